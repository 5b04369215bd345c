"""Deadlines in short, for tests: words, kind and last day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from songhanh.intake.reading.facts.deadlines import deadlines_in, deadlines_in_label
from songhanh.intake.reading.model import Deadline
from songhanh.kernel.passage import passage_of

SIGNED = date(2023, 2, 10)


def read(text: str, *, signed: date | None = SIGNED) -> list[tuple[str, str, str | None]]:
    """Return words, kind and last day of each deadline of a running text."""
    return _short(deadlines_in(passage_of(text), signed=signed))


def read_label(text: str) -> list[tuple[str, str, str | None]]:
    """Return the same of a label or of a cell."""
    return _short(deadlines_in_label(passage_of(text), signed=SIGNED))


def _short(deadlines: Iterable[Deadline]) -> list[tuple[str, str, str | None]]:
    return [(d.as_written, d.kind.name, d.last_day.isoformat() if d.last_day else None) for d in deadlines]
