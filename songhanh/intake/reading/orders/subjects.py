"""Subjects: who acts in a numbered sentence of tasks, where the lexicon of bodies knows no name for them."""

from __future__ import annotations

from songhanh.intake.reading.facts.deadlines import deadlines_in
from songhanh.intake.reading.language.legible import legible
from songhanh.intake.reading.language.tokens import Phrases, Token, tokens_of
from songhanh.intake.reading.language.verbs import opens_with_verb, verb_at
from songhanh.intake.reading.lexicon.spelling import words
from songhanh.intake.reading.lexicon.subjects import ACTORS, ALL, MATTERS, NAMED_BY_WORK
from songhanh.intake.reading.model import Role, UnitMention
from songhanh.kernel.passage import Passage

_ACTORS = Phrases(ACTORS)
_MATTERS = Phrases(MATTERS)
_ALL = Phrases(ALL)
_NO_ACTION = words("được, bị, là, đã, đang, chưa, không, có, như, theo, về, từ, để, nhằm, do, khi, nếu, đạt")
_LISTING = frozenset((",", "và", "-", "/"))
_LONGEST = 14
"""Words: a subject is over before."""
_NEAR = 4
"""Words: no farther is the verb of those whose name holds one too ("Các hộ trồng rừng cam kết …")."""
_FARTHEST = 160


def subject_of(part: Passage) -> UnitMention | None:
    """Return who acts in a sentence, as the paper writes them: "Các hộ kinh doanh ký cam kết …".

    Nouns of people and groups act; of other nouns only those of a sentence that says by when.
    """
    if opens_with_verb(part.text):
        return None
    tokens = tokens_of(part.text[:_FARTHEST])
    head = _ALL.end_at(tokens, 0) or 0
    actor = _ACTORS.end_at(tokens, head)
    if actor is None and (not head or _MATTERS.end_at(tokens, head) or not deadlines_in(part, signed=None)):
        return None
    start = actor or head + 1
    if actor is None and start < len(tokens) and _is_short(part, tokens[start]):
        start += 1
    end = _end_of_subject(part, tokens, start)
    if end is None:
        return None
    if end == actor and " ".join(token.even for token in tokens[head:end]) in NAMED_BY_WORK:
        end = _next_verb(part, tokens, end) or end
    name = part.part(0, tokens[end - 1].end)
    return UnitMention(name.text, Role.RESPONSIBLE, name.span)


def _end_of_subject(part: Passage, tokens: tuple[Token, ...], place: int) -> int | None:
    """Return the place of the verb that the subject carries out."""
    even = legible(part.text[:_FARTHEST])
    for at in range(place, min(place + _LONGEST, len(tokens))):
        token = tokens[at]
        if token.even in _NO_ACTION or not (token.is_word or token.even in _LISTING):
            return None
        if token.is_word and not token.is_capital and verb_at(even, token.start) is not None:
            return at
    return None


def _is_short(part: Passage, token: Token) -> bool:
    """Tell the second half of a noun from a verb: behind one syllable only a longer verb is sure."""
    verb = verb_at(legible(part.text[:_FARTHEST]), token.start)
    return verb is None or " " not in verb.word


def _next_verb(part: Passage, tokens: tuple[Token, ...], first: int) -> int | None:
    even = legible(part.text[:_FARTHEST])
    for at in range(first + 2, min(first + _NEAR, len(tokens))):
        if not tokens[at].is_word:
            return None
        if verb_at(even, tokens[at].start) is not None:
            return at
    return None
