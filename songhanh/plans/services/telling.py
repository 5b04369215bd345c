"""An office opens what it was told; a person keeps a calendar of it, or keeps none."""

from __future__ import annotations

import secrets

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.ledger.services import record
from songhanh.people.rules import Actor
from songhanh.plans.holding import note
from songhanh.plans.models import CalendarFeed, Notice

SECRET_BYTES = 24


@transaction.atomic
def open_notice(notice: Notice, *, by: Actor) -> bool:
    """Mở thông báo: somebody of the office has seen it, the first one is written down; False where it was."""
    if notice.unit_id not in by.units:
        raise Denied(Message("Thông báo này gửi đơn vị khác."))
    new = Notice.objects.filter(pk=notice.pk, opened_at=None)
    said = {"opened_at": timezone.now(), "opened_by": by.username, "opened_for": by.on_behalf_of}
    if not new.update(**said):
        return False
    note("notice.open", notice.plan, by=by, on=notice)
    return True


@transaction.atomic
def open_all(*, by: Actor) -> int:
    """Đánh dấu đã xem tất cả: whatever is new to the offices of somebody has been seen by them."""
    new = Notice.objects.select_related("plan").filter(unit__in=by.units, opened_at=None)
    return sum(open_notice(one, by=by) for one in new.order_by("pk"))


@transaction.atomic
def make_calendar(*, by: Actor) -> CalendarFeed:
    """Lập lịch riêng: a secret address for oneself; one that was there before opens nothing any more."""
    _check_own_name(by)
    user = User.objects.select_for_update().get(username=by.username)
    said = {"secret": secrets.token_urlsafe(SECRET_BYTES), "made_at": timezone.now()}
    feed, _ = CalendarFeed.objects.update_or_create(user=user, defaults=said)
    record("calendar_feed.make", on=feed, by=by)
    return feed


@transaction.atomic
def stop_calendar(*, by: Actor) -> None:
    """Tắt lịch riêng: the address opens nothing any more."""
    _check_own_name(by)
    for feed in CalendarFeed.objects.select_for_update().filter(user__username=by.username):
        record("calendar_feed.stop", on=feed, by=by)
        feed.delete()


def _check_own_name(by: Actor) -> None:
    if by.on_behalf_of:
        raise Denied(Message("Lịch riêng là của từng người: hãy trở lại tên mình rồi lập hoặc tắt lịch."))
