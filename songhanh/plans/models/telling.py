"""Of what an office is told, and the calendar in which somebody sees it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.dispatch import Signal

from songhanh.kernel.keys import new_key
from songhanh.plans.models.assignments import Assignment
from songhanh.plans.models.plans import Plan
from songhanh.plans.rules.words import NoticeKind
from songhanh.units.models import Unit

# Sent, in the transaction of the act, when notices were written that nobody was written to about yet.
offices_to_tell = Signal()


class Notice(models.Model):
    """Of what an office is told (thông báo): written in the transaction of the act, read or sent later.

    It is the office that has opened it or not; who did it for the office is written down.
    """

    key = models.CharField("mã", max_length=12, unique=True, default=new_key, editable=False)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="notices", verbose_name="kế hoạch")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="đơn vị")
    kind = models.CharField("về việc", max_length=12, choices=NoticeKind.choices())
    assignment = models.ForeignKey(
        Assignment, models.CASCADE, related_name="+", null=True, blank=True, verbose_name="việc"
    )
    count = models.PositiveIntegerField("số việc", default=1)
    words = models.CharField("theo, vì", max_length=500, blank=True)
    at = models.DateTimeField("lúc")
    sent_at = models.DateTimeField("viết thư lúc", null=True, blank=True)
    letters = models.PositiveSmallIntegerField("số thư", default=0)
    opened_at = models.DateTimeField("mở lúc", null=True, blank=True)
    opened_by = models.CharField("người mở", max_length=150, blank=True)
    opened_for = models.CharField("mở thay", max_length=150, blank=True)

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["unit"], condition=Q(opened_at=None), name="notice_new"),
            models.Index(fields=["id"], condition=Q(sent_at=None), name="notice_untold"),
        ]
        constraints = [
            # What was opened was opened by somebody.
            models.CheckConstraint(
                condition=Q(opened_at=None, opened_by="") | Q(opened_at__isnull=False) & ~Q(opened_by=""),
                name="notice_opened_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.unit_id}"

    @property
    def sort(self) -> NoticeKind:
        """Of what it tells, as a word with its label."""
        return NoticeKind(self.kind)


class CalendarFeed(models.Model):
    """The secret address at which a calendar program finds somebody's dated work (lịch riêng)."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name="người dùng"
    )
    secret = models.CharField("mã bí mật", max_length=48, unique=True)
    made_at = models.DateTimeField("lập lúc")

    def __str__(self) -> str:
        return f"{self.user_id}"
