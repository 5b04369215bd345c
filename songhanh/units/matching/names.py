"""The names of many units, laid out so that those like a written one are found at once. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from typing import TypeVar

from songhanh.units.matching.wording import Wording, wording_of
from songhanh.units.rules import UnitLabel

MOST_ALIKE = 60
"""So many units of one likeness are weighed; more of them no name tells apart."""
PLACES_ALIKE = 0.82
WORDS_ALIKE = 0.5

T = TypeVar("T")
Nearness = Callable[[int], int]
"""How far a unit is from whoever wrote: 0 is their own."""


class Names:
    """Units by the place, the level and the words that their names say."""

    def __init__(self, units: Iterable[UnitLabel]) -> None:
        self._of_level: dict[str, list[int]] = defaultdict(list)
        self._of_place: dict[str, list[int]] = defaultdict(list)
        self._of_words: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._of_both: dict[tuple[tuple[str, ...], str], list[int]] = defaultdict(list)
        for unit in units:
            own = wording_of(unit.name)
            if own.is_place:
                self._of_level[own.level].append(unit.id)
            for name in {unit.name, unit.short_name, *unit.former} - {""}:
                self._learn(wording_of(name), unit.id)
        self._places_with = _by_word((place.split(), place) for place in self._of_place)
        self._cores_with = _by_word((core, core) for core in self._of_words)

    def likely(self, written: Wording, distance: Nearness) -> list[int]:
        """Return the units that may be meant, and none that cannot."""
        if not written.is_place:
            return list(dict.fromkeys(self._with_words(written, distance)))
        if written.is_many:
            return []
        return self._in_place(written.place) if written.place else self._nearest(written.level, distance)

    def _learn(self, name: Wording, unit: int) -> None:
        if name.is_place:
            self._of_place[name.place].append(unit)
        else:
            self._of_words[name.core].append(unit)
            self._of_both[name.core, name.place].append(unit)

    def _nearest(self, level: str, distance: Nearness) -> list[int]:
        """Return units of a level: a word without a name means the writer's own one, else one above them."""
        found: dict[int, list[int]] = defaultdict(list)
        for unit in self._of_level.get(level, ()):
            found[distance(unit)].append(unit)
        return found[min(found)] if found else []

    def _in_place(self, place: str) -> list[int]:
        if exact := self._of_place.get(place):
            return exact
        shared = {one for word in place.split() for one in self._places_with.get(word, ())}
        alike = (one for one in shared if _is_alike(place, one))
        return [unit for one in alike for unit in self._of_place[one]]

    def _with_words(self, written: Wording, distance: Nearness) -> Iterator[int]:
        mine = set(written.core)
        shared = Counter(core for word in mine for core in self._cores_with.get(word, ()))
        for core, count in shared.items():
            if 2 * count >= WORDS_ALIKE * (len(mine) + len(set(core))):
                yield from self._tellable(core, written.place, distance)

    def _tellable(self, core: tuple[str, ...], place: str, distance: Nearness) -> list[int]:
        """Return the units of some words: of very many, those of the place that is named, and the nearest."""
        units = self._of_words[core]
        if len(units) <= MOST_ALIKE:
            return units
        of_place = self._of_both.get((core, place), []) if place else []
        return [*of_place[:MOST_ALIKE], *sorted(units, key=distance)[:MOST_ALIKE]]


def _is_alike(one: str, other: str) -> bool:
    pair = SequenceMatcher(None, one, other)
    return pair.real_quick_ratio() >= PLACES_ALIKE and pair.quick_ratio() >= PLACES_ALIKE


def _by_word(pairs: Iterable[tuple[Iterable[str], T]]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = defaultdict(list)
    for words, one in pairs:
        for word in set(words):
            found[word].append(one)
    return found
