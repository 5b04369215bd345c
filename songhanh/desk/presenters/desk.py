"""The whole desk: its piles in the order in which they need somebody, and what the page says first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from django.urls import reverse

from songhanh.desk.presenters import lines
from songhanh.desk.presenters.lines import Labels, Line
from songhanh.desk.queries import Pile
from songhanh.kernel.messages import Message
from songhanh.people.rules import Actor, Role


@dataclass(frozen=True)
class Kind:
    """What lies on a pile: its name, what the page says when it is the first, and how a row is shown."""

    anchor: str
    icon: str
    title: Message
    headline: Message
    count: Message
    line: Callable[[Any, Labels], Line]
    whole: str = ""


PARTS = lines.part_line
KINDS = {
    "contested": Kind(
        "bao-lai",
        "returned",
        Message("Báo không thuộc chức năng, chờ trả lời"),
        Message("%(n)d phần việc báo không thuộc chức năng, chờ trả lời"),
        Message("chờ trả lời"),
        partial(PARTS, act=Message("Trả lời"), is_ours=False),
    ),
    "waiting": Kind(
        "cho-nhan",
        "inbox",
        Message("Chờ đơn vị nhận"),
        Message("%(n)d việc chờ đơn vị nhận"),
        Message("chờ đơn vị nhận"),
        partial(PARTS, act=Message("Xem và nhận")),
        "plans:my_units",
    ),
    "unnamed": Kind(
        "chua-nguoi",
        "nounit",
        Message("Đã nhận, chưa có người phụ trách"),
        Message("%(n)d việc đã nhận, chưa có người phụ trách"),
        Message("chưa có người phụ trách"),
        partial(PARTS, act=Message("Giao người")),
        "plans:my_units",
    ),
    "drafts": Kind(
        "du-thao",
        "draft",
        Message("Dự thảo chờ giao việc"),
        Message("%(n)d dự thảo chờ giao việc"),
        Message("dự thảo chờ giao"),
        lines.draft_line,
        "plans:list",
    ),
    "documents": Kind(
        "van-ban",
        "doc",
        Message("Văn bản chờ xử lý"),
        Message("%(n)d văn bản chờ xử lý"),
        Message("văn bản chờ xử lý"),
        lines.document_line,
        "intake:list",
    ),
    "mine": Kind(
        "dang-giu",
        "ongoing",
        Message("Đang phụ trách"),
        Message("Đang phụ trách %(n)d việc"),
        Message("đang phụ trách"),
        partial(PARTS, act=Message("Mở việc")),
        "desk:mine",
    ),
    "untaken": Kind(
        "chua-ai",
        "nounit",
        Message("Chưa đơn vị nào nhận"),
        Message("%(n)d nhiệm vụ chưa đơn vị nào nhận"),
        Message("chưa đơn vị nào nhận"),
        lines.task_line,
    ),
    "plans": Kind(
        "ke-hoach",
        "table",
        Message("Kế hoạch đang thực hiện"),
        Message("%(n)d kế hoạch đang thực hiện"),
        Message("kế hoạch đang thực hiện"),
        lines.plan_line,
        "plans:list",
    ),
}
FOR_LEADERS = ("contested", "plans", "untaken", "waiting", "unnamed", "drafts", "documents", "mine")
"""Who has two minutes looks at the plans first, after what needs an answer."""


@dataclass(frozen=True)
class Section:
    """One pile as the page shows it."""

    kind: Kind
    lines: tuple[Line, ...]
    total: int
    n_kept: int

    @property
    def headline(self) -> Message:
        """The sentence that the page begins with where this is the first pile."""
        return replace(self.kind.headline, params={"n": self.total})

    @property
    def whole(self) -> str:
        """Where all of them are, if not all of them are here."""
        return reverse(self.kind.whole) if self.kind.whole and self.total > self.n_kept else ""


RECEIVERS = frozenset({Role.CLERK, Role.ADMINISTRATOR})
WELCOMES = {
    Role.HEAD: Message(
        "Việc giao cho đơn vị sẽ nằm ở đây để nhận, hoặc trả lời là không thuộc chức năng; nhận rồi thì giao "
        "người phụ trách."
    ),
    Role.LEADER: Message(
        "Khi kế hoạch được giao việc, ở đây có số nhiệm vụ đã có đơn vị nhận, việc chưa ai nhận, và ma trận "
        "đơn vị theo nội dung."
    ),
    Role.OFFICER: Message(
        "Việc thủ trưởng giao anh/chị phụ trách sẽ nằm ở đây, việc đến hạn sớm nhất ở trên cùng."
    ),
}
WELCOME = Message("Việc cần anh/chị sẽ nằm ở đây, việc phải làm trước ở trên cùng.")


@dataclass(frozen=True)
class Desk:
    """What lies on somebody's desk, the pile that needs them most on top."""

    sections: tuple[Section, ...]
    roles: frozenset[Role]

    @property
    def first(self) -> Section | None:
        """The pile on top."""
        return self.sections[0] if self.sections else None

    @property
    def next(self) -> Line | None:
        """The next act, on a sheet of its own; whoever receives documents finds the form there instead."""
        return self.first.lines[0] if self.first and not self.is_receiving else None

    @property
    def below(self) -> tuple[Section, ...]:
        """The piles as they are listed: what lies on the sheet of the next act is not shown twice."""
        if not self.sections or self.next is None:
            return self.sections
        first, *others = self.sections
        rest = replace(first, lines=first.lines[1:])
        return (rest, *others) if rest.lines else tuple(others)

    @property
    def is_receiving(self) -> bool:
        """Documents come in over this desk."""
        return bool(self.roles & RECEIVERS)

    @property
    def is_administrating(self) -> bool:
        """Units and people are looked after from here."""
        return Role.ADMINISTRATOR in self.roles

    @property
    def welcome(self) -> Message:
        """What will lie on an empty desk."""
        return next((WELCOMES[role] for role in WELCOMES if role in self.roles), WELCOME)


def desk_of(actor: Actor, piles: Mapping[str, Pile], labels: Labels) -> Desk:
    """Return the desk of somebody; whose part each is stands in the labels."""
    roles = frozenset(held.role for held in actor.posts)
    order = FOR_LEADERS if Role.LEADER in roles else tuple(KINDS)
    return Desk(tuple(_section(name, piles[name], labels) for name in order if _lies(piles, name)), roles)


def _lies(piles: Mapping[str, Pile], name: str) -> bool:
    return name in piles and piles[name].total > 0


def _section(name: str, pile: Pile, labels: Labels) -> Section:
    kind = KINDS[name]
    return Section(kind, tuple(kind.line(row, labels) for row in pile.rows), pile.total, len(pile.rows))
