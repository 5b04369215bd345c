"""A plan, the offices that have a role in it, its matters, and what becomes of each of its orders."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from songhanh.intake.models import Directive, SourceDocument
from songhanh.kernel.keys import new_key
from songhanh.plans.rules.words import DayOffRule, DispositionKind, PlanKind, PlanRoleKind, PlanStatus
from songhanh.units.models import Unit

HAS_OWN_PAPER = Q(is_from_reading=True) | Q(is_drafted=True)
"""Its document is the paper that was signed for it; else it is only what the work goes back to."""


class Plan(models.Model):
    """A paper, or a word, that gives work (kế hoạch, văn bản chỉ đạo)."""

    key = models.CharField("mã", max_length=12, unique=True, default=new_key, editable=False)
    kind = models.CharField("loại", max_length=16, choices=PlanKind.choices())
    number = models.CharField("số, ký hiệu", max_length=80, blank=True)
    subject = models.TextField("trích yếu")
    source = models.CharField("theo", max_length=300, blank=True)
    issued_on = models.DateField("ngày ban hành", null=True, blank=True)
    year = models.PositiveSmallIntegerField("năm")
    document = models.ForeignKey(
        SourceDocument, models.PROTECT, related_name="+", null=True, blank=True, verbose_name="văn bản"
    )
    is_from_reading = models.BooleanField("từ bản đọc", default=False)
    is_drafted = models.BooleanField("soạn từ kế hoạch năm trước", default=False)
    status = models.CharField(
        "trạng thái", max_length=12, choices=PlanStatus.choices(), default=PlanStatus.DRAFT.value
    )
    day_off_rule = models.CharField(
        "hạn rơi vào ngày nghỉ",
        max_length=12,
        choices=DayOffRule.choices(),
        default=DayOffRule.AS_WRITTEN.value,
    )
    given_out_on = models.DateField("giao việc ngày", null=True, blank=True)
    revision = models.PositiveIntegerField("lần sửa", default=1)
    folded = models.TextField("chữ để tìm", blank=True)

    # Filled in by queries that ask for somebody.
    may_open: bool
    is_steered: bool
    is_whole: bool
    issuer: int | None
    coordinator: int | None
    receiver: int | None
    standing: Any

    class Meta:
        ordering = ["-year", "-issued_on", "-pk"]
        constraints = [
            # A document is the signed paper of one plan; a discarded draft may be opened anew.
            models.UniqueConstraint(
                fields=["document"],
                condition=HAS_OWN_PAPER & ~Q(status=PlanStatus.DISCARDED),
                name="plan_once_per_reading",
            ),
            # Its work stands in a paper that was read, or is drafted here, not both.
            models.CheckConstraint(
                condition=Q(is_from_reading=False) | Q(is_drafted=False), name="plan_read_or_drafted"
            ),
            # What is opened from a reading has a document.
            models.CheckConstraint(
                condition=Q(is_from_reading=False) | Q(document__isnull=False), name="plan_reading_has_paper"
            ),
            # Work is given out on a day, and before that on none.
            models.CheckConstraint(
                condition=Q(status__in=[PlanStatus.IN_FORCE, PlanStatus.CLOSED], given_out_on__isnull=False)
                | Q(status__in=[PlanStatus.DRAFT, PlanStatus.DISCARDED], given_out_on__isnull=True),
                name="plan_given_out_has_day",
            ),
        ]

    def __str__(self) -> str:
        return self.number or self.subject

    @property
    def state(self) -> PlanStatus:
        """Where it stands, as a word with its label."""
        return PlanStatus(self.status)

    @property
    def sort(self) -> PlanKind:
        """What it is, as a word with its label."""
        return PlanKind(self.kind)

    @property
    def day_off(self) -> DayOffRule:
        """What becomes of a last day on a day off, as a word."""
        return DayOffRule(self.day_off_rule)

    @property
    def is_draft(self) -> bool:
        """Nothing has been given out yet."""
        return self.state is PlanStatus.DRAFT

    @property
    def is_in_force(self) -> bool:
        """Its work is being done."""
        return self.state is PlanStatus.IN_FORCE

    @property
    def is_closed(self) -> bool:
        """Nothing in it changes any more."""
        return self.state is PlanStatus.CLOSED

    @property
    def chain(self) -> str:
        """The chain of the ledger in which everything about it stands."""
        return f"plan:{self.key}"


class PlanRole(models.Model):
    """What an office is to a plan, for everybody or for one other office."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="roles", verbose_name="kế hoạch")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="đơn vị")
    role = models.CharField("vai trò", max_length=12, choices=PlanRoleKind.choices())
    for_unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="+", null=True, blank=True, verbose_name="đối với"
    )

    class Meta:
        ordering = ["pk"]
        constraints = [
            # An office has a role once: for everybody, and for one other office.
            models.UniqueConstraint(
                fields=["plan", "unit", "role"], condition=Q(for_unit=None), name="plan_role_once"
            ),
            models.UniqueConstraint(
                fields=["plan", "unit", "role", "for_unit"], name="plan_role_once_for_one"
            ),
            # A plan has one issuer.
            models.UniqueConstraint(
                fields=["plan"], condition=Q(role=PlanRoleKind.ISSUER), name="plan_role_one_issuer"
            ),
            # Nobody receives, passes on or confirms their own report.
            models.CheckConstraint(
                condition=Q(for_unit__isnull=True) | ~Q(unit=F("for_unit")), name="plan_role_not_for_itself"
            ),
            # To issue and to coordinate is for everybody.
            models.CheckConstraint(
                condition=~Q(role__in=[PlanRoleKind.ISSUER, PlanRoleKind.COORDINATOR])
                | Q(for_unit__isnull=True),
                name="plan_role_steering_for_all",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.unit_id}"


class WorkArea(models.Model):
    """A matter of a plan (nội dung thực hiện): a section that says what the time is about."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="areas", verbose_name="kế hoạch")
    path = models.CharField("mục", max_length=60)
    title = models.TextField("tên mục", blank=True)
    position = models.PositiveIntegerField("thứ tự")

    class Meta:
        ordering = ["position"]
        constraints = [
            # A section is a matter once.
            models.UniqueConstraint(fields=["plan", "path"], name="work_area_once"),
        ]

    def __str__(self) -> str:
        return self.path


class Disposition(models.Model):
    """What is decided of one order of the paper (xử lý nội dung giao)."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="dispositions", verbose_name="kế hoạch")
    directive = models.ForeignKey(Directive, models.PROTECT, related_name="+", verbose_name="nội dung giao")
    kind = models.CharField("xử lý", max_length=12, choices=DispositionKind.choices())
    into = models.ForeignKey(
        Directive, models.PROTECT, related_name="+", null=True, blank=True, verbose_name="gộp vào"
    )
    by = models.CharField("người quyết định", max_length=150)
    at = models.DateTimeField("lúc")
    revision = models.PositiveIntegerField("lần sửa", default=1)

    class Meta:
        ordering = ["pk"]
        constraints = [
            # Of a directive one thing is decided.
            models.UniqueConstraint(fields=["plan", "directive"], name="disposition_once"),
            # What is merged says into what, and nothing else does.
            models.CheckConstraint(
                condition=Q(kind=DispositionKind.MERGED, into__isnull=False)
                | ~Q(kind=DispositionKind.MERGED) & Q(into__isnull=True),
                name="disposition_merged_into_something",
            ),
            # Nothing is merged into itself.
            models.CheckConstraint(
                condition=Q(into__isnull=True) | ~Q(into=F("directive")),
                name="disposition_not_into_itself",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.directive_id}"


class Coverage(models.Model):
    """That an order about a matter is taken up by an order to somebody, as people see it."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="coverage", verbose_name="kế hoạch")
    directive = models.ForeignKey(Directive, models.PROTECT, related_name="+", verbose_name="nội dung")
    by = models.ForeignKey(Directive, models.PROTECT, related_name="+", verbose_name="được thực hiện ở")
    is_part = models.BooleanField("một phần", default=False)

    class Meta:
        ordering = ["pk"]
        constraints = [
            # Two orders are linked once.
            models.UniqueConstraint(fields=["directive", "by"], name="coverage_once"),
            # No order takes up itself.
            models.CheckConstraint(condition=~Q(directive=F("by")), name="coverage_of_two"),
        ]

    def __str__(self) -> str:
        return f"{self.directive_id} ← {self.by_id}"
