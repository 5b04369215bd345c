"""What a person may see of plans: the only door to them."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from songhanh.intake.models import SourceDocument
from songhanh.people.rules import Actor
from songhanh.plans.models import Assignment, Plan, PlanRole, Task
from songhanh.plans.rules.lifecycles import COORDINATING_POSTS
from songhanh.plans.rules.words import PlanRoleKind, PlanStatus

STEERING = (PlanRoleKind.ISSUER, PlanRoleKind.COORDINATOR)
OPEN_PLANS = (PlanStatus.DRAFT, PlanStatus.IN_FORCE)
GIVEN_OUT = (PlanStatus.IN_FORCE, PlanStatus.CLOSED)


def visible_to(actor: Actor) -> QuerySet[Plan]:
    """Plans that somebody may open: of which they have a role, or that give their offices work.

    A draft is seen by those who prepare it; one that was discarded by nobody.
    """
    plans = Plan.objects.exclude(status=PlanStatus.DISCARDED)
    if actor.is_administrator:
        return plans
    roles = PlanRole.objects.filter(unit__in=actor.units)
    work = Assignment.objects.filter(unit__in=actor.units)
    is_out = Q(status__in=GIVEN_OUT)
    has_part = Q(pk__in=roles.values("plan")) | Q(pk__in=work.values("task__plan"))
    return plans.filter(Q(pk__in=roles.filter(role__in=STEERING).values("plan")) | is_out & has_part)


class OpenRoles(NamedTuple):
    """Drafts and plans in force of which offices of somebody have a role."""

    all: frozenset[int]
    drafts: frozenset[int]
    """Drafts that they prepare."""
    steered: frozenset[int]
    """Plans in force that they coordinate or issued."""


def open_roles(actor: Actor) -> OpenRoles:
    """Ask once which open plans are somebody's, so that no question after it has to."""
    roles = PlanRole.objects.filter(unit__in=actor.units, plan__status__in=OPEN_PLANS).order_by()
    rows = list(roles.values_list("plan", "plan__status", "unit", "role"))
    offices = actor.units_as(*COORDINATING_POSTS)
    steered = [(plan, status) for plan, status, unit, role in rows if unit in offices and role in STEERING]
    drafts, in_force = (
        frozenset(plan for plan, status in steered if status == which) for which in OPEN_PLANS
    )
    return OpenRoles(frozenset(plan for plan, *_ in rows), drafts, in_force)


def open_plans(actor: Actor, roles: OpenRoles) -> QuerySet[Plan]:
    """Plans in force that somebody may open, and drafts that they prepare."""
    own = Assignment.objects.filter(unit__in=actor.units)
    is_seen = Q(pk__in=roles.all) | Q(pk__in=own.values("task__plan"))
    is_on = Q(status=PlanStatus.IN_FORCE)
    given = is_on if actor.is_administrator else is_on & is_seen
    return Plan.objects.filter(given | Q(pk__in=roles.drafts, status=PlanStatus.DRAFT))


def documents_steered_by(actor: Actor) -> QuerySet[PlanRole, Any]:
    """The papers of plans that offices of somebody coordinate or issued, by their number."""
    roles = PlanRole.objects.filter(unit__in=actor.units, role__in=STEERING, plan__document__isnull=False)
    return roles.exclude(plan__status=PlanStatus.DISCARDED).values("plan__document")


def plans_of_paper(document: SourceDocument, actor: Actor) -> list[tuple[Plan, bool]]:
    """The plans that came of a document, each with whether somebody may open it; one question."""
    plans = Plan.objects.exclude(status=PlanStatus.DISCARDED).filter(document=document)
    own = visible_to(actor).filter(pk=OuterRef("pk"))
    filled: dict[str, Any] = {"may_open": Exists(own)}
    return [(plan, plan.may_open) for plan in plans.annotate(**filled)]


def _seen_whole(actor: Actor, plan: str) -> Q:
    return Q((f"{plan}__in", PlanRole.objects.filter(unit__in=actor.units).values("plan")))


def tasks_visible_to(actor: Actor) -> QuerySet[Task]:
    """Tasks that somebody may open: all of a plan in which they have a role, else those of their offices."""
    tasks = Task.objects.exclude(plan__status__in=[PlanStatus.DISCARDED, PlanStatus.DRAFT])
    if actor.is_administrator:
        return tasks
    own = Assignment.objects.filter(unit__in=actor.units)
    return tasks.filter(_seen_whole(actor, "plan") | Q(pk__in=own.values("task")))


def assignments_visible_to(actor: Actor) -> QuerySet[Assignment]:
    """Parts of work that somebody may open: of plans in which they have a role, and of their own offices."""
    assignments = Assignment.objects.exclude(task__plan__status=PlanStatus.DISCARDED)
    if actor.is_administrator:
        return assignments
    return assignments.filter(_seen_whole(actor, "task__plan") | Q(unit__in=actor.units))


def steering_units(plan: Plan) -> frozenset[int]:
    """The offices that coordinate a plan or issued it."""
    rows = PlanRole.objects.filter(plan=plan, role__in=STEERING)
    return frozenset(rows.values_list("unit", flat=True))


def issuer_of(plan: Plan) -> int | None:
    """The office that issued a plan: whoever stands under it can be ordered."""
    rows = PlanRole.objects.filter(plan=plan, role=PlanRoleKind.ISSUER)
    return rows.values_list("unit", flat=True).first()


def receiver_for(plan: Plan, unit: int) -> int | None:
    """To whom an office reports: who receives from it, else from all, never itself; at last the issuer."""
    rows = PlanRole.objects.filter(plan=plan).exclude(unit=unit)
    receivers = rows.filter(role=PlanRoleKind.RECEIVER).filter(Q(for_unit=unit) | Q(for_unit=None))
    special = sorted(receivers.values_list("for_unit", "unit"), key=lambda row: row[0] is None)
    return special[0][1] if special else issuer_of(plan)
