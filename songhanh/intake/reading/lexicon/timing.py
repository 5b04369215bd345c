"""Words of time that hold no date: how often, counted from what, on what condition, soon. On plain text."""

from __future__ import annotations

import re

from songhanh.intake.reading.folding import any_of

EXCLUSIVE = re.compile(
    r"\b(?:(?:cham nhat|muon nhat)\s*(?:la\s*)?)?truoc\s*"
    r"(?P<hour>\d{1,2}\s*(?:gio|h|g)(?:\s*\d{2})?(?:\s*(?:phut|p|'))?\s*,?\s*)?(?:sang|chieu)?\s*"
    r"(?:(?:thu\s+\w+|chu nhat)\s*,?\s*)?(?:\(\s*)?$"
)
"""What stands before a moment that is itself too late; with an hour the day still counts."""

INCLUSIVE = re.compile(
    r"\b(?:cham nhat|muon nhat|tre nhat|khong qua|khong muon hon|khong tre hon|khong cham hon|khong sau|den het"
    r"|truoc het|han cuoi|thoi han|den truoc)\s*(?:(?:la|vao|trong|den|cuoi|het|cung|:)\s*)*"
    r"(?:\d{1,2}\s*(?:gio|h|g)(?:\s*\d{2})?(?:\s*(?:phut|p|'))?\s*,?\s*)?(?:(?:thu\s+\w+|chu nhat)\s*,?\s*)?$"
)
"""What stands before a moment that is still in time."""

UNTIL = re.compile(r"(?<!tu )\b(?:den|het|den cuoi|cuoi)\s*$")
"""Up to a day: a deadline, unless it ends a stretch that is counted, measured or told."""

WITHIN = re.compile(
    r"\b(?:trong|vao|trong vong|vao cuoi|trong ca|vao dau|vao giua|xong|hoan thanh|dinh ky)\s*$"
)
"""In a stretch of time, or on a day."""

EDGE = re.compile(r"\b(?:cuoi|dau|giua|nua cuoi|nua dau|dip|thoi diem)\s*$")

TOLD = re.compile(
    r"\bda\b(?! dang)|\bvua qua\b|\bky niem\b|\bnhan dip\b|\bchao mung\b|\bso lieu\b|\btinh (?:den|tu)\b|\bke tu\b"
    r"|\bhieu luc\b|\bky hop\b|\bsinh\s+(?:truoc|tu|ngay|vao)\b|\bthoi diem (?:truoc|chot)\b|\bmoc\b|\bso voi\b"
    r"|\bhuong ung ngay\b|\bton tai\b|\bphat sinh truoc\b|\bduoc cap\b|\bduoc ban hanh\b|\bthong qua\b|\btheo doi tu\b"
)
"""Words of telling, counting and holding in force, not of ordering, in the clause before a moment."""

AIMED = re.compile(
    r"%|\b(?:phan dau|ty le|ti le|chi tieu|muc tieu|dat|tam nhin|dinh huong|it nhat|toi thieu|tren \d)\b"
)
"""Words of a target; "đến năm 2030" beside them is no deadline."""

YEARLY = re.compile(
    r"\s*(?:\([^()]{0,40}\)\s*)?,?\s*(?:cua\s*)?(?:(?:hang|moi|cac|tung)\s+(?:nam|quy|thang|tuan)\b"
    r"|nam (?:sau|bao cao|tiep theo|lien ke|ke tiep|ke hoach)\b(?:\s*lien ke|\s*tiep theo)?|thang (?:sau|tiep theo)\b)"
)
"""After a day: it comes back."""

_FOREVER = r"(?:nam|quy|thang|tuan|ngay|hoc ky|ky)\b(?!\s*[\divx])"
_COUNT = r"(?:0?\d{1,2}|mot|hai|ba|sau)"
_STRETCH = (
    rf"(?:{_COUNT}\s+(?:thang|nam|tuan)\b(?:\s+(?:dau|cuoi) nam\b)?|(?:(?:hang|moi|cac|mot)\s+)?{_FOREVER})"
)
_MORE = rf"(?:\s*(?:,|va|hoac|/|;|-)\s*{_STRETCH})*"
_EVERY = rf"(?<!ngan )(?<!mat )(?<!khach )(?<!don )\b(?:hang|moi)\s+{_FOREVER}{_MORE}"
_TIMES = r"(?:mot|hai|ba|0?\d{1,2})\s*lan"
_WEEKDAY = r"(?:(?:truoc|vao|chieu|sang)\s+)*(?:\d{1,2}\s*(?:gio|h)(?:\s*\d{2})?(?:\s*phut)?,?\s*)?(?:(?:ngay\s+)?thu\s+\w+\s+)?"
RECURRING = re.compile(
    rf"\b(?:theo )?(?:dinh ky|thuong ky)\b(?:\s*[,(]?\s*(?:vao |theo )?{_STRETCH}{_MORE})?(?:\s*\(?(?:{_TIMES}|/\s*lan)\b\)?)?"
    rf"|\b{_WEEKDAY}(?:hang|moi) tuan\b|(?:vao )?\b(?:cuoi|dau)\s+(?:moi|hang|cac|tung)\s+{_FOREVER}"
    rf"|{_EVERY}(?:\s*{_TIMES}\b)?"
    rf"|\b{_COUNT}\s+(?:thang|nam|tuan|quy)\s*/?\s*(?:mot|01|1|)\s*lan\b|\b{_TIMES}\s*/?\s*(?:mot\s+|moi\s+)?{_FOREVER}"
)
"""How often."""

OF_A_YEAR = re.compile(
    any_of(
        """kế hoạch|chỉ tiêu|mục tiêu|nhiệm vụ|dự toán|ngân sách|kinh phí|báo cáo|chương trình|danh mục|vốn|số liệu|lộ trình
        |ngân sách nhà nước|chế độ|trung hạn|đánh giá|xếp loại|tổng kết|thi đua|thực hiện|công tác|sinh hoạt|khám sức khỏe
        |khen thưởng|bình quân|phát sinh|quy định|theo|thống kê|thông tin|giao ban|họp|và|phân bổ|bồi dưỡng|các kỳ|trường hợp"""
    )
    + r"\s*$"
)
"""Nouns that "hàng năm" or "định kỳ" after them only qualifies."""

_TENS = r"(?:\d{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|muoi lam)(?:\s?\([^()]{1,24}\))?"
_FROM = r"\s*,?\s*\(?(?:ke tu|tinh tu|ke|tu|sau|truoc)\s*(?:(?:khi|ngay|luc|thoi diem)\b)?"
_FIRM = (
    r"(?:(?:trong|chi trong)\s+(?:vong|thoi han|thoi gian)(?:\s+(?:toi da|khong qua|cham nhat))?"
    r"|cham nhat|khong qua|khong qua thoi han|toi da|muon nhat|tre nhat)"
)
RELATIVE = re.compile(
    rf"\b(?:(?P<firm>{_FIRM})\s*(?:la\s*|sau\s*|trong\s*|vong\s*)*|(?:ngay\s*)?(?P<loose>trong|sau|truoc|it nhat|toi thieu)"
    rf"\s*(?:it nhat\s*)?)?(?P<count>{_TENS})\s*(?P<unit>gio|h|phut|ngay|tuan|thang|nam)\b(?!\s*\d)(?P<work>\s*lam viec)?"
    rf"(?P<tail>{_FROM})?"
)
"""So long after, or before, something else."""

TAIL = re.compile(
    r"[^,;.:()]{0,140}?(?=\s*[,;.:()]|$|\s(?:gui|bao cao|phai|de|thi|ve|tong hop|hoan thanh|to chuc|xay dung|thuc hien"
    r"|cac|uy ban|ubnd|so|phong)\b)"
)
"""The rest of a clause that counts from something, up to the next order."""

CONDITIONAL = re.compile(
    r"(?<!\bsau )\b(?:khi (?:co (?!tham quyen|dieu kien thuan loi)|nhan duoc |duoc (?=yeu cau|giao|phan cong|phe duyet|huy dong)"
    r"|can thiet|can\b(?=\s*[.,;)])|xay ra |phat hien )"
    r"|khi (?=(?:bo|chinh phu|trung uong|ubnd|uy ban|quoc hoi|tinh|thanh pho|so|ban|tong)\b[^,;.()]{2,60}?"
    r"(?:trien khai|huong dan|ban hanh|van ban|yeu cau|chi dao|phe duyet|thong qua|phan bo)\b)"
    r"|(?:truong hop|neu) co (?:yeu cau|phat sinh|vu viec|dot xuat)(?!\w))"
)
"""On a condition; the condition runs to the end of the clause."""

RECEIVED = re.compile(
    r"\s*(?:ngay )?(?:sau khi |khi )?nhan duoc (?:ke hoach|chi thi|cong van|quyet dinh|chuong trinh|van ban|huong dan) nay\b"
)

CONDITION_END = re.compile(
    r"[^,;.:()]{1,160}?(?=\s*[,;.:()]|$|\s(?:thi|de|va phai|phai|kip thoi|dong thoi|va cac)\b)"
)

SOON = re.compile(r"\bngay sau khi\b|\bngay khi\b|\bngay tu dau nam\b")
SOFT = re.compile(
    r"\bkip thoi(?=\s+(?!va\b|cho\b|dung\b|day du\b|hieu qua\b|chinh xac\b|de\b|cac\b|voi\b|thoi\b|cac\b|nhung\b)[a-z])"
    r"|\b(?:trong )?thoi gian (?:toi|som nhat|sap toi)\b|\btrong thoi gian ngan nhat\b"
    r"|\bthuong xuyen\b(?=,? (?:lien tuc,? )?(?!va\b|cua\b|la\b|nam\b|theo\b|trong\b|tren\b|o\b|cac\b)[a-z])"
)
"""Soon, always: no day can be computed from it."""

QUALIFIED = re.compile(
    r"\b(?:chi|kinh phi|ngan sach|nguon|von|giao duc|boi duong|so|khong|y te|du toan|nhiem vu|che do|hoc)\s*$"
)
"""Words after which "thường xuyên" is part of a name."""
