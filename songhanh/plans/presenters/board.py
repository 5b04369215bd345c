"""The board on which orders are decided, and the map of matters against the orders that take them up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from songhanh.intake.reading.model import Role
from songhanh.kernel.messages import Message
from songhanh.plans.queries import Draft, Row
from songhanh.plans.rules.coverage import Link, gaps, grade_of
from songhanh.plans.rules.giving import Ruling, carried_by
from songhanh.plans.rules.words import DispositionKind, Grade
from songhanh.ui.rows import Remark, drawn
from songhanh.ui.templatetags.ui import addressed
from songhanh.units.rules import UnitLabel


@dataclass(frozen=True)
class Line:
    """One order on the board; ``mark`` is what its box sends: which order, at which revision it was seen."""

    key: str
    mark: str
    anchor: str
    code: SafeString
    text: str
    meta: SafeString
    is_open: bool


@dataclass(frozen=True)
class Section:
    """A section of the paper with its orders."""

    path: str
    heading: str
    lines: Sequence[Line]

    @property
    def mark(self) -> str:
        """All orders of the section at once."""
        return ",".join(line.mark for line in self.lines)

    @property
    def n_open(self) -> int:
        """How many are not decided."""
        return sum(line.is_open for line in self.lines)


def sections_of(draft: Draft, labels: Mapping[int, UnitLabel], *, is_open: bool = False) -> list[Section]:
    """Return the board's sections in the paper's order; only what is not settled, where that is asked."""
    carried = carried_by(draft.rulings)
    hindering = {*draft.open.undecided, *draft.open.without_units, *draft.open.led_twice}
    sections = [
        Section(
            path,
            rows[0].item.heading,
            [
                _line(row, labels, carried.get(row.ruling.code, ()))
                for row in rows
                if not is_open or row.ruling.code in hindering
            ],
        )
        for path, rows in draft.sections.items()
    ]
    return [section for section in sections if section.lines]


def _line(row: Row, labels: Mapping[int, UnitLabel], carries: Sequence[str]) -> Line:
    code = row.ruling.code
    return Line(
        row.item.key,
        f"{row.item.key}:{row.seen}",
        code,
        addressed(code),
        row.item.text,
        drawn(_remarks(row, labels, carries)),
        row.ruling.kind is None,
    )


LOOKS = {DispositionKind.TRACKED: ("is-act", "ongoing"), DispositionKind.NOTED: ("", "hidden")}
UNDECIDED = Remark(Message("chưa quyết định"), "is-soon is-open", "soon", css="sh-chip")
NOBODY = Remark(Message("chưa có đơn vị"), "is-late", "nounit")


def _remarks(row: Row, labels: Mapping[int, UnitLabel], carries: Sequence[str]) -> Iterator[Remark]:
    one = row.ruling
    if one.kind is None:
        yield UNDECIDED
    elif one.kind is DispositionKind.MERGED:
        yield Remark(Message("gộp vào %(into)s", {"into": one.into}), "is-done", "go", css="sh-chip")
    else:
        yield Remark(one.kind, *LOOKS[one.kind], css="sh-chip")
    for who in row.named:
        known = labels.get(who.unit_id or 0)
        name = known.name if known else who.group.name if who.group else who.as_written
        is_matched = bool(who.unit_id or who.group_id)
        said = (Role(who.role),) if is_matched else (Role(who.role), Message("chưa khớp"))
        yield Remark(name, "" if is_matched else "is-late", is_vietnamese=True, css="", aside=said)
    if not row.named and one.kind is DispositionKind.TRACKED:
        yield NOBODY
    if carries:
        yield Remark(Message("thực hiện cả %(codes)s", {"codes": ", ".join(carries)}))


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
