"""One task and one office's work, with the acts that are open to whoever looks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils.safestring import SafeString

from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.people.rules import Actor
from songhanh.plans.models import Assignment, Task
from songhanh.plans.presenters.offices import LOOKS
from songhanh.plans.presenters.pages import Quote, quote_of
from songhanh.plans.rules import lifecycles
from songhanh.plans.rules.days import effective_day
from songhanh.plans.rules.lifecycles import OPEN
from songhanh.plans.rules.words import AssignmentHolder, AssignmentStatus, Mode
from songhanh.ui.rows import Remark, drawn, way_to


@dataclass(frozen=True)
class Part:
    """An office's part and what whoever looks may do with it."""

    assignment: Assignment
    acts: Sequence[str]
    may_name: bool
    ends_on: date | None = None
    address: str = ""
    """Where all is seen that the office owes."""

    @property
    def meta(self) -> SafeString:
        """How the part stands, in which role, through which group, and who is in charge."""
        return drawn(_remarks(self.assignment))

    @property
    def is_contested(self) -> bool:
        """The office says that it is not its work, and waits for an answer."""
        return self.assignment.status == AssignmentStatus.CONTESTED


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


def check_can_move(page: TaskPage) -> None:
    """Deny the form by which work goes elsewhere to whoever may not send it."""
    if not page.can_move:
        raise Denied(Message("Chỉ đơn vị đầu mối của kế hoạch chuyển được việc đang ở một đơn vị."))


def page_of(actor: Actor, task: Task, found: Sequence[Assignment]) -> TaskPage:
    """Return the page, with the acts open to whoever looks."""
    way = way_to("plans:unit")
    return TaskPage(
        [
            replace(_part(actor, one, task, is_steered=task.is_steered), address=way(one.unit.key))
            for one in found
            if one.status in OPEN
        ],
        [one for one in found if one.status not in OPEN],
        _quote(task),
        effective_day(task.last_day, task.plan.day_off) if task.last_day else None,
    )


def _remarks(one: Assignment) -> Iterator[Remark]:
    look, sign = LOOKS.get(one.state, ("", "closed"))
    yield Remark(one.state, look, sign, css="sh-chip")
    yield Remark(one.part)
    if one.manner is Mode.REQUESTED:
        yield Remark(Message("đề nghị, không tính hạn"), "is-asked", "asked")
    if one.group is not None:
        yield Remark(one.group.name, is_vietnamese=True)
    if one.person_in_charge is not None:
        user = one.person_in_charge.user
        yield Remark(Message("phụ trách: %(name)s", {"name": user.first_name or user.username}))


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
