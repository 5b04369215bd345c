"""How the names of issuing bodies begin, in the capitals of a head."""

from __future__ import annotations

OPENERS = """ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|SỞ|BỘ|BAN|PHÒNG|HUYỆN ỦY|HUYỆN UỶ|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY
|THÀNH UỶ|QUẬN ỦY|QUẬN UỶ|THỊ ỦY|THỊ UỶ|ĐẢNG ỦY|ĐẢNG UỶ|ĐẢNG BỘ|CHI BỘ|CÔNG AN|CỤC|CHI CỤC|TỔNG CỤC|TRƯỜNG
|TRUNG TÂM|LIÊN ĐOÀN|ĐOÀN TNCS|ĐOÀN THANH NIÊN|TỈNH ĐOÀN|THÀNH ĐOÀN|HUYỆN ĐOÀN|MẶT TRẬN|VĂN PHÒNG|THANH TRA
|TỔNG CÔNG TY|VIỆN KIỂM SÁT|VIỆN|TÒA ÁN|TOÀ ÁN|BẢO HIỂM XÃ HỘI|KHO BẠC|BỆNH VIỆN|ĐÀI|TIỂU BAN|CHÍNH PHỦ
|THỦ TƯỚNG|QUỐC HỘI|HỘI LIÊN HIỆP|HỘI NÔNG DÂN|HỘI CỰU|HỘI CHỮ THẬP|HỘI NGƯỜI|HỘI KHUYẾN HỌC|HẢI QUAN|THUẾ
|NGÂN HÀNG|ĐẠI HỌC|HỌC VIỆN|TRẠM Y TẾ|QUÂN KHU|CÔNG ĐOÀN|UBMTTQ|MTTQ|TỔ CÔNG TÁC"""

INCOMPLETE = """ỦY BAN|UỶ BAN|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG|HỘI ĐỒNG NHÂN DÂN|BAN CHỈ ĐẠO
|BAN CHẤP HÀNH|BAN CHẤP HÀNH ĐẢNG BỘ|BAN THƯỜNG VỤ|ĐẢNG ỦY|ĐẢNG UỶ|ĐẢNG BỘ|VĂN PHÒNG|THANH TRA|BAN QUẢN LÝ
|ỦY BAN MẶT TRẬN TỔ QUỐC|ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM|UỶ BAN MẶT TRẬN TỔ QUỐC VIỆT NAM|CÔNG AN|TRƯỜNG
|ỦY BAN MTTQ VIỆT NAM|ỦY BAN MTTQ|BAN THƯỜNG TRỰC|BCH ĐẢNG BỘ|CHI BỘ|TIỂU BAN|TỔ CÔNG TÁC|BAN|ỦY BAN BẦU CỬ
|HỘI ĐỒNG PHỐI HỢP|BỘ CHỈ HUY|BAN DÂN VẬN|BAN TỔ CHỨC|BAN TUYÊN GIÁO|VĂN PHÒNG ĐĂNG KÝ|TRUNG TÂM"""
"""Names that the next line goes on with."""

MARKS = """DỰ THẢO|HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|MẬT|TỐI MẬT|TUYỆT MẬT|SAO Y|BẢN SAO|SAO LỤC|VĂN BẢN MẪU
|CÔNG BÁO|ĐẾN|CÔNG VĂN ĐẾN|HẾT|BẢN CHÍNH|NAM"""
"""What else is printed in capitals on the first page."""
