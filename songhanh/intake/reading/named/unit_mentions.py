"""Mentions of units: bodies in a role, and those whom a section speaks to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

from songhanh.intake.reading.language.legible import legible
from songhanh.intake.reading.lexicon.spelling import words
from songhanh.intake.reading.model import ModeHint, Role, UnitMention
from songhanh.intake.reading.named.bodies import Body
from songhanh.kernel.passage import Passage

_GAP = re.compile(r"\s*(?:,|;|/|&|-|và|hoặc|,\s*và|;\s*và|cũng như)\s*$")
_COLON = re.compile(r"\s*:\s*(?=\S)")
_WORD = re.compile(r"\b(?!các\b)[^\W_]+")
_TIERS = words("tỉnh, thành phố, tp, huyện, quận, thị xã, thị trấn, xã, phường, đặc khu")
_COMMITTEE = "ủy ban nhân dân"
_NAME_ENOUGH = 2
_LONGEST_TIER = 2


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
    """Tell whether two mentions mean the same body, its place named or not.

    "Công an tỉnh" may be "Công an" or the police of the province by its name, never "Công an xã".
    """
    named, others = _words(one), _words(other)
    pairs = zip(named, others, strict=False)
    shared = len(list(takewhile(lambda pair: pair[0].lower() == pair[1].lower(), pairs)))
    places = (named[shared:], others[shared:])
    if not any(places):
        return True
    return shared >= _NAME_ENOUGH and _is_a_place(*places)


def _words(unit: UnitMention) -> list[str]:
    """Return the words of a mention as they are written, "UBND" for its long form, "các" left out."""
    even = legible(unit.as_written).replace(_COMMITTEE, "ubnd".ljust(len(_COMMITTEE)))
    found = _WORD.finditer(even)
    return ["UBND" if m[0] == "ubnd" else unit.as_written[m.start() : m.end()] for m in found]


def _is_a_place(one: list[str], other: list[str]) -> bool:
    """Tell whether two mentions differ by a tier and a proper name only, or by a place one leaves out."""
    is_tier = [len(words) <= _LONGEST_TIER and " ".join(words).lower() in _TIERS for words in (one, other)]
    is_name = [bool(words) and all(word[:1].isupper() for word in words) for words in (one, other)]
    if not one or not other:
        return is_tier[0] or is_tier[1] or is_name[0] or is_name[1]
    return is_tier != [True, True] and ((is_tier[0] and is_name[1]) or (is_tier[1] and is_name[0]))
