"""A passage: words as a person reads them, each character knowing where the paper has it."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """Characters ``start`` up to, not including, ``end`` of the stored source text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Clean text (one line, single spaces, no markup) over a stretch of the source text.

    ``offsets[i]`` is the place in the source text of character ``i`` of ``text``; offsets never fall.
    Words that stand in the source letter for letter have a `range` of them.
    Rules match on ``text`` and answer with spans of the source, which is never altered.
    """

    text: str
    offsets: Sequence[int]

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.text

    @property
    def span(self) -> Span:
        """Where the whole passage stands in the source; (0, 0) when it is empty."""
        return self.span_of(0, len(self.text))

    def span_of(self, start: int, end: int) -> Span:
        """Return where characters ``start`` to ``end`` of ``text`` stand in the source."""
        if start >= end:
            if not self.offsets:
                return Span(0, 0)
            here = self.offsets[min(start, len(self.offsets) - 1)]
            return Span(here, here)
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def span_of_match(self, match: re.Match[str], group: int | str = 0) -> Span:
        """Return where a match on ``text`` stands in the source."""
        return self.span_of(*match.span(group))

    def part(self, start: int, end: int | None = None) -> Passage:
        """Return characters ``start`` to ``end``, without white space at either side."""
        end = len(self.text) if end is None else end
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end = start + len(piece.strip())
        return Passage(self.text[start:end], self.offsets[start:end])

    def part_of_match(self, match: re.Match[str], group: int | str = 0) -> Passage:
        """Return what a match on ``text`` holds, as a passage."""
        return self.part(*match.span(group))


_UNEVEN = re.compile(r"\s\s|[^\S ]|[\u200b\ufeff\u00ad]")
EMPTY = Passage("", range(0))


def passage_of(text: str, start: int = 0) -> Passage:
    """Return ``text`` as it stands at ``start`` of the source, white space folded.

    >>> passage_of("Sở   Y tế").text
    'Sở Y tế'
    """
    if not _UNEVEN.search(text):
        kept = text.strip()
        first = start + text.find(kept) if kept else start
        return Passage(kept, range(first, first + len(kept)))
    return folded((c, start + i) for i, c in enumerate(text))


def folded(characters: Iterable[tuple[str, int]]) -> Passage:
    """Return characters with their places as a passage: runs of white space become one space."""
    letters: list[str] = []
    offsets = array("l")
    for letter, offset in characters:
        if letter.isspace() or letter in "\u200b\ufeff\u00ad":
            if not letters or letters[-1] == " ":
                continue
            letter = " "
        letters.append(letter)
        offsets.append(offset)
    while letters and letters[-1] == " ":
        letters.pop()
        offsets.pop()
    return Passage("".join(letters), offsets)


def joined(passages: Iterable[Passage], gap: str = " ") -> Passage:
    """Return passages in one, ``gap`` between them standing where the later one begins."""
    given = [passage for passage in passages if passage]
    if len(given) == 1:
        return given[0]
    text: list[str] = []
    offsets = array("l")
    for passage in given:
        if text and gap:
            text.append(gap)
            offsets.extend([passage.offsets[0]] * len(gap))
        text.append(passage.text)
        offsets.extend(passage.offsets)
    return Passage("".join(text), offsets)
