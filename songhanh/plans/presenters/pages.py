"""Tasks with their offices, a clause with its sentence lit, and the message that tells an office."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from songhanh.intake.reading.model import Role
from songhanh.kernel.messages import Message
from songhanh.plans.models import Plan, Task
from songhanh.plans.queries import Addressee, Parts
from songhanh.plans.rules.days import effective_day
from songhanh.plans.rules.words import AssignmentStatus, Mode
from songhanh.units.rules import UnitLabel

AROUND = 320
FEW = 4


@dataclass(frozen=True)
class Office:
    """One office, or a group of them, in one role, and where its part stands."""

    name: str
    role: Role
    mode: Mode
    status: AssignmentStatus
    count: int
    is_group: bool


@dataclass(frozen=True)
class TaskLine:
    """A task in a list."""

    task: Task
    offices: Sequence[Office]
    last_day: date | None
    ends_on: date | None

    @property
    def first(self) -> Sequence[Office]:
        """The offices that have room in a line."""
        return self.offices[:FEW]

    @property
    def n_more(self) -> int:
        """How many have not."""
        return sum(office.count for office in self.offices[FEW:])


@dataclass(frozen=True)
class NamedAddressee:
    """To whom a slip goes, as it says so."""

    name: str
    role: Role
    count: int


def named_addressees(
    addressees: Iterable[Addressee], labels: Mapping[int, UnitLabel]
) -> list[NamedAddressee]:
    """Return groups by their names, and offices by theirs."""
    return [
        NamedAddressee(one.group or labels[one.unit].name, one.role, one.n_offices)
        for one in addressees
        if one.group or one.unit in labels
    ]


@dataclass(frozen=True)
class AreaGroup:
    """The tasks of one matter, or of one section of the paper."""

    path: str
    title: str
    lines: Sequence[TaskLine]


ORDER = list(Role)


def lines_of(
    plan: Plan, tasks: Iterable[Task], parts: Iterable[Parts], labels: Mapping[int, UnitLabel]
) -> list[TaskLine]:
    """Return tasks with their offices, whoever answers first."""
    by_task: dict[int, list[Office]] = {}
    for part in parts:
        by_task.setdefault(part.task, []).append(_office(part, labels))
    return [
        TaskLine(
            task,
            sorted(by_task.get(task.pk, ()), key=lambda one: (ORDER.index(one.role), one.name)),
            day := getattr(task, "last_day", None),
            effective_day(day, plan.day_off) if day else None,
        )
        for task in tasks
    ]


def _office(part: Parts, labels: Mapping[int, UnitLabel]) -> Office:
    label = labels.get(part.unit or 0)
    name = part.group or (label.name if label else "?")
    return Office(
        name,
        Role(part.role),
        Mode(part.mode),
        AssignmentStatus(part.status),
        part.n,
        part.group is not None,
    )


def grouped(lines: Iterable[TaskLine]) -> list[AreaGroup]:
    """Return tasks by the matter they belong to; those of none by themselves, last."""
    groups: dict[str, list[TaskLine]] = {}
    titles: dict[str, tuple[int, str]] = {}
    for line in lines:
        area = line.task.work_area
        path = area.path if area else ""
        titles[path] = (area.position, area.title) if area else (10_000, "")
        groups.setdefault(path, []).append(line)
    order = sorted(groups, key=lambda path: titles[path][0])
    return [AreaGroup(path, titles[path][1], groups[path]) for path in order]


@dataclass(frozen=True)
class Quote:
    """A sentence of the paper with what stands around it."""

    before: str
    lit: str
    after: str


def quote_of(text: str, start: int, end: int) -> Quote:
    """Return a stretch of the paper, cut at the ends of words."""
    before, after = text[max(start - AROUND, 0) : start], text[end : end + AROUND]
    if start > AROUND:
        before = "…" + before.partition(" ")[2]
    if end + AROUND < len(text):
        after = after.rpartition(" ")[0] + "…"
    return Quote(before, text[start:end], after)


def message_for(task: Task, plan: Plan, last_day: date | None, link: str) -> Message:
    """Return the words that one pastes into a chat to tell an office of its work."""
    words = {"title": task.title, "source": plan.number or plan.source or plan.subject, "link": link}
    if last_day:
        return Message(
            "Giao việc: %(title)s\nTheo: %(source)s\nHạn: %(day)s\nXem và bấm nhận việc: %(link)s",
            {**words, "day": last_day},
        )
    return Message("Giao việc: %(title)s\nTheo: %(source)s\nXem và bấm nhận việc: %(link)s", words)
