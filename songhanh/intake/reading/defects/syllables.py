"""Which letters make a Vietnamese syllable: initial, rhyme and tone."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from songhanh.intake.reading.defects.lists import LISTS

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOPPED = frozenset("\u0301\u0323")
"""The tones that a syllable ending in c, ch, p, t can have."""

_SHAPE = re.compile(
    r"(?P<initial>ngh|ng|nh|gh|gi|ch|kh|ph|th|tr|qu|[bcdđghklmnpqrstvx])?"
    r"(?P<rhyme>[aăâeêioôơuưy]+(?:ng|nh|ch|[cmnpt])?)"
)
_WRITTEN_LIKE_ONE = re.compile(
    r"(?:ngh|ng|nh|gh|ch|kh|ph|th|tr|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]+(?:ng|nh|ch|[cmnpt])?"
)
_RHYMES = frozenset(LISTS["rhymes"])
_BEFORE_FRONT = frozenset(("gh", "ngh"))
_NEVER_BEFORE_FRONT = frozenset(("c", "g", "ng"))


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Say whether a word can be a Vietnamese syllable; what is not written to be one is not judged.

    Judged are small words with Vietnamese marks and Vietnamese consonants; names and loans are left alone.

    >>> [is_syllable(word) for word in ("nghiệp", "ngiệp", "đuợc", "Krông", "internet")]
    [True, False, False, True, True]
    """
    if not word.islower() or word.isascii():
        return True
    letters = unicodedata.normalize("NFD", word)
    tones = [c for c in letters if c in _TONES]
    bare = unicodedata.normalize("NFC", "".join(c for c in letters if c not in _TONES))
    if len(bare) < 2 or not _WRITTEN_LIKE_ONE.fullmatch(bare):
        return True
    return len(tones) < 2 and any(_fits(initial, rhyme, tones) for initial, rhyme in _cuts(bare))


def _cuts(bare: str) -> list[tuple[str, str]]:
    """Return the ways to cut a syllable: "giêng" is gi + êng or g + iêng, "quy" is qu + y."""
    found = _SHAPE.fullmatch(bare)
    if not found:
        return []
    initial, rhyme = found["initial"] or "", found["rhyme"]
    return [(initial, rhyme), ("g", "i" + rhyme)] if initial == "gi" else [(initial, rhyme)]


def _fits(initial: str, rhyme: str, tones: list[str]) -> bool:
    front = rhyme[0] in "ieêy"
    if front and initial in _NEVER_BEFORE_FRONT and not (initial == "g" and rhyme.startswith("i")):
        return False
    if not front and initial in _BEFORE_FRONT:
        return False
    if rhyme.endswith(("c", "ch", "p", "t")) and not _STOPPED.issuperset(tones or "-"):
        return False
    return rhyme in _RHYMES or (initial == "qu" and "u" + rhyme in _RHYMES)
