"""The end of a paper on its left side: who gets a copy, and why (nơi nhận)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from songhanh.intake.reading.model import Recipient

if TYPE_CHECKING:
    from songhanh.intake.reading.paragraphs import Paragraph


def recipients_of(paragraphs_after_body: Sequence[Paragraph]) -> tuple[Recipient, ...]:
    """Return the recipients in the order of the paper."""
    return ()
