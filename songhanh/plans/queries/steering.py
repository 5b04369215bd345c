"""What somebody works on because an office of theirs coordinates or issued the plan."""

from __future__ import annotations

from django.db.models import QuerySet

from songhanh.people.rules import Actor
from songhanh.plans.models import DraftTask, Plan, PlanRole, Task
from songhanh.plans.queries.lists import plan_seen
from songhanh.plans.queries.seeing import STEERING
from songhanh.plans.queries.tasks import task_seen
from songhanh.plans.rules.lifecycles import COORDINATING_POSTS
from songhanh.plans.rules.words import PlanStatus


def _steered(actor: Actor) -> QuerySet[Plan]:
    roles = PlanRole.objects.filter(role__in=STEERING, unit__in=actor.units_as(*COORDINATING_POSTS))
    return Plan.objects.filter(pk__in=roles.values("plan"))


def plan_coordinated(actor: Actor, key: str) -> QuerySet[Plan]:
    """One plan that somebody coordinates, wherever it stands."""
    return plan_seen(actor, key).filter(pk__in=_steered(actor))


def plan_to_carry(actor: Actor, key: str) -> QuerySet[Plan]:
    """One plan that somebody coordinates and whose year may go over into the next."""
    return plan_coordinated(actor, key).filter(status__in=[PlanStatus.IN_FORCE, PlanStatus.CLOSED])


def plan_with_paper(actor: Actor, key: str) -> QuerySet[Plan]:
    """One plan worded here that somebody coordinates, while its signed paper may still come."""
    plans = plan_coordinated(actor, key).filter(is_drafted=True)
    return plans.filter(status__in=[PlanStatus.DRAFT, PlanStatus.IN_FORCE])


def item_steered(actor: Actor, key: str) -> QuerySet[DraftTask]:
    """One piece of a draft that somebody prepares."""
    pieces = DraftTask.objects.filter(key=key, plan__status=PlanStatus.DRAFT, plan__in=_steered(actor))
    return pieces.select_related("plan", "work_area", "continues")


def task_to_word(actor: Actor, key: str) -> QuerySet[Task]:
    """One task of a plan in force that somebody coordinates, and that was not taken back."""
    tasks = task_seen(actor, key).filter(plan__in=_steered(actor), withdrawn_on=None)
    return tasks.filter(plan__status=PlanStatus.IN_FORCE)
