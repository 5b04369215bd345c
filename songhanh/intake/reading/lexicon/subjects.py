"""Those who act in a sentence although they are no office: households, owners, members, groups."""

from __future__ import annotations

from songhanh.intake.reading.lexicon.spelling import phrases, words

ALL = phrases("""
    các | mỗi | từng | mọi | những | toàn thể | toàn thể các | tất cả các | 100% | 100% các
""")
"""Words before a noun that say how many of them."""

ACTORS = phrases("""
    hộ | hộ dân | hộ gia đình | hộ kinh doanh | hộ sản xuất | hộ chăn nuôi | hộ nuôi trồng | hộ nông dân
    cá nhân | người dân | nhân dân | người lao động | người sử dụng lao động | người đứng đầu | người học
    chủ hộ | chủ cơ sở | chủ doanh nghiệp | chủ trang trại | chủ nhà trọ | chủ phương tiện | chủ nhiệm
    chủ tàu | tiểu thương | trang trại | cửa hàng | đại lý | nhà thuốc | siêu thị | khách sạn | nhà trọ
    cơ sở kinh doanh | cơ sở sản xuất | cơ sở lưu trú | cơ sở chăn nuôi | cơ sở giết mổ | cơ sở tôn giáo
    cơ sở sản xuất, kinh doanh | cơ sở kinh doanh dịch vụ | đồng chí | đảng viên | cán bộ | công chức
    viên chức | giáo viên | học sinh | sinh viên | đoàn viên | hội viên | thành viên | nhân viên
    cộng tác viên | tình nguyện viên | tuyên truyền viên | báo cáo viên | hòa giải viên | chuyên viên
    già làng | người có uy tín | chức sắc | bí thư | tổ trưởng | nhóm trưởng | đội trưởng | trưởng nhóm
    tổ | nhóm | đội | đoàn | cụm | khối | ban | câu lạc bộ | tổ hợp tác | tổ hòa giải | tổ tự quản
    tổ liên gia | tổ đảng | chi đoàn | chi hội | phân hội | liên chi hội | ông | bà
""")
"""Nouns for those who act."""

NAMED_BY_WORK = words("hộ, người, chủ, tổ, nhóm, đội, ban, đoàn, cụm, khối, cán bộ, công chức, nhân viên")
"""Nouns that are often told apart by what they do: "Các hộ trồng rừng", "Tổ thẩm định"."""

MATTERS = phrases("""
    hoạt động | nội dung | chỉ tiêu | nhiệm vụ | công trình | dự án | chương trình | kế hoạch | đề án
    văn bản | hồ sơ | báo cáo | giải pháp | chính sách | chế độ | khoản | nguồn | lớp | hội nghị | cuộc
    đợt | mô hình | phong trào | tiêu chí | mục tiêu | thủ tục | dịch vụ | sản phẩm | tuyến | khu | điểm
    hạng mục | bước | vấn đề | thông tin | số liệu | dữ liệu | hệ thống | trang thiết bị | phương tiện
    quy định | ý kiến | kiến nghị | vụ | vụ việc | vụ án | đơn thư | sự kiện | giải | hội thi | hội thảo
    cuộc thi | ngày | tháng | năm | quý | lĩnh vực | môn | di tích | bài | tin | tài liệu | công việc
    việc | trường hợp | loại | hình thức | biện pháp | nghị quyết | quyết định | chỉ thị | công văn
    thông báo
    đối tượng | địa bàn | mặt hàng | hàng hóa | tài sản | công tác | phiếu | biểu | bảng | danh mục | kết quả
    yêu cầu | điều kiện | tồn tại | hạn chế | khó khăn | vướng mắc | nội quy | quy chế | quy trình | tỷ lệ
""")
"""Nouns for what is done, not for who does it."""
