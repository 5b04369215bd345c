"""What the rules on defects look at: the source text, the reading of it, its paragraphs and sentences."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar, cast

from songhanh.intake.reading.model import Directive, PlanReading, Role
from songhanh.intake.reading.source import Format, SourceText
from songhanh.intake.reading.structure.paragraphs import Paragraph
from songhanh.intake.reading.structure.sentences import sentences_of
from songhanh.intake.reading.structure.sheets import Sheet, sheets_of
from songhanh.kernel.passage import EMPTY, Passage, Span
from songhanh.paper.defects import Defect
from songhanh.paper.words import DocumentKind

T = TypeVar("T")
LETTERS = re.compile(r"[^\W\d_]+")
"""A word as far as it is letters."""
_PARTY_MARK = "ĐẢNG CỘNG SẢN VIỆT NAM"


@dataclass(frozen=True)
class ReadingView:
    """One document as the rules see it: the first sheet is the document itself, others are its annexes."""

    source: SourceText
    reading: PlanReading
    paragraphs: tuple[Paragraph, ...]
    known_sheets: tuple[Sheet, ...] = ()
    _kept: dict[object, object] = field(default_factory=dict, compare=False, repr=False)

    def once(self, make: Callable[[ReadingView], T]) -> T:
        """Return what ``make`` finds in the document, which several rules ask for, made only once."""
        if make not in self._kept:
            self._kept[make] = make(self)
        return cast("T", self._kept[make])

    @property
    def is_image(self) -> bool:
        """The words were recognised from an image: dots, dashes and marks may not be the paper's own."""
        return self.source.format is Format.SCAN or bool(self.source.words)

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The documents of the file."""
        return self.known_sheets or sheets_of(self.paragraphs)

    @cached_property
    def sheet(self) -> Sheet:
        """The document itself."""
        return self.sheets[0] if self.sheets else Sheet()

    @cached_property
    def is_party_paper(self) -> bool:
        """Papers of Party bodies and mass organisations have rules of form of their own: "45-KH/TU"."""
        is_numbered_so = "/" in (self.reading.document.symbol or "")
        return is_numbered_so or any(_PARTY_MARK in paragraph.text.upper() for paragraph in self.sheet.head)

    @cached_property
    def is_plan(self) -> bool:
        """The paper is a plan or a programme by its name."""
        kind = (self.reading.document.kind or "").casefold()
        return kind.startswith((DocumentKind.PLAN.label.casefold(), DocumentKind.PROGRAMME.label.casefold()))

    @cached_property
    def content(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the document from its bases to its closing one, tables left out."""
        return tuple(p for p in (*self.sheet.preamble, *self.sheet.body) if p.cell is None)

    @cached_property
    def running(self) -> tuple[Paragraph, ...]:
        """All that is written in sentences, annexes and tables included, heads and tails left out."""
        return tuple(p for sheet in self.sheets for p in (*sheet.preamble, *sheet.body))

    @cached_property
    def sentences(self) -> tuple[Passage, ...]:
        """The sentences of the document's content."""
        return tuple(sentence for p in self.content for sentence in sentences_of(p.passage))

    @cached_property
    def words(self) -> str:
        """The running text in one piece, a line for a paragraph."""
        return "\n".join(paragraph.text for paragraph in self.running)

    @cached_property
    def low(self) -> str:
        """The running text in small letters: rules look here first whether there is anything for them."""
        return self.words.lower()

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words of the running text as they are written, letters only."""
        pieces = frozenset(self.words.split())
        words = frozenset(piece for piece in pieces if piece.isalpha())
        return words.union(LETTERS.findall(" ".join(pieces - words)))

    @cached_property
    def _starts(self) -> list[int]:
        return [paragraph.passage.span.start for paragraph in self._in_order]

    @cached_property
    def _in_order(self) -> list[Paragraph]:
        return sorted((p for p in self.paragraphs if p.passage), key=lambda p: p.passage.span.start)

    def passage_at(self, span: Span) -> Passage:
        """Return the words at ``span`` as a passage; empty when no paragraph holds its beginning."""
        index = bisect_right(self._starts, span.start) - 1
        if index < 0:
            return EMPTY
        passage = self._in_order[index].passage
        start = bisect_left(passage.offsets, span.start)
        return passage.part(start, bisect_left(passage.offsets, span.end))

    def words_of(self, directive: Directive) -> Passage:
        """Return a directive's words with their places."""
        return self._words_of_directives[directive.span]

    @cached_property
    def _words_of_directives(self) -> dict[Span, Passage]:
        return {directive.span: self.passage_at(directive.span) for directive in self.reading.directives}

    @property
    def whole(self) -> Span:
        """Where a defect of the whole document is shown: at its name, or where the text begins."""
        spans = self.reading.document.spans
        name = spans.get("kind") or spans.get("subject")
        return name or (self._in_order[0].passage.span if self._in_order else Span(0, 0))


Rule = Callable[[ReadingView], Iterator[Defect]]


def is_assigned(directive: Directive) -> bool:
    """Say whether a directive names who must carry it out."""
    return any(unit.role in (Role.LEAD, Role.RESPONSIBLE) for unit in directive.units)
