"""Who is named in an order, and what each is to it."""

from __future__ import annotations

from dataclasses import replace

from songhanh.intake.reading.language.legible import legible
from songhanh.intake.reading.model import ModeHint, Role, UnitMention
from songhanh.intake.reading.named import unit_cues as cues
from songhanh.intake.reading.named.addressees import addressees_of
from songhanh.intake.reading.named.unit_labels import labelled_units, units_in_cell, units_in_lines
from songhanh.intake.reading.named.unit_mentions import NOBODY, Addressees, is_same_unit
from songhanh.intake.reading.named.unit_roles import Named, named_units
from songhanh.kernel.passage import Passage

__all__ = [
    "NOBODY",
    "Addressees",
    "addressees_of",
    "carried_on",
    "labelled_units",
    "named_units",
    "units_given",
    "units_in",
    "units_in_cell",
    "units_in_lines",
]


def carried_on(units: tuple[UnitMention, ...], hint: ModeHint | None, addressed: Addressees) -> Addressees:
    """Return whom the next part of the same sentence speaks to: whoever acted in the part before it.

    "Các đơn vị rà soát số liệu; đề xuất nội dung sửa đổi": the second part names nobody and means the same.
    """
    doers = tuple(replace(u, role=Role.RESPONSIBLE) for u in units if u.role in (Role.LEAD, Role.RESPONSIBLE))
    return Addressees(doers, hint) if doers else addressed


def units_in(
    part: Passage, addressed: Addressees = NOBODY, stem: Passage | None = None
) -> tuple[tuple[UnitMention, ...], ModeHint | None]:
    """Return every unit of one order with its role, the addressees of its section first.

    ``stem`` is the line that the part completes, when it is an item of a list ("Chủ trì, phối hợp với:").
    """
    return units_given(list(named_units(part, stem)), part, addressed, stem)


def units_given(
    named: list[Named], part: Passage, addressed: Addressees = NOBODY, stem: Passage | None = None
) -> tuple[tuple[UnitMention, ...], ModeHint | None]:
    """Return the same where the units that the order itself names are known already."""
    inherited = _own_part(_inherited(addressed, legible(part.text), stem), [unit for unit, _ in named])
    hint = addressed.mode_hint or next((hint for _, hint in named if hint), None)
    return _without_repeats(inherited, [unit for unit, _ in named]), hint


def _own_part(addressed: list[UnitMention], named: list[UnitMention]) -> list[UnitMention]:
    """Where several are addressed and the order names some of them as its subject, it is theirs alone."""
    doers = [unit for unit in named if unit.role in (Role.LEAD, Role.RESPONSIBLE)]
    own = [unit for unit in addressed if any(is_same_unit(unit, doer) for doer in doers)]
    return own or addressed


def _inherited(addressed: Addressees, even: str, stem: Passage | None) -> list[UnitMention]:
    """The one addressee of a section leads where its order opens with "Chủ trì"."""
    responsible = [unit for unit in addressed.units if unit.role is Role.RESPONSIBLE]
    is_lead = cues.opens_with_lead(even) or (stem is not None and cues.opens_with_lead(legible(stem.text)))
    if is_lead and len(responsible) == 1 and all(unit.role is not Role.LEAD for unit in addressed.units):
        return [replace(unit, role=Role.LEAD) if unit in responsible else unit for unit in addressed.units]
    return list(addressed.units)


def _without_repeats(inherited: list[UnitMention], found: list[UnitMention]) -> tuple[UnitMention, ...]:
    """Leave out a unit that is named again in a role it already has."""
    kept = list(inherited)
    for unit in found:
        same = [k for k in kept if is_same_unit(k, unit)]
        has_leader = any(k.role is Role.LEAD for k in kept)
        if unit.role is Role.LEAD and has_leader:
            unit = replace(unit, role=Role.RESPONSIBLE)
        if unit.role is Role.LEAD and any(k.role is Role.RESPONSIBLE for k in same):
            kept = [replace(k, role=Role.LEAD) if k is same[0] else k for k in kept]
        elif not any(_covers(k.role, unit.role) for k in same):
            kept.append(unit)
    return tuple(kept)


def _covers(one: Role, other: Role) -> bool:
    return one is other or (one is Role.LEAD and other is Role.RESPONSIBLE)
