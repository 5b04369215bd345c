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
_NOT_A_FIGURE = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}/\d{4}|\d+\s*/[\w&\-–/ ]*[A-ZĐ]\w*|\bsố:? \d[\w/\-–]*|"
    r"(?:19|20)\d\d|(?:ngày|tháng|năm|quý|mục|khoản|điểm|điều|phần|chương|phụ lục|mẫu|biểu|giai đoạn|đợt|lần|"
    r"dự án|đề án|nhóm|bước|cấp|loại|khu vực|tổ|khu phố|số|thứ|quyết định|nghị quyết|công văn|luật) "
    r"\d[\d.,/\-–]*|\d+ năm|^\W*\(?\d+(?:\.\d+)*[.)]?",
    re.IGNORECASE | re.MULTILINE,
)
_FIGURE = re.compile(
    r"\d\s*%|\b\d[\d.,]*\b|\b(?:một trăm|trăm phần trăm|gấp đôi|giảm một nửa)\b", re.IGNORECASE
)
_MONEY = re.compile(
    r"\d[\d.,]* ?(?:đồng|triệu|tỷ|tỉ|nghìn|đ\b|VNĐ)|dự toán|(?:mức|tổng) kinh phí|khái toán|"
    r"kinh phí thực hiện",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"phụ lục|biểu mẫu|mẫu biểu|mẫu báo cáo|theo mẫu|đề cương|kèm theo|đính kèm|mẫu số|"
    r"bảng phân công|theo biểu",
    re.IGNORECASE,
)
_MONEY_HEADING = re.compile(r"\b(?:kinh phí|nguồn lực|tài chính)\b", re.IGNORECASE)


def check_targets(view: ReadingView) -> Iterator[Defect]:
    """Chỉ tiêu: the paper wants them met and gives none, nor any other figure."""
    invoked = next(((p, found) for p in view.content if (found := _INVOKED.search(p.text))), None)
    if (
        invoked is None
        or "%" in view.words
        or any(t.kind is TableKind.TARGETS for t in view.reading.appendix_tables)
    ):
        return
    if not _FIGURE.search(_NOT_A_FIGURE.sub(" ", view.words)):
        paragraph, found = invoked
        yield NO_TARGET.at(paragraph.passage.span_of_match(found))


def check_budget_and_forms(view: ReadingView) -> Iterator[Defect]:
    """Kinh phí, phụ lục, mẫu: a plan of many orders that has none of them; one defect a paper."""
    reading = view.reading
    if len(reading.directives) < _SMALL_PLAN or reading.appendix_tables or len(view.sheets) > 1:
        return
    has_money_section = any(
        _MONEY_HEADING.search(h.heading) and h.path.count(".") == 0 for h in reading.outline
    )
    if not (has_money_section or _MONEY.search(view.words) or _FORM.search(view.words)):
        yield NO_BUDGET_OR_FORM.at(view.whole)


_SMALL_PLAN = 12
"""Orders below which nobody misses an annex."""
