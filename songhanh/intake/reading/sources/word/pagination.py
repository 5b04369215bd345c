"""Pages of a Word document, where Word noted how it last broke them."""

from __future__ import annotations

from lxml import etree

from songhanh.intake.reading.sources.draft import Draft
from songhanh.intake.reading.sources.word.package import W

A4 = (595.3, 841.9)
TWENTIETH = 20
"""Word counts in twentieths of a point."""


class Pagination:
    """Turns pages at the breaks that Word noted; without a single note there are no pages."""

    def __init__(self, draft: Draft, body: etree._Element) -> None:
        self._draft = draft
        self._sizes = [_size(section) for section in body.iter(W + "sectPr")] or [A4]
        self._section = 0
        self._known = body.find(f".//{W}lastRenderedPageBreak") is not None
        self._row_page = self._page = self._row_last = 1
        if self._known:
            draft.begin_page(*self._sizes[0])

    def number_at(self, offset: int) -> int | None:
        """Return the number of the page on which ``offset`` stands."""
        if not self._known:
            return None
        pages = self._draft.pages[: self._page]
        return next((page.number for page in reversed(pages) if page.span.start <= offset), 1)

    def turn(self, offset: int) -> None:
        """Begin the next page at ``offset``; the cells of a row that is cut by a break all note it."""
        if not self._known:
            return
        self._page += 1
        if self._page > len(self._draft.pages):
            self._draft.begin_page(*self._sizes[min(self._section, len(self._sizes) - 1)], at=offset)

    def begin_row(self) -> None:
        """Remember the page on which a row begins."""
        self._row_page = self._row_last = self._page

    def begin_cell(self) -> None:
        """Go back to the page on which the row begins."""
        self._row_last = max(self._row_last, self._page)
        self._page = self._row_page

    def end_row(self) -> None:
        """Go on with the page on which the longest cell ended."""
        self._page = max(self._row_last, self._page)

    def see_section(self, properties: etree._Element | None) -> None:
        """Count the end of a section: the next may have paper of another size."""
        if properties is not None and properties.find(W + "sectPr") is not None:
            self._section += 1

    def restart(self) -> None:
        """Count from the first page again."""
        self._page = 1


def _size(section: etree._Element) -> tuple[float, float]:
    size = section.find(W + "pgSz")
    if size is None:
        return A4
    width, height = size.get(W + "w", ""), size.get(W + "h", "")
    if not (width.isdecimal() and height.isdecimal() and int(width) and int(height)):
        return A4
    return int(width) / TWENTIETH, int(height) / TWENTIETH
