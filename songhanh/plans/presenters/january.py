"""A year on its way into the next: what may be carried over, and the draft as it is being worded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from django.urls import reverse
from django.utils.translation import gettext

from songhanh.intake.reading.model import Role
from songhanh.plans.models import DraftTask, Plan, Task, WorkArea
from songhanh.plans.queries import DraftHolder
from songhanh.plans.rules.days import effective_day
from songhanh.plans.rules.january import moved, moved_words, still_names
from songhanh.plans.rules.words import ANSWERING, DayOffRule
from songhanh.ui.language import say
from songhanh.units.rules import UnitLabel

Line = TypeVar("Line")


@dataclass(frozen=True)
class Group(Generic[Line]):
    """What belongs to one matter of a plan."""

    path: str
    title: str
    lines: Sequence[Line]


def grouped(lines: Iterable[tuple[WorkArea | None, Line]]) -> list[Group[Line]]:
    """Return lines by their matter, in its order; those of none last."""
    by_path: dict[str, list[Line]] = {}
    known: dict[str, tuple[int, str]] = {}
    for area, line in lines:
        path = area.path if area else ""
        known[path] = (area.position, area.title) if area else (10_000, "")
        by_path.setdefault(path, []).append(line)
    return [
        Group(path, known[path][1], by_path[path]) for path in sorted(by_path, key=lambda path: known[path])
    ]


@dataclass(frozen=True)
class CarryLine:
    """A task of the old plan: ticked unless it was taken back; its day, and that of the new year."""

    task: Task
    is_ticked: bool
    old_day: str
    new_day: str


def carry_lines(tasks: Iterable[Task], ticked: frozenset[str]) -> list[Group[CarryLine]]:
    """Return what may be carried over, by its matter."""
    return grouped(
        (
            task.work_area,
            CarryLine(
                task,
                task.key in ticked,
                say(task.last_day) if task.last_day else "",
                say(moved(task.last_day)) if task.last_day else "",
            ),
        )
        for task in tasks
    )


def subject_of(plan: Plan) -> str:
    """Return the subject of a plan as that of the year after it."""
    return moved_words(plan.subject, plan.year)


@dataclass(frozen=True)
class Office:
    """Who would get a piece, with its role in words."""

    name: str
    role: str
    is_gone: bool


@dataclass(frozen=True)
class PieceLine:
    """A piece of a draft in the list."""

    piece: DraftTask
    address: str
    offices: Sequence[Office]
    days: Sequence[str]
    pace: str
    is_new: bool
    is_answered: bool
    is_stale: bool
    """Its words still name the year before."""


@dataclass(frozen=True)
class DraftPage:
    """The draft of a year: its pieces by matter, and what still needs a hand."""

    groups: Sequence[Group[PieceLine]]
    aside: Sequence[PieceLine]
    words: Mapping[str, str]
    """What every line says, said once."""

    @property
    def lines(self) -> list[PieceLine]:
        """Every piece that would be given out."""
        return [line for group in self.groups for line in group.lines]

    @property
    def n_new(self) -> int:
        """How many the year before did not have."""
        return sum(line.is_new for line in self.lines)

    @property
    def n_stale(self) -> int:
        """How many still name the year before."""
        return sum(line.is_stale for line in self.lines)

    @property
    def n_unanswered(self) -> int:
        """How many nobody would answer for."""
        return sum(not line.is_answered for line in self.lines)


@dataclass(frozen=True)
class Work:
    """What a draft is made of: pieces, holders and days of each, matters, and what units are called."""

    pieces: Sequence[DraftTask]
    holders: Mapping[int, Sequence[DraftHolder]]
    days: Mapping[int, Sequence[tuple[date | None, str]]]
    areas: Mapping[int, WorkArea]
    units: Mapping[int, UnitLabel]

    def area(self, piece: DraftTask) -> WorkArea | None:
        """The matter of a piece."""
        return self.areas.get(piece.work_area_id or 0)


def draft_page_of(plan: Plan, work: Work) -> DraftPage:
    """Return the page on which a draft is worded."""
    roles = {str(role): say(role) for role in Role}
    # One address is worked out; those of the others differ in the key alone.
    address = reverse("plans:item", args=[plan.key])
    lines = [
        (piece, _line(plan, piece, work, roles, address.replace(plan.key, piece.key)))
        for piece in work.pieces
    ]
    return DraftPage(
        grouped((work.area(piece), line) for piece, line in lines if not piece.is_set_aside),
        [line for piece, line in lines if piece.is_set_aside],
        {
            "new": gettext("mới"),
            "stale": gettext("còn nhắc năm cũ"),
            "gone": gettext("không còn"),
            "nobody": gettext("chưa có đơn vị thực hiện"),
            "due": gettext("hạn"),
            "edit": gettext("Sửa"),
        },
    )


def _line(plan: Plan, piece: DraftTask, work: Work, roles: Mapping[str, str], address: str) -> PieceLine:
    holders = work.holders.get(piece.pk, ())
    return PieceLine(
        piece,
        address,
        [Office(_name(one, work.units), roles[one.role], bool(one.gone)) for one in holders],
        [_day(day, plan.day_off) if day else words for day, words in work.days.get(piece.pk, ())],
        say(piece.pace),
        piece.continues_id is None,
        any(one.role in ANSWERING and not one.gone for one in holders),
        still_names(piece.text, plan.year - 1),
    )


def _name(one: DraftHolder, units: Mapping[int, UnitLabel]) -> str:
    return one.group or (units[one.unit].name if one.unit and one.unit in units else one.gone)


def _day(day: date, rule: DayOffRule) -> str:
    return say(effective_day(day, rule))
