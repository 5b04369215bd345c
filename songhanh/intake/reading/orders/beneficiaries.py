"""Whom an order serves: groups of people, as the paper writes them."""

from __future__ import annotations

from songhanh.intake.reading.language.tokens import Phrases, Token, tokens_of
from songhanh.intake.reading.lexicon.groups import (
    CLOSINGS,
    CUES,
    GROUPS,
    NOT_AFTER,
    ONLY_AFTER_A_CUE,
    OPENINGS,
)
from songhanh.intake.reading.named.bodies import bodies_in
from songhanh.kernel.passage import Passage

_GROUPS = Phrases(GROUPS)
_OPENINGS = Phrases(OPENINGS)
_CLOSINGS = Phrases(CLOSINGS)
_CUES = Phrases(CUES)
_NOT_AFTER = Phrases(NOT_AFTER)
_ONLY_AFTER_A_CUE = Phrases(ONLY_AFTER_A_CUE)
_BACK = 4
_FARTHEST = 50_000
_BETWEEN = frozenset((",", "và"))


def beneficiaries_of(part: Passage) -> tuple[str, ...]:
    """Return the groups that the order names, cut from the text, each once."""
    tokens = tokens_of(part.text[:_FARTHEST])
    inside = [(body.start, body.end) for body in bodies_in(part) if not body.is_general]
    ends = dict(inside)
    found: dict[str, str] = {}
    place, allowed_until = 0, -1
    while place < len(tokens):
        end = _GROUPS.end_at(tokens, place)
        if end is None or any(start <= tokens[place].start < stop for start, stop in inside):
            place += 1
            continue
        start = _start(tokens, place)
        is_listed = start - 1 == allowed_until and tokens[allowed_until].even in _BETWEEN
        if is_listed or _is_served(tokens, start, place, end):
            end = _closed(tokens, _with_body(tokens, end, ends))
            words = part.text[tokens[start].start : tokens[end - 1].end]
            found.setdefault(words.lower(), words)
            allowed_until = end
        place = end
    return tuple(found.values())


def _start(tokens: tuple[Token, ...], place: int) -> int:
    """Take "các tầng lớp" into "các tầng lớp nhân dân"."""
    for back in range(min(_BACK, place), 0, -1):
        if _OPENINGS.end_at(tokens, place - back) == place and tokens[place - back].even != "cho":
            return place - back
    return place


def _is_served(tokens: tuple[Token, ...], start: int, place: int, end: int) -> bool:
    if _ends_before(_NOT_AFTER, tokens, start):
        return False
    needs_cue = _ONLY_AFTER_A_CUE.end_at(tokens, place) == end
    return not needs_cue or start < place or _ends_before(_CUES, tokens, start)


def _ends_before(phrases: Phrases, tokens: tuple[Token, ...], place: int) -> bool:
    return any(phrases.end_at(tokens, place - back) == place for back in range(1, min(_BACK, place) + 1))


def _with_body(tokens: tuple[Token, ...], end: int, ends: dict[int, int]) -> int:
    """Take "Ban Chỉ đạo" into "thành viên Ban Chỉ đạo"."""
    last = ends.get(tokens[end].start) if end < len(tokens) else None
    while last is not None and end < len(tokens) and tokens[end].start < last:
        end += 1
    return end


def _closed(tokens: tuple[Token, ...], end: int) -> int:
    while (further := _CLOSINGS.end_at(tokens, end)) is not None:
        end = further
    return end
