"""One year and the next: what goes over into the new plan, and how the work of each is compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import BigIntegerField, Case, F, OuterRef, Subquery, Value, When

from songhanh.plans.models import (
    Assignment,
    Plan,
    PlanRelation,
    PlanRole,
    Tally,
    Task,
)
from songhanh.plans.queries.draft import draft_of, drafted_of
from songhanh.plans.queries.items import NamedOffice
from songhanh.plans.rules.comparing import Version
from songhanh.plans.rules.lifecycles import OPEN
from songhanh.plans.rules.words import (
    AssignmentStatus,
    DispositionKind,
    PlanStatus,
    RelationKind,
)
from songhanh.units.models import UnitName
from songhanh.units.rules import UnitLabel


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


def unfinished(tasks: Iterable[Task]) -> frozenset[str]:
    """What goes on unless somebody says otherwise: given and not taken back."""
    return frozenset(task.key for task in tasks if task.withdrawn_on is None)


def versions_of(plan: Plan, names: Mapping[int, UnitLabel], on: date) -> list[Version]:
    """Return a plan's work as it is compared: of a draft what it would give out, else what was given."""
    if not plan.is_draft:
        return _given(plan, names)
    if plan.is_drafted:
        return _drafted(plan, names)
    rows = draft_of(plan, on, is_expanded=False).rows
    tracked = [row for row in rows if row.ruling.kind is DispositionKind.TRACKED]
    return [
        Version(row.item.key, row.item.text, row.item.code, _offices(row.named, names)) for row in tracked
    ]


def _given(plan: Plan, names: Mapping[int, UnitLabel]) -> list[Version]:
    tasks = plan.tasks.filter(withdrawn_on=None).select_related("continues").prefetch_related("due_dates")
    offices: dict[int, set[tuple[str, str]]] = {}
    for task, role, group, unit in _parts(plan):
        name = group or (names[unit].name if unit and unit in names else "")
        offices.setdefault(task, set()).add((name, role))
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


def _parts(plan: Plan) -> Iterable[tuple[int, str, str | None, int | None]]:
    """Who has which task, a group once: one question, however many offices are in it."""
    nobody = Value(None, output_field=BigIntegerField())
    groups = Tally.objects.filter(task__plan=plan, group__isnull=False).order_by()
    single = Assignment.objects.filter(task__plan=plan, status__in=OPEN, group=None).order_by()
    rows = groups.annotate(single=nobody).values_list("task", "role", "group__name", "single")
    return rows.union(single.annotate(single=F("unit")).values_list("task", "role", "group__name", "single"))


def _drafted(plan: Plan, names: Mapping[int, UnitLabel]) -> list[Version]:
    pieces = drafted_of(plan).filter(is_set_aside=False).select_related("continues")
    return [
        Version(
            piece.key,
            piece.text,
            piece.clause,
            _offices(piece.shares.all(), names),
            tuple(day.last_day for day in piece.days.all() if day.last_day),
            piece.continues.key if piece.continues else "",
        )
        for piece in pieces.prefetch_related("days")
    ]


def _offices(named: Iterable[NamedOffice], names: Mapping[int, UnitLabel]) -> frozenset[tuple[str, str]]:
    return frozenset((_name(one, names), one.role) for one in named)


def _name(one: NamedOffice, names: Mapping[int, UnitLabel]) -> str:
    if one.group:
        return one.group.name
    return names[one.unit_id].name if one.unit_id and one.unit_id in names else one.as_written
