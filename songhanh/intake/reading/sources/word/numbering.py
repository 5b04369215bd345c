"""Automatic numbering: the numbers that Word shows and does not write."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from songhanh.intake.reading.sources.word.package import W
from songhanh.intake.reading.sources.word.styles import value

LEVELS = 9
DASHES = {"-", "–", "—", "+", "*"}
ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


@dataclass(frozen=True)
class Level:
    """One level of a list."""

    form: str
    words: str
    start: int
    restart: int | None
    gap: str
    is_legal: bool


def written(number: int, form: str) -> str:
    """Return ``number`` in Word's ``form``.

    >>> written(4, "upperRoman"), written(28, "lowerLetter")
    ('IV', 'bb')
    """
    if form in ("upperRoman", "lowerRoman"):
        roman = _roman(number)
        return roman if form == "upperRoman" else roman.lower()
    if form in ("upperLetter", "lowerLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number < 1000 else ""
        return letter.upper() if form == "upperLetter" else letter
    if form == "decimalZero":
        return f"{number:02d}"
    return "" if form == "none" else str(number)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    parts = []
    for size, letters in ROMAN:
        parts.append(letters * (number // size))
        number %= size
    return "".join(parts)


class Numbering:
    """Counts through the paragraphs in order; `label` gives each its number as printed."""

    def __init__(self, root: etree._Element | None) -> None:
        found = () if root is None else root
        self._abstract = {a.get(W + "abstractNumId", ""): a for a in found if a.tag == W + "abstractNum"}
        self._numbers = {n.get(W + "numId", ""): n for n in found if n.tag == W + "num"}
        self._levels: dict[str, dict[int, Level]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def label(self, number: str | None, level: int | None, style: str) -> str:
        """Return what Word prints before the paragraph, with the gap after it; "" when it is not numbered."""
        if number is None or number not in self._numbers:
            return ""
        depth = self._depth(number, style) if level is None else min(level, LEVELS - 1)
        levels = self._levels_of(number)
        this = levels.get(depth)
        if this is None:
            return ""
        self._count(number, depth, levels)
        if this.form == "bullet":
            mark = this.words.strip()
            return (mark if mark in DASHES else "-") + " " if mark else ""
        words = self._filled(number, this, levels)
        return words + this.gap if words else ""

    def _depth(self, number: str, style: str) -> int:
        """A style may be tied to a level of its list instead of naming the level."""
        for element in self._list(number).iter(W + "lvl"):
            if value(element, "pStyle") == style:
                return int(element.get(W + "ilvl", "0"))
        return 0

    def _list(self, number: str) -> etree._Element:
        found = self._abstract.get(value(self._numbers[number], "abstractNumId") or "")
        if found is None:
            return self._numbers[number]
        link = value(found, "numStyleLink")
        linked = (a for a in self._abstract.values() if link and value(a, "styleLink") == link)
        return next(linked, found)

    def _key(self, number: str) -> str:
        return value(self._numbers[number], "abstractNumId") or number

    def _levels_of(self, number: str) -> dict[int, Level]:
        if number not in self._levels:
            levels = {_depth_of(e): _level(e) for e in self._list(number).iterchildren(W + "lvl")}
            for override in self._numbers[number].iterchildren(W + "lvlOverride"):
                levels.update({_depth_of(e): _level(e) for e in override.iterchildren(W + "lvl")})
            self._levels[number] = levels
        return self._levels[number]

    def _count(self, number: str, depth: int, levels: dict[int, Level]) -> None:
        counts = self._counts.setdefault(self._key(number), [None] * LEVELS)
        if number not in self._begun:
            self._begun.add(number)
            for at, start in self._overridden_starts(number):
                counts[at] = start - 1
        now = counts[depth]
        counts[depth] = levels[depth].start if now is None else now + 1
        for above in range(depth):
            if counts[above] is None and above in levels:
                counts[above] = levels[above].start
        for below in range(depth + 1, LEVELS):
            restart = levels[below].restart if below in levels else None
            if restart is None or depth < restart:
                counts[below] = None

    def _overridden_starts(self, number: str) -> list[tuple[int, int]]:
        starts = []
        for override in self._numbers[number].iterchildren(W + "lvlOverride"):
            start = value(override, "startOverride")
            if start and start.isdecimal():
                starts.append((_depth_of(override), int(start)))
        return starts

    def _filled(self, number: str, this: Level, levels: dict[int, Level]) -> str:
        counts = self._counts[self._key(number)]

        def count(match: re.Match[str]) -> str:
            at = int(match.group(1)) - 1
            if at not in levels:
                return ""
            form = "decimal" if this.is_legal else levels[at].form
            now = counts[at]
            return written(levels[at].start if now is None else now, form)

        return re.sub(r"%([1-9])", count, this.words).strip()


def _depth_of(element: etree._Element) -> int:
    depth = element.get(W + "ilvl", "0")
    return min(int(depth), LEVELS - 1) if depth.isdecimal() else 0


def _level(element: etree._Element) -> Level:
    start, restart = value(element, "start") or "", value(element, "lvlRestart") or ""
    legal = element.find(W + "isLgl")
    return Level(
        form=value(element, "numFmt") or "decimal",
        words=value(element, "lvlText") or "",
        start=int(start) if start.isdecimal() else 1,
        restart=int(restart) if restart.isdecimal() else None,
        gap="" if value(element, "suff") == "nothing" else " ",
        is_legal=legal is not None and legal.get(W + "val", "1") not in ("0", "false"),
    )
