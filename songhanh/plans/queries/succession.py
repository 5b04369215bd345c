"""After a reform: which offices of a plan are no more, what they leave open, and who took them over."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from songhanh.people.rules import Actor
from songhanh.plans.models import Assignment, Plan, PlanRole
from songhanh.plans.queries.lists import plan_seen, plan_steered
from songhanh.plans.rules.lifecycles import OPEN
from songhanh.plans.rules.succession import Vacancy
from songhanh.plans.rules.words import WORKING, PlanRoleKind, PlanStatus
from songhanh.units import queries as units
from songhanh.units.models import UnitName, UnitSuccession, holds
from songhanh.units.rules import EventKind

ENDING = (EventKind.MERGE, EventKind.SPLIT, EventKind.DISSOLVE)


def plan_to_settle(actor: Actor, key: str) -> QuerySet[Plan]:
    """A plan in force whose open work somebody may pass on: who steers it, and an administrator."""
    if actor.is_administrator:
        return plan_seen(actor, key).filter(status=PlanStatus.IN_FORCE)
    return plan_steered(actor, key, PlanStatus.IN_FORCE)


def has_vacancies(plan: Plan, on: date) -> bool:
    """Whether a reform since the plan's own day has ended an office that still has open work in it."""
    first = plan.issued_on or plan.given_out_on or on
    since = UnitSuccession.objects.filter(on__gte=first, on__lte=on, kind__in=ENDING)
    ended = list(since.values_list("old", flat=True))
    if not ended:
        return False
    left = Assignment.objects.filter(task__plan=plan, status__in=OPEN, unit__in=ended)
    return left.filter(~_lives(on)).exists()


def vacancies(plan: Plan, on: date) -> list[Vacancy]:
    """Offices of a plan that are no more, with what they leave open and who took them over: six questions."""
    left = Assignment.objects.filter(~_lives(on), task__plan=plan, status__in=OPEN).order_by()
    counts = dict(left.values_list("unit").annotate(n=Count("pk")))
    roles = PlanRole.objects.filter(~_lives(on), plan=plan, role=PlanRoleKind.COORDINATOR)
    coordinating = set(roles.values_list("unit", flat=True))
    ids = {*counts, *coordinating}
    became = units.became(ids, on) if ids else {}
    labels = units.labels({*ids, *(heir for heirs in became.values() for heir in heirs)}, on=on)
    ends = _ends(ids, on)
    found = [
        Vacancy(
            labels[one],
            ends[one].on if one in ends else None,
            ends[one].legal_basis if one in ends else "",
            counts.get(one, 0),
            one in coordinating,
            tuple(labels[heir] for heir in became[one]),
        )
        for one in ids
    ]
    return sorted(found, key=lambda one: (not one.heirs, one.office.kind, one.office.name))


def plans_with(offices: Iterable[int], status: PlanStatus) -> QuerySet[Plan, Any]:
    """Plans of a status in which these offices have open parts, each with how many (``n_parts``)."""
    theirs = Q(
        tasks__assignments__unit__in=list(offices),
        tasks__assignments__status__in=OPEN,
        tasks__assignments__role__in=WORKING,
    )
    counted = Plan.objects.filter(theirs, status=status).annotate(n_parts=Count("tasks__assignments"))
    return counted.order_by("-issued_on", "-pk")


def open_parts_of(plan: Plan, offices: Iterable[int]) -> QuerySet[Assignment]:
    """What these offices have open in a plan, held until the act is done."""
    rows = Assignment.objects.select_for_update(of=("self",)).filter(task__plan=plan, status__in=OPEN)
    return rows.filter(unit__in=offices).order_by("task", "pk")


def _ends(ids: Iterable[int], on: date) -> dict[int, UnitSuccession]:
    facts = UnitSuccession.objects.filter(old__in=ids, on__lte=on, kind__in=ENDING).order_by("on", "pk")
    return {fact.old_id: fact for fact in facts if fact.old_id}


def _lives(on: date) -> Exists:
    return Exists(UnitName.objects.filter(holds(on), unit=OuterRef("unit")))
