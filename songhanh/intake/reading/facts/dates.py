"""Days, months, quarters and years as a paper writes them; what is misread or impossible has no day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from songhanh.intake.reading.facts.moments import Moment, MomentLength, day_of, months_of
from songhanh.intake.reading.language.masks import Mask
from songhanh.intake.reading.lexicon.folding import plain
from songhanh.kernel.passage import Passage, Span

__all__ = ["Moment", "MomentLength", "all_dates", "moments_in", "read_date"]


def all_dates(passage: Passage) -> tuple[tuple[Span, date | None], ...]:
    """Return every full date with its day, None where no such day exists or a digit was misread."""
    full = (m for m in moments_in(plain(passage.text)) if m.unit is MomentLength.DAY and m.parts is None)
    return tuple((passage.span_of(m.start, m.end), m.first) for m in full)


def moments_in(text: str) -> tuple[Moment, ...]:
    """Return the times that plain text names, in order, none over another."""
    if not _MAY_NAME_ONE.search(text):
        return ()
    found: list[Moment] = []
    taken = Mask(len(text))
    present = {word for word in _KEYS if word in text}
    for words, form, make in _FORMS:
        for match in form.finditer(text) if not present.isdisjoint(words) else ():
            moment = make(match)
            if moment is None or taken.touches(moment.start, moment.end):
                continue
            taken.take(moment.start, moment.end)
            found.append(moment)
    found.sort(key=lambda m: m.start)
    return tuple(_with_shared_years(text, found))


def read_date(text: str) -> date | None:
    """Return the one full date that a short text says, if it says one."""
    full = [m for m in moments_in(plain(text)) if m.unit is MomentLength.DAY and m.parts is None]
    return full[0].first if full else None


_MAY_NAME_ONE = re.compile(r"\d|q[uy\s.]*[il1-4]|[oil]/|/\s*[.…_]")
"""Figures, letters read for them, the number of a quarter, a day left open: without any there is no time."""

_D = r"[\doil]{1,2}"
_END = r"(?![\d\w])"
_SEP = r"\s?[/.\-–]\s?"
_NAM = r"\s*(?:[,.]\s*)?(?:nam)?\s*"
_FULL = re.compile(rf"(?:ngay\s*)?(?<![\w/.,])(?<!thang )({_D}){_SEP}({_D}){_SEP}([\doil]{{4}}){_END}")
_FULL_WORDS = re.compile(rf"ngay\s*({_D})\s*,?\s*thang\s*({_D}){_NAM}([\doil]{{4}}){_END}")
_FULL_MIXED = re.compile(rf"(?:ngay\s*)?(?<![\w/])(\d{{1,2}})\s?[/-]\s?(\d{{1,2}})\s+nam\s+(\d{{4}}){_END}")
_FULL_SHORT = re.compile(rf"ngay\s*(\d{{1,2}})\s?/\s?(\d{{1,2}})\s?/\s?([123]\d)(?![\d/]){_END}")
_DAY = re.compile(r"(?:ngay\s*(\d{1,2})\s?(?:[/-]\s?|,?\s*thang\s*)(\d{1,2}))(?![\d/])(?!\s?/\s?[a-z])")
_BARE_DAY = re.compile(r"(?<![\w/.,%-])(\d{1,2})\s?/\s?(\d{1,2})(?![\d/.,%-]*\d)(?!\s?/)(?![a-z%])")
_DAY_OF_MONTH = re.compile(
    r"ngay\s*(?:mung |mong )?(\d{1,2})(?:\s*(?:,|va)\s*(?:ngay\s*)?\d{1,2})*"
    r"\s*(?:cua\s*)?(?:(?:hang|moi|cac)\s*)?(?:thang|quy)(?!\s*\d)"
    r"(?:\s*(?:dau|cuoi cung|cuoi|giua|sau|tiep theo|ke tiep|lien ke|ky bao cao|bao cao|thu \w+)\b)*"
    r"(?:\s*(?:cua\s*)?(?:moi\s*|hang\s*)?(?:quy|nam)\b(?!\s*\d)(?:\s*(?:sau|tiep theo|bao cao)\b)?)?"
)
_QUARTER_NAME = r"(?:[il]{1,3}|[il]v|[1-4])(?!\w)"
_QUARTER = re.compile(
    rf"\bquy\s*({_QUARTER_NAME})((?:\s*(?:,|va|-|–|den|&)\s*(?:quy\s*)?{_QUARTER_NAME})*)"
    rf"(?:\s*(?:[/\-–,]\s*|nam\s*)?(\d{{4}}){_END})?"
)
_MONTHS = re.compile(
    rf"(?:tu\s+)?thang\s*(\d{{1,2}})\s*(?:[/-]\s*(\d{{4}}))?\s*(?:-|–|den het|den)\s*(?:thang\s*)?"
    rf"(\d{{1,2}})\s*(?:(?:[/\-–]|nam)\s*(\d{{4}}){_END}|(?=\s*(?:[;.)]|$)))"
)
_MONTH_LIST = re.compile(
    r"thang\s*(?P<list>\d{1,2}\s*,\s*\d{1,2}(?:\s*(?:,|va)\s*\d{1,2})*)(?!\d)(?!\s*/\s*\d{1,2}(?!\d))"
    rf"(?:\s*(?:/|nam)\s*(?P<year>\d{{4}}){_END})?"
)
_MONTH = re.compile(rf"thang\s*(\d{{1,2}})(?!\d)(?:\s*(?:[/\-–]|nam|,)\s*(\d{{4}}){_END})?(?!\s?[/-]?\d)")
_SHORT_QUARTER = re.compile(rf"\bq\s?[.]?\s?({_QUARTER_NAME})()(?:\s?[/-]\s?(\d{{4}}){_END})?")
_SHORT_MONTHS = re.compile(
    rf"\bt\s?[.]?(\d{{1,2}})()\s*[-–]\s*t\s?[.]?(\d{{1,2}})(?:\s?[/-]\s?(\d{{4}}){_END})?"
)
_SHORT_MONTH = re.compile(rf"\bt\s?[.]?(\d{{1,2}})(?:\s?[/-]\s?(\d{{4}}){_END})?(?!\d)")
_BLANK_DAY = re.compile(r"ngay\s*(?:[.…_]+|\d{1,2})\s*/\s*(?:[.…_]+|\d{1,2})\s*/\s*(?:\d{4}|[.…_]+)")
_BARE_MONTH = re.compile(r"(?<![\w/.,-])(\d{1,2})\s?/\s?(\d{4})(?![\w/])(?!\s?[/-]\s?\w)")
_YEARS = re.compile(
    rf"(?:(?:giai doan|thoi ky|nhung nam|tu nam|nam|nhiem ky)\s*)?(?<![\w/.,-])(\d{{4}})"
    rf"\s*(?:-|–|den nam|den)\s*(?:nam\s*)?(\d{{4}}){_END}"
)
_YEAR = re.compile(rf"(?:\bnam\s*|\A\s*(?=\d{{4}}\s*\Z))(\d{{4}}){_END}")
_SHARED_YEAR = re.compile(r"\s*(?:\([^()]{0,60}\)\s*)?(?:,|;|va|hoac|den|-|–)?\s*(?:truoc|den|het|va)?\s*$")
_YEAR_AFTER = re.compile(rf"\s*,?\s*(?:cua\s*)?nam\s*(\d{{4}}){_END}")


def _number(figures: str) -> int | None:
    """Return what figures say; letters among them were misread, and are not guessed."""
    return int(figures) if figures.isdecimal() else None


def _full(match: re.Match[str]) -> Moment | None:
    if sum(c.isdigit() for c in match.group()) < 4:
        return None
    year = _number(match[3])
    day = day_of(_number(match[1]), _number(match[2]), 2000 + year if year and year < 100 else year)
    return Moment(*match.span(), MomentLength.DAY, day, day)


def _blank_day(match: re.Match[str]) -> Moment | None:
    """A day that the paper leaves open stays open."""
    return Moment(*match.span(), MomentLength.DAY)


def _yearless(match: re.Match[str], *, bare: bool = False) -> Moment | None:
    day, month = int(match[1]), int(match[2])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return Moment(*match.span(), MomentLength.DAY, bare=bare, parts=(day, month))


def _bare_day(match: re.Match[str]) -> Moment | None:
    return _yearless(match, bare=True)


def _day_of_month(match: re.Match[str]) -> Moment | None:
    return Moment(*match.span(), MomentLength.DAY_OF_MONTH)


def _quarter(match: re.Match[str]) -> Moment | None:
    names = re.findall(rf"(?<!\w){_QUARTER_NAME}", f"{match[1]} {match[2]}")
    numbers = [_ROMAN.get(name.replace("l", "i")) or int(name) for name in names]
    waiting = Moment(*match.span(), MomentLength.QUARTER, parts=(min(numbers) * 3 - 2, max(numbers) * 3))
    return _settled(waiting, match[3])


_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def _settled(waiting: Moment, year: str | None) -> Moment:
    """Return the moment in its year, which it then no longer waits for."""
    return replace(waiting.in_year(int(year)), parts=None) if year else waiting


def _month_range(match: re.Match[str]) -> Moment | None:
    first, last = int(match[1]), int(match[3])
    if not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    moment = _settled(Moment(*match.span(), MomentLength.MONTH, parts=(first, last)), match[4])
    return replace(moment, first=months_of(first, first, int(match[2]))[0]) if match[2] else moment


def _month_list(match: re.Match[str]) -> Moment | None:
    """ "tháng 3, 4, 5/2024" is one stretch, from the first of them to the last."""
    numbers = [int(number) for number in re.findall(r"\d+", match["list"])]
    if not all(1 <= number <= 12 for number in numbers):
        return None
    return _settled(
        Moment(*match.span(), MomentLength.MONTH, parts=(min(numbers), max(numbers))), match["year"]
    )


def _month(match: re.Match[str]) -> Moment | None:
    if not 1 <= int(match[1]) <= 12:
        return None
    return _settled(Moment(*match.span(), MomentLength.MONTH, parts=(int(match[1]), int(match[1]))), match[2])


def _bare_month(match: re.Match[str]) -> Moment | None:
    moment = _month(match)
    return replace(moment, bare=True) if moment else None


def _years(match: re.Match[str]) -> Moment | None:
    first, last = int(match[1]), int(match[2])
    if not 1900 < first <= last < 2100:
        return None
    return Moment(
        *match.span(), MomentLength.YEARS, date(first, 1, 1), date(last, 12, 31), bare=match[0][0].isdigit()
    )


def _year(match: re.Match[str]) -> Moment | None:
    year = int(match[1])
    return (
        Moment(*match.span(), MomentLength.YEAR, date(year, 1, 1), date(year, 12, 31))
        if 1900 < year < 2100
        else None
    )


_FORMS: tuple[tuple[frozenset[str], re.Pattern[str], Callable[[re.Match[str]], Moment | None]], ...] = tuple(
    (frozenset(words.split("|")), form, make)
    for words, form, make in (
        ("ngay", _FULL_WORDS, _full),
        ("/|-|.|–", _FULL, _full),
        ("nam", _FULL_MIXED, _full),
        ("ngay", _FULL_SHORT, _full),
        ("ngay", _BLANK_DAY, _blank_day),
        ("ngay", _DAY, _yearless),
        ("ngay", _DAY_OF_MONTH, _day_of_month),
        ("quy", _QUARTER, _quarter),
        ("thang", _MONTHS, _month_range),
        ("thang", _MONTH_LIST, _month_list),
        ("thang", _MONTH, _month),
        ("/", _BARE_MONTH, _bare_month),
        ("q", _SHORT_QUARTER, _quarter),
        ("-|–", _SHORT_MONTHS, _month_range),
        ("t", _SHORT_MONTH, _bare_month),
        ("/", _BARE_DAY, _bare_day),
        ("-|–|den", _YEARS, _years),
        ("nam|2|1", _YEAR, _year),
    )
)
"""The forms of a time, the surest first, each with the words of which one stands in all its matches."""
_KEYS = frozenset(word for words, _, _ in _FORMS for word in words)


def _with_shared_years(text: str, moments: list[Moment]) -> Iterator[Moment]:
    """Give a year to a moment without one where the next of its list, or the words after it, say it."""
    after: Moment | None = None
    settled: list[Moment] = []
    for moment in reversed(moments):
        if moment.parts and (year := _year_beside(text, moment, after)):
            moment = moment.in_year(year)
        settled.append(moment)
        after = moment
    return reversed(settled)


def _year_beside(text: str, moment: Moment, after: Moment | None) -> int | None:
    if said := _YEAR_AFTER.match(text, moment.end):
        return int(said[1])
    if after and after.first and after.unit is moment.unit and after.start - moment.end < 90:
        return after.first.year if _SHARED_YEAR.match(text[moment.end : after.start]) else None
    return None
