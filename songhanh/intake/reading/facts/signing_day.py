"""The day of signing where it is left open or does not exist: what its month and its year still say."""

from __future__ import annotations

import re
from datetime import date

from songhanh.intake.reading.facts.dates import read_date
from songhanh.intake.reading.facts.moments import months_of
from songhanh.intake.reading.lexicon.folding import plain
from songhanh.intake.reading.model import DocumentHead

_MONTH_AND_YEAR = re.compile(
    r"(?:thang\s*(?P<month>\d{1,2})?\D{0,12}?nam\s*|[/.-]\s?(?P<between>\d{1,2})\s?[/.-]\s?)(?P<year>\d{4})(?!\d)"
)


def days_meant(words: str) -> tuple[date, date] | None:
    """Return the first and the last day that the words of a date may mean, None where they say no year.

    >>> days = days_meant("ngày 31 tháng 4 năm 2024")
    >>> [day.isoformat() for day in days or ()]
    ['2024-04-01', '2024-04-30']
    """
    if day := read_date(words):
        return day, day
    found = _MONTH_AND_YEAR.search(plain(words))
    if found is None:
        return None
    month, year = int(found["month"] or found["between"] or 0), int(found["year"])
    within = (month, month) if 1 <= month <= 12 else (1, 12)
    first, last = months_of(*within, year)
    return (first, last) if first and last else None


def signed_from(head: DocumentHead, text: str) -> date | None:
    """Return the day of signing, or the first day that it may be; ``text`` is that of the source."""
    if head.date or "date" not in head.spans:
        return head.date
    days = days_meant(text[slice(*head.spans["date"])])
    return days[0] if days else None
