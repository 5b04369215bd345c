"""Known pairs of words put right where recognition has lost a tone mark: "tô chức", "kê hoạch"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, pairwise

from songhanh.intake.reading.lexicon.body_names import COMMITTEES, FIELD_HEADS, POSTS, WHOLE_NAMES
from songhanh.intake.reading.lexicon.fields import FIELDS, NAMES_AFTER_HEADS
from songhanh.intake.reading.lexicon.general_bodies import GENERIC, LEVELS, MODIFIERS
from songhanh.intake.reading.lexicon.groups import GROUPS
from songhanh.intake.reading.lexicon.purposes import KINDS, PRODUCTS
from songhanh.intake.reading.lexicon.spelling import evened
from songhanh.intake.reading.lexicon.verbs import ADVERBS, VERBS

_WORD = re.compile(r"[^\W\d_]+")
_BARE = frozenset("âêô")
_TONES = "\u0300\u0301\u0303\u0309\u0323"


@lru_cache(maxsize=4096)
def _toneless(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", "".join(c for c in letters if c not in _TONES))


_LEXICONS: tuple[Iterable[str], ...] = (
    *(
        FIELD_HEADS,
        WHOLE_NAMES,
        COMMITTEES,
        POSTS,
        FIELDS,
        NAMES_AFTER_HEADS,
        GENERIC,
        LEVELS,
        MODIFIERS,
        GROUPS,
    ),
    *(sorted(VERBS), sorted(ADVERBS)),
    *(listed for _, listed in (*KINDS, *PRODUCTS)),
)


def _pairs() -> dict[tuple[str, str], tuple[str, str]]:
    known: dict[tuple[str, str], tuple[str, str]] = {}
    twice: set[tuple[str, str]] = set()
    for phrase in chain(*_LEXICONS):
        for pair in pairwise(_WORD.findall(evened(phrase))):
            key = (_toneless(pair[0]), _toneless(pair[1]))
            if known.setdefault(key, pair) != pair:
                twice.add(key)
    return {key: pair for key, pair in known.items() if key not in twice}


_PAIRS = _pairs()
_SUSPECT = frozenset(
    bare
    for key, pair in _PAIRS.items()
    for bare, right in zip(key, pair, strict=True)
    if bare != right and not _BARE.isdisjoint(bare)
)
"""Words that may have lost a tone: bare ones that a pair knows with one."""
_EXACT = frozenset(_PAIRS.values())
"""Pairs that stand as they should: neither of their words is touched for the sake of a neighbour."""


_SLIPS = {
    "thị trần": "thị trấn",
    "thành phó": "thành phố",
    "các cập": "các cấp",
    "uy ban": "ủy ban",
    "ùy ban": "ủy ban",
    "úy ban": "ủy ban",
    "nhân đân": "nhân dân",
    "phối hơp": "phối hợp",
}
"""Slips of recognition that no lost tone explains; each as long as what was meant."""
_SLIP = re.compile(rf"\b(?:{'|'.join(map(re.escape, _SLIPS))})\b")


@lru_cache(maxsize=64)
def legible(text: str) -> str:
    """Return ``text`` in even spelling, lost tone marks of known pairs put back; as long as before.

    >>> legible("Tô chức kiêm tra, đôn đôc")
    'tổ chức kiểm tra, đôn đốc'
    """
    even = evened(text)
    if any(map(even.__contains__, _SLIPS)):
        even = _SLIP.sub(lambda slip: _SLIPS[slip[0]], even)
    words = _WORD.findall(even)
    if _SUSPECT.isdisjoint(words):
        return even
    suspects = [i for i, word in enumerate(words) if word in _SUSPECT]
    pairs = sorted({i for at in suspects for i in (at - 1, at) if 0 <= i < len(words) - 1})
    lost = [(i, right) for i in pairs if (right := _right(words[i], words[i + 1]))]
    return _mended(even, words, lost) if lost else even


def _mended(even: str, words: list[str], lost: list[tuple[int, tuple[str, str]]]) -> str:
    """Put right the pairs that may be mended and stand side by side."""
    found = list(_WORD.finditer(even))
    put: dict[int, str] = {}
    for i, pair in lost:
        if not _is_open(words, i) or found[i + 1].start() - found[i].end() != 1:
            continue
        for match, right in zip(found[i : i + 2], pair, strict=True):
            if right != match[0]:
                put[match.start()] = right
    return _with(even, put) if put else even


def _is_open(words: list[str], i: int) -> bool:
    """Tell whether a pair may be mended: neither it nor its bare word with a neighbour is as it should be."""
    if (words[i], words[i + 1]) in _EXACT:
        return False
    before = i > 0 and (words[i - 1], words[i]) in _EXACT
    after = i + 2 < len(words) and (words[i + 1], words[i + 2]) in _EXACT
    return (_is_bare(words[i]) and not before) or (_is_bare(words[i + 1]) and not after)


@lru_cache(maxsize=4096)
def _is_bare(word: str) -> bool:
    """Tell a word of "â", "ê", "ô" without a tone: where recognition most often loses one."""
    return not _BARE.isdisjoint(word) and _toneless(word) == word


@lru_cache(maxsize=4096)
def _right(first: str, second: str) -> tuple[str, str] | None:
    """Return the pair as it should be, None where it may stay: only words that have no tone get one."""
    known = _PAIRS.get((_toneless(first), _toneless(second)), (first, second))
    is_near = all(
        w == r or (_is_bare(w) and len(w) == len(r)) for w, r in zip((first, second), known, strict=True)
    )
    return known if is_near and known != (first, second) else None


def _with(even: str, put: dict[int, str]) -> str:
    pieces, place = [], 0
    for start, word in sorted(put.items()):
        pieces += [even[place:start], word]
        place = start + len(word)
    return "".join([*pieces, even[place:]])
