"""Whether a moment is a deadline: judged by the words before it, in its clause and in its sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from songhanh.intake.reading.facts.moments import Moment, MomentLength
from songhanh.intake.reading.language.masks import Mask
from songhanh.intake.reading.lexicon import timing

_CLAUSE = re.compile(r"[,;:(]\s*|\.\s+")
_SENTENCE = re.compile(r"[;:(]\s*|\.\s+")
_FROM = re.compile(r"\b(?:bat dau\s+)?tu\s*(?:ngay\s*)?$")
_PLANNED = re.compile(r"^\s*[-+]?\s*(?:xay dung|lap|ban hanh)(?: va \w+ \w+)?(?: cac)? ke hoach\b")
_OF_A_PLAN = re.compile(r"\b(?:ke hoach|chuong trinh|nhiem vu|giai doan|bao cao|ket qua|du toan)\s*$")
_REPORTED = re.compile(r"\b(?:ket qua|bao cao|tong ket|so lieu|du toan|kinh phi|luat|so ket)\b")
_FINISHED = re.compile(r"\bhoan thanh\b[^,;.]{0,30}(?:den|het|cuoi)\s*$")
_HELD = re.compile(
    r"\b(?:to chuc|khai mac|dien ra|bat dau|ra quan|phat dong|trien khai|thuc hien|be mac|hop|gui|nop"
    r"|cac)\s*$"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """What the words before a moment make of it: where they begin, and how its last day is counted."""

    start: int
    is_exclusive: bool = False
    by_the_hour: bool = False
    is_soft: bool = False
    is_stretch: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """A plain text that is read for deadlines, and what is known beside it.

    ``written`` is the same text with its marks; ``cited`` marks the stretches that name other documents,
    looked for only where a year is doubted; ``is_label``: it says nothing but a time.
    """

    text: str
    written: str
    cited: Callable[[], Mask] = lambda: Mask(0)
    is_label: bool = False
    signed: date | None = None

    def cue_of(self, moment: Moment) -> Cue | None:
        """Return the words that make a moment a deadline, None where it only dates or aims."""
        before = self.text[max(0, moment.start - 90) : moment.start]
        offset = moment.start - len(before)
        if found := timing.EXCLUSIVE.search(before):
            if self._is_told(offset + found.start(), timing.HISTORY):
                return None
            return Cue(offset + found.start(), is_exclusive=True, by_the_hour=bool(found["hour"]))
        if since := self._since(moment, before):
            return since
        if found := timing.INCLUSIVE.search(before):
            is_told = self._is_target(moment) or self._is_told(offset + found.start(), timing.HISTORY)
            return None if is_told else Cue(offset + found.start())
        if self.is_label:
            return None if timing.AFTER.search(before) else Cue(self._widened(moment))
        if self._is_told(moment.start, timing.HISTORY):
            return None
        return self._judged(moment, before)

    def _since(self, moment: Moment, before: str) -> Cue | None:
        """ "từ nay đến ngày …" is a stretch whose beginning has no date."""
        found = timing.SINCE.search(before)
        if found is None or moment.unit is not MomentLength.DAY or not self._is_due_day(moment, before):
            return None
        return Cue(moment.start - len(before) + found.start(), is_stretch=True)

    def _is_told(self, end: int, words: re.Pattern[str], edge: re.Pattern[str] = _CLAUSE) -> bool:
        """Say whether the clause up to ``end`` tells, counts or names instead of ordering."""
        return not self.is_label and bool(words.search(self.written[self._clause_start(end, edge) : end]))

    def comes_back(self, moment: Moment) -> bool:
        """Say whether a day without a year stands in a sentence that says how often."""
        if not moment.parts or moment.first is not None:
            return False
        start = opening = max(0, moment.start - 200)
        for found in re.finditer(r";|\.\s", self.text[start : moment.start]):
            start = opening + found.end()
        if timing.OFTEN.search(self.text, start, moment.start):
            return True
        return bool(timing.LATER_YEARLY.match(self.text, moment.end))

    def _judged(self, moment: Moment, before: str) -> Cue | None:
        if moment.unit is MomentLength.YEAR:
            return self._judged_year(moment, before)
        if moment.unit is MomentLength.YEARS:
            return self._judged_years(moment)
        judge = {
            MomentLength.DAY: self._is_due_day,
            MomentLength.DAYS: self._is_due_stretch,
            MomentLength.MONTH: self._is_due_month,
            MomentLength.QUARTER: self._is_due_month,
        }.get(moment.unit, lambda _moment, _before: True)
        return Cue(self._widened(moment)) if judge(moment, before) else None

    def _is_due_day(self, moment: Moment, before: str) -> bool:
        if timing.UNTIL.search(before):
            counted = self._is_told(moment.start, timing.COUNTED, _SENTENCE)
            return not counted and not timing.SHARE.search(self._around(moment))
        if moment.bare or self._is_told(moment.start, timing.EVENT):
            return False
        if timing.WITHIN.search(before):
            return True
        opens = not self._clause(moment.start).strip(" -+") and not before.rstrip().endswith("(")
        return self._is_ahead(moment) and bool(opens or _HELD.search(before))

    def _is_ahead(self, moment: Moment) -> bool:
        """A bare day is when a thing is to be held if it lies after the signing, else it is told."""
        return bool(self.signed and moment.first and moment.first >= self.signed)

    def _is_due_stretch(self, moment: Moment, before: str) -> bool:
        return not self._is_told(moment.start, timing.COUNTED, _SENTENCE)

    def _is_due_month(self, moment: Moment, before: str) -> bool:
        if self._is_told(moment.start, timing.EVENT) or self._is_told(moment.start, timing.COUNTED):
            return False
        if timing.WITHIN.search(before) or timing.EDGE.search(before):
            return True
        if timing.UNTIL.search(before):
            return not self._is_target(moment)
        stands_alone = not self._clause(moment.start).strip(" -+") or _FROM.search(before)
        return bool(stands_alone and moment.last and not moment.bare)

    def _judged_year(self, moment: Moment, before: str) -> Cue | None:
        clause = self._clause(moment.start, _SENTENCE)
        if timing.WITHIN.search(before) or timing.EDGE.search(before):
            is_share = timing.SHARE.search(self._around(moment))
            is_named = self._is_told(moment.start, timing.EVENT) or _REPORTED.search(
                self._clause(moment.start)
            )
            return None if is_share or is_named else Cue(self._widened(moment))
        if self._is_target(moment):
            return None
        if _FINISHED.search(before):
            return Cue(self._widened(moment))
        if not clause.strip(" -+") and self.text[moment.end : moment.end + 1] in (",", ":"):
            return Cue(moment.start)
        is_planned = _PLANNED.match(clause) and not _REPORTED.search(clause) and not _OF_A_PLAN.search(before)
        return Cue(moment.start, is_soft=True) if is_planned else None

    def _judged_years(self, moment: Moment) -> Cue | None:
        """ "giai đoạn 2021-2030" says no day by which anything is due."""
        is_phase = self.text.startswith("giai doan", moment.start)
        if not is_phase or self._is_target(moment) or _REPORTED.search(self._clause(moment.start)):
            return None
        return Cue(moment.start, is_soft=True)

    def _is_target(self, moment: Moment) -> bool:
        """A year beside a share or an aim is a target: "đến năm 2028 tăng 20 %"."""
        if moment.unit in (MomentLength.DAY, MomentLength.DAYS, MomentLength.DAY_OF_MONTH):
            return False
        return bool(timing.AIMED.search(self._around(moment)))

    def _around(self, moment: Moment) -> str:
        after = re.split(r";|\.(?!\d)", self.text[moment.end : moment.end + 300], maxsplit=1)[0]
        return self._clause(moment.start, _SENTENCE) + " " + after

    def _clause(self, end: int, edge: re.Pattern[str] = _CLAUSE) -> str:
        """Return the words from the beginning of a clause (or sentence) up to ``end``."""
        return self.text[self._clause_start(end, edge) : end]

    def _clause_start(self, end: int, edge: re.Pattern[str]) -> int:
        start = max(0, end - 160)
        for found in edge.finditer(self.text, start, end):
            start = found.end()
        return start

    def _widened(self, moment: Moment) -> int:
        """Return where a moment begins with "trong", "đến", "cuối", "từ" before it."""
        start = moment.start
        before = self.text[max(0, start - 60) : start]
        for form in (timing.EDGE, timing.WITHIN, timing.UNTIL, _FROM):
            if found := form.search(before):
                start -= len(before) - found.start()
                before = before[: found.start()]
        return start
