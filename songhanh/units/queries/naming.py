"""What units are called on a day, and whether they are there at all."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db.models import Case, F, IntegerField, Min, Q, QuerySet, Value, When

from songhanh.units.models import Unit, UnitLink, UnitName, UnitSuccession, holds
from songhanh.units.rules import UnitKind, UnitLabel, searchable

CALLED = {said: F(f"names__{said}") for said in ("name", "short_name", "kind", "code", "folded")}
RANK = Case(
    *(When(kind=kind, then=Value(place)) for place, kind in enumerate(UnitKind)),
    default=Value(len(UnitKind)),
    output_field=IntegerField(),
)
"""The order of the closed list: places first, then their offices, then bodies that stand beside them."""


def units_on(day: date) -> QuerySet[Unit]:
    """Units that exist on the day, each with its ``name``, ``short_name``, ``kind`` and ``code`` as of it.

    Filter by these, not by ``names__…``: that would ask about names of any day.
    """
    return Unit.objects.filter(holds(day, "names")).annotate(**CALLED)


def in_order(units: QuerySet[Unit]) -> QuerySet[Unit]:
    """Units of `units_on` as a page lists them."""
    return units.order_by(RANK, F("folded"), "pk")


def exists_on(unit_id: int, day: date) -> bool:
    """Whether the unit is there on the day."""
    return UnitName.objects.filter(holds(day), unit=unit_id).exists()


def labels(ids: Collection[int], *, on: date) -> dict[int, UnitLabel]:
    """What units are called on the day; one that has ended, by its last name, one to come, by its first."""
    rows = UnitName.objects.filter(unit__in=ids).select_related("unit").order_by("unit", "valid_from")
    chosen: dict[int, UnitName] = {}
    for row in rows:
        if row.unit_id not in chosen or row.valid_from <= on:
            chosen[row.unit_id] = row
    return {unit: label_of(row) for unit, row in chosen.items()}


def label_of(row: UnitName) -> UnitLabel:
    """What a unit is called by one of its names; the unit comes with the row."""
    return UnitLabel(row.unit_id, row.unit.key, row.name, row.short_name, row.kind, row.code)


def unit_named(name: str, *, on: date, under: int | None = None) -> Unit | None:
    """The unit of exactly that name on the day, below ``under`` where several could be meant."""
    units = units_on(on).filter(Q(folded__startswith=searchable(name)))
    if under is not None:
        units = units.filter(pk__in=UnitLink.objects.filter(holds(on), ancestor=under).values("descendant"))
    return next((unit for unit in units if searchable(unit.name) == searchable(name)), None)


def first_day() -> date | None:
    """The day from which anything is known."""
    return UnitName.objects.aggregate(first=Min("valid_from"))["first"]


def turning_points(most: int = 6) -> list[date]:
    """Days on which the tree was changed by a decision, the latest first; and the day it begins with."""
    days = list(UnitSuccession.objects.order_by("-on").values_list("on", flat=True).distinct()[:most])
    first = first_day()
    return [*days, first] if first and first not in days else days
