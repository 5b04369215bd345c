"""What later papers change, what hangs together with what, and how a year goes over into the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.kernel.text import fold
from songhanh.people.rules import Actor
from songhanh.plans import queries
from songhanh.plans.handing import tell
from songhanh.plans.holding import check_in_force, check_steers, locked, note
from songhanh.plans.models import Amendment, Assignment, DueDate, Plan, PlanRelation, Task
from songhanh.plans.rules import lifecycles, opening
from songhanh.plans.rules.words import (
    WORKING,
    AmendmentKind,
    AssignmentStatus,
    NoticeKind,
    RelationKind,
    Timing,
)


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
    """Sửa đổi, đính chính: a later paper words the task otherwise; the signed text stays as it is."""
    plan, held = _held(plan, [task], paper, by)
    if not text.strip():
        raise Denied(Message("Ghi nội dung mới của nhiệm vụ."))
    task = held[0]
    before, task.text, task.title = task.text, text.strip(), opening.title_of(text)
    task.folded = fold(f"{task.clause} {task.text}")
    task.save(update_fields=["text", "title", "folded"])
    _keep(task, AmendmentKind.REWORD, paper, [before], [task.text], by)
    _told(plan, held, AmendmentKind.REWORD, paper, by)
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
    tell(plan, counts, NoticeKind.WITHDRAWN)
    note("plan.withdraw", plan, by=by, reason=_reason(held, paper))
    return len(held)


@transaction.atomic
def relate(parent: Plan, child: Plan, kind: RelationKind, *, by: Actor) -> PlanRelation:
    """Nối kế hoạch: the one carries out the other, or follows it; never in a circle."""
    child = locked(child)
    check_steers(child, by)
    if parent == child or parent.pk in queries.below_plan(child):
        raise Denied(Message("Hai kế hoạch không thể cùng là cấp trên của nhau."))
    relation, _ = PlanRelation.objects.get_or_create(parent=parent, child=child, defaults={"kind": kind})
    note("plan.relate", child, by=by, reason=f"{kind} {parent.key}")
    return relation


@transaction.atomic
def close(plan: Plan, *, on: date, by: Actor) -> Plan:
    """Kết thúc kế hoạch: nothing in it changes any more, and a reform of offices leaves it as it is."""
    plan = locked(plan)
    step = lifecycles.PLAN.step("close", plan.status, lifecycles.plan_side(by, queries.steering_units(plan)))
    plan.status = step.target
    plan.save(update_fields=["status"])
    note("plan.close", plan, by=by)
    return plan


def _held(plan: Plan, tasks: Sequence[Task], paper: Paper, by: Actor) -> tuple[Plan, list[Task]]:
    plan = locked(plan)
    check_steers(plan, by)
    check_in_force(plan)
    if not paper.source.strip():
        raise Denied(Message("Ghi số, ký hiệu văn bản hoặc ý kiến chỉ đạo quyết định việc sửa đổi."))
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
    tell(plan, _working(held), NoticeKind.CHANGED)
    note(f"plan.{kind}", plan, by=by, reason=_reason(held, paper))
    return len(held)


def _working(tasks: Sequence[Task]) -> Counter[int]:
    rows = Assignment.objects.filter(task__in=tasks, status__in=lifecycles.OPEN, role__in=WORKING)
    return Counter(rows.values_list("unit", flat=True))


def _reason(tasks: Sequence[Task], paper: Paper) -> str:
    return f"{paper.source.strip()}: {', '.join(str(task) for task in tasks)}"
