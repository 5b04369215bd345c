"""What offices were told, as lines of a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from songhanh.kernel.messages import Message
from songhanh.plans.models import Notice
from songhanh.plans.presenters.letters import named
from songhanh.plans.rules.words import NoticeKind
from songhanh.units.rules import UnitLabel

SENTENCES = {
    NoticeKind.GIVEN: Message("Được giao %(n)d việc"),
    NoticeKind.UPHELD: Message("Việc được giữ nguyên"),
    NoticeKind.MOVED: Message("Việc đã chuyển đơn vị khác"),
    NoticeKind.CHANGED: Message("%(n)d việc được sửa đổi"),
    NoticeKind.WITHDRAWN: Message("%(n)d việc được thôi giao"),
}
OPENED_FOR = Message("%(who)s làm thay %(whom)s mở lúc %(at)s")
OPENED = Message("%(who)s mở lúc %(at)s")


@dataclass(frozen=True)
class NoticeLine:
    """One notice: what it says, after which paper, to which office, and who has opened it."""

    key: str
    title: str
    what: Message
    plan: object
    words: str
    at: datetime
    office: str
    opened: Message | None
    n_letters: int
    is_written: bool
    task: str
    unit: str = ""

    @property
    def is_new(self) -> bool:
        """Nobody of the office has opened it."""
        return self.opened is None


def lines_of(
    notices: Iterable[Notice], labels: Mapping[int, UnitLabel], names: Mapping[str, str]
) -> list[NoticeLine]:
    """Return the notices of one's own offices."""
    offices = {unit: label.name for unit, label in labels.items()}
    return [_line(one, offices.get(one.unit_id, ""), names) for one in notices]


def told_lines_of(notices: Iterable[Notice], names: Mapping[str, str]) -> list[NoticeLine]:
    """Return the notices of a plan, each with the name of the office that the query filled in."""
    lines = ((one, _line(one, getattr(one, "unit_name", "") or "", names)) for one in notices)
    return [replace(line, unit=one.unit.key) for one, line in lines]


def _line(one: Notice, office: str, names: Mapping[str, str]) -> NoticeLine:
    task, sentence = one.assignment.task if one.assignment else None, SENTENCES[one.sort].msgid
    return NoticeLine(
        key=one.key,
        title=task.title if task else "",
        what=Message(sentence, {"n": one.count} if "%(n)" in sentence else {}),
        plan=named(one.plan),
        words=one.words,
        at=one.at,
        office=office,
        opened=_opened(one, names),
        n_letters=one.letters,
        is_written=one.sent_at is not None,
        task=task.key if task else "",
    )


def _opened(one: Notice, names: Mapping[str, str]) -> Message | None:
    if one.opened_at is None:
        return None
    words = {"who": names.get(one.opened_by, one.opened_by), "at": one.opened_at}
    if not one.opened_for:
        return Message(OPENED.msgid, words)
    return Message(OPENED_FOR.msgid, {**words, "whom": names.get(one.opened_for, one.opened_for)})
