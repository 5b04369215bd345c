"""Choosing units: among whom, who answers to some words, whom somebody meant. The one way in the house."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from songhanh.kernel.words import Word
from songhanh.units.matching import Match, Register, Why
from songhanh.units.queries.tree import natural
from songhanh.units.rules import TERRITORIES, GroupLabel, UnitKind, UnitLabel, searchable, words_sought

MOST_ANSWERS = 20
MOST_OFFERED = 40
"""So many units are laid out to be ticked; of more of them one types a name."""
KINDS = {kind.value: place for place, kind in enumerate(UnitKind)}


class Within(Word):
    """Among whom a unit is chosen, measured from another."""

    ANYWHERE = "anywhere", "mọi đơn vị"
    BELOW = "below", "đơn vị ấy và mọi cấp bên dưới"
    DIRECT = "direct", "đơn vị ấy và các đơn vị trực thuộc"
    AROUND = "around", "các đơn vị quanh đơn vị ấy"
    BESIDE = "beside", "các đơn vị cùng loại bên cạnh"


@dataclass(frozen=True)
class Picked:
    """A unit or a group as it is chosen: by its key, under its name, with what tells it from its like."""

    key: str
    name: str
    unit: int | None = None
    group: int | None = None
    note: str = ""
    """Under whom it stands, or that it is a group."""
    why: Why | None = None
    by_name: str = ""
    """The old name that answered."""


@dataclass(frozen=True)
class Scope:
    """Among whom somebody chooses, as of a day; of like names those under ``of`` come first."""

    register: Register
    within: Within = Within.ANYWHERE
    of: int | None = None
    has_groups: bool = False
    only: Sequence[int] | None = None
    """Where the choice is between a few that are known: these, and nobody else."""

    @property
    def on(self) -> date:
        """The day whose tree it is."""
        return self.register.on

    @cached_property
    def groups(self) -> Sequence[GroupLabel]:
        """The groups that may be chosen: those of the unit, and of the one above it or of everybody."""
        if not self.has_groups:
            return ()
        over = self.register.parents.get(self.of or 0)
        heads = {self.of, over} - {None} if self.within is Within.AROUND else {self.of, None}
        return self.register.groups_of(heads)

    def has(self, unit: int) -> bool:
        """Whether a unit may be chosen."""
        register, of = self.register, self.of
        if self.only is not None:
            return unit in self.only and unit in register.units
        if unit not in register.units or self.within is Within.ANYWHERE:
            return unit in register.units
        if of is None:
            return False
        if self.within is Within.BELOW:
            return register.is_within(unit, of)
        return unit in self._near

    @property
    def offered_groups(self) -> list[Picked]:
        """The groups that may be chosen, as they are chosen."""
        return [_group(group) for group in self.groups]

    @cached_property
    def offered(self) -> list[Picked]:
        """The units that may be chosen where they are few enough to be laid out, in the order of a page."""
        few = [] if self.within in (Within.ANYWHERE, Within.BELOW) else self._near
        if self.only is not None:
            return [self.picked(self.register.units[one]) for one in self.only if self.has(one)]
        if len(few) > MOST_OFFERED:
            return []
        units = [self.register.units[one] for one in few]
        return [
            self.picked(unit)
            for unit in sorted(units, key=lambda one: (KINDS.get(one.kind, len(KINDS)), natural(one.name)))
        ]

    def by_key(self, key: str) -> Picked | None:
        """The unit or group of a public key, if it may be chosen."""
        unit = self.register.keys.get(key)
        if unit is not None:
            return self.picked(self.register.units[unit]) if self.has(unit) else None
        return next((_group(group) for group in self.groups if group.key == key), None)

    def picked(self, unit: UnitLabel, why: Why | None = None, by_name: str = "") -> Picked:
        """A unit as it is chosen, told from its like by whom it stands under."""
        over = self.register.parents.get(unit.id)
        note = self.register.units[over].short if over is not None and over in self.register.units else ""
        return Picked(unit.key, unit.name, unit=unit.id, note=note, why=why, by_name=by_name)

    def answers(self, words: str, most: int = MOST_ANSWERS) -> list[Picked]:
        """Who answers to some words: whose name holds them all, then whose name is like them."""
        found = {one.key: one for one in self._holding(words)}
        if len(found) < most:
            for match in self._matching(words):
                found.setdefault(_label(match).key, self._of(match))
        return list(found.values())[:most]

    def meant(self, words: str) -> Picked | None:
        """Whom somebody means who typed these words, where there is no doubt of it."""
        near = self.of
        likely = self._matching(words)
        exact = [match for match in likely if match.score >= 1.0]
        sure = exact[0] if len(exact) == 1 else self.register.sure(likely, near)
        if sure:
            return self._of(sure)
        sought = set(words_sought(words))
        holding = [one for one in self._holding(words) if sought <= set(searchable(one.name).split())]
        return holding[0] if len(holding) == 1 and not exact else None

    @cached_property
    def _near(self) -> list[int]:
        register, of = self.register, self.of
        if of is None or of not in register.units:
            return []
        over = register.parents.get(of)
        if self.within is Within.DIRECT:
            return [of, *register.children.get(of, ())]
        beside = [one for one in register.children.get(over, ()) if one != of]
        if self.within is Within.BESIDE:
            own = register.units[of].kind
            kinds = TERRITORIES if own in TERRITORIES else (own,)
            return [one for one in beside if register.units[one].kind in kinds]
        beside = beside if over is not None else []
        near = [*beside, *register.children.get(of, ()), *register.ties.get(of if over is None else over, ())]
        return [one for one in dict.fromkeys(near) if one != of and one in register.units]

    def _matching(self, words: str) -> list[Match]:
        found = self.register.choices(words, self.of, self.groups)
        return [match for match in found if match.unit is None or self.has(match.unit.id)]

    def _holding(self, words: str) -> Iterator[Picked]:
        sought = words_sought(words)
        if not sought:
            return
        yield from (_group(one) for one in self.groups if _holds(searchable(one.name), sought))
        found = (one for one, folded in self.register.folded.items() if _holds(folded, sought))
        units = [self.register.units[one] for one in found if self.has(one)]
        start = f"{' '.join(sought)} "
        nearest = sorted(
            units,
            key=lambda one: (
                not f"{self.register.folded[one.id]} ".startswith(start),
                not self.register.is_within(one.id, self.of),
                len(one.name),
                one.name,
            ),
        )
        yield from map(self.picked, nearest[:MOST_ANSWERS])

    def _of(self, match: Match) -> Picked:
        if match.unit is not None:
            return self.picked(match.unit, match.why, match.by_name)
        return replace(_group(_label(match)), why=match.why)


def _label(match: Match) -> UnitLabel | GroupLabel:
    label = match.unit or match.group
    assert label is not None
    return label


def _group(group: UnitLabel | GroupLabel) -> Picked:
    return Picked(group.key, group.name, group=group.id)


def _holds(folded: str, sought: Iterable[str]) -> bool:
    return all(word in folded for word in sought)


ASKED = "?"
"""What comes back with this before it are words that were asked about, not a key."""


@dataclass
class Entry:
    """What somebody chose and typed, and what came of it: whom they mean, and what is to be asked back."""

    scope: Scope
    picked: list[Picked] = field(default_factory=list)
    asked: dict[str, list[Picked]] = field(default_factory=dict)
    """Words that may mean several, each with whom."""
    unknown: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, scope: Scope, values: Iterable[str], typed: Iterable[str] = ()) -> Entry:
        """Read keys that were chosen, words that were asked about, and words that were typed."""
        entry, words = cls(scope), []
        for value in filter(None, values):
            found = None if value.startswith(ASKED) else scope.by_key(value)
            if found is None:
                words.append(value.removeprefix(ASKED))
            else:
                entry._take(found)
        for one in dict.fromkeys(word.strip() for word in (*words, *typed)):
            entry._ask(one)
        return entry

    def _take(self, found: Picked) -> None:
        if found not in self.picked:
            self.picked.append(found)

    def _ask(self, words: str) -> None:
        if not words:
            return
        if found := self.scope.meant(words):
            self._take(replace(found, why=None, by_name=""))
            return
        answers = self.scope.answers(words)
        chosen = {one.key for one in self.picked}
        if not answers:
            self.unknown.append(words)
        elif not chosen & {one.key for one in answers}:
            self.asked[words] = answers
