"""Words of time around a date, and words of time that hold none. All patterns are for plain text."""

from __future__ import annotations

import re

from songhanh.intake.reading.lexicon.folding import any_of
from songhanh.intake.reading.lexicon.keyed import Keyed

_HOUR = r"\d{1,2}\s*(?:gio|h|g)(?:\s*\d{2})?(?:\s*(?:phut|p|'))?\s*,?\s*"
_WEEKDAY = r"(?:thu\s+(?:hai|ba|tu|nam|sau|bay|\d)|chu nhat)"
NAMED_DAY = r"ngay(?:\s+[^\W\d_]+){1,4}\s*[(,]?\s*"
"""A day that has a name before its date: "ngày bầu cử (…"."""

_AT = rf"(?:cac\s+)?(?:{_WEEKDAY}\s*,?\s*)?(?:\(\s*|{NAMED_DAY})?$"

EXCLUSIVE = Keyed(
    "truoc",
    re.compile(
        rf"\b(?:(?:cham nhat|muon nhat)\s*(?:la\s*)?)?truoc\s*(?P<hour>{_HOUR})?(?:(?:sang|chieu"
        rf"|cuoi)\s*)?{_AT}"
    ),
)
"""What stands before a moment that is itself too late; with an hour the day still counts."""

_AT_LATEST = any_of(
    """chậm nhất|muộn nhất|trễ nhất|không quá|không muộn hơn|không trễ hơn|không chậm hơn|không sau
    |đến hết|trước hết
    |hạn cuối|thời hạn|đến trước"""
)
INCLUSIVE = Keyed(
    "nhat|khong|den|het|han",
    re.compile(rf"\b{_AT_LATEST}\s*(?:(?:la|vao|trong|den|cuoi|het|cung|:)\s*)*(?:{_HOUR})?{_AT}"),
)
"""What stands before a moment that is still in time."""

SINCE = Keyed(
    "den|toi",
    re.compile(
        r"\btu\s+(?:nay|khi|luc|ngay|thoi diem|dau)\b[^,;.():\d]{0,60}\s(?:den|toi)(?:\s+(?:het|cuoi))?\s*$"
    ),
)
"""The beginning of a stretch that has no date of its own: "từ nay đến"."""

AFTER = Keyed("sau", re.compile(rf"\bsau\s*(?:{NAMED_DAY})?$"))
"""What stands before a day on which a thing can only begin."""

UNTIL = Keyed("den|het|cuoi", re.compile(rf"(?<!tu )\b(?:den|het|den cuoi|cuoi)\s*(?:{NAMED_DAY})?$"))
"""Up to a day: a deadline, unless it ends a stretch that is counted, measured or told."""

WITHIN = Keyed(
    "trong|vao|xong|hoan thanh|dinh ky|du kien|luc",
    re.compile(
        rf"\b(?:(?:ngay )?(?:trong|vao)(?: (?:vong|cuoi|dau|giua|cac|ca|dip))?|xong|hoan thanh|dinh ky"
        rf"|du kien|luc)\s*(?:luc\s*)?(?:{_HOUR})?$"
    ),
)
"""In a stretch of time, or on a day."""

EDGE = Keyed(
    "tuan|nua|cuoi|dau|giua|dip|thoi diem",
    re.compile(
        r"\b(?:(?:trong|vao)\s+)?(?:(?:tuan|nua)\s+(?:dau|cuoi|thu \w+|\d)|(?:(?:0?[369]|sau"
        r"|ba)\s+thang\s+)?(?:cuoi|dau|giua)"
        r"|dip|thoi diem)\s*(?:cua\s*)?$"
    ),
)
"""At one end of a stretch of time."""

HISTORY = re.compile(
    r"\bđã\b(?!\s+(?:được\s+)?(?:giao|đề ra|nêu|phân công|đăng ký|xác định|quy định|phê duyệt|ban hành|ký)\b)"
    r"|\bvừa qua\b|\bsinh\s+(?:trước|từ|ngày|vào)\b|\bđược\s+(?:cấp|thành lập|ban hành|ký kết)\s*$"
    r"|\b(?:tồn tại|phát sinh|hiệu lực(?: thi hành)?)\s*$",
    re.IGNORECASE,
)
"""Words with their marks, in the clause before a moment, that tell what has been."""

COUNTED = re.compile(
    r"\b(?:số liệu|kỳ báo cáo|chốt|mốc|thời điểm|niên độ|năm học)\b[^.;]{0,50}$|\bhiệu lực\b|\btheo dõi từ\b"
    r"|\b(?:tính\s+(?:từ|đến|tới)|kể từ)\s*(?:hết\s*)?(?:ngày\s*)?(?:\d[^.;]{0,30})?$",
    re.IGNORECASE,
)
"""Words with their marks, before a stretch of time, that count over it."""

EVENT = re.compile(
    r"\b(?:kỷ niệm|nhân dịp|chào mừng|kỳ họp|ngày thành lập|so với|hưởng ứng ngày|thông qua ngày|tồn tại)\b",
    re.IGNORECASE,
)
"""Words with their marks that make a day the name of something."""

SHARE = re.compile(r"%|\b" + any_of("phấn đấu|tỷ lệ|tỉ lệ|đạt|tầm nhìn") + r"\b")
"""Words of a share or an aim."""

AIMED = re.compile(
    r"%|\b(?:"
    + any_of("phấn đấu|tỷ lệ|tỉ lệ|chỉ tiêu|mục tiêu|đạt|tầm nhìn|định hướng|ít nhất|tối thiểu")
    + r"|tren \d)\b"
)
"""Words of a target; "đến năm 2030" beside them is no deadline."""

YEARLY = re.compile(
    r"\s*(?:\([^()]{0,40}\)\s*)?,?\s*(?:cua\s*)?(?:(?:hang|moi|cac|tung)\s+(?:nam|quy|thang|tuan)\b"
    r"|nam (?:sau|bao cao|tiep theo|lien ke|ke tiep|ke hoach)\b(?:\s*(?:lien ke|tiep theo)\b)?"
    r"|thang (?:sau|tiep theo)\b)"
)
"""After a day: it comes back."""

LATER_YEARLY = re.compile(r"[^.]{0,90}?\d{1,2}\s?(?:/|\s*thang\s*)\s?\d{1,2}\s*(?:hang|moi) nam\b")
"""Behind a day without a year: another one of the sentence comes back every year."""

_NOT_A_QUARTER = r"(?! (?:dinh|che|mo|hoach|tac|trinh|uoc)\b)"
_SPELL = (
    rf"(?:nam(?! gioi)|quy{_NOT_A_QUARTER}|thang|tuan|ngay|hoc ky|ky)\b"
    r"(?!\s*(?:\d{1,2}\s*/|\d{4}|[ivx]{1,4}\b))"
)
_COUNT = r"(?:0?\d{1,2}|mot|hai|ba|sau)"
_STRETCH = (
    rf"(?:{_COUNT}\s+(?:thang|nam|tuan)\b(?:\s+(?:dau|cuoi) nam\b)?|(?:(?:hang|moi|cac|mot)\s+)?{_SPELL})"
)
_MORE = rf"(?:\s*(?:,|va|hoac|/|;|-)\s*{_STRETCH})*"
_TIMES = r"(?:mot|hai|ba|0?\d{1,2})\s*lan"
_REGULARLY = (
    rf"\b(?:theo )?(?:dinh ky|thuong ky)\b(?:\s*[,(]?\s*(?:vao |theo )?{_STRETCH}{_MORE})?"
    rf"(?:\s*\(?(?:{_TIMES}|/\s*lan)\b\)?)?"
)
_WEEKLY = rf"\b(?:(?:truoc|vao|chieu|sang)\s+)*(?:{_HOUR})?(?:(?:ngay\s+)?{_WEEKDAY}\s+)?(?:hang|moi) tuan\b"
_EVERY = rf"(?<!ngan )(?<!mat )(?<!khach )(?<!don )\b(?:hang|moi)\s+{_SPELL}{_MORE}(?:\s*{_TIMES}\b)?"
_AT_EDGES = rf"(?:vao )?\b(?:cuoi|dau)\s+(?:moi|hang|cac|tung)\s+{_SPELL}"
_SO_OFTEN = (
    rf"\b{_COUNT}\s+(?:thang|nam|tuan|quy)\s*/?\s*(?:mot|01|1|)\s*lan\b"
    rf"|\b{_TIMES}\s*/?\s*(?:mot\s+|moi\s+)?{_SPELL}"
)
_DAILY = rf"\b(?:truoc|vao|luc)\s+{_HOUR}(?:hang|moi) ngay\b"
RECURRING = Keyed(
    "dinh ky|thuong ky|hang|moi|tung|cuoi cac|dau cac|lan",
    re.compile("|".join((_REGULARLY, _DAILY, _WEEKLY, _AT_EDGES, _EVERY, _SO_OFTEN))),
)
"""How often."""

OFTEN = re.compile(
    rf"\b(?:dinh ky|hang (?:nam|quy|thang)|moi (?:nam|quy)|{_COUNT} thang(?: dau nam)?(?:,"
    rf"| va) (?:hang )?nam)\b"
)
"""Says of the days after it that they come back."""

OF_A_YEAR = re.compile(
    "(?:"
    + any_of(
        """kế hoạch|chỉ tiêu|mục tiêu|nhiệm vụ|dự toán|ngân sách|kinh phí|chương trình|danh mục
        |vốn|số liệu
        |lộ trình|ngân sách nhà nước|chế độ|trung hạn|đánh giá|xếp loại|tổng kết|thi đua|thực hiện
        |công tác|sinh hoạt
        |khám sức khỏe|khen thưởng|bình quân|phát sinh|quy định|theo|thống kê|thông tin|giao ban|họp|và
        |phân bổ
        |bồi dưỡng|các kỳ|trường hợp|giai đoạn|từ nguồn|hội nghị|kiểm tra|giám sát|bảo dưỡng|cuộc họp
        |lịch"""
    )
    + r"|trung han,|(?:vao|trong|cac|che do|noi dung|tong hop) bao cao)\s*$"
)
"""Nouns that "hàng năm" or "định kỳ" after them only qualifies."""

_TENS = r"(?:\d{1,3}|\b(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|muoi lam)\b)(?:\s?\([^()]{1,24}\))?"
_UNIT = r"(?:(?P<unit>gio|phut|ngay|tuan|thang|nam)|(?<=\d)\s?(?P<h>h))\b(?!\s*\d)"
_FROM = r"\s*,?\s*\(?(?:ke tu|tinh tu|tu|sau|truoc)\s*(?:(?:khi|ngay|luc|thoi diem)\b)?"
_FIRM = (
    r"(?:(?:trong|chi trong)\s+(?:vong|thoi han|thoi gian)(?:\s+(?:toi da|khong qua|cham nhat))?"
    r"|cham nhat|khong qua|khong qua thoi han|toi da|muon nhat|tre nhat)"
)
A_LENGTH = re.compile(
    r"\d|(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|lam)(?:\s?\([^()]{1,24}\))?"
    r"\s*(?:gio|phut|ngay|tuan|thang|nam)\b"
)
"""A length of time: where none stands, nothing can be so long after something."""

RELATIVE = re.compile(
    rf"\b(?:(?P<firm>{_FIRM})\s*(?:(?:la|sau|trong|vong|truoc)\b\s*)*"
    rf"|(?:ngay\s*)?(?P<loose>trong|sau|truoc|it nhat|toi thieu)\s+(?:it nhat\s*)?)?"
    rf"(?P<count>{_TENS})\s*{_UNIT}(?P<work>\s*lam viec)?(?P<tail>{_FROM})?"
)
"""So long after, or before, something else."""

STOP = re.compile(r"\s*[;.:()](?=\s|$|[;.:()])|\s*,(?!\s*chong\b)")
NEXT_ORDER = re.compile(
    r"\s(?P<word>(?P<body>uy ban|ubnd|so|phong|ban|cac)|gui|bao cao|phai|de|thi|tong hop|hoan thanh)\b"
)
"""The rest of a clause that counts from something, up to the next order."""

_BODY = any_of(
    "bộ|chính phủ|trung ương|ubnd|ủy ban|quốc hội|tỉnh|thành phố|sở|ban|tổng|cấp trên|cấp có thẩm quyền|luật"
)
_ACT = any_of("triển khai|hướng dẫn|ban hành|văn bản|yêu cầu|chỉ đạo|phê duyệt|thông qua|phân bổ|có hiệu lực")
_HAPPENS = any_of("có|nhận được|xảy ra|phát hiện|phát sinh|cần thiết|cần|xuất hiện|hết|đủ điều kiện")
_KHI = r"(?:(?<!ngay )\bsau khi|(?<!sau )(?<!truoc )(?<!trong )(?<!den )\bkhi)"
CONDITIONAL = Keyed(
    "khi|truong hop|neu co",
    re.compile(
        rf"{_KHI} (?:(?!co (?:tham quyen|mat|nhieu|kho khan|vuong mac)\b){_HAPPENS}\b"
        r"|(?:da )?duoc (?=yeu cau|giao|phan cong|phe duyet|huy dong|ban hanh|bo tri|chap thuan|cap\b|phan bo"
        r"|thong qua))"
        rf"|{_KHI} (?={_BODY}\b[^,;.()]{{2,60}}?{_ACT}\b)"
        rf"|{_KHI} (?=[^,;.()]{{2,70}}?\b(?:vang|uy quyen|phan cong|yeu cau|duoc giao)\b)"
        rf"|{_KHI} duoc [^;.()]{{2,90}}?\b(?:uy quyen|phan cong|giao nhiem vu|yeu cau)\b"
        r"|\b(?:trong )?truong hop (?:can thiet|dot xuat|khan cap)\b"
        r"|\bneu co (?:yeu cau|phat sinh|vu viec|dot xuat)\b"
    ),
)
"""On a condition; the condition runs to the end of the clause."""

RECEIVED = re.compile(
    r"\s*(?:ngay )?(?:sau khi |khi )?nhan duoc "
    + any_of("kế hoạch|chỉ thị|công văn|quyết định|chương trình|văn bản|hướng dẫn")
    + r" nay\b"
)
"""The opening of a closing order: on receipt of this plan."""

CONDITION_END = re.compile(
    r"(?:phong, ?chong|\([^()]{1,24}\)|[^,;.:()]){1,160}?"
    r"(?=\s*(?:[,;.:)]|\((?![^()]{1,24}\)))|$|\s(?:thi|de|va phai|phai|kip thoi|dong thoi|va cac)\b)"
)

AFTER_AN_EVENT = Keyed(
    "sau khi",
    re.compile(r"(?<!ngay )\bsau khi (?:ket thuc|hoan thanh|be mac|hoan tat|to chuc xong|nghiem thu)\b"),
)
"""So long after something else that no time is said; it runs to the end of the clause."""

SOON = Keyed(
    "ngay sau khi|ngay khi|ngay tu dau nam",
    re.compile(r"\b(?:ngay sau khi|ngay khi|ngay tu dau nam)\b"),
)
"""At once after something; it runs to the end of the clause."""

_NO_ADVERB = any_of("và|cho|đúng|đầy đủ|hiệu quả|chính xác|để|các|với|thời|những|của|là|trong|theo|về")
_ONLY_ORDERS = any_of("và|của|là|năm|theo|trong|trên|ở|các|tại|với")
SOFT = Keyed(
    "kip thoi|thoi gian|thuong xuyen",
    re.compile(
        rf"\bkip thoi(?=\s+(?!{_NO_ADVERB}\b)[a-z])|\b(?:trong )?thoi gian (?:toi|som nhat|sap toi)\b"
        rf"|\btrong thoi gian ngan nhat\b|\bthuong xuyen\b(?=,? (?:lien tuc,? )?(?!{_ONLY_ORDERS}\b)[a-z])"
    ),
)
"""Soon, always: no day can be computed from it."""

QUALIFIED = re.compile(
    any_of("chi|kinh phí|ngân sách|nguồn|vốn|giáo dục|bồi dưỡng|sở|không|y tế|dự toán|nhiệm vụ|chế độ|học")
    + r"\s*$"
)
"""Words after which "thường xuyên" is part of a name."""
