"""One unit as of a day: what it is called, where it stands, with whom it works, what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from songhanh.units import queries
from songhanh.units.models import UnitName, UnitTie
from songhanh.units.queries import Branch, Event
from songhanh.units.rules import TieKind, UnitLabel


@dataclass(frozen=True)
class Tied:
    """One tie, seen from the unit whose page it is."""

    kind: TieKind
    other: UnitLabel
    is_back: bool
    """The tie was written down from the other side: the other serves this one."""


@dataclass(frozen=True)
class UnitPage:
    """Everything that the page of a unit shows."""

    unit: UnitLabel
    is_there: bool
    first: date
    last: date | None
    path: tuple[UnitLabel, ...]
    became: tuple[UnitLabel, ...]
    came_from: tuple[UnitLabel, ...]
    ties: tuple[Tied, ...]
    names: tuple[UnitName, ...]
    events: tuple[Event, ...]
    branch: Branch


def page_of(unit: int, day: date, page: str | None) -> UnitPage:
    """Gather what there is to show: seven questions, whatever the size of the tree and its past."""
    above = list(reversed(queries.ancestors_of(unit, day)))
    facts = queries.facts_around(unit)
    ties = list(queries.ties_of(unit, day))
    others = [tie.other_id if tie.unit_id == unit else tie.unit_id for tie in ties]
    parties = {one for fact in facts for one in (fact.old_id, fact.new_id) if one}
    names = queries.names_of_all({unit, *above, *others, *parties})
    labels = {one: queries.label_on(called, day) for one, called in names.items()}
    living = {one for one, called in names.items() if queries.lives_on(called, day)}
    became = [one for one in queries.ends_of(unit, facts, living, day) if one != unit]
    return UnitPage(
        unit=labels[unit],
        is_there=unit in living,
        first=names[unit][0].valid_from,
        last=names[unit][-1].valid_to,
        path=tuple(labels[one] for one in above),
        became=tuple(labels[one] for one in became),
        came_from=tuple(labels[one] for one in queries.origins_of(unit, facts)),
        ties=_tied(unit, ties, labels),
        names=tuple(reversed(names[unit])),
        events=tuple(queries.told([f for f in facts if unit in (f.old_id, f.new_id)], names)),
        branch=queries.branch(unit, day, page),
    )


def _tied(unit: int, ties: Sequence[UnitTie], labels: dict[int, UnitLabel]) -> tuple[Tied, ...]:
    return tuple(
        Tied(tie.relation, labels[tie.other_id if tie.unit_id == unit else tie.unit_id], tie.other_id == unit)
        for tie in ties
    )
