"""By when: the words of a directive that set its time (thời hạn)."""

from __future__ import annotations

from datetime import date

from songhanh.intake.reading.model import Deadline
from songhanh.kernel.passage import Passage


def deadlines_in(passage: Passage, *, signed: date | None) -> tuple[Deadline, ...]:
    """Return what the passage says of by when, how often or in what period the thing must be done."""
    return ()


def deadlines_in_label(passage: Passage, *, signed: date | None) -> tuple[Deadline, ...]:
    """Return the deadlines of a label line ("Thời gian thực hiện: …") or of a cell of a column Thời gian."""
    return ()
