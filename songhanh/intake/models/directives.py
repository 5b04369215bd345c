"""What people make of a reading: once somebody works on it, each directive gets a row; the reading stays."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from songhanh.intake.models.documents import SourceDocument
from songhanh.intake.reading.model import DeadlineKind, DirectiveKind, Role
from songhanh.intake.rules import Act
from songhanh.intake.rules.standing import DueDay, Named, Standing
from songhanh.kernel.keys import new_key
from songhanh.kernel.passage import Span
from songhanh.units.models import Unit, UnitGroup


class Directive(models.Model):
    """One order of a document in people's hands (nội dung giao đang xử lý).

    Its words are never typed: ``text`` is cut from the reading's text by ``stretches``, pairs [start, end].
    """

    key = models.CharField("mã", max_length=12, unique=True, default=new_key, editable=False)
    document = models.ForeignKey(
        SourceDocument, models.CASCADE, related_name="taken_directives", verbose_name="văn bản"
    )
    code = models.CharField("điểm", max_length=80)
    section = models.CharField("mục", max_length=60, blank=True)
    heading = models.TextField("tên mục", blank=True)
    position = models.PositiveIntegerField("thứ tự trong văn bản")
    start = models.PositiveIntegerField("từ ký tự")
    end = models.PositiveIntegerField("đến trước ký tự")
    stretches = models.JSONField("các đoạn")
    text = models.TextField("nội dung")
    kind = models.CharField("loại việc", max_length=16, choices=DirectiveKind.choices(), blank=True)
    products = models.JSONField("sản phẩm", default=list, blank=True)
    beneficiaries = models.JSONField("đối tượng thụ hưởng", default=list, blank=True)
    is_requested = models.BooleanField("đề nghị", default=False)
    is_retired = models.BooleanField("không còn dùng", default=False)
    revision = models.PositiveIntegerField("lần sửa", default=1)
    changed_by = models.CharField("người sửa sau cùng", max_length=150, blank=True)
    changed_at = models.DateTimeField("sửa sau cùng lúc", null=True, blank=True)

    class Meta:
        ordering = ["position", "start", "pk"]
        constraints = [
            # Of a document, a code names one directive among those in use.
            models.UniqueConstraint(
                fields=["document", "code"], condition=Q(is_retired=False), name="directive_code_once"
            ),
            # It stands somewhere on the paper.
            models.CheckConstraint(condition=Q(end__gt=models.F("start")), name="directive_has_words"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def standing(self) -> Standing:
        """How it stands now, with its units and days, as plain values."""
        return Standing(
            key=self.key,
            code=self.code,
            section=self.section,
            heading=self.heading,
            position=self.position,
            stretches=tuple(Span(*stretch) for stretch in self.stretches),
            text=self.text,
            kind=self.kind,
            products=tuple(self.products),
            beneficiaries=tuple(self.beneficiaries),
            is_requested=self.is_requested,
            is_retired=self.is_retired,
            units=tuple(one.named for one in self.units),
            dues=tuple(one.due_day for one in self.days),
        )

    @property
    def units(self) -> list[NamedUnit]:
        """The units that it names, fetched with those of many others where a query did so."""
        held: list[NamedUnit] | None = self.__dict__.get("held_units")
        return list(self.named_units.all()) if held is None else held

    @property
    def days(self) -> list[Due]:
        """Its days, likewise."""
        held: list[Due] | None = self.__dict__.get("held_days")
        return list(self.dues.all()) if held is None else held

    def take(self, one: Standing) -> None:
        """Let the row say what a standing says, all but its units and days: those are rows of their own."""
        self.key, self.code, self.section, self.heading = one.key, one.code, one.section, one.heading
        self.position, self.start, self.end, self.text = one.position, one.start, one.end, one.text
        self.stretches = [list(stretch) for stretch in one.stretches]
        self.kind, self.products, self.beneficiaries = one.kind, list(one.products), list(one.beneficiaries)
        self.is_requested, self.is_retired = one.is_requested, one.is_retired


class NamedUnit(models.Model):
    """A body that a directive names (đơn vị được nêu), and which unit or group of the tree it is.

    With neither it is something to do: not yet matched with the tree. One that people added stands nowhere.
    """

    key = models.CharField("mã", max_length=12, unique=True, default=new_key, editable=False)
    directive = models.ForeignKey(
        Directive, models.CASCADE, related_name="named_units", verbose_name="nội dung giao"
    )
    as_written = models.CharField("ghi trong văn bản", max_length=500, blank=True)
    role = models.CharField("vai trò", max_length=12, choices=Role.choices())
    start = models.PositiveIntegerField("từ ký tự", null=True, blank=True)
    end = models.PositiveIntegerField("đến trước ký tự", null=True, blank=True)
    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="+", null=True, blank=True, verbose_name="đơn vị"
    )
    group = models.ForeignKey(
        UnitGroup, models.PROTECT, related_name="+", null=True, blank=True, verbose_name="nhóm"
    )
    is_added = models.BooleanField("do người xử lý thêm", default=False)
    score = models.FloatField("độ khớp", null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            # A unit or a group of units, not both.
            models.CheckConstraint(
                condition=Q(unit__isnull=True) | Q(group__isnull=True), name="named_unit_unit_or_group"
            ),
            # Added by people it is one of the tree; otherwise the paper has words for it.
            models.CheckConstraint(
                condition=Q(is_added=False) & ~Q(as_written="")
                | Q(is_added=True) & (Q(unit__isnull=False) | Q(group__isnull=False)),
                name="named_unit_written_or_known",
            ),
        ]

    def __str__(self) -> str:
        return self.as_written or str(self.unit_id or self.group_id)

    @property
    def named(self) -> Named:
        """The same as a plain value."""
        return Named(
            self.key,
            self.role,
            self.as_written,
            self.start,
            self.end,
            self.unit_id,
            self.group_id,
            self.is_added,
            self.score,
        )

    @classmethod
    def of(cls, directive: Directive, named: Named) -> NamedUnit:
        """Return the row that says of a directive what the value says."""
        return cls(
            directive=directive,
            key=named.key,
            as_written=named.as_written,
            role=named.role,
            start=named.start,
            end=named.end,
            unit_id=named.unit,
            group_id=named.group,
            is_added=named.is_added,
            score=named.score,
        )


class Due(models.Model):
    """By when (thời hạn): a day that the plan states, or one that somebody set; the two are kept apart."""

    key = models.CharField("mã", max_length=12, unique=True, default=new_key, editable=False)
    directive = models.ForeignKey(
        Directive, models.CASCADE, related_name="dues", verbose_name="nội dung giao"
    )
    kind = models.CharField("loại thời hạn", max_length=12, choices=DeadlineKind.choices())
    as_written = models.CharField("ghi trong văn bản", max_length=500, blank=True)
    start = models.PositiveIntegerField("từ ký tự", null=True, blank=True)
    end = models.PositiveIntegerField("đến trước ký tự", null=True, blank=True)
    last_day = models.DateField("ngày cuối còn trong hạn", null=True, blank=True)
    is_stated = models.BooleanField("văn bản có nêu")
    set_by = models.CharField("người đặt", max_length=150, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            # What the plan states has its words; what somebody set has a day and says who.
            models.CheckConstraint(
                condition=Q(is_stated=True) & ~Q(as_written="")
                | Q(is_stated=False, last_day__isnull=False) & ~Q(set_by=""),
                name="due_stated_or_set",
            ),
        ]

    def __str__(self) -> str:
        return self.as_written or str(self.last_day)

    @property
    def due_day(self) -> DueDay:
        """The same as a plain value."""
        return DueDay(
            self.key,
            self.kind,
            self.as_written,
            self.start,
            self.end,
            self.last_day,
            self.is_stated,
            self.set_by,
        )

    @classmethod
    def of(cls, directive: Directive, due: DueDay) -> Due:
        """Return the row that says of a directive what the value says."""
        return cls(directive=directive, **vars(due))


class Edit(models.Model):
    """One change of directives (lần sửa): how they stood before and after, so that it can be taken back."""

    document = models.ForeignKey(SourceDocument, models.CASCADE, related_name="edits", verbose_name="văn bản")
    number = models.PositiveIntegerField("thứ tự")
    act = models.CharField("việc", max_length=16, choices=Act.choices())
    codes = models.JSONField("các điểm", default=list)
    before = models.JSONField("trước khi sửa")
    after = models.JSONField("sau khi sửa")
    by = models.CharField("người sửa", max_length=150)
    at = models.DateTimeField("lúc")
    is_undone = models.BooleanField("đã hoàn tác", default=False)

    class Meta:
        ordering = ["number"]
        constraints = [
            # Changes of a document are counted, so that it is clear which came first.
            models.UniqueConstraint(fields=["document", "number"], name="edit_once_per_number"),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.act}"
