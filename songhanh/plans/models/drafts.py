"""Work in the making: what a draft without a paper of its own would give out, while it is worded."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from songhanh.intake.models import Directive
from songhanh.intake.reading.model import DirectiveKind, Role
from songhanh.kernel.keys import new_key
from songhanh.plans.models.plans import Plan, WorkArea
from songhanh.plans.models.tasks import LONGEST_TITLE, Task
from songhanh.plans.rules.words import Timing
from songhanh.units.models import Unit, UnitGroup


class DraftTask(models.Model):
    """One piece of a draft (đầu việc): carried over from the year before, or new."""

    key = models.CharField("mã", max_length=12, unique=True, default=new_key, editable=False)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="draft_tasks", verbose_name="dự thảo")
    continues = models.ForeignKey(
        Task, models.PROTECT, related_name="+", null=True, blank=True, verbose_name="nối tiếp việc"
    )
    directive = models.ForeignKey(
        Directive, models.SET_NULL, related_name="+", null=True, blank=True, verbose_name="câu đã ký"
    )
    clause = models.CharField("điểm", max_length=80, blank=True)
    title = models.CharField("việc", max_length=LONGEST_TITLE)
    text = models.TextField("nội dung")
    kind = models.CharField("loại việc", max_length=16, choices=DirectiveKind.choices(), blank=True)
    timing = models.CharField("thời gian", max_length=12, choices=Timing.choices())
    work_area = models.ForeignKey(
        WorkArea, models.SET_NULL, related_name="+", null=True, blank=True, verbose_name="nội dung"
    )
    position = models.PositiveIntegerField("thứ tự")
    is_set_aside = models.BooleanField("bỏ ra", default=False)
    revision = models.PositiveIntegerField("lần sửa", default=1)
    changed_by = models.CharField("người sửa sau cùng", max_length=150)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            # Work of the year before goes over into a draft once.
            models.UniqueConstraint(fields=["plan", "continues"], name="draft_task_carried_once"),
            # A clause names one piece of a draft.
            models.UniqueConstraint(
                fields=["plan", "clause"], condition=~Q(clause=""), name="draft_task_clause_once"
            ),
            # A sentence of the signed paper is the words of one piece.
            models.UniqueConstraint(fields=["plan", "directive"], name="draft_task_directive_once"),
        ]

    def __str__(self) -> str:
        return self.clause or self.title

    @property
    def code(self) -> str:
        """Where it stands in the draft: at its clause, else by its place."""
        return self.clause or f"({self.position})"

    @property
    def pace(self) -> Timing:
        """How it lies in time, as a word with its label."""
        return Timing(self.timing)


class DraftShare(models.Model):
    """Who would get a piece of a draft: an office, a group, or the name of one that has ended."""

    draft_task = models.ForeignKey(DraftTask, models.CASCADE, related_name="shares", verbose_name="đầu việc")
    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="+", null=True, blank=True, verbose_name="đơn vị"
    )
    group = models.ForeignKey(
        UnitGroup, models.PROTECT, related_name="+", null=True, blank=True, verbose_name="nhóm"
    )
    as_written = models.CharField("đơn vị không còn", max_length=500, blank=True)
    role = models.CharField("vai trò", max_length=12, choices=Role.choices())

    class Meta:
        ordering = ["pk"]
        constraints = [
            # An office, a group, or the name of one that is no more.
            models.CheckConstraint(
                condition=Q(unit__isnull=False, group__isnull=True, as_written="")
                | Q(unit__isnull=True, group__isnull=False, as_written="")
                | Q(unit__isnull=True, group__isnull=True) & ~Q(as_written=""),
                name="draft_share_of_one",
            ),
            # An office has a piece once, and so has a group.
            models.UniqueConstraint(fields=["draft_task", "unit"], name="draft_share_once"),
            models.UniqueConstraint(fields=["draft_task", "group"], name="draft_share_group_once"),
        ]

    def __str__(self) -> str:
        return self.as_written or str(self.unit_id or self.group_id)


class DraftDay(models.Model):
    """By when a piece of a draft would be due: a day, or a rhythm in words."""

    draft_task = models.ForeignKey(DraftTask, models.CASCADE, related_name="days", verbose_name="đầu việc")
    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="+", null=True, blank=True, verbose_name="đối với"
    )
    last_day = models.DateField("ngày cuối còn trong hạn", null=True, blank=True)
    as_written = models.CharField("ghi trong kế hoạch", max_length=500, blank=True)

    class Meta:
        ordering = ["last_day", "pk"]
        constraints = [
            # A day, or words in its place.
            models.CheckConstraint(
                condition=Q(last_day__isnull=False) | ~Q(as_written=""), name="draft_day_says_when"
            ),
        ]

    def __str__(self) -> str:
        return str(self.last_day or self.as_written)
