"""Deadlines that name a day, a month, a quarter or a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from songhanh.intake.reading.facts.dates import moments_in
from songhanh.intake.reading.facts.moments import Moment, MomentLength
from songhanh.intake.reading.facts.timing.claims import Claim
from songhanh.intake.reading.facts.timing.judged import Cue, Scene
from songhanh.intake.reading.lexicon import timing
from songhanh.intake.reading.model import DeadlineKind

_LIST = re.compile(
    r"\s*(?:\([^()]{0,80}\)\s*)?(?:,|;|\bva\b|\bhoac\b|&)\s*(?:\bva\b\s*)?"
    r"(?:\([^()]{0,80}\)\s*)?(?:(?:dot|lan|ky)\s*\w{1,3}\s*:?\s*)?$"
)
_LIST_FOR = re.compile(r"\s*(?:\(|(?:doi voi|cho|dot|lan|ky|la bao cao)\b)[^.;/]{0,70}(?:,|\bva\b)\s*$")
_RANGE = re.compile(rf"\s*(?:den het|den|toi|-|–)\s*(?:(?:het|truoc)\s*)?(?:ngay\s*|{timing.NAMED_DAY})?$")
_DAY_RANGE = re.compile(
    r"(?:\b(?:tu\s*(?:ngay\s*)?|ngay\s*)(?P<day>\d{1,2})\s*(?:den|va|-|–)\s*(?:het\s*)?"
    r"|(?<![\w/.])(?P<bare>\d{1,2})\s*[-–]\s*)$"
)
_SPANS = re.compile(r"\b(?:den|toi)\b|[-–,]|\bva\b")
_OPENS = re.compile(r"\btu\s*(?:ngay\s*)?$")
_SINCE = re.compile(r"\btu\s*(?:dau |cuoi |giua )?$")
_ENDS = (MomentLength.DAY, MomentLength.MONTH, MomentLength.QUARTER, MomentLength.YEAR)
_FIRST_HALF = re.compile(r"\b(?:6|06|sau) thang dau\s*$")


def dated_claims(scene: Scene) -> Iterator[Claim]:
    """Return the deadlines of a text that name a time; in a label, bare times count too."""
    cue: Cue | None = None
    group: list[tuple[Claim, Moment]] = []
    for moment in _with_ranges(scene.text, moments_in(scene.text)):
        follows = bool(group) and _follows(scene.text, group[-1][1], moment)
        inherited = replace(cue, start=moment.start) if follows and cue else None
        found = scene.cue_of(moment) or inherited
        if inherited and inherited.is_exclusive and found == Cue(moment.start):
            found = inherited
        if (found or cue) is None or _is_part_of_a_name(moment, scene):
            continue
        cue = found
        if cue is None:
            continue
        if not follows:
            yield from _finished(group)
            group = []
        group.append((_claim(scene, moment, cue), moment))
    yield from _finished(group)


def _is_part_of_a_name(moment: Moment, scene: Scene) -> bool:
    """The years inside the name of another document belong to that name."""
    return moment.unit in (MomentLength.YEAR, MomentLength.YEARS) and scene.cited().touches(
        moment.start, moment.start + 1
    )


def _follows(text: str, above: Moment, moment: Moment) -> bool:
    """Say whether a moment goes on with a list: "ngày A và ngày B"."""
    between = text[above.end : moment.start]
    if above.unit is not moment.unit or len(between) > 90:
        return False
    yearly = timing.YEARLY.match(between)
    between = between[yearly.end() :] if yearly else between
    return bool(_LIST.match(between) or (not moment.bare and _LIST_FOR.match(between)))


def _finished(group: list[tuple[Claim, Moment]]) -> Iterator[Claim]:
    """Days of one list that share "hằng năm" come back all of them."""
    come_back = any(claim.kind is DeadlineKind.RECURRING for claim, _ in group)
    for claim, moment in group:
        is_open = moment.parts is not None and claim.last_day is None
        yield replace(claim, kind=DeadlineKind.RECURRING) if come_back and is_open else claim


def _with_ranges(text: str, moments: tuple[Moment, ...]) -> Iterator[Moment]:
    """Join "từ A đến B" into one moment."""
    waiting: Moment | None = None
    for moment in moments:
        if waiting and _are_ends(text, waiting, moment):
            unit = MomentLength.DAYS if moment.unit is MomentLength.DAY else moment.unit
            waiting = replace(moment, start=waiting.start, unit=unit, first=waiting.first, bare=waiting.bare)
            continue
        if waiting:
            yield waiting
        opening = _DAY_RANGE.search(text, max(0, moment.start - 24), moment.start)
        if moment.unit is MomentLength.DAY and moment.end > moment.start and opening and _is_day(opening):
            moment = replace(moment, start=opening.start(), unit=MomentLength.DAYS, bare=False)
        waiting = moment
    if waiting:
        yield waiting


def _is_day(opening: re.Match[str]) -> bool:
    return 1 <= int(opening["day"] or opening["bare"]) <= 31


def _are_ends(text: str, first: Moment, last: Moment) -> bool:
    """Say whether two moments are the ends of one stretch; of different lengths only after "từ"."""
    if not _RANGE.match(text[first.end : last.start]):
        return False
    plain_ends = first.unit in _ENDS and last.unit in _ENDS
    return first.unit is last.unit or (
        plain_ends and bool(_SINCE.search(text[max(0, first.start - 12) : first.start]))
    )


def _claim(scene: Scene, moment: Moment, cue: Cue) -> Claim:
    yearly = timing.YEARLY.match(scene.text, moment.end) if moment.first is None else None
    end = yearly.end() if yearly else moment.end
    if moment.unit is MomentLength.DAY_OF_MONTH or yearly or scene.comes_back(moment):
        return Claim(cue.start, end, DeadlineKind.RECURRING)
    if cue.is_soft:
        return Claim(cue.start, end, DeadlineKind.SOFT)
    if _only_begins(scene.text, moment):
        return Claim(cue.start, end, DeadlineKind.PERIOD)
    last = _last_day(scene, moment, cue)
    if moment.unit is MomentLength.DAY and not cue.is_stretch:
        return Claim(cue.start, end, DeadlineKind.DATE, moment.first, last)
    return Claim(cue.start, end, DeadlineKind.PERIOD, None, last)


def _only_begins(text: str, moment: Moment) -> bool:
    """ "từ quý II/2024" has no end."""
    is_stretch = moment.unit is MomentLength.DAYS or _SPANS.search(text, moment.start, moment.end)
    return not is_stretch and bool(_OPENS.search(text, max(0, moment.start - 12), moment.start))


def _last_day(scene: Scene, moment: Moment, cue: Cue) -> date | None:
    if not cue.is_exclusive:
        before = scene.text[max(0, moment.start - 20) : moment.start]
        is_half = moment.last is not None and moment.unit is MomentLength.YEAR and _FIRST_HALF.search(before)
        return moment.last.replace(month=6, day=30) if moment.last and is_half else moment.last
    if moment.first is None or moment.first == date.min:
        return None
    return moment.first if cue.by_the_hour else moment.first - timedelta(days=1)
