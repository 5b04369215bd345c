"""What is asked for one task, for one office, and for work given by hand."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Case, Exists, OuterRef, QuerySet, Subquery, When

from songhanh.intake.models import Reading
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.people import queries as people
from songhanh.people.models import Post
from songhanh.people.rules import Actor
from songhanh.plans.models import Assignment, Plan, PlanRole, Task
from songhanh.plans.queries.lists import with_days
from songhanh.plans.queries.plans import day_of, working_day
from songhanh.plans.queries.seeing import STEERING, assignments_visible_to, issuer_of, tasks_visible_to
from songhanh.plans.rules.lifecycles import COORDINATING_POSTS, OPEN
from songhanh.plans.rules.words import WORKING, AssignmentStatus, PlanRoleKind, PlanStatus
from songhanh.units import queries as units
from songhanh.units.models import UnitGroup, UnitName
from songhanh.units.rules import UnitLabel


def task_seen(actor: Actor, key: str) -> QuerySet[Task]:
    """One task that somebody may open, with its plan, its paper's text and whether they steer the plan."""
    roles = PlanRole.objects.filter(plan=OuterRef("plan"))
    text = Reading.objects.filter(document=OuterRef("directive__document")).values("text")
    tasks = tasks_visible_to(actor).filter(key=key).select_related("plan__document", "work_area", "directive")
    filled: dict[str, Any] = {
        "is_steered": Exists(roles.filter(role__in=STEERING, unit__in=actor.units_as(*COORDINATING_POSTS))),
        "issuer": Subquery(roles.filter(role=PlanRoleKind.ISSUER).values("unit")[:1]),
        "paper_text": Subquery(text[:1]),
    }
    return with_days(tasks.annotate(**filled))


def parts_of_task(actor: Actor, task: Task, on: date) -> QuerySet[Assignment]:
    """Who has a task, as far as somebody may see it, with the name of each office as of a day."""
    names = UnitName.objects.filter(unit=OuterRef("unit"), valid_from__lte=on).order_by("-valid_from")
    parts = assignments_visible_to(actor).filter(task=task)
    return (
        parts.select_related("unit", "group", "person_in_charge__user")
        .prefetch_related("shares__post__user")
        .annotate(unit_name=Subquery(names.values("name")[:1]))
        # What was contested waits for an answer, so it stands first.
        .order_by(Case(When(status=AssignmentStatus.CONTESTED, then=0), default=1), "pk")
    )


def colleagues(assignment: Assignment, on: date) -> QuerySet[Post]:
    """Who in the office can be put in charge on a day."""
    return people.people_of(assignment.unit_id, on)


def open_parts(units: Collection[int]) -> int:
    """How many parts of plans in force are open with these offices."""
    parts = Assignment.objects.filter(unit__in=units, status__in=OPEN, role__in=WORKING)
    return parts.filter(task__plan__status=PlanStatus.IN_FORCE).count()


def offices_under(issuer: int | None, plan: Plan, today: date) -> list[UnitLabel]:
    """The offices directly under the issuer of a plan: to whom its work can be moved."""
    if issuer is None:
        return []
    # Below an office that is no more there is nobody today: then those of the plan's own day.
    found = units.children_of(issuer, today) or units.children_of(issuer, day_of(plan, today))
    return [unit.label for unit in found]


def office_named(part: Assignment, name: str, today: date) -> int:
    """The office of exactly that name under the issuer of a part's plan, or a refusal."""
    plan = part.task.plan
    issuer = issuer_of(plan)
    day = working_day(plan, issuer, today)
    found = units.unit_named(name, on=day, under=issuer) if name.strip() else None
    if found is None:
        raise Denied(
            Message("Không có đơn vị “%(name)s” trong phạm vi kế hoạch này.", {"name": name.strip()})
        )
    return found.pk


class Choices(NamedTuple):
    """To whom somebody may give work by hand, and in whose name."""

    own: int
    issuers: list[UnitLabel]
    units: list[UnitLabel]
    groups: list[UnitGroup]


def reach_of(actor: Actor, on: date) -> Choices:
    """Return the offices around somebody's own: those beside it and below it, and the groups of both."""
    there = units.units_on(on).filter(pk__in=actor.units_as(*COORDINATING_POSTS))
    own = min(there.values_list("pk", flat=True), default=0)
    parent = units.parent_of(own, on) if own else None
    head = parent or own
    near = {*units.below(head, on, 1), *units.below(own, on, 1), *units.tied_to(head, on)} if own else set()
    labels = units.labels(near | {own, head} - {0}, on=on)
    order = sorted(labels.values(), key=lambda one: (one.kind, one.name))
    groups = UnitGroup.objects.filter(under__in=[own, head]).order_by("name") if own else []
    return Choices(
        own,
        [labels[one] for one in dict.fromkeys((head, own)) if one in labels],
        [one for one in order if one.id in near and one.id != own],
        list(groups),
    )
