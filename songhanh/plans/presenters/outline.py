"""The outline of a plan: its tasks by matter, each row drawn once in Python."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

from songhanh.kernel.messages import Message
from songhanh.plans.presenters.pages import Office, TaskLine, grouped
from songhanh.plans.rules.words import AssignmentStatus, Mode
from songhanh.ui.language import say
from songhanh.ui.rows import Remark, drawn, safe, way_to
from songhanh.ui.templatetags.ui import addressed

MORE = Message("và %(n)d đơn vị nữa")
WITHDRAWN = Remark(Message("đã thôi giao"), "", "closed", css="sh-chip")


class Row(NamedTuple):
    """One task as the outline shows it."""

    address: str
    clause: SafeString | str
    title: str
    offices: SafeString
    day: SafeString


@dataclass(frozen=True)
class Matter:
    """The tasks of one matter."""

    path: str
    title: str
    rows: Sequence[Row]


def outline_of(lines: Iterable[TaskLine]) -> list[Matter]:
    """Return the rows of a plan, matter by matter."""
    draw = _Drawing()
    return [
        Matter(group.path, group.title, [draw.row(line) for line in group.lines]) for group in grouped(lines)
    ]


class _Drawing:
    """Draws rows; what many of them have in common is drawn once."""

    def __init__(self) -> None:
        self._way = way_to("plans:task")
        self._known: dict[Hashable, str] = {}

    def row(self, line: TaskLine) -> Row:
        task = line.task
        return Row(
            self._way(task.key),
            addressed(task.clause) if task.clause else "",
            task.title,
            safe("".join(self._offices(line))),
            safe(self._once((task.withdrawn_on, line.ends_on, task.timing), lambda: drawn([_day(line)]))),
        )

    def _offices(self, line: TaskLine) -> Iterator[str]:
        yield from (self._once(one, partial(_office, one)) for one in line.first)
        if line.n_more:
            yield drawn([Remark(Message(MORE.msgid, {"n": line.n_more}))])

    def _once(self, alike: Hashable, draw: Callable[[], str]) -> str:
        if alike not in self._known:
            self._known[alike] = draw()
        return self._known[alike]


def _day(line: TaskLine) -> Remark:
    if line.task.withdrawn_on:
        return WITHDRAWN
    if line.ends_on:
        return Remark(Message("hạn %(day)s", {"day": line.ends_on}), "is-quiet", "date")
    return Remark(line.task.pace, "is-quiet", "nodate")


def _office(one: Office) -> str:
    name = conditional_escape(one.name) + (f" ({one.count})" if one.is_group else "")
    part = say(one.role) + (f", {say(one.mode)}" if one.mode is Mode.REQUESTED else "")
    contested = one.status is AssignmentStatus.CONTESTED
    state = drawn([Remark(one.status, "is-late", "returned")]) if contested else ""
    role = f'<span class="sh-role">{conditional_escape(part)}</span>'
    return f'<span><span lang="vi">{name}</span> {role} {state}</span>'
