"""Groups as their pages show them: whose they are, their rule, and who is in them on a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from songhanh.units import queries
from songhanh.units.models import UnitGroup, UnitGroupMember, UnitName, group_holds, holds
from songhanh.units.queries.gathering import members_by_group
from songhanh.units.rules import UnitLabel, words_sought


@dataclass(frozen=True)
class GroupRow:
    """One group of a list: under whom its rule looks, and how many are in it on the day."""

    group: UnitGroup
    under: UnitLabel | None
    count: int


def groups_on(day: date, words: str = "") -> QuerySet[UnitGroup]:
    """Groups that papers of a day may name, with or without tone marks, by their unit and name."""
    there = Exists(UnitName.objects.filter(holds(day), unit=OuterRef("under")))
    # The groups of an office end with it, and begin with it.
    found = UnitGroup.objects.filter(Q(under=None) | there, group_holds(day))
    for word in words_sought(words):
        found = found.filter(folded__contains=word)
    return found.order_by("under", "folded", "pk")


def rows_of(groups: Sequence[UnitGroup], day: date) -> list[GroupRow]:
    """Say of groups whose they are and how many are in them: six questions, however many groups."""
    members = members_by_group(groups, day)
    labels = queries.labels([group.under_id for group in groups if group.under_id], on=day)
    return [GroupRow(group, labels.get(group.under_id or 0), len(members[group.pk])) for group in groups]


def others_of(group: UnitGroup) -> QuerySet[UnitGroup]:
    """Groups of the same name and unit in other times."""
    alike = UnitGroup.objects.filter(Q(under=group.under_id), name=group.name).exclude(pk=group.pk)
    return alike.order_by("ended_on", "pk")


def by_hand(group: UnitGroup, day: date) -> set[int]:
    """Who is in a group by hand on a day."""
    rows = UnitGroupMember.objects.filter(holds(day), group=group)
    return set(rows.values_list("unit", flat=True))
