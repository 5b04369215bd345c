"""A source text in the making, line after line."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from songhanh.intake.reading.source import (
    Cell,
    Format,
    Line,
    Note,
    Page,
    ScannedWord,
    SourceText,
)
from songhanh.intake.reading.sources import limits
from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Span

# C0 and C1 controls but tab and line end, halves of surrogate pairs, non-characters, the byte order mark
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def clean(text: str) -> str:
    """Return ``text`` in NFC, with "\\n" as its only line end and nothing that cannot be printed."""
    if text.isprintable():
        return unicodedata.normalize("NFC", text)
    return unicodedata.normalize("NFC", UNPRINTABLE.sub("", LINE_ENDS.sub("\n", text)))


@dataclass(frozen=True)
class Layout:
    """What the layout says of a line: page, table cell, weight and place."""

    page: int | None = None
    whole: bool = False
    cell: Cell | None = None
    bold: bool | None = None
    italic: bool | None = None
    centred: bool | None = None
    left: float | None = None
    right: float | None = None

    def line(self, span: Span) -> Line:
        """Return the line with this layout that stands at ``span``."""
        return Line(
            span,
            self.page,
            self.whole,
            self.cell,
            self.bold,
            self.italic,
            self.centred,
            self.left,
            self.right,
        )


@dataclass
class Draft:
    """Lines written one after another; `finish` makes them the source text."""

    lines: list[Line] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    words: list[ScannedWord] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    remarks: list[Message] = field(default_factory=list)
    length: int = 0
    _parts: list[str] = field(default_factory=list)

    def write(self, text: str, layout: Layout) -> Span:
        """Add one line; return where it stands. A line without words is white space, not a line."""
        text = clean(text).replace("\n", " ").strip()
        span = Span(self.length, self.length + len(text))
        if text:
            if len(text) > limits.LONGEST_LINE:
                raise limits.endless_line()
            self.lines.append(layout.line(span))
        self._add(text + "\n")
        return span

    def leave_gap(self) -> None:
        """Add an empty line, once."""
        if self._parts and self._parts[-1] != "\n":
            self._add("\n")

    def begin_page(self, width: float, height: float, at: int | None = None) -> int:
        """Open the next page, here or at a place already written; return its number."""
        number = len(self.pages) + 1
        start = self.length if at is None else at
        self.pages.append(Page(number, Span(start, start), width, height))
        return number

    def finish(self, format: Format) -> SourceText:
        """Return the source text, or refuse one in which no word stands."""
        if not self.lines:
            raise limits.without_words()
        return SourceText(
            text="".join(self._parts),
            lines=tuple(self.lines),
            format=format,
            pages=tuple(self._closed_pages()),
            words=tuple(self.words),
            notes=tuple(self.notes),
            remarks=tuple(self.remarks),
        )

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)
        if self.length > limits.LONGEST_TEXT:
            raise limits.too_long()

    def _closed_pages(self) -> list[Page]:
        starts = [page.span.start for page in self.pages]
        return [
            Page(page.number, Span(page.span.start, end), page.width, page.height)
            for page, end in zip(self.pages, [*starts[1:], self.length], strict=False)
        ]
