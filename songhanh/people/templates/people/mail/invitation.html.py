BBBBBBBBBB BBB gettext(u'Kính gửi %(name)s,') SSSS SSS SSSSSSSSS

 gettext(u'Mở đường dẫn dưới đây để đặt mật khẩu. Tên đăng nhập: %(username)s') SS SSSSS SSS SSSS SSS SS SSS SSS SSSSS SSS SSSS SSSSS SSSSSSSSSSSS



 gettext(u'Đường dẫn dùng được một lần, trong %(days)s ngày. Không chờ thư này thì bỏ qua.') SSSSS SSS SSSS SSSS SSS SSSS SSSSS SSSSSSSS SSSSS SSSSS SSS SSS SSS SSS SS SSSS
BBBBBBBBBBBBB
