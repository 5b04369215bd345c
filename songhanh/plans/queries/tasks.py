"""What is asked for one task, for one office, and for work given by hand."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from songhanh.intake.models import Reading
from songhanh.people import queries as people
from songhanh.people.models import Post
from songhanh.people.rules import Actor
from songhanh.plans.models import Assignment, PlanRole, Task
from songhanh.plans.queries.lists import with_days
from songhanh.plans.queries.seeing import STEERING, assignments_visible_to, tasks_visible_to
from songhanh.plans.rules.lifecycles import COORDINATING_POSTS
from songhanh.plans.rules.words import PlanRoleKind
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
        .order_by("pk")
    )


def colleagues(assignment: Assignment, on: date) -> QuerySet[Post]:
    """Who in the office can be put in charge on a day."""
    return people.people_of(assignment.unit_id, on)


def offices_under(issuer: int | None, on: date) -> list[UnitLabel]:
    """The offices directly under an issuer on a day: to whom work can be moved."""
    return [unit.label for unit in units.children_of(issuer, on)] if issuer else []


class Choices(NamedTuple):
    """To whom somebody may give work by hand, and in whose name."""

    own: int
    issuers: list[UnitLabel]
    units: list[UnitLabel]
    groups: list[UnitGroup]


def reach_of(actor: Actor, on: date) -> Choices:
    """Return the offices around somebody's own: those beside it and below it, and the groups of both."""
    own = min(actor.units_as(*COORDINATING_POSTS), default=0)
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
