"""The register of a day, kept in memory for as long as nothing in the tree changes."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict, defaultdict
from dataclasses import dataclass, field, replace
from datetime import date
from threading import Lock
from typing import Any

from songhanh.units.edition import edition
from songhanh.units.matching.register import Owned, Register
from songhanh.units.models import UnitGroup, UnitLink, UnitName, UnitSuccession, UnitTie, group_holds, holds
from songhanh.units.queries.grouping import former_names
from songhanh.units.queries.naming import label_of

MOST_KEPT = 6


@dataclass
class _Kept:
    """Registers of one edition: of each time in which nothing changes, one."""

    word: str = ""
    turns: list[date] = field(default_factory=list)
    registers: OrderedDict[date, Register] = field(default_factory=OrderedDict)


_kept = _Kept()
_lock = Lock()


def register_on(day: date) -> Register:
    """The register of a day: one question where the tree is as this worker knows it, else it is made anew."""
    word = edition()
    kept = _kept_of(word)
    turn = _turn_of(kept, day) if word else day
    found = kept.registers.get(turn)
    if found is None:
        found = _made(turn)
        # What changed while it was being made is not kept: it may be of two editions.
        if word and edition() == word:
            with _lock:
                kept.registers[turn] = found
                while len(kept.registers) > MOST_KEPT:
                    kept.registers.popitem(last=False)
    return found


def _kept_of(word: str) -> _Kept:
    global _kept
    with _lock:
        if _kept.word != word or not word:
            _kept = _Kept(word, _turns() if word else [])
        return _kept


def _turns() -> list[date]:
    """Every day on which anything of the tree begins or ends: one question."""
    days: list[Any] = [UnitSuccession.objects.order_by().values_list("on")]
    for model in (UnitName, UnitLink, UnitTie):
        rows: Any = model._default_manager.order_by()
        days += [rows.values_list("valid_from"), rows.exclude(valid_to=None).values_list("valid_to")]
    groups: Any = UnitGroup.objects.order_by()
    days += [groups.exclude(**{day: None}).values_list(day) for day in ("begun_on", "ended_on")]
    first, *others = days
    return sorted(day for (day,) in first.union(*others))


def _turn_of(kept: _Kept, day: date) -> date:
    place = bisect_right(kept.turns, day)
    return kept.turns[place - 1] if place else day


def _made(day: date) -> Register:
    rows = list(UnitName.objects.filter(valid_from__lte=day).select_related("unit").order_by("unit"))
    there = [row for row in rows if row.holds_on(day)]
    past = [row for row in rows if row.valid_to and row.valid_to <= day]
    past.sort(key=lambda row: row.valid_from, reverse=True)
    former = former_names({row.unit_id for row in there}, [(row.unit_id, row.name) for row in past], day)
    ties: dict[int, list[int]] = defaultdict(list)
    for one, other in UnitTie.objects.filter(holds(day)).values_list("unit", "other"):
        ties[one].append(other)
        ties[other].append(one)
    return Register(
        day,
        {row.unit_id: replace(label_of(row), former=tuple(former.get(row.unit_id, ()))) for row in there},
        dict(UnitLink.objects.filter(holds(day), depth=1).values_list("descendant", "ancestor")),
        ties,
        [
            Owned(group.label, group.under_id)
            for group in UnitGroup.objects.filter(group_holds(day)).order_by("name")
        ],
        {row.unit_id: row.folded for row in there},
    )
