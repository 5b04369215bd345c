"""Giving out the work: who gets what, as an order or as a request, and what must be settled before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from songhanh.intake.reading.model import Role
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.plans.rules.words import ANSWERING, DispositionKind, Mode

STRENGTH = (Role.LEAD, Role.RESPONSIBLE, Role.COOPERATING, Role.VIA, Role.REPORT_TO)


class Share(NamedTuple):
    """What one office gets of a task: in which role, and through which group if it was named in one."""

    unit: int
    role: Role
    group: int | None = None


@dataclass(frozen=True)
class Ruling:
    """What is decided of one order: by its code, into what, and who gets it."""

    code: str
    kind: DispositionKind | None
    into: str = ""
    shares: tuple[Share, ...] = ()
    unmatched: tuple[str, ...] = ()

    @property
    def has_answer(self) -> bool:
        """Somebody answers for it."""
        return any(share.role in ANSWERING for share in self.shares)


def mode_of(*, is_under: bool) -> Mode:
    """Return whether an office is ordered or asked: only who stands under the issuer can be ordered.

    >>> mode_of(is_under=False).name
    'REQUESTED'
    """
    return Mode.DIRECTED if is_under else Mode.REQUESTED


def settled(shares: Iterable[Share]) -> list[Share]:
    """Return each office once, in its strongest role; one named by itself counts as named by itself."""
    strongest: dict[int, Share] = {}
    for share in sorted(shares, key=lambda one: (STRENGTH.index(one.role), one.group is not None)):
        strongest.setdefault(share.unit, share)
    return list(strongest.values())


def check_one_lead(shares: Sequence[Share]) -> None:
    """Deny a task with two leads."""
    if sum(share.role is Role.LEAD for share in shares) > 1:
        raise Denied(Message("Mỗi nhiệm vụ chỉ có một đơn vị chủ trì; để các đơn vị kia là thực hiện."))


class Open(NamedTuple):
    """What stands between a draft and giving it out."""

    undecided: tuple[str, ...]
    without_units: tuple[str, ...]
    unmatched: tuple[str, ...]
    led_twice: tuple[str, ...]

    @property
    def is_clear(self) -> bool:
        """Nothing does."""
        return not (self.undecided or self.without_units or self.led_twice)


def open_points(rulings: Sequence[Ruling]) -> Open:
    """Return the codes of orders that are not settled yet: undecided, given to nobody, led by two.

    Names that match no office are told, but hinder only where nobody else answers.
    """
    tracked = [one for one in rulings if one.kind is DispositionKind.TRACKED]
    return Open(
        undecided=tuple(one.code for one in rulings if one.kind is None),
        without_units=tuple(one.code for one in tracked if not one.has_answer),
        unmatched=tuple(one.code for one in tracked if one.unmatched),
        led_twice=tuple(
            one.code for one in tracked if sum(share.role is Role.LEAD for share in one.shares) > 1
        ),
    )


def check_ready(points: Open) -> None:
    """Deny giving out a plan in which something would go to nobody."""
    hindering = (*points.undecided, *points.without_units, *points.led_twice)
    if hindering:
        raise Denied(
            Message(
                "Còn %(n)d nội dung chưa xong (%(codes)s): quyết định cách xử lý và đơn vị nhận rồi giao.",
                {"n": len(hindering), "codes": ", ".join(hindering[:5])},
            )
        )


def check_merge(rulings: Sequence[Ruling], codes: Iterable[str], into: str) -> None:
    """Deny merging an order into itself, or into one that does not become a task."""
    target = next((one for one in rulings if one.code == into), None)
    if target is None or target.kind is not DispositionKind.TRACKED or into in set(codes):
        raise Denied(Message("Chỉ gộp được vào một nội dung khác đang để theo dõi riêng."))


def carried_by(rulings: Iterable[Ruling]) -> dict[str, list[str]]:
    """Return for each task the codes of the orders that it carries besides its own."""
    carried: dict[str, list[str]] = {}
    for one in rulings:
        if one.kind is DispositionKind.MERGED:
            carried.setdefault(one.into, []).append(one.code)
    return carried
