"""Grids: the cells of a table put back into rows and columns, merged cells spread over what they cover."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from songhanh.intake.reading.lexicon.columns import COLUMNS, Column
from songhanh.intake.reading.lexicon.spelling import evened
from songhanh.intake.reading.structure.paragraphs import Paragraph
from songhanh.kernel.passage import EMPTY, Passage, joined

_COUNTING_ROW = re.compile(r"\(?\s*(?:\d{1,2}|[a-z])\s*(?:=[^)]*)?\)?\.?$")
_DEEPEST = 500
_NAMES = tuple((column, re.compile(rf"(?:{'|'.join(names)})")) for column, names in COLUMNS.items())


@dataclass
class Row:
    """One row: its own cells by column number; ``spread`` are cells merged down from above.

    ``lines`` are the paragraphs of a cell, where the file says where each ends.
    """

    number: int
    cells: dict[int, Passage] = field(default_factory=dict)
    spread: dict[int, Passage] = field(default_factory=dict)
    lines: dict[int, tuple[Passage, ...]] = field(default_factory=dict)
    width: int = 0

    def text(self, column: int) -> str:
        return self.cells.get(column, EMPTY).text

    @property
    def filled(self) -> dict[int, Passage]:
        return {column: cell for column, cell in self.cells.items() if cell}


@dataclass(frozen=True)
class Grid:
    """A table of the paper: what its columns hold, and its rows without heading and counting rows."""

    number: int
    names: dict[int, str]
    columns: dict[Column, int]
    rows: tuple[Row, ...]
    paragraphs: tuple[Paragraph, ...]

    @property
    def passage(self) -> Passage:
        return joined(p.passage for p in self.paragraphs)


def grids_of(paragraphs: Iterable[Paragraph]) -> tuple[Grid, ...]:
    """Return the tables among ``paragraphs``; a table of one column is layout, not a table."""
    tables: dict[int, list[Paragraph]] = {}
    for paragraph in paragraphs:
        if paragraph.cell is not None:
            tables.setdefault(paragraph.cell.table, []).append(paragraph)
    return tuple(_grid(number, cells) for number, cells in tables.items() if _is_table(cells))


def _is_table(cells: list[Paragraph]) -> bool:
    columns = {p.cell.column for p in cells if p.cell}
    rows = {p.cell.row for p in cells if p.cell}
    return len(columns) > 1 and (len(rows) > 1 or len(columns) > 2)


def _grid(number: int, cells: list[Paragraph]) -> Grid:
    rows = _rows(cells)
    depth = _heading_depth(rows)
    names = _names(rows[:depth])
    columns = _columns(names)
    body = [row for row in rows[depth:] if not _is_counting(row) and not _repeats_heading(row, names)]
    return Grid(number, names, columns, tuple(body), tuple(cells))


def _rows(cells: list[Paragraph]) -> list[Row]:
    rows: dict[int, Row] = {}
    pieces: dict[tuple[int, int], list[Paragraph]] = {}
    for paragraph in cells:
        cell = paragraph.cell
        assert cell is not None
        row = rows.setdefault(cell.row, Row(cell.row))
        row.width = max(row.width, cell.column_span)
        pieces.setdefault((cell.row, cell.column), []).append(paragraph)
    for (number, column), own in pieces.items():
        whole = joined(p.passage for p in own)
        lines = tuple(p.passage for p in own) if all(p.whole for p in own) else (whole,)
        rows[number].cells[column], rows[number].lines[column] = whole, lines
        for below in range(number + 1, number + _depth(own)):
            row = rows.setdefault(below, Row(below))
            row.spread[column] = whole
            row.lines.setdefault(column, lines)
    return [rows[number] for number in sorted(rows) if rows[number].filled]


def _depth(cell: list[Paragraph]) -> int:
    return max(min(p.cell.row_span, _DEEPEST) for p in cell if p.cell)


def _heading_depth(rows: list[Row]) -> int:
    """Return how many rows at the top name the columns; 0 when none does."""
    for i, row in enumerate(rows[:6]):
        if sum(1 for _ in _named_columns({c: p.text for c, p in row.cells.items()})) >= 2:
            return i + 2 if i + 1 < len(rows) and _is_second_heading(rows[i + 1], row) else i + 1
    return 0


def _is_second_heading(row: Row, above: Row) -> bool:
    """ "Chủ trì | Phối hợp" under "Cơ quan thực hiện": the second half of a heading."""
    found = list(_named_columns({c: p.text for c, p in row.cells.items()}))
    short = all(len(cell.text) < 60 for cell in row.filled.values())
    return (
        bool(found) and short and len(row.filled) <= len(above.filled) and len(found) * 2 >= len(row.filled)
    )


def _names(headings: list[Row]) -> dict[int, str]:
    names: dict[int, str] = {}
    for row in headings:
        for column, cell in row.filled.items():
            names[column] = cell.text
    return names


def _named_columns(names: dict[int, str]) -> Iterator[tuple[Column, int]]:
    for number, name in names.items():
        even = evened(name).strip(" .:")
        for column, form in _NAMES:
            if len(even) < 80 and form.match(even):
                yield column, number
                break


def _columns(names: dict[int, str]) -> dict[Column, int]:
    columns: dict[Column, int] = {}
    for column, number in _named_columns(names):
        columns.setdefault(column, number)
    return columns


def _is_counting(row: Row) -> bool:
    """The row "(1) (2) (3)" under a heading."""
    filled = row.filled
    return len(filled) > 1 and all(_COUNTING_ROW.match(cell.text) for cell in filled.values())


def _repeats_heading(row: Row, names: dict[int, str]) -> bool:
    filled = row.filled
    return bool(filled) and all(names.get(c, "").lower() == cell.text.lower() for c, cell in filled.items())
