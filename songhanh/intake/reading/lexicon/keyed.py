"""Patterns that are tried only where one of their words stands."""

from __future__ import annotations

import re
from collections.abc import Iterable


class Keyed:
    """A pattern with the words of which every match holds at least one.

    Most sentences hold none of them, and to look for words takes a small part of the time of a pattern that
    may begin anywhere. The words are parts of words where the pattern allows it: "hang" is in "thang" too.
    """

    def __init__(self, words: str, pattern: re.Pattern[str]) -> None:
        self._words = tuple(words.split("|"))
        self._pattern = pattern

    def is_possible(self, text: str) -> bool:
        """Say whether one of the words stands in ``text``."""
        return any(map(text.__contains__, self._words))

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """Return the matches in ``text``, in order."""
        return self._pattern.finditer(text) if self.is_possible(text) else ()

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the beginning of ``text``."""
        return self._pattern.match(text) if self.is_possible(text) else None

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in ``text``."""
        return self._pattern.search(text) if self.is_possible(text) else None
