"""What a reading of a plan says: plain values, each pointing at its characters.

The JSON of `as_json` is schema 1, documented in docs/reading-schema.md: field for field these classes,
words by their names, spans as ``[start, end]``.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from songhanh.kernel.passage import Span
from songhanh.kernel.words import Word
from songhanh.paper.defects import Defect
from songhanh.paper.words import RecipientPurpose, Relation

SCHEMA = 1


class Role(Word):
    """What a unit is to a directive: three axes apart, role, mode and kind, are never one list."""

    LEAD = "lead", "chủ trì"
    RESPONSIBLE = "responsible", "thực hiện"
    COOPERATING = "cooperating", "phối hợp"
    REPORT_TO = "report_to", "nơi nhận báo cáo"
    VIA = "via", "gửi qua"


class ModeHint(Word):
    """What the words say of orders and requests; the unit tree decides later."""

    REQUESTED = "requested", "đề nghị"


class DirectiveKind(Word):
    """What an order asks for in the first place; an order in general ("triển khai thực hiện") has none."""

    ADVISORY = "advisory", "tham mưu"
    COMMUNICATION = "communication", "truyền thông"
    PLANNING = "planning", "xây dựng kế hoạch"
    REPORTING = "reporting", "báo cáo"
    TRAINING = "training", "tập huấn, đào tạo"
    BUDGETING = "budgeting", "kinh phí"
    MAINSTREAMING = "mainstreaming", "lồng ghép"
    GUIDANCE = "guidance", "hướng dẫn, ban hành văn bản"
    INSPECTION = "inspection", "kiểm tra, thanh tra"
    SUPERVISION = "supervision", "giám sát"
    ENFORCEMENT = "enforcement", "xử lý vi phạm"
    FOLLOW_UP = "follow_up", "theo dõi, đôn đốc"
    STATISTICS = "statistics", "thống kê"
    SCREENING = "screening", "rà soát, góp ý"
    PROPOSAL = "proposal", "đề xuất"
    COORDINATION = "coordination", "phối hợp"
    EVENT = "event", "hội nghị, sự kiện"
    SERVICE = "service", "dịch vụ, hỗ trợ"
    SCHEME = "scheme", "mô hình, phong trào"


class Product(Word):
    """What should come out of an order (sản phẩm)."""

    REPORT = "report", "báo cáo"
    PLAN = "plan", "kế hoạch"
    DOCUMENT = "document", "văn bản"
    CONFERENCE = "conference", "hội nghị, sự kiện"
    TRAINING = "training", "tập huấn, đào tạo"
    STATISTICS = "statistics", "số liệu"
    PROPOSAL = "proposal", "đề xuất"
    REVIEW = "review", "rà soát, góp ý"
    BUDGET = "budget", "kinh phí"
    INSPECTION = "inspection", "kiểm tra, giám sát"
    COMMUNICATION = "communication", "truyền thông"
    SCHEME = "scheme", "mô hình, phong trào"
    SERVICE = "service", "dịch vụ"


class DeadlineKind(Word):
    DATE = "date", "ngày cụ thể"
    RECURRING = "recurring", "định kỳ"
    RELATIVE = "relative", "tính từ một việc khác"
    PERIOD = "period", "trong một khoảng thời gian"
    CONDITIONAL = "conditional", "khi có điều kiện"
    SOFT = "soft", "không có ngày cụ thể"


class TableKind(Word):
    TASKS = "tasks", "bảng phân công nhiệm vụ"
    TARGETS = "targets", "bảng chỉ tiêu"
    OTHER = "other", "bảng khác"


@dataclass(frozen=True)
class Signer:
    capacity: tuple[str, ...] = ()
    name: str | None = None
    span: Span | None = None


@dataclass(frozen=True)
class Recipient:
    text: str
    purpose: RecipientPurpose | None
    span: Span


@dataclass(frozen=True)
class DocumentHead:
    """What the first and the last page say of the document itself; blank stays None, never borrowed.

    ``spans`` tells for each field by name where the paper says it; ``doubtful`` names fields that were read
    from an image with little confidence (a handwritten number): shown, flagged, never guessed.
    """

    kind: str | None = None
    issuer: str | None = None
    parent: str | None = None
    number: str | None = None
    symbol: str | None = None
    place: str | None = None
    date: datetime.date | None = None
    subject: str | None = None
    signer: Signer = field(default_factory=Signer)
    recipients: tuple[Recipient, ...] = ()
    spans: dict[str, Span] = field(default_factory=dict)
    doubtful: tuple[str, ...] = ()


@dataclass(frozen=True)
class Citation:
    """Another document that the text names; ``number`` is number and symbol, no spaces: ``12/BC-UBND``."""

    number: str | None
    date: datetime.date | None
    issuer: str | None
    subject: str | None
    kind: str | None
    as_written: str
    span: Span


@dataclass(frozen=True)
class LegalBasis(Citation):
    """A document that the plan rests on."""

    relation: Relation = Relation.BASED_ON


@dataclass(frozen=True)
class Heading:
    """A numbered section: ``path`` is ``II.1``; ``heading`` its words without the number."""

    path: str
    heading: str
    span: Span


@dataclass(frozen=True)
class UnitMention:
    """A body as the paper writes it, and what it is to the directive."""

    as_written: str
    role: Role
    span: Span


@dataclass(frozen=True)
class Deadline:
    """Words that say by when. ``last_day`` is the last day still in time, inclusive.

    "trước ngày 15/5" excludes the 15th, "chậm nhất ngày 15/5" and "đến ngày 15/5" include it.
    """

    as_written: str
    kind: DeadlineKind
    date: datetime.date | None
    last_day: datetime.date | None
    span: Span


@dataclass(frozen=True)
class Directive:
    """One order as the paper words it (nội dung giao), with its place."""

    id: str
    section: str
    text: str
    span: Span
    units: tuple[UnitMention, ...] = ()
    mode_hint: ModeHint | None = None
    kind: DirectiveKind | None = None
    deadlines: tuple[Deadline, ...] = ()
    products: tuple[str, ...] = ()
    beneficiaries: tuple[str, ...] = ()


@dataclass(frozen=True)
class TableRow:
    """A row of an appendix table: its cells' words by column name, the directive made of it if any."""

    cells: dict[str, str]
    span: Span
    group: str | None = None
    directive: str | None = None


@dataclass(frozen=True)
class AppendixTable:
    caption: str | None
    kind: TableKind
    rows: tuple[TableRow, ...]
    span: Span


@dataclass(frozen=True)
class PlanReading:
    """The whole reading of one document."""

    document: DocumentHead
    bases: tuple[LegalBasis, ...] = ()
    citations: tuple[Citation, ...] = ()
    outline: tuple[Heading, ...] = ()
    directives: tuple[Directive, ...] = ()
    appendix_tables: tuple[AppendixTable, ...] = ()
    defects: tuple[Defect, ...] = ()
