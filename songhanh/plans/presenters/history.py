"""What later papers changed of a plan: before and after, by which paper."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from songhanh.plans.models import Amendment, Task
from songhanh.plans.rules.comparing import Stretch, marked
from songhanh.plans.rules.words import AmendmentKind
from songhanh.ui.language import say
from songhanh.ui.rows import way_to

WORDING = (AmendmentKind.REWORD, AmendmentKind.CORRECT)


@dataclass(frozen=True)
class Side:
    """What stood there before, or what stands there since."""

    is_before: bool
    words: Sequence[Stretch]


@dataclass(frozen=True)
class Amended:
    """One change of one task."""

    amendment: Amendment
    sides: Sequence[Side]

    @property
    def sort(self) -> AmendmentKind:
        """What was changed."""
        return self.amendment.sort

    @property
    def source(self) -> str:
        """By which paper."""
        return self.amendment.source

    @property
    def decided_on(self) -> date | None:
        """Of which day that paper is."""
        return self.amendment.decided_on


@dataclass(frozen=True)
class AmendLine:
    """A task of a plan in force that a paper may change."""

    task: Task
    address: str
    day: str
    is_ticked: bool


def lines_to_amend(tasks: Iterable[Task], ticked: Container[str]) -> list[AmendLine]:
    """Return the tasks among which is chosen."""
    way = way_to("plans:reword")
    return [
        AmendLine(
            task,
            way(task.key),
            say(task.last_day) if task.last_day else say(task.pace),
            task.key in ticked,
        )
        for task in tasks
    ]


def history_of(amendments: Iterable[Amendment]) -> list[Amended]:
    """Return changes with what they did; of other words, which ones."""
    return [Amended(one, _sides(one)) for one in amendments]


def _sides(one: Amendment) -> list[Side]:
    before, after = (", ".join(map(_said, side)) for side in (one.before, one.after))
    left, right = marked(before, after) if one.sort in WORDING else _whole(before, after)
    return [Side(is_before, words) for is_before, words in ((True, left), (False, right)) if words]


def _whole(before: str, after: str) -> tuple[list[Stretch], list[Stretch]]:
    left, right = ([Stretch(words, False)] if words else [] for words in (before, after))
    return left, right


def _said(value: str) -> str:
    """Say a day as people write it; what is none, as it is."""
    try:
        return say(date.fromisoformat(value))
    except ValueError:
        return value
