"""Plans hang together: with a programme above, with plans below, with the paper that was signed for them."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from songhanh.intake.models import Directive, SourceDocument
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.kernel.text import fold
from songhanh.people.rules import Actor
from songhanh.plans import queries
from songhanh.plans.holding import check_steers, locked, note
from songhanh.plans.models import DraftTask, Plan, PlanRelation, Task
from songhanh.plans.rules import lifecycles
from songhanh.plans.rules.comparing import Version, matched
from songhanh.plans.rules.words import RelationKind


@transaction.atomic
def relate(parent: Plan, child: Plan, kind: RelationKind, *, by: Actor) -> PlanRelation:
    """Nối kế hoạch: the one carries out the other, or follows it; never in a circle.

    Whoever coordinates either of the two may say so.
    """
    parent, child = _both(parent, child, by)
    if parent == child or parent.pk in queries.below_plan(child):
        raise Denied(Message("Hai kế hoạch không thể cùng là cấp trên của nhau."))
    relation, is_new = PlanRelation.objects.get_or_create(parent=parent, child=child, defaults={"kind": kind})
    if is_new:
        note("plan.relate", child, by=by, reason=f"{kind} {parent.key}")
    return relation


@transaction.atomic
def unrelate(relation: PlanRelation, *, by: Actor) -> None:
    """Bỏ nối kế hoạch: while no work of the one goes on in the other."""
    parent, child = _both(relation.parent, relation.child, by)
    if queries.hangs_on(relation):
        raise Denied(Message("Kế hoạch sau đã nối tiếp việc của kế hoạch trước nên không bỏ nối được."))
    PlanRelation.objects.filter(pk=relation.pk).delete()
    note("plan.unrelate", child, by=by, reason=f"{relation.kind} {parent.key}")


def _both(parent: Plan, child: Plan, by: Actor) -> tuple[Plan, Plan]:
    """Hold both, always in the same order, so that two who relate at once do not wait for each other."""
    held = {plan.pk: locked(plan) for plan in sorted({parent, child}, key=lambda one: one.pk)}
    steering = {unit for plan in held.values() for unit in queries.steering_units(plan)}
    if not lifecycles.coordinates(by, steering):
        raise Denied(Message("Chỉ đơn vị đầu mối của một trong hai kế hoạch nối hoặc bỏ nối được."))
    return held[parent.pk], held[child.pk]


@transaction.atomic
def attach_paper(plan: Plan, document: SourceDocument, *, by: Actor) -> int:
    """Gắn văn bản đã ký: the paper that was signed for a plan drafted here; how many sentences were found.

    Number, day and subject become those of the paper; each piece of work is laid to the sentence that it is
    most like. The wording that was given out is not touched.
    """
    plan = locked(plan)
    check_steers(plan, by)
    document = SourceDocument.objects.select_for_update().get(pk=document.pk)
    if not plan.is_drafted or not (plan.is_draft or plan.is_in_force):
        raise Denied(Message("Chỉ gắn văn bản đã ký vào kế hoạch soạn ở đây, khi chưa kết thúc."))
    if not document.is_taken_up:
        raise Denied(Message("Bấm “Bắt đầu xử lý” ở văn bản này trước, rồi gắn vào kế hoạch."))
    if (other := queries.opened_from(document)) and other != plan:
        raise Denied(Message("Văn bản này đã gắn với một kế hoạch khác."))
    plan.document = document
    plan.number, plan.issued_on = document.number or plan.number, document.issued_on or plan.issued_on
    plan.subject = document.subject or plan.subject
    plan.folded = fold(f"{plan.number} {plan.subject}")
    plan.save(update_fields=["document", "number", "issued_on", "subject", "folded"])
    found = _lay_to(plan, document)
    note("plan.attach_paper", plan, by=by, reason=f"{document}: {found}")
    return found


def _lay_to(plan: Plan, document: SourceDocument) -> int:
    orders = {one.key: one for one in Directive.objects.filter(document=document, is_retired=False)}
    pieces: Sequence[DraftTask | Task] = list(
        plan.draft_tasks.filter(is_set_aside=False) if plan.is_draft else plan.tasks.filter(withdrawn_on=None)
    )
    model = DraftTask if plan.is_draft else Task
    model.objects.filter(plan=plan).update(directive=None)
    partner = matched(
        [Version(key, one.text) for key, one in orders.items()],
        [Version(one.key, one.text) for one in pieces],
    )
    for one in pieces:
        if one.key in partner:
            model.objects.filter(pk=one.pk).update(directive=orders[partner[one.key]])
    return len(partner)
