"""Tables in text: Markdown's rows, one cell after another with bars between, rows pasted with tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from songhanh.intake.reading.source import Cell
from songhanh.kernel.passage import Span

BAR = re.compile(r"(?<!\\)\|")
DELIMITER = re.compile(r"\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?$")
TAB = re.compile("\t")
FEWEST_TABS = 2
BREAK = re.compile(r"<br\s*/?>", re.I)
REACH = 60
"""So many lines after a blank one a cell may still be closed by a bar; after that the bar was lost."""


@dataclass
class BarCells:
    """One cell after another: a bar opens the table and parts two cells, two bars in a row part two rows."""

    slot: tuple[int, int] | None = None
    """Row and column of the cell at hand; None outside of tables."""
    _filled: bool = False
    _touching: bool = False
    _width: int = 0
    """Cells of the widest row so far, 0 within the first."""

    def see_words(self) -> tuple[int, int] | None:
        """Return where words stand."""
        self._filled, self._touching = True, False
        return self.slot

    def see_bar(self) -> bool:
        """Go on to the next cell or row; tell whether the bar opens a table."""
        opens = self.slot is None
        row, column = self.slot or (0, -1)
        if self._touching and not self._filled:
            self._width = max(self._width, column)
            self.slot = row + 1, 0
        else:
            self.slot = row, column + 1
        self._filled, self._touching = False, True
        return opens

    def see_blank(self, coming: list[str]) -> None:
        """End the table after a closing bar, and where no bar follows for long; a blank cell ends nothing."""
        if self.slot is None:
            return
        is_blank_cell = 0 < self._width > self.slot[1] and coming[:1] == ["|"]
        if (not self._filled and self.slot != (0, 0) and not is_blank_cell) or "|" not in coming:
            self.end()
        self._touching = False

    def end(self) -> None:
        """Leave the table."""
        self.slot, self._width, self._touching = None, 0, False


class BarTables:
    """Goes through a text by lines and gives each, or each cell's part of it, its place in a table."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._rows = [Span(m.start(), m.end()) for m in re.finditer(r"(?m)^.*$", text)]
        self._tables = 0
        self._in_rows = False
        self._cells = BarCells()
        self._tabbed = _tabbed(text)

    def pieces(self) -> Iterator[tuple[Span, Cell | None]]:
        """Yield the lines in order; bars and rows of dashes between cells are not lines."""
        row = 0
        for number, stored in enumerate(self._rows):
            span = self._trimmed(stored)
            line = self._text[slice(*span)]
            has_tabs = number in self._tabbed
            if has_tabs or self._is_row(number, line):
                row = row + 1 if self._in_rows else self._open_table()
                self._in_rows = True
                yield from self._row(stored, row, TAB) if has_tabs else self._row(span, row, BAR)
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
        if not bars or DELIMITER.match(line) or self._cells.slot is not None:
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

    def _row(self, span: Span, row: int, edge: re.Pattern[str]) -> Iterator[tuple[Span, Cell | None]]:
        line = self._text[slice(*span)]
        edges = [-1, *(found.start() for found in edge.finditer(line)), len(line)]
        columns = list(pairwise(edges))
        # A bar stands at either end of a row, or at neither; what is beyond it is no cell.
        if edge is BAR and line.startswith("|"):
            del columns[0]
        if edge is BAR and line.endswith("|"):
            del columns[-1]
        for column, (before, after) in enumerate(columns):
            for piece in self._broken(span.start + before + 1, span.start + after):
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
        if not line:
            self._cells.see_blank(self._coming(number))
            return
        place = span.start
        for bar in [*BAR.finditer(line), None] if self._may_hold_bars(line) else [None]:
            end = span.start + bar.start() if bar else span.end
            piece = self._trimmed(Span(place, end))
            if piece.end > piece.start:
                slot = self._cells.see_words()
                yield piece, Cell(self._tables - 1, *slot) if slot else None
            if bar:
                self._tables += self._cells.see_bar()
                place = span.start + bar.end()

    def _coming(self, number: int) -> list[str]:
        return [self._text[slice(*row)].strip() for row in self._rows[number + 1 : number + REACH]]

    def _may_hold_bars(self, line: str) -> bool:
        return line.startswith("|") or (line.endswith("|") and self._cells.slot is not None)


def _tabbed(text: str) -> set[int]:
    """Return which lines are rows of a table pasted from Word: as many tabs as the line beside them."""
    if "\t" not in text:
        return set()
    tabs = [line.count("\t") for line in text.split("\n")]
    pairs = (n for n, (one, other) in enumerate(pairwise(tabs)) if one == other >= FEWEST_TABS)
    return {number for first in pairs for number in (first, first + 1)}
