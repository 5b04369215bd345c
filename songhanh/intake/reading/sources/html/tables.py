"""Tables of a web page: which cell of which table the words stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from songhanh.intake.reading.source import Cell
from songhanh.intake.reading.sources import limits

WIDEST = 200
MOST_BLOCKS = 60
"""A cell with more blocks than this lays out a page and belongs to no table."""


@dataclass
class OpenTable:
    """A table whose end has not come: where the next cell goes, and which columns are taken from above."""

    number: int
    is_frame: bool
    row: int = -1
    column: int = 0
    taken: dict[int, int] = field(default_factory=dict)
    cell: Cell | None = None


class TableWalk:
    """Follows the tables that are open."""

    def __init__(self) -> None:
        self._tables: list[OpenTable] = []
        self._count = 0

    @property
    def cell(self) -> Cell | None:
        """The cell in which words stand now; that of the innermost table that is one."""
        return next((t.cell for t in reversed(self._tables) if t.cell is not None), None)

    def enter(self, element: etree._Element) -> None:
        """See an element begin."""
        if element.tag == "table":
            self._open(element)
        elif element.tag == "tr" and self._tables:
            table = self._tables[-1]
            table.row, table.column = table.row + 1, 0
            table.taken = {column: rows - 1 for column, rows in table.taken.items() if rows > 1}
        elif element.tag in ("td", "th") and self._tables:
            self._place(element, self._tables[-1])

    def leave(self, element: etree._Element) -> None:
        """See an element end."""
        if element.tag == "table" and self._tables:
            self._tables.pop()
        elif element.tag in ("td", "th") and self._tables:
            self._tables[-1].cell = None

    def _open(self, element: etree._Element) -> None:
        if len(self._tables) >= limits.DEEPEST_TABLE:
            raise limits.nested_too_deep()
        rows = [*element.iterfind("tr"), *element.iterfind("*/tr")]
        widest = max((sum(cell.tag in ("td", "th") for cell in row) for row in rows), default=0)
        is_inside = self.cell is not None
        is_frame = (len(rows) < 2 and widest < 2) or (is_inside and (len(rows) < 2 or widest < 2))
        self._tables.append(OpenTable(self._count, is_frame))
        self._count += not is_frame

    def _place(self, element: etree._Element, table: OpenTable) -> None:
        while table.taken.get(table.column, 0) > 0:
            table.column += 1
        columns, rows = _count(element.get("colspan")), _count(element.get("rowspan"))
        place = Cell(table.number, max(table.row, 0), table.column, rows, columns)
        # the next rows find these columns taken; the row at hand counts as one
        table.taken.update({table.column + at: rows for at in range(columns) if rows > 1})
        table.column += columns
        table.cell = None if table.is_frame or _lays_out(element) else place


def _count(number: str | None) -> int:
    return min(max(int(number), 1), WIDEST) if number and re.fullmatch(r"\d{1,6}", number) else 1


def _lays_out(cell: etree._Element) -> bool:
    blocks = cell.iterdescendants("p", "li", "br", "div")
    return next(islice(blocks, MOST_BLOCKS, None), None) is not None
