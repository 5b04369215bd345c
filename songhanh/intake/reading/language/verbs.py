"""Does a piece of text open with an action, as orders do ("Tăng cường …", "kịp thời xác minh …")?"""

from __future__ import annotations

import re
from typing import NamedTuple

from songhanh.intake.reading.language.legible import legible
from songhanh.intake.reading.lexicon.spelling import words
from songhanh.intake.reading.lexicon.verbs import ADVERBS, LEAD_INS, NOUN_TAILS, VERBS

_SYLLABLE = re.compile(r"[^\W\d_]+")
_OPENING = re.compile(r"[\s\-+*•·\"'.,:;()\[\]…]*")
_GAP = re.compile(r"\s+")
_ADVERB_GAP = re.compile(r"\s*(?:,|-)?\s*")
_MAKES = re.compile(
    r"(?!văn hóa|hàng hóa|giáo hóa|thanh hóa|di sản|hội)(?:[^\W\d_]+ ){1,3}?(?<!văn )(?<!hàng )hóa\b(?! -)"
)
"""Verbs made with "hóa": tối ưu hóa, số hóa, hiện đại hóa."""
_LONGEST = 5
_CLAUSE = 160
"""How far the comma may be that ends a clause before the order."""
_FARTHEST = 2000
"""Up to here the whole text is made legible, as others ask for it too."""
_NOT_AFTER_AN_ADVERB = words("""
    trong, của, cho, với, các, những, và, theo, là, tại, ở, để, nhằm, về, từ, đến, do, bởi, mà, như, mọi, từng
""")
_STRONG_ADVERBS = words("""
    chủ động, tích cực, kịp thời, thường xuyên, khẩn trương, nghiêm túc, kiên quyết, tiếp tục
""")


class Verb(NamedTuple):
    """A verb found: where it begins and ends, and the word itself in even spelling."""

    start: int
    end: int
    word: str


def opens_with_verb(text: str) -> bool:
    """Tell whether ``text`` opens with a verb of orders, adverbs and a leading clause allowed before it.

    >>> opens_with_verb("kịp thời xác minh"), opens_with_verb("các mục tiêu, chỉ tiêu")
    (True, False)
    """
    head = legible(text if len(text) < _FARTHEST else text[:_CLAUSE])[:_CLAUSE]
    return verb_at(head, 0) is not None or bool(_MAKES.match(head)) or _opens_after_a_clause(head)


def verb_at(even: str, start: int) -> Verb | None:
    """Return the verb that stands at ``start`` of an evened text, adverbs before it passed over."""
    place = start = _after(_OPENING, even, start)
    fallback: Verb | None = None
    while True:
        found = _longest(even, place, VERBS)
        if found and not _is_a_noun(even, found):
            if found.word not in ADVERBS:
                return found
            fallback = fallback or found
        adverb = _longest(even, place, ADVERBS)
        if adverb is None:
            return fallback or _bare_adverb(even, start, place)
        place = _after(_ADVERB_GAP, even, adverb.end)


def _bare_adverb(even: str, start: int, place: int) -> Verb | None:
    """Take "tích cực …" as an order although the verb after it is unknown."""
    following = _SYLLABLE.match(even, place)
    before = even[start:place].rstrip()
    if not following or following[0] in _NOT_AFTER_AN_ADVERB or before not in _STRONG_ADVERBS:
        return None
    return Verb(start, start + len(before), before)


def _opens_after_a_clause(head: str) -> bool:
    place = _after(_OPENING, head, 0)
    if not _longest(head, place, LEAD_INS):
        return False
    comma = head.find(",", place)
    return comma > 0 and verb_at(head, comma + 1) is not None


def _longest(even: str, place: int, words: frozenset[str]) -> Verb | None:
    """Return the longest of ``words`` that stands at ``place``."""
    best: Verb | None = None
    word, end = "", place
    for _ in range(_LONGEST):
        syllable = _SYLLABLE.match(even, end)
        if not syllable:
            break
        word = f"{word} {syllable[0]}" if word else syllable[0]
        if word in words:
            best = Verb(place, syllable.end(), word)
        end = _after(_GAP, even, syllable.end())
        if end == syllable.end():
            break
    return best


def _is_a_noun(even: str, verb: Verb) -> bool:
    tails = NOUN_TAILS.get(verb.word)
    if not tails:
        return False
    rest = even[verb.end : verb.end + 40].lstrip(" ,")
    return any(rest.startswith(tail) and not rest[len(tail) : len(tail) + 1].isalpha() for tail in tails)


def _after(pattern: re.Pattern[str], even: str, place: int) -> int:
    match = pattern.match(even, place)
    return match.end() if match else place
