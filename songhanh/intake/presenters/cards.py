"""The reading beside the paper: a card for each directive, a question for each defect, grouped by section."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, Protocol, Self, TypeVar

from songhanh.intake.presenters.marks import points_of
from songhanh.intake.reading.model import Directive, PlanReading, Product, Role
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

    @property
    def is_must(self) -> bool:
        return self.defect.severity is Severity.ERROR

    @property
    def place(self) -> tuple[str, int, int]:
        """What makes it the same point whenever the paper is read."""
        return (self.defect.code, *self.defect.span)


class Placed(Protocol):
    """What stands on the paper as a directive does: a card of either page."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        ...

    @property
    def section(self) -> str:
        """Under which heading."""
        ...

    @property
    def code(self) -> str:
        """By which name."""
        ...

    def asked(self, asks: tuple[Ask, ...]) -> Self:
        """Return the same with the points in its sentence."""
        ...


One = TypeVar("One", bound=Placed)


@dataclass(frozen=True)
class Card:
    """One directive with all that was read in it."""

    directive: Directive
    asks: tuple[Ask, ...] = ()

    @property
    def span(self) -> Span:
        return self.directive.span

    @property
    def section(self) -> str:
        return self.directive.section

    @property
    def code(self) -> str:
        return self.directive.id

    @property
    def is_unassigned(self) -> bool:
        return is_unassigned(self.directive)

    def asked(self, asks: tuple[Ask, ...]) -> Card:
        return replace(self, asks=asks)


@dataclass(frozen=True)
class Section:
    """Where a section begins, and what it is called; an annex has the number of its table."""

    path: str
    heading: str
    start: int
    table: int = 0

    @property
    def anchor(self) -> str:
        """Where it stands on the paper: at its heading, an annex at its table."""
        return f"bang-{self.table}" if self.table else f"vb-{self.path}"


@dataclass
class Group(Generic[One]):
    """A section of the paper with its cards and questions in the paper's order."""

    section: Section
    items: list[One | Ask] = field(default_factory=list)

    @property
    def cards(self) -> list[One]:
        return [item for item in self.items if not isinstance(item, Ask)]


@dataclass(frozen=True)
class Frame:
    """What no correction changes of a reading: its sections in the paper's order, its points to look at."""

    sections: tuple[Section, ...]
    asks: tuple[Ask, ...]


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


def groups_of(reading: PlanReading) -> list[Group[Card]]:
    """Return the sections that hold something, in the paper's order."""
    return grouped(frame_of(reading), [Card(directive) for directive in reading.directives])


def frame_of(reading: PlanReading) -> Frame:
    """Return the sections of a reading and its points to look at."""
    sections = sorted(_sections_of(reading), key=lambda section: section.start)
    known: dict[str, Section] = {}
    for section in sections:
        known.setdefault(section.path, section)
    asks = tuple(Ask(number, defect) for number, defect in points_of(reading))
    return Frame(tuple(known.values()), asks)


def grouped(frame: Frame, cards: Iterable[One]) -> list[Group[One]]:
    """Return the sections that hold something: cards by their section, points where they stand."""
    ordered, loose = _with_asks(sorted(cards, key=lambda card: card.span), frame.asks)
    groups = {section.path: Group[One](section) for section in frame.sections}
    starts = [section.start for section in frame.sections]
    placed: list[tuple[int, One | Ask, str]] = [(card.span.start, card, card.section) for card in ordered]
    placed += [(ask.defect.span.start, ask, "") for ask in loose]
    for start, item, section in sorted(placed, key=lambda triple: triple[0]):
        near = frame.sections[max(bisect_right(starts, start) - 1, 0)].path
        groups[section if section in groups else near].items.append(item)
    return [group for group in groups.values() if group.items]


def _sections_of(reading: PlanReading) -> Iterator[Section]:
    """Yield the opening, each heading, the closing and the annexes."""
    yield Section(OPENING, "", 0)
    for heading in reading.outline:
        yield Section(heading.path, heading.heading, heading.span.start)
    last = max((heading.span.start for heading in reading.outline), default=0)
    tables = [table.span for table in reading.appendix_tables]
    if (end := _end_of_body(reading)) > last:
        yield Section(CLOSING, "", end)
    for annex in annexes_of(reading):
        yield Section(annex.path, annex.heading, annex.span.start, tables.index(annex.span) + 1)


def _end_of_body(reading: PlanReading) -> int:
    """Return where the closing begins: with the order under no number, or with recipients and signature."""
    closing = [d.span.start for d in reading.directives if d.section == UNNUMBERED]
    if closing:
        return min(closing)
    spans: list[Span] = [recipient.span for recipient in reading.document.recipients]
    spans += [reading.document.signer.span] if reading.document.signer.span else []
    last = max((directive.span.end for directive in reading.directives), default=0)
    return min((span.start for span in spans if span.start >= last), default=0)


def _with_asks(ordered: Sequence[One], asks: Iterable[Ask]) -> tuple[list[One], list[Ask]]:
    """Give each card the points that stand in its sentence; the rest stand by themselves."""
    starts = [card.span.start for card in ordered]
    of: dict[str, list[Ask]] = {}
    loose = []
    for ask in asks:
        at = bisect_right(starts, ask.defect.span.start) - 1
        if at >= 0 and ask.defect.span.start < ordered[at].span.end:
            of.setdefault(ordered[at].code, []).append(replace(ask, said=ordered[at].code))
        else:
            loose.append(ask)
    return [card.asked(tuple(of[card.code])) if card.code in of else card for card in ordered], loose
