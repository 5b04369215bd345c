"""Everything the page "Đọc kế hoạch" shows, from one stored reading; most of it is written once and kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from songhanh.intake.models import Reading, SourceDocument
from songhanh.intake.presenters.cards import (
    Ask,
    Card,
    Frame,
    Section,
    frame_of,
    grouped,
    is_unassigned,
    is_undated,
)
from songhanh.intake.presenters.cards_as_read import CardsAsRead
from songhanh.intake.presenters.kept import kept
from songhanh.intake.presenters.paper import Grid, Piece, paper_of
from songhanh.intake.presenters.writing import Writer
from songhanh.intake.reading.layout import blocks_from
from songhanh.intake.reading.model import Citation, PlanReading
from songhanh.intake.reading.schema import reading_from_json
from songhanh.kernel.messages import Message
from songhanh.paper.defects import Severity
from songhanh.ui.rows import safe

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
class Sheet:
    """What no correction changes of a reading, as the page shows it."""

    frame: Frame
    facts: SafeString
    rest: SafeString
    is_current: bool = True


@dataclass(frozen=True)
class ShownGroup:
    """A section of the page: its heading, how much it holds, its cards and points as they are written."""

    section: Section
    note: str
    css: str
    html: SafeString


@dataclass(frozen=True)
class ReadingPage:
    """The paper left, the reading right, the strip above."""

    sheet: Sheet
    paper: SafeString
    groups: list[ShownGroup]
    counts: Counts
    show: str
    show_css: str


class Opened:
    """The stored reading of a document, fetched when a page first needs it: mostly all of it was kept."""

    def __init__(self, fetch: Callable[[], Reading]) -> None:
        self._fetch = fetch

    @cached_property
    def stored(self) -> Reading:
        """The row."""
        return self._fetch()

    @cached_property
    def reading(self) -> PlanReading:
        """The reading as values."""
        return reading_in(self.stored)


def reading_in(stored: Reading) -> PlanReading:
    """Return the stored reading as values."""
    return reading_from_json(stored.content)


def sheet_of(document: SourceDocument, opened: Opened) -> Sheet | None:
    """Return what stays as it was read; nothing where another program wrote the reading."""

    def make() -> Sheet:
        is_current = opened.stored.is_current
        return _sheet(opened) if is_current else Sheet(Frame((), ()), safe(""), safe(""), False)

    sheet = kept(document, "sheet", make)
    return sheet if sheet.is_current else None


def _sheet(opened: Opened) -> Sheet:
    reading = opened.reading
    cited = [Cited(number, one) for number, one in enumerate((*reading.bases, *reading.citations), 1)]
    remarks = _remarks(opened.stored.content["source"].get("remarks_parts", ()))
    return Sheet(
        frame_of(reading),
        render_to_string("intake/_facts.html", {"head": reading.document, "remarks": remarks}),
        render_to_string(
            "intake/_rest.html",
            {
                "bases": cited[: len(reading.bases)],
                "citations": cited[len(reading.bases) :],
                "tables": reading.appendix_tables,
            },
        ),
    )


def paper_in(
    document: SourceDocument, opened: Opened, lit: Callable[[PlanReading], PlanReading], *, of: object = ""
) -> SafeString:
    """Return the sheet of paper, marked by what ``lit`` makes of the reading; ``of`` is what shows of it."""

    def make() -> SafeString:
        parts = parts_of(opened.stored, lit(opened.reading))
        return render_to_string("intake/_paper.html", {"parts": parts})

    return kept(document, "paper", make, of=of)


def parts_of(stored: Reading, lit: PlanReading) -> list[Piece | Grid]:
    """Return the paper from top to bottom, marked by a reading."""
    page_starts = [(page["span"][0], page["number"]) for page in stored.content["pages"][1:]]
    return paper_of(lit, blocks_from(stored.layout), page_starts)


def page_of(
    document: SourceDocument, sheet: Sheet, opened: Opened, writer: Writer, show: str = ""
) -> ReadingPage:
    """Return what the page shows; ``show`` is the filter that the reader chose on the strip."""
    show = show if show in SHOWN else ""
    of = (show, writer.may_edit, sorted((place, one.answer, one.at) for place, one in writer.settled.items()))
    groups, counts = kept(document, "groups", lambda: _groups(sheet, opened.reading, writer, show), of=of)
    paper = paper_in(document, opened, lambda reading: reading)
    return ReadingPage(sheet, paper, groups, counts, show, SHOWN.get(show, ""))


def _groups(sheet: Sheet, reading: PlanReading, writer: Writer, show: str) -> tuple[list[ShownGroup], Counts]:
    found = grouped(sheet.frame, [Card(directive) for directive in reading.directives])
    written = CardsAsRead(writer, is_laid_open=show == "diem")
    groups = [
        ShownGroup(
            group.section,
            written.note(group.cards),
            css_of((written.css(card) for card in group.cards), group.items, writer),
            safe("".join(written.item(item) for item in group.items)),
        )
        for group in found
    ]
    return groups, counts_of(reading, [ask for ask in sheet.frame.asks if writer.is_open(ask)])


def css_of(cards: Iterable[str], items: Iterable[object], writer: Writer) -> str:
    """Return under which filters a section is shown: those of its cards and of its own points."""
    names = {name for css in cards for name in css.split()}
    names |= {"has-flaw" for item in items if isinstance(item, Ask) and writer.is_open(item)}
    return " ".join(sorted(names))


def counts_of(reading: PlanReading, asks: Sequence[Ask]) -> Counts:
    """Count what is open in a reading; ``asks`` are the points that nobody ticked off."""
    by_severity = Counter(ask.defect.severity for ask in asks)
    return Counts(
        directives=len(reading.directives),
        unassigned=sum(map(is_unassigned, reading.directives)),
        undated=sum(map(is_undated, reading.directives)),
        defects=len(asks),
        errors=by_severity[Severity.ERROR],
        warnings=by_severity[Severity.WARNING],
        notes=by_severity[Severity.NOTE],
    )


def _remarks(parts: Sequence[dict[str, Any]]) -> list[Message]:
    return [Message(part["msgid"], part["params"]) for part in parts]
