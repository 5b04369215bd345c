"""Mentions of units: bodies in a role, and those whom a section speaks to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from songhanh.intake.reading.bodies import Body
from songhanh.intake.reading.model import ModeHint, Role, UnitMention
from songhanh.intake.reading.spelling import evened
from songhanh.kernel.passage import Passage

_GAP = re.compile(r"\s*(?:,|;|/|&|-|và|hoặc|,\s*và|;\s*và|cũng như)\s*$")
_COLON = re.compile(r"\s*:\s*(?=\S)")
_NOT_IN_A_NAME = re.compile(r"\W+|\bcác\b")


@dataclass(frozen=True)
class Addressees:
    """Whom a section speaks to, and whether it asks or orders."""

    units: tuple[UnitMention, ...] = ()
    mode_hint: ModeHint | None = None


NOBODY = Addressees()


def mention(part: Passage, body: Body, role: Role) -> UnitMention:
    """Return ``body`` as the paper writes it, in its role."""
    return UnitMention(part.text[body.start : body.end], role, part.span_of(body.start, body.end))


def chains(bodies: tuple[Body, ...], even: str) -> list[list[Body]]:
    """Group bodies that are named in one breath: "Sở A, Sở B và các đơn vị"."""
    grouped: list[list[Body]] = []
    for body in bodies:
        last = grouped[-1][-1] if grouped else None
        if last and (_is_gap(even, last.end, body.start) or covers(even, last, body.start)):
            grouped[-1].append(body)
        else:
            grouped.append([body])
    return grouped


def covers(even: str, body: Body, following: int | None = None) -> bool:
    """Tell the word for all in "các đơn vị: Sở A, Sở B": the ones meant are named behind it."""
    opening = _COLON.match(even, body.end) if body.is_general else None
    return opening is not None and following in (None, opening.end())


def _is_gap(even: str, start: int, end: int) -> bool:
    return end - start <= _WIDEST_GAP and _GAP.match(even[start:end]) is not None


_WIDEST_GAP = 16


def is_same_unit(one: UnitMention, other: UnitMention) -> bool:
    """Tell whether two mentions are the same words but for case, marks and "các"."""
    return _bare(one) == _bare(other)


def _bare(unit: UnitMention) -> str:
    return _NOT_IN_A_NAME.sub("", evened(unit.as_written).replace("ủy ban nhân dân", "ubnd"))
