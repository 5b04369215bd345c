"""A year goes over into the next: a plan that is in force or closed becomes the draft of a new one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction

from songhanh.intake.reading.model import Role
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.kernel.text import fold
from songhanh.people.rules import Actor
from songhanh.plans import queries
from songhanh.plans.holding import check_steers, locked, note
from songhanh.plans.models import (
    DraftDay,
    DraftShare,
    DraftTask,
    Plan,
    PlanRelation,
    PlanRole,
    Task,
    WorkArea,
)
from songhanh.plans.queries import Holder
from songhanh.plans.rules.giving import STRENGTH
from songhanh.plans.rules.january import day_in, moved, moved_words
from songhanh.plans.rules.words import PlanRoleKind, RelationKind
from songhanh.units import queries as units


@dataclass(frozen=True)
class NewYear:
    """What the plan of the new year is to be, and which work of the old one goes on in it."""

    year: int
    subject: str
    chosen: frozenset[str]
    has_words_moved: bool = True


@transaction.atomic
def carry_over(plan: Plan, wanted: NewYear, *, on: date, by: Actor) -> tuple[Plan, bool]:
    """Lập kế hoạch năm sau: structure, roles, offices and work go over into a draft, days moved by the years.

    What is not chosen is set aside in the draft and can be taken back. False where there is one already.
    """
    plan = locked(plan)
    check_steers(plan, by)
    if not (plan.is_in_force or plan.is_closed):
        raise Denied(Message("Chỉ lập kế hoạch năm sau từ kế hoạch đang thực hiện hoặc đã kết thúc."))
    if known := queries.year_after(plan):
        return known, False
    if wanted.year <= plan.year or not wanted.subject.strip():
        raise Denied(
            Message(
                "Ghi trích yếu và năm của kế hoạch mới; năm ấy phải sau năm %(year)d của kế hoạch cũ.",
                {"year": plan.year},
            )
        )
    new = _begun(plan, wanted)
    heirs = units.became(queries.offices_of(plan), day_in(new.year, on))
    _roles(plan, new, heirs)
    _Carrier(new, wanted, _areas(plan, new, wanted), heirs, by).carry(queries.to_carry(plan))
    note("plan.carry_over", new, by=by, reason=str(plan))
    return new, True


def _begun(plan: Plan, wanted: NewYear) -> Plan:
    new = Plan.objects.create(
        kind=plan.kind,
        subject=wanted.subject.strip(),
        year=wanted.year,
        is_drafted=True,
        day_off_rule=plan.day_off_rule,
        folded=fold(wanted.subject),
    )
    PlanRelation.objects.create(parent=plan, child=new, kind=RelationKind.FOLLOWS)
    return new


def _roles(plan: Plan, new: Plan, heirs: Mapping[int, list[int]]) -> None:
    """Let each role go over to what its office has become; of one that fell apart nobody can be sure."""
    kept: dict[tuple[int, str, int | None], None] = {}
    for one in plan.roles.all():
        unit, other = heirs.get(one.unit_id, []), heirs.get(one.for_unit_id or 0, [])
        is_clear = len(unit) == 1 and (one.for_unit_id is None or len(other) == 1)
        # Two offices that became one report to nobody but themselves: that role is over.
        if is_clear and unit != other:
            kept[unit[0], one.role, other[0] if other else None] = None
    held = {role for _, role, _ in kept}
    if not {PlanRoleKind.ISSUER, PlanRoleKind.COORDINATOR} <= held:
        raise Denied(
            Message(
                "Cơ quan ban hành hoặc đơn vị đầu mối của kế hoạch cũ không còn hoạt động, hoặc đã "
                "tách thành nhiều đơn vị; hãy mở kế hoạch từ văn bản của đơn vị mới."
            )
        )
    PlanRole.objects.bulk_create(
        PlanRole(plan=new, unit_id=unit, role=role, for_unit_id=other) for unit, role, other in kept
    )


def _areas(plan: Plan, new: Plan, wanted: NewYear) -> dict[str, WorkArea]:
    areas = WorkArea.objects.bulk_create(
        WorkArea(
            plan=new,
            path=area.path,
            title=moved_words(area.title, plan.year, wanted.year - plan.year),
            position=area.position,
        )
        for area in plan.areas.all()
    )
    return {area.path: area for area in areas}


@dataclass(frozen=True)
class _Carrier:
    """Writes the pieces of the new draft."""

    new: Plan
    wanted: NewYear
    areas: Mapping[str, WorkArea]
    heirs: Mapping[int, list[int]]
    by: Actor

    def carry(self, old: Sequence[queries.Carried]) -> None:
        pieces = DraftTask.objects.bulk_create(
            self._piece(one.task, number) for number, one in enumerate(old, 1)
        )
        pairs = list(zip(pieces, old, strict=True))
        DraftShare.objects.bulk_create(
            share for piece, one in pairs for share in self._shares(piece, one.holders)
        )
        DraftDay.objects.bulk_create(day for piece, one in pairs for day in self._days(piece, one.task))

    def _piece(self, task: Task, number: int) -> DraftTask:
        area = self.areas.get(task.work_area.path) if task.work_area else None
        return DraftTask(
            plan=self.new,
            continues=task,
            clause=task.clause,
            title=self._words(task, task.title),
            text=self._words(task, task.text),
            kind=task.kind,
            timing=task.timing,
            work_area=area,
            position=number,
            is_set_aside=task.key not in self.wanted.chosen,
            changed_by=self.by.username,
        )

    def _words(self, task: Task, words: str) -> str:
        return moved_words(words, task.plan.year, self._years(task)) if self.wanted.has_words_moved else words

    def _years(self, task: Task) -> int:
        return self.wanted.year - task.plan.year

    def _shares(self, piece: DraftTask, holders: Iterable[Holder]) -> list[DraftShare]:
        """Return who gets it, each once and in the strongest role, offices as what they have become."""
        strongest: dict[tuple[int | None, int | None, str], Holder] = {}
        for one in sorted(self._as_today(holders), key=lambda one: STRENGTH.index(Role(one.role))):
            strongest.setdefault((one.unit, one.group, one.name if one.is_gone else ""), one)
        return [
            DraftShare(
                draft_task=piece,
                unit_id=None if one.is_gone else one.unit,
                group_id=one.group,
                as_written=one.name if one.is_gone else "",
                role=one.role,
            )
            for one in strongest.values()
        ]

    def _as_today(self, holders: Iterable[Holder]) -> Iterable[Holder]:
        for one in holders:
            if one.unit is None:
                yield one
                continue
            heirs = self.heirs.get(one.unit, [])
            yield from (replace(one, unit=heir) for heir in heirs)
            if not heirs:
                yield replace(one, is_gone=True)

    def _days(self, piece: DraftTask, task: Task) -> list[DraftDay]:
        return [
            DraftDay(
                draft_task=piece,
                unit_id=(self.heirs.get(due.unit_id) or [due.unit_id])[0] if due.unit_id else None,
                last_day=moved(due.last_day, self._years(task)) if due.last_day else None,
                as_written="" if due.last_day else self._words(task, due.as_written),
            )
            for due in task.due_dates.all()
            if not due.is_replaced
        ]
