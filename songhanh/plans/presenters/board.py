"""The board on which orders are decided, and the preview of who would get what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from songhanh.intake.reading.model import Role
from songhanh.plans.queries import Draft, Row
from songhanh.plans.rules.coverage import Link, gaps, grade_of
from songhanh.plans.rules.giving import Ruling, carried_by
from songhanh.plans.rules.words import DispositionKind, Grade
from songhanh.units.rules import UnitLabel


@dataclass(frozen=True)
class Named:
    """Somebody whom an order names, as the board shows it."""

    name: str
    role: object
    is_matched: bool


@dataclass(frozen=True)
class Line:
    """One order on the board; ``mark`` is what its box sends."""

    row: Row
    named: Sequence[Named]
    carries: Sequence[str]

    @property
    def mark(self) -> str:
        """Which order, and at which revision its decision was on the page."""
        return f"{self.row.item.key}:{self.row.seen}"


@dataclass(frozen=True)
class Section:
    """A section of the paper with its orders."""

    path: str
    heading: str
    lines: Sequence[Line]
    is_matter: bool

    @property
    def mark(self) -> str:
        """All orders of the section at once."""
        return ",".join(line.mark for line in self.lines)

    @property
    def n_open(self) -> int:
        """How many are not decided."""
        return sum(line.row.ruling.kind is None for line in self.lines)


def sections_of(draft: Draft, labels: Mapping[int, UnitLabel]) -> list[Section]:
    """Return the board's sections in the paper's order."""
    carried = carried_by(draft.rulings)
    return [
        Section(
            path,
            rows[0].item.heading,
            [Line(row, _named(row, labels), carried.get(row.ruling.code, ())) for row in rows],
            path in draft.matters,
        )
        for path, rows in draft.sections.items()
    ]


def _named(row: Row, labels: Mapping[int, UnitLabel]) -> list[Named]:
    found = []
    for one in row.named:
        if one.unit_id is not None and one.unit_id in labels:
            name = labels[one.unit_id].name
        else:
            name = one.group.name if one.group else one.as_written
        found.append(Named(name, Role(one.role), bool(one.unit_id or one.group_id)))
    return found


def targets_of(draft: Draft) -> list[tuple[str, str]]:
    """Return the orders into which others can be merged."""
    tracked = (row for row in draft.rows if row.ruling.kind is DispositionKind.TRACKED)
    return [(row.ruling.code, row.item.text[:90]) for row in tracked]


@dataclass(frozen=True)
class Answered:
    """An order about a matter, and the orders that take it up."""

    code: str
    text: str
    grade: Grade
    by: Sequence[Link]
    kind: DispositionKind | None
    into: str


@dataclass(frozen=True)
class CoverageMap:
    """What against who, with those who can be linked."""

    matters: Sequence[tuple[str, str, Sequence[Answered]]]
    targets: Sequence[tuple[str, str]]
    n_gaps: int


def map_of(draft: Draft) -> CoverageMap:
    """Return the map of a draft."""
    links = draft.links
    matters = [
        (path, draft.sections[path][0].item.heading, [_answered(row, links) for row in rows])
        for path, rows in draft.sections.items()
        if path in draft.matters
    ]
    return CoverageMap(matters, targets_of(draft), len(gaps(_of_matters(draft), links)))


def _of_matters(draft: Draft) -> list[Ruling]:
    return [row.ruling for path in draft.matters for row in draft.sections[path]]


def _answered(row: Row, links: Sequence[Link]) -> Answered:
    one = row.ruling
    by = [link for link in links if link.code == one.code]
    return Answered(one.code, row.item.text, grade_of(one, links), by, one.kind, one.into)
