"""A reading as a table for people."""

from __future__ import annotations

from collections.abc import Iterator

from songhanh.cli.columns import GAP, rows
from songhanh.intake.reading.model import Deadline, Directive, DocumentHead, PlanReading, UnitMention
from songhanh.intake.reading.orders.judging import has_doer
from songhanh.intake.reading.source import SourceText
from songhanh.paper.defects import Defect, Severity

LABEL = 14
ID = 14
NARROWEST = 60
BLANK = "—"
DOUBTFUL = "(chữ mờ, cần xem lại)"


def as_table(reading: PlanReading, source: SourceText, *, width: int) -> str:
    """Return the document, its orders and its defects in columns that fit in ``width`` cells."""
    width = max(width, NARROWEST)
    lines = [
        *_head(reading.document, width),
        *_bases(reading, width),
        *_remarks(source, width),
        "",
        *_directives(reading.directives, width),
        "",
        *_defects(reading.defects, source, width),
    ]
    return "\n".join(lines) + "\n"


def _labelled(label: str, words: str | None, width: int) -> Iterator[str]:
    return rows((label, words or BLANK), (LABEL, width - LABEL - len(GAP)))


def _head(head: DocumentHead, width: int) -> Iterator[str]:
    signer = ", ".join((*head.signer.capacity, *filter(None, [head.signer.name])))
    for label, words in (
        ("Loại", head.kind),
        ("Trích yếu", head.subject),
        ("Cơ quan", head.issuer),
        ("Số, ký hiệu", _number(head)),
        ("Địa danh, ngày", _place_and_day(head)),
        ("Người ký", signer),
        ("Nơi nhận", "; ".join(recipient.text for recipient in head.recipients)),
    ):
        yield from _labelled(label, words, width)


def _number(head: DocumentHead) -> str:
    number = f"{head.number or '…'}/{head.symbol or '…'}" if head.number or head.symbol else ""
    return _with_doubt("number", number, head)


def _place_and_day(head: DocumentHead) -> str:
    day = f"ngày {head.date:%d/%m/%Y}" if head.date else ""
    return _with_doubt("date", ", ".join(filter(None, [head.place, day])), head)


def _with_doubt(field: str, words: str, head: DocumentHead) -> str:
    return f"{words} {DOUBTFUL}".strip() if field in head.doubtful else words


def _bases(reading: PlanReading, width: int) -> Iterator[str]:
    words = "; ".join(basis.number or basis.as_written for basis in reading.bases)
    return _labelled("Căn cứ", words, width)


def _remarks(source: SourceText, width: int) -> Iterator[str]:
    """Yield what a person should know of how the text was got: macros left aside, an image recognised."""
    for remark in source.remarks:
        yield from _labelled("Lưu ý", str(remark), width)


def _directives(directives: tuple[Directive, ...], width: int) -> Iterator[str]:
    silent = sum(not has_doer(directive.units) for directive in directives)
    undated = sum(not directive.deadlines for directive in directives)
    yield f"{len(directives)} nội dung giao · {silent} chưa có đơn vị · {undated} chưa có hạn"
    if not directives:
        return
    rest = width - ID - 3 * len(GAP)
    units, days = rest * 3 // 10, rest * 2 // 10
    rooms = (ID, rest - units - days, units, days)
    yield from rows(("Mục", "Nội dung giao", "Đơn vị", "Thời hạn"), rooms)
    yield GAP.join("─" * room for room in rooms)
    for one in directives:
        yield from rows((one.id, one.text, _units(one.units), _deadlines(one.deadlines)), rooms)


def _units(units: tuple[UnitMention, ...]) -> str:
    return "; ".join(f"{unit.as_written} ({unit.role.label})" for unit in units) or BLANK


def _deadlines(deadlines: tuple[Deadline, ...]) -> str:
    return "; ".join(_deadline(one) for one in deadlines) or BLANK


def _deadline(deadline: Deadline) -> str:
    if deadline.last_day is None:
        return deadline.as_written
    return f"{deadline.as_written} (hết ngày {deadline.last_day:%d/%m/%Y})"


def _defects(defects: tuple[Defect, ...], source: SourceText, width: int) -> Iterator[str]:
    must = sum(defect.severity is Severity.ERROR for defect in defects)
    yield f"{len(defects)} điểm cần xem trong văn bản, {must} phải sửa"
    rest = width - ID - LABEL - 2 * len(GAP)
    for defect in defects:
        words = " → ".join(str(said) for said in (defect.message, defect.suggestion) if said)
        yield from rows((_place(defect, source), defect.severity.label, words), (ID, LABEL, rest))


def _place(defect: Defect, source: SourceText) -> str:
    line = source.text.count("\n", 0, defect.span.start) + 1
    page = source.page_of(defect.span)
    return f"trang {page}" if page else f"dòng {line}"
