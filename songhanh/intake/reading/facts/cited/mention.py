"""A mention: the stretch of a text that names one other document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters ``start`` to ``end`` name a document; up to ``name_end`` they name it without its subject.

    ``scope`` is the end with its short name in brackets: what is named before it belongs to this one.
    """

    start: int
    name_end: int
    end: int
    scope: int
    kind: str | None
    number: str | None = None
    date: date | None = None
    issuer: str | None = None
    subject: str | None = None

    def holds(self, other: Mention) -> bool:
        """Say whether the other document is named inside this one's subject."""
        return self.start < other.start < self.scope
