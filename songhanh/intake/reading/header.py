"""The head of a paper: who issues it, its number, place, day, kind and subject (NĐ 30/2020, phụ lục I)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from songhanh.intake.reading.cues import is_kind_line
from songhanh.intake.reading.model import DocumentHead

if TYPE_CHECKING:
    from songhanh.intake.reading.paragraphs import Paragraph

__all__ = ["head_of", "is_kind_line"]


def head_of(paragraphs_before_body: Sequence[Paragraph]) -> DocumentHead:
    """Return what the paragraphs before the bases say of the document itself."""
    kind = next((k for p in paragraphs_before_body if (k := is_kind_line(p.text))), None)
    return DocumentHead(kind=kind)
