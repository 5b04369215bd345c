"""A task and the days by which it is due."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q
from django.urls import reverse

from songhanh.intake.models import Directive
from songhanh.intake.reading.model import DirectiveKind
from songhanh.kernel.keys import new_key
from songhanh.plans.models.plans import Plan, WorkArea
from songhanh.plans.rules.days import effective_day
from songhanh.plans.rules.words import DayOffRule, Timing
from songhanh.units.models import Unit

LONGEST_TITLE = 300


class Task(models.Model):
    """What somebody must do (nhiệm vụ): from an order of a paper, or given by hand."""

    key = models.CharField("mã", max_length=12, unique=True, default=new_key, editable=False)
    plan = models.ForeignKey(Plan, models.PROTECT, related_name="tasks", verbose_name="kế hoạch")
    directive = models.ForeignKey(
        Directive, models.PROTECT, related_name="+", null=True, blank=True, verbose_name="nội dung giao"
    )
    continues = models.ForeignKey(
        "self",
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name="nối tiếp việc",
    )
    clause = models.CharField("điểm", max_length=80, blank=True)
    title = models.CharField("việc", max_length=LONGEST_TITLE)
    text = models.TextField("nội dung")
    kind = models.CharField("loại việc", max_length=16, choices=DirectiveKind.choices(), blank=True)
    timing = models.CharField("thời gian", max_length=12, choices=Timing.choices())
    work_area = models.ForeignKey(
        WorkArea, models.PROTECT, related_name="tasks", null=True, blank=True, verbose_name="nội dung"
    )
    position = models.PositiveIntegerField("thứ tự")
    withdrawn_on = models.DateField("thôi giao ngày", null=True, blank=True)
    folded = models.TextField("chữ để tìm", blank=True)

    # Filled in by queries that ask for somebody.
    is_steered: bool
    issuer: int | None
    last_day: date | None
    paper_text: str | None

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            # A directive becomes one task.
            models.UniqueConstraint(fields=["directive"], name="task_once_per_directive"),
        ]

    def __str__(self) -> str:
        return self.clause or self.title

    def get_absolute_url(self) -> str:
        """The page of the task: where a mark on a slip leads."""
        return reverse("plans:task", args=[self.key])

    @property
    def pace(self) -> Timing:
        """How it lies in time, as a word with its label."""
        return Timing(self.timing)

    @property
    def sort(self) -> DirectiveKind | None:
        """What is asked, as a word with its label."""
        return DirectiveKind(self.kind) if self.kind else None


class DueDate(models.Model):
    """By when a task is due (thời hạn), for everybody or for one office; a day taken back is kept."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="due_dates", verbose_name="nhiệm vụ")
    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="+", null=True, blank=True, verbose_name="đối với"
    )
    last_day = models.DateField("ngày cuối còn trong hạn", null=True, blank=True)
    as_written = models.CharField("ghi trong văn bản", max_length=500, blank=True)
    is_stated = models.BooleanField("văn bản có nêu")
    set_by = models.CharField("người đặt", max_length=150, blank=True)
    is_replaced = models.BooleanField("đã thay", default=False)

    class Meta:
        ordering = ["last_day", "pk"]
        constraints = [
            # What the paper states has its words; what somebody set has a day and says who.
            models.CheckConstraint(
                condition=Q(is_stated=True) & ~Q(as_written="")
                | Q(is_stated=False, last_day__isnull=False) & ~Q(set_by=""),
                name="due_date_stated_or_set",
            ),
        ]

    def __str__(self) -> str:
        return self.as_written or str(self.last_day)

    def ends_on(self, rule: DayOffRule) -> date | None:
        """The day on which it is still in time, days off counted as the plan says."""
        return effective_day(self.last_day, rule) if self.last_day else None
