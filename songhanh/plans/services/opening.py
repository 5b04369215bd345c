"""A plan begins: opened from a document's reading, arranged, or dropped."""

from __future__ import annotations

from datetime import date

from django.db import IntegrityError, transaction
from django.utils import timezone

from songhanh.intake.models import SourceDocument
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.kernel.text import fold
from songhanh.people.rules import Actor
from songhanh.plans import queries
from songhanh.plans.holding import check_draft, check_steers, locked, note
from songhanh.plans.models import Disposition, Plan, PlanRole, WorkArea
from songhanh.plans.rules import lifecycles, opening
from songhanh.plans.rules.words import DayOffRule, DispositionKind, PlanRoleKind


def open_plan(
    document: SourceDocument, *, issuer: int, coordinator: int, on: date, by: Actor
) -> tuple[Plan, bool]:
    """Mở kế hoạch: a document in hand becomes a plan to be given out; False when it is one already."""
    if known := queries.opened_from(document):
        return known, False
    try:
        return _open(document, issuer, coordinator, on, by), True
    except IntegrityError:
        # Somebody opened it in the same second: theirs is the one.
        known = queries.opened_from(document)
        if known is None:
            raise
        return known, False


@transaction.atomic
def _open(document: SourceDocument, issuer: int, coordinator: int, on: date, by: Actor) -> Plan:
    if not document.is_taken_up:
        raise Denied(Message("Bấm “Bắt đầu xử lý” ở văn bản này trước, rồi mở kế hoạch."))
    if not lifecycles.coordinates(by, (issuer, coordinator)):
        raise Denied(Message("Chọn đơn vị của anh/chị làm đơn vị đầu mối."))
    plan = Plan.objects.create(
        kind=opening.kind_of(document.kind),
        number=document.number,
        subject=document.subject or document.name,
        issued_on=document.issued_on,
        year=opening.year_of(document.subject, document.issued_on, on),
        document=document,
        is_from_reading=True,
        folded=fold(f"{document.number} {document.subject or document.name}"),
    )
    PlanRole.objects.create(plan=plan, unit_id=issuer, role=PlanRoleKind.ISSUER)
    PlanRole.objects.create(plan=plan, unit_id=coordinator, role=PlanRoleKind.COORDINATOR)
    _propose(plan, on, by)
    note("plan.open", plan, by=by)
    return plan


def _propose(plan: Plan, on: date, by: Actor) -> None:
    """Let every order that names somebody be a task, and every section that names nobody a matter."""
    draft = queries.draft_of(plan, on, queries.Detail.OUTLINE)
    now = timezone.now()
    Disposition.objects.bulk_create(
        Disposition(plan=plan, directive=row.directive, kind=DispositionKind.TRACKED, by=by.username, at=now)
        for row in draft.rows
        if row.ruling.has_answer or row.ruling.unmatched
    )
    WorkArea.objects.bulk_create(
        WorkArea(plan=plan, path=path, title=draft.sections[path][0].item.heading, position=number)
        for number, path in enumerate(draft.matters)
    )


@transaction.atomic
def arrange(
    plan: Plan, *, coordinator: int, receiver: int | None, day_off_rule: DayOffRule, by: Actor
) -> Plan:
    """Sắp xếp: who coordinates, who receives the coordinator's own report, what a day off does to a day."""
    plan = locked(plan)
    check_steers(plan, by)
    check_draft(plan)
    if receiver == coordinator:
        raise Denied(Message("Đơn vị đầu mối không tự nhận báo cáo của mình; chọn đơn vị khác nhận."))
    plan.roles.filter(role__in=[PlanRoleKind.COORDINATOR, PlanRoleKind.RECEIVER]).delete()
    PlanRole.objects.create(plan=plan, unit_id=coordinator, role=PlanRoleKind.COORDINATOR)
    if receiver:
        PlanRole.objects.create(
            plan=plan, unit_id=receiver, role=PlanRoleKind.RECEIVER, for_unit_id=coordinator
        )
    plan.day_off_rule = day_off_rule
    plan.revision += 1
    plan.save(update_fields=["day_off_rule", "revision"])
    note("plan.arrange", plan, by=by)
    return plan


@transaction.atomic
def discard(plan: Plan, *, reason: str, by: Actor) -> Plan:
    """Bỏ dự thảo: opened by mistake, it goes; its document may be opened anew."""
    plan = locked(plan)
    side = lifecycles.plan_side(by, queries.steering_units(plan))
    step = lifecycles.PLAN.step("discard", plan.status, side, reason=reason)
    plan.status = step.target
    plan.save(update_fields=["status"])
    note("plan.discard", plan, by=by, reason=reason)
    return plan
