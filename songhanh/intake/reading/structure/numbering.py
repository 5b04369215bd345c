"""The numbers that paragraphs begin with: numbering, not markup, gives the tree.

I/II/III, 1./2., decimals 1.2, letters a b c d đ e g h, PHẦN, Điều, and dashes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from songhanh.kernel.words import Word


class Level(Word):
    """Kinds of numbers, from the outermost to the innermost."""

    PART = "part", "phần"
    CAPITAL = "capital", "mục chữ hoa"
    ARTICLE = "article", "điều"
    ROMAN = "roman", "mục La Mã"
    ARABIC = "arabic", "mục số"
    DECIMAL = "decimal", "mục số thập phân"
    LETTER = "letter", "điểm"
    PAREN = "paren", "ý đánh số trong ngoặc"
    BULLET = "bullet", "gạch đầu dòng"
    SUB_BULLET = "sub_bullet", "dấu cộng đầu dòng"


RANK = {level: rank for rank, level in enumerate(Level)}
LETTERS = "abcdđeghiklmnopqrstuvxy"


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before the words: its level, its label in a path, its length in characters."""

    level: Level
    label: str
    length: int
    depth: int = 0

    @property
    def rank(self) -> tuple[int, int]:
        """Where it stands in the order of nesting."""
        return (RANK[self.level], self.depth)

    @property
    def is_bullet(self) -> bool:
        return self.level in (Level.BULLET, Level.SUB_BULLET)

    @property
    def ordinal(self) -> int | None:
        """The number that it counts, where it counts."""
        return _ordinal(self)


_ORDINALS = ("NHẤT", "HAI", "BA", "TƯ", "NĂM", "SÁU", "BẢY", "TÁM", "CHÍN", "MƯỜI")
_PART = re.compile(
    r"(?:PHẦN|Phần)\s+(?:(?:THỨ|thứ)\s+)?(?P<label>[IVX]{1,7}|\d{1,2}|[A-H]|"
    r"(?i:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))(?![\w/])\s*[.:\-–)]?\s*"
)
_ARTICLE = re.compile(r"(?:Điều|ĐIỀU)\s+(?P<label>\d{1,3})\s*(?:[.:]\s*|(?=[A-ZĐÀ-Ỹ]))")
_CAPITAL = re.compile(r"(?P<label>[A-HK])\s*[.\-–/)]\s*(?=[A-ZÀ-ỸĐƯƠ])")
_ROMAN = re.compile(r"(?P<label>[IVX]{1,7})\s*(?:[.\-–/):]\s*|\s(?=[A-ZÀ-ỸĐ]{2}))(?=[^\W\d_a-z]|[\"“'(])")
_DECIMAL = re.compile(
    r"(?P<label>(?:\d{1,2}|[IVX]{1,7})(?:\s?\.\s?\d{1,2}){1,3})(?:\s*[.):/\-–]\s*|\s+)(?=[^\W\d_]|[\"“'(])"
)
_ARABIC = re.compile(r"(?P<label>\d{1,2})\s*(?:[.)/:]\s*|[-–]\s+)(?=[^\W\d_]|[\"“'(])")
_LETTER = re.compile(rf"(?P<label>[{LETTERS}jwzf]\d?)\s*(?:\)\s*|\.\s+|\.(?=[A-ZÀ-ỸĐ])|/\s*)(?=\S)")
_PAREN = re.compile(r"\((?P<label>\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s*[.:]?\s*(?=\S)")
_DASHES = "-–—−•●▪■◆►➢✓✔*·‐‑‒"
_SYMBOLS = "\\uf0b7\\uf02d\\uf0a7\\uf0d8\\uf0fc\\uf0e0\\u25aa\\u2756"
_BULLET = re.compile(
    rf"(?:[{re.escape(_DASHES)}{_SYMBOLS}]+|o(?=\s+[A-ZÀ-ỸĐ]))\s*(?=[^\s\d\-–—]|\d{{1,3}}(?!\d)\s*[^\W\d]|\d{{1,3}}\s*%)"
)
_SUB_BULLET = re.compile(r"(?:\+|○|◦)\s*(?=\S)")
_MISREAD = re.compile(r"(?P<label>[IVX1lLH|!]{1,5})\s*[.,:\-–]?\s+(?=[A-ZÀ-ỸĐƯƠ]{2})")
_MISREAD_AS = str.maketrans({"l": "I", "L": "I", "1": "I", "|": "I", "!": "I", "H": "II"})
_FORMS = (
    (Level.PART, _PART),
    (Level.ARTICLE, _ARTICLE),
    (Level.DECIMAL, _DECIMAL),
    (Level.ROMAN, _ROMAN),
    (Level.CAPITAL, _CAPITAL),
    (Level.ARABIC, _ARABIC),
    (Level.PAREN, _PAREN),
    (Level.LETTER, _LETTER),
    (Level.SUB_BULLET, _SUB_BULLET),
    (Level.BULLET, _BULLET),
)


def marker_of(text: str) -> Marker | None:
    """Return what ``text`` begins with, if it is a number of a section, a point or a dash.

    >>> marker_of("2.13. Văn phòng").label
    '2.13'
    >>> marker_of("2022 là năm thứ hai") is None
    True
    """
    for level, form in _FORMS:
        if found := form.match(text):
            return _marker(level, found)
    return _misread(text)


def _misread(text: str) -> Marker | None:
    """A Roman number taken for letters or digits ("HI. TỔ CHỨC…", "L MỤC ĐÍCH"): only in capitals."""
    found = _MISREAD.match(text)
    if not found or len(text) > 300 or not text[found.end() :].isupper() or found["label"].isdigit():
        return None
    label = found["label"].translate(_MISREAD_AS)
    return Marker(Level.ROMAN, label, found.end()) if roman(_arabic(label)) == label else None


def _marker(level: Level, found: re.Match[str]) -> Marker:
    if level is Level.BULLET or level is Level.SUB_BULLET:
        return Marker(level, found.group().strip() or "-", found.end())
    label = re.sub(r"\s", "", found["label"])
    if level is Level.PART:
        return Marker(level, f"PHẦN {_part_label(label)}", found.end())
    if level is Level.ARTICLE:
        return Marker(level, f"Điều {label}", found.end())
    return Marker(level, label, found.end(), label.count("."))


def _part_label(label: str) -> str:
    upper = label.upper()
    return roman(_ORDINALS.index(upper) + 1) if upper in _ORDINALS else upper


def roman(number: int) -> str:
    """Return a number from 1 as a Roman numeral.

    >>> roman(14)
    'XIV'
    """
    steps = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    for value, letters in steps:
        while number >= value:
            written += letters
            number -= value
    return written


def _arabic(numeral: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}.get(c, 0) for c in numeral]
    return sum(-v if v < max(values[i:], default=0) else v for i, v in enumerate(values))


def _ordinal(marker: Marker) -> int | None:
    last = marker.label.rpartition(" ")[2].rpartition(".")[2]
    if last.isdigit():
        return int(last)
    if marker.level in (Level.ROMAN, Level.PART) and set(last) <= set("IVX"):
        return _arabic(last)
    if marker.level is Level.LETTER and last in LETTERS:
        return LETTERS.index(last) + 1
    if marker.level is Level.CAPITAL:
        return "ABCDEGHIK".find(last) + 1 or None
    return None
