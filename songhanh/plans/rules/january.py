"""How a year goes over into the next: days and words moved by a year, what is ticked to go on."""

from __future__ import annotations

import re
from datetime import date

LEAP_DAY = (2, 29)
YEAR = re.compile(r"(?<![\d.,])(?P<year>20\d\d)(?![\d]|[.,]\d|/\w)")
# What makes a number a year: "năm 2031", "15/5/2031", "quý I/2031".
A_YEAR = re.compile(r"(?:năm\s+|\d{1,2}\s*[/.-]\s*|quý\s+\w+\s*/\s*)$", re.IGNORECASE)
PERIOD_BEFORE = re.compile(r"20\d\d\s*[-–—]\s*$")
PERIOD_AFTER = re.compile(r"\s*[-–—]\s*20\d\d")
# "số 12/KH-UBND ngày 15/5/2021", "Luật … năm 2021": the day or year of a paper, which stays.
OF_A_PAPER = re.compile(
    r"(?:\d+\s*/\s*[\w-]*[A-ZĐ]{2}[\w–-]*|(?:Luật|luật|Nghị định|Nghị quyết|Bộ luật)[^.;,]{0,60}?)"
    r"[\s,(]*(?:ngày|năm)?\s*[\d\s/.-]*$"
)
IN_A_DATE = re.compile(r"(?:\d{1,2}\s*[/.-]\s*|tháng\s+\d{1,2}\s+năm\s+)$", re.IGNORECASE)
LOOK_BACK = 90


def moved(day: date, years: int = 1) -> date:
    """Return the same day in another year; of 29 February the last of the month.

    >>> moved(date(2024, 2, 29))
    datetime.date(2025, 2, 28)
    """
    last = (day.month, day.day) == LEAP_DAY
    return day.replace(year=day.year + years, day=28 if last else day.day)


def day_in(year: int, today: date) -> date:
    """Return the day whose offices a plan of that year speaks of: today, but not after the year is over.

    >>> day_in(2030, date(2032, 5, 1))
    datetime.date(2030, 12, 31)
    """
    return min(today, date(year, 12, 31))


def moved_words(text: str, year: int, years: int = 1) -> str:
    """Return a plan's words as they would stand in another year: its own year is moved.

    So are days that lie in the January after it. Years of other papers and of periods stay.

    >>> moved_words("Tổng kết năm 2031 trước ngày 15/01/2032.", 2031)
    'Tổng kết năm 2032 trước ngày 15/01/2033.'
    """

    def said(found: re.Match[str]) -> str:
        before = text[max(found.start() - LOOK_BACK, 0) : found.start()]
        is_after = (
            int(found["year"]) == year + 1 and IN_A_DATE.search(before) and not _is_fixed(found, before)
        )
        return str(int(found["year"]) + years) if is_after or _is_own(found, year) else found["year"]

    return YEAR.sub(said, text)


def still_names(text: str, year: int) -> bool:
    """Whether words still speak of a year that is over, other than in a period or a paper's number."""
    return any(_is_own(found, year) for found in YEAR.finditer(text))


def _is_own(found: re.Match[str], year: int) -> bool:
    before = found.string[max(found.start() - LOOK_BACK, 0) : found.start()]
    return int(found["year"]) == year and A_YEAR.search(before) is not None and not _is_fixed(found, before)


def _is_fixed(found: re.Match[str], before: str) -> bool:
    """Whether a year is that of a period or of another paper."""
    after = PERIOD_AFTER.match(found.string, found.end())
    return bool(PERIOD_BEFORE.search(before) or after or OF_A_PAPER.search(before))
