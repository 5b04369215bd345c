BBBBBBB BBBBBBBBBBBBBBBBBBBBBBBBBB
BBBBB BBBBB gettext(u'Chưa đăng nhập được') BBBBBBBB
BBBBB BBBBBBB gettext(u'Chưa đăng nhập được') BBBBBBBB
BBBBB BBBBXX XXXXXXXXXXXXXXXX gettext(u'Máy chủ đăng nhập một lần chưa trả lời đúng. Thử lại sau ít phút; nếu vẫn vậy, báo người quản trị.') XXXXBBBBBBBB
BBBBB BBBBBBB
  XXXXX XXXXXXBBB BBBBBBBBBBBBBBBXX gettext(u'Về trang đăng nhập') XXXXXXXX
BBBBBBBB
