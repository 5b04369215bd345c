"""One year and the next: what goes over into the new plan, and how the work of each is compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeVar

from django.db.models import BigIntegerField, Case, F, OuterRef, Subquery, Value, When

from songhanh.plans.models import (
    Assignment,
    DraftDay,
    DraftShare,
    DueDate,
    Plan,
    PlanRelation,
    PlanRole,
    Tally,
    Task,
)
from songhanh.plans.queries.draft import Detail, draft_of
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

Thing = TypeVar("Thing")
SAID = ("key", "text", "clause", "continues__key")
DAY = ("draft_task", "last_day", "as_written")


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
    rows = draft_of(plan, on, Detail.OUTLINE).rows
    tracked = [row for row in rows if row.ruling.kind is DispositionKind.TRACKED]
    return [
        Version(row.item.key, row.item.text, row.item.code, _offices(row.named, names)) for row in tracked
    ]


def _given(plan: Plan, names: Mapping[int, UnitLabel]) -> list[Version]:
    offices: dict[int, set[tuple[str, str]]] = {}
    for task, role, group, unit in _parts(plan):
        offices.setdefault(task, set()).add((_called(names, group, unit), role))
    due = DueDate.objects.filter(task__plan=plan, is_replaced=False, last_day__isnull=False)
    days = _by_piece((task, day) for task, day in due.values_list("task", "last_day") if day)
    rows = plan.tasks.filter(withdrawn_on=None).values_list("pk", *SAID)
    return [
        Version(key, text, clause, frozenset(offices.get(pk, ())), tuple(days.get(pk, ())), continues or "")
        for pk, key, text, clause, continues in rows
    ]


def _parts(plan: Plan) -> Iterable[tuple[int, str, str | None, int | None]]:
    """Who has which task, a group once: one question, however many offices are in it."""
    nobody = Value(None, output_field=BigIntegerField())
    groups = Tally.objects.filter(task__plan=plan, group__isnull=False).order_by()
    single = Assignment.objects.filter(task__plan=plan, status__in=OPEN, group=None).order_by()
    rows = groups.annotate(single=nobody).values_list("task", "role", "group__name", "single")
    return rows.union(single.annotate(single=F("unit")).values_list("task", "role", "group__name", "single"))


def _drafted(plan: Plan, names: Mapping[int, UnitLabel]) -> list[Version]:
    holders, days = holders_of(plan), days_of_draft(plan)
    rows = plan.draft_tasks.filter(is_set_aside=False).values_list("pk", *SAID)
    return [
        Version(
            key,
            text,
            clause,
            frozenset(
                (_called(names, one.group, one.unit, one.gone), one.role) for one in holders.get(pk, ())
            ),
            tuple(day for day, _ in days.get(pk, ()) if day),
            continues or "",
        )
        for pk, key, text, clause, continues in rows
    ]


def _called(names: Mapping[int, UnitLabel], group: str | None, unit: int | None, gone: str = "") -> str:
    return group or (names[unit].name if unit and unit in names else gone)


def _offices(named: Iterable[NamedOffice], names: Mapping[int, UnitLabel]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (_called(names, one.group.name if one.group else None, one.unit_id, one.as_written), one.role)
        for one in named
    )


class DraftHolder(NamedTuple):
    """Who would get a piece of a draft: an office, a group by its name, or the name of one that has ended."""

    role: str
    group: str | None
    unit: int | None
    gone: str


def holders_of(plan: Plan) -> dict[int, list[DraftHolder]]:
    """Return who would get each piece of a draft."""
    rows = DraftShare.objects.filter(draft_task__plan=plan).order_by("pk")
    fields = ("draft_task", "role", "group__name", "unit", "as_written")
    return _by_piece((piece, DraftHolder(*row)) for piece, *row in rows.values_list(*fields))


def days_of_draft(plan: Plan) -> dict[int, list[tuple[date | None, str]]]:
    """Return by when each piece of a draft would be due: a day, or a rhythm in words."""
    rows = DraftDay.objects.filter(draft_task__plan=plan).order_by("last_day", "pk")
    return _by_piece((piece, (day, words)) for piece, day, words in rows.values_list(*DAY))


def _by_piece(pairs: Iterable[tuple[int, Thing]]) -> dict[int, list[Thing]]:
    found: dict[int, list[Thing]] = {}
    for piece, thing in pairs:
        found.setdefault(piece, []).append(thing)
    return found
