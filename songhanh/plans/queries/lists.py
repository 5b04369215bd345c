"""Rows of the pages: plans, tasks with who has them, an office's parts, the matrix. Constant in questions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Subquery, Sum, When
from django.db.models.functions import Coalesce

from songhanh.intake import queries as intake
from songhanh.intake.models import SourceDocument
from songhanh.intake.reading.model import Role
from songhanh.intake.rules import Status
from songhanh.kernel.text import fold
from songhanh.people.rules import Actor
from songhanh.plans.models import HAS_OWN_PAPER, Assignment, DueDate, Plan, PlanRole, Tally, Task
from songhanh.plans.queries.seeing import STEERING, tasks_visible_to, visible_to
from songhanh.plans.rules.lifecycles import COORDINATING_POSTS, OPEN, WAITING
from songhanh.plans.rules.words import (
    WORKING,
    AssignmentStatus,
    PlanRoleKind,
    PlanStatus,
)
from songhanh.units.models import Unit
from songhanh.units.rules import searchable

NO_NUL = "\0"
_LEFT = [one for one in AssignmentStatus if one not in OPEN]
_LOOKING_ON = [one for one in Role if one not in WORKING]


def plans_found(actor: Actor, words: str = "", year: str = "") -> QuerySet[Plan]:
    """Plans that somebody may open and looks for, with whether they see each of them whole."""
    filled: dict[str, Any] = {"is_whole": Case(When(_is_whole(actor), then=True), default=False)}
    plans = visible_to(actor).annotate(**filled)
    for word in fold(words).replace(NO_NUL, "").split():
        plans = plans.filter(folded__contains=word)
    if year:
        plans = plans.filter(year=year) if year.isdecimal() and len(year) == 4 else plans.none()
    return plans


def documents_to_open(actor: Actor) -> QuerySet[SourceDocument]:
    """Documents in hand of which no plan was opened yet."""
    known = Plan.objects.filter(HAS_OWN_PAPER, document=OuterRef("pk"))
    documents = intake.visible_to(actor).filter(status=Status.TAKEN_UP)
    return documents.exclude(Exists(known.exclude(status=PlanStatus.DISCARDED)))


class Filters(NamedTuple):
    """What somebody looks for on the page of a plan."""

    words: str = ""
    unit: str = ""
    area: str = ""
    role: str = ""
    mode: str = ""
    until: date | None = None
    status: str = ""


def tasks_found(actor: Actor, plan: Plan, look: Filters) -> QuerySet[Task]:
    """Tasks of a plan that somebody may see and looks for, with the day of each."""
    tasks = tasks_visible_to(actor).filter(plan=plan).select_related("work_area")
    for word in fold(look.words).replace(NO_NUL, "").split():
        tasks = tasks.filter(folded__contains=word)
    if look.area:
        tasks = tasks.filter(work_area=None) if look.area == "-" else tasks.filter(work_area__path=look.area)
    parts = _parts_matching(look)
    if parts is not None:
        tasks = tasks.filter(Exists(parts.filter(task=OuterRef("pk"))))
    if look.until:
        due = DueDate.objects.filter(task=OuterRef("pk"), is_replaced=False, last_day__lte=look.until)
        tasks = tasks.filter(Exists(due))
    return with_days(tasks)


def with_days(tasks: QuerySet[Task]) -> QuerySet[Task]:
    """Add to each task its first day that still counts."""
    days = DueDate.objects.filter(task=OuterRef("pk"), is_replaced=False, last_day__isnull=False)
    filled: dict[str, Any] = {"last_day": Subquery(days.order_by("last_day").values("last_day")[:1])}
    return tasks.annotate(**filled)


def _parts_matching(look: Filters) -> QuerySet[Assignment] | None:
    parts = Assignment.objects.filter(status__in=OPEN)
    if not any((look.unit, look.role, look.mode, look.status)):
        return None
    for word in searchable(look.unit).replace(NO_NUL, "").split():
        parts = parts.filter(unit__names__folded__contains=word)
    given = {"role": look.role, "mode": look.mode, "status": look.status}
    return parts.filter(**{field: value for field, value in given.items() if value})


class Parts(NamedTuple):
    """Offices that have a task in one role and state: one office, or a group of them."""

    task: int
    role: str
    mode: str
    status: str
    group: str | None
    unit: int | None
    n: int


ALIKE = ("task", "role", "mode", "status")


def parts_of(plan: Plan, only: Collection[int] | None = None) -> list[Parts]:
    """Who has which task of a plan, groups in one row however many offices are in them."""
    parts = Assignment.objects.filter(task__plan=plan, status__in=OPEN).order_by()
    if only is not None:
        own = parts.filter(unit__in=only).values_list(*ALIKE, "group__name", "unit")
        return [Parts._make([*alike, group, None if group else unit, 1]) for *alike, group, unit in own]
    groups = Tally.objects.filter(task__plan=plan, group__isnull=False).order_by()
    together = groups.values_list(*ALIKE, "group__name", "n")
    single = parts.filter(group=None).values_list(*ALIKE, "unit")
    return [
        *(Parts._make([*alike, group, None, n]) for *alike, group, n in together),
        *(Parts._make([*alike, None, unit, 1]) for *alike, unit in single),
    ]


class Cell(NamedTuple):
    """How many parts an office has in one matter, and how many of them wait or were contested."""

    unit: int
    area: int | None
    n: int
    waiting: int
    contested: int


def offices_in(plan: Plan) -> list[int]:
    """Every office that has work of a plan."""
    # Said the other way round, so that the first part of an office answers and no list is gone through.
    own = Assignment.objects.filter(unit=OuterRef("pk"), task__plan=plan)
    own = own.exclude(status__in=_LEFT).exclude(role__in=_LOOKING_ON)
    return list(Unit.objects.filter(Exists(own)).order_by().values_list("pk", flat=True))


class Worked(NamedTuple):
    """A task of the matrix: its matter, and how many parts it has of all offices together."""

    pk: int
    area: int | None
    n: int


def worked_in(plan: Plan) -> list[Worked]:
    """The tasks of a plan as the matrix counts them."""
    parts = Tally.objects.filter(task=OuterRef("pk"), role__in=WORKING).order_by().values("task")
    n = Coalesce(Subquery(parts.annotate(n=Sum("n")).values("n")), 0)
    return [Worked(*row) for row in plan.tasks.order_by().values_list("pk", "work_area", n)]


def cells_of(tasks: Collection[Worked], offices: Collection[int]) -> list[Cell]:
    """A page of the matrix: offices against matters."""
    areas = {task.pk: task.area for task in tasks}
    # Asked by office, not by plan: a page of offices has few parts where a plan has hundreds of thousands.
    parts = Assignment.objects.filter(unit__in=offices, status__in=OPEN, role__in=WORKING, task__in=areas)
    standing: dict[tuple[int, int | None], Counter[str]] = defaultdict(Counter)
    for unit, task, status in parts.order_by().values_list("unit", "task", "status"):
        standing[unit, areas[task]][status] += 1
    return [
        Cell(unit, area, found.total(), sum(found[one] for one in WAITING), found[AssignmentStatus.CONTESTED])
        for (unit, area), found in standing.items()
    ]


def plan_seen(actor: Actor, key: str) -> QuerySet[Plan]:
    """One plan that somebody may open, with whether they steer it, see it whole, and who issued it."""
    return _described(actor, visible_to(actor).filter(key=key))


def plan_seen_whole(actor: Actor, key: str) -> QuerySet[Plan]:
    """One plan of which somebody sees every part."""
    return plans_seen_whole(actor, [key])


def plans_seen_whole(actor: Actor, keys: Collection[str]) -> QuerySet[Plan]:
    """Plans of these keys of which somebody sees every part."""
    return _described(actor, visible_to(actor).filter(_is_whole(actor), key__in=keys))


def plan_steered(actor: Actor, key: str, status: PlanStatus) -> QuerySet[Plan]:
    """One plan that somebody prepares, or changes after a later paper."""
    mine = PlanRole.objects.filter(plan=OuterRef("pk"), role__in=STEERING, unit__in=_offices(actor))
    return _described(actor, visible_to(actor).filter(Exists(mine), key=key, status=status))


def _offices(actor: Actor) -> frozenset[int]:
    return actor.units_as(*COORDINATING_POSTS)


def _is_whole(actor: Actor) -> Q:
    mine = PlanRole.objects.filter(plan=OuterRef("pk"), unit__in=actor.units)
    return Q(pk__isnull=False) if actor.is_administrator else Q(Exists(mine))


def _described(actor: Actor, plans: QuerySet[Plan]) -> QuerySet[Plan]:
    roles = PlanRole.objects.filter(plan=OuterRef("pk"))

    def holder(role: PlanRoleKind) -> Subquery:
        return Subquery(roles.filter(role=role).values("unit")[:1])

    filled: dict[str, Any] = {
        "is_steered": Exists(roles.filter(role__in=STEERING, unit__in=_offices(actor))),
        "is_whole": Case(When(_is_whole(actor), then=True), default=False),
        "issuer": holder(PlanRoleKind.ISSUER),
        "coordinator": holder(PlanRoleKind.COORDINATOR),
        "receiver": holder(PlanRoleKind.RECEIVER),
    }
    return plans.select_related("document").annotate(**filled)


def tally_of(parts: list[Parts]) -> dict[str, int]:
    """How many parts of offices that work stand where."""
    counts: dict[str, int] = {}
    for part in parts:
        if part.role in WORKING:
            counts[part.status] = counts.get(part.status, 0) + part.n
    return counts
