"""Documents that a text names (văn bản viện dẫn)."""

from __future__ import annotations

from songhanh.intake.reading.model import Citation
from songhanh.kernel.passage import Passage


def citations_in(passage: Passage) -> tuple[Citation, ...]:
    """Return every document that the passage names, numbered or by its title."""
    return ()
