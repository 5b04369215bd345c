"""What happened to a unit, and what a decision did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Q, QuerySet

from songhanh.units.models import UnitName, UnitSuccession
from songhanh.units.queries.naming import label_of
from songhanh.units.rules import EventKind, UnitLabel


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


def events_of(unit_id: int) -> list[Event]:
    """Everything that was decided of a unit, the last first."""
    rows = UnitSuccession.objects.filter(Q(old=unit_id) | Q(new=unit_id)).order_by("-on", "-pk")
    return _told(list(rows))


def successions_in(first: date, last: date) -> list[Event]:
    """Everything that was decided between two days, both included."""
    return _told(list(UnitSuccession.objects.filter(on__gte=first, on__lte=last)))


def _told(rows: list[UnitSuccession]) -> list[Event]:
    ids = {one for row in rows for one in (row.old_id, row.new_id) if one is not None}
    names = _names_around(ids, rows)
    return [
        Event(
            row.event,
            row.on,
            row.legal_basis,
            row.is_unsure,
            names.get((row.old_id or 0, row.on, False)),
            names.get((row.new_id or 0, row.on, True)),
            row.share,
        )
        for row in rows
    ]


def _names_around(ids: set[int], rows: list[UnitSuccession]) -> dict[tuple[int, date, bool], UnitLabel]:
    """What each unit was called before and after every day on which something was decided of it."""
    found: dict[int, list[UnitName]] = {}
    for name in UnitName.objects.filter(unit__in=ids).select_related("unit").order_by("valid_from"):
        found.setdefault(name.unit_id, []).append(name)
    around = {}
    for unit, day in {(one, row.on) for row in rows for one in (row.old_id, row.new_id) if one}:
        before = [name for name in found[unit] if name.valid_from < day]
        after = [name for name in found[unit] if name.valid_from <= day]
        around[unit, day, False] = label_of((before or found[unit][:1])[-1])
        around[unit, day, True] = label_of((after or found[unit][:1])[-1])
    return around
