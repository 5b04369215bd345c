"""The paper on the page: paragraphs, headings and tables of the source text, laid out as they were signed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from django.utils.safestring import SafeString

from songhanh.intake.presenters.marks import Marker, marks_of
from songhanh.intake.reading.layout import Block
from songhanh.intake.reading.model import Heading, PlanReading
from songhanh.kernel.passage import Span

WIDEST = 60
BEFORE_HEADING = 24
LONGEST_HEADING = 200
LONGEST_HEAD = 2_500
HEAD_FIELDS = ("issuer", "parent", "number", "symbol", "place", "date", "kind", "subject")


@dataclass(frozen=True)
class Piece:
    """A paragraph or heading: its HTML, its level when it is a heading, its style, its anchor."""

    html: SafeString
    level: int = 0
    css: str = ""
    anchor: str = ""


@dataclass
class Box:
    """A table cell with what stands in it."""

    columns: int = 1
    rows: int = 1
    pieces: list[Piece] = field(default_factory=list)


@dataclass(frozen=True)
class Grid:
    """A table; ``is_plain`` when it only sets words side by side: the head, the signature."""

    rows: list[list[Box]]
    is_plain: bool
    anchor: str = ""

    @property
    def has_head(self) -> bool:
        """The first row names the columns, as far as its bold letters tell."""
        named = [piece for box in self.rows[0] for piece in box.pieces]
        return len(self.rows) > 1 and bool(named) and all("sh-paper-bold" in piece.css for piece in named)


def paper_of(
    reading: PlanReading, blocks: Sequence[Block], page_starts: Sequence[tuple[int, int]]
) -> list[Piece | Grid]:
    """Return the sheet from top to bottom; ``page_starts`` are pairs (place in the source, page number)."""
    sheet = _Sheet(reading, Marker(marks_of(reading), page_starts))
    parts: list[Piece | Grid] = []
    for table, group in groupby(blocks, key=lambda block: block.cell.table if block.cell else None):
        members = list(group)
        if table is None:
            parts += [sheet.piece(block) for block in members]
        else:
            parts.append(sheet.grid(members))
    return parts


class _Sheet:
    """What the reading knows about the places of the paper."""

    def __init__(self, reading: PlanReading, marker: Marker) -> None:
        self.marker = marker
        spans = reading.document.spans
        self.head = [spans[name] for name in HEAD_FIELDS if name in spans]
        self.bold = [spans[name] for name in ("issuer", "parent", "kind", "subject") if name in spans]
        self.signed = [span for span in (reading.document.signer.span,) if span]
        self.recipients = [recipient.span for recipient in reading.document.recipients]
        self.tables = [table.span for table in reading.appendix_tables]
        self.anchored: set[int] = set()
        # All that stands above the document's name and subject is set in the middle, as it is on paper.
        self.head_end = max((span.end for span in self.head if span.end < LONGEST_HEAD), default=0)
        self.headings = sorted(reading.outline, key=lambda heading: heading.span.start)

    def piece(self, block: Block) -> Piece:
        heading = self._heading_of(block)
        html = self.marker.written(block)
        css = self._css_of(block)
        if heading is None:
            return Piece(html, css=css)
        level = (3 if "." not in heading.path else 4) if _is_heading(heading, block) else 0
        return Piece(html, level, css, f"vb-{heading.path}")

    def grid(self, blocks: Sequence[Block]) -> Grid:
        boxes: dict[tuple[int, int], Box] = {}
        for block in blocks:
            assert block.cell is not None
            place = (block.cell.row, block.cell.column)
            box = boxes.setdefault(place, Box(block.cell.column_span, block.cell.row_span))
            box.pieces.append(self.piece(block))
        marked = (*self.head, *self.signed, *self.recipients)
        is_plain = any(_touches(block.span, span) for block in blocks for span in marked)
        return Grid(list(_rows(boxes)), is_plain, self._anchor_of(blocks))

    def _anchor_of(self, blocks: Sequence[Block]) -> str:
        """Return the name of the appendix table that these blocks begin."""
        for number, span in enumerate(self.tables, 1):
            if number not in self.anchored and any(_touches(block.span, span) for block in blocks):
                self.anchored.add(number)
                return f"bang-{number}"
        return ""

    def _heading_of(self, block: Block) -> Heading | None:
        # The number, a dash or a mark of emphasis stands before the heading's words.
        at = bisect_left(self.headings, block.span.start, key=lambda heading: heading.span.start)
        near = self.headings[at : at + 1]
        return (
            near[0]
            if near and near[0].span.start < min(block.span.start + BEFORE_HEADING, block.span.end)
            else None
        )

    def _css_of(self, block: Block) -> str:
        def among(spans: Sequence[Span]) -> bool:
            return any(_touches(block.span, span) for span in spans)

        names = {
            "sh-paper-centred": block.centred or block.span.start < self.head_end,
            "sh-paper-bold": block.bold or among(self.bold),
            "sh-paper-italic": block.italic,
            "sh-paper-signed": among(self.signed),
            "sh-paper-copy": among(self.recipients),
            "sh-paper-note": block.is_note,
        }
        return " ".join(name for name, is_so in names.items() if is_so)


def _is_heading(heading: Heading, block: Block) -> bool:
    """Say whether the paragraph is the heading and nothing more, and not as long as a sentence."""
    return heading.span.end >= block.span.end - 3 and (block.bold or len(block.text) <= LONGEST_HEADING)


def _touches(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _rows(boxes: dict[tuple[int, int], Box]) -> Iterator[list[Box]]:
    """Yield the rows of a table with an empty cell wherever the paper leaves one."""
    width = min(max(column + box.columns for (_, column), box in boxes.items()), WIDEST)
    height = max(row for row, _ in boxes) + 1
    taken: set[tuple[int, int]] = set()
    for row in range(height):
        line = []
        for column in range(width):
            if (row, column) in taken:
                continue
            box = boxes.get((row, column)) or Box()
            box.columns, box.rows = min(box.columns, width - column), min(box.rows, height - row)
            taken |= {(row + i, column + j) for i in range(box.rows) for j in range(box.columns)}
            line.append(box)
        yield line
