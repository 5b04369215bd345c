"""The fixed words of an official paper's form, as people write them; ``|`` parts them."""

from __future__ import annotations

SUBJECT_OPENINGS = """v/v|về|triển khai|thực hiện|tổ chức|tăng cường|ban hành|phát động|đẩy mạnh
|hành động|nâng cao|phòng|công tác|phê duyệt|xây dựng|kiểm tra|giám sát|truyền thông|tuyên truyền
|phát triển|phối hợp|đào tạo|bồi dưỡng|ứng dụng|chuyển đổi|bảo vệ|bảo đảm|đảm bảo|cải cách
|khắc phục|hỗ trợ|thúc đẩy|sơ kết|tổng kết|giao|phân công|rà soát|thu hút|quản lý|huy động
|tiếp tục|điều tra|khảo sát|tuyển|thi|của|năm|học tập|chăm sóc|giảm nghèo|giáo dục|vận động
|duy trì|kiểm soát|cung cấp|sắp xếp|thanh tra|hưởng ứng|diễn tập|ứng phó|chuẩn bị|phổ biến
|quán triệt|quy định|thành lập|bổ sung|điều chỉnh|sửa đổi|một số|những"""
"""First words of a subject (trích yếu) that may follow the document's kind in the same line."""

NOT_A_BASIS = """chức năng|nhiệm vụ|tình hình|nội dung|kết quả|điều kiện|yêu cầu|mục tiêu|thực tế
|tính chất|nhu cầu|khả năng|các nội dung|phạm vi|thẩm quyền|đặc điểm|quy mô"""
"""What "căn cứ" may name that is no document."""

BASIS_OPENINGS = """thực hiện|để thực hiện|tiếp tục thực hiện|triển khai thực hiện|triển khai
|tiếp theo|theo|quán triệt|quán triệt và thực hiện|nhằm triển khai thực hiện|nhằm thực hiện
|để triển khai thực hiện|để triển khai|trên cơ sở|tiếp nhận|phúc đáp|sau khi xem xét|xét
|nhằm triển khai|căn cứ vào"""
"""Words with which a preamble names the document that it carries out."""

OFFICES = """CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHỦ NHIỆM|TRƯỞNG PHÒNG|TRƯỞNG BAN|TRƯỞNG ĐOÀN
|TRƯỞNG CÔNG AN|TRƯỞNG TIỂU BAN|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|CHÁNH ÁN|CỤC TRƯỞNG|CHI CỤC TRƯỞNG
|VỤ TRƯỞNG|TỔNG CỤC TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|BỘ TRƯỞNG|TỔ TRƯỞNG|ĐỘI TRƯỞNG|TRẠM TRƯỞNG
|HẠT TRƯỞNG|THỨ TRƯỞNG|THỦ TRƯỞNG|CHỈ HUY TRƯỞNG|CHỈ HUY PHÓ|CHÍNH ỦY|CHÍNH UỶ|CHÍNH TRỊ VIÊN
|HIỆU PHÓ|HIỆU TRƯỞNG|THỦ TƯỚNG|ỦY VIÊN|UỶ VIÊN|THƯỜNG TRỰC|TỔNG BIÊN TẬP|TRƯỞNG|TỔNG THƯ KÝ
|CHỦ TỌA|ĐỒN TRƯỞNG|TRUNG TÂM TRƯỞNG|VIỆN PHÓ|PHÓ"""
"""Posts in which people sign, as printed, without the words for a deputy or an acting one."""
