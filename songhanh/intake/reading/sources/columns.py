"""Reading order of a page: bands of columns side by side are read one column after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from songhanh.intake.reading.sources.strips import Strip, merged, rows_of
from songhanh.kernel.text import fold

CLOSE, FAR = 4.4, 6.6
"""So many heights of a line may lie between rows of a band, between a row and a lone strip below it."""
ABOVE = 2
"""So many rows above the first with two strips may stand on one side only."""
NARROWEST = 0.5
"""A gutter is at least so wide, in heights of a line."""
STRETCHED = 8.0
"""Two strips of a row by itself, no further apart than this, are one line that was drawn apart."""

MOTTO = re.compile("cong hoa xa hoi|doc lap|dang cong san viet nam")
"""What stands at the head of every official paper on the right, folded."""

Gutter = tuple[float, float]


@dataclass
class Band:
    """Rows in which words keep off the same gutters."""

    rows: list[list[Strip]]
    gutters: list[Gutter]

    def takes(self, row: list[Strip]) -> bool:
        """Tell whether the row keeps a gutter free; the gutters shrink to what all rows leave free."""
        least = row[0].height * NARROWEST
        shared = [
            (max(left, start), min(right, end))
            for left, right in self.gutters
            for start, end in _free(row)
            if min(right, end) - max(left, start) >= least
        ]
        self.gutters = shared or self.gutters
        return bool(shared)

    def strips(self) -> Iterator[Strip]:
        """Yield the columns from the left, each from the top down; a list of many columns goes row by row."""
        if len(self.rows) == 1 and len(self.rows[0]) == 2:
            yield from _unstretched(*self.rows[0])
        elif len(self.gutters) >= 2 and len(self.rows) >= 3:
            yield from (strip for row in self.rows for strip in row)
        else:
            edges = [float("-inf"), *((left + right) / 2 for left, right in self.gutters), float("inf")]
            for left, right in pairwise(edges):
                yield from (s for row in self.rows for s in row if left <= s.middle[0] < right)


def in_reading_order(strips: list[Strip]) -> Iterator[Strip]:
    """Yield the strips as a person reads them: down the page, and down each column of a band in turn."""
    rows = rows_of(strips)
    number = 0
    while number < len(rows):
        band = _band_at(rows, number)
        if band is None:
            yield from rows[number]
            number += 1
        else:
            yield from band.strips()
            number += len(band.rows)


def _band_at(rows: list[list[Strip]], number: int) -> Band | None:
    """Return the band that begins here; a row or two above it may stand on one side only."""
    reach = range(number, min(number + ABOVE + 1, len(rows)))
    first = next((at for at in reach if len(rows[at]) > 1), None)
    if first is None:
        return None
    band = Band([], _free(rows[first])[1:-1])
    for at in range(number, first):
        if not _is_close(rows[at], rows[at + 1], CLOSE) or not band.takes(rows[at]):
            return None
    band.rows = rows[number : first + 1]
    for row in rows[first + 1 :]:
        if not _is_close(band.rows[-1], row, FAR if len(row) == 1 else CLOSE) or not band.takes(row):
            break
        band.rows.append(row)
    return _head_without_title(band)


def _head_without_title(band: Band) -> Band:
    """What stands left below the columns of a document's head is its title or its text."""
    if any(MOTTO.search(fold(strip.text)) for row in band.rows for strip in row):
        right = max(left for left, _ in band.gutters)
        while len(band.rows[-1]) == 1 and band.rows[-1][0].right <= right:
            band.rows.pop()
    return band


def _free(row: list[Strip]) -> list[Gutter]:
    """Return what a row leaves free: before, between and after its strips."""
    edges = [float("-inf"), *(edge for strip in row for edge in (strip.left, strip.right)), float("inf")]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _unstretched(left: Strip, right: Strip) -> Iterator[Strip]:
    if right.left - left.right < max(left.height, right.height) * STRETCHED:
        yield merged(left, right)
    else:
        yield from (left, right)


def _is_close(above: list[Strip], below: list[Strip], heights: float) -> bool:
    gap = min(s.top for s in below) - max(s.bottom for s in above)
    return gap < max(s.height for s in above) * heights
