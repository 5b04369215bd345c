"""Rules on orders: reports without a date, work that nobody owns, orders that leave a choice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from songhanh.intake.reading.defects.view import ReadingView, is_assigned
from songhanh.intake.reading.model import Deadline, DeadlineKind, Directive
from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Passage
from songhanh.paper.defects import Defect, DefectKind, Severity

REPORT_WITHOUT_DEADLINE = DefectKind(
    "REPORT_WITHOUT_DEADLINE",
    Severity.WARNING,
    Message("Giao báo cáo (“%(words)s”) nhưng không nêu hạn, kỳ báo cáo."),
    Message("Ghi rõ kỳ báo cáo, thời hạn gửi của từng kỳ và mẫu báo cáo."),
    "Việc giao phải có thời hạn (NĐ 09/2019/NĐ-CP: báo cáo định kỳ có kỳ hạn, thời điểm chốt, mẫu)",
)
PLAN_WITHOUT_OWNER = DefectKind(
    "PLAN_WITHOUT_OWNER",
    Severity.WARNING,
    Message("Giao xây dựng kế hoạch nhưng không nêu đơn vị thực hiện và hạn hoàn thành (%(count)s chỗ)."),
    Message("Ghi rõ đơn vị xây dựng, cấp phê duyệt và thời hạn trình."),
    "Việc giao phải rõ người, rõ việc, rõ thời hạn, rõ sản phẩm",
)
INSPECTION_WITHOUT_OWNER = DefectKind(
    "INSPECTION_WITHOUT_OWNER",
    Severity.WARNING,
    Message(
        "Giao kiểm tra nhưng không nêu đơn vị thực hiện, thời gian và số đơn vị được kiểm tra "
        "(%(count)s chỗ)."
    ),
    Message("Ghi rõ đơn vị chủ trì, thời gian và số đơn vị được kiểm tra."),
    "Việc giao phải rõ người, rõ việc, rõ thời hạn, rõ sản phẩm",
)
TRAINING_WITHOUT_OWNER = DefectKind(
    "TRAINING_WITHOUT_OWNER",
    Severity.WARNING,
    Message(
        "Giao tập huấn, cử người đi học nhưng không nêu đơn vị thực hiện, thời gian, số lượng "
        "(%(count)s chỗ)."
    ),
    Message("Ghi rõ đơn vị thực hiện, số lớp, số người và thời gian."),
    "Việc giao phải rõ người, rõ việc, rõ thời hạn, rõ sản phẩm",
)
ALTERNATIVE_DUTY = DefectKind(
    "ALTERNATIVE_DUTY",
    Severity.WARNING,
    Message("Giao việc theo lối chọn một trong hai (“%(words)s”): không rõ khi nào coi là xong."),
    Message("Ghi rõ trường hợp nào làm việc nào."),
    "Một việc, một kết quả kiểm được",
)
CONDITIONAL_DUTY = DefectKind(
    "CONDITIONAL_DUTY",
    Severity.NOTE,
    Message("Việc này chờ một điều kiện (“%(words)s”) và không có ngày."),
    Message("Ghi thêm hạn tính từ khi có điều kiện đó, hoặc hạn cuối cùng."),
    "Việc giao phải có thời hạn",
)

_REPORT = re.compile(
    r"(?i:tổng hợp,? (?:kết quả[^,.;]{0,60},? )?báo cáo|(?:gửi|nộp) báo cáo|"
    r"báo cáo (?:kết quả|tình hình)[^.;]{0,90}?(?: về| gửi| cho))[ ,]+(?:kết quả )?(?:[^.;,]{0,30} )?"
    r"(?:UBND|Ủy ban|Uỷ ban|Sở|Thường trực|Ban Chỉ đạo|Ban Thường vụ|Chủ tịch|Văn phòng|Phòng|Công an)"
)
_TIMED = re.compile(
    r"định kỳ|hằng|hàng (?:tháng|quý|năm)|hàng tuần|kịp thời|đột xuất|thường xuyên|khi có|nếu có|quý|tháng|"
    r"ngày|tuần|theo (?:đúng )?(?:quy định|yêu cầu|chế độ|hướng dẫn|kế hoạch|đề cương|thời gian)|trước khi|"
    r"sau khi|xem xét|chỉ đạo|giải quyết|quyết định|xử lý|vượt thẩm quyền|năm \d|\d+ năm|cuối năm",
    re.IGNORECASE,
)
_PLAN = re.compile(r"^(?:chủ động |tham mưu )?(?:xây dựng|lập|ban hành) kế hoạch\b", re.IGNORECASE)
_INSPECTION = re.compile(
    r"^(?:(?:xây dựng|lập) kế hoạch(?: và|,) )?(?:tổ chức|tiến hành|thành lập)[^.;,]{0,25} "
    r"(?:đoàn )?(?:kiểm tra|thanh tra|giám sát)\b",
    re.IGNORECASE,
)
_TRAINING = re.compile(
    r"^(?:cử [^.;]{3,40} (?:tham gia|dự|tham dự|đi)|tổ chức|mở)\b[^.;]{0,30} "
    r"(?:tập huấn|bồi dưỡng|lớp đào tạo)\b",
    re.IGNORECASE,
)
_ALTERNATIVE = re.compile(
    r"\b(?P<first>tổ chức|xây dựng|ban hành|lập|gửi|báo cáo) (?:[^,.;:()]{2,60}) "
    r"hoặc (?P<second>tổ chức|xây dựng|ban hành|lập|gửi|báo cáo)\b(?! hoặc)",
    re.IGNORECASE,
)
_WAITS = re.compile(r"\bkhi\b(?! nhận được)", re.IGNORECASE)


def check_reports(view: ReadingView) -> Iterator[Defect]:
    """Báo cáo: somebody must report, and nothing says when; many of a kind are told once."""
    found = [
        (words, match)
        for directive in view.reading.directives
        if not directive.deadlines
        for words in [view.words_of(directive)]
        if "báo cáo" in words.text.lower()
        and (match := _REPORT.search(words.text))
        and not _TIMED.search(words.text)
    ]
    for words, match in found[:3]:
        span = words.span_of_match(match)
        yield REPORT_WITHOUT_DEADLINE.at(span, {"words": match[0]})


@dataclass(frozen=True)
class _Product:
    """A thing that an order asks for, by its opening words, and the defect of asking it of nobody."""

    kind: DefectKind
    opening: re.Pattern[str]


_PRODUCTS = (
    _Product(INSPECTION_WITHOUT_OWNER, _INSPECTION),
    _Product(TRAINING_WITHOUT_OWNER, _TRAINING),
    _Product(PLAN_WITHOUT_OWNER, _PLAN),
)


def check_owners(view: ReadingView) -> Iterator[Defect]:
    """Kế hoạch, kiểm tra, tập huấn: asked of nobody, by no date, in no number; one defect for each kind."""
    if not view.is_plan:
        return
    nobodys = [words for directive in view.reading.directives if (words := _nobodys(view, directive))]
    told: set[int] = set()
    for product in _PRODUCTS:
        places = [w for w in nobodys if id(w) not in told and product.opening.match(w.text)]
        told.update(id(words) for words in places)
        if places:
            yield product.kind.at(places[0].span, {"count": len(places)})


def _nobodys(view: ReadingView, directive: Directive) -> Passage | None:
    """Return the words of an order that names no unit, no date and no number."""
    if is_assigned(directive) or any(_is_firm(deadline) for deadline in directive.deadlines):
        return None
    words = view.words_of(directive)
    return None if re.search(r"\b\d{1,3} (?!năm\b|tháng\b|giờ\b)[^\W\d]", words.text) else words


def _is_firm(deadline: Deadline) -> bool:
    return deadline.kind in (DeadlineKind.DATE, DeadlineKind.RECURRING, DeadlineKind.RELATIVE)


def check_alternatives(view: ReadingView) -> Iterator[Defect]:
    """ "mở hội nghị … hoặc gửi văn bản …": either will do, so neither can be checked."""
    for directive in view.reading.directives:
        words = view.words_of(directive)
        found = _ALTERNATIVE.search(words.text) if "hoặc" in words.text.lower() else None
        if found:
            yield ALTERNATIVE_DUTY.at(words.span_of_match(found), {"words": found[0]})


def check_conditions(view: ReadingView) -> Iterator[Defect]:
    """ "khi có hướng dẫn": the duty waits for something that has no date either; one defect a paper."""
    for directive in view.reading.directives:
        waiting = [
            d
            for d in directive.deadlines
            if d.kind is DeadlineKind.CONDITIONAL and _WAITS.search(d.as_written)
        ]
        if waiting and not any(_is_firm(deadline) for deadline in directive.deadlines):
            yield CONDITIONAL_DUTY.at(waiting[0].span, {"words": waiting[0].as_written})
            return
