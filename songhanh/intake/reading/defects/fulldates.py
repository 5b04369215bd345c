"""Full dates in figures or words, possible or not: day, month and year stand side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

_FULL = re.compile(
    r"(?:ngày\s+)?(?<![\w/.,-])(\d{1,2})\s?/\s?(\d{1,2})\s?/\s?((?:19|20)\d\d)(?![\w/-])|"
    r"(?:ngày\s+)(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d\d)(?![\w/-])|"
    r"(?:ngày\s+)(\d{1,2})[.-](\d{1,2})[.-]((?:19|20)\d\d)(?![\w/-])",
    re.IGNORECASE,
)


_MARKS = ("/", "ngày", "Ngày", "NGÀY")


class FullDate(NamedTuple):
    """A date as it stands in a text; ``day`` is None when no calendar has it."""

    start: int
    end: int
    day: date | None


def full_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[FullDate]:
    """Yield the full dates of a stretch of a text."""
    if ("20" not in text and "19" not in text) or not any(mark in text for mark in _MARKS):
        return
    for found in _FULL.finditer(text, start, len(text) if end is None else end):
        figures = [int(group) for group in found.groups() if group]
        yield FullDate(*found.span(), _day(*figures))


def _day(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
