"""Tables of printed pages: numbered through the document, one that goes on overleaf keeping its number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from songhanh.intake.reading.source import Cell
from songhanh.intake.reading.sources.columns import in_reading_order
from songhanh.intake.reading.sources.grid import Area, Grid
from songhanh.intake.reading.sources.strips import Strip

ALIKE = 0.015
"""Edges of two tables agree when they differ by no more than this part of the page's width."""
SAME_WORDS = 0.85
"""A row at the top of the next page repeats the head when its words are so similar."""
HEAD_ROWS = 3

Cells = dict[Area, list[Strip]]


@dataclass
class TableCount:
    """The last table written: its columns, head and rows; whether something came after it."""

    number: int = -1
    edges: list[float] = field(default_factory=list)
    head: list[str] = field(default_factory=list)
    rows: int = 0
    is_open: bool = False

    def end(self) -> None:
        """See words outside of tables: the last table does not go on."""
        self.is_open = False

    def cells(self, grid: Grid, cells: Cells, width: float) -> Iterator[tuple[Strip, Cell]]:
        """Yield the strips of a table with their cells; a head that is only printed again is left out."""
        edges = [x / width for x in grid.xs]
        skipped, before = self._continued(edges, grid, cells)
        self.edges, self.is_open = edges, True
        for area in sorted(cells):
            if area.row < skipped:
                continue
            row = max(area.row - skipped + before, 0)
            cell = Cell(self.number, row, area.column, area.row_span, area.column_span)
            for strip in in_reading_order(cells[area]):
                yield strip, cell
        self.rows = before + grid.rows - skipped

    def _continued(self, edges: list[float], grid: Grid, cells: Cells) -> tuple[int, int]:
        """Return how many rows repeat the head, and how many rows of this table stand on pages before."""
        rows = [_words_of(cells, row) for row in range(grid.rows)]
        goes_on = (
            self.is_open
            and len(edges) == len(self.edges)
            and all(abs(a - b) < ALIKE for a, b in zip(edges, self.edges, strict=True))
        )
        if not goes_on:
            self.number, self.head = self.number + 1, rows[:HEAD_ROWS]
            return 0, 0
        skipped = 0
        while skipped < min(len(self.head), len(rows) - 1) and _is_same(rows[skipped], self.head[skipped]):
            skipped += 1
        return skipped, self.rows - _goes_on_in_row(cells, skipped, len(edges) - 1)


def _words_of(cells: Cells, row: int) -> str:
    return " ".join(s.text for area in sorted(cells) if area.row == row for s in cells[area])


def _is_same(one: str, other: str) -> bool:
    return bool(one) and SequenceMatcher(None, one, other, autojunk=False).ratio() >= SAME_WORDS


def _goes_on_in_row(cells: Cells, row: int, columns: int) -> bool:
    """Tell the rest of a row that the page break cut: few of its cells are filled."""
    filled = [area for area in cells if area.row == row]
    if not filled or any(area.column == 0 for area in filled):
        return False
    first = cells[min(filled)][0].text
    return len(filled) * 2 <= columns or first[:1].islower()
