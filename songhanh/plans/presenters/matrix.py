"""The matrix: offices against matters, each cell a count and how many of it wait for an answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

from songhanh.plans.models import WorkArea
from songhanh.plans.queries import Cell, Worked
from songhanh.ui.rows import safe, way_to
from songhanh.units.rules import UnitLabel

_ROW = (
    '<tr><th scope="row" lang="vi"><a class="sh-plan-unit" href="{}">{}</a></th>{}'
    '<td class="sh-sum">{}</td></tr>'
)


@dataclass(frozen=True)
class Box:
    """One cell."""

    count: int = 0
    waiting: int = 0
    contested: int = 0


@dataclass(frozen=True)
class MatrixRow:
    """One office."""

    unit: UnitLabel
    boxes: Sequence[Box]

    @property
    def total(self) -> int:
        """How many parts it has."""
        return sum(box.count for box in self.boxes)


@dataclass(frozen=True)
class Matrix:
    """A page of it, with the totals of all; the last column, where it is shown, is for tasks of no matter."""

    areas: Sequence[WorkArea]
    has_rest: bool
    rows: Sequence[MatrixRow]
    totals: Sequence[int]
    """How many parts there are in each column, on all pages."""

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.areas) + self.has_rest

    @property
    def total(self) -> int:
        """How many parts there are."""
        return sum(self.totals)


def drawn(rows: Iterable[MatrixRow]) -> SafeString:
    """Return the rows of a page as they stand in the table: of cells that say the same, one is drawn."""
    way, cells = way_to("plans:unit"), dict[Box, str]()
    lines = []
    for row in rows:
        for box in row.boxes:
            if box not in cells:
                cells[box] = render_to_string("plans/_box.html", {"box": box})
        boxes = safe("".join(cells[box] for box in row.boxes))
        lines.append(format_html(_ROW, way(row.unit.key), row.unit.name, boxes, row.total))
    return safe("".join(lines))


def matrix_of(
    areas: Sequence[WorkArea],
    tasks: Sequence[Worked],
    offices: Sequence[UnitLabel],
    cells: Sequence[Cell],
) -> Matrix:
    """Return the rows of these offices, in their order, with the totals of all."""
    totals: Counter[int | None] = Counter()
    for task in tasks:
        totals[task.area] += task.n
    has_rest = not areas or totals[None] > 0
    columns: list[int | None] = [area.pk for area in areas]
    columns += [None] if has_rest else []
    boxes = {(cell.unit, cell.area): Box(cell.n, cell.waiting, cell.contested) for cell in cells}
    rows = [MatrixRow(unit, [boxes.get((unit.id, one), Box()) for one in columns]) for unit in offices]
    return Matrix(areas, has_rest, rows, [totals[one] for one in columns])
