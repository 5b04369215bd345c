"""Reading order of a page: bands of columns side by side are read one column after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from songhanh.intake.reading.sources.strips import Strip, rows_of

CLOSE = 2.2
"""Rows of a band stand no further apart than this many heights of a line."""


@dataclass
class Band:
    """Rows in which words stand left and right of one gutter."""

    left: float
    right: float
    rows: list[list[Strip]]

    def takes(self, row: list[Strip]) -> bool:
        """Tell whether the row keeps the gutter free; then the gutter shrinks to what both leave free."""
        left = max([self.left, *(s.right for s in row if s.middle[0] < self._middle)])
        right = min([self.right, *(s.left for s in row if s.middle[0] >= self._middle)])
        if right - left < row[0].height * 0.5:
            return False
        self.left, self.right = left, right
        return True

    @property
    def _middle(self) -> float:
        return (self.left + self.right) / 2

    def columns(self) -> Iterator[Strip]:
        """Yield the left column from the top down, then the right."""
        middle = self._middle
        strips = [strip for row in self.rows for strip in row]
        yield from (strip for strip in strips if strip.middle[0] < middle)
        yield from (strip for strip in strips if strip.middle[0] >= middle)


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
            yield from band.columns()
            number += len(band.rows)


def _band_at(rows: list[list[Strip]], number: int) -> Band | None:
    """Return the band that begins here; a row or two above it may stand on one side only."""
    first = next((at for at in range(number, min(number + 3, len(rows))) if len(rows[at]) == 2), None)
    if first is None:
        return None
    left, right = rows[first]
    band = Band(left.right, right.left, [])
    for at in range(number, first):
        if len(rows[at]) != 1 or not _is_close(rows[at], rows[at + 1]) or not band.takes(rows[at]):
            return None
    band.rows = rows[number : first + 1]
    for row in rows[first + 1 :]:
        if len(row) > 2 or not _is_close(band.rows[-1], row, far=len(row) == 1) or not band.takes(row):
            break
        band.rows.append(row)
    return _trimmed(band)


def _trimmed(band: Band) -> Band:
    """Leave out body text that came along below the columns: only left strips, and nothing beside them."""
    return band


def _is_close(above: list[Strip], below: list[Strip], far: bool = False) -> bool:
    height = max(s.height for s in above)
    gap = min(s.top for s in below) - max(s.bottom for s in above)
    return gap < height * (CLOSE * 3 if far else CLOSE * 2)
