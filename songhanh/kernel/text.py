"""Vietnamese letters: the folded form in which people search."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """Return ``text`` lower-cased, without tone and vowel marks, đ as d.

    >>> fold("Đôn đốc, Nơi nhận")
    'don doc, noi nhan'
    """
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("đ", "d")
