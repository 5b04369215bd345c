"""Trees for tests, and the closure as it must be."""

from __future__ import annotations

from datetime import date

from songhanh.units import services
from songhanh.units.models import Unit, UnitLink, UnitName, holds
from songhanh.units.rules import Decision, Draft, Loader, UnitKind

KEEPER = Loader("quan-tri")
BEGINNING = date(2022, 1, 1)


def begin(name, under=None, kind=UnitKind.WARD, on=BEGINNING, **said):
    """A unit, written down on a day."""
    return services.create(Draft(name, kind, **said), under=under, decision=Decision(on), by=KEEPER)


def closure_on(day):
    """The closure as it is stored for a day: who stands above whom, and how far."""
    rows = UnitLink.objects.filter(holds(day)).values_list("ancestor", "descendant", "depth")
    return sorted(rows)


def recomputed(day):
    """The closure of a day as its direct parents alone make it."""
    alive = set(UnitName.objects.filter(holds(day)).values_list("unit", flat=True))
    parents = dict(UnitLink.objects.filter(holds(day), depth=1).values_list("descendant", "ancestor"))
    rows = []
    for unit in alive:
        above, depth = unit, 0
        while above is not None:
            rows.append((above, unit, depth))
            above, depth = parents.get(above), depth + 1
    return sorted(rows)


def called(units):
    """The names of annotated units."""
    return [unit.name for unit in units]


def fresh(unit):
    return Unit.objects.get(pk=unit.pk)
