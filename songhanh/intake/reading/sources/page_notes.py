"""Notes at the foot of a printed page: taken out of the running text and written below it."""

from __future__ import annotations

from dataclasses import dataclass, field

from songhanh.intake.reading.source import Note
from songhanh.intake.reading.sources.draft import Draft, Layout
from songhanh.intake.reading.sources.strips import Strip
from songhanh.kernel.passage import Span

LOWER_PART = 0.4
"""Notes begin below this part of the page's height."""


@dataclass
class FootNote:
    """A note with its number, the page it stands on and its lines."""

    number: str
    page: int
    strips: list[Strip]


@dataclass
class PageNotes:
    """The notes of all pages, and the places that point at them."""

    notes: list[FootNote] = field(default_factory=list)
    marks: dict[tuple[int, str], Span] = field(default_factory=dict)

    def take(self, strips: list[Strip], page: int, height: float) -> list[Strip]:
        """Return the strips without the notes at the page's foot; a note that nothing points at stays."""
        numbers = {number for strip in strips for _, number in strip.marks}
        first = min(
            (s for s in strips if s.note in numbers and s.top > height * LOWER_PART),
            key=lambda s: s.top,
            default=None,
        )
        if first is None:
            return strips
        foot = sorted((s for s in strips if s.top >= first.top), key=lambda s: (s.top, s.left))
        for strip in foot:
            if strip.note is not None:
                self.notes.append(FootNote(strip.note, page, []))
            self.notes[-1].strips.append(strip)
        return [strip for strip in strips if strip.top < first.top]

    def point(self, page: int, strip: Strip, span: Span) -> None:
        """Remember where a written line points at notes."""
        for offset, number in strip.marks:
            place = min(span.start + offset, span.end)
            self.marks.setdefault((page, number), Span(place, place))

    def write(self, draft: Draft) -> None:
        """Write the notes below the text."""
        for note in self.notes:
            draft.leave_gap()
            start = draft.length
            for strip in note.strips:
                span = draft.write(strip.text, Layout(page=note.page, bold=strip.bold, italic=strip.italic))
            mark = self.marks.get((note.page, note.number))
            if mark is not None:
                draft.notes.append(Note(mark, Span(start, span.end)))
