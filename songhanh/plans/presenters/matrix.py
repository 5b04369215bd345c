"""The matrix: offices against matters, each cell a count and how many of it wait for an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from songhanh.plans.models import WorkArea
from songhanh.plans.queries import Cell
from songhanh.units.rules import UnitLabel


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
    """The whole; the last column, where it is shown, is for tasks of no matter."""

    areas: Sequence[WorkArea]
    has_rest: bool
    rows: Sequence[MatrixRow]

    @property
    def totals(self) -> list[int]:
        """How many parts there are in each column."""
        return [sum(row.boxes[n].count for row in self.rows) for n in range(self.width)]

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.areas) + self.has_rest

    @property
    def total(self) -> int:
        """How many parts there are."""
        return sum(self.totals)


def matrix_of(areas: Sequence[WorkArea], cells: Sequence[Cell], labels: Mapping[int, UnitLabel]) -> Matrix:
    """Return the matrix, offices in the order of their kind and name."""
    has_rest = not areas or any(cell.area is None for cell in cells)
    columns: list[int | None] = [area.pk for area in areas]
    columns += [None] if has_rest else []
    boxes = {(cell.unit, cell.area): Box(cell.n, cell.waiting, cell.contested) for cell in cells}
    units = {cell.unit for cell in cells} & labels.keys()
    order = sorted(units, key=lambda unit: (labels[unit].kind, labels[unit].name))
    rows = [MatrixRow(labels[unit], [boxes.get((unit, one), Box()) for one in columns]) for unit in order]
    return Matrix(areas, has_rest, rows)
