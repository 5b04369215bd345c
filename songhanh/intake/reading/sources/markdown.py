"""Plain text and Markdown: the text as it is stored, its printed lines, its tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from songhanh.intake.reading.source import Cell, Format, Line, SourceText
from songhanh.intake.reading.sources import limits
from songhanh.intake.reading.sources.alphabets import OLD_ALPHABET, in_unicode
from songhanh.intake.reading.sources.bars import BarTables
from songhanh.intake.reading.sources.decoding import decoded
from songhanh.intake.reading.sources.draft import clean
from songhanh.intake.reading.sources.emphasis import Emphasis
from songhanh.kernel.passage import Span

MARKS = re.compile(r"^#{1,6} |\*\*\S|^\|.*\|$|^\|$|^[-*_]{3,}$", re.M)


def read_text_file(path: Path) -> SourceText:
    """Return the source text of a .md or .txt file."""
    is_markdown = path.suffix.lower() in {".md", ".markdown"}
    return read_text(decoded(path.read_bytes()), is_markdown=is_markdown or None)


def read_text(text: str, is_markdown: bool | None = None) -> SourceText:
    """Return text as a source; ``is_markdown`` None means: judge by the marks in it."""
    text = clean(text)
    if len(text) > limits.LONGEST_TEXT:
        raise limits.too_long()
    turned = in_unicode(text)
    text = text if turned is None else clean(turned)
    if is_markdown is None:
        is_markdown = bool(MARKS.search(text))
    lines = tuple(_lines(text, is_markdown))
    if not any(any(c.isalnum() for c in text[slice(*line.span)]) for line in lines):
        raise limits.without_words()
    remarks = () if turned is None else (OLD_ALPHABET,)
    return SourceText(text, lines, Format.MARKDOWN if is_markdown else Format.TEXT, remarks=remarks)


def _lines(text: str, is_markdown: bool) -> Iterator[Line]:
    emphasis = Emphasis() if is_markdown else None
    end, before = 0, None
    for span, cell in BarTables(text).pieces():
        if span.end - span.start > limits.LONGEST_LINE:
            raise limits.endless_line()
        if emphasis and (cell != before or text.count("\n", end, span.start) > 1):
            emphasis.reset()
        end, before = span.end, cell
        yield _line(text, span, cell, emphasis)


def _line(text: str, span: Span, cell: Cell | None, emphasis: Emphasis | None) -> Line:
    bold, italic = emphasis.of(text[slice(*span)]) if emphasis else (None, None)
    return Line(span, cell=cell, bold=bold, italic=italic)
