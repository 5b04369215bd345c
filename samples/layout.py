"""Lays a script out as a Word document: head in two columns, signature table, VĂN BẢN MẪU on every page."""

from __future__ import annotations

import re
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from samples.script import Script

MARK = "VĂN BẢN MẪU – không có giá trị pháp lý"
MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
WRITTEN = datetime(2026, 1, 1, tzinfo=UTC)
PART = re.compile(r"([IVX]+|\d+)\. [^a-zà-ỹ]+")
SECTION = re.compile(r"(\d+(?:\.\d+)?\. )([^:.;]+)(:?)(.*)")
LONG_HEADING = 110
WIDTHS = (Cm(1.1), Cm(5.2), Cm(3.3), Cm(2.8), Cm(2.4), Cm(2.2))


def lay_out(script: Script) -> Document:
    """Return the document of a script."""
    document = docx.Document()
    set_page(document)
    head(document, script)
    for paragraph in script.body:
        body(document, paragraph)
    foot(document, script)
    if script.rows:
        appendix(document, script)
    return document


def save(document: Document, path: Path) -> None:
    """Write the document so that the same script always gives the same bytes."""
    properties = document.core_properties
    properties.created = properties.modified = WRITTEN
    properties.author = properties.last_modified_by = "Song Hành"
    raw = BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as parts, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name in parts.namelist():
            out.writestr(
                zipfile.ZipInfo(name, WRITTEN.timetuple()[:6]), parts.read(name), zipfile.ZIP_DEFLATED
            )


def set_page(document: Document) -> None:
    """Set paper, margins, letters and the mark on top of every page."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    section.top_margin = section.bottom_margin = Mm(20)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(14)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    mark = section.header.paragraphs[0]
    words = write(mark, MARK, centred=True, bold=True, size=11)
    words.runs[0].font.color.rgb = RGBColor(0xB0, 0x20, 0x20)


def write(
    paragraph: Paragraph,
    words: str,
    *,
    centred: bool = False,
    bold: bool = False,
    italic: bool = False,
    size: int = 14,
) -> Paragraph:
    """Write words into a paragraph."""
    run = paragraph.add_run(words)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    paragraph.paragraph_format.space_after = Pt(0)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def fill(cell: _Cell, lines: list[tuple[str, bool, bool]], *, centred: bool = True, size: int = 13) -> None:
    """Write lines of (words, bold, italic) into a cell, one paragraph each."""
    for number, (words, bold, italic) in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        write(paragraph, words, centred=centred, bold=bold, italic=italic, size=size)


def head(document: Document, script: Script) -> None:
    """Write issuer, number, motto and date side by side, then the document's name and subject."""
    issuer = script.fields["cơ quan"]
    table = document.add_table(rows=2, cols=2)
    fill(table.cell(0, 0), [(line, True, False) for line in issuer])
    fill(table.cell(0, 1), [(line, True, False) for line in MOTTO])
    fill(table.cell(1, 0), [(f"Số: {script.fields['số'][0]}", False, False)])
    fill(table.cell(1, 1), [(script.fields["ngày"][0], False, True)])
    for row in table.rows:
        row.cells[0].width, row.cells[1].width = Cm(6.8), Cm(9.6)
    document.add_paragraph()
    write(document.add_paragraph(), script.fields["tên loại"][0], centred=True, bold=True)
    subject = write(document.add_paragraph(), script.fields["trích yếu"][0], centred=True, bold=True)
    subject.paragraph_format.space_after = Pt(12)


def body(document: Document, words: str) -> None:
    """Write one paragraph of the body; headings are bold as far as the heading goes."""
    paragraph = document.add_paragraph()
    match = SECTION.fullmatch(words)
    if PART.fullmatch(words):
        write(paragraph, words, bold=True)
    elif match and len(match[2]) < LONG_HEADING and (match[3] or not match[4]):
        write(paragraph, match[1] + match[2] + match[3], bold=True)
        write(paragraph, match[4])
    else:
        write(paragraph, words, italic=words.startswith(("Căn cứ ", "Theo đề nghị ")))
    shape = paragraph.paragraph_format
    shape.first_line_indent, shape.space_after, shape.line_spacing = Cm(1.27), Pt(6), 1.15
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY


def foot(document: Document, script: Script) -> None:
    """Write recipients and signature side by side."""
    table = document.add_table(rows=1, cols=2)
    title, *recipients = script.fields["nơi nhận"]
    fill(table.cell(0, 0), [(title, True, True)], centred=False, size=12)
    for recipient in recipients:
        write(table.cell(0, 0).add_paragraph(), recipient, size=11)
    fill(table.cell(0, 1), [(line, True, False) for line in script.fields["quyền hạn"]], size=14)
    for _ in range(4):
        table.cell(0, 1).add_paragraph()
    write(table.cell(0, 1).add_paragraph(), script.fields["người ký"][0], centred=True, bold=True)


def appendix(document: Document, script: Script) -> None:
    """Write the table of tasks on a page of its own: the head repeats, a group takes a whole row."""
    document.add_page_break()
    for number, line in enumerate(script.fields["phụ lục"]):
        write(document.add_paragraph(), line, centred=True, bold=number < 2, italic=number > 1)
    columns = len(script.rows[0])
    table = document.add_table(rows=0, cols=columns, style="Table Grid")
    for number, cells in enumerate(script.rows):
        row = table.add_row().cells
        if len(cells) < columns:
            row[1].merge(row[-1])
        for cell, words, width in zip(row, cells, WIDTHS, strict=False):
            cell.width = width
            fill(cell, [(words, number == 0 or len(cells) < columns, False)], centred=number == 0, size=12)
    repeat = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)
