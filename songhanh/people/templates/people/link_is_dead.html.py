BBBBBBB BBBBBBBBBBBBBBBBBBBBBBBBBB
BBBBB BBBBB gettext(u'Đường dẫn không còn dùng được') BBBBBBBB
BBBBB BBBBBBB gettext(u'Đường dẫn không còn dùng được') BBBBBBBB
BBBBB BBBBXX XXXXXXXXXXXXXXXX gettext(u'Đường dẫn này đã được dùng, đã quá hạn, hoặc đã có đường dẫn mới hơn. Nhờ thủ trưởng đơn vị gửi lại.') XXXXBBBBBBBB
BBBBB BBBBBBB
  XX XXXXXXXXXXXXXXXXXXXXXXX XXXXXXXXXX XXXXXXXXXXXX XXXXXXBBB BBBBBBBBBBBBBBBXX gettext(u'Về trang đăng nhập') XXXX XX XXXXXXBBB BBBBBBBBBBBBBBBBBBXX gettext(u'Quên mật khẩu?') XXXXXXXX
BBBBBBBB
