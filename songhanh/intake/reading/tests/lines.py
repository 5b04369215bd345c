"""Printed lines as paragraphs, for tests of what stands above and below the body."""

from __future__ import annotations

from songhanh.intake.reading.structure.paragraphs import Paragraph
from songhanh.kernel.passage import passage_of


def paragraphs(*lines: str) -> list[Paragraph]:
    """Return one paragraph for each line, as they stand in a source that is these lines."""
    made: list[Paragraph] = []
    place = 0
    for line in lines:
        made.append(Paragraph(passage_of(line, place)))
        place += len(line) + 1
    return made
