"""Rules of form for the head of a paper: tiêu ngữ, số, ký hiệu, địa danh và thời gian, trích yếu."""

from __future__ import annotations

import re
from collections.abc import Iterator

from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Passage
from songhanh.paper.defects import Defect, DefectKind, Severity
from songhanh.paper.layout.facts import FACTS, clause_of
from songhanh.paper.layout.view import LayoutView
from songhanh.paper.letters import DASHES
from songhanh.paper.number import DocumentNumber

MOTTO_FORM = DefectKind(
    "MOTTO_FORM",
    Severity.NOTE,
    Message("Tiêu ngữ viết “%(written)s”: gạch nối phải có khoảng trắng ở cả hai bên."),
    Message("Viết “%(right)s”."),
    clause_of("motto"),
)
NUMBER_FORM = DefectKind(
    "NUMBER_FORM",
    Severity.NOTE,
    Message("Số, ký hiệu viết “%(written)s” chưa đúng: viết liền, số dưới 10 thêm số 0 ở trước."),
    Message("Viết “%(right)s”."),
    clause_of("number"),
)
KIND_CODE = DefectKind(
    "KIND_CODE",
    Severity.WARNING,
    Message("Tên loại là “%(kind)s” nhưng ký hiệu “%(symbol)s” là của %(other)s."),
    Message("Sửa ký hiệu thành “%(code)s-…”, hoặc xem lại tên loại."),
    clause_of("number"),
)
DATE_FORM = DefectKind(
    "DATE_FORM",
    Severity.NOTE,
    Message("Ngày ban hành viết “%(written)s”: ngày dưới 10 và tháng 1, tháng 2 phải thêm số 0 ở trước."),
    Message("Viết “%(right)s”."),
    clause_of("date"),
)
SUBJECT_FULL_STOP = DefectKind(
    "SUBJECT_FULL_STOP",
    Severity.NOTE,
    Message("Trích yếu kết thúc bằng dấu chấm."),
    Message("Bỏ dấu chấm ở cuối trích yếu."),
    "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.5",
)

_MOTTO = re.compile(rf"Độc\s*lập\s*[{DASHES}]\s*Tự\s*do\s*[{DASHES}]\s*Hạnh\s*phúc(?![^\W\d])", re.IGNORECASE)
_SPACED_MOTTO = re.compile(rf"Độc lập [{DASHES}] Tự do [{DASHES}] Hạnh phúc")
_NUMBER = re.compile(
    rf"\bSố\s*:?\s*(?P<number>\d+\s*/(?:\s*\d{{4}}\s*/)?\s*[^\W\d][\w&]*(?:\s*[{DASHES}]\s*[^\W\d][\w&.]*)*)"
)
_DATE = re.compile(r"ngày (?P<day>\d{1,2}) tháng (?P<month>\d{1,2}) năm (?P<year>\d{4})", re.IGNORECASE)


def check_motto(view: LayoutView) -> Iterator[Defect]:
    """Tiêu ngữ: the hyphens stand between spaces."""
    for line in view.head:
        found = _MOTTO.search(line.text)
        if found and not _SPACED_MOTTO.fullmatch(found[0]):
            right = FACTS["motto"]["text"]
            yield MOTTO_FORM.at(line.span_of_match(found), {"written": found[0], "right": right})


def check_number(view: LayoutView) -> Iterator[Defect]:
    """Số, ký hiệu: printed without spaces, and the symbol names the kind of the paper."""
    for line in view.head:
        found = _NUMBER.search(line.text)
        number = DocumentNumber.parse(found["number"]) if found else None
        if found is None or number is None:
            continue
        written, span = found["number"].strip(), line.span_of_match(found, "number")
        if written != str(number):
            yield NUMBER_FORM.at(span, {"written": written, "right": str(number)})
        yield from _kind_defect(view, number, line, found)
        return


def _kind_defect(
    view: LayoutView, number: DocumentNumber, line: Passage, found: re.Match[str]
) -> Iterator[Defect]:
    """Yield the defect of a symbol that belongs to another kind of document."""
    if view.kind and view.kind.abbreviation and number.kind and number.kind is not view.kind:
        yield KIND_CODE.at(
            line.span_of_match(found, "number"),
            {
                "kind": view.kind.label,
                "symbol": number.symbol,
                "other": number.kind.label,
                "code": view.kind.abbreviation,
            },
        )


def check_date(view: LayoutView) -> Iterator[Defect]:
    """Thời gian ban hành: days below ten and the months 1 and 2 have a leading zero, the others none."""
    for line in view.head:
        found = _DATE.search(line.text)
        if not found:
            continue
        right = _printed_date(found)
        if found[0].casefold() != right:
            yield DATE_FORM.at(line.span_of_match(found), {"written": found[0], "right": right})
        return


def _printed_date(found: re.Match[str]) -> str:
    """Return the date as the Decree prints it."""
    day, month = int(found["day"]), int(found["month"])
    printed_day = f"{day:02d}" if day < FACTS["date"]["zero_before_days_below"] else str(day)
    printed_month = f"{month:02d}" if month in FACTS["date"]["months_with_zero"] else str(month)
    return f"ngày {printed_day} tháng {printed_month} năm {found['year']}"


def check_subject(view: LayoutView) -> Iterator[Defect]:
    """Trích yếu: a title, without a full stop."""
    text = view.subject.text
    if text.endswith(".") and not text.endswith(".."):
        yield SUBJECT_FULL_STOP.at(view.subject.span_of(len(text) - 1, len(text)))
