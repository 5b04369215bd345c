"""What is asked for one task, for one office, and for work given by hand."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from django.db.models import Case, Count, Exists, F, Min, OuterRef, QuerySet, Subquery, When

from songhanh.intake.models import Reading
from songhanh.intake.reading.model import Role
from songhanh.people import queries as people
from songhanh.people.models import Post
from songhanh.people.rules import Actor
from songhanh.plans.models import Assignment, PlanRole, Task, TaskFile
from songhanh.plans.queries.lists import with_days
from songhanh.plans.queries.plans import working_day
from songhanh.plans.queries.seeing import STEERING, assignments_visible_to, issuer_of, tasks_visible_to
from songhanh.plans.rules.lifecycles import COORDINATING_POSTS, OPEN
from songhanh.plans.rules.words import AssignmentStatus, PlanRoleKind
from songhanh.units import queries as units
from songhanh.units.models import UnitName
from songhanh.units.picking import Scope, Within

AROUND = ("plan__document", "work_area", "directive", "continues")


def task_seen(actor: Actor, key: str) -> QuerySet[Task]:
    """One task that somebody may open, with its plan, its paper's text and whether they steer the plan."""
    roles = PlanRole.objects.filter(plan=OuterRef("plan"))
    text = Reading.objects.filter(document=OuterRef("directive__document")).values("text")
    tasks = tasks_visible_to(actor).filter(key=key).select_related(*AROUND)
    filled: dict[str, Any] = {
        "is_steered": Exists(roles.filter(role__in=STEERING, unit__in=actor.units_as(*COORDINATING_POSTS))),
        "issuer": Subquery(roles.filter(role=PlanRoleKind.ISSUER).values("unit")[:1]),
        "paper_text": Subquery(text[:1]),
    }
    return with_days(tasks.annotate(**filled))


# What was contested waits for an answer, so it stands first.
_WAITS = Case(When(status=AssignmentStatus.CONTESTED, then=0), default=1)


def order_of_parts(actor: Actor, task: Task) -> QuerySet[Assignment]:
    """The parts of a task as far as somebody may see them, in the order of its page: to be cut into pages."""
    return assignments_visible_to(actor).filter(task=task).order_by(_WAITS, "pk")


def parts_of_task(cut: QuerySet[Assignment], on: date) -> QuerySet[Assignment]:
    """A page of the parts of a task, with the name of each office as of a day."""
    names = UnitName.objects.filter(unit=OuterRef("unit"), valid_from__lte=on).order_by("-valid_from")
    return (
        Assignment.objects.filter(pk__in=cut.values("pk"))
        .select_related("unit", "group", "person_in_charge__user")
        .prefetch_related("shares__post__user")
        .annotate(unit_name=Subquery(names.values("name")[:1]))
        .order_by(_WAITS, "pk")
    )


def files_of(task: Task) -> QuerySet[TaskFile]:
    """What goes along with a task that was given by hand."""
    return TaskFile.objects.filter(task=task)


class Addressee(NamedTuple):
    """To whom a task goes in one role: an office, or a group with how many of it."""

    group: str | None
    unit: int
    role: Role
    n_offices: int


def addressees_of(actor: Actor, task: Task) -> list[Addressee]:
    """To whom a task goes, as far as somebody may see it: a group in one line however many are in it."""
    single = Case(When(group__isnull=True, then=F("unit")))
    parts = assignments_visible_to(actor).filter(task=task, status__in=OPEN).annotate(single=single)
    rows = parts.order_by().values_list("group__name", "single", "role").annotate(Min("unit"), n=Count("pk"))
    found = [Addressee(group if n > 1 else None, unit, Role(role), n) for group, _, role, unit, n in rows]
    return sorted(found, key=lambda one: (list(Role).index(one.role), one.group is None, one.unit))


def colleagues(assignment: Assignment, on: date) -> QuerySet[Post]:
    """Who in the office can be put in charge on a day."""
    return people.people_of(assignment.unit_id, on)


def offices_for(part: Assignment, today: date) -> Scope:
    """Among whom one chooses who moves a part: the offices under the issuer of its plan."""
    plan = part.task.plan
    issuer = issuer_of(plan)
    return Scope(units.register_on(working_day(plan, issuer, today)), Within.BELOW, issuer)


class Surroundings(NamedTuple):
    """To whom somebody may give work by hand, and in whose name."""

    own: int
    issuers: Scope
    offices: Scope


def around(actor: Actor, on: date) -> Surroundings:
    """Return the offices around somebody's own: those beside it and below it, and the groups of both."""
    register = units.register_on(on)
    own = min((one for one in actor.units_as(*COORDINATING_POSTS) if one in register.units), default=0)
    heads = [one for one in (register.parents.get(own), own) if one]
    return Surroundings(
        own,
        Scope(register, of=own, only=heads),
        Scope(register, Within.AROUND, own or None, has_groups=True),
    )
