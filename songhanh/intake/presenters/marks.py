"""Marks on the paper: each sentence lit, each unit, date, cited document and defect marked where it stands.

Marks overlap (a date inside a citation inside a directive), so a paragraph is cut at every end of a mark and
each piece is written with all the marks that lie over it. Whatever the text holds is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from songhanh.intake.reading.layout import Block
from songhanh.intake.reading.model import PlanReading
from songhanh.kernel.passage import Span
from songhanh.paper.defects import Defect, Severity
from songhanh.ui.rows import safe

SAID, CITED, UNIT, DATE, FLAW = "said", "cited", "unit", "date", "flaw"
# From the outside in: what stands first is wrapped around what follows.
NESTED = (CITED, UNIT, DATE, FLAW)
DASHES = "[-–—]"
# A defect of a whole paragraph gets its number; waves under all its lines would say nothing.
LONGEST_WAVE = 140
ANCHORS = {CITED: "dan", FLAW: "diem-vb"}


@dataclass(frozen=True)
class Mark:
    """One stretch of the source that is marked; ``name`` is what the page calls it by."""

    kind: str
    span: Span
    name: str = ""
    is_must: bool = False
    ends_with: str = ""
    """Words with which the mark ends when its stretch holds them: a citation is marked up to its number."""


@dataclass(frozen=True)
class _Piece:
    """A mark where it lies over one paragraph: it may begin in an earlier and end in a later one."""

    mark: Mark
    start: int
    end: int
    is_last: bool


def points_of(reading: PlanReading) -> list[tuple[int, Defect]]:
    """Return the defects with the numbers that they bear on the paper, from its top to its bottom."""
    return list(enumerate(sorted(reading.defects, key=lambda defect: defect.span), 1))


def marks_of(reading: PlanReading) -> list[Mark]:
    """Return every mark of a reading in the order of the paper; what many directives share is marked once."""
    marks = {Mark(SAID, directive.span, directive.id) for directive in reading.directives}
    for directive in reading.directives:
        marks |= {Mark(UNIT, unit.span) for unit in directive.units}
        marks |= {Mark(DATE, deadline.span) for deadline in directive.deadlines}
    cited = enumerate((*reading.bases, *reading.citations), 1)
    marks |= {Mark(CITED, doc.span, str(number), ends_with=doc.number or "") for number, doc in cited}
    for number, defect in points_of(reading):
        marks.add(Mark(FLAW, defect.span, str(number), defect.severity is Severity.ERROR))
    if signed := reading.document.spans.get("date"):
        marks.add(Mark(DATE, signed))
    return sorted(marks, key=lambda mark: (mark.span, mark.kind, mark.name))


class Marker:
    """Writes paragraphs with their marks, in the order of the paper; gives each mark its anchor once."""

    def __init__(self, marks: Sequence[Mark], page_starts: Iterable[tuple[int, int]]) -> None:
        self._waiting = list(reversed(marks))
        self._open: list[Mark] = []
        self._pages = sorted(page_starts, reverse=True)
        self._anchored: set[str] = set()

    def written(self, block: Block) -> SafeString:
        """Return a paragraph as HTML."""
        pieces = list(self._pieces(block))
        pages = dict(self._pages_begun(block))
        cuts = {0, len(block.text), *pages, *(p.start for p in pieces), *(p.end for p in pieces)}
        parts: list[str] = [_page(pages.get(0))]
        lit: Mark | None = None
        for start, end in pairwise(sorted(cuts)):
            over = [p.mark for p in pieces if p.start <= start and end <= p.end]
            said = min((m for m in over if m.kind == SAID), key=_length, default=None)
            if said != lit:
                parts += ["</a>" if lit else "", self._opening(said)]
                lit = said
            parts.append(_marked(block.text[start:end], over, self._anchor_of(over)))
            parts += [_flag(p.mark, is_inside=bool(lit)) for p in pieces if p.is_last and p.end == end]
            parts.append(_page(pages.get(end)))
        return safe("".join([*parts, "</a>" if lit else ""]))

    def _pieces(self, block: Block) -> Iterator[_Piece]:
        span = block.span
        while self._waiting and self._waiting[-1].span.start < span.end:
            self._open.append(self._waiting.pop())
        self._open = [mark for mark in self._open if mark.span.end > span.start]
        for mark in self._open:
            start, end = max(mark.span.start, span.start), min(mark.span.end, span.end)
            piece = _Piece(mark, block.place_of(start), block.end_of(end), mark.span.end <= span.end)
            yield _to_word_end(_shortened(piece, block.text), block.text)

    def _pages_begun(self, block: Block) -> Iterator[tuple[int, int]]:
        while self._pages and self._pages[-1][0] < block.span.end:
            start, number = self._pages.pop()
            yield block.place_of(start), number

    def _anchor_of(self, over: Iterable[Mark]) -> str:
        """Return the anchor of a cited document or a defect that is met here for the first time."""
        names = (f"{ANCHORS[mark.kind]}-{mark.name}" for mark in over if mark.kind in ANCHORS)
        anchor = next((name for name in names if name not in self._anchored), "")
        self._anchored.add(anchor)
        return anchor

    def _opening(self, said: Mark | None) -> str:
        if said is None:
            return ""
        if said.name in self._anchored:
            return format_html('<a class="sh-said" href="#doc-{0}" data-more="vb-{0}">', said.name)
        self._anchored.add(said.name)
        return format_html('<a class="sh-said" id="vb-{0}" href="#doc-{0}">', said.name)


def _to_word_end(piece: _Piece, text: str) -> _Piece:
    """Let a defect end with its word: its number must not stand inside one."""
    end = piece.end
    while piece.mark.kind == FLAW and 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return replace(piece, end=end)


def _shortened(piece: _Piece, text: str) -> _Piece:
    if not piece.mark.ends_with:
        return piece
    letters = (DASHES if letter in "-–" else re.escape(letter) for letter in piece.mark.ends_with)
    found = re.compile(r"\s*".join(letters)).search(text, piece.start, piece.end)
    return replace(piece, end=found.end()) if found else piece


def _length(mark: Mark) -> int:
    return mark.span.end - mark.span.start


def _marked(text: str, over: Iterable[Mark], anchor: str) -> str:
    kinds = {mark.kind for mark in over if mark.kind != FLAW or _length(mark) <= LONGEST_WAVE}
    html = format_html("{}", text)
    for kind in reversed(NESTED):
        if kind in kinds:
            html = format_html('<mark class="sh-m-{}">{}</mark>', kind, html)
    return format_html('<span id="{}">{}</span>', anchor, html) if anchor else html


def _flag(mark: Mark, *, is_inside: bool) -> str:
    """Write a defect's number after its words; within a lit sentence, a link itself, it is none."""
    if mark.kind != FLAW:
        return ""
    css = "sh-flag sh-flag-must" if mark.is_must else "sh-flag"
    label = gettext("Điểm cần xem %(number)s") % {"number": mark.name}
    if is_inside:
        return format_html('<span class="{}" title="{}">{}</span>', css, label, mark.name)
    return format_html(
        '<a class="{}" href="#diem-{}" aria-label="{}">{}</a>', css, mark.name, label, mark.name
    )


def _page(number: int | None) -> str:
    if number is None:
        return ""
    label = gettext("Trang %(number)s") % {"number": number}
    return format_html('<span class="sh-paper-page" title="{}">{}</span>', label, number)
