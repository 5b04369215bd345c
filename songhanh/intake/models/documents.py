"""What came in, and what was read in it.

What the reader says (clauses, directives, defects) is kept whole, as it wrote it, in one row.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.dispatch import Signal

from songhanh.intake.reading.model import SCHEMA
from songhanh.intake.rules import LIFECYCLE, READABLE, Holder, Stage, Status, suffix_of
from songhanh.intake.rules.points import PointAnswer
from songhanh.kernel.keys import new_key
from songhanh.kernel.messages import Message
from songhanh.units.models import Unit

# Sent in the transaction in which a document begins to wait; the reader's queue rolls back with it.
waits_to_be_read = Signal()
# Asked before directives change: whoever gave out the work of a document answers True.
asks_if_given_out = Signal()
# Asked with an ``actor``: whoever makes more of documents answers which of them that actor sees by it.
asks_what_else_is_seen = Signal()
# Asked with a ``document`` and an ``actor``: whoever made something of it answers with `Onward` lines.
asks_where_it_goes_on = Signal()


class SourceDocument(models.Model):
    """A file as it was received (văn bản gốc), kept byte for byte; what the list shows of it."""

    key = models.CharField("mã", max_length=12, unique=True, default=new_key, editable=False)
    name = models.CharField("tên tệp", max_length=200)
    sha256 = models.CharField("sha256", max_length=64, db_index=True)
    size = models.PositiveBigIntegerField("số byte")
    received_at = models.DateTimeField("nhận lúc")
    received_by = models.CharField("người nhận", max_length=150)
    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="+", null=True, blank=True, verbose_name="đơn vị tiếp nhận"
    )

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

    # Filled in by queries that ask for somebody.
    is_undoable: bool
    is_redoable: bool
    saved_at: datetime | None

    class Meta:
        ordering = ["-received_at", "-pk"]
        constraints = [
            # The same file is on an office's list once; a withdrawn one may be received anew.
            models.UniqueConstraint(
                fields=["sha256", "unit"],
                condition=~Q(status=Status.WITHDRAWN),
                name="source_document_once_in_unit",
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


class Settlement(models.Model):
    """What somebody did about a point that the reader doubts (điểm đã xem); it outlives a reading."""

    document = models.ForeignKey(
        SourceDocument, models.CASCADE, related_name="settlements", verbose_name="văn bản"
    )
    code = models.CharField("loại điểm", max_length=60)
    start = models.PositiveIntegerField("từ ký tự")
    end = models.PositiveIntegerField("đến trước ký tự")
    answer = models.CharField("cách xử lý", max_length=12, choices=PointAnswer.choices())
    note = models.CharField("ghi chú", max_length=300, blank=True)
    by = models.CharField("người xem", max_length=150)
    at = models.DateTimeField("lúc")

    # Filled in by the query that lists them.
    who: str

    class Meta:
        constraints = [
            # A point is settled once; a second answer takes the place of the first.
            models.UniqueConstraint(fields=["document", "code", "start", "end"], name="settlement_once"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.start}"

    @property
    def place(self) -> tuple[str, int, int]:
        """Which point it is, whenever the paper is read."""
        return (self.code, self.start, self.end)

    @property
    def word(self) -> PointAnswer:
        """What was done, as a word with its label."""
        return PointAnswer(self.answer)


def original_path(sha256: str, name: str) -> Path:
    """Return where a file of that content and name is kept."""
    return settings.ORIGINALS / sha256[:2] / f"{sha256}{suffix_of(name)}"
