BBBBBBB BBBBBBBBBBBBBBBBBBBBBBBBBB
BBBBB BBBBB gettext(u'Chưa có tài khoản') BBBBBBBB
BBBBB BBBBBBB gettext(u'Chưa có tài khoản') BBBBBBBB
BBBBB BBBBXX XXXXXXXXXXXXXXXX gettext(u'Địa chỉ thư này chưa được mời. Nhờ thủ trưởng đơn vị mời vào, rồi đăng nhập lại.') XXXXBBBBBBBB
BBBBB BBBBBBB
  XXXXX XXXXXXBBB BBBBBBBBBBBBBBBXX gettext(u'Về trang đăng nhập') XXXXXXXX
BBBBBBBB
