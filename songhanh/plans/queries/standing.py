"""How far the work of plans was taken on: a few numbers for each of the plans that a page shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db.models import Count, Q, Sum

from songhanh.people.rules import Actor
from songhanh.plans.models import Assignment, Plan, Task
from songhanh.plans.rules.lifecycles import OPEN, WAITING
from songhanh.plans.rules.words import ANSWERING, WORKING, AssignmentStatus


class Standing(NamedTuple):
    """How many tasks a plan gives, how many an office has taken on, and parts that wait or were contested."""

    n_tasks: int = 0
    n_taken: int = 0
    n_waiting: int = 0
    n_contested: int = 0

    @property
    def n_untaken(self) -> int:
        """How many tasks no office that answers for them has taken on."""
        return self.n_tasks - self.n_taken


def tell_standing(actor: Actor, plans: Sequence[Plan]) -> None:
    """Fill in how each of these plans stands: all of it where it is seen whole, else one's own part."""
    whole = [plan.pk for plan in plans if plan.is_whole]
    part = [plan.pk for plan in plans if not plan.is_whole]
    found = {**(_of_whole(whole) if whole else {}), **(_of_own(actor, part) if part else {})}
    for plan in plans:
        plan.standing = found.get(plan.pk, Standing())


def _of_whole(plans: list[int]) -> dict[int, Standing]:
    waiting = Q(tallies__status__in=WAITING, tallies__role__in=WORKING)
    contested = Q(tallies__status=AssignmentStatus.CONTESTED, tallies__role__in=WORKING)
    taken = Q(tallies__status=AssignmentStatus.ACCEPTED, tallies__role__in=ANSWERING)
    filled: dict[str, Any] = {
        "tasks": Count("pk", distinct=True),
        "taken": Count("pk", filter=taken, distinct=True),
        "waiting": Sum("tallies__n", filter=waiting),
        "contested": Sum("tallies__n", filter=contested),
    }
    rows = Task.objects.filter(plan__in=plans, withdrawn_on=None).order_by().values_list("plan")
    return {plan: Standing(*(n or 0 for n in counts)) for plan, *counts in rows.annotate(**filled)}


def _of_own(actor: Actor, plans: list[int]) -> dict[int, Standing]:
    parts = Assignment.objects.filter(
        task__plan__in=plans, unit__in=actor.units, status__in=OPEN, task__withdrawn_on=None
    )
    taken = Q(status=AssignmentStatus.ACCEPTED, role__in=ANSWERING)
    filled: dict[str, Any] = {
        "tasks": Count("task", distinct=True),
        "taken": Count("task", filter=taken, distinct=True),
        "waiting": Count("pk", filter=Q(status__in=WAITING, role__in=WORKING)),
        "contested": Count("pk", filter=Q(status=AssignmentStatus.CONTESTED)),
    }
    rows = parts.order_by().values_list("task__plan")
    return {plan: Standing(*counts) for plan, *counts in rows.annotate(**filled)}
