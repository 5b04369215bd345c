"""What the columns of tables in plans are called: even spelling, small letters, parts of patterns."""

from __future__ import annotations

from songhanh.kernel.words import Word


class Column(Word):
    NUMBER = "number", "số thứ tự"
    TARGET = "target", "chỉ tiêu"
    LEAD = "lead", "chủ trì"
    COOPERATING = "cooperating", "phối hợp"
    RESPONSIBLE = "responsible", "thực hiện"
    TIME = "time", "thời gian"
    PRODUCT = "product", "sản phẩm"
    MEASURE = "measure", "đơn vị tính"
    MONEY = "money", "kinh phí"
    NOTE = "note", "ghi chú"
    TASK = "task", "nhiệm vụ"


COLUMNS = {
    Column.NUMBER: (r"(?:s\.?\s?)?t\.?\s?t\.?$", r"số (?:tt|thứ tự)", r"stt"),
    Column.MEASURE: (r"đơn vị tính", r"đvt", r"đơn vị đo"),
    Column.LEAD: (r"(?:[^,;]{0,40} )?chủ trì", r"cơ quan đầu mối", r"đơn vị đầu mối"),
    Column.COOPERATING: (r"(?:[^,;]{0,40} )?phối hợp",),
    Column.TIME: (
        r"thời (?:gian|hạn|điểm)",
        r"tiến độ",
        r"lộ trình",
        r"hoàn thành",
        r"hạn (?:hoàn thành|cuối)",
        r"ngày hoàn thành",
        r"(?:[^,;]{0,20} )?thời (?:gian|hạn)",
    ),
    Column.PRODUCT: (r"(?:dự kiến )?(?:sản phẩm|kết quả)", r"hình thức văn bản", r"cấp trình"),
    Column.RESPONSIBLE: (
        r"(?:cơ quan|đơn vị|bộ phận|người|cá nhân|phòng|ban)[^;]{0,40}"
        r"(?:thực hiện|phụ trách|chịu trách nhiệm|tham mưu|triển khai)",
        r"(?:phân công|trách nhiệm)(?: thực hiện)?",
        r"(?:cơ quan|đơn vị)(?:,? (?:cơ quan|đơn vị|địa phương))*$",
        r"thực hiện$",
    ),
    Column.MONEY: (r"(?:nguồn |dự toán |nhu cầu |tổng )?(?:kinh phí|vốn|ngân sách)", r"thành tiền"),
    Column.NOTE: (r"ghi chú",),
    Column.TARGET: (
        r"(?:tên )?(?:các )?(?:chỉ tiêu|chỉ số|mục tiêu)",
        r"kế hoạch năm",
        r"năm \d{4}",
        r"giai đoạn \d",
    ),
    Column.TASK: (
        r"(?:tên |các |danh mục |một số |những )*"
        r"(?:nội dung|nhiệm vụ|công việc|hoạt động|đầu việc|giải pháp|đề án|"
        r"dự án|nhóm nhiệm vụ|tên văn bản|văn bản|chương trình)",
    ),
}
