"""Who stands above and below whom on a day, and who works together."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from songhanh.units.models import Unit, UnitLink, UnitTie, holds
from songhanh.units.queries.naming import in_order, units_on


def descendants_of(unit_id: int, on: date, depth: int | None = None) -> QuerySet[UnitLink]:
    """Links to all that is below a unit on the day; with ``depth``, only so many steps down."""
    links = UnitLink.objects.filter(holds(on), ancestor=unit_id, depth__gt=0)
    return links if depth is None else links.filter(depth__lte=depth)


def below(unit_id: int, on: date, depth: int | None = None) -> list[int]:
    """The ids of all that is below a unit on the day."""
    return list(descendants_of(unit_id, on, depth).values_list("descendant", flat=True))


def children_of(unit_id: int | None, on: date) -> QuerySet[Unit]:
    """Units directly below a unit on the day, in the order of a page; of nobody, those at the top."""
    parents = UnitLink.objects.filter(holds(on), depth=1)
    if unit_id is None:
        return in_order(units_on(on).exclude(pk__in=parents.values("descendant")))
    return in_order(units_on(on).filter(pk__in=parents.filter(ancestor=unit_id).values("descendant")))


def ancestors_of(unit_id: int, on: date) -> list[int]:
    """Who stands above a unit on the day, the direct parent first."""
    links = UnitLink.objects.filter(holds(on), descendant=unit_id, depth__gt=0)
    return list(links.order_by("depth").values_list("ancestor", flat=True))


def parent_of(unit_id: int, on: date) -> int | None:
    """The direct parent on the day; nobody above the top."""
    links = UnitLink.objects.filter(holds(on), descendant=unit_id, depth=1)
    return links.values_list("ancestor", flat=True).first()


def is_under(unit_id: int, above_id: int, on: date) -> bool:
    """Whether a unit stands under another on the day, and may so be ordered by it."""
    return descendants_of(above_id, on).filter(descendant=unit_id).exists()


def open_below(unit_id: int) -> list[int]:
    """A unit and all below it after every change that is written down; nothing when it has ended."""
    links = UnitLink.objects.filter(ancestor=unit_id, valid_to=None)
    return list(links.order_by("depth").values_list("descendant", flat=True))


def ties_of(unit_id: int, on: date) -> QuerySet[UnitTie]:
    """With whom a unit works together on the day, from either side."""
    ties = UnitTie.objects.filter(holds(on))
    return ties.filter(unit=unit_id) | ties.filter(other=unit_id)


def tied_to(unit_id: int, on: date) -> list[int]:
    """Who works together with a unit on the day, without the one standing under the other."""
    pairs = ties_of(unit_id, on).values_list("unit", "other")
    return list(dict.fromkeys(other if one == unit_id else one for one, other in pairs))
