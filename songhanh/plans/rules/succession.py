"""After a reform: whose work waits for somebody to take it over, and who may take over whose. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from songhanh.intake.reading.model import Role
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.plans.rules.giving import STRENGTH
from songhanh.units.rules import UnitLabel


@dataclass(frozen=True)
class Vacancy:
    """An office of a plan that is no more: since when, by which decision, what it leaves, and its heirs."""

    office: UnitLabel
    ended_on: date | None
    legal_basis: str
    parts: int
    is_coordinator: bool
    heirs: tuple[UnitLabel, ...]


class Part(NamedTuple):
    """One open part of an office that is no more."""

    pk: int
    task: int
    role: Role


class Passage(NamedTuple):
    """What becomes of the parts of one task: who takes which over, and whose own part grows stronger."""

    taken: Part | None
    stronger: Role | None


def passage(parts: Iterable[Part], own: Role | None) -> Passage:
    """Return what an office takes over of one task, given its own part in it: it has a task once.

    Of several parts the strongest is taken over. Who has the task already keeps its own part, in the
    stronger of the two roles.
    """
    strongest = min(parts, key=lambda one: STRENGTH.index(one.role))
    if own is None:
        return Passage(strongest, None)
    is_stronger = STRENGTH.index(strongest.role) < STRENGTH.index(own)
    return Passage(None, strongest.role if is_stronger else None)


def check_heirs(heirs: Mapping[int, int], became: Mapping[int, Collection[int]]) -> None:
    """Deny passing work of an office that is still there, or to one that has not taken it over."""
    if not heirs:
        raise Denied(Message("Chọn ít nhất một đơn vị đã kết thúc hoạt động để chuyển việc."))
    for old, new in heirs.items():
        if old in became[old]:
            raise Denied(Message("Đơn vị này vẫn đang hoạt động; muốn chuyển việc thì mở từng việc."))
        if new not in became[old]:
            raise Denied(
                Message("Việc của đơn vị đã kết thúc hoạt động chỉ chuyển cho đơn vị kế tục của đơn vị ấy.")
            )
