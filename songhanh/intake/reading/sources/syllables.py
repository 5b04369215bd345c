"""Whether letters can be a Vietnamese syllable: garbled text and old encodings are known by that."""

from __future__ import annotations

import re
import unicodedata

ONSET = r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?"
RHYME = (
    r"(?:iêu|yêu|oai|oao|oay|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|uao|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|oo"
    r"|ôô|ua|uă|uâ|ue|uê|ui|uô|uơ|uy|ưa|ươ|ưi|ưu|ya|yê|[aăâeêioôơuưy])"
)
SYLLABLE = re.compile(f"{ONSET}{RHYME}(?:ch|ng|nh|[cmnpt])?")
TONES = str.maketrans("", "", "\u0300\u0301\u0303\u0309\u0323")
WORD = re.compile(r"[^\W\d_]{2,}")


def is_syllable(word: str) -> bool:
    """Tell whether the letters are built like a Vietnamese syllable.

    >>> is_syllable("Nghiệp"), is_syllable("NghiÖp")
    (True, False)
    """
    plain = unicodedata.normalize("NFD", word.lower()).translate(TONES)
    return SYLLABLE.fullmatch(unicodedata.normalize("NFC", plain)) is not None


def share_of_syllables(text: str, most: int = 4000) -> tuple[float, int]:
    """Return the part of the words that are syllables, and how many were looked at; no shorthand."""
    words = [word for word in WORD.findall(text[: most * 8]) if not _is_shorthand(word)][:most]
    return (sum(map(is_syllable, words)) / len(words) if words else 1.0), len(words)


def share_of_marked_letters(text: str) -> float:
    """Return the part of the letters that carry a Vietnamese mark; about a quarter in ordinary text."""
    letters = [c for c in text if c.isalpha()]
    return sum(c > "\x7f" for c in letters) / len(letters) if letters else 0.0


def _is_shorthand(word: str) -> bool:
    return word.isupper() and not is_syllable(word)
