"""Days as a paper writes them."""

from __future__ import annotations

from datetime import date

from songhanh.kernel.passage import Passage, Span


def all_dates(passage: Passage) -> tuple[tuple[Span, date | None], ...]:
    """Return every full date with its day, None where no such day exists or a digit was misread."""
    return ()
