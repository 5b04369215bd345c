"""One page of a PDF or a scan, its strips and rules in hand: lines in reading order, with table cells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from songhanh.intake.reading.source import Cell, ScannedWord
from songhanh.intake.reading.sources.columns import in_reading_order
from songhanh.intake.reading.sources.draft import Draft, Layout, clean
from songhanh.intake.reading.sources.grid import Area, Grid, Rule, grids_of
from songhanh.intake.reading.sources.page_notes import PageNotes
from songhanh.intake.reading.sources.page_tables import TableCount
from songhanh.intake.reading.sources.strips import Strip, joined, median_pitch
from songhanh.kernel.passage import Span

PAGE_NUMBER = re.compile(r"[-–—.\s]*(?:trang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?[-–—.\s]*", re.I)
MARGIN = 0.1
"""A page number stands in the uppermost or the lowest tenth of the page."""
LOOSE = 1.22
"""Lines further apart than this many usual pitches have a gap between them."""

LONG, INDENT, OFF_CENTRE = 0.6, 0.05, 0.03
"""A line so long shows the edges of the text; a centred one keeps off them and keeps to the middle."""

Block = tuple[Grid, dict[Area, list[Strip]]]


@dataclass
class Sheet:
    """A page's size in its own measure and in points, and what stands on it."""

    width: float
    height: float
    points: tuple[float, float]
    strips: list[Strip]
    grids: list[Grid] = field(default_factory=list)

    @classmethod
    def of(
        cls,
        size: tuple[float, float],
        points: tuple[float, float],
        strips: list[Strip],
        rules: list[Rule],
        tolerance: float,
    ) -> Sheet:
        """Return the page that strips and rules make."""
        return cls(*size, points, joined(strips, rules), grids_of(rules, tolerance))

    def running_strips(self) -> list[Strip]:
        """Return the strips without a lone number at the very top or bottom of the page."""
        if not self.strips:
            return []
        top = min(self.strips, key=lambda s: s.top)
        bottom = max(self.strips, key=lambda s: s.bottom)
        lone = [strip for strip in (top, bottom) if self._is_page_number(strip)]
        return [strip for strip in self.strips if not any(strip is number for number in lone)]

    def is_centred(self, strip: Strip) -> bool | None:
        """Tell whether a strip stands in the middle of the text; None where no long line shows its edges."""
        if self._edges is None:
            return None
        left, right = self._edges
        indent = self.width * INDENT
        return (
            abs(strip.left - left - (right - strip.right)) < self.width * OFF_CENTRE
            and strip.left > left + indent
            and strip.right < right - indent
        )

    @cached_property
    def _edges(self) -> tuple[float, float] | None:
        long = [strip for strip in self.strips if strip.right - strip.left > self.width * LONG]
        return (min(s.left for s in long), max(s.right for s in long)) if long else None

    def blocks(self, strips: list[Strip]) -> tuple[list[Block], list[Strip]]:
        """Return the tables with their cells' strips, and the strips outside of all tables."""
        free: list[Strip] = []
        inside: list[dict[Area, list[Strip]]] = [{} for _ in self.grids]
        for strip in strips:
            for grid, cells in zip(self.grids, inside, strict=True):
                area = grid.area_at(*strip.middle)
                if area is not None:
                    cells.setdefault(area, []).append(strip)
                    break
            else:
                free.append(strip)
        return [(grid, cells) for grid, cells in zip(self.grids, inside, strict=True) if cells], free

    def _is_page_number(self, strip: Strip) -> bool:
        return (
            PAGE_NUMBER.fullmatch(strip.text.strip()) is not None
            and (strip.bottom < self.height * MARGIN or strip.top > self.height * (1 - MARGIN))
            and not any(s is not strip and s.top < strip.bottom and strip.top < s.bottom for s in self.strips)
        )


class SheetWriter:
    """Writes pages one after another; a table may go on from one page to the next."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._tables = TableCount()
        self._notes = PageNotes()

    def write(self, sheet: Sheet) -> None:
        """Add a page."""
        page = self._draft.begin_page(*sheet.points)
        strips = self._notes.take(sheet.running_strips(), page, sheet.height)
        pitch = median_pitch(strips)
        blocks, free = sheet.blocks(strips)
        for grid, cells in blocks:
            above = [strip for strip in free if strip.middle[1] <= grid.ys[0]]
            free = [strip for strip in free if strip.middle[1] > grid.ys[0]]
            self._write_free(above, sheet, page, pitch)
            self._draft.leave_gap()
            for strip, cell in self._tables.cells(grid, cells, sheet.width):
                self._write_strip(strip, sheet, page, cell)
        self._write_free(free, sheet, page, pitch)

    def close(self) -> None:
        """Write what belongs below the last page."""
        self._notes.write(self._draft)

    def _write_free(self, strips: list[Strip], sheet: Sheet, page: int, pitch: float) -> None:
        before: Strip | None = None
        for strip in in_reading_order(strips):
            if before is None or not 0 < strip.bottom - before.bottom < max(pitch, strip.height) * LOOSE:
                self._draft.leave_gap()
            self._write_strip(strip, sheet, page, None)
            before = strip
        if strips:
            self._tables.end()

    def _write_strip(self, strip: Strip, sheet: Sheet, page: int, cell: Cell | None) -> None:
        left, right = strip.left / sheet.width, strip.right / sheet.width
        span = self._draft.write(
            strip.text,
            Layout(
                page=page,
                cell=cell,
                bold=strip.bold,
                italic=strip.italic,
                centred=sheet.is_centred(strip) if cell is None else None,
                left=left,
                right=right,
            ),
        )
        self._notes.point(page, strip, span)
        self._write_words(strip, sheet, page, span)

    def _write_words(self, strip: Strip, sheet: Sheet, page: int, span: Span) -> None:
        place = span.start
        for word in strip.words:
            end = min(place + len(clean(word.text)), span.end)
            box = (
                word.left / sheet.width,
                word.top / sheet.height,
                word.right / sheet.width,
                word.bottom / sheet.height,
            )
            self._draft.words.append(ScannedWord(Span(place, end), page, box, word.confidence))
            place = end + 1
