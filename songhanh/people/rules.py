"""Posts, delegations and what they allow (vị trí công tác, ủy quyền). Pure: days come in as arguments."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.kernel.text import fold
from songhanh.kernel.words import Word
from songhanh.kernel.workflow import Step, Workflow

SHORTEST_PASSWORD = 12


class Role(Word):
    """As what somebody works in a unit: rights come from here, and end with the post."""

    OFFICER = "officer", "chuyên viên"
    HEAD = "head", "thủ trưởng đơn vị"
    LEADER = "leader", "lãnh đạo"
    CLERK = "clerk", "văn thư"
    HEALTH_OFFICER = "health_officer", "cán bộ y tế"
    INSPECTOR = "inspector", "thanh tra, kiểm tra"
    ADMINISTRATOR = "administrator", "quản trị hệ thống"


def role_of(value: str) -> Role:
    """Return the role that is stored as ``value``."""
    return next(role for role in Role if role == value)


class DelegationKind(Word):
    """Why somebody acts for somebody else."""

    DEPUTY = "deputy", "cấp phó được giao"
    SUBSTITUTE = "substitute", "thay khi vắng mặt"
    SECRETARY = "secretary", "thư ký giúp việc"


def kind_of(value: str) -> DelegationKind:
    """Return the kind of delegation that is stored as ``value``."""
    return next(kind for kind in DelegationKind if kind == value)


@dataclass(frozen=True)
class HeldPost:
    """One post of today: which, where, as what; and whose, where it is another's."""

    post: int
    unit: int
    role: Role
    acting_for: str = ""


@dataclass(frozen=True)
class Actor:
    """The person acting now, as plain data: what every service gets as ``by``.

    Under a delegation ``posts`` are the delegator's and ``on_behalf_of`` is the delegator's name.
    The reader and the clock act without posts.
    """

    username: str
    posts: frozenset[HeldPost] = frozenset()
    on_behalf_of: str = ""

    @property
    def units(self) -> frozenset[int]:
        """The units in which there is a post today."""
        return frozenset(held.unit for held in self.posts)

    def units_as(self, *roles: Role) -> frozenset[int]:
        """Return the units in which one of the posts has one of these roles."""
        return frozenset(held.unit for held in self.posts if held.role in roles)

    @property
    def is_administrator(self) -> bool:
        """One of today's posts is that of an administrator."""
        return any(held.role is Role.ADMINISTRATOR for held in self.posts)

    def is_over(self, unit: int) -> bool:
        """Whether posts of this unit are this person's to give and to end."""
        return self.is_administrator or unit in self.units_as(Role.HEAD)


def check_may_appoint(actor: Actor, unit: int, role: Role) -> None:
    """Deny giving or ending a post that is not the actor's to give."""
    if not actor.is_over(unit):
        raise Denied(Message("Chỉ thủ trưởng đơn vị hoặc người quản trị được làm việc này."))
    if role is Role.ADMINISTRATOR and not actor.is_administrator:
        raise Denied(Message("Chỉ người quản trị được giao hoặc kết thúc vai trò quản trị."))
    if role is Role.HEAD and actor.on_behalf_of:
        # It would outlive what was lent.
        raise Denied(Message("Đang làm thay người khác thì không giao, không kết thúc vai trò thủ trưởng."))


def check_administrator(actor: Actor) -> None:
    """Deny what only an administrator does."""
    if not actor.is_administrator:
        raise Denied(Message("Việc này chỉ người quản trị được làm."))


def check_acts_for_oneself(actor: Actor) -> None:
    """Deny what nobody may do in another's name."""
    if actor.on_behalf_of:
        raise Denied(
            Message("Đang làm thay người khác thì không ủy quyền tiếp được: hãy thôi làm thay trước.")
        )


def check_may_renew(actor: Actor, username: str, held: Iterable[tuple[int, Role]]) -> None:
    """Deny a new login for somebody who also has posts elsewhere: it would open those, too.

    Whoever stands in for somebody does not get that account by it: what was lent would never end.
    """
    if username in (actor.username, actor.on_behalf_of):
        raise Denied(Message("Không tự cấp lại tài khoản của mình: hãy đổi mật khẩu ở trang Tài khoản."))
    if actor.is_administrator:
        return
    posts = list(held)
    if not posts or any(not actor.is_over(unit) or role is Role.ADMINISTRATOR for unit, role in posts):
        raise Denied(
            Message("Người này còn giữ vị trí ngoài đơn vị của anh/chị: chỉ người quản trị cấp lại được.")
        )


def check_period(first: date, end: date | None) -> None:
    """Deny a period that ends before it begins; ``end`` is the first day on which it no longer holds."""
    if end is not None and end < first:
        raise Denied(Message("Ngày kết thúc không thể trước ngày bắt đầu."))


def check_delegation(
    *, role: Role, kind: DelegationKind, first: date, end: date | None, is_self: bool
) -> None:
    """Deny a delegation to oneself, of an administrator's post, or of a leave without an end."""
    check_period(first, end)
    if is_self:
        raise Denied(Message("Không ủy quyền cho chính mình được: hãy chọn người khác."))
    if role is Role.ADMINISTRATOR:
        raise Denied(Message("Vai trò quản trị không ủy quyền được: hãy giao vai trò cho người thứ hai."))
    if kind is DelegationKind.SUBSTITUTE and end is None:
        raise Denied(Message("Thay khi vắng mặt cần có ngày kết thúc."))


@dataclass(frozen=True)
class Limits:
    """How long one may stay signed in: without doing anything, and at all."""

    idle: timedelta
    longest: timedelta

    def is_over(self, *, begun: datetime, seen: datetime, now: datetime) -> bool:
        """Whether somebody who signed in then, and was last seen then, must sign in again."""
        return now - seen >= self.idle or now - begun >= self.longest


def username_from(name: str) -> str:
    """Return a user name made from a name: ``Nguyễn Thị Đào`` is nguyen.thi.dao.

    >>> username_from("H'Lan Êban")
    'h.lan.eban'
    """
    words = re.findall(r"[a-z0-9]+", fold(name))
    return ".".join(words)[:60] or "nguoi-dung"


class LetterStatus(Word):
    WAITING = "waiting", "chờ gửi"
    SENT = "sent", "đã gửi"
    FAILED = "failed", "không gửi được"


class LetterHolder(Word):
    """Whose turn it is with a letter."""

    SENDER = "sender", "phần mềm gửi thư"
    ADMINISTRATOR = "administrator", "quản trị hệ thống"


LETTER = Workflow(
    name="letter",
    initial=LetterStatus.WAITING,
    steps=(
        Step("send", (LetterStatus.WAITING,), LetterStatus.SENT, LetterHolder.SENDER),
        Step("give_up", (LetterStatus.WAITING,), LetterStatus.FAILED, LetterHolder.SENDER),
        Step("send_again", (LetterStatus.FAILED,), LetterStatus.WAITING, LetterHolder.ADMINISTRATOR),
    ),
)

PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360))
"""How long a letter that could not be sent waits before it is tried again, the last for every further try."""
LONGEST_WAIT = timedelta(days=5)
"""As mail servers do: a letter that could not be sent for so long is given up, and somebody is told."""


def pause_after(tries: int) -> timedelta:
    """Return how long to wait after so many tries.

    >>> pause_after(1)
    datetime.timedelta(seconds=60)
    """
    return PAUSES[min(tries, len(PAUSES)) - 1]
