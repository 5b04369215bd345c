"""The page on which a reading is worked on: the paper, a card for each directive, what can be undone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from songhanh.intake.models import Directive, SourceDocument
from songhanh.intake.presenters.cards import grouped
from songhanh.intake.presenters.cards_as_read import how_many
from songhanh.intake.presenters.cards_in_work import CardsInWork, Shown, shown
from songhanh.intake.presenters.edited import stretches_of
from songhanh.intake.presenters.reading_page import Opened, Sheet, ShownGroup, css_of, paper_in
from songhanh.intake.presenters.writing import Writer
from songhanh.intake.queries import Work
from songhanh.intake.rules.points import PointKind
from songhanh.ui.rows import safe
from songhanh.units.rules import UnitLabel

WORK_SHOWN = {
    "chua-don-vi": "has-no-unit",
    "chua-khop": "has-unmatched",
    "chua-han": "has-no-date",
    "diem": "has-flaw",
}


@dataclass(frozen=True)
class Tally:
    """The strip: how much is open."""

    directives: int
    unassigned: int
    unmatched: int
    undated: int
    defects: int


@dataclass(frozen=True)
class WorkPage:
    """Everything that the page shows."""

    sheet: Sheet
    paper: SafeString
    groups: list[ShownGroup]
    tally: Tally
    set_aside: list[Directive]
    show: str
    show_css: str


def work_page_of(
    document: SourceDocument,
    sheet: Sheet,
    opened: Opened,
    work: Work,
    labels: Mapping[int, UnitLabel],
    writer: Writer,
    *,
    show: str,
) -> WorkPage:
    """Return the page."""
    show = show if show in WORK_SHOWN else ""
    cards = [shown(row, labels) for row in work.rows]
    written = CardsInWork(writer, is_laid_open=show == "diem")
    groups = [
        ShownGroup(
            group.section,
            how_many(len(group.cards)),
            css_of(map(written.css, group.cards), group.items, writer),
            safe(written.all(group.items)),
        )
        for group in grouped(sheet.frame, cards)
    ]
    return WorkPage(
        sheet=sheet,
        paper=paper_in(document, opened, lambda read: stretches_of(read, work.rows), of=_marked(work.rows)),
        groups=groups,
        tally=tally_of(cards, sum(map(writer.is_open, sheet.frame.asks))),
        set_aside=work.set_aside,
        show=show,
        show_css=WORK_SHOWN.get(show, ""),
    )


def _marked(rows: Sequence[Directive]) -> list[object]:
    """Return all of the directives that shows on the paper: where they, their units and their days stand."""
    return [
        (
            row.code,
            row.stretches,
            [(one.start, one.end) for one in row.units],
            [(one.start, one.end) for one in row.days],
        )
        for row in rows
    ]


def tally_of(cards: Sequence[Shown], defects: int) -> Tally:
    """Count what is open on the cards."""

    def count(kind: PointKind) -> int:
        return sum(kind in card.points for card in cards)

    return Tally(
        directives=len(cards),
        unassigned=count(PointKind.NO_UNIT),
        unmatched=count(PointKind.UNMATCHED),
        undated=count(PointKind.NO_DAY),
        defects=defects,
    )
