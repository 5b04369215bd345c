"""Ruled tables: lines drawn on a page become a grid, and words find the cell they stand in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

DRAWN = 0.6
"""An edge of a cell is there when so much of its length is drawn."""

MOST = 1_500
"""A page with more rules is a drawing."""

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

    @property
    def place(self) -> float:
        """Where it stands: across the page if upright, else down the page."""
        return (self.left + self.right) / 2 if self.is_upright else (self.top + self.bottom) / 2

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where it runs."""
        return (self.top, self.bottom) if self.is_upright else (self.left, self.right)


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
    areas: dict[Slot, Area]

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


def grids_of(rules: Iterable[Rule], tolerance: float) -> list[Grid]:
    """Return the tables that the rules draw, from the top down; frames and lone lines are none."""
    whole = _whole(rules, tolerance)
    grids = []
    for group in _touching(whole, tolerance) if len(whole) <= MOST else ():
        upright = [rule for rule in group if rule.is_upright]
        level = [rule for rule in group if not rule.is_upright]
        if len(upright) >= 3 and len(level) >= 2:
            xs = _edges(upright, _edges(level, None, tolerance), tolerance)
            ys = _edges(level, xs, tolerance)
            if len(xs) >= 3 and len(ys) >= 2:
                grids.append(Grid(xs, ys, _areas(xs, ys, upright, level, tolerance)))
    return sorted(grids, key=lambda grid: grid.ys[0])


def _whole(rules: Iterable[Rule], tolerance: float) -> list[Rule]:
    """Return rules with pieces made one: Word draws each side of each cell by itself."""
    lines: dict[tuple[bool, int], list[Rule]] = {}
    for rule in sorted(rules, key=lambda r: r.reach):
        line = lines.setdefault((rule.is_upright, round(rule.place)), [])
        if line and rule.reach[0] <= line[-1].reach[1] + tolerance:
            last = line[-1]
            right, bottom = max(last.right, rule.right), max(last.bottom, rule.bottom)
            line[-1] = Rule(min(last.left, rule.left), min(last.top, rule.top), right, bottom)
        else:
            line.append(rule)
    return [rule for line in lines.values() for rule in line]


def _slot(edges: Sequence[float], place: float) -> int | None:
    return next((i for i in range(len(edges) - 1) if edges[i] <= place < edges[i + 1]), None)


def _touching(rules: list[Rule], tolerance: float) -> list[list[Rule]]:
    """Return the rules in groups, each group hanging together."""
    groups: list[list[Rule]] = []
    for rule in rules:
        near = [group for group in groups if any(_meet(rule, other, tolerance) for other in group)]
        rest = [group for group in groups if not any(group is other for other in near)]
        groups = [*rest, [rule, *(other for group in near for other in group)]]
    return groups


def _meet(one: Rule, other: Rule, tolerance: float) -> bool:
    return (
        one.left - tolerance <= other.right
        and other.left - tolerance <= one.right
        and one.top - tolerance <= other.bottom
        and other.top - tolerance <= one.bottom
    )


def _edges(rules: list[Rule], across: list[float] | None, tolerance: float) -> list[float]:
    """Return where the rules stand, those that lie together made one.

    Given the edges ``across``, strokes that part no two of them (letters, specks) are left out.
    """
    edges: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda r: r.place):
        if edges and rule.place - edges[-1][-1].place <= tolerance:
            edges[-1].append(rule)
        else:
            edges.append([rule])
    kept = [e for e in edges if across is None or any(_is_drawn(e, a, b) for a, b in pairwise(across))]
    return [sum(rule.place for rule in edge) / len(edge) for edge in kept]


def _is_drawn(rules: Iterable[Rule], start: float, end: float) -> bool:
    drawn = sum(max(0.0, min(rule.reach[1], end) - max(rule.reach[0], start)) for rule in rules)
    return drawn >= (end - start) * DRAWN


def _areas(
    xs: list[float], ys: list[float], upright: list[Rule], level: list[Rule], tolerance: float
) -> dict[Slot, Area]:
    """Return for each smallest field the cell it belongs to: fields without a line between them are one."""
    owner = {(r, c): (r, c) for r in range(len(ys) - 1) for c in range(len(xs) - 1)}
    at_x = [[rule for rule in upright if abs(rule.place - x) <= tolerance] for x in xs]
    at_y = [[rule for rule in level if abs(rule.place - y) <= tolerance] for y in ys]

    def root(slot: Slot) -> Slot:
        while owner[slot] != slot:
            slot = owner[slot]
        return slot

    for row, column in list(owner):
        if column and not _is_drawn(at_x[column], ys[row], ys[row + 1]):
            owner[root((row, column))] = root((row, column - 1))
        if row and not _is_drawn(at_y[row], xs[column], xs[column + 1]):
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
