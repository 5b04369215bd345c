"""A defect of a text: what the rules of form, and those of content, answer with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Span
from songhanh.kernel.words import Word


class Severity(Word):
    ERROR = "error", "phải sửa"
    WARNING = "warning", "nên xem"
    NOTE = "note", "trình bày"


@dataclass(frozen=True)
class Defect:
    """Something wrong or missing in the text; noted beside it, never corrected in it (lỗi trong văn bản)."""

    code: str
    severity: Severity
    message: Message
    suggestion: Message | None
    span: Span


@dataclass(frozen=True)
class DefectKind:
    """One kind of defect that a rule can find: its stable code, how grave it is, what it says, its source.

    ``message`` and ``suggestion`` are msgids with named gaps, filled by `at`. ``source`` cites the clause, or
    says which habit of careful offices the rule follows.
    """

    code: str
    severity: Severity
    message: Message
    suggestion: Message | None
    source: str

    def at(
        self,
        span: Span,
        params: Mapping[str, object] | None = None,
        *,
        severity: Severity | None = None,
    ) -> Defect:
        """Return the defect at ``span``, gaps filled; ``severity`` where it is less sure than usual."""
        gaps = dict(params or {})
        return Defect(
            self.code,
            severity or self.severity,
            Message(self.message.msgid, gaps),
            self.suggestion and Message(self.suggestion.msgid, gaps),
            span,
        )
