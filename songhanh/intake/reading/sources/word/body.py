"""The body of a Word document from its first block to its last."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from songhanh.intake.reading.source import Cell, Format, Note, SourceText
from songhanh.intake.reading.sources import limits
from songhanh.intake.reading.sources.draft import Draft, Layout
from songhanh.intake.reading.sources.word.numbering import Numbering
from songhanh.intake.reading.sources.word.package import RELATIONSHIP, W, WordPackage
from songhanh.intake.reading.sources.word.pagination import Pagination
from songhanh.intake.reading.sources.word.pictures import read_pictures
from songhanh.intake.reading.sources.word.runs import Runs, Words
from songhanh.intake.reading.sources.word.styles import Look, Styles
from songhanh.intake.reading.sources.word.tables import GridCell, grid_of, is_layout, unwrapped
from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Span
from songhanh.kernel.text import fold

MOTTO = "cong hoa xa hoi"
"""The first words of the national title (Quốc hiệu), folded."""


def read_docx(path: Path) -> SourceText:
    """Return the source text of a Word document."""
    with WordPackage(path) as package:
        root = package.parsed(package.main)
        body = root.find(W + "body") if root is not None else None
        if body is None:
            raise limits.damaged()
        reader = BodyReader(package, body)
        reader.read_headers_of_only_motto(body)
        reader.read_blocks(body, None, 0)
        reader.read_notes()
        if not reader.draft.lines:
            return read_pictures(package, body)
        reader.draft.remarks.extend(_remarks(package, body))
        return reader.draft.finish(Format.DOCX)


def _remarks(package: WordPackage, body: etree._Element) -> Iterator[Message]:
    if package.has_macros:
        yield Message("Tệp có macro; macro không được chạy, chỉ chữ được đọc.")
    if next(body.iter(W + "ins", W + "del"), None) is not None:
        yield Message("Tệp còn vết sửa (Track Changes); chữ được đọc như thể mọi chỗ sửa đã được chấp nhận.")


class BodyReader:
    """Writes blocks into a draft, counting numbers, tables and pages on the way."""

    def __init__(self, package: WordPackage, body: etree._Element) -> None:
        self.draft = Draft()
        self._package = package
        self._styles = Styles(package.related("styles"))
        self._numbering = Numbering(package.related("numbering"))
        self._runs = Runs(self._styles)
        self._pages = Pagination(self.draft, body)
        self._tables = 0
        self._marks: list[tuple[Span, str, str]] = []
        self._carried: Words | None = None

    def read_blocks(self, container: etree._Element, cell: Cell | None, depth: int) -> None:
        """Write paragraphs and tables in the order of the body."""
        for block in unwrapped(container):
            if block.tag == W + "p":
                self._read_paragraph(block, cell, depth)
            elif block.tag == W + "tbl":
                self._read_table(block, cell, depth + 1)

    def read_headers_of_only_motto(self, body: etree._Element) -> None:
        """Keep a page header only where it holds the national title that the body lacks."""
        for reference in body.iter(W + "headerReference"):
            header = self._package.part_by_id(reference.get(RELATIONSHIP, ""))
            if header is None or MOTTO not in fold(_letters(header)):
                continue
            if MOTTO not in fold(_letters(body)[:20_000]):
                self.read_blocks(header, None, 0)
                self._pages.restart()
            return

    def read_notes(self) -> None:
        """Write the notes that the body points at below it, each once."""
        for kind in ("footnotes", "endnotes"):
            marks = [(mark, identity) for mark, which, identity in self._marks if which == kind]
            root = self._package.related(kind) if marks else None
            if root is None:
                continue
            notes = {note.get(W + "id", ""): note for note in root if isinstance(note.tag, str)}
            self._marks = []
            for number, (mark, identity) in enumerate(marks, 1):
                if identity in notes:
                    self._read_note(number, mark, notes.pop(identity))

    def _read_note(self, number: int, mark: Span, note: etree._Element) -> None:
        self.draft.leave_gap()
        before, start = len(self.draft.lines), self.draft.length
        self.read_blocks(note, None, 0)
        if len(self.draft.lines) > before:
            end = self.draft.lines[-1].span.end
            self.draft.notes.append(Note(mark, Span(start, end)))

    def _read_paragraph(self, paragraph: etree._Element, cell: Cell | None, depth: int) -> None:
        properties = paragraph.find(W + "pPr")
        look = self._styles.of_paragraph(properties)
        words = self._carried or Words()
        label = self._numbering.label(look.number, look.level, self._styles.style_of(properties))
        self._runs.read_into(words, paragraph, look)
        if label and any(line.text.strip() for line in words.lines) and self._carried is None:
            words.lines[0].text = label + words.lines[0].text.lstrip()
        self._carried = None
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            self._carried = words
            return
        self._write(words, look, cell, len(label))
        for box in words.boxes:
            self.read_blocks(box, cell, depth)
        self._pages.see_section(properties)

    def _write(self, words: Words, look: Look, cell: Cell | None, shift: int) -> None:
        for number, line in enumerate(words.lines):
            lead = len(line.text) - len(line.text.lstrip()) - (0 if number else shift)
            start = self.draft.length
            for at, offset in words.page_breaks:
                if at == number:
                    self._pages.turn(start + max(0, min(offset - lead, len(line.text))))
            span = self.draft.write(
                line.text,
                Layout(
                    page=self._pages.number_at(start),
                    whole=True,
                    cell=cell,
                    bold=line.letters > 0 and line.bold == line.letters,
                    italic=line.letters > 0 and line.italic == line.letters,
                    centred=bool(look.centred),
                ),
            )
            for at, offset, kind, identity in words.marks:
                if at == number:
                    place = max(span.start, min(span.start + offset - lead, span.end))
                    self._marks.append((Span(place, place), kind, identity))

    def _read_table(self, table: etree._Element, outer: Cell | None, depth: int) -> None:
        if depth > limits.DEEPEST_TABLE:
            raise limits.nested_too_deep()
        rows = grid_of(table)
        is_flat = outer is not None and (len(rows) < 2 or max(map(len, rows)) < 2)
        is_frame = is_flat or is_layout(rows)
        number, self._tables = self._tables, self._tables + (not is_frame)
        for row in rows:
            self._pages.begin_row()
            for cell in row:
                self._pages.begin_cell()
                self.read_blocks(cell.element, outer if is_frame else _place(number, cell), depth)
            self._pages.end_row()


def _letters(element: etree._Element) -> str:
    return "".join(part.text or "" for part in element.iter(W + "t"))


def _place(table: int, cell: GridCell) -> Cell:
    return Cell(table, cell.row, cell.column, max(cell.row_span, 1), cell.column_span)
