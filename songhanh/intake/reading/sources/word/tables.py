"""Tables of a Word document as a grid: which rows and columns each cell covers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from songhanh.intake.reading.sources.word.package import W
from songhanh.intake.reading.sources.word.styles import value

WRAPPERS = {W + "sdt", W + "sdtContent", W + "customXml", W + "ins", W + "moveTo"}
WIDEST = 200
MOST_PARAGRAPHS = 60


@dataclass
class GridCell:
    """A cell and the rows and columns that it covers; ``element`` holds its paragraphs."""

    element: etree._Element
    row: int
    column: int
    column_span: int
    row_span: int = 1


def unwrapped(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the children, looking through content controls and kept insertions."""
    for child in element:
        if child.tag in WRAPPERS:
            yield from unwrapped(child)
        else:
            yield child


def grid_of(table: etree._Element) -> list[list[GridCell]]:
    """Return the cells of a table row by row; cells merged from above are counted into their first."""
    rows: list[list[GridCell]] = []
    open_cells: dict[int, GridCell] = {}
    for element in unwrapped(table):
        if element.tag != W + "tr" or element.find(f"{W}trPr/{W}del") is not None:
            continue
        row, open_cells = _row(element, len(rows), open_cells)
        rows.append(row)
    return rows


def is_layout(rows: list[list[GridCell]]) -> bool:
    """Tell a table that only frames text: one cell, or cells with more paragraphs than a table has."""
    if len(rows) == 1 and len(rows[0]) == 1:
        return True
    return any(len(cell.element.findall(W + "p")) > MOST_PARAGRAPHS for row in rows for cell in row)


def _row(
    element: etree._Element, number: int, above: dict[int, GridCell]
) -> tuple[list[GridCell], dict[int, GridCell]]:
    cells: list[GridCell] = []
    below: dict[int, GridCell] = {}
    column = _count(value(element.find(W + "trPr"), "gridBefore"), 0)
    for part in unwrapped(element):
        if part.tag != W + "tc":
            continue
        properties = part.find(W + "tcPr")
        cell = GridCell(part, number, column, _count(value(properties, "gridSpan"), 1))
        merge = properties.find(W + "vMerge") if properties is not None else None
        if merge is not None and merge.get(W + "val") != "restart" and column in above:
            above[column].row_span += 1
            below[column] = above[column]
            cell.row_span = 0
        elif merge is not None:
            below[column] = cell
        if properties is not None and value(properties, "hMerge") == "continue" and cells:
            cells[-1].column_span += 1
        cells.append(cell)
        column += cell.column_span
    return cells, below


def _count(number: str | None, otherwise: int) -> int:
    return min(int(number), WIDEST) if number and number.isdecimal() else otherwise
