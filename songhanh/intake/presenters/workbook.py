"""The reading as a workbook (bảng giao việc): what each unit must do, by when, and where the paper says so.

Every text is written as text: a cell that begins with ``=`` is words of the paper, never a formula.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

import xlsxwriter
from django.utils.translation import gettext, gettext_noop
from xlsxwriter.format import Format as CellFormat
from xlsxwriter.worksheet import Worksheet

from songhanh.intake.models import SourceDocument
from songhanh.intake.presenters.cards import products_of
from songhanh.intake.presenters.marks import points_of
from songhanh.intake.reading.model import Citation, Directive, PlanReading, Role, UnitMention
from songhanh.paper.defects import Defect
from songhanh.ui.language import say

Cell = str | int | date | None
LONGEST_CELL = 32_000
ROLES = (
    (gettext_noop("Chủ trì"), (Role.LEAD,)),
    (gettext_noop("Thực hiện"), (Role.RESPONSIBLE,)),
    (gettext_noop("Phối hợp"), (Role.COOPERATING,)),
    (gettext_noop("Gửi đến, gửi qua"), (Role.REPORT_TO, Role.VIA)),
)


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, its columns with their widths, its rows."""

    name: str
    columns: Sequence[tuple[str, int]]
    rows: Iterable[Sequence[Cell]]


def workbook_of(document: SourceDocument, reading: PlanReading) -> bytes:
    """Return the .xlsx file: directives, cited documents, points to look at; each prints on A4 across."""
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"title": document.subject or document.name})
    formats = _Formats(book)
    for sheet in (_directives(reading), _cited(reading), _points(reading)):
        _write(book.add_worksheet(sheet.name), sheet, formats, _footer(document))
    book.close()
    return buffer.getvalue()


class _Formats:
    """How cells look: the head, words, days."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        plain = {
            "font_name": "Times New Roman",
            "font_size": 12,
            "valign": "top",
            "text_wrap": True,
            "border": 1,
        }
        self.head: CellFormat = book.add_format(
            {**plain, "bold": True, "align": "center", "bg_color": "#ECE7DB"}
        )
        self.words: CellFormat = book.add_format(plain)
        self.day: CellFormat = book.add_format({**plain, "num_format": "dd/mm/yyyy", "align": "center"})


def _write(page: Worksheet, sheet: Sheet, formats: _Formats, footer: str) -> None:
    for column, (name, width) in enumerate(sheet.columns):
        page.set_column(column, column, width)
        page.write_string(0, column, name, formats.head)
    last = 0
    for last, row in enumerate(sheet.rows, 1):
        for column, value in enumerate(row):
            _write_cell(page, last, column, value, formats)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(last, 1), len(sheet.columns) - 1)
    page.set_landscape()
    page.set_paper(9)
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_footer(footer)


def _write_cell(page: Worksheet, row: int, column: int, value: Cell, formats: _Formats) -> None:
    if isinstance(value, date):
        page.write_datetime(row, column, value, formats.day)
    elif isinstance(value, int):
        page.write_number(row, column, value, formats.words)
    elif value:
        page.write_string(row, column, value[:LONGEST_CELL], formats.words)
    else:
        page.write_blank(row, column, None, formats.words)


def _footer(document: SourceDocument) -> str:
    # An ampersand opens a code in a footer; doubled, it is itself. A footer holds 255 letters.
    name = " ".join(filter(None, (document.number, document.subject or document.name)))
    return f"&L&9{name[:180].replace('&', '&&')}&R&9&P/&N"


def _directives(reading: PlanReading) -> Sheet:
    columns = [
        (gettext("Mục, điểm"), 11),
        (gettext("Nội dung giao"), 60),
        *((gettext(name), 22) for name, _ in ROLES),
        (gettext("Giao hay đề nghị"), 11),
        (gettext("Thời hạn ghi trong văn bản"), 22),
        (gettext("Ngày cuối còn trong hạn"), 13),
        (gettext("Loại việc"), 16),
        (gettext("Sản phẩm"), 16),
        (gettext("Điểm cần xem"), 10),
    ]
    points = points_of(reading)
    return Sheet(gettext("Nội dung giao"), columns, [_directive(d, points) for d in reading.directives])


def _directive(directive: Directive, points: Sequence[tuple[int, Defect]]) -> list[Cell]:
    days = [deadline.last_day for deadline in directive.deadlines if deadline.last_day]
    inside = range(*directive.span)
    flaws = [str(number) for number, defect in points if defect.span.start in inside]
    return [
        directive.id,
        directive.text,
        *(_units(directive.units, roles) for _, roles in ROLES),
        say(directive.mode_hint) if directive.mode_hint else "",
        "\n".join(deadline.as_written for deadline in directive.deadlines),
        days[0] if len(days) == 1 else "\n".join(map(say, days)),
        say(directive.kind) if directive.kind else "",
        ", ".join(map(say, products_of(directive))),
        ", ".join(flaws),
    ]


def _cited(reading: PlanReading) -> Sheet:
    columns = [
        (gettext("Vai trò"), 14),
        (gettext("Loại"), 16),
        (gettext("Số, ký hiệu"), 22),
        (gettext("Ngày"), 13),
        (gettext("Cơ quan ban hành"), 28),
        (gettext("Trích yếu"), 50),
        (gettext("Ghi trong văn bản"), 50),
    ]
    rows = [[say(basis.relation), *_document(basis)] for basis in reading.bases]
    rows += [[gettext("viện dẫn"), *_document(citation)] for citation in reading.citations]
    return Sheet(gettext("Căn cứ, văn bản viện dẫn"), columns, rows)


def _document(cited: Citation) -> list[Cell]:
    return [cited.kind, cited.number, cited.date, cited.issuer, cited.subject, cited.as_written]


def _points(reading: PlanReading) -> Sheet:
    columns = [
        (gettext("Điểm"), 7),
        (gettext("Mức"), 12),
        (gettext("Nội dung"), 70),
        (gettext("Gợi ý"), 50),
        (gettext("Mã"), 24),
    ]
    rows: list[list[Cell]] = [
        [n, say(d.severity), say(d.message), say(d.suggestion) if d.suggestion else "", d.code]
        for n, d in points_of(reading)
    ]
    return Sheet(gettext("Điểm cần xem"), columns, rows)


def _units(units: Iterable[UnitMention], roles: Sequence[Role]) -> str:
    return "\n".join(dict.fromkeys(unit.as_written for unit in units if unit.role in roles))
