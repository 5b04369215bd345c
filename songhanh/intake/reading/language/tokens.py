"""Tokens: the words and marks of a text, and phrases of a lexicon looked up among them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from typing import NamedTuple

from songhanh.intake.reading.language.legible import legible

TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[^\w\s]|_")
"""A word or a mark."""
LINKS = frozenset(("-", "và", "&", "/"))
"""Marks and words that are the same joint in a name: "Văn hóa - Thông tin", "Văn hóa và Thông tin"."""


class Token(NamedTuple):
    """A word or a mark: where it stands, as it is written, and in even spelling."""

    start: int
    end: int
    raw: str
    even: str

    @property
    def is_capital(self) -> bool:
        return self.raw[0].isupper()

    @property
    def is_word(self) -> bool:
        return self.raw[0].isalnum()

    @property
    def is_abbreviation(self) -> bool:
        """Tell whether the word is written in capitals, as "LĐTBXH" is."""
        return len(self.raw) > 1 and self.raw.isupper() and self.raw.isalpha()


_token: Callable[[tuple[int, int, str, str]], Token] = partial(tuple.__new__, Token)
"""Makes a token of its fields, half as slow as by their names: a text has thousands."""


@lru_cache(maxsize=64)
def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the tokens of ``text`` in their order."""
    # Bodies, kind and products of one order are looked for in the same words.
    even = legible(text)
    spans = [found.span() for found in TOKEN.finditer(text)]
    return tuple(_token((start, end, text[start:end], even[start:end])) for start, end in spans)


class Phrases:
    """Phrases of a lexicon, found at a token; the longest wins.

    A joint ("-", "và", "&") of the lexicon is met by any joint of the text or none; a comma by a comma too.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._root: _Node = _Node()
        for phrase in phrases:
            node = self._root
            for token in tokens_of(phrase):
                word = "-" if token.even in LINKS else token.even
                node.has_joint = node.has_joint or word in ("-", ",")
                node = node.next.setdefault(word, _Node())
            node.is_end = True
        self._openings = LINKS | {","} | self._root.next.keys()

    @property
    def first_words(self) -> frozenset[str]:
        """Return the words with which the phrases begin."""
        return frozenset(self._root.next)

    def openings(self) -> dict[str, frozenset[str] | None]:
        """Return the words that may follow each first word, None where a phrase may be that word alone."""
        return {
            first: None if node.is_end or node.has_joint else frozenset(node.next)
            for first, node in self._root.next.items()
        }

    def end_at(self, tokens: tuple[Token, ...], place: int) -> int | None:
        """Return the place after the longest phrase that begins at ``place``, if one does."""
        # Most words of a text begin no phrase: one look tells, before the walk down the tree.
        if place >= len(tokens) or tokens[place].even not in self._openings:
            return None
        return _longest(self._root, tokens, place)


def openings_of(*several: Phrases) -> dict[str, frozenset[str] | None]:
    """Return the openings of several lists of phrases as of one."""
    merged: dict[str, frozenset[str] | None] = {}
    for phrases in several:
        for first, following in phrases.openings().items():
            known = merged.get(first, frozenset())
            merged[first] = None if known is None or following is None else known | following
    return merged


class _Node:
    __slots__ = ("has_joint", "is_end", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.is_end = False
        self.has_joint = False


def _longest(node: _Node, tokens: tuple[Token, ...], place: int) -> int | None:
    best: int | None = None
    while not node.has_joint:
        best = place if node.is_end else best
        following = node.next.get(tokens[place].even) if place < len(tokens) else None
        if following is None:
            return best
        node, place = following, place + 1
    return _later(best, _past_a_joint(node, tokens, place))


def _past_a_joint(node: _Node, tokens: tuple[Token, ...], place: int) -> int | None:
    best = place if node.is_end else None
    for joint in ("-", ","):
        if joint in node.next:
            best = _later(best, _longest(node.next[joint], tokens, place))
    if place >= len(tokens):
        return best
    even = tokens[place].even
    if even in node.next and even not in ("-", ","):
        best = _later(best, _longest(node.next[even], tokens, place + 1))
    for joint, written in (("-", LINKS), (",", LINKS | {","})):
        if joint in node.next and even in written:
            best = _later(best, _longest(node.next[joint], tokens, place + 1))
    return best


def _later(one: int | None, other: int | None) -> int | None:
    return other if one is None or (other is not None and other > one) else one
