"""What later papers change of a plan in force, and its end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from songhanh.intake.reading.model import Role
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.kernel.text import fold
from songhanh.people.rules import Actor
from songhanh.plans import queries
from songhanh.plans.handing import hand_to, tell
from songhanh.plans.holding import check_in_force, check_steers, locked, note
from songhanh.plans.models import Amendment, Assignment, DueDate, Plan, Task, WorkArea
from songhanh.plans.rules import giving, lifecycles, opening
from songhanh.plans.rules.giving import Share
from songhanh.plans.rules.words import (
    ANSWERING,
    WORKING,
    AmendmentKind,
    AssignmentStatus,
    NoticeKind,
    Timing,
)
from songhanh.units.models import UnitGroup


@dataclass(frozen=True)
class Paper:
    """The paper that decides a change: its number or words, and its day."""

    source: str
    decided_on: date | None = None


@transaction.atomic
def postpone(plan: Plan, tasks: Sequence[Task], last_day: date, *, paper: Paper, by: Actor) -> int:
    """Đổi thời hạn: one paper moves the day of many tasks; the days before are kept."""
    plan, held = _held(plan, tasks, paper, by)
    for task in held:
        before = [str(due.last_day or due.as_written) for due in task.due_dates.filter(is_replaced=False)]
        task.due_dates.update(is_replaced=True)
        DueDate.objects.create(task=task, last_day=last_day, is_stated=False, set_by=by.username)
        task.timing = Timing.DATED
        task.save(update_fields=["timing"])
        _keep(task, AmendmentKind.POSTPONE, paper, before, [str(last_day)], by)
    return _told(plan, held, AmendmentKind.POSTPONE, paper, by)


@transaction.atomic
def reword(plan: Plan, task: Task, text: str, *, paper: Paper, by: Actor) -> Task:
    """Sửa đổi nội dung: a later paper words the task otherwise; the signed text stays as it is."""
    return _worded(plan, task, text, AmendmentKind.REWORD, paper, by)


@transaction.atomic
def correct(plan: Plan, task: Task, text: str, *, paper: Paper, by: Actor) -> Task:
    """Đính chính: a later paper says what should have stood there; the signed text stays as it is."""
    return _worded(plan, task, text, AmendmentKind.CORRECT, paper, by)


def _worded(plan: Plan, task: Task, text: str, kind: AmendmentKind, paper: Paper, by: Actor) -> Task:
    plan, held = _held(plan, [task], paper, by)
    task = held[0]
    if not text.strip() or text.strip() == task.text:
        raise Denied(Message("Ghi nội dung mới của nhiệm vụ."))
    before, task.text, task.title = task.text, text.strip(), opening.title_of(text)
    task.folded = fold(f"{task.clause} {task.text}")
    task.save(update_fields=["text", "title", "folded"])
    _keep(task, kind, paper, [before], [task.text], by)
    _told(plan, held, kind, paper, by)
    return task


@dataclass(frozen=True)
class Addition:
    """Work that a later paper adds: what, where in the plan, by when."""

    text: str
    clause: str = ""
    area: WorkArea | None = None
    last_day: date | None = None


@transaction.atomic
def add_task(
    plan: Plan,
    work: Addition,
    shares: Sequence[Share],
    groups: Sequence[tuple[UnitGroup, Role]] = (),
    *,
    paper: Paper,
    on: date,
    by: Actor,
) -> Task:
    """Bổ sung nhiệm vụ: a later paper gives work that the plan did not have; each office is told."""
    plan = _steered(plan, paper, by)
    day = queries.working_day(plan, queries.issuer_of(plan), on)
    members = queries.members_by_group([group for group, _ in groups], day)
    fanned = [Share(unit, role, group.pk) for group, role in groups for unit in members[group.pk]]
    settled = giving.settled([*shares, *fanned])
    if not work.text.strip() or not any(share.role in ANSWERING for share in settled):
        raise Denied(Message("Ghi việc cần làm và chọn ít nhất một đơn vị chủ trì hoặc thực hiện."))
    if work.clause and plan.tasks.filter(clause=work.clause).exists():
        raise Denied(
            Message("Kế hoạch đã có nhiệm vụ ở điểm %(clause)s; ghi điểm khác.", {"clause": work.clause})
        )
    task = _added(plan, work, by)
    hand_to(plan, [(task, settled)], on=on)
    _keep(task, AmendmentKind.ADD, paper, [], [task.text], by)
    note("plan.add_task", plan, by=by, reason=_reason([task], paper))
    return task


def _added(plan: Plan, work: Addition, by: Actor) -> Task:
    last = plan.tasks.aggregate(last=Max("position"))["last"] or 0
    task = Task.objects.create(
        plan=plan,
        clause=work.clause,
        title=opening.title_of(work.text),
        text=work.text.strip(),
        timing=Timing.DATED if work.last_day else Timing.UNDATED,
        work_area=work.area,
        position=last + 1,
        folded=fold(f"{work.clause} {work.text}"),
    )
    if work.last_day:
        DueDate.objects.create(task=task, last_day=work.last_day, is_stated=False, set_by=by.username)
    return task


@transaction.atomic
def withdraw(plan: Plan, tasks: Sequence[Task], *, paper: Paper, on: date, by: Actor) -> int:
    """Thôi giao: a later paper takes tasks back; nobody owes them any more."""
    plan, held = _held(plan, tasks, paper, by)
    counts = _working(held)
    open_parts = Assignment.objects.filter(task__in=held, status__in=lifecycles.OPEN)
    open_parts.update(status=AssignmentStatus.WITHDRAWN, reason=paper.source)
    for task in held:
        task.withdrawn_on = on
        task.save(update_fields=["withdrawn_on"])
        _keep(task, AmendmentKind.WITHDRAW, paper, [task.title], [], by)
    tell(plan, counts, NoticeKind.WITHDRAWN, words=paper.source)
    note("plan.withdraw", plan, by=by, reason=_reason(held, paper))
    return len(held)


@transaction.atomic
def close(plan: Plan, *, on: date, by: Actor) -> Plan:
    """Kết thúc kế hoạch: nothing in it changes any more, and a reform of offices leaves it as it is."""
    plan = locked(plan)
    step = lifecycles.PLAN.step("close", plan.status, lifecycles.plan_side(by, queries.steering_units(plan)))
    plan.status = step.target
    plan.save(update_fields=["status"])
    note("plan.close", plan, by=by)
    return plan


def _steered(plan: Plan, paper: Paper, by: Actor) -> Plan:
    plan = locked(plan)
    check_steers(plan, by)
    check_in_force(plan)
    if not paper.source.strip():
        raise Denied(Message("Ghi số, ký hiệu văn bản hoặc ý kiến chỉ đạo quyết định việc sửa đổi."))
    return plan


def _held(plan: Plan, tasks: Sequence[Task], paper: Paper, by: Actor) -> tuple[Plan, list[Task]]:
    plan = _steered(plan, paper, by)
    chosen = [task.pk for task in tasks]
    held = list(Task.objects.select_for_update().filter(plan=plan, pk__in=chosen, withdrawn_on=None))
    if not held or len(held) < len(chosen):
        raise Denied(Message("Chọn ít nhất một nhiệm vụ đang giao của kế hoạch này."))
    return plan, held


def _keep(
    task: Task, kind: AmendmentKind, paper: Paper, before: list[str], after: list[str], by: Actor
) -> None:
    Amendment.objects.create(
        plan_id=task.plan_id,
        task=task,
        kind=kind,
        source=paper.source.strip(),
        decided_on=paper.decided_on,
        before=before,
        after=after,
        by=by.username,
        at=timezone.now(),
    )


def _told(plan: Plan, held: list[Task], kind: AmendmentKind, paper: Paper, by: Actor) -> int:
    tell(plan, _working(held), NoticeKind.CHANGED, words=paper.source)
    note(f"plan.{kind}", plan, by=by, reason=_reason(held, paper))
    return len(held)


def _working(tasks: Sequence[Task]) -> Counter[int]:
    rows = Assignment.objects.filter(task__in=tasks, status__in=lifecycles.OPEN, role__in=WORKING)
    return Counter(rows.values_list("unit", flat=True))


def _reason(tasks: Sequence[Task], paper: Paper) -> str:
    return f"{paper.source.strip()}: {', '.join(str(task) for task in tasks)}"
