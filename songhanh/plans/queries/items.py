"""Pieces of a draft, whether they stand in a paper that was read or are worded here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from songhanh.intake.models import Directive
from songhanh.intake.reading.model import DeadlineKind
from songhanh.kernel.text import fold
from songhanh.plans.models import DraftTask, DueDate, Task
from songhanh.plans.rules import days, opening
from songhanh.plans.rules.words import Timing
from songhanh.units.models import UnitGroup


class NamedOffice(Protocol):
    """Somebody who would get a piece: an office, a group of them, or only a name."""

    as_written: str
    role: str
    unit_id: int | None
    group_id: int | None
    group: UnitGroup | None


class Item(Protocol):
    """One piece of work that a draft would give out (đầu việc): whatever giving out needs to know of it."""

    @property
    def key(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def section(self) -> str: ...
    @property
    def heading(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def revision(self) -> int: ...
    @property
    def named(self) -> Sequence[NamedOffice]: ...

    def as_task(self) -> Task:
        """Return the task that it becomes, of no plan and at no place yet."""
        ...

    def days_of(self, task: Task) -> list[DueDate]:
        """Return by when that task is due."""
        ...


@dataclass(frozen=True)
class OrderItem:
    """A piece that an order of the paper is."""

    directive: Directive

    @property
    def key(self) -> str:
        return self.directive.key

    @property
    def code(self) -> str:
        return self.directive.code

    @property
    def section(self) -> str:
        return self.directive.section

    @property
    def heading(self) -> str:
        return self.directive.heading

    @property
    def text(self) -> str:
        return self.directive.text

    @property
    def revision(self) -> int:
        return self.directive.revision

    @cached_property
    def named(self) -> Sequence[NamedOffice]:
        return list(self.directive.named_units.all())

    def as_task(self) -> Task:
        return Task(
            directive=self.directive,
            clause=self.code,
            title=opening.title_of(self.text),
            text=self.text,
            kind=self.directive.kind,
            timing=self._timing(),
        )

    def days_of(self, task: Task) -> list[DueDate]:
        return [
            DueDate(
                task=task,
                last_day=due.last_day,
                as_written=due.as_written,
                is_stated=due.is_stated,
                set_by=due.set_by,
            )
            for due in self.directive.dues.all()
        ]

    def _timing(self) -> Timing:
        dues = list(self.directive.dues.all())
        return days.timing_of(
            has_day=any(due.last_day for due in dues),
            is_recurring=any(due.kind == DeadlineKind.RECURRING for due in dues),
            is_ongoing=any("thuong xuyen" in fold(due.as_written) for due in dues),
        )


@dataclass(frozen=True)
class DraftedItem:
    """A piece that is worded here: carried over from the year before, or new."""

    drafted: DraftTask

    @property
    def key(self) -> str:
        return self.drafted.key

    @property
    def code(self) -> str:
        return self.drafted.code

    @property
    def section(self) -> str:
        return self.drafted.work_area.path if self.drafted.work_area else ""

    @property
    def heading(self) -> str:
        return self.drafted.work_area.title if self.drafted.work_area else ""

    @property
    def text(self) -> str:
        return self.drafted.text

    @property
    def revision(self) -> int:
        return self.drafted.revision

    @property
    def named(self) -> Sequence[NamedOffice]:
        return list(self.drafted.shares.all())

    def as_task(self) -> Task:
        one = self.drafted
        return Task(
            directive_id=one.directive_id,
            continues_id=one.continues_id,
            clause=one.clause,
            title=one.title,
            text=one.text,
            kind=one.kind,
            timing=one.timing,
        )

    def days_of(self, task: Task) -> list[DueDate]:
        # A day was set by whoever drafts; a rhythm stands in the words themselves.
        return [
            DueDate(
                task=task,
                unit_id=day.unit_id,
                last_day=day.last_day,
                as_written=day.as_written,
                is_stated=day.last_day is None,
                set_by=self.drafted.changed_by if day.last_day else "",
            )
            for day in self.drafted.days.all()
        ]
