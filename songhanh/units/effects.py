"""What a change of the tree does, told before it is done: the change itself is made, looked at and undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, Protocol

from django.db import transaction

from songhanh.kernel.messages import Message
from songhanh.units import queries
from songhanh.units.models import UnitLink, UnitName
from songhanh.units.rules import UnitLabel


class Work(NamedTuple):
    """Open work of units that a reform touches: what kind, how many, and where it can be seen."""

    called: str | Message
    number: int
    url: str = ""


class OpenWork(Protocol):
    """A later package that knows of open work; it registers when the site starts."""

    def __call__(self, units: Sequence[int], on: date) -> Iterable[Work]:
        """Return what is open on the day with these units, one line for each kind."""
        ...


_asked: list[OpenWork] = []


def ask_for_open_work(source: OpenWork) -> None:
    """Let a package be asked what is open with the units of a reform; called when the site starts."""
    if source not in _asked:
        _asked.append(source)


class Passage(NamedTuple):
    """A unit and those on the other side of the change."""

    unit: UnitLabel
    others: tuple[UnitLabel, ...]


@dataclass(frozen=True)
class Effects:
    """Everything that a change does to the tree, and the open work it meets."""

    ended: tuple[Passage, ...] = ()
    begun: tuple[UnitLabel, ...] = ()
    restated: tuple[Passage, ...] = ()
    moved: tuple[Passage, ...] = ()
    work: tuple[Work, ...] = ()

    @property
    def count(self) -> int:
        """How many units it touches."""
        return len(self.ended) + len(self.begun) + len(self.restated) + len(self.moved)


@dataclass(frozen=True)
class Sight:
    """The tree as it is open now."""

    names: Mapping[int, UnitLabel]
    parents: Mapping[int, int]


def effects_of(change: Callable[[], Any], on: date) -> Effects:
    """Make a change, say what it did as of its day, and undo it; a refusal of the change goes through."""
    with transaction.atomic():
        before = look()
        change()
        found = told_since(before, on)
        transaction.set_rollback(True)
    return found


def look() -> Sight:
    """Return the tree as it is now."""
    rows = UnitName.objects.filter(valid_to=None).select_related("unit")
    links = UnitLink.objects.filter(valid_to=None, depth=1).values_list("descendant", "ancestor")
    return Sight({row.unit_id: queries.label_of(row) for row in rows}, dict(links))


def told_since(before: Sight, on: date) -> Effects:
    """Say what is otherwise now than it was."""
    after = look()
    gone = [unit for unit in before.names if unit not in after.names]
    fates = queries.became(gone, on)
    names = {**queries.labels([one for ends in fates.values() for one in ends], on=on), **after.names}
    staying = [unit for unit in before.names if unit in after.names]
    touched = [*gone, *(unit for unit in staying if before.parents.get(unit) != after.parents.get(unit))]
    return Effects(
        ended=tuple(Passage(before.names[one], tuple(names[end] for end in fates[one])) for one in gone),
        begun=tuple(label for unit, label in after.names.items() if unit not in before.names),
        restated=tuple(
            Passage(before.names[one], (after.names[one],))
            for one in staying
            if before.names[one] != after.names[one]
        ),
        moved=tuple(
            Passage(after.names[one], _parent(after, one))
            for one in staying
            if before.parents.get(one) != after.parents.get(one)
        ),
        work=tuple(work for ask in _asked for work in ask(touched, on) if work.number),
    )


def _parent(sight: Sight, unit: int) -> tuple[UnitLabel, ...]:
    parent = sight.parents.get(unit)
    return (sight.names[parent],) if parent else ()
