"""A moment: a time that a text names, as long as a day or as years."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from songhanh.kernel.words import Word


class MomentLength(Word):
    """How long a moment is."""

    DAY = "day", "ngày"
    DAY_OF_MONTH = "day_of_month", "ngày trong tháng"
    MONTH = "month", "tháng"
    QUARTER = "quarter", "quý"
    YEAR = "year", "năm"
    YEARS = "years", "giai đoạn"
    DAYS = "days", "từ ngày đến ngày"


@dataclass(frozen=True, slots=True)
class Moment:
    """A time that the text names: where, and from which day to which, None where the text leaves it open.

    ``bare`` says that only figures stand there ("30/6"), which may as well be a fraction.
    ``parts`` are the day and month, or the months, that wait for a year.
    """

    start: int
    end: int
    unit: MomentLength
    first: date | None = None
    last: date | None = None
    bare: bool = False
    parts: tuple[int, int] | None = None

    def in_year(self, year: int) -> Moment:
        """Return the moment in a year that the text says beside it."""
        if self.parts is None:
            return self
        if self.unit is MomentLength.DAY:
            day = day_of(self.parts[0], self.parts[1], year)
            return replace(self, first=day, last=day)
        first, last = months_of(self.parts[0], self.parts[1], year)
        return replace(self, first=first, last=last)


def day_of(day: int | None, month: int | None, year: int | None) -> date | None:
    """Return a day, None where a part is not known or no such day exists."""
    if day is None or month is None or year is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def months_of(first: int, last: int, year: int) -> tuple[date | None, date | None]:
    """Return the first and the last day of a stretch of months."""
    if not (1 <= first <= 12 and 1 <= last <= 12 and 1 <= year <= 9998):
        return None, None
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])
