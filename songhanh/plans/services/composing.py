"""A draft that is worded here: its pieces are changed, set aside, taken back, and new ones are added."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import F, Max

from songhanh.intake.reading.model import Role
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.kernel.text import fold
from songhanh.people.rules import Actor
from songhanh.plans.holding import check_draft, check_steers, locked, note
from songhanh.plans.models import DraftDay, DraftShare, DraftTask, Plan, WorkArea
from songhanh.plans.rules import opening
from songhanh.plans.rules.giving import Share, check_one_lead
from songhanh.plans.rules.words import Timing


@dataclass(frozen=True)
class Piece:
    """How a piece of a draft is worded: what, by when, who."""

    text: str
    title: str = ""
    clause: str = ""
    area: WorkArea | None = None
    days: tuple[date, ...] = ()
    shares: tuple[tuple[int | None, int | None, Role], ...] = ()
    """Office or group, and its role."""


@transaction.atomic
def add_item(plan: Plan, piece: Piece, *, by: Actor) -> DraftTask:
    """Thêm đầu việc: work that last year's plan did not have."""
    plan = _held(plan, by)
    last = plan.draft_tasks.aggregate(last=Max("position"))["last"] or 0
    item = DraftTask(plan=plan, position=last + 1, timing=Timing.UNDATED, revision=0)
    _write(item, piece, by)
    note("plan.add_item", plan, by=by, reason=str(item))
    return item


@transaction.atomic
def compose(item: DraftTask, piece: Piece, *, seen: int, by: Actor) -> DraftTask:
    """Soạn đầu việc: its words, days and offices are those of ``piece``.

    ``seen`` is the revision that was on the page: nobody writes unseen over what another has just written.
    """
    plan = _held(item.plan, by)
    item = DraftTask.objects.select_for_update().get(pk=item.pk)
    if item.revision != seen:
        raise Denied(
            Message(
                "Đầu việc này vừa được %(who)s sửa; mở lại trang để xem rồi sửa tiếp.",
                {"who": item.changed_by},
            )
        )
    item.plan = plan
    _write(item, piece, by)
    note("plan.compose", plan, by=by, reason=str(item))
    return item


@transaction.atomic
def set_aside(plan: Plan, keys: Collection[str], *, by: Actor) -> int:
    """Bỏ ra: work of the year before does not go on, or what was added is not given out after all."""
    return _put(plan, keys, by, is_set_aside=True)


@transaction.atomic
def restore(plan: Plan, keys: Collection[str], *, by: Actor) -> int:
    """Lấy lại: what was set aside goes on after all."""
    return _put(plan, keys, by, is_set_aside=False)


@transaction.atomic
def entitle(plan: Plan, *, number: str, subject: str, issued_on: date | None, by: Actor) -> Plan:
    """Ghi số, trích yếu, ngày ký: what the new plan is called, as far as it is known."""
    plan = _held(plan, by)
    if not subject.strip():
        raise Denied(Message("Ghi trích yếu của kế hoạch."))
    plan.number, plan.subject, plan.issued_on = number.strip(), subject.strip(), issued_on
    plan.folded = fold(f"{plan.number} {plan.subject}")
    plan.revision += 1
    plan.save(update_fields=["number", "subject", "issued_on", "folded", "revision"])
    note("plan.entitle", plan, by=by, reason=plan.number)
    return plan


def _held(plan: Plan, by: Actor) -> Plan:
    plan = locked(plan)
    check_steers(plan, by)
    check_draft(plan)
    if not plan.is_drafted:
        raise Denied(
            Message("Nội dung của kế hoạch này lấy từ văn bản đã đọc; hãy sửa ở trang xử lý bản đọc.")
        )
    return plan


def _put(plan: Plan, keys: Collection[str], by: Actor, *, is_set_aside: bool) -> int:
    plan = _held(plan, by)
    pieces = plan.draft_tasks.filter(key__in=keys, is_set_aside=not is_set_aside)
    names = ", ".join(str(one) for one in pieces)
    count = pieces.update(is_set_aside=is_set_aside, revision=F("revision") + 1, changed_by=by.username)
    if not count:
        raise Denied(Message("Chọn ít nhất một đầu việc; tải lại trang để xem."))
    note("plan.set_aside" if is_set_aside else "plan.restore", plan, by=by, reason=names)
    return count


def _write(item: DraftTask, piece: Piece, by: Actor) -> None:
    _check(item, piece)
    item.text, item.title = piece.text.strip(), piece.title.strip() or opening.title_of(piece.text)
    item.clause, item.work_area = piece.clause.strip(), piece.area
    item.timing = _timing(item, piece.days)
    item.revision += 1
    item.changed_by = by.username
    item.save()
    _replace_days(item, piece.days)
    item.shares.all().delete()
    DraftShare.objects.bulk_create(
        DraftShare(draft_task=item, unit_id=unit, group_id=group, role=role)
        for unit, group, role in piece.shares
    )


def _check(item: DraftTask, piece: Piece) -> None:
    if not piece.text.strip():
        raise Denied(Message("Ghi nội dung của đầu việc."))
    check_one_lead([Share(unit or 0, role) for unit, _, role in piece.shares])
    if len({(unit, group) for unit, group, _ in piece.shares}) < len(piece.shares):
        raise Denied(Message("Mỗi đơn vị, mỗi nhóm chỉ có một vai trò trong một việc."))
    others = DraftTask.objects.filter(plan=item.plan, clause=piece.clause.strip()).exclude(pk=item.pk)
    if piece.clause.strip() and others.exists():
        raise Denied(
            Message("Đã có đầu việc ở điểm %(clause)s; ghi điểm khác.", {"clause": piece.clause.strip()})
        )


def _timing(item: DraftTask, wanted: Sequence[date]) -> Timing:
    if wanted:
        return Timing.DATED
    # A rhythm, or "at all times", is in the words and stays; a day that was taken away leaves nothing.
    return Timing(item.timing) if item.timing != Timing.DATED else Timing.UNDATED


def _replace_days(item: DraftTask, wanted: Sequence[date]) -> None:
    """Put these days in the place of the former; those of one office alone stay with it."""
    kept = {day.last_day: day.unit_id for day in item.days.filter(last_day__isnull=False)}
    item.days.filter(last_day__isnull=False).delete()
    DraftDay.objects.bulk_create(
        DraftDay(draft_task=item, unit_id=kept.get(day), last_day=day) for day in dict.fromkeys(wanted)
    )
