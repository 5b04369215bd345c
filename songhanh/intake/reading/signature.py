"""The end of a paper on its right side: in whose name it is signed, as what, and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from songhanh.intake.reading.model import Signer

if TYPE_CHECKING:
    from songhanh.intake.reading.paragraphs import Paragraph


def signer_of(paragraphs_after_body: Sequence[Paragraph]) -> Signer:
    """Return who signs, as far as the paper says it."""
    return Signer()
