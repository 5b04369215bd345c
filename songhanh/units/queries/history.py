"""What happened to a unit: its names, and every fact about it with the names of those days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import QuerySet

from songhanh.units.models import UnitName, UnitSuccession
from songhanh.units.queries.naming import label_of
from songhanh.units.rules import EventKind, UnitLabel

Names = Mapping[int, Sequence[UnitName]]
"""Every name of some units, each unit's in the order of days."""


@dataclass(frozen=True)
class Event:
    """One fact in the life of a unit: what, when, by which decision, and between whom."""

    kind: EventKind
    on: date
    legal_basis: str
    is_unsure: bool
    old: UnitLabel | None
    new: UnitLabel | None
    share: Decimal | None

    @property
    def percent(self) -> int | None:
        """The part that went over, where it was not the whole."""
        return round(self.share * 100) if self.share is not None and self.share < 1 else None


def names_of(unit_id: int) -> QuerySet[UnitName]:
    """Every name, kind and code of a unit, the last first."""
    return UnitName.objects.filter(unit=unit_id).order_by("-valid_from")


def names_of_all(ids: Iterable[int]) -> Names:
    """Every name of units, each unit's in the order of days."""
    found: dict[int, list[UnitName]] = {}
    rows = UnitName.objects.filter(unit__in=set(ids)).select_related("unit")
    for name in rows.order_by("unit", "valid_from"):
        found.setdefault(name.unit_id, []).append(name)
    return found


def label_on(names: Sequence[UnitName], day: date) -> UnitLabel:
    """What a unit is called on a day, by all its names; before its first day, by its first."""
    return label_of(
        [name for name in names if name.valid_from <= day][-1] if _has_begun(names, day) else names[0]
    )


def lives_on(names: Sequence[UnitName], day: date) -> bool:
    """Whether a unit is there on a day, by all its names."""
    return any(name.valid_from <= day and (not name.valid_to or day < name.valid_to) for name in names)


def told(facts: Iterable[UnitSuccession], names: Names) -> list[Event]:
    """Tell facts with the names that units had before and after their day, the last first."""
    return [
        Event(
            kind=fact.event,
            on=fact.on,
            legal_basis=fact.legal_basis,
            is_unsure=fact.is_unsure,
            old=label_on(names[fact.old_id], fact.on - date.resolution) if fact.old_id else None,
            new=label_on(names[fact.new_id], fact.on) if fact.new_id else None,
            share=fact.share,
        )
        for fact in sorted(facts, key=lambda fact: (fact.on, fact.pk), reverse=True)
    ]


def _has_begun(names: Sequence[UnitName], day: date) -> bool:
    return names[0].valid_from <= day
