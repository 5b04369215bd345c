"""Who is in which group on a day: four questions, however many groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from django.db.models import Q

from songhanh.units.models import UnitGroup, UnitGroupMember, UnitLink, UnitName, UnitTie, holds
from songhanh.units.rules import Reach


def members_by_group(groups: Collection[UnitGroup], on: date) -> dict[int, list[int]]:
    """Return the members of each group on a day, by hand and by rule."""
    members: dict[int, set[int]] = {group.pk: set() for group in groups}
    chosen = UnitGroupMember.objects.filter(holds(on), group__in=members)
    for group_id, unit in chosen.values_list("group", "unit"):
        members[group_id].add(unit)
    ruled = [group for group in groups if group.kinds]
    if ruled:
        near = _near(ruled, on)
        kinds = _kinds(ruled, on)
        for group in ruled:
            wanted = {unit for unit, kind in kinds.items() if kind in group.kinds}
            members[group.pk] |= wanted if group.under_id is None else wanted & near[group.pk]
    return {group: sorted(units) for group, units in members.items()}


def _near(groups: Iterable[UnitGroup], on: date) -> dict[int, set[int]]:
    heads = {group.under_id for group in groups if group.under_id is not None}
    below = defaultdict(list)
    links = UnitLink.objects.filter(holds(on), ancestor__in=heads, depth__gt=0).order_by()
    for head, unit, depth in links.values_list("ancestor", "descendant", "depth"):
        below[head].append((unit, depth))
    ties = defaultdict(set)
    tied = {group.under_id for group in groups if group.takes_ties}
    rows = UnitTie.objects.filter(holds(on)).filter(Q(unit__in=tied) | Q(other__in=tied))
    for one, other in rows.values_list("unit", "other") if tied else ():
        ties[one].add(other)
        ties[other].add(one)
    return {
        group.pk: {
            unit for unit, depth in below[group.under_id] if depth == 1 or group.reach != Reach.CHILDREN
        }
        | (ties[group.under_id] if group.takes_ties else set())
        for group in groups
        if group.under_id is not None
    }


def _kinds(groups: Iterable[UnitGroup], on: date) -> dict[int, str]:
    wanted = {kind for group in groups for kind in group.kinds}
    names = UnitName.objects.filter(holds(on), kind__in=wanted).order_by()
    return dict(names.values_list("unit", "kind"))
