"""A defect of a text: what the rules of form, and those of content, answer with."""

from __future__ import annotations

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
