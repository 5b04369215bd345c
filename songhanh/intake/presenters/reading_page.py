"""Everything the page "Đọc kế hoạch" shows, from one stored reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from songhanh.intake.models import Reading
from songhanh.intake.presenters.cards import Group, groups_of, is_unassigned, is_undated
from songhanh.intake.presenters.paper import Grid, Piece, paper_of
from songhanh.intake.reading.layout import blocks_from
from songhanh.intake.reading.model import Citation, PlanReading
from songhanh.intake.reading.schema import reading_from_json
from songhanh.kernel.messages import Message
from songhanh.paper.defects import Severity

SHOWN = {"chua-don-vi": "has-no-unit", "chua-han": "has-no-date", "diem": "has-flaw"}


@dataclass(frozen=True)
class Counts:
    """The strip of open points."""

    directives: int
    unassigned: int
    undated: int
    defects: int
    errors: int
    warnings: int
    notes: int


@dataclass(frozen=True)
class Cited:
    """A document that the plan names, by the number of its mark on the paper."""

    number: int
    document: Citation


@dataclass(frozen=True)
class ReadingPage:
    """The paper left, the reading right, the strip above."""

    reading: PlanReading
    paper: list[Piece | Grid]
    groups: list[Group]
    counts: Counts
    bases: list[Cited]
    citations: list[Cited]
    remarks: list[Message]
    show: str
    show_css: str


def reading_in(stored: Reading) -> PlanReading:
    """Return the stored reading as values."""
    return reading_from_json(stored.content)


def page_of(
    stored: Reading, *, show: str = "", reading: PlanReading | None = None, lit: PlanReading | None = None
) -> ReadingPage:
    """Return what the page shows; ``show`` is the filter that the reader chose on the strip.

    ``reading`` is another than the stored one, ``lit`` another by which the paper is marked.
    """
    reading = reading or reading_in(stored)
    page_starts = [(page["span"][0], page["number"]) for page in stored.content["pages"][1:]]
    cited = [
        Cited(number, document) for number, document in enumerate((*reading.bases, *reading.citations), 1)
    ]
    show = show if show in SHOWN else ""
    return ReadingPage(
        reading=reading,
        paper=paper_of(lit or reading, blocks_from(stored.layout), page_starts),
        groups=groups_of(reading),
        counts=counts_of(reading),
        bases=cited[: len(reading.bases)],
        citations=cited[len(reading.bases) :],
        remarks=_remarks(stored.content["source"].get("remarks_parts", ())),
        show=show,
        show_css=SHOWN.get(show, ""),
    )


def counts_of(reading: PlanReading) -> Counts:
    """Count what is open in a reading."""
    by_severity = Counter(defect.severity for defect in reading.defects)
    return Counts(
        directives=len(reading.directives),
        unassigned=sum(map(is_unassigned, reading.directives)),
        undated=sum(map(is_undated, reading.directives)),
        defects=len(reading.defects),
        errors=by_severity[Severity.ERROR],
        warnings=by_severity[Severity.WARNING],
        notes=by_severity[Severity.NOTE],
    )


def _remarks(parts: Sequence[dict[str, Any]]) -> list[Message]:
    return [Message(part["msgid"], part["params"]) for part in parts]
