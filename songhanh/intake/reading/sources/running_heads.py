"""What is printed at the head or foot of every page and is no part of the text."""

from __future__ import annotations

import re
from collections import Counter

from songhanh.intake.reading.sources.sheet import Sheet
from songhanh.intake.reading.sources.strips import Strip
from songhanh.kernel.text import fold

MARGIN = 0.09
"""Such words stand in the uppermost or the lowest part of the page."""
FEWEST_PAGES = 3
OFTEN = 0.5
"""They stand on at least so many of the pages: the first page often has none."""


def without_running_heads(sheets: list[Sheet]) -> list[Sheet]:
    """Return the pages without words that most of them repeat at their edge, digits aside."""
    if len(sheets) < FEWEST_PAGES:
        return sheets
    seen = Counter(words for sheet in sheets for words in {_likeness(s) for s in _at_the_edge(sheet)})
    heads = {words for words, pages in seen.items() if pages >= max(FEWEST_PAGES, len(sheets) * OFTEN)}
    for sheet in sheets:
        gone = [strip for strip in _at_the_edge(sheet) if _likeness(strip) in heads]
        sheet.strips = [strip for strip in sheet.strips if not any(strip is other for other in gone)]
    return sheets


def _at_the_edge(sheet: Sheet) -> list[Strip]:
    """Return the strips at the head and the foot; a table may begin there, and its cells are text."""
    top, bottom = sheet.height * MARGIN, sheet.height * (1 - MARGIN)
    edge = [strip for strip in sheet.strips if strip.bottom < top or strip.top > bottom]
    return [strip for strip in edge if not any(grid.area_at(*strip.middle) for grid in sheet.grids)]


def _likeness(strip: Strip) -> str:
    """Return the letters alone: numbers count on, and a recogniser takes marks for specks."""
    return re.sub(r"\d+", "#", "".join(filter(str.isalnum, fold(strip.text))))
