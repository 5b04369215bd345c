"""Strips: words printed side by side on one line without a wide gap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median


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

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """One recognised word and its box on the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float


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


def median_pitch(strips: Iterable[Strip]) -> float:
    """Return how far apart the lines of running text stand; 0 when there is none."""
    ordered = sorted(strips, key=lambda s: s.bottom)
    pitches = [
        below.bottom - above.bottom
        for above, below in pairwise(ordered)
        if above.height * 0.6 < below.bottom - above.bottom < above.height * 4
    ]
    return median(pitches) if pitches else 0.0
