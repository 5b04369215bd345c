"""An office takes work on or says that it is not its own; the coordinator answers."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from django.db import transaction
from django.utils import timezone

from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.kernel.workflow import Step
from songhanh.people.models import Post
from songhanh.people.rules import Actor
from songhanh.plans import queries
from songhanh.plans.handing import hand_to, seen_by_answer, tell
from songhanh.plans.holding import check_in_force, count_parts, locked_assignment, note
from songhanh.plans.models import Assignment, AssignmentShare
from songhanh.plans.rules import lifecycles
from songhanh.plans.rules.giving import Share
from songhanh.plans.rules.words import WORKING, NoticeKind, PlanStatus


@transaction.atomic
def accept(assignment: Assignment, *, by: Actor) -> Assignment:
    """Nhận việc: the office takes its part on."""
    return _answered("accept", assignment, by)


@transaction.atomic
def accept_all(unit: int, *, by: Actor) -> int:
    """Nhận tất cả: the office takes on whatever waits for it, each part with its own line in the ledger."""
    if unit not in by.units_as(*lifecycles.RECEIVING_POSTS):
        raise Denied(Message("Thủ trưởng hoặc văn thư của đơn vị mới nhận việc cho đơn vị."))
    waiting = Assignment.objects.filter(
        unit=unit,
        status__in=lifecycles.WAITING,
        role__in=WORKING,
        task__plan__status=PlanStatus.IN_FORCE,
    )
    rows = waiting.select_for_update(of=("self",)).select_related("task__plan").order_by("pk")
    taken = [_answer("accept", one, by) for one in rows]
    seen_by_answer({one.task.plan_id for one in taken}, unit, by)
    return len(taken)


@transaction.atomic
def contest(assignment: Assignment, *, reason: str, by: Actor) -> Assignment:
    """Báo không thuộc chức năng: the office says why this is not its work; the coordinator answers."""
    return _answered("contest", assignment, by, reason)


def _answered(act: str, assignment: Assignment, by: Actor, reason: str = "") -> Assignment:
    one = _answer(act, locked_assignment(assignment), by, reason)
    seen_by_answer({one.task.plan_id}, one.unit_id, by)
    return one


def _answer(act: str, one: Assignment, by: Actor, reason: str = "") -> Assignment:
    step = _step(act, one, by, reason)
    one.answered_at = timezone.now()
    return _take(step, one, by=by, reason=reason)


@transaction.atomic
def insist(assignment: Assignment, *, reason: str, by: Actor) -> Assignment:
    """Giữ nguyên việc giao: the office keeps the work, and hears why."""
    one = locked_assignment(assignment)
    one = _take(_step("insist", one, by, reason), one, by=by, reason=reason)
    tell(one.task.plan, {one.unit_id: 1}, NoticeKind.UPHELD, {one.unit_id: one}, words=reason)
    return one


@transaction.atomic
def reassign(assignment: Assignment, *, to: int, reason: str, on: date, by: Actor) -> Assignment:
    """Chuyển đơn vị khác: another office gets this part, in the same role; both are told."""
    one = locked_assignment(assignment)
    step = _step("reassign", one, by, reason)
    others = Assignment.objects.filter(task=one.task, status__in=lifecycles.OPEN)
    if others.filter(unit=to).exists():
        raise Denied(Message("Đơn vị này đã có phần trong nhiệm vụ; chọn đơn vị khác, hoặc thôi giao."))
    one = _take(step, one, by=by, reason=reason)
    plan = one.task.plan
    tell(plan, {one.unit_id: 1}, NoticeKind.MOVED, {one.unit_id: one}, words=reason)
    hand_to(plan, [(one.task, [Share(to, one.part)])], on=on, moved_from=one)
    count_parts([one.task_id])
    return Assignment.objects.get(moved_from=one)


@transaction.atomic
def name_person(assignment: Assignment, post: Post, *, on: date, by: Actor) -> Assignment:
    """Giao người phụ trách: the head says which post of the office answers for it."""
    one = locked_assignment(assignment)
    _check_names(one, by)
    _check_colleague(one, post, on)
    one.person_in_charge = post
    one.save(update_fields=["person_in_charge"])
    note("assignment.name_person", one.task.plan, on=one, by=by, reason=post.user.username)
    return one


@transaction.atomic
def share(assignment: Assignment, pieces: Mapping[Post, str], *, on: date, by: Actor) -> Assignment:
    """Chia việc: the head says who of the office does which piece; what was said before is replaced."""
    one = locked_assignment(assignment)
    _check_names(one, by)
    for post in pieces:
        _check_colleague(one, post, on)
    one.shares.all().delete()
    AssignmentShare.objects.bulk_create(
        AssignmentShare(assignment=one, post=post, words=words.strip()) for post, words in pieces.items()
    )
    names = ", ".join(post.user.username for post in pieces)
    note("assignment.share", one.task.plan, on=one, by=by, reason=names)
    return one


@transaction.atomic
def hand_over(keys: Collection[str], to_post: Post, *, on: date, by: Actor) -> int:
    """Bàn giao: another post of the office is in charge of this work from now on."""
    parts = list(
        Assignment.objects.select_for_update(of=("self",)).filter(key__in=keys).select_related("task__plan")
    )
    for one in parts:
        _check_colleague(one, to_post, on)
        one.person_in_charge = to_post
        one.save(update_fields=["person_in_charge"])
        note("assignment.hand_over", one.task.plan, on=one, by=by, reason=to_post.user.username)
    return len(parts)


def _check_names(one: Assignment, by: Actor) -> None:
    check_in_force(one.task.plan)
    lifecycles.check_may_name(by, one.unit_id)
    if one.status not in lifecycles.OPEN or not one.is_work:
        raise Denied(Message("Việc này không còn ở đơn vị; tải lại trang để xem đang ở đâu."))


def _check_colleague(one: Assignment, post: Post, on: date) -> None:
    if post.unit_id != one.unit_id or not post.is_held_on(on):
        raise Denied(Message("Chọn người đang giữ vị trí trong đơn vị."))


def _step(act: str, one: Assignment, by: Actor, reason: str = "") -> Step:
    plan = one.task.plan
    check_in_force(plan)
    side = lifecycles.assignment_side(
        by, unit=one.unit_id, role=one.part, steering=queries.steering_units(plan)
    )
    return lifecycles.ASSIGNMENT.step(act, one.status, side, reason=reason)


def _take(step: Step, one: Assignment, *, by: Actor, reason: str = "") -> Assignment:
    one.status = step.target
    one.reason = reason.strip()
    one.save(update_fields=["status", "reason", "answered_at"])
    note(f"assignment.{step.act}", one.task.plan, on=one, by=by, reason=reason)
    return one
