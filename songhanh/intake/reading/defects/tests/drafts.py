"""Small drafts for the tests: paragraphs as a text file has them, and the reading that a test needs."""

from __future__ import annotations

from datetime import date
from typing import Any

from songhanh.intake.reading.defects.view import ReadingView, Rule
from songhanh.intake.reading.model import (
    Deadline,
    DeadlineKind,
    Directive,
    DocumentHead,
    Heading,
    PlanReading,
    Role,
    UnitMention,
)
from songhanh.intake.reading.source import Format, Line, SourceText
from songhanh.intake.reading.structure.paragraphs import paragraphs_of
from songhanh.kernel.passage import Span

NOWHERE = Span(0, 0)


def source_of(*paragraphs: str, form: Format = Format.TEXT, whole: bool = True) -> SourceText:
    """Return paragraphs as a source text, a blank line between two."""
    lines, start = [], 0
    for text in paragraphs:
        lines.append(Line(Span(start, start + len(text)), whole=whole))
        start += len(text) + 2
    return SourceText("\n\n".join(paragraphs), tuple(lines), form)


def view_of(
    *paragraphs: str,
    issued: date | None = None,
    kind: str | None = "KẾ HOẠCH",
    subject: str | None = None,
    directives: tuple[Directive, ...] = (),
    outline: tuple[Heading, ...] = (),
    form: Format = Format.TEXT,
) -> ReadingView:
    """Return a draft of these paragraphs as the rules see it."""
    source = source_of(*paragraphs, form=form)
    head = DocumentHead(kind=kind, date=issued, subject=subject)
    reading = PlanReading(document=head, directives=directives, outline=outline)
    return ReadingView(source, reading, paragraphs_of(source))


def codes(rule: Rule, *paragraphs: str, **facts: Any) -> list[str]:
    """Return the codes of what a rule finds in a draft."""
    return [defect.code for defect in rule(view_of(*paragraphs, **facts))]


def order(
    text: str,
    *,
    start: int = 0,
    section: str = "II.1",
    units: tuple[str, ...] = (),
    by: tuple[Deadline, ...] = (),
) -> Directive:
    """Return an order that stands at ``start`` of the text."""
    mentions = tuple(UnitMention(unit, Role.RESPONSIBLE, NOWHERE) for unit in units)
    return Directive(f"{section}.p1a", section, text, Span(start, start + len(text)), mentions, deadlines=by)


def deadline(
    words: str, day: date | None, *, kind: DeadlineKind = DeadlineKind.DATE, within: str = ""
) -> Deadline:
    """Return a deadline in words; ``within`` is the text in which it stands."""
    start = max(0, within.find(words))
    return Deadline(words, kind, day, day, Span(start, start + len(words)))
