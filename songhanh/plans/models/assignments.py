"""Who has a task, in which role, and whether they have taken it on."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q

from songhanh.intake.reading.model import Role
from songhanh.kernel.keys import new_key
from songhanh.people.models import Post
from songhanh.plans.models.tasks import Task
from songhanh.plans.rules.lifecycles import OPEN
from songhanh.plans.rules.words import WORKING, AssignmentStatus, Mode
from songhanh.units.models import Unit, UnitGroup

IS_OPEN = Q(status__in=OPEN)


class Assignment(models.Model):
    """One office's part in one task (giao việc): the state lies here, never with the task."""

    key = models.CharField("mã", max_length=12, unique=True, default=new_key, editable=False)
    task = models.ForeignKey(Task, models.PROTECT, related_name="assignments", verbose_name="nhiệm vụ")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="đơn vị")
    group = models.ForeignKey(
        UnitGroup, models.PROTECT, related_name="+", null=True, blank=True, verbose_name="theo nhóm"
    )
    role = models.CharField("vai trò", max_length=12, choices=Role.choices())
    mode = models.CharField("giao hay đề nghị", max_length=12, choices=Mode.choices())
    status = models.CharField(
        "trạng thái", max_length=12, choices=AssignmentStatus.choices(), default=AssignmentStatus.GIVEN.value
    )
    person_in_charge = models.ForeignKey(
        Post, models.PROTECT, related_name="+", null=True, blank=True, verbose_name="người phụ trách"
    )
    reason = models.TextField("lý do", blank=True)
    given_on = models.DateField("giao ngày")
    answered_at = models.DateTimeField("trả lời lúc", null=True, blank=True)
    moved_from = models.ForeignKey(
        "self", models.PROTECT, related_name="+", null=True, blank=True, verbose_name="chuyển từ"
    )

    # Filled in by queries that ask when it is due.
    last_day: date | None

    class Meta:
        ordering = ["pk"]
        indexes = [
            # What an office has is answered from the index alone, for a page of offices as for one.
            models.Index(fields=["unit", "status", "role", "task"], name="assignment_of_unit"),
            # Those named by themselves, and those to be answered: few among thousands.
            models.Index(fields=["task"], condition=Q(group=None), name="assignment_named"),
            models.Index(
                fields=["task"],
                condition=Q(status=AssignmentStatus.CONTESTED),
                name="assignment_contested",
            ),
        ]
        constraints = [
            # At most one office leads a task.
            models.UniqueConstraint(
                fields=["task"], condition=Q(role=Role.LEAD) & IS_OPEN, name="assignment_one_lead"
            ),
            # An office has a task once.
            models.UniqueConstraint(fields=["task", "unit"], condition=IS_OPEN, name="assignment_once"),
            # Who contests says why, and so does whoever sends work on, back or away.
            models.CheckConstraint(
                condition=Q(
                    status__in=[
                        AssignmentStatus.GIVEN,
                        AssignmentStatus.ACCEPTED,
                    ]
                )
                | ~Q(reason=""),
                name="assignment_sent_back_says_why",
            ),
            # What was answered has a time at which it was.
            models.CheckConstraint(
                condition=~Q(status__in=[AssignmentStatus.ACCEPTED, AssignmentStatus.CONTESTED])
                | Q(answered_at__isnull=False),
                name="assignment_answered_has_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id}: {self.task_id}"

    @property
    def part(self) -> Role:
        """The role, as a word with its label."""
        return Role(self.role)

    @property
    def manner(self) -> Mode:
        """Ordered or asked, as a word with its label."""
        return Mode(self.mode)

    @property
    def state(self) -> AssignmentStatus:
        """Where it stands, as a word with its label."""
        return AssignmentStatus(self.status)

    @property
    def is_work(self) -> bool:
        """Something is to be taken on; who is only reported to has nothing to accept."""
        return self.part in WORKING


class AssignmentShare(models.Model):
    """A piece of an office's part that one of its people does."""

    assignment = models.ForeignKey(
        Assignment, models.CASCADE, related_name="shares", verbose_name="phần việc của đơn vị"
    )
    post = models.ForeignKey(Post, models.PROTECT, related_name="+", verbose_name="người làm")
    words = models.CharField("làm gì", max_length=300)

    class Meta:
        ordering = ["pk"]
        constraints = [
            # One person has one piece of it.
            models.UniqueConstraint(fields=["assignment", "post"], name="assignment_share_once"),
        ]

    def __str__(self) -> str:
        return self.words
