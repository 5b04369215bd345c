"""The dated closure of the tree, kept true by three moves: plant units, graft them elsewhere, end them.

What holds still is an open row. A change closes it on its day and opens the next; a row that began on that
very day never held and goes. Changes are written in the order of days, so nothing lies after an open row.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from django.db.models import Max, QuerySet

from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.units.models import UnitLink, UnitName

BATCH = 2000
Line = list[tuple[int, int]]
"""Who stands above a unit, and how many steps: the unit itself at 0."""


def close(rows: QuerySet[Any], on: date) -> None:
    """End open rows on a day."""
    rows.filter(valid_to=None, valid_from__gte=on).delete()
    rows.filter(valid_to=None).update(valid_to=on)


def plant(parents: Mapping[int, int | None], on: date) -> None:
    """Put new units under their parents, who may be among them."""
    lines = _lines({parent for parent in parents.values() if parent} - parents.keys())
    links = [
        UnitLink(ancestor_id=above, descendant_id=unit, depth=depth, valid_from=on)
        for unit in parents
        for above, depth in _line(unit, parents, lines)
    ]
    UnitLink.objects.bulk_create(links, batch_size=BATCH)


def graft(units: Collection[int], parent: int | None, on: date) -> None:
    """Move units, none of them below another, with all that is below them, under another parent."""
    open_links = UnitLink.objects.filter(valid_to=None)
    below = list(
        open_links.filter(ancestor__in=units)
        .values_list("ancestor_id", "descendant_id", "depth")
        .order_by("pk")
    )
    moved = {descendant for _, descendant, _ in below}
    if parent in moved:
        raise Denied(Message("Không đặt được một đơn vị dưới chính nó hoặc dưới cấp dưới của nó."))
    close(open_links.filter(descendant__in=moved).exclude(ancestor__in=moved), on)
    line = _lines({parent})[parent] if parent else []
    links = [
        UnitLink(ancestor_id=above, descendant_id=one, depth=steps + 1 + depth, valid_from=on)
        for above, steps in line
        for _, one, depth in below
    ]
    UnitLink.objects.bulk_create(links, batch_size=BATCH)


def end(units: Collection[int], on: date) -> None:
    """Take units, of which nothing hangs any more, out of the tree."""
    close(UnitLink.objects.filter(descendant__in=units), on)


def last_change(units: Collection[int]) -> date | None:
    """Return the last day on which something began that is still so of these units and their place."""
    named = UnitName.objects.filter(unit__in=units, valid_to=None).aggregate(last=Max("valid_from"))["last"]
    placed = UnitLink.objects.filter(descendant__in=units, valid_to=None).aggregate(last=Max("valid_from"))
    return max((day for day in (named, placed["last"]) if day), default=None)


def _lines(units: Collection[int]) -> dict[int, Line]:
    lines: dict[int, Line] = {unit: [] for unit in units}
    rows = UnitLink.objects.filter(descendant__in=units, valid_to=None)
    for descendant, ancestor, depth in rows.values_list("descendant_id", "ancestor_id", "depth"):
        lines[descendant].append((ancestor, depth))
    return lines


def _line(unit: int, parents: Mapping[int, int | None], lines: dict[int, Line]) -> Line:
    if unit not in lines:
        parent = parents[unit]
        above = _line(parent, parents, lines) if parent else []
        lines[unit] = [(unit, 0), *((one, steps + 1) for one, steps in above)]
    return lines[unit]
