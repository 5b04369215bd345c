"""Whom a section speaks to: a heading that is one or several bodies."""

from __future__ import annotations

import re

from songhanh.intake.reading.language.legible import legible
from songhanh.intake.reading.lexicon.general_bodies import ORDERING
from songhanh.intake.reading.lexicon.spelling import alternatives
from songhanh.intake.reading.model import ModeHint, Role, UnitMention
from songhanh.intake.reading.named import unit_cues as cues
from songhanh.intake.reading.named.bodies import Body, bodies_in, may_begin_at
from songhanh.intake.reading.named.unit_mentions import NOBODY, Addressees, chains, covers, mention
from songhanh.kernel.passage import Passage

_OPENING = re.compile(
    r"\W*(?:(?:kính |trân trọng )?(?P<request>đề nghị)|giao(?: nhiệm vụ)?(?: cho)?|yêu cầu|phân công|đối với"
    r"|về phía"
    r"|(?:trách nhiệm|nhiệm vụ|phân công trách nhiệm)(?: thực hiện)?(?: của| cho)?|tại)?\W*"
)
_LABEL = re.compile(r"(?:cơ quan|đơn vị) (?:chủ trì|phối hợp|thực hiện|đầu mối)\b|(?:chủ trì|phối hợp)\s*:")
_ONLY_MARKS = re.compile(r"(?:\s*\([^()]*\))?[\s.,:;/*-]*$")
_RELATIVE = alternatives("""
    chủ trì, tham gia, quản lý, được, có, theo, nơi, tại, trong, thuộc, của, phụ trách, trên, ngoài, ở
    liên quan, đã, sử dụng, hoạt động, cấp, làm, thực hiện, là, khi
""")
_CLAUSE = re.compile(rf"\s*(?:\([^()]*\)\s*)?(?:{_RELATIVE})\b")
_ORDERING = re.compile(rf"\b(?:{alternatives(ORDERING)})\b")
_LEADING_POST = r"(?:là|làm) (?:cơ quan|đơn vị) (?:chủ trì|đầu mối|thường trực)"
_ACTING = re.compile(
    r"\s*,?\s*(?:\([^()]*\)\s*)?"
    rf"(?:{_LEADING_POST}|(?:trực tiếp )?chủ trì|(?:có|chịu) trách nhiệm|thực hiện|phối hợp)\b"
)
_CLOSED = re.compile(r"[^.;]{0,200}:\s*$|(?: \w+){0,2}\W*$")
_LONGEST = 300


def addressees_of(heading: Passage) -> Addressees:
    """Return the bodies that a heading (its number taken off) consists of; none when it is about a matter."""
    even = legible(heading.text)
    if len(even) > _LONGEST or _LABEL.match(even):
        return NOBODY
    opening = _OPENING.match(even)
    start = opening.end() if opening else 0
    if not may_begin_at(even, start):
        return NOBODY
    grouped = chains(bodies_in(heading), even)
    if not grouped or grouped[0][0].start != start:
        return NOBODY
    first = grouped[0]
    if not _is_all_of_it(heading.text, even, first):
        return NOBODY
    named = [body for body in first if len(first) == 1 or not covers(even, body)]
    units = [mention(heading, body, Role.RESPONSIBLE) for body in named]
    units += _cooperating(heading, even, grouped[1:])
    is_request = opening is not None and opening["request"] is not None
    return Addressees(tuple(units), ModeHint.REQUESTED if is_request else None)


def _is_all_of_it(text: str, even: str, chain: list[Body]) -> bool:
    """Tell a heading from a sentence: nothing follows the bodies but a bracket or a clause about them."""
    end = chain[-1].end
    if _ONLY_MARKS.match(even, end):
        return True
    acting = _ACTING.match(even, end)
    if acting is not None and _CLOSED.match(even, acting.end()):
        return True
    is_sentence = text.rstrip().endswith((".", ";")) or ";" in text[end:] or _ORDERING.search(even, end)
    return chain[0].is_general and not is_sentence and _CLAUSE.match(even, end) is not None


def _cooperating(heading: Passage, even: str, grouped: list[list[Body]]) -> list[UnitMention]:
    return [
        mention(heading, body, Role.COOPERATING)
        for chain in grouped
        if cues.is_cooperating(cues.clause_before(even, chain[0].start))
        for body in chain
    ]
