"""Names of sections, by what stands in them. Even spelling, small letters; parts of regular expressions."""

from __future__ import annotations

NO_ORDERS = (
    r"mục đích(?:,? (?:và )?(?:ý nghĩa|yêu cầu))*",
    r"(?:những |các )?yêu cầu(?: chung| cụ thể)?",
    r"mục tiêu(?:,? (?:và )?(?:chỉ tiêu|yêu cầu|nhiệm vụ trọng tâm))*(?: chung| cụ thể| tổng quát| chủ yếu)?",
    r"(?:các |một số |hệ thống )?chỉ tiêu(?: chung| cụ thể| chủ yếu| phấn đấu)?",
    r"quan điểm(?: chỉ đạo)?(?:,? (?:và )?(?:mục tiêu|nguyên tắc|phương châm))*",
    r"nguyên tắc(?: chung)?",
    r"phương châm",
    r"(?:sự )?cần thiết",
    r"căn cứ(?: pháp lý| xây dựng| ban hành)?",
    r"cơ sở pháp lý",
    r"(?:đặc điểm )?tình hình(?: chung)?",
    r"bối cảnh",
    r"(?:đánh giá )?thực trạng",
    r"kết quả(?: thực hiện| đạt được)?",
    r"(?:những )?(?:ưu điểm|tồn tại|hạn chế|khó khăn|vướng mắc|nguyên nhân|thuận lợi)",
    r"phạm vi(?:,? (?:và )?đối tượng)?",
    r"đối tượng(?:,? (?:và )?(?:phạm vi|thời gian|địa điểm|địa bàn|thành phần))*",
    r"thời gian(?:,? (?:và )?(?:địa điểm|địa bàn|thành phần|đối tượng|phương pháp))*(?: thực hiện| tổ chức)?",
    r"địa (?:điểm|bàn)(?:,? (?:và )?(?:thời gian|thành phần|đối tượng))*(?: thực hiện)?",
    r"thành phần(?: tham dự| tham gia| thực hiện| đoàn)?",
    r"chủ đề",
    r"khẩu hiệu",
    r"định hướng",
    r"giải thích từ ngữ",
    r"dự kiến kết quả",
    r"hiệu quả",
)
FUNDING = (
    r"(?:nguồn )?kinh phí(?: thực hiện| tổ chức| triển khai| bảo đảm| đảm bảo)?",
    r"(?:nguồn |nhu cầu )?(?:vốn|ngân sách)",
    r"dự toán",
    r"nguồn lực(?: thực hiện)?",
)
ORDERS = (
    r"(?:các |những )?(?:nội dung|nhiệm vụ|giải pháp|hoạt động|công việc|biện pháp)",
    r"tổ chức(?: triển khai)? thực hiện",
    r"phân công",
    r"trách nhiệm",
    r"triển khai",
)
LABELS = (
    r"nội dung(?: thực hiện| công việc| kiểm tra| tuyên truyền)?",
    r"hình thức(?: thực hiện| tổ chức| tuyên truyền)?",
    r"phương (?:pháp|thức|tiện|án)(?: thực hiện)?",
    r"địa (?:điểm|bàn)(?: thực hiện| tổ chức)?",
    r"thành phần(?: tham dự| tham gia| dự| mời)?",
    r"đối tượng(?: tham gia| tham dự| thực hiện| áp dụng| thụ hưởng| tuyên truyền)?",
    r"số lượng",
    r"sản phẩm(?: đầu ra| dự kiến)?",
    r"kết quả(?: đầu ra| dự kiến)?",
    r"kinh phí(?: thực hiện| dự kiến)?",
    r"ghi chú",
    r"chỉ tiêu",
    r"mục (?:đích|tiêu)",
    r"yêu cầu",
    r"thời (?:gian|hạn|điểm)(?: thực hiện| hoàn thành| tổ chức| báo cáo| dự kiến)?",
    r"tiến độ(?: thực hiện)?",
    r"hoàn thành",
)
NAMES = (*NO_ORDERS, *FUNDING, *ORDERS, *LABELS)
