"""What units have become, and what they come from, through any number of reforms: one question each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from songhanh.units.models import UnitName, UnitSuccession, holds

# Both databases walk the chain of reforms by themselves; names and numbers only, nothing that anybody typed.
_ONWARD = """
    onward(id) AS (
        SELECT id FROM units_unit WHERE id IN ({seeds})
        UNION SELECT s.new_id FROM units_unitsuccession s JOIN onward ON s.old_id = onward.id
        WHERE s.new_id IS NOT NULL
    )"""
_BACKWARD = """
    backward(id) AS (
        SELECT id FROM units_unit WHERE id IN ({seeds})
        UNION SELECT s.old_id FROM units_unitsuccession s JOIN backward ON s.new_id = backward.id
        WHERE s.old_id IS NOT NULL
    )"""
_AFTER = f"""
    WITH RECURSIVE {_ONWARD}
    SELECT s.* FROM units_unitsuccession s WHERE s.old_id IN (SELECT id FROM onward) ORDER BY s."on", s.id"""
_AROUND = f"""
    WITH RECURSIVE {_ONWARD}, {_BACKWARD}
    SELECT s.* FROM units_unitsuccession s
    WHERE s.old_id IN (SELECT id FROM onward) OR s.new_id IN (SELECT id FROM backward)
    ORDER BY s."on", s.id"""


def successors_of(unit_id: int, on: date) -> list[int]:
    """What a unit is on the day: itself while it lives, else the living units that it went into."""
    return became([unit_id], on)[unit_id]


def became(ids: Collection[int], on: date) -> dict[int, list[int]]:
    """The same for many units at once."""
    facts = _asked(_AFTER, ids)
    there = {*ids, *(fact.new_id for fact in facts if fact.new_id)}
    living = set(UnitName.objects.filter(holds(on), unit__in=there).values_list("unit", flat=True))
    return {unit: ends_of(unit, facts, living, on) for unit in ids}


def facts_around(unit_id: int) -> list[UnitSuccession]:
    """Every fact about a unit, about what it became and about what it came from, in the order of days."""
    return _asked(_AROUND, [unit_id], times=2)


def ends_of(unit: int, facts: Iterable[UnitSuccession], living: Collection[int], on: date) -> list[int]:
    """Follow facts up to a day onward to units that live."""
    onward = _steps((fact.old_id, fact.new_id) for fact in facts if fact.on <= on)
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


def origins_of(unit: int, facts: Iterable[UnitSuccession]) -> list[int]:
    """Follow facts back to every unit that went into this one."""
    came_from = _steps((fact.new_id, fact.old_id) for fact in facts)
    found: dict[int, None] = {}
    waiting = [*came_from.get(unit, ())]
    while waiting:
        one = waiting.pop(0)
        if one not in found and one != unit:
            found[one] = None
            waiting += came_from.get(one, ())
    return list(found)


def _asked(question: str, seeds: Collection[int], times: int = 1) -> list[UnitSuccession]:
    if not seeds:
        return []
    places = ", ".join(["%s"] * len(seeds))
    return list(UnitSuccession.objects.raw(question.format(seeds=places), [*seeds] * times))


def _steps(pairs: Iterable[tuple[int | None, int | None]]) -> Mapping[int, list[int]]:
    """Return where one gets from each unit; what only changed a unit's own name leads nowhere."""
    steps: dict[int, list[int]] = {}
    for here, there in pairs:
        if here is not None and there is not None and here != there:
            steps.setdefault(here, []).append(there)
    return steps
