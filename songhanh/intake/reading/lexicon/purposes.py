"""Words that tell the kind of an order and what should come out of it; longer and earlier words win."""

from __future__ import annotations

from songhanh.intake.reading.lexicon.spelling import phrases
from songhanh.intake.reading.model import DirectiveKind, Product

KINDS = (
    (
        DirectiveKind.ADVISORY,
        phrases("""
        tham mưu | giúp ubnd | giúp ủy ban nhân dân | tư vấn cho ubnd | tư vấn cho ủy ban nhân dân
    """),
    ),
    (DirectiveKind.MAINSTREAMING, phrases("lồng ghép | lòng ghép")),
    (
        DirectiveKind.PLANNING,
        phrases("""
        xây dựng kế hoạch | lập kế hoạch | ban hành kế hoạch | xây dựng chương trình | xây dựng đề án
        lập đề án | xây dựng phương án | lập phương án | xây dựng và ban hành kế hoạch
        xây dựng, ban hành kế hoạch | có kế hoạch | xây dựng và triển khai kế hoạch | xây dựng kịch bản
        xây dựng lộ trình | xây dựng dự án | xây dựng chiến lược | cụ thể hóa kế hoạch
        cụ thể hóa thành kế hoạch | xây dựng và tổ chức thực hiện kế hoạch | lập quy hoạch
    """),
    ),
    (
        DirectiveKind.REPORTING,
        phrases("""
        báo cáo | tổng hợp báo cáo | sơ kết | tổng kết | chế độ thông tin | gửi kết quả | phản ánh
        thông tin, báo cáo | tổng hợp kết quả | tổng hợp tình hình | tổng hợp, đánh giá | đánh giá kết quả
    """),
    ),
    (
        DirectiveKind.TRAINING,
        phrases("""
        tập huấn | bồi dưỡng | đào tạo | huấn luyện | diễn tập | dạy nghề | nâng cao năng lực cho
        học tập kinh nghiệm | nâng cao trình độ | nâng cao trình độ chuyên môn | bồi dưỡng kiến thức
        sát hạch | tham gia các lớp
    """),
    ),
    (
        DirectiveKind.BUDGETING,
        phrases("""
        kinh phí | dự toán | nguồn lực | ngân sách | bố trí vốn | cân đối nguồn | nguồn vốn | quyết toán
        giải ngân | vốn đầu tư | huy động vốn | xã hội hóa nguồn | thanh toán | mua sắm
    """),
    ),
    (
        DirectiveKind.STATISTICS,
        phrases("""
        thống kê | số liệu | cơ sở dữ liệu | thu thập thông tin | điều tra, khảo sát | tổng điều tra
        lập danh sách | cập nhật dữ liệu
    """),
    ),
    (
        DirectiveKind.ENFORCEMENT,
        phrases("""
        xử lý vi phạm | xử lý nghiêm | xử phạt | xử lý các hành vi | xử lý kịp thời | ngăn chặn
        truy quét | trấn áp | điều tra, xử lý | cưỡng chế | đình chỉ | thu hồi | đấu tranh, ngăn chặn
        đấu tranh với | triệt phá | xử lý các trường hợp | xử lý dứt điểm
    """),
    ),
    (
        DirectiveKind.SCREENING,
        phrases("""
        rà soát | tổng rà soát | thẩm định | góp ý | đóng góp ý kiến | tham gia ý kiến | thẩm tra
        đóng góp xây dựng
    """),
    ),
    (DirectiveKind.PROPOSAL, phrases("đề xuất | kiến nghị | nghiên cứu đề xuất | nghiên cứu, đề xuất")),
    (DirectiveKind.SUPERVISION, phrases("giám sát | phản biện xã hội | giám sát, phản biện")),
    (
        DirectiveKind.FOLLOW_UP,
        phrases("""
            theo dõi | đôn đốc | theo dõi, đôn đốc | theo dõi, kiểm tra | nhắc nhở | đôn đốc, kiểm tra
        """),
    ),
    (
        DirectiveKind.INSPECTION,
        phrases("kiểm tra | thanh tra | hậu kiểm | phúc tra | tự kiểm tra"),
    ),
    (
        DirectiveKind.COMMUNICATION,
        phrases("""
        truyền thông | tuyên truyền | phổ biến | quán triệt | vận động | giới thiệu | quảng bá | cổ động
        thông tin, tuyên truyền | chuyên trang | chuyên mục | đưa tin | tin, bài | phóng sự
        nâng cao nhận thức | phê phán | phản bác | biểu dương | tin bài | giáo dục pháp luật | phát động
        nêu gương | đăng tải | thông tin rộng rãi | treo cờ | băng rôn | pa nô | khẩu hiệu | phát sóng
    """),
    ),
    (
        DirectiveKind.GUIDANCE,
        phrases("""
        ban hành văn bản | ban hành các văn bản | hướng dẫn | ban hành quy định | ban hành quy chế
        xây dựng quy chế | ban hành chính sách | hoàn thiện thể chế | hoàn thiện cơ chế | sửa đổi, bổ sung
        ban hành nghị quyết | xây dựng văn bản | ban hành các quy định
    """),
    ),
    (
        DirectiveKind.EVENT,
        phrases("""
        tổ chức hội nghị | tổ chức hội thảo | tổ chức lễ | tổ chức cuộc thi | tổ chức hội thi
        tổ chức tọa đàm | mít tinh | tổ chức ngày hội | tổ chức các hoạt động
        trao đổi, chia sẻ kinh nghiệm | tổ chức hội chợ | tổ chức giao lưu | tổ chức giải | lễ phát động
        lễ ra quân | hội nghị | tổ chức diễn đàn | tổ chức đối thoại
    """),
    ),
    (
        DirectiveKind.SERVICE,
        phrases("""
        cung cấp dịch vụ | tư vấn | khám | chăm sóc sức khỏe | điều trị | trợ giúp | hỗ trợ | chi trả
        cấp phát | tiếp nhận và giải quyết | giải quyết thủ tục | trợ giúp pháp lý | dịch vụ tư vấn
        chăm sóc | tiêm chủng
    """),
    ),
    (DirectiveKind.SCHEME, phrases("mô hình | nhân rộng | điển hình | phong trào | câu lạc bộ")),
)

COORDINATION = phrases("phối hợp | hiệp đồng | điều phối")

PRODUCTS = (
    (Product.REPORT, phrases("báo cáo | sơ kết | tổng kết")),
    (
        Product.PLAN,
        phrases("""
        xây dựng kế hoạch | lập kế hoạch | ban hành kế hoạch | xây dựng và ban hành kế hoạch
        xây dựng, ban hành kế hoạch | xây dựng đề án | lập đề án | xây dựng chương trình
        xây dựng phương án | lập phương án | xây dựng lộ trình | kế hoạch tuyên truyền
        các chương trình, kế hoạch | kế hoạch phát triển kinh tế - xã hội | lập quy hoạch | xây dựng dự án
        có kế hoạch | kế hoạch kiểm tra | lồng ghép vào kế hoạch | kế hoạch chi tiết | kế hoạch cụ thể
        kế hoạch triển khai
    """),
    ),
    (
        Product.DOCUMENT,
        phrases("""
        văn bản hướng dẫn | ban hành văn bản | ban hành các văn bản | văn bản chỉ đạo | văn bản triển khai
        quy chế | ban hành quy định | văn bản quy phạm pháp luật | ban hành nghị quyết
        ban hành quyết định | công văn | dự thảo | hồ sơ | tờ trình | hướng dẫn thực hiện
    """),
    ),
    (
        Product.CONFERENCE,
        phrases("""
        hội nghị | hội thảo | tọa đàm | mít tinh | tổ chức lễ | lễ phát động | hội thi | cuộc thi
        giao ban | diễn đàn | ngày hội | chia sẻ kinh nghiệm | đối thoại | giao lưu
    """),
    ),
    (Product.TRAINING, phrases("tập huấn | bồi dưỡng | đào tạo | huấn luyện | diễn tập | dạy nghề")),
    (
        Product.STATISTICS,
        phrases("thống kê | số liệu | cơ sở dữ liệu | lập danh sách | danh sách | thu thập thông tin"),
    ),
    (Product.PROPOSAL, phrases("đề xuất | kiến nghị")),
    (Product.REVIEW, phrases("rà soát | thẩm định | góp ý | đóng góp ý kiến | tham gia ý kiến | thẩm tra")),
    (Product.BUDGET, phrases("kinh phí | dự toán | nguồn lực | ngân sách | nguồn vốn | quyết toán")),
    (
        Product.INSPECTION,
        phrases("""
        kiểm tra | thanh tra | giám sát | hậu kiểm | xử lý vi phạm | xử phạt
    """),
    ),
    (
        Product.COMMUNICATION,
        phrases("""
        truyền thông | tuyên truyền | phổ biến | quán triệt | vận động | giới thiệu | quảng bá
        chuyên trang | chuyên mục | tin, bài | bản tin | phóng sự | phê phán | phản bác | đăng tải
        đưa tin | cổ động | tờ rơi | tài liệu truyền thông | giáo dục pháp luật
    """),
    ),
    (Product.SCHEME, phrases("mô hình | điển hình | phong trào | câu lạc bộ")),
    (Product.SERVICE, phrases("dịch vụ | tư vấn | trợ giúp pháp lý | khám | tiêm chủng")),
)
