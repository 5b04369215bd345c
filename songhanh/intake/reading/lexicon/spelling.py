"""Spelling made even, letter for letter, so that rules need to know one way of writing only."""

from __future__ import annotations

import re
from functools import lru_cache

from songhanh.intake.reading.lexicon.letters import LetterMap

# "hoà" and "hòa", "uỷ" and "ủy": the tone mark on the second vowel moves to the first, as in most new texts;
# not before a final consonant ("hoàn", "kế hoạch"), where both schools write it on the second.
_TONES = {
    first + second: moved + plain
    for first, plain, row in (
        ("o", "a", (("à", "ò"), ("á", "ó"), ("ả", "ỏ"), ("ã", "õ"), ("ạ", "ọ"))),
        ("o", "e", (("è", "ò"), ("é", "ó"), ("ẻ", "ỏ"), ("ẽ", "õ"), ("ẹ", "ọ"))),
        ("u", "y", (("ỳ", "ù"), ("ý", "ú"), ("ỷ", "ủ"), ("ỹ", "ũ"), ("ỵ", "ụ"))),
    )
    for second, moved in row
}
_OPEN_SYLLABLE = re.compile(r"[ou][àáảãạèéẻẽẹỳýỷỹỵ](?<!q..)(?![^\W\d_])")
_SMALL = {code: small for code in range(0x2200) if len(small := chr(code).lower()) == 1}
_LOOKALIKES = {
    **{ord(dash): "-" for dash in "–—‒−‑‐"},
    **{ord(quote): '"' for quote in "“”„«»"},
    **{ord(mark): "'" for mark in "‘’´`"},
    0xF0: "đ",
    0xD0: "đ",
    0xA0: " ",
}
_EVEN = LetterMap(_SMALL | _LOOKALIKES)


@lru_cache(maxsize=64)
def evened(text: str) -> str:
    """Return ``text`` in small letters, one dash, one quote, one place of the tone mark; as long as before.

    >>> evened("Uỷ ban – HOÀ BÌNH")
    'ủy ban - hòa bình'
    """
    return _OPEN_SYLLABLE.sub(lambda found: _TONES.get(found[0], found[0]), _EVEN(text))


def words(block: str) -> frozenset[str]:
    """Return the words of a block of a lexicon: parted by commas and line ends, in even spelling.

    >>> sorted(words("Uỷ quyền, giao"))
    ['giao', 'ủy quyền']
    """
    return frozenset(
        evened(word) for line in block.splitlines() for word in map(str.strip, line.split(",")) if word
    )


def phrases(block: str) -> tuple[str, ...]:
    """Return the phrases of a block of a lexicon: parted by bars and line ends; they may hold commas."""
    listed = (phrase.strip() for line in block.splitlines() for phrase in line.split("|"))
    return tuple(phrase for phrase in listed if phrase)


def alternatives(block: str) -> str:
    """Return the words of a block as a pattern that takes any of them, the longest first.

    >>> alternatives("trình, gửi")
    'trình|gửi'
    """
    return "|".join(re.escape(word) for word in sorted(words(block), key=lambda word: (-len(word), word)))
