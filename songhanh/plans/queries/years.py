"""One year and the next: what goes over into the new plan, and how the work of each is compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Exists, F, OuterRef, QuerySet, Subquery, When

from songhanh.people.rules import Actor
from songhanh.plans.models import (
    Assignment,
    DraftTask,
    Plan,
    PlanRelation,
    PlanRole,
    Task,
)
from songhanh.plans.queries.draft import draft_of, drafted_of
from songhanh.plans.queries.items import NamedOffice
from songhanh.plans.queries.lists import parts_of
from songhanh.plans.rules.comparing import Version
from songhanh.plans.rules.words import (
    AssignmentStatus,
    DispositionKind,
    PlanRoleKind,
    PlanStatus,
    RelationKind,
)
from songhanh.units import queries as units
from songhanh.units.models import UnitName


@dataclass(frozen=True)
class Holder:
    """Who has a task: an office or a group; of an office that has ended only the name counts."""

    unit: int | None
    group: int | None
    role: str
    name: str = ""
    is_gone: bool = False


@dataclass(frozen=True)
class Carried:
    """A task of the old plan with who has it."""

    task: Task
    holders: Sequence[Holder]


def year_after(plan: Plan) -> Plan | None:
    """The plan that follows another in the next year, if one was begun."""
    follows = PlanRelation.objects.filter(parent=plan, kind=RelationKind.FOLLOWS).values("child")
    plans = Plan.objects.filter(pk__in=follows, is_drafted=True)
    return plans.exclude(status=PlanStatus.DISCARDED).first()


def offices_of(plan: Plan) -> set[int]:
    """Every office that has a part or a role in a plan, groups left as what they are."""
    parts = Assignment.objects.filter(task__plan=plan, group=None).exclude(status=AssignmentStatus.MOVED)
    roles = PlanRole.objects.filter(plan=plan).values_list("unit", "for_unit")
    named = {unit for pair in roles for unit in pair if unit}
    return named | set(parts.order_by().values_list("unit", flat=True).distinct())


def to_carry(plan: Plan) -> list[Carried]:
    """Return every task of a plan with who has it: a constant number of questions."""
    tasks = plan.tasks.select_related("work_area", "plan").prefetch_related("due_dates")
    single = Case(When(group__isnull=True, then=F("unit")))
    parts = Assignment.objects.filter(task__plan=plan).exclude(status=AssignmentStatus.MOVED)
    names = UnitName.objects.filter(unit=OuterRef("single")).order_by("-valid_from")
    rows = parts.order_by().annotate(single=single).values_list("task", "role", "group", "single").distinct()
    by_task: dict[int, list[Holder]] = {}
    for task, role, group, unit, name in rows.annotate(name=Subquery(names.values("name")[:1])):
        by_task.setdefault(task, []).append(Holder(unit, group, role, name or ""))
    return [Carried(task, by_task.get(task.pk, ())) for task in tasks]


def item_steered(actor: Actor, key: str, offices: Iterable[int]) -> QuerySet[DraftTask]:
    """One piece of a draft that somebody prepares."""
    mine = PlanRole.objects.filter(
        plan=OuterRef("plan"),
        role__in=(PlanRoleKind.ISSUER, PlanRoleKind.COORDINATOR),
        unit__in=list(offices),
    )
    pieces = DraftTask.objects.filter(Exists(mine), key=key, plan__status=PlanStatus.DRAFT)
    return pieces.select_related("plan", "work_area", "continues")


def versions_of(plan: Plan, on: date) -> list[Version]:
    """Return a plan's work as it is compared: of a draft what it would give out, else what was given."""
    if not plan.is_draft:
        return _given(plan, on)
    if plan.is_drafted:
        return _drafted(plan, on)
    rows = [
        row
        for row in draft_of(plan, on, is_expanded=False).rows
        if row.ruling.kind is DispositionKind.TRACKED
    ]
    names = _names([named for row in rows for named in row.named], on)
    return [Version(row.item.key, row.item.text, row.item.code, _offices(row.named, names)) for row in rows]


def _given(plan: Plan, on: date) -> list[Version]:
    tasks = list(
        plan.tasks.filter(withdrawn_on=None).select_related("continues").prefetch_related("due_dates")
    )
    parts = parts_of(plan)
    labels = units.labels({part.unit for part in parts if part.unit}, on=on)
    offices: dict[int, set[tuple[str, str]]] = {}
    for part in parts:
        label = labels.get(part.unit or 0)
        name = part.group or (label.name if label else "")
        offices.setdefault(part.task, set()).add((name, part.role))
    return [
        Version(
            task.key,
            task.text,
            task.clause,
            frozenset(offices.get(task.pk, ())),
            tuple(day.last_day for day in task.due_dates.all() if day.last_day and not day.is_replaced),
            task.continues.key if task.continues else "",
        )
        for task in tasks
    ]


def _drafted(plan: Plan, on: date) -> list[Version]:
    pieces = list(drafted_of(plan).filter(is_set_aside=False).select_related("continues", "work_area"))
    names = _names([share for piece in pieces for share in piece.shares.all()], on)
    return [
        Version(
            piece.key,
            piece.text,
            piece.clause,
            _offices(piece.shares.all(), names),
            tuple(day.last_day for day in piece.days.all() if day.last_day),
            piece.continues.key if piece.continues else "",
        )
        for piece in pieces
    ]


def _names(named: Sequence[NamedOffice], on: date) -> Mapping[int, str]:
    labels = units.labels({one.unit_id for one in named if one.unit_id}, on=on)
    return {unit: label.name for unit, label in labels.items()}


def _offices(named: Iterable[NamedOffice], names: Mapping[int, str]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (one.group.name if one.group else names.get(one.unit_id or 0, one.as_written), one.role)
        for one in named
    )
