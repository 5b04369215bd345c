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


def matrix_of(
    areas: Sequence[WorkArea],
    totals: Mapping[int | None, int],
    offices: Sequence[UnitLabel],
    cells: Sequence[Cell],
) -> Matrix:
    """Return the rows of these offices, in their order, with the totals of all."""
    has_rest = not areas or None in totals
    columns: list[int | None] = [area.pk for area in areas]
    columns += [None] if has_rest else []
    boxes = {(cell.unit, cell.area): Box(cell.n, cell.waiting, cell.contested) for cell in cells}
    rows = [MatrixRow(unit, [boxes.get((unit.id, one), Box()) for one in columns]) for unit in offices]
    return Matrix(areas, has_rest, rows, [totals.get(one, 0) for one in columns])
