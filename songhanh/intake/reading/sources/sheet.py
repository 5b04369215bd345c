"""One page of a PDF or a scan, its strips and rules in hand: lines in reading order, with table cells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from songhanh.intake.reading.source import Cell, ScannedWord
from songhanh.intake.reading.sources.columns import in_reading_order
from songhanh.intake.reading.sources.draft import Draft, Layout, clean
from songhanh.intake.reading.sources.grid import Area, Grid
from songhanh.intake.reading.sources.strips import Strip, median_pitch
from songhanh.kernel.passage import Span

PAGE_NUMBER = re.compile(r"[-–—.\s]*(?:trang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?[-–—.\s]*", re.I)
MARGIN = 0.1
"""A page number stands in the uppermost or the lowest tenth of the page."""
ALIKE = 0.015
"""Edges of two tables agree when they differ by no more than this part of the page's width."""
LOOSE = 1.22
"""Lines further apart than this many usual pitches have a gap between them."""


@dataclass
class Sheet:
    """A page's size in its own measure and in points, and what stands on it."""

    width: float
    height: float
    points: tuple[float, float]
    strips: list[Strip]
    grids: list[Grid] = field(default_factory=list)


@dataclass
class SheetWriter:
    """Writes pages one after another; a table may go on from one page to the next."""

    draft: Draft
    _tables: int = 0
    _last: tuple[list[float], int, int] | None = None
    """Edges, number and rows so far of the table that ended the page before."""

    def write(self, sheet: Sheet) -> None:
        """Add a page."""
        page = self.draft.begin_page(*sheet.points)
        strips = _without_page_number(sheet)
        pitch = median_pitch(strips)
        blocks, free = self._blocks(sheet, strips)
        begun = False
        for grid, cells in blocks:
            above = [s for s in free if s.bottom <= grid.ys[0] + s.height / 2]
            free = [s for s in free if s not in above]
            begun = bool(above) or begun
            self._write_free(above, sheet, page, pitch)
            self._write_table(grid, cells, sheet, page, is_first=not begun)
            begun = True
        self._write_free(free, sheet, page, pitch)
        if free or not blocks:
            self._last = None

    def _blocks(
        self, sheet: Sheet, strips: list[Strip]
    ) -> tuple[list[tuple[Grid, dict[Area, list[Strip]]]], list[Strip]]:
        """Return the tables with their cells' strips, and the strips outside of all tables."""
        free = []
        inside: list[dict[Area, list[Strip]]] = [{} for _ in sheet.grids]
        for strip in strips:
            for grid, cells in zip(sheet.grids, inside, strict=True):
                area = grid.area_at(*strip.middle)
                if area is not None:
                    cells.setdefault(area, []).append(strip)
                    break
            else:
                free.append(strip)
        return [(grid, cells) for grid, cells in zip(sheet.grids, inside, strict=True) if cells], free

    def _write_free(self, strips: list[Strip], sheet: Sheet, page: int, pitch: float) -> None:
        before: Strip | None = None
        for strip in in_reading_order(strips):
            if before is None or not 0 < strip.bottom - before.bottom < max(pitch, strip.height) * LOOSE:
                self.draft.leave_gap()
            self._write_strip(strip, sheet, page, None)
            before = strip

    def _write_table(
        self, grid: Grid, cells: dict[Area, list[Strip]], sheet: Sheet, page: int, is_first: bool
    ) -> None:
        edges = [x / sheet.width for x in grid.xs]
        number, rows = self._continued(edges) if is_first else (self._tables, 0)
        if rows and not any(area.row == 0 and area.column == 0 for area in cells):
            rows -= 1
        self._tables = max(self._tables, number + 1)
        self.draft.leave_gap()
        for area in sorted(cells):
            cell = Cell(number, area.row + rows, area.column, area.row_span, area.column_span)
            for strip in in_reading_order(cells[area]):
                self._write_strip(strip, sheet, page, cell)
        self._last = edges, number, rows + grid.rows

    def _continued(self, edges: list[float]) -> tuple[int, int]:
        """Return number and rows so far of the table that goes on here, or those of a new one."""
        if self._last is not None:
            last, number, rows = self._last
            if len(last) == len(edges) and all(abs(a - b) < ALIKE for a, b in zip(last, edges, strict=True)):
                return number, rows
        return self._tables, 0

    def _write_strip(self, strip: Strip, sheet: Sheet, page: int, cell: Cell | None) -> None:
        left, right = strip.left / sheet.width, strip.right / sheet.width
        span = self.draft.write(
            strip.text,
            Layout(page=page, cell=cell, bold=strip.bold, italic=strip.italic, left=left, right=right),
        )
        place = span.start
        for word in strip.words:
            text = clean(word.text)
            box = (
                word.left / sheet.width,
                word.top / sheet.height,
                word.right / sheet.width,
                word.bottom / sheet.height,
            )
            self.draft.words.append(ScannedWord(Span(place, place + len(text)), page, box, word.confidence))
            place += len(text) + 1


def _without_page_number(sheet: Sheet) -> list[Strip]:
    """Leave out a lone number at the very top or bottom of the page."""
    if not sheet.strips:
        return []
    top = min(sheet.strips, key=lambda s: s.top)
    bottom = max(sheet.strips, key=lambda s: s.bottom)
    lone = [
        strip
        for strip in (top, bottom)
        if PAGE_NUMBER.fullmatch(strip.text.strip())
        and (strip.bottom < sheet.height * MARGIN or strip.top > sheet.height * (1 - MARGIN))
        and not any(s is not strip and s.top < strip.bottom and strip.top < s.bottom for s in sheet.strips)
    ]
    return [strip for strip in sheet.strips if not any(strip is number for number in lone)]
