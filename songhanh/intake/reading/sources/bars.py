"""Tables drawn with bars: Markdown's rows, and one cell after another with bars on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from songhanh.intake.reading.source import Cell
from songhanh.kernel.passage import Span

BAR = re.compile(r"(?<!\\)\|")
DELIMITER = re.compile(r"\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?$")
BREAK = re.compile(r"<br\s*/?>", re.I)
REACH = 60
"""So many lines after a blank one a cell may still be closed by a bar; after that the bar was lost."""


class BarTables:
    """Goes through a text by lines and gives each, or each cell's part of it, its place in a table."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._rows = [Span(m.start(), m.end()) for m in re.finditer(r"(?m)^.*$", text)]
        self._tables = 0
        self._in_rows = False
        self._cell: tuple[int, int] | None = None
        self._filled = False
        self._touching = False

    def pieces(self) -> Iterator[tuple[Span, Cell | None]]:
        """Yield the lines in order; bars and rows of dashes between cells are not lines."""
        row = 0
        for number, span in enumerate(self._rows):
            span = self._trimmed(span)
            line = self._text[slice(*span)]
            if self._is_row(number, line):
                row = row + 1 if self._in_rows else self._open_table()
                self._in_rows = True
                yield from self._row(span, row)
            elif not (self._in_rows and DELIMITER.match(line) and "|" in line):
                self._in_rows = False
                yield from self._beside_bars(number, span, line)

    def _open_table(self) -> int:
        self._tables += 1
        return 0

    def _trimmed(self, span: Span) -> Span:
        line = self._text[slice(*span)]
        start = span.start + len(line) - len(line.lstrip())
        return Span(start, start + len(line.strip()))

    def _is_row(self, number: int, line: str) -> bool:
        """Tell a row of a Markdown table: cells between bars on one line."""
        bars = len(BAR.findall(line))
        if not bars or DELIMITER.match(line) or self._cell is not None:
            return False
        if line.startswith("|") and bars >= 3 and line.strip("| "):
            return True
        if line.startswith("|") and line.endswith("|") and len(line.strip("| ")) > 0 and bars >= 2:
            return True
        return self._in_rows or self._is_head(number)

    def _is_head(self, number: int) -> bool:
        if number + 1 >= len(self._rows):
            return False
        below = self._text[slice(*self._trimmed(self._rows[number + 1]))]
        return "|" in below and bool(DELIMITER.match(below))

    def _row(self, span: Span, row: int) -> Iterator[tuple[Span, Cell | None]]:
        line = self._text[slice(*span)]
        edges = [m.start() for m in BAR.finditer(line)]
        starts = [0] if not line.startswith("|") else []
        starts += [edge + 1 for edge in edges if edge + 1 < len(line)]
        ends = [edge for edge in edges if edge > 0] + ([len(line)] if not line.endswith("|") else [])
        for column, (start, end) in enumerate(zip(starts, ends, strict=True)):
            for piece in self._broken(span.start + start, span.start + end):
                yield piece, Cell(self._tables - 1, row, column)

    def _broken(self, start: int, end: int) -> Iterator[Span]:
        """Yield the lines of a cell, which `<br>` parts."""
        place = start
        for mark in [*BREAK.finditer(self._text, start, end), None]:
            piece = self._trimmed(Span(place, mark.start() if mark else end))
            if piece.end > piece.start:
                yield piece
            place = mark.end() if mark else end

    def _beside_bars(self, number: int, span: Span, line: str) -> Iterator[tuple[Span, Cell | None]]:
        """One cell after another: a bar opens the table, parts two cells; two bars in a row part two rows."""
        if not line:
            self._see_blank(number)
            return
        place = span.start
        for bar in [*BAR.finditer(line), None] if self._may_hold_bars(line) else [None]:
            end = span.start + bar.start() if bar else span.end
            piece = self._trimmed(Span(place, end))
            if piece.end > piece.start:
                self._filled, self._touching = True, False
                yield piece, Cell(self._tables - 1, *self._cell) if self._cell else None
            if bar:
                self._see_bar()
                place = span.start + bar.end()

    def _may_hold_bars(self, line: str) -> bool:
        return line.startswith("|") or (line.endswith("|") and self._cell is not None)

    def _see_bar(self) -> None:
        if self._cell is None:
            self._open_table()
            self._cell = (0, 0)
        elif self._touching and not self._filled:
            self._cell = (self._cell[0] + 1, 0)
        else:
            self._cell = (self._cell[0], self._cell[1] + 1)
        self._filled, self._touching = False, True

    def _see_blank(self, number: int) -> None:
        """A blank line after a closing bar ends the table, and so does one that no bar follows for long."""
        if self._cell is None:
            return
        near = (self._text[slice(*row)].strip() for row in self._rows[number + 1 : number + REACH])
        if (not self._filled and self._cell != (0, 0)) or "|" not in near:
            self._cell = None
