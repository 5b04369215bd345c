"""The preview of giving out: offices that receive the same are told together, however many they are."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from songhanh.intake.reading.model import Role
from songhanh.plans.queries import Draft
from songhanh.plans.rules.giving import STRENGTH, Open, mode_of
from songhanh.plans.rules.words import ANSWERING, WORKING, DispositionKind, Mode
from songhanh.units.matching import Register
from songhanh.units.rules import UnitLabel

FEW = 8
"""So many offices are named in a row; of more one opens the list."""


@dataclass(frozen=True)
class Bunch:
    """Offices that would get the same, in the same way."""

    number: int
    names: Sequence[str]
    units: Sequence[int]
    mode: Mode
    codes: Sequence[str]
    helps: Sequence[str]
    register: Register

    @property
    def size(self) -> int:
        """How many offices."""
        return len(self.units)

    @property
    def count(self) -> int:
        """How many parts each of them would get."""
        return len(self.codes) + len(self.helps)

    @property
    def is_long(self) -> bool:
        """They are too many to be named in a row."""
        return self.size > FEW

    @property
    def offices(self) -> list[UnitLabel]:
        """The offices that are named in the row."""
        return [] if self.is_long else labels_of(self.units, self.register)

    @property
    def name(self) -> str:
        """What they are called together."""
        return ", ".join(self.names)


@dataclass(frozen=True)
class Preview:
    """Giving out, before it happens."""

    bunches: Sequence[Bunch]
    open: Open
    n_tasks: int
    n_merged: int
    n_noted: int
    fingerprint: str

    @property
    def n_offices(self) -> int:
        """How many offices would get something."""
        return sum(one.size for one in self.bunches)

    @property
    def n_parts(self) -> int:
        """How many parts would be given."""
        return sum(one.size * one.count for one in self.bunches)

    @property
    def n_asked(self) -> int:
        """How many offices would be asked, not ordered."""
        return sum(one.size for one in self.bunches if one.mode is Mode.REQUESTED)

    def found(self, words: Sequence[str], register: Register) -> list[tuple[UnitLabel, Bunch]]:
        """The offices whose name has these words, each with what it would get."""
        return [
            (register.units[unit], one)
            for one in self.bunches
            for unit in one.units
            if all(word in register.folded.get(unit, "") for word in words)
        ]


def preview_of(draft: Draft, register: Register, issuer: int | None) -> Preview:
    """Return who would get what; the draft knows the members of its groups."""
    kinds = [one.kind for one in draft.rulings]
    return Preview(
        _Bunching(draft, register, issuer).bunches,
        draft.open,
        kinds.count(DispositionKind.TRACKED),
        kinds.count(DispositionKind.MERGED),
        kinds.count(DispositionKind.NOTED),
        draft.fingerprint,
    )


def labels_of(units: Collection[int], register: Register) -> list[UnitLabel]:
    """What units are called, in the order of a page."""
    known = (register.units[unit] for unit in units if unit in register.units)
    return sorted(known, key=lambda one: (one.kind, one.name))


@dataclass(frozen=True)
class _Bunching:
    """Puts offices together that are reached by the same names: by one name, or through the same groups."""

    draft: Draft
    register: Register
    issuer: int | None

    @cached_property
    def bunches(self) -> list[Bunch]:
        found = (self._bunch(alike, units) for alike, units in self._alike.items())
        order = sorted((one for one in found if one.count), key=lambda one: (-one.size, one.name))
        return [replace(one, number=n) for n, one in enumerate(order, 1)]

    @cached_property
    def _named(self) -> dict[int, list[tuple[str, Role]]]:
        """What each name brings: of a unit under its number, of a group under that number below zero."""
        found: dict[int, list[tuple[str, Role]]] = {}
        for one in self.draft.rulings:
            if one.kind is DispositionKind.TRACKED:
                for share in one.shares:
                    found.setdefault(share.unit, []).append((one.code, share.role))
        return found

    @cached_property
    def _alike(self) -> Mapping[tuple[tuple[int, ...], bool], list[int]]:
        """Offices by the names that reach them, those who can be ordered apart from the others."""
        names: dict[int, tuple[int, ...]] = {}
        for name in self._named:
            for unit in (name,) if name > 0 else self.draft.members[-name]:
                names[unit] = (*names.get(unit, ()), name)
        under = self._below()
        alike: dict[tuple[tuple[int, ...], bool], list[int]] = {}
        for unit, reached in names.items():
            alike.setdefault((reached, unit in under), []).append(unit)
        return alike

    def _below(self) -> set[int]:
        found: set[int] = set()
        above = self.register.children
        waiting = [self.issuer] if self.issuer else []
        while waiting:
            children = above.get(waiting.pop(), ())
            found.update(children)
            waiting += [one for one in children if one in above]
        return found

    def _bunch(self, alike: tuple[tuple[int, ...], bool], units: list[int]) -> Bunch:
        reached, is_under = alike
        strongest: dict[str, Role] = {}
        for name in reached:
            for code, role in self._named[name]:
                before = strongest.get(code, role)
                strongest[code] = min(role, before, key=STRENGTH.index)
        codes = [one.code for one in self.draft.rulings if one.code in strongest]
        working = [code for code in codes if strongest[code] in WORKING]
        return Bunch(
            0,
            self._called(reached, units),
            units,
            mode_of(is_under=is_under),
            [code for code in working if strongest[code] in ANSWERING],
            [code for code in working if strongest[code] not in ANSWERING],
            self.register,
        )

    def _called(self, reached: Sequence[int], units: Sequence[int]) -> list[str]:
        together = [self._groups[-name] for name in reached if name < 0]
        if together and len(units) > 1:
            return together
        return [one.name for one in labels_of(units, self.register)] or ["?"]

    @cached_property
    def _groups(self) -> dict[int, str]:
        named = (who for row in self.draft.rows for who in row.named)
        return {who.group_id: who.group.name for who in named if who.group_id and who.group}
