"""The documents that a plan rests on (căn cứ; thực hiện công văn…)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from songhanh.intake.reading.model import LegalBasis

if TYPE_CHECKING:
    from songhanh.intake.reading.paragraphs import Paragraph


def bases_in(paragraphs: Sequence[Paragraph]) -> tuple[LegalBasis, ...]:
    """Return the bases that the preamble, or a section of bases, names."""
    return ()
