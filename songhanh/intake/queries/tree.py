"""The tree of units as a document sees it: of its day, and nearest to whoever issued it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from songhanh.intake.models import SourceDocument
from songhanh.intake.rules.editing import Meant
from songhanh.units import queries as units
from songhanh.units.matching import Match, Register
from songhanh.units.picking import Picked, Scope
from songhanh.units.rules import GroupLabel, UnitLabel

MOST_CHOICES = 5


@dataclass(frozen=True)
class Tree:
    """Whom the words of a document may mean."""

    on: date
    register: Register
    issuer: int | None = None
    _thought: dict[str, Meant | None] = field(default_factory=dict)

    @cached_property
    def scope(self) -> Scope:
        """Among whom somebody chooses who works on the document."""
        return Scope(self.register, of=self.issuer, has_groups=True)

    @property
    def groups(self) -> Sequence[GroupLabel]:
        """The groups that the document may name."""
        return self.scope.groups

    def choices(self, as_written: str) -> list[Match]:
        """Return who may be meant, the likeliest first; of like names, those near the issuer first."""
        return self.register.choices(as_written, self.issuer, self.groups)[:MOST_CHOICES]

    def sure(self, as_written: str) -> Match | None:
        """Return who is meant where there is no doubt of it."""
        found = self.register.choices(as_written, self.issuer, self.groups)
        return self.register.sure(found, self.issuer)

    def meant_surely(self, as_written: str) -> Meant | None:
        """Return the same in numbers; each name is thought about once."""
        if as_written not in self._thought:
            found = self.sure(as_written)
            self._thought[as_written] = meant_by(found) if found else None
        return self._thought[as_written]

    def named(self, words: str) -> Picked | None:
        """Return whom somebody means who chose a key or typed a name, where there is no doubt of it."""
        return self.scope.by_key(words) or self.scope.meant(words)

    @property
    def unit_names(self) -> Mapping[int, UnitLabel]:
        """Units by their number."""
        return self.register.units

    @cached_property
    def group_names(self) -> dict[int, GroupLabel]:
        """Groups by their number."""
        return {group.id: group for group in self.groups}


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
    register = units.register_on(on)
    if not register.units and on != today:
        # What is known of the tree may begin after the document.
        on, register = today, units.register_on(today)
    return Tree(on, register, _issuer(document, register))


def _issuer(document: SourceDocument, register: Register) -> int | None:
    likely = register.choices(document.issuer)[:1] if document.issuer else []
    return likely[0].unit.id if likely and likely[0].unit and likely[0].is_sure else None
