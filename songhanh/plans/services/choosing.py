"""An office answers for many of its parts in one act, each with its own line in the ledger."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db import transaction

from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.people.models import Post
from songhanh.people.rules import Actor
from songhanh.plans.models import Assignment
from songhanh.plans.rules import lifecycles
from songhanh.plans.rules.words import WORKING, PlanStatus
from songhanh.plans.services.receiving import accept, contest, name_person


@transaction.atomic
def accept_chosen(unit: int, keys: Collection[str], *, by: Actor) -> int:
    """Nhận việc đã chọn: what a colleague has taken on meanwhile is passed over."""
    waiting = [one for one in _chosen(unit, keys) if one.status in lifecycles.WAITING]
    return len([accept(one, by=by) for one in waiting])


@transaction.atomic
def contest_chosen(unit: int, keys: Collection[str], *, reason: str, by: Actor) -> int:
    """Báo các việc đã chọn không thuộc chức năng: one reason for all of them."""
    return len([contest(one, reason=reason, by=by) for one in _chosen(unit, keys)])


@transaction.atomic
def name_for_chosen(unit: int, keys: Collection[str], post: Post, *, on: date, by: Actor) -> int:
    """Giao người phụ trách các việc đã chọn."""
    return len([name_person(one, post, on=on, by=by) for one in _chosen(unit, keys)])


def _chosen(unit: int, keys: Collection[str]) -> list[Assignment]:
    parts = Assignment.objects.filter(
        unit=unit, key__in=keys, role__in=WORKING, task__plan__status=PlanStatus.IN_FORCE
    )
    found = list(parts.order_by("pk"))
    if not found:
        raise Denied(Message("Chọn ít nhất một việc của đơn vị rồi bấm lại."))
    return found
