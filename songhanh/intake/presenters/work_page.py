"""The page on which a reading is worked on: the paper, a card for each directive, what can be undone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from songhanh.intake.models import Directive, Edit, NamedUnit, SourceDocument
from songhanh.intake.presenters.cards import Ask, Card
from songhanh.intake.presenters.edited import reading_of, stretches_of
from songhanh.intake.presenters.reading_page import ReadingPage, page_of, reading_in
from songhanh.intake.queries import Work
from songhanh.intake.reading.model import Role
from songhanh.intake.rules.points import PointKind, points_of
from songhanh.units.rules import UnitLabel

WORK_SHOWN = {
    "chua-don-vi": "has-no-unit",
    "chua-khop": "has-unmatched",
    "chua-han": "has-no-date",
    "diem": "has-flaw",
}
CSS = {
    PointKind.NO_UNIT: "has-no-unit",
    PointKind.UNMATCHED: "has-unmatched",
    PointKind.TWO_LEADS: "has-two-leads",
    PointKind.NO_DAY: "has-no-date",
}


@dataclass(frozen=True)
class ShownUnit:
    """A unit on a card: as the tree calls it where it is known, as the paper writes it where not."""

    named: NamedUnit
    label: UnitLabel | None = None

    @property
    def name(self) -> str:
        if self.label:
            return self.label.short
        return str(self.named.group) if self.named.group_id else self.named.as_written

    @property
    def role(self) -> Role:
        return Role(self.named.role)

    @property
    def is_matched(self) -> bool:
        return self.named.named.is_matched


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

    page: ReadingPage
    tally: Tally
    set_aside: list[Directive]
    undoable: Edit | None
    redoable: Edit | None
    saved_at: datetime | None
    is_locked: bool
    show: str
    show_css: str


@dataclass(frozen=True)
class Shown:
    """A directive as the head of its card shows it."""

    row: Directive
    units: tuple[ShownUnit, ...]
    points: tuple[PointKind, ...]

    @property
    def css(self) -> str:
        """The filters of the strip under which the card is shown."""
        return " ".join(CSS[point] for point in self.points)

    @property
    def is_unassigned(self) -> bool:
        return PointKind.NO_UNIT in self.points

    @property
    def has_two_leads(self) -> bool:
        return PointKind.TWO_LEADS in self.points


@dataclass(frozen=True)
class WorkCard(Card):
    """A card with its row, its units by their names in the tree, and what is open on it."""

    shown: Shown | None = None

    @property
    def css(self) -> str:
        """The filters of the strip under which the card is shown."""
        own = self.shown.css if self.shown else ""
        return f"{own} has-flaw".strip() if self.asks else own


def shown(row: Directive, labels: Mapping[int, UnitLabel]) -> Shown:
    """Return the head of the card of a directive in people's hands."""
    units = tuple(ShownUnit(one, labels.get(one.unit_id or 0)) for one in row.named_units.all())
    return Shown(row, units, points_of(row.standing))


def work_page_of(
    document: SourceDocument,
    work: Work,
    labels: Mapping[int, UnitLabel],
    edits: Sequence[Edit],
    *,
    is_locked: bool,
    show: str,
) -> WorkPage:
    """Return the page; ``edits`` are this person's own, the latest first."""
    stored = reading_in(document.reading)
    page = page_of(
        document.reading, reading=reading_of(stored, work.rows), lit=stretches_of(stored, work.rows)
    )
    by_code = {row.code: row for row in work.rows}
    for group in page.groups:
        group.items = [
            item
            if isinstance(item, Ask)
            else WorkCard(item.directive, item.asks, shown(by_code[item.directive.id], labels))
            for item in group.items
        ]
    cards = [item for group in page.groups for item in group.items if isinstance(item, WorkCard)]
    show = show if show in WORK_SHOWN else ""
    return WorkPage(
        page=page,
        tally=tally_of(cards, page.counts.defects),
        set_aside=work.set_aside,
        undoable=next((edit for edit in edits if not edit.is_undone), None),
        redoable=next((edit for edit in reversed(edits) if edit.is_undone), None),
        saved_at=edits[0].at if edits else None,
        is_locked=is_locked,
        show=show,
        show_css=WORK_SHOWN.get(show, ""),
    )


def tally_of(cards: Sequence[WorkCard], defects: int) -> Tally:
    """Count what is open on the cards."""

    def count(kind: PointKind) -> int:
        return sum(card.shown is not None and kind in card.shown.points for card in cards)

    return Tally(
        directives=len(cards),
        unassigned=count(PointKind.NO_UNIT),
        unmatched=count(PointKind.UNMATCHED),
        undated=count(PointKind.NO_DAY),
        defects=defects,
    )
