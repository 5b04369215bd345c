"""What came in, what was read in it, and what people make of that reading.

What the reader says (clauses, directives, defects) is kept whole, as it wrote it, in one row. Once somebody
works on a document each directive gets a row of its own beside it: the reading stays as it was.
"""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.dispatch import Signal

from songhanh.intake.reading.model import SCHEMA, DeadlineKind, DirectiveKind, Role
from songhanh.intake.rules import LIFECYCLE, READABLE, Act, Holder, Stage, Status, suffix_of
from songhanh.kernel.keys import new_key
from songhanh.kernel.messages import Message
from songhanh.units.models import Unit, UnitGroup

# Sent in the transaction in which a document begins to wait; the reader's queue rolls back with it.
waits_to_be_read = Signal()


class SourceDocument(models.Model):
    """A file as it was received (văn bản gốc), kept byte for byte; what the list shows of it."""

    name = models.CharField("tên tệp", max_length=200)
    sha256 = models.CharField("sha256", max_length=64, db_index=True)
    size = models.PositiveBigIntegerField("số byte")
    received_at = models.DateTimeField("nhận lúc")
    received_by = models.CharField("người nhận", max_length=150)

    status = models.CharField(
        "trạng thái", max_length=12, choices=Status.choices(), default=Status.RECEIVED.value
    )
    stage = models.CharField("đang làm", max_length=12, choices=Stage.choices(), default=Stage.WAITING.value)
    pages_done = models.PositiveIntegerField("số trang đã đọc", default=0)
    pages_total = models.PositiveIntegerField("số trang", default=0)
    failure_parts = models.JSONField("vì sao chưa đọc được", null=True, blank=True)
    read_at = models.DateTimeField("đọc xong lúc", null=True, blank=True)

    # Copied out of the reading, so that a list of documents need not open every one of them.
    format = models.CharField("dạng", max_length=12, blank=True)
    kind = models.CharField("loại văn bản", max_length=80, blank=True)
    number = models.CharField("số, ký hiệu", max_length=80, blank=True)
    issuer = models.CharField("cơ quan ban hành", max_length=300, blank=True)
    subject = models.TextField("trích yếu", blank=True)
    issued_on = models.DateField("ngày ban hành", null=True, blank=True)
    directives = models.PositiveIntegerField("số nội dung giao", default=0)
    defects = models.PositiveIntegerField("số điểm cần xem", default=0)
    folded = models.TextField("chữ để tìm", blank=True)

    class Meta:
        ordering = ["-received_at", "-pk"]
        constraints = [
            # The same file is on the list once; a withdrawn one may be received anew.
            models.UniqueConstraint(
                fields=["sha256"], condition=~Q(status=Status.WITHDRAWN), name="source_document_once"
            ),
            # A failure always says why, and only a failure does.
            models.CheckConstraint(
                condition=Q(status=Status.FAILED, failure_parts__isnull=False)
                | (~Q(status=Status.FAILED) & Q(failure_parts__isnull=True)),
                name="source_document_failure_says_why",
            ),
            # What has been read has a time at which it was.
            models.CheckConstraint(
                condition=~Q(status__in=READABLE) | Q(read_at__isnull=False),
                name="source_document_read_has_time",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def path(self) -> Path:
        """Where the original lies: named by its content, outside everything that is served."""
        return original_path(self.sha256, self.name)

    @property
    def state(self) -> Status:
        """Where the document stands, as a word with its label."""
        return next(status for status in Status if status == self.status)

    @property
    def is_under_way(self) -> bool:
        """It waits or is being read: nothing to do but let it."""
        return self.state in (Status.RECEIVED, Status.READING)

    @property
    def is_readable(self) -> bool:
        """There is a reading of it to look at."""
        return self.state in READABLE

    @property
    def is_taken_up(self) -> bool:
        """People work on its reading: its directives have rows of their own."""
        return self.state is Status.TAKEN_UP

    @property
    def acts(self) -> tuple[str, ...]:
        """What may be done to it by a person: the buttons on the page."""
        return LIFECYCLE.acts_from(self.status, Holder.CLERK)

    @property
    def failure(self) -> Message | None:
        """The one sentence that says what is wrong and what to do."""
        return (
            Message(self.failure_parts["msgid"], self.failure_parts["params"]) if self.failure_parts else None
        )


class Reading(models.Model):
    """What was read in a document (bản đọc): its text, how that lies on the paper, and what it says."""

    document = models.OneToOneField(SourceDocument, models.CASCADE, related_name="reading", primary_key=True)
    text = models.TextField("chữ trên văn bản")
    layout = models.JSONField("cách trình bày")
    content = models.JSONField("nội dung đọc được")

    def __str__(self) -> str:
        return f"bản đọc {self.document_id}"

    @property
    def is_current(self) -> bool:
        """It was written in the schema that this program reads."""
        return bool(self.content.get("schema") == SCHEMA)


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
    def is_matched(self) -> bool:
        """The tree knows who is meant."""
        return self.unit_id is not None or self.group_id is not None


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


def original_path(sha256: str, name: str) -> Path:
    """Return where a file of that content and name is kept."""
    return settings.ORIGINALS / sha256[:2] / f"{sha256}{suffix_of(name)}"
