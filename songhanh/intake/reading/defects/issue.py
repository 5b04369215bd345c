"""When the paper was issued, as far as its head can be read: a day, or only the month or the year."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from songhanh.intake.reading.defects.view import ReadingView


class Issue(NamedTuple):
    """The first and the last day on which the paper may have been issued, and how that is told."""

    first: date
    last: date
    written: str


_HEAD_DATE = re.compile(
    r"ngày[\s.…_]*(?:\d{1,2})?[\s.…_]*tháng[\s.…_]*(?P<month>\d{1,2})?[\s.…_]*năm[\s.…_]*(?P<year>20\d\d)",
    re.IGNORECASE,
)
_OF_ANOTHER = ("kèm theo", "ban hành", "số ")
_DECEMBER = 12


def issue_of(view: ReadingView) -> Issue | None:
    """Return when the paper was issued; a blank day, or one that no calendar has, leaves month and year."""
    day = view.reading.document.date
    if day is not None:
        return Issue(day, day, shown(day))
    for paragraph in view.sheet.head if not view.is_image else ():
        found = _HEAD_DATE.search(paragraph.text)
        if found and not any(words in paragraph.text.lower() for words in _OF_ANOTHER):
            return _month_or_year(int(found["year"]), int(found["month"] or 0))
    return None


def _month_or_year(year: int, month: int) -> Issue:
    if 0 < month <= _DECEMBER:
        last = date(year, month, monthrange(year, month)[1])
        return Issue(date(year, month, 1), last, f"{shown(last)[3:]}")
    return Issue(date(year, 1, 1), date(year, _DECEMBER, 31), str(year))


def shown(day: date) -> str:
    """Return a date as papers write it in figures: 05/9/2023, 15/02/2023."""
    return (
        f"{day.day:02d}/{day.month:02d}/{day.year}"
        if day.month < 3
        else f"{day.day:02d}/{day.month}/{day.year}"
    )
