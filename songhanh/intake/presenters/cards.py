"""The reading beside the paper: a card for each directive, a question for each defect, grouped by section."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from songhanh.intake.presenters.marks import points_of
from songhanh.intake.reading.model import (
    Deadline,
    Directive,
    ModeHint,
    PlanReading,
    Product,
    Role,
    UnitMention,
)
from songhanh.intake.reading.orders.annexes import annexes_of
from songhanh.intake.reading.orders.sections import CLOSING as UNNUMBERED
from songhanh.kernel.passage import Span
from songhanh.paper.defects import Defect, Severity

ANSWERABLE = (Role.LEAD, Role.RESPONSIBLE)
OPENING, CLOSING = "mo-dau", "ket-thuc"


@dataclass(frozen=True)
class Ask:
    """A defect as a point to look at; ``said`` is the directive in whose sentence it stands."""

    number: int
    defect: Defect
    said: str = ""

    is_card = False

    @property
    def is_must(self) -> bool:
        return self.defect.severity is Severity.ERROR


@dataclass(frozen=True)
class Card:
    """One directive with all that was read in it."""

    directive: Directive
    asks: tuple[Ask, ...] = ()

    is_card = True

    @property
    def units(self) -> tuple[UnitMention, ...]:
        return self.directive.units

    @property
    def deadlines(self) -> tuple[Deadline, ...]:
        return self.directive.deadlines

    @property
    def products(self) -> list[str]:
        return products_of(self.directive)

    @property
    def is_unassigned(self) -> bool:
        return is_unassigned(self.directive)

    @property
    def is_requested(self) -> bool:
        return self.directive.mode_hint is ModeHint.REQUESTED

    @property
    def css(self) -> str:
        """The filters of the strip under which the card is shown."""
        return " ".join(name for name, is_so in _filters(self.directive, bool(self.asks)) if is_so)


@dataclass
class Group:
    """A section of the paper with its cards and questions in the paper's order."""

    path: str
    heading: str
    items: list[Card | Ask] = field(default_factory=list)
    table: int = 0

    @property
    def anchor(self) -> str:
        """Where it stands on the paper: at its heading, an annex at its table."""
        return f"bang-{self.table}" if self.table else f"vb-{self.path}"

    @property
    def cards(self) -> list[Card]:
        return [item for item in self.items if isinstance(item, Card)]

    @property
    def css(self) -> str:
        names = {name for card in self.cards for name in card.css.split()}
        loose = {"has-flaw"} if any(isinstance(item, Ask) for item in self.items) else set()
        return " ".join(sorted(names | loose))

    @property
    def without_unit(self) -> int:
        return sum(1 for card in self.cards if is_unassigned(card.directive))


def products_of(directive: Directive) -> list[str]:
    """Return what should come of it: a word of the list, or the paper's own where a table says it."""
    known: dict[str, str] = {str(product): product for product in Product}
    return [known.get(product, product) for product in directive.products]


def is_unassigned(directive: Directive) -> bool:
    """Say whether the paper names nobody who is to do it; who only helps does not answer for it."""
    return not any(unit.role in ANSWERABLE for unit in directive.units)


def is_undated(directive: Directive) -> bool:
    """Say whether the paper gives no words of time for it."""
    return not directive.deadlines


def groups_of(reading: PlanReading) -> list[Group]:
    """Return the sections that hold something, in the paper's order."""
    asks = [Ask(number, defect) for number, defect in points_of(reading)]
    cards, loose = _with_asks(reading.directives, asks)
    groups = _empty_groups(reading)
    order = list(groups)
    starts = [groups[path][0] for path in order]
    placed: list[tuple[int, Card | Ask, str]] = [
        (c.directive.span.start, c, c.directive.section) for c in cards
    ]
    placed += [(a.defect.span.start, a, "") for a in loose]
    for start, item, section in sorted(placed, key=lambda triple: triple[0]):
        path = section if section in groups else order[max(bisect_right(starts, start) - 1, 0)]
        groups[path][1].items.append(item)
    return [group for _, group in groups.values() if group.items]


def _empty_groups(reading: PlanReading) -> dict[str, tuple[int, Group]]:
    """Return a group for the opening, each section and the closing, with the place where each begins."""
    headings = sorted(reading.outline, key=lambda heading: heading.span.start)
    groups = {OPENING: (0, Group(OPENING, ""))}
    for heading in headings:
        groups.setdefault(heading.path, (heading.span.start, Group(heading.path, heading.heading)))
    last = headings[-1].span.start if headings else 0
    tables = [table.span for table in reading.appendix_tables]
    if (end := _end_of_body(reading)) > last:
        groups[CLOSING] = (end, Group(CLOSING, ""))
    for annex in annexes_of(reading):
        number = tables.index(annex.span) + 1
        groups[annex.path] = (annex.span.start, Group(annex.path, annex.heading, table=number))
    return dict(sorted(groups.items(), key=lambda group: group[1][0]))


def _end_of_body(reading: PlanReading) -> int:
    """Return where the closing begins: with the order under no number, or with recipients and signature."""
    closing = [d.span.start for d in reading.directives if d.section == UNNUMBERED]
    if closing:
        return min(closing)
    spans: list[Span] = [recipient.span for recipient in reading.document.recipients]
    spans += [reading.document.signer.span] if reading.document.signer.span else []
    last = max((directive.span.end for directive in reading.directives), default=0)
    return min((span.start for span in spans if span.start >= last), default=0)


def _with_asks(directives: Sequence[Directive], asks: Iterable[Ask]) -> tuple[list[Card], list[Ask]]:
    """Give each directive the defects that stand in its sentence; the rest stand by themselves."""
    ordered = sorted(directives, key=lambda directive: directive.span)
    starts = [directive.span.start for directive in ordered]
    of: dict[str, list[Ask]] = {}
    loose = []
    for ask in asks:
        at = bisect_right(starts, ask.defect.span.start) - 1
        if at >= 0 and ask.defect.span.start < ordered[at].span.end:
            of.setdefault(ordered[at].id, []).append(Ask(ask.number, ask.defect, ordered[at].id))
        else:
            loose.append(ask)
    return [Card(directive, tuple(of.get(directive.id, ()))) for directive in ordered], loose


def _filters(directive: Directive, has_flaw: bool) -> list[tuple[str, bool]]:
    return [
        ("has-no-unit", is_unassigned(directive)),
        ("has-no-date", is_undated(directive)),
        ("has-flaw", has_flaw),
    ]
