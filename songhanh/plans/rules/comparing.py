"""Two years side by side: which task became which, what stayed and in what the two differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from songhanh.kernel.text import fold
from songhanh.plans.rules.january import moved, moved_words
from songhanh.plans.rules.words import Aspect, Change

ALIKE = 0.5
"""From which share of common words on two texts are taken for the same piece of work."""
WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Version:
    """A task as one of the two plans has it."""

    key: str
    text: str
    clause: str = ""
    offices: frozenset[tuple[str, str]] = frozenset()
    days: tuple[date, ...] = ()
    continues: str = ""


class Pair(NamedTuple):
    """A task of the one year and what it is in the other; one of the two may be missing."""

    before: Version | None
    after: Version | None
    aspects: tuple[Aspect, ...] = ()

    @property
    def change(self) -> Change:
        """What became of it."""
        if self.before is None:
            return Change.ADDED
        if self.after is None:
            return Change.DROPPED
        return Change.CHANGED if self.aspects else Change.KEPT


def compared(before: Sequence[Version], after: Sequence[Version], year: int, years: int = 1) -> list[Pair]:
    """Return both plans side by side in the order of the later, what was dropped where it stood.

    Who says from which task it was carried over is believed; the others are matched by their words.
    """
    partner = _linked(before, after)
    partner |= matched(
        [one for one in before if one.key not in partner.values()],
        [one for one in after if one.key not in partner],
    )
    known = {one.key: one for one in before}
    pairs = [_pair(known.get(partner.get(one.key, "")), one, year, years) for one in after]
    return _with_dropped(pairs, before)


def _linked(before: Sequence[Version], after: Sequence[Version]) -> dict[str, str]:
    there = {one.key for one in before}
    return {one.key: one.continues for one in after if one.continues in there}


def matched(before: Sequence[Version], after: Sequence[Version]) -> dict[str, str]:
    """Return for each later text the earlier one that it is most like, each used once."""
    bags = [(other.key, _bag(other.text)) for other in before]
    likeness = sorted(
        (
            (score, -place, one.key, key)
            for place, one in enumerate(after)
            for key, score in _like(_bag(one.text), bags)
        ),
        reverse=True,
    )
    found: dict[str, str] = {}
    taken: set[str] = set()
    for _score, _place, one, other in likeness:
        if one not in found and other not in taken:
            found[one] = other
            taken.add(other)
    return found


def _like(bag: frozenset[str], bags: Iterable[tuple[str, frozenset[str]]]) -> Iterable[tuple[str, float]]:
    for key, other in bags:
        score = 2 * len(bag & other) / (len(bag) + len(other) or 1)
        if score >= ALIKE:
            yield key, score


def _bag(text: str) -> frozenset[str]:
    # A year says nothing about what the work is; and the Vietnamese of offices is made of pairs of syllables.
    # How often a word stands there is not counted: sets are compared five times as fast as counts.
    words = [word for word in WORD.findall(fold(text)) if not word.isdigit()]
    return frozenset((*words, *map("_".join, pairwise(words))))


def _pair(before: Version | None, after: Version, year: int, years: int) -> Pair:
    if before is None:
        return Pair(None, after)
    differing = {
        Aspect.WORDING: _plain(moved_words(before.text, year, years)) != _plain(after.text)
        and _plain(before.text) != _plain(after.text),
        Aspect.OFFICES: before.offices != after.offices,
        Aspect.DAYS: {moved(day, years) for day in before.days} != set(after.days),
    }
    return Pair(before, after, tuple(aspect for aspect, differs in differing.items() if differs))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _with_dropped(pairs: Sequence[Pair], before: Sequence[Version]) -> list[Pair]:
    """Put each task that goes on nowhere behind the one that it followed."""
    place = {pair.before.key: number for number, pair in enumerate(pairs) if pair.before}
    behind: dict[int, list[Pair]] = {}
    last = -1
    for one in before:
        if one.key in place:
            last = place[one.key]
        else:
            behind.setdefault(last, []).append(Pair(one, None))
    found = list(behind.get(-1, ()))
    for number, pair in enumerate(pairs):
        found += [pair, *behind.get(number, ())]
    return found


def tallied(pairs: Collection[Pair]) -> dict[Change, int]:
    """Return how many stayed, changed, are new and were dropped."""
    counts = Counter(pair.change for pair in pairs)
    return {change: counts[change] for change in Change}


class Stretch(NamedTuple):
    """Words that both have, or only one of the two."""

    words: str
    is_only_here: bool


def marked(before: str, after: str) -> tuple[list[Stretch], list[Stretch]]:
    """Return both wordings in stretches, with what only one of them has marked.

    >>> [one.words for one in marked("Trồng 20 cây", "Trồng 30 cây")[1] if one.is_only_here]
    ['30']
    """
    old, new = before.split(), after.split()
    left: list[Stretch] = []
    right: list[Stretch] = []
    for act, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        is_only_here = act != "equal"
        if b > a:
            left.append(Stretch(" ".join(old[a:b]), is_only_here))
        if d > c:
            right.append(Stretch(" ".join(new[c:d]), is_only_here))
    return left, right
