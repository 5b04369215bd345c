"""Groups of units, and everything that a paper could mean by a name."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from django.db.models import Q, QuerySet

from songhanh.units.models import Unit, UnitGroup, UnitName, UnitSuccession, holds
from songhanh.units.queries.naming import in_order, label_of, units_on
from songhanh.units.queries.placing import below, tied_to
from songhanh.units.rules import Reach, UnitLabel


def members_of(group: UnitGroup, on: date) -> QuerySet[Unit]:
    """The units of a group on the day, with their names: by its rule and by hand."""
    chosen = group.members.filter(holds(on)).values_list("unit", flat=True)
    return in_order(units_on(on).filter(pk__in={*chosen, *_by_rule(group, on)}))


def groups_of(unit_id: int | None) -> QuerySet[UnitGroup]:
    """Groups that a paper of this unit may name: its own, and those of everybody."""
    return UnitGroup.objects.filter(Q(under=None) | Q(under=unit_id)).order_by("name")


def candidates(on: date, *, within: Collection[int] | None = None) -> list[UnitLabel]:
    """Units that a paper of the day may name, each with its other names and those of units it took over."""
    rows = UnitName.objects.filter(holds(on)).select_related("unit").order_by("unit")
    if within is not None:
        rows = rows.filter(unit__in=within)
    found = [label_of(row) for row in rows]
    past = UnitName.objects.filter(valid_to__lte=on).order_by("unit", "-valid_from")
    former = former_names({one.id for one in found}, past.values_list("unit", "name"), on)
    return [replace(one, former=tuple(former.get(one.id, ()))) for one in found]


def former_names(ids: set[int], past: Iterable[tuple[int, str]], on: date) -> dict[int, list[str]]:
    """The other names of units: their own of before, the latest first, and those of units they took over."""
    names: dict[int, list[str]] = {}
    for unit, name in past:
        names.setdefault(unit, []).append(name)
    passed = UnitSuccession.objects.filter(on__lte=on, old__isnull=False, new__isnull=False)
    former = {unit: list(names.get(unit, ())) for unit in ids}
    # In the order of days: what a unit took over it hands on with its own names.
    for old, new in passed.order_by("on", "pk").values_list("old", "new"):
        if old != new:
            names.setdefault(new, []).extend(n for n in names.get(old, ()) if n not in names.get(new, ()))
            former.setdefault(new, []).extend(n for n in names.get(old, ()) if n not in former.get(new, ()))
    return former


def _by_rule(group: UnitGroup, on: date) -> set[int]:
    if not group.kinds:
        return set()
    of_kind = UnitName.objects.filter(holds(on), kind__in=group.kinds)
    if group.under_id is not None:
        near = set(below(group.under_id, on, 1 if group.reach == Reach.CHILDREN else None))
        near |= set(tied_to(group.under_id, on)) if group.takes_ties else set()
        of_kind = of_kind.filter(unit__in=near)
    return set(of_kind.values_list("unit", flat=True))
