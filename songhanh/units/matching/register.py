"""Every unit of a day with its place, ready to be asked by name: kept in memory, never changed. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from songhanh.units.matching.choosing import Match, matches
from songhanh.units.matching.names import MOST_ALIKE, Names, Nearness
from songhanh.units.matching.wording import wording_of
from songhanh.units.rules import GroupLabel, UnitLabel

ALIKE = 0.02
"""Two names as like the written one as this leave it open which is meant."""


class Owned(NamedTuple):
    """A group, and under whom its members are looked for; under nobody, it is everybody's."""

    group: GroupLabel
    under: int | None


@dataclass(frozen=True)
class Register:
    """The units of a day: by number, by key, by what a name says, and who stands under whom."""

    on: date
    units: Mapping[int, UnitLabel] = field(default_factory=dict)
    parents: Mapping[int, int] = field(default_factory=dict)
    ties: Mapping[int, Sequence[int]] = field(default_factory=dict)
    groups: Sequence[Owned] = ()
    folded: Mapping[int, str] = field(default_factory=dict)
    """The letters by which each unit is searched: those of its names, short names and code."""

    @cached_property
    def keys(self) -> dict[str, int]:
        """Units by their public key."""
        return {unit.key: unit.id for unit in self.units.values()}

    @cached_property
    def listed(self) -> list[UnitLabel]:
        """Every unit by its kind and name, as a long list shows them."""
        return sorted(self.units.values(), key=lambda unit: (unit.kind, unit.name))

    @cached_property
    def children(self) -> dict[int | None, list[int]]:
        """Who stands directly under whom, in the order of numbers; under nobody, the top."""
        found: dict[int | None, list[int]] = defaultdict(list)
        for unit in self.units:
            found[self.parents.get(unit)].append(unit)
        return dict(found)

    def above(self, unit: int) -> Iterator[int]:
        """Who stands above a unit, the direct parent first."""
        over = self.parents.get(unit)
        while over is not None:
            yield over
            over = self.parents.get(over)

    def is_within(self, unit: int, head: int | None) -> bool:
        """Whether a unit is ``head`` or stands below it."""
        return unit == head or (head is not None and head in self.above(unit))

    def groups_of(self, heads: Iterable[int | None]) -> list[GroupLabel]:
        """The groups of these heads; of None, those of everybody."""
        wanted = set(heads)
        return [one.group for one in self.groups if one.under in wanted]

    def choices(
        self, written: str, near: int | None = None, groups: Sequence[GroupLabel] = ()
    ) -> list[Match]:
        """Whom a written name may mean, the likeliest first; of like names, those within ``near`` first."""
        likely = self._names.likely(wording_of(written), self._nearness(near))
        found = matches(written, [self.units[one] for one in likely], groups, most=MOST_ALIKE)
        return sorted(found, key=lambda match: -match.score - self._bonus(match, near))

    def sure(self, found: Sequence[Match], near: int | None = None) -> Match | None:
        """Return the first of the choices where there is no doubt that it is meant."""
        rivals = [match for match in found[1:] if match.score > found[0].score - ALIKE]
        if found and not self._bonus(found[0], near) and rivals:
            return None
        if any(self._bonus(rival, near) for rival in rivals):
            return None
        return found[0] if found and found[0].is_sure else None

    def meant(self, words: str, near: int | None = None, groups: Sequence[GroupLabel] = ()) -> Match | None:
        """Return whom somebody means who typed a name: the only one of that name, or the only sure one."""
        found = self.choices(words, near, groups)
        exact = [match for match in found if match.score >= 1.0]
        return exact[0] if len(exact) == 1 else self.sure(found, near)

    def _bonus(self, match: Match, near: int | None) -> float:
        is_near = match.group is not None or (match.unit is not None and self._is_near(match.unit.id, near))
        return ALIKE if is_near else 0.0

    def _is_near(self, unit: int, near: int | None) -> bool:
        return near is not None and self.is_within(unit, near)

    def _nearness(self, near: int | None) -> Nearness:
        """Tell of units how far they are: within the subtree, above it, elsewhere."""
        over = frozenset(self.above(near)) if near is not None else frozenset()
        return lambda unit: 0 if self._is_near(unit, near) else 1 if unit in over else 2

    @cached_property
    def _names(self) -> Names:
        return Names(self.units.values())
