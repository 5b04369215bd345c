"""Deadlines that name a day, a month, a quarter or a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from songhanh.intake.reading.dates import Moment, Unit, moments_in
from songhanh.intake.reading.lexicon import timing
from songhanh.intake.reading.model import DeadlineKind
from songhanh.intake.reading.timing.claims import Claim

_CLAUSE = re.compile(r"[,;:(]\s*|\.\s+")
_SENTENCE = re.compile(r"[;:(]\s*|\.\s+")
_LIST = re.compile(
    r"\s*(?:\([^()]{0,80}\)\s*)?(?:,|;|\bva\b|\bhoac\b|&)\s*(?:\bva\b\s*)?"
    r"(?:\([^()]{0,80}\)\s*)?(?:(?:dot|lan|ky)\s*\w{1,3}\s*:?\s*)?$"
)
_LIST_FOR = re.compile(r"\s*(?:\(|doi voi|cho|dot|lan|ky)\b[^.;/]{0,70}(?:,|\bva\b)\s*$")
_RANGE = re.compile(r"\s*(?:den het|den|toi|-|–)\s*(?:het\s*)?(?:ngay\s*)?$")
_FROM = re.compile(r"\b(?:bat dau\s+)?tu\s*(?:ngay\s*)?(?:(?P<day>\d{1,2})\s*(?:den|-|–)\s*(?:het\s*)?)?$")
_DAY_RANGE = re.compile(r"(?:\btu\s*)?\b(?:ngay\s*)?(\d{1,2})\s*(?:den|-|–)\s*(?:het\s*)?$")
_MEASURED = re.compile(
    r"\b(?:so lieu|tinh|ky bao cao|thong tin|lay so|thoi diem|moc|giai doan|phat sinh|ket qua|tu nam|hoc)\b"
    r"[^.;]{0,50}$"
)
_PLANNED = re.compile(r"^\s*[-+]?\s*(?:xay dung|lap|ban hanh)(?: va \w+ \w+)?(?: cac)? ke hoach\b")
_OF_A_PLAN = re.compile(r"\b(?:ke hoach|chuong trinh|nhiem vu|giai doan)\s*$")
_REPORTED = re.compile(r"\b(?:ket qua|bao cao|tong ket|so lieu|du toan|kinh phi|luat|so ket)\b")


@dataclass(frozen=True, slots=True)
class _Cue:
    """What the words before a moment make of it: how many days off its edge the last day lies."""

    start: int
    is_exclusive: bool = False
    by_the_hour: bool = False
    is_soft: bool = False


def dated_claims(text: str, cited: Sequence[tuple[int, int]], *, is_label: bool) -> Iterator[Claim]:
    """Return the deadlines of a plain text that name a time; in a label, bare times count too.

    The years inside the name of another document (``cited``) are part of that name.
    """
    cue: _Cue | None = None
    group: list[tuple[Claim, Moment]] = []
    for moment in _with_ranges(text, moments_in(text)):
        if moment.unit in (Unit.YEAR, Unit.YEARS) and any(a <= moment.start < b for a, b in cited):
            continue
        follows = bool(group) and _is_list(text[group[-1][1].end : moment.start], moment)
        cue = _cue_before(text, moment, is_label=is_label) or (
            replace(cue, start=moment.start) if follows and cue and moment.unit is group[-1][1].unit else None
        )
        if cue is None:
            continue
        if not follows:
            yield from _finished(group)
            group = []
        group.append((_claim(text, moment, cue), moment))
    yield from _finished(group)


def _is_list(between: str, moment: Moment) -> bool:
    if _LIST.match(between):
        return True
    return not moment.bare and len(between) < 90 and bool(_LIST_FOR.match(between))


def _finished(group: list[tuple[Claim, Moment]]) -> Iterator[Claim]:
    """Days of one list that share "hằng năm" come back all of them."""
    comes_back = any(claim.kind is DeadlineKind.RECURRING for claim, _ in group)
    for claim, _ in group:
        yearless = claim.kind is DeadlineKind.DATE and claim.date is None
        yield replace(claim, kind=DeadlineKind.RECURRING) if comes_back and yearless else claim


def _with_ranges(text: str, moments: tuple[Moment, ...]) -> Iterator[Moment]:
    """Join "từ A đến B" into one moment."""
    waiting: Moment | None = None
    for moment in moments:
        if waiting and waiting.unit is moment.unit and _RANGE.match(text[waiting.end : moment.start]):
            unit = Unit.DAYS if moment.unit is Unit.DAY else moment.unit
            waiting = Moment(waiting.start, moment.end, unit, waiting.first, moment.last, parts=moment.parts)
            continue
        if waiting:
            yield waiting
        opening = _DAY_RANGE.search(text, max(0, moment.start - 24), moment.start)
        if moment.unit is Unit.DAY and opening and int(opening[1]) <= 31:
            moment = replace(moment, start=opening.start(), unit=Unit.DAYS, bare=False)
        waiting = moment
    if waiting:
        yield waiting


def _clause_before(text: str, end: int, edge: re.Pattern[str] = _CLAUSE) -> str:
    start = max(0, end - 160)
    for found in edge.finditer(text, start, end):
        start = found.end()
    return text[start:end]


def _cue_before(text: str, moment: Moment, *, is_label: bool) -> _Cue | None:
    """Return the words that make a moment a deadline, None where it only dates or aims."""
    before = text[max(0, moment.start - 60) : moment.start]
    offset = moment.start - len(before)
    if found := timing.EXCLUSIVE.search(before):
        if not is_label and timing.TOLD.search(_clause_before(text, offset + found.start())):
            return None
        return _Cue(offset + found.start(), is_exclusive=True, by_the_hour=bool(found["hour"]))
    if found := timing.INCLUSIVE.search(before):
        return _Cue(offset + found.start()) if not _is_target(text, moment) else None
    if is_label:
        return _Cue(_widened(text, moment))
    if timing.TOLD.search(_clause_before(text, moment.end)):
        return None
    return _JUDGES[moment.unit](text, moment, before)


def _is_target(text: str, moment: Moment) -> bool:
    """A year beside a share or an aim is a target: "đến năm 2028 tăng 20 %"."""
    if moment.unit in (Unit.DAY, Unit.DAYS, Unit.DAY_OF_MONTH):
        return False
    around = (
        _clause_before(text, moment.start, _SENTENCE) + re.split(r"[;.]", text[moment.end :], maxsplit=1)[0]
    )
    return bool(timing.AIMED.search(around))


def _widened(text: str, moment: Moment) -> int:
    """Return where the moment begins with "trong", "đến", "cuối", "từ" before it."""
    start = moment.start
    before = text[max(0, start - 60) : start]
    for form in (timing.EDGE, timing.WITHIN, timing.UNTIL, _FROM):
        if found := form.search(before):
            start -= len(before) - found.start()
            before = before[: found.start()]
    return start


def _judged_day(text: str, moment: Moment, before: str) -> _Cue | None:
    if moment.unit is Unit.DAY_OF_MONTH:
        return _Cue(_widened(text, moment))
    if timing.UNTIL.search(before) and not _MEASURED.search(_clause_before(text, moment.start, _SENTENCE)):
        return _Cue(_widened(text, moment))
    if not moment.bare and timing.WITHIN.search(before):
        return _Cue(_widened(text, moment))
    return None


def _judged_days(text: str, moment: Moment, before: str) -> _Cue | None:
    measured = _MEASURED.search(_clause_before(text, moment.start, _SENTENCE))
    return None if measured else _Cue(_widened(text, moment))


def _judged_month(text: str, moment: Moment, before: str) -> _Cue | None:
    cued = timing.WITHIN.search(before) or timing.EDGE.search(before)
    if cued:
        return _Cue(_widened(text, moment))
    if timing.UNTIL.search(before):
        return None if _is_target(text, moment) else _Cue(_widened(text, moment))
    stands_alone = not _clause_before(text, moment.start).strip(" -+") or _FROM.search(before)
    return _Cue(_widened(text, moment)) if stands_alone and moment.last and not moment.bare else None


def _judged_year(text: str, moment: Moment, before: str) -> _Cue | None:
    if _is_target(text, moment):
        return None
    if timing.WITHIN.search(before) or re.search(r"\bhoan thanh\b[^,;.]{0,30}(?:den|het|cuoi)\s*$", before):
        return _Cue(_widened(text, moment))
    clause = _clause_before(text, moment.start, _SENTENCE)
    if not clause.strip(" -+") and text[moment.end : moment.end + 1] in (",", ":"):
        return _Cue(moment.start)
    is_planned = _PLANNED.match(clause) and not _REPORTED.search(clause) and not _OF_A_PLAN.search(before)
    return _Cue(moment.start, is_soft=True) if is_planned else None


def _judged_years(text: str, moment: Moment, before: str) -> _Cue | None:
    is_phase = text.startswith("giai doan", moment.start)
    if not is_phase or _is_target(text, moment) or _REPORTED.search(_clause_before(text, moment.start)):
        return None
    return _Cue(moment.start, is_soft=True)


_JUDGES = {
    Unit.DAY: _judged_day,
    Unit.DAY_OF_MONTH: _judged_day,
    Unit.DAYS: _judged_days,
    Unit.MONTH: _judged_month,
    Unit.QUARTER: _judged_month,
    Unit.YEAR: _judged_year,
    Unit.YEARS: _judged_years,
}


def _claim(text: str, moment: Moment, cue: _Cue) -> Claim:
    yearly = timing.YEARLY.match(text, moment.end) if moment.first is None else None
    end = yearly.end() if yearly else moment.end
    if moment.unit is Unit.DAY_OF_MONTH or yearly:
        return Claim(cue.start, end, DeadlineKind.RECURRING)
    last = _last_day(moment, cue)
    if moment.unit is Unit.DAY:
        return Claim(cue.start, end, DeadlineKind.DATE, moment.first, last)
    if cue.is_soft:
        return Claim(cue.start, end, DeadlineKind.SOFT)
    return Claim(cue.start, end, DeadlineKind.PERIOD, None, last)


def _last_day(moment: Moment, cue: _Cue) -> date | None:
    if not cue.is_exclusive:
        return moment.last
    if moment.first is None or moment.first == date.min:
        return None
    return moment.first if cue.by_the_hour else moment.first - timedelta(days=1)
