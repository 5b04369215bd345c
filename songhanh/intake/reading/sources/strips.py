"""Strips: words printed side by side on one line without a wide gap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from songhanh.intake.reading.sources.grid import Rule, crosses

NARROW = 0.9
"""Strips nearer to each other than this many heights are one."""
AFTER_LABEL = 3.5
"""A dash or number that opens a line may stand further off."""
SPACE = 0.14
"""A gap of at least this many heights is a space."""
RAISED, SMALL = 0.08, 0.82
"""The mark of a note stands so much above the line, and is at most so large, in heights of a line."""
BLANK = 14
"""What is left blank for a hand to fill in may be so many times as wide."""
LEFT_BLANK = re.compile(r"(?:\bsố\s*:?|\bngày|\btháng|\bnăm)[\s.…_\d]*$", re.I)
AFTER_BLANK = re.compile(r"[\s.…_\d]*(?:/|tháng\b|năm\b|\d{4}\b)", re.I)
LABEL = re.compile(
    r"[-–—−+•●▪■◆►➢✓*·]|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zđ]|[IVX]{1,5})[.)]|\d{1,3}(?:\.\d{1,3}){1,3}",
    re.I,
)


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """One recognised word and its box on the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float


@dataclass
class Strip:
    """Words on one line with their edges, y downwards, in the page's own measure."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    bold: bool | None = None
    italic: bool | None = None
    words: list[PlacedWord] = field(default_factory=list)
    marks: list[tuple[int, str]] = field(default_factory=list)
    """Where in the text a note is pointed at, and by which number; the number is not part of the text."""
    note: str | None = None
    """The number of the note whose words begin here; not part of the text either."""

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def points_beside(self, other: Strip) -> bool:
        """Tell whether this is only a small raised number beside other words."""
        return (
            self.text.isdecimal()
            and self.height <= other.height * SMALL
            and other.bottom - self.bottom > other.height * RAISED
        )


def rows_of(strips: Iterable[Strip]) -> list[list[Strip]]:
    """Return the strips in visual rows from the top down, each row from the left."""
    rows: list[list[Strip]] = []
    for strip in sorted(strips, key=lambda s: (s.middle[1], s.left)):
        if rows and _is_beside(strip, rows[-1]):
            rows[-1].append(strip)
        else:
            rows.append([strip])
    return [sorted(row, key=lambda s: s.left) for row in rows]


def _is_beside(strip: Strip, row: list[Strip]) -> bool:
    """Strips of one row share at least half of the lower one's height, and do not lie on each other."""
    last = row[-1]
    shared = min(strip.bottom, last.bottom) - max(strip.top, last.top)
    lies_on = any(
        min(strip.right, s.right) - max(strip.left, s.left) > min(strip.height, s.height) for s in row
    )
    return not lies_on and shared > min(strip.height, last.height) * 0.5


def joined(strips: Iterable[Strip], rules: Iterable[Rule]) -> list[Strip]:
    """Return the strips with those made one that only the order of the file had parted."""
    upright = [rule for rule in rules if rule.is_upright]
    whole: list[Strip] = []
    for row in rows_of(strips):
        whole.extend(_stretched(list(_joined_row(row, upright))))
    return whole


def _joined_row(row: list[Strip], upright: list[Rule]) -> Iterator[Strip]:
    at_hand = row[0]
    for strip in row[1:]:
        reach = max(at_hand.height, strip.height) * (AFTER_LABEL if LABEL.fullmatch(at_hand.text) else NARROW)
        if LEFT_BLANK.search(at_hand.text) and AFTER_BLANK.match(strip.text):
            reach *= BLANK
        parted = crosses(upright, at_hand.right, strip.left, strip.middle[1])
        if strip.left - at_hand.right > reach or parted:
            yield at_hand
            at_hand = strip
        else:
            at_hand = merged(at_hand, strip)
    yield at_hand


def merged(first: Strip, second: Strip) -> Strip:
    """Return two strips of one row as one; a small raised number is the mark of a note."""
    if second.points_beside(first):
        marks = [*first.marks, (len(first.text), second.text)]
        return replace(first, right=second.right, marks=marks)
    if first.points_beside(second):
        return replace(second, left=first.left, note=first.text)
    gap = " " if second.left - first.right > max(first.height, second.height) * SPACE else ""
    shift = len(first.text) + len(gap)
    return Strip(
        first.text + gap + second.text,
        first.left,
        min(first.top, second.top),
        max(first.right, second.right),
        max(first.bottom, second.bottom),
        first.bold and second.bold,
        first.italic and second.italic,
        first.words + second.words,
        first.marks + [(shift + offset, number) for offset, number in second.marks],
        first.note,
    )


def _stretched(row: list[Strip]) -> list[Strip]:
    """Make one line of single words that a justified line has drawn apart evenly."""
    gaps = [right.left - left.right for left, right in pairwise(row)]
    is_even = len(row) >= 4 and max(gaps) < min(gaps) * 1.5 and all(strip.text.isalpha() for strip in row)
    if not is_even:
        return row
    line = row[0]
    for strip in row[1:]:
        line = merged(line, strip)
    return [line]


def median_pitch(strips: Iterable[Strip]) -> float:
    """Return how far apart the lines of running text stand; 0 when there is none."""
    ordered = sorted(strips, key=lambda s: s.bottom)
    pitches = [
        below.bottom - above.bottom
        for above, below in pairwise(ordered)
        if above.height * 0.6 < below.bottom - above.bottom < above.height * 4
    ]
    return median(pitches) if pitches else 0.0
