"""Rules on what a plan can be measured by: targets, money, forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from songhanh.intake.reading.defects.view import ReadingView
from songhanh.intake.reading.model import TableKind
from songhanh.kernel.messages import Message
from songhanh.paper.defects import Defect, DefectKind, Severity

NO_TARGET = DefectKind(
    "NO_TARGET",
    Severity.ERROR,
    Message("Văn bản yêu cầu đạt chỉ tiêu nhưng không có con số, chỉ tiêu nào để đối chiếu."),
    Message("Ghi chỉ tiêu cụ thể (tỷ lệ, số lượng, thời điểm), hoặc kèm phụ lục chỉ tiêu."),
    "Kế hoạch phải đo được kết quả",
)
NO_BUDGET_OR_FORM = DefectKind(
    "NO_BUDGET_OR_FORM",
    Severity.WARNING,
    Message("Văn bản không có mức kinh phí, không có phụ lục và không có mẫu báo cáo."),
    Message("Thêm mục kinh phí, phụ lục phân công và mẫu báo cáo."),
    "Kế hoạch phải rõ nguồn lực và cách báo cáo",
)

_INVOKED = re.compile(
    r"(?:nhằm|phấn đấu|bảo đảm|đảm bảo|để|hoàn thành|quyết tâm)\b[^.;]{0,30}\b(?:đạt|hoàn thành|thực hiện)?"
    r"[^.;]{0,25}\bchỉ tiêu(?: đề ra| đã đề ra| của | kế hoạch| được giao|[.,;])",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d[\d.,/\-–]*")
_NO_FIGURE_BEFORE = re.compile(
    r"(?:^|\n|\b(?:ngày|tháng|năm|quý|mục|khoản|điểm|điều|phần|chương|phụ lục|mẫu|biểu|giai đoạn|đợt|lần|"
    r"dự án|đề án|nhóm|bước|cấp|loại|khu vực|tổ|khu phố|số:?|thứ|quyết định|nghị quyết|công văn|luật)|"
    r"[/\-–]) ?$|"
    r"[\w(]$"
)
_NO_FIGURE_BEHIND = re.compile(r" ?năm\b|\s*/?\s*[A-ZĐ]{2}|\)|[^\W\d]")
_DATE_OR_PERIOD = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d+/\d*|\d+[/\-–]")
_IN_WORDS = ("một trăm", "trăm phần trăm", "gấp đôi", "giảm một nửa")
_MONEY = re.compile(r"\d[\d.,]* ?(?:đồng|triệu|tỷ|tỉ|nghìn|đ\b|vnđ)")
_MONEY_OR_FORM = (
    *("dự toán", "mức kinh phí", "tổng kinh phí", "khái toán", "kinh phí thực hiện"),
    *("phụ lục", "biểu mẫu", "mẫu biểu", "mẫu báo cáo", "theo mẫu", "mẫu số", "theo biểu"),
    *("đề cương", "kèm theo", "đính kèm", "bảng phân công"),
)
_MONEY_HEADING = re.compile(r"\b(?:kinh phí|nguồn lực|tài chính)\b", re.IGNORECASE)


def check_targets(view: ReadingView) -> Iterator[Defect]:
    """Chỉ tiêu: the paper wants them met and gives none, nor any other figure."""
    if "chỉ tiêu" not in view.low or "%" in view.low:
        return
    invoked = next(
        (
            (p, found)
            for p in view.content
            if "chỉ tiêu" in p.text.lower() and (found := _INVOKED.search(p.text))
        ),
        None,
    )
    if invoked is None or any(t.kind is TableKind.TARGETS for t in view.reading.appendix_tables):
        return
    has_words = any(words in view.low for words in _IN_WORDS)
    if not has_words and not any(_is_figure(view.words, digits) for digits in _DIGITS.finditer(view.words)):
        paragraph, found = invoked
        yield NO_TARGET.at(paragraph.passage.span_of_match(found))


def _is_figure(text: str, found: re.Match[str]) -> bool:
    """Say whether digits count or measure something: no date, no year, no number of a document or section."""
    digits = found[0].rstrip(".,")
    if _DATE_OR_PERIOD.match(digits) or _NO_FIGURE_BEHIND.match(text, found.end()):
        return False
    return not _NO_FIGURE_BEFORE.search(text[max(0, found.start() - 16) : found.start()].lower())


def check_budget_and_forms(view: ReadingView) -> Iterator[Defect]:
    """Kinh phí, phụ lục, mẫu: a plan of many orders that has none of them; one defect a paper."""
    reading = view.reading
    if (
        not view.is_plan
        or len(reading.directives) < _SMALL_PLAN
        or reading.appendix_tables
        or len(view.sheets) > 1
    ):
        return
    has_money_section = any(
        _MONEY_HEADING.search(h.heading) and h.path.count(".") == 0 for h in reading.outline
    )
    is_told = any(words in view.low for words in _MONEY_OR_FORM)
    if not (has_money_section or is_told or _MONEY.search(view.low)):
        yield NO_BUDGET_OR_FORM.at(view.whole)


_SMALL_PLAN = 12
"""Orders below which nobody misses an annex."""
