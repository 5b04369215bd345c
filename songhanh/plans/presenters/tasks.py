"""One task and one office's work, with the acts that are open to whoever looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from songhanh.people.rules import Actor
from songhanh.plans.models import Assignment, Task
from songhanh.plans.presenters.pages import Quote, quote_of
from songhanh.plans.rules import lifecycles
from songhanh.plans.rules.days import effective_day
from songhanh.plans.rules.lifecycles import OPEN
from songhanh.plans.rules.words import AssignmentHolder


@dataclass(frozen=True)
class Part:
    """An office's part and what whoever looks may do with it."""

    assignment: Assignment
    acts: Sequence[str]
    may_name: bool
    ends_on: date | None = None


@dataclass(frozen=True)
class TaskPage:
    """What the page of a task shows of its offices and its paper."""

    parts: Sequence[Part]
    past: Sequence[Assignment]
    quote: Quote | None
    ends_on: date | None

    @property
    def named_for(self) -> Assignment | None:
        """The office's part of which whoever looks may say who is in charge."""
        return next((part.assignment for part in self.parts if part.may_name), None)

    @property
    def can_move(self) -> bool:
        """Whoever looks may give a part to another office."""
        return any("reassign" in part.acts for part in self.parts)


def page_of(actor: Actor, task: Task, found: Sequence[Assignment]) -> TaskPage:
    """Return the page, with the acts open to whoever looks."""
    return TaskPage(
        [_part(actor, one, task, is_steered=task.is_steered) for one in found if one.status in OPEN],
        [one for one in found if one.status not in OPEN],
        _quote(task),
        effective_day(task.last_day, task.plan.day_off) if task.last_day else None,
    )


def _part(actor: Actor, one: Assignment, task: Task, *, is_steered: bool) -> Part:
    if not task.plan.is_in_force:
        return Part(one, (), False)
    side = lifecycles.assignment_side(actor, unit=one.unit_id, role=one.part, steering=())
    if side is None and is_steered and not (one.is_work and one.unit_id in actor.units):
        side = AssignmentHolder.COORDINATOR
    acts = lifecycles.ASSIGNMENT.acts_from(one.status, side)
    may_name = one.is_work and lifecycles.may_name(actor, one.unit_id)
    day = getattr(one, "last_day", None)
    return Part(one, acts, may_name, effective_day(day, task.plan.day_off) if day else None)


def _quote(task: Task) -> Quote | None:
    if task.directive is None or not task.paper_text:
        return None
    return quote_of(task.paper_text, task.directive.start, task.directive.end)


@dataclass(frozen=True)
class UnitPage:
    """An office's work: first what waits for an answer."""

    waiting: Sequence[Part]
    contested: Sequence[Part]
    accepted: Sequence[Part]
    others: Sequence[Part]

    @property
    def can_accept(self) -> bool:
        """Whoever looks may take on what waits."""
        return any("accept" in part.acts for part in self.waiting)

    @property
    def count(self) -> int:
        """How many parts it owes."""
        return len(self.waiting) + len(self.contested) + len(self.accepted)


def unit_page_of(actor: Actor, found: Sequence[Assignment]) -> UnitPage:
    """Return an office's parts by where they stand."""
    parts = [_part(actor, one, one.task, is_steered=False) for one in found]
    work = [part for part in parts if part.assignment.is_work]

    def standing(*states: str) -> list[Part]:
        return [part for part in work if part.assignment.status in states]

    return UnitPage(
        standing(*lifecycles.WAITING),
        standing("contested"),
        standing("accepted"),
        [part for part in parts if not part.assignment.is_work],
    )
