"""The letter that tells an office: what it is given or what has changed, by when, and where to answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from songhanh.kernel.messages import Message
from songhanh.people.addressees import Addressee
from songhanh.plans.models import Assignment, Notice, Plan
from songhanh.plans.rules.days import effective_day
from songhanh.plans.rules.words import Mode, NoticeKind
from songhanh.units.rules import UnitLabel

MOST_LINES = 20
ASKS_FOR_ANSWER = (NoticeKind.GIVEN, NoticeKind.UPHELD)

SUBJECTS = {
    NoticeKind.GIVEN: Message("Giao %(n)d việc: %(what)s"),
    NoticeKind.UPHELD: Message("Giữ nguyên việc đã giao: %(what)s"),
    NoticeKind.MOVED: Message("Việc đã chuyển đơn vị khác: %(what)s"),
    NoticeKind.CHANGED: Message("Sửa đổi %(n)d việc: %(what)s"),
    NoticeKind.WITHDRAWN: Message("Thôi giao %(n)d việc: %(what)s"),
}
ASKED = Message("Đề nghị phối hợp thực hiện %(n)d việc: %(what)s")
OPENINGS = {
    NoticeKind.GIVEN: Message("%(issuer)s giao %(unit)s %(n)d việc theo %(plan)s."),
    NoticeKind.UPHELD: Message("Việc dưới đây theo %(plan)s vẫn do %(unit)s thực hiện. Lý do: %(words)s"),
    NoticeKind.MOVED: Message(
        "Việc dưới đây theo %(plan)s đã chuyển đơn vị khác; %(unit)s không phải thực hiện nữa."
        " Lý do: %(words)s"
    ),
    NoticeKind.CHANGED: Message("%(n)d việc của %(unit)s theo %(plan)s được sửa đổi. Căn cứ: %(words)s"),
    NoticeKind.WITHDRAWN: Message("%(n)d việc của %(unit)s theo %(plan)s được thôi giao. Căn cứ: %(words)s"),
}
ASKING = Message("%(issuer)s đề nghị %(unit)s phối hợp thực hiện %(n)d việc theo %(plan)s.")
PLAN_NUMBERED = Message("%(kind)s số %(number)s ngày %(day)s")
PLAN_UNDATED = Message("%(kind)s số %(number)s")


@dataclass(frozen=True)
class Told:
    """A notice with what its letter says of it."""

    notice: Notice
    unit: UnitLabel
    issuer: UnitLabel | None
    coordinator: UnitLabel | None
    parts: Sequence[Assignment]
    link: str

    @property
    def subject(self) -> Message:
        """What stands in the list of letters."""
        msgid = ASKED if self._is_asked else SUBJECTS[self.notice.sort]
        what = self.parts[0].task.title if len(self.parts) == self.notice.count == 1 else self._plan
        return Message(msgid.msgid, {"n": self.notice.count, "what": what})

    @property
    def opening(self) -> Message:
        """The sentence that says it all."""
        msgid = ASKING if self._is_asked else OPENINGS[self.notice.sort]
        words = {
            "issuer": self.issuer.addressed_as if self.issuer else "",
            "unit": self.unit.addressed_as,
            "plan": self._plan,
            "n": self.notice.count,
            "words": self.notice.words or "…",
        }
        return Message(msgid.msgid, {name: words[name] for name in words if f"%({name})" in msgid.msgid})

    @property
    def lines(self) -> Sequence[Message]:
        """The work, each with its day; as many as one reads in a letter."""
        return list(self._lines())[:MOST_LINES]

    @property
    def n_more(self) -> int:
        """How many have no room."""
        return max(len(self.parts) - MOST_LINES, 0)

    @property
    def asks_for_answer(self) -> bool:
        """The office is to say whether it takes the work on."""
        return self.notice.sort in ASKS_FOR_ANSWER

    @property
    def signer(self) -> str:
        """Who writes: the office that coordinates."""
        label = self.coordinator or self.issuer
        return label.name if label else ""

    @property
    def _is_asked(self) -> bool:
        is_new = self.notice.sort is NoticeKind.GIVEN
        return is_new and bool(self.parts) and self.parts[0].manner is Mode.REQUESTED

    @property
    def _plan(self) -> object:
        return named(self.notice.plan)

    def _lines(self) -> Iterator[Message]:
        for part in self.parts:
            day = part.last_day and effective_day(part.last_day, self.notice.plan.day_off)
            words = {"title": part.task.title, "day": day}
            if day and part.manner is Mode.DIRECTED:
                yield Message("%(title)s (hạn %(day)s)", words)
            else:
                yield Message("%(title)s", {"title": part.task.title})


def named(plan: Plan) -> object:
    """Return how a letter names a plan: by its number and day, else by the word or paper it comes from."""
    if not plan.number:
        return plan.source or plan.subject
    words = {"kind": plan.sort, "number": plan.number, "day": plan.issued_on}
    return Message((PLAN_NUMBERED if plan.issued_on else PLAN_UNDATED).msgid, words)


@dataclass(frozen=True)
class Envelope:
    """A letter to one person."""

    told: Told
    to: Addressee

    @property
    def about(self) -> str:
        """What is written once to one person."""
        return f"notice:{self.told.notice.key}:{self.to.user.pk}"

    @property
    def name(self) -> str:
        """Who is written to; a shared mailbox is the office itself."""
        return "" if self.to.is_mailbox else self.to.user.first_name or self.to.user.username
