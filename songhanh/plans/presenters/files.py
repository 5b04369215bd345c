"""The same as files: a workbook of matrix and tasks, and the annex that says who does what.

Every text is written as text: a cell that begins with ``=`` is words of the paper, never a formula.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO

import xlsxwriter
from django.utils.translation import gettext
from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from xlsxwriter.format import Format as CellFormat
from xlsxwriter.worksheet import Worksheet

from songhanh.intake.reading.model import Role
from songhanh.plans.models import Plan
from songhanh.plans.presenters.matrix import Matrix
from songhanh.plans.presenters.pages import Office, TaskLine
from songhanh.plans.rules.words import ANSWERING, Mode
from songhanh.ui.language import say

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FONT = "Times New Roman"
A4 = 9
ANNEX_WIDTHS = (14, 24, 90, 54, 42, 28)
"""Millimetres, as wide together as an A4 across between its margins: the words have the room."""
UNPRINTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What comes along when words are pasted and no .docx can hold."""


def workbook_of(plan: Plan, matrix: Matrix, lines: Sequence[TaskLine]) -> bytes:
    """Return the .xlsx file: the matrix, and every task with its offices; each prints on A4 across."""
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    plain = {"font_name": FONT, "font_size": 12, "valign": "top", "text_wrap": True, "border": 1}
    head = book.add_format({**plain, "bold": True, "align": "center", "bg_color": "#ECE7DB"})
    words = book.add_format(plain)
    day = book.add_format({**plain, "num_format": "dd/mm/yyyy", "align": "center"})
    page = _page(book, gettext("Ma trận"), _matrix_columns(matrix), head)
    for number, row in enumerate(matrix.rows, 1):
        page.write_string(number, 0, row.unit.name, words)
        for column, box in enumerate(row.boxes, 1):
            page.write_number(number, column, box.count, words)
        page.write_number(number, matrix.width + 1, row.total, words)
    page = _page(book, gettext("Nhiệm vụ"), _task_columns(), head)
    for number, line in enumerate(lines, 1):
        for column, value in enumerate(_cells(line)):
            page.write_string(number, column, value, words)
        if line.ends_on:
            page.write_datetime(number, 4, line.ends_on, day)
    book.close()
    return buffer.getvalue()


def _page(
    book: xlsxwriter.Workbook, name: str, columns: Sequence[tuple[str, int]], head: CellFormat
) -> Worksheet:
    page = book.add_worksheet(name)
    for column, (title, width) in enumerate(columns):
        page.set_column(column, column, width)
        page.write_string(0, column, title, head)
    page.freeze_panes(1, 1)
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    return page


def _matrix_columns(matrix: Matrix) -> list[tuple[str, int]]:
    areas = [(f"{area.path} {area.title}"[:80], 14) for area in matrix.areas]
    rest = [(gettext("Ngoài các nội dung trên"), 14)] if matrix.has_rest else []
    return [(gettext("Đơn vị"), 40), *areas, *rest, (gettext("Tổng"), 8)]


def _task_columns() -> list[tuple[str, int]]:
    return [
        (gettext("Mục, điểm"), 11),
        (gettext("Nhiệm vụ"), 60),
        (gettext("Đơn vị chủ trì, thực hiện"), 34),
        (gettext("Đơn vị phối hợp"), 34),
        (gettext("Ngày cuối còn trong hạn"), 14),
    ]


def _cells(line: TaskLine) -> list[str]:
    return [
        line.task.clause,
        line.task.text[:32_000],
        _offices(line, ANSWERING),
        _offices(line, (Role.COOPERATING,)),
        "" if line.ends_on else say(line.task.pace),
    ]


def _offices(line: TaskLine, roles: Sequence[Role]) -> str:
    return "; ".join(dict.fromkeys(_name(one) for one in line.offices if one.role in roles))


def _name(office: Office) -> str:
    """Those who are asked, not ordered, are told apart: a group may stand in a row as both."""
    name = f"{office.name} ({office.count})" if office.is_group else office.name
    return f"{name} – {say(office.mode)}" if office.mode is Mode.REQUESTED else name


def annex_of(plan: Plan, lines: Sequence[TaskLine]) -> bytes:
    """Return the .docx file: "phụ lục phân công", an A4 across, a row for each task."""
    paper = Document()
    _lay_out(paper)
    for words, is_bold in (
        (gettext("PHỤ LỤC"), True),
        (gettext("PHÂN CÔNG THỰC HIỆN NHIỆM VỤ"), True),
        (
            gettext("(Kèm theo %(kind)s %(number)s)")
            % {"kind": say(plan.sort), "number": plan.number or "…"},
            False,
        ),
    ):
        said = paper.add_paragraph()
        said.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = said.add_run(UNPRINTED.sub("", words))
        run.bold, run.italic = is_bold, not is_bold
    columns = [gettext("STT"), *(name for name, _ in _task_columns())]
    table = paper.add_table(rows=1, cols=len(columns), style="Table Grid")
    table.autofit = False
    for column, cell, name, width in zip(
        table.columns, table.rows[0].cells, columns, ANNEX_WIDTHS, strict=True
    ):
        column.width = cell.width = Mm(width)
        cell.paragraphs[0].add_run(name).bold = True
    for number, line in enumerate(lines, 1):
        last = say(line.ends_on) if line.ends_on else say(line.task.pace)
        for cell, value in zip(table.add_row().cells, [str(number), *_cells(line)[:4], last], strict=True):
            cell.text = UNPRINTED.sub("", value)
    buffer = BytesIO()
    paper.save(buffer)
    return buffer.getvalue()


def _lay_out(paper: DocxDocument) -> None:
    section = paper.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.top_margin = section.bottom_margin = Mm(20)
    style = paper.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(13)
