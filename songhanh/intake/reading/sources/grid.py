"""Ruled tables: lines drawn on a page become a grid, and words find the cell they stand in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

Slot = tuple[int, int]
"""Row and column of a smallest field."""


class Rule(NamedTuple):
    """A straight line drawn on the page; one of its sides is thin."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def is_upright(self) -> bool:
        return self.bottom - self.top > self.right - self.left


class Area(NamedTuple):
    """A cell of a grid: rows and columns count from 0, spans from 1."""

    row: int
    column: int
    row_span: int
    column_span: int


@dataclass
class Grid:
    """A ruled table: its edges, and which of its smallest fields are one cell."""

    xs: list[float]
    ys: list[float]
    areas: dict[Slot, Area] = field(default_factory=dict)

    def area_at(self, x: float, y: float) -> Area | None:
        """Return the cell in which a point stands."""
        column, row = _slot(self.xs, x), _slot(self.ys, y)
        return None if column is None or row is None else self.areas[row, column]

    def boxes(self) -> Iterator[tuple[float, float, float, float]]:
        """Yield the edges of each cell, row by row."""
        for area in sorted(set(self.areas.values())):
            right, bottom = area.column + area.column_span, area.row + area.row_span
            yield self.xs[area.column], self.ys[area.row], self.xs[right], self.ys[bottom]

    @property
    def rows(self) -> int:
        return len(self.ys) - 1


def crosses(upright: Iterable[Rule], left: float, right: float, height: float) -> bool:
    """Tell whether an upright rule stands between two places of one height."""
    return right > left and any(
        left - 1 <= rule.left <= right + 1 and rule.top <= height <= rule.bottom for rule in upright
    )


def _slot(edges: Sequence[float], place: float) -> int | None:
    return next((i for i in range(len(edges) - 1) if edges[i] <= place < edges[i + 1]), None)


def grids_of(rules: Iterable[Rule], tolerance: float) -> list[Grid]:
    """Return the tables that the rules draw, from the top down; frames and lone lines are none."""
    grids = []
    for group in _touching(list(rules), tolerance):
        upright = [rule for rule in group if rule.is_upright]
        flat = [rule for rule in group if not rule.is_upright]
        xs = _edges([(r.left + r.right) / 2 for r in upright], tolerance)
        ys = _edges([(r.top + r.bottom) / 2 for r in flat], tolerance)
        if len(xs) >= 3 and len(ys) >= 2:
            grid = Grid(xs, ys)
            grid.areas = _areas(grid, upright, flat, tolerance)
            grids.append(grid)
    return sorted(grids, key=lambda grid: grid.ys[0])


def _touching(rules: list[Rule], tolerance: float) -> list[list[Rule]]:
    """Return the rules in groups, each group hanging together."""
    groups: list[list[Rule]] = []
    for rule in rules:
        near = [group for group in groups if any(_meet(rule, other, tolerance) for other in group)]
        merged = [rule, *(other for group in near for other in group)]
        groups = [group for group in groups if group not in near] + [merged]
    return groups


def _meet(one: Rule, other: Rule, tolerance: float) -> bool:
    return (
        one.left - tolerance <= other.right
        and other.left - tolerance <= one.right
        and one.top - tolerance <= other.bottom
        and other.top - tolerance <= one.bottom
    )


def _edges(places: list[float], tolerance: float) -> list[float]:
    """Return places with those that lie together made one."""
    edges: list[list[float]] = []
    for place in sorted(places):
        if edges and place - edges[-1][-1] <= tolerance:
            edges[-1].append(place)
        else:
            edges.append([place])
    return [sum(edge) / len(edge) for edge in edges]


def _areas(grid: Grid, upright: list[Rule], flat: list[Rule], tolerance: float) -> dict[Slot, Area]:
    """Return for each smallest field the cell it belongs to: fields without a line between them are one."""
    owner = {(r, c): (r, c) for r in range(len(grid.ys) - 1) for c in range(len(grid.xs) - 1)}

    def root(slot: Slot) -> Slot:
        while owner[slot] != slot:
            slot = owner[slot]
        return slot

    for row, column in list(owner):
        middle_y = (grid.ys[row] + grid.ys[row + 1]) / 2
        middle_x = (grid.xs[column] + grid.xs[column + 1]) / 2
        if column and not _is_drawn(upright, grid.xs[column], middle_y, tolerance, across=False):
            owner[root((row, column))] = root((row, column - 1))
        if row and not _is_drawn(flat, grid.ys[row], middle_x, tolerance, across=True):
            owner[root((row, column))] = root((row - 1, column))
    return _covered(owner, root)


def _covered(owner: Iterable[Slot], root: Callable[[Slot], Slot]) -> dict[Slot, Area]:
    slots: dict[Slot, list[Slot]] = {}
    for slot in owner:
        slots.setdefault(root(slot), []).append(slot)
    areas = {}
    for members in slots.values():
        rows, columns = [r for r, _ in members], [c for _, c in members]
        area = Area(min(rows), min(columns), max(rows) - min(rows) + 1, max(columns) - min(columns) + 1)
        areas.update(dict.fromkeys(members, area))
    return areas


def _is_drawn(rules: list[Rule], edge: float, place: float, tolerance: float, across: bool) -> bool:
    if across:
        return any(
            abs((r.top + r.bottom) / 2 - edge) <= tolerance and r.left <= place <= r.right for r in rules
        )
    return any(abs((r.left + r.right) / 2 - edge) <= tolerance and r.top <= place <= r.bottom for r in rules)
