"""The page of an office: what it owes, first what waits for an answer, to be answered many at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from songhanh.kernel.messages import Message
from songhanh.people.rules import Actor
from songhanh.plans.models import Assignment, AssignmentShare
from songhanh.plans.queries.offices import ACCEPTED, CONTESTED, ENDED, ORDER, REPORTS, WAITS
from songhanh.plans.rules import lifecycles
from songhanh.plans.rules.days import effective_day
from songhanh.plans.rules.words import AssignmentStatus, Mode
from songhanh.ui.rows import Remark, drawn, way_to
from songhanh.ui.templatetags.ui import addressed

TITLES = {
    WAITS: Message("Chờ nhận"),
    CONTESTED: Message("Đã báo không thuộc chức năng, chờ trả lời"),
    ACCEPTED: Message("Đã nhận"),
    REPORTS: Message("Nhận báo cáo, chuyển báo cáo"),
    ENDED: Message("Kế hoạch đã kết thúc"),
}
ANCHORS = {WAITS: "cho", CONTESTED: "bao", ACCEPTED: "nhan", REPORTS: "khac", ENDED: "ket-thuc"}
LOOKS = {
    AssignmentStatus.ACCEPTED: ("is-done", "done"),
    AssignmentStatus.CONTESTED: ("is-late", "returned"),
    AssignmentStatus.GIVEN: ("is-soon", "soon"),
    AssignmentStatus.UPHELD: ("is-soon", "soon"),
}


@dataclass(frozen=True)
class Rights:
    """What whoever looks may do for the office."""

    accepts: bool
    names: bool


@dataclass(frozen=True)
class Row:
    """One part as the list shows it."""

    key: str
    address: str
    clause: SafeString | str
    title: str
    meta: SafeString
    reason: str
    may_accept: bool
    may_choose: bool


@dataclass(frozen=True)
class Section:
    """Parts that stand alike, as far as they are on this page."""

    pile: str
    rows: Sequence[Row]
    total: int

    @property
    def title(self) -> Message:
        """What they have in common."""
        return TITLES[self.pile]

    @property
    def anchor(self) -> str:
        """Where on the page they are."""
        return ANCHORS[self.pile]

    @property
    def mark(self) -> str:
        """All that can be chosen of them, at once."""
        return ",".join(row.key for row in self.rows if row.may_choose)


@dataclass(frozen=True)
class OfficePage:
    """An office's work."""

    sections: Sequence[Section]
    counts: Mapping[str, int]
    rights: Rights

    @property
    def n_waiting(self) -> int:
        """How many parts wait for the office."""
        return self.counts.get(WAITS, 0)

    @property
    def count(self) -> int:
        """How many parts it owes."""
        return sum(self.counts.get(pile, 0) for pile in (WAITS, CONTESTED, ACCEPTED))

    @property
    def piles(self) -> list[tuple[str, Message, int]]:
        """The piles on which something lies."""
        return [(pile, TITLES[pile], self.counts[pile]) for pile in ORDER if self.counts.get(pile)]

    @property
    def is_choosing(self) -> bool:
        """Something on the page can be chosen and answered."""
        return any(row.may_choose for section in self.sections for row in section.rows)


def rights_of(actor: Actor, unit: int) -> Rights:
    """Return what whoever looks may do for an office."""
    return Rights(
        unit in actor.units_as(*lifecycles.RECEIVING_POSTS), unit in actor.units_as(*lifecycles.NAMING_POSTS)
    )


def page_of(
    rows: Iterable[Any],
    counts: Mapping[str, int],
    rights: Rights,
    pieces: Mapping[int, Sequence[AssignmentShare]],
) -> OfficePage:
    """Return an office's parts by where they stand, each with who does which piece of it."""
    to_task, to_plan = way_to("plans:task"), way_to("plans:plan")
    by_pile: dict[str, list[Row]] = {}
    for one in rows:
        pile = ORDER[one.lying]
        meta = drawn(_remarks(one, to_plan(one.task.plan.key), pieces.get(one.pk, ())))
        row = _row(one, pile, rights, to_task(one.task.key), meta)
        by_pile.setdefault(pile, []).append(row)
    sections = [Section(pile, found, counts.get(pile, 0)) for pile, found in by_pile.items()]
    return OfficePage(sections, counts, rights)


def _row(one: Assignment, pile: str, rights: Rights, address: str, meta: SafeString) -> Row:
    may_accept = rights.accepts and pile == WAITS and one.status in lifecycles.WAITING
    return Row(
        one.key,
        address,
        addressed(one.task.clause) if one.task.clause else "",
        one.task.title,
        meta,
        one.reason,
        may_accept,
        may_accept or (rights.names and pile in (WAITS, CONTESTED, ACCEPTED)),
    )


def _remarks(one: Assignment, address: str, pieces: Iterable[AssignmentShare]) -> Iterator[Remark]:
    plan, post = one.task.plan, one.person_in_charge
    yield Remark(one.state, *LOOKS.get(one.state, ("", "closed")), css="sh-chip")
    yield Remark(one.part)
    if one.mode == Mode.REQUESTED:
        yield Remark(Message("đề nghị, không tính hạn"), "is-asked", "asked")
    elif one.last_day:
        day = effective_day(one.last_day, plan.day_off)
        yield Remark(Message("hạn %(day)s", {"day": day}), "is-quiet", "date")
    else:
        yield Remark(one.task.pace, "is-quiet", "nodate")
    yield Remark(str(plan), is_vietnamese=True, address=address)
    if post:
        name = post.user.first_name or post.user.username
        yield Remark(Message("phụ trách: %(name)s", {"name": name}))
    for piece in pieces:
        name = piece.post.user.first_name or piece.post.user.username
        yield Remark(Message("%(name)s: %(words)s", {"name": name, "words": piece.words}), is_vietnamese=True)
