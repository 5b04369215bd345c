"""Thêm nội dung giao: words of the paper that the reader passed over become a directive."""

from __future__ import annotations

from songhanh.intake import queries
from songhanh.intake.models import SourceDocument
from songhanh.intake.reading.model import PlanReading
from songhanh.intake.reading.orders.annexes import annexes_of
from songhanh.intake.reading.schema import reading_from_json
from songhanh.intake.rules import Act
from songhanh.intake.rules.editing import added_at
from songhanh.intake.rules.finding import place_of
from songhanh.intake.rules.standing import Standing
from songhanh.intake.services.pen import Outcome, Pen
from songhanh.kernel.passage import Span
from songhanh.people.rules import Actor


def add(document: SourceDocument, words: str, *, before: str = "", by: Actor) -> Outcome:
    """Thêm: the stretch of the paper that holds these words is an order; nobody types its text."""
    stored = queries.reading_of(document)
    wording = queries.wording_of(document)
    span = place_of(words, before, wording.passage_of([Span(0, len(stored.text))]))
    section = _section_of(reading_from_json(stored.content), span)

    def found(_none: list[Standing]) -> list[Standing]:
        others = [row.standing for row in queries.directives_of(document)]
        taken = queries.codes_of(document)
        return [added_at(span, wording.text_of([span]), section=section, others=others, taken=taken)]

    return Pen(document, by).write({}, Act.ADD, found)


def _section_of(reading: PlanReading, span: Span) -> tuple[str, str]:
    """Return the path and the heading under which words stand; both empty above all headings."""
    headings = sorted((*reading.outline, *annexes_of(reading)), key=lambda heading: heading.span.start)
    above = [heading for heading in headings if heading.span.start <= span.start]
    return (above[-1].path, above[-1].heading) if above else ("", "")
