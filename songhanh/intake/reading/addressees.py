"""Whom a section speaks to: a heading that is one or several bodies."""

from __future__ import annotations

import re

from songhanh.intake.reading import unit_cues as cues
from songhanh.intake.reading.bodies import Body, bodies_in
from songhanh.intake.reading.model import ModeHint, Role, UnitMention
from songhanh.intake.reading.spelling import evened
from songhanh.intake.reading.unit_mentions import NOBODY, Addressees, chains, mention
from songhanh.kernel.passage import Passage

_OPENING = re.compile(
    r"\W*(?:(?:kính |trân trọng )?(?P<request>đề nghị)|giao(?: nhiệm vụ)?(?: cho)?|yêu cầu|phân công|đối với"
    r"|về phía"
    r"|(?:trách nhiệm|nhiệm vụ|phân công trách nhiệm)(?: thực hiện)?(?: của| cho)?|tại)?\W*"
)
_LABEL = re.compile(r"(?:cơ quan|đơn vị) (?:chủ trì|phối hợp|thực hiện|đầu mối)\b|(?:chủ trì|phối hợp)\s*:")
_ONLY_MARKS = re.compile(r"(?:\s*\([^()]*\))?[\s.,:;/*-]*$")
_CLAUSE = re.compile(
    r"\s*(?:\([^()]*\)\s*)?"
    r"(?:chủ trì|có trách nhiệm|chịu trách nhiệm|tham gia|quản lý|thực hiện|được|có|là|theo|nơi|tại|trong"
    r"|thuộc|của|phụ trách|với|trên|ngoài|phối hợp|căn cứ|ở|liên quan|đã|khi|sử dụng|hoạt động|cấp|làm)\b"
)
_LONGEST = 300


def addressees_of(heading: Passage) -> Addressees:
    """Return the bodies that a heading (its number taken off) consists of; none when it is about a matter."""
    even = evened(heading.text)
    if len(even) > _LONGEST or _LABEL.match(even):
        return NOBODY
    opening = _OPENING.match(even)
    start = opening.end() if opening else 0
    grouped = chains(bodies_in(heading), even)
    if not grouped or grouped[0][0].start != start:
        return NOBODY
    first = grouped[0]
    if not _is_all_of_it(heading.text, even, first):
        return NOBODY
    units = [mention(heading, body, Role.RESPONSIBLE) for body in first]
    units += _cooperating(heading, even, grouped[1:])
    is_request = opening is not None and opening["request"] is not None
    return Addressees(tuple(units), ModeHint.REQUESTED if is_request else None)


def _is_all_of_it(text: str, even: str, chain: list[Body]) -> bool:
    end = chain[-1].end
    if _ONLY_MARKS.match(even, end):
        return True
    is_sentence = text.rstrip().endswith((".", ";")) or ";" in text[end:]
    return not is_sentence and _CLAUSE.match(even, end) is not None


def _cooperating(heading: Passage, even: str, grouped: list[list[Body]]) -> list[UnitMention]:
    return [
        mention(heading, body, Role.COOPERATING)
        for chain in grouped
        if cues.is_cooperating(cues.clause_before(even, chain[0].start))
        for body in chain
    ]
