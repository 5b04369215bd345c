BBBBBBB BBBBBBBBBBBBBBBBBBBBBBBBBB
BBBBB BBBBB gettext(u'Tài khoản đã khóa') BBBBBBBB
BBBBB BBBBBBB gettext(u'Tài khoản đã khóa') BBBBBBBB
BBBBB BBBBXX XXXXXXXXXXXXXXXX gettext(u'Tài khoản này không dùng được nữa. Liên hệ thủ trưởng đơn vị hoặc người quản trị.') XXXXBBBBBBBB
BBBBB BBBBBBB
  XXXXX XXXXXXBBB BBBBBBBBBBBBBBBXX gettext(u'Về trang đăng nhập') XXXXXXXX
BBBBBBBB
