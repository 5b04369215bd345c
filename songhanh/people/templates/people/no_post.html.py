BBBBBBB BBBBBBBBBBBBBBBBBBBBBBBBBB
BBBBB BBBBB gettext(u'Hiện không giữ vị trí nào') BBBBBBBB
BBBBB BBBBBBB gettext(u'Hiện không giữ vị trí nào') BBBBBBBB
BBBBB BBBBXX XXXXXXXXXXXXXXXXBB BBBBBBBBBBBBBBBBBBBBBBBBBBBB gettext(u'Vị trí của anh/chị đã kết thúc hoặc chưa bắt đầu. Còn được làm thay người khác: chọn ở góc trên bên phải.') BBBB gettext(u'Vị trí của anh/chị đã kết thúc hoặc chưa bắt đầu, nên không mở được trang này. Hỏi thủ trưởng đơn vị nếu có nhầm lẫn.') BBBBBXXXXBBBBBBBB
BBBBB BBBBBBB
  XX XXXXXXXXXXXXXXXXXXXXXXX XXXXXXXXXX XXXXXXXXXX XXXXXXBBB BBBBBBBBBBBXX gettext(u'Tài khoản của tôi') XXXXXXXX
BBBBBBBB
