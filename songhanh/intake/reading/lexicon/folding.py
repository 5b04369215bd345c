"""Letters without their marks, one for one: rules that must survive bad recognition match on these."""

from __future__ import annotations

import re
from functools import lru_cache

from songhanh.intake.reading.lexicon.letters import LetterMap
from songhanh.kernel.text import fold


def _plain(code: int) -> str:
    letter = fold(chr(code))
    return letter if len(letter) == 1 else chr(code)


_PLAIN = LetterMap(
    {code: _plain(code) for code in (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))}
)


@lru_cache(maxsize=64)
def plain(text: str) -> str:
    """Return ``text`` lower-cased and without marks, every letter still in its place.

    >>> plain("Nơi nhận: Đ")
    'noi nhan: d'
    """
    return _PLAIN(text)


def any_of(words: str) -> str:
    """Return a pattern for any of the words that ``|`` parts, for plain text; spaces may be lost.

    >>> any_of("kế hoạch|chỉ thị")
    '(?:ke ?hoach|chi ?thi)'
    """
    names = [re.sub(r"\s+", " ", plain(word)).strip() for word in words.split("|")]
    return "(?:" + "|".join(re.escape(name).replace(r"\ ", " ?") for name in names) + ")"
