"""Letters: a text's letters and digits alone, so that places in it do not hang on layout.

White space, marks and table bars differ with the way a file is opened; letters and digits do not. A place
``[a, b]`` counts only them (Unicode categories L and N), after NFC.
"""

from __future__ import annotations

import hashlib
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

HASH_LENGTH = 16


class Place(NamedTuple):
    """The letters from number ``start`` up to, not including, ``end``."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def shared(self, other: Place) -> int:
        """Return how many letters both have."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def likeness(self, other: Place) -> float:
        """Return the shared letters as a part of the longer place."""
        return self.shared(other) / max(self.end - self.start, other.end - other.start, 1)

    def touch(self, other: Place) -> float:
        """Return the shared letters as a part of the shorter place."""
        return self.shared(other) / max(1, min(self.end - self.start, other.end - other.start))


def is_letter(character: str) -> bool:
    """Tell whether a character is a letter or a digit."""
    return unicodedata.category(character)[0] in "LN"


def folded(text: str) -> str:
    """Return the lower-case letters and digits of ``text``.

    >>> folded("Số: 48 /KH-UBND")
    'số48khubnd'
    """
    return "".join(c for c in unicodedata.normalize("NFC", text).lower() if is_letter(c))


@dataclass(frozen=True)
class Letters:
    """A text seen as its letters."""

    text: str

    @cached_property
    def offsets(self) -> list[int]:
        """For each letter its offset in ``text``."""
        return [i for i, c in enumerate(self.text) if is_letter(c)]

    @cached_property
    def folded(self) -> str:
        """The letters in lower case, one for one."""
        return "".join(low if len(low := self.text[i].lower()) == 1 else self.text[i] for i in self.offsets)

    def place_of(self, start: int, end: int) -> Place:
        """Return the place of characters ``start`` to ``end`` of the text."""
        return Place(bisect_left(self.offsets, start), bisect_left(self.offsets, end))

    def words_at(self, place: Place) -> str:
        """Return the text that stands at a place, as it is written."""
        if place.end <= place.start:
            return ""
        return self.text[self.offsets[place.start] : self.offsets[place.end - 1] + 1]

    def hash_at(self, place: Place) -> str:
        """Return the hash by which the words at a place can be known again."""
        return hash_of(self.folded[place.start : place.end])


def hash_of(letters: str) -> str:
    """Return the first 16 hex digits of the SHA-256 of folded letters."""
    return hashlib.sha256(letters.encode()).hexdigest()[:HASH_LENGTH]
