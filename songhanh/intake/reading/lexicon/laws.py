"""Names of laws, as far as they must be known to see where the name ends; without "Luật" before them."""

from __future__ import annotations

LAWS = """An ninh mạng|An ninh quốc gia|An toàn thông tin mạng|An toàn thực phẩm|An toàn, vệ sinh lao động
|An toàn vệ sinh lao động|Ban hành văn bản quy phạm pháp luật|Ban hành quyết định hành chính
|Báo chí|Bảo hiểm xã hội|Bảo hiểm y tế|Bảo vệ bí mật nhà nước|Bảo vệ môi trường
|Bảo vệ quyền lợi người tiêu dùng|Bảo vệ sức khỏe nhân dân|Bảo vệ và phát triển rừng
|Bảo vệ, chăm sóc và giáo dục trẻ em|Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân
|Biên phòng Việt Nam|Biên giới quốc gia|Bình đẳng giới|Cán bộ, công chức|Căn cước
|Căn cước công dân|Cảnh vệ|Cảnh sát cơ động|Chăn nuôi|Chuyển giao công nghệ|Công an nhân dân
|Công chứng|Công đoàn|Công nghệ cao|Công nghệ thông tin|Công nghiệp công nghệ số|Cư trú
|Dân quân tự vệ|Dân số|Dầu khí|Di sản văn hóa|Doanh nghiệp|Du lịch|Dược|Dữ liệu|Đa dạng sinh học
|Đất đai|Đấu giá tài sản|Đấu thầu|Đầu tư|Đầu tư công|Điện ảnh|Điện lực|Đê điều|Đo lường|Đường bộ
|Đường sắt|Giá|Giám định tư pháp|Giao dịch điện tử|Giao thông đường bộ
|Giao thông đường thủy nội địa|Giáo dục|Giáo dục đại học|Giáo dục nghề nghiệp
|Giáo dục quốc phòng và an ninh|Hải quan|Hàng không dân dụng Việt Nam|Hiến máu|Hòa giải ở cơ sở
|Hòa giải, đối thoại tại Tòa án|Hóa chất|Hoạt động giám sát của Quốc hội và Hội đồng nhân dân
|Hôn nhân và gia đình|Hộ tịch|Hợp tác xã|Hỗ trợ doanh nghiệp nhỏ và vừa|Kế toán
|Khám bệnh, chữa bệnh|Khám, chữa bệnh|Khiếu nại|Khí tượng thủy văn|Khoa học và công nghệ
|Khoa học, công nghệ và đổi mới sáng tạo|Khoáng sản|Địa chất và khoáng sản|Kiến trúc
|Kiểm toán nhà nước|Kinh doanh bất động sản|Lâm nghiệp
|Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|Lực lượng dự bị động viên|Luật sư|Lưu trữ
|Lý lịch tư pháp|Mặt trận Tổ quốc Việt Nam|Ngân sách nhà nước|Nghĩa vụ quân sự|Người cao tuổi
|Người khuyết tật|Nhà giáo|Nhà ở|Nuôi con nuôi|Năng lượng nguyên tử|Phá sản|Phí và lệ phí
|Phòng bệnh|Phòng, chống bạo lực gia đình|Phòng, chống bệnh truyền nhiễm|Phòng, chống HIV/AIDS
|Phòng, chống ma túy|Phòng, chống ma tuý|Phòng, chống mua bán người|Phòng, chống rửa tiền
|Phòng, chống khủng bố|Phòng, chống tác hại của rượu, bia|Phòng, chống tác hại của thuốc lá
|Phòng, chống tham nhũng|Phòng, chống thiên tai|Phòng cháy và chữa cháy
|Phòng cháy, chữa cháy và cứu nạn, cứu hộ|Phòng không nhân dân|Phòng thủ dân sự
|Phổ biến, giáo dục pháp luật|Phổ biến giáo dục pháp luật|Quản lý nợ công|Quản lý ngoại thương
|Quản lý thuế|Quản lý, sử dụng tài sản công|Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ
|Quảng cáo|Quốc phòng|Quy hoạch|Quy hoạch đô thị và nông thôn|Quy hoạch đô thị|Quyền tự do hội họp
|Sở hữu trí tuệ|Sử dụng năng lượng tiết kiệm và hiệu quả|Tài nguyên nước
|Tài nguyên, môi trường biển và hải đảo|Tần số vô tuyến điện|Thanh niên|Thanh tra
|Thể dục, thể thao|Thi đua, khen thưởng|Thi hành án dân sự|Thi hành án hình sự
|Thi hành tạm giữ, tạm giam|Thống kê|Thú y|Thủ đô|Thủy lợi|Thủy sản|Thuế|Thư viện|Thương mại
|Thực hành tiết kiệm, chống lãng phí|Thực hiện dân chủ ở cơ sở|Tiêu chuẩn và quy chuẩn kỹ thuật
|Tiếp cận thông tin|Tiếp công dân|Tín ngưỡng, tôn giáo|Tố cáo|Tố tụng hành chính|Tổ chức Chính phủ
|Tổ chức chính quyền địa phương|Tổ chức Quốc hội|Tổ chức Tòa án nhân dân
|Tổ chức Viện kiểm sát nhân dân|Trách nhiệm bồi thường của Nhà nước
|Trật tự, an toàn giao thông đường bộ|Trẻ em|Trợ giúp pháp lý|Trồng trọt|Trưng cầu ý dân
|Tư pháp người chưa thành niên|Tương trợ tư pháp|Viên chức|Viễn thông|Việc làm
|Vệ sinh an toàn thực phẩm|Xây dựng|Xử lý vi phạm hành chính|Xuất bản
|Xuất cảnh, nhập cảnh của công dân Việt Nam
|Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng|Đặc xá|Điều ước quốc tế
|Chứng khoán|Cạnh tranh|Chất lượng sản phẩm, hàng hóa|Bưu chính|Biển Việt Nam
|Cảnh sát biển Việt Nam|Sĩ quan Quân đội nhân dân Việt Nam
|Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng|Cơ yếu|Tình trạng khẩn cấp
|Hoạt động chữ thập đỏ|Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác|Bảo hiểm tiền gửi"""
CODES = "Lao động|Hình sự|Dân sự|Tố tụng hình sự|Tố tụng dân sự|Hàng hải Việt Nam"
