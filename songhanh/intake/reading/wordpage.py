"""A Word file's page: its size, margins, fonts and sizes of letters, as the rules of form want them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.shared import Length
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from songhanh.paper.page import PageMeasures

_A4 = (210.0, 297.0)
_ENOUGH = 400
"""Paragraphs that are looked at: more would not change what most of a paper is written in."""


def page_measures_of(path: Path) -> PageMeasures | None:
    """Return the measures of a Word file's first section; what the file does not say is left out.

    None for a file that was converted on the way (.doc, .odt) or holds macros: its page cannot be measured.
    """
    try:
        document = docx.Document(str(path))
    except (PackageNotFoundError, ValueError, KeyError):
        return None
    fonts: Counter[str] = Counter()
    sizes: Counter[float] = Counter()
    for paragraph in document.paragraphs[:_ENOUGH]:
        for run in paragraph.runs:
            letters = len(run.text.strip())
            fonts[_font(run, paragraph) or ""] += letters
            sizes[_size(run, paragraph)] += letters
    section = document.sections[0]
    return PageMeasures(
        width=_mm(section.page_width) or _A4[0],
        height=_mm(section.page_height) or _A4[1],
        margins=_margins(document),
        fonts={font: count for font, count in fonts.items() if font and count},
        sizes={size: count for size, count in sizes.items() if size and count},
    )


def _margins(document: Document) -> dict[str, float]:
    section = document.sections[0]
    sides = {
        "top": section.top_margin,
        "bottom": section.bottom_margin,
        "left": section.left_margin,
        "right": section.right_margin,
    }
    known = {name: _mm(value) for name, value in sides.items()}
    return (
        {name: value for name, value in known.items() if value is not None}
        if None not in known.values()
        else {}
    )


def _mm(length: Length | None) -> float | None:
    return None if length is None else length.mm


def _font(run: Run, paragraph: Paragraph) -> str | None:
    """Return the font that the run or its style names; a theme's font is not named and not judged."""
    style = paragraph.style
    return run.font.name or (style.font.name if style is not None else None)


def _size(run: Run, paragraph: Paragraph) -> float:
    style = paragraph.style
    size = run.font.size or (style.font.size if style is not None else None)
    return 0.0 if size is None else size.pt
