"""What units have become, and what they come from, through any number of reforms."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db.models import F, Q, QuerySet

from songhanh.units.models import UnitName, UnitSuccession, holds


def successors_of(unit_id: int, on: date) -> list[int]:
    """What a unit is on the day: itself while it lives, else the living units that it went into."""
    return became([unit_id], on)[unit_id]


def became(ids: Collection[int], on: date) -> dict[int, list[int]]:
    """The same for many units: one question for each generation of reforms, however many units there are."""
    onward = _onward(ids, on)
    living = _living({*ids, *onward, *(one for news in onward.values() for one in news)}, on)
    return {unit: _ends(unit, onward, living) for unit in ids}


def predecessors_of(unit_id: int) -> list[int]:
    """Every unit that went into this one, through however many reforms, the last ones first."""
    found: dict[int, None] = {}
    wave = [unit_id]
    while wave:
        rows = _passages().filter(new__in=wave).values_list("old", flat=True)
        wave = [old for old in dict.fromkeys(rows) if old not in found and old != unit_id]
        found.update(dict.fromkeys(wave))
    return list(found)


def _passages() -> QuerySet[UnitSuccession]:
    """One unit going into another: what only changed a unit's own name leads nowhere."""
    return UnitSuccession.objects.filter(~Q(old=F("new")), old__isnull=False, new__isnull=False)


def _onward(ids: Collection[int], on: date) -> dict[int, list[int]]:
    onward: dict[int, list[int]] = {}
    wave = set(ids)
    while wave:
        rows = list(_passages().filter(old__in=wave, on__lte=on).values_list("old", "new"))
        for old, new in rows:
            if new not in onward.setdefault(old, []):
                onward[old].append(new)
        wave = {new for _, new in rows} - onward.keys()
    return onward


def _living(ids: Collection[int], on: date) -> set[int]:
    return set(UnitName.objects.filter(holds(on), unit__in=ids).values_list("unit", flat=True))


def _ends(unit: int, onward: dict[int, list[int]], living: set[int]) -> list[int]:
    ends: dict[int, None] = {}
    waiting, seen = [unit], {unit}
    while waiting:
        one = waiting.pop(0)
        if one in living:
            ends[one] = None
            continue
        fresh = [new for new in onward.get(one, ()) if new not in seen]
        seen.update(fresh)
        waiting += fresh
    return list(ends)
