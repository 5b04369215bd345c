"""The tree of units as a document sees it: of its day, and nearest to whoever issued it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from songhanh.intake.models import SourceDocument
from songhanh.intake.rules.editing import Meant
from songhanh.units import queries as units
from songhanh.units.matching import Match, matches
from songhanh.units.rules import GroupLabel, UnitLabel

ALIKE = 0.02
"""Two names as like the written one as this leave it open which is meant."""


@dataclass(frozen=True)
class Tree:
    """Whom the words of a document may mean."""

    on: date
    units: Sequence[UnitLabel]
    groups: Sequence[GroupLabel]
    near: frozenset[int] = frozenset()
    _thought: dict[str, Meant | None] = field(default_factory=dict)

    def choices(self, as_written: str) -> list[Match]:
        """Return who may be meant, the likeliest first; of like names, those near the issuer first."""
        found = matches(as_written, self.units, self.groups, most=12)
        found.sort(key=lambda match: -match.score - (ALIKE if self._is_near(match) else 0.0))
        return found[:5]

    def sure(self, as_written: str) -> Match | None:
        """Return who is meant where there is no doubt of it."""
        found = self.choices(as_written)
        rivals = [match for match in found[1:] if match.score > found[0].score - ALIKE]
        if found and not self._is_near(found[0]) and rivals:
            return None
        if any(self._is_near(rival) for rival in rivals):
            return None
        return found[0] if found and found[0].is_sure else None

    def meant_surely(self, as_written: str) -> Meant | None:
        """Return the same in numbers; each name is thought about once."""
        if as_written not in self._thought:
            found = self.sure(as_written)
            self._thought[as_written] = meant_by(found) if found else None
        return self._thought[as_written]

    def named(self, words: str) -> Match | None:
        """Return whom somebody means who typed a name: the only one, or the only sure one."""
        exact = [m for m in self.choices(words) if m.score >= 1.0]
        return exact[0] if len(exact) == 1 else self.sure(words)

    @cached_property
    def unit_names(self) -> dict[int, UnitLabel]:
        """Units by their number."""
        return {unit.id: unit for unit in self.units}

    @cached_property
    def group_names(self) -> dict[int, GroupLabel]:
        """Groups by their number."""
        return {group.id: group for group in self.groups}

    def by_key(self, key: str) -> Meant | None:
        """Return the unit or group of a public key."""
        return self._keys.get(key)

    @cached_property
    def _keys(self) -> dict[str, Meant]:
        of_units = {unit.key: Meant(unit=unit.id) for unit in self.units}
        return of_units | {group.key: Meant(group=group.id) for group in self.groups}

    def _is_near(self, match: Match) -> bool:
        return match.group is not None or (match.unit is not None and match.unit.id in self.near)


def meant_by(match: Match) -> Meant:
    """Return whom a match means, in numbers."""
    unit, group = match.unit, match.group
    return Meant(unit.id if unit else None, group.id if group else None, round(match.score, 3))


def day_of(document: SourceDocument, today: date) -> date:
    """Return the day whose tree a document speaks of: its own, or today's where the paper has none."""
    return document.issued_on or today


def tree_for(document: SourceDocument, today: date) -> Tree:
    """Return the units and groups that a document may name."""
    on = day_of(document, today)
    found = units.candidates(on)
    if not found and on != today:
        # What is known of the tree may begin after the document.
        on, found = today, units.candidates(today)
    issuer = _issuer(document, found)
    groups = tuple(group.label for group in units.groups_of(issuer))
    near = frozenset({issuer, *units.below(issuer, on, None)}) if issuer else frozenset()
    return Tree(on, found, groups, near)


def _issuer(document: SourceDocument, found: Sequence[UnitLabel]) -> int | None:
    likely = matches(document.issuer, found, most=1) if document.issuer else []
    return likely[0].unit.id if likely and likely[0].unit and likely[0].is_sure else None
