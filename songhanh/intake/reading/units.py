"""Who is named in an order, and what each is to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from songhanh.intake.reading import unit_cues as cues
from songhanh.intake.reading.addressees import addressees_of
from songhanh.intake.reading.bodies import Body, bodies_in
from songhanh.intake.reading.model import ModeHint, Role, UnitMention
from songhanh.intake.reading.spelling import evened
from songhanh.intake.reading.unit_labels import labelled_units, units_in_cell
from songhanh.intake.reading.unit_mentions import NOBODY, Addressees, chains, is_same_unit, mention
from songhanh.kernel.passage import Passage

__all__ = [
    "NOBODY",
    "Addressees",
    "addressees_of",
    "carried_on",
    "labelled_units",
    "units_in",
    "units_in_cell",
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
    even = evened(part.text)
    inherited = _inherited(addressed, even, stem)
    found = list(_mentions(part, even, stem))
    hint = addressed.mode_hint or next((hint for _, hint in found if hint), None)
    return _without_repeats(inherited, [mention for mention, _ in found]), hint


def _inherited(addressed: Addressees, even: str, stem: Passage | None) -> list[UnitMention]:
    """The one addressee of a section leads where its order opens with "Chủ trì"."""
    responsible = [unit for unit in addressed.units if unit.role is Role.RESPONSIBLE]
    is_lead = cues.opens_with_lead(even) or (stem is not None and cues.opens_with_lead(evened(stem.text)))
    if is_lead and len(responsible) == 1 and all(unit.role is not Role.LEAD for unit in addressed.units):
        return [replace(unit, role=Role.LEAD) if unit in responsible else unit for unit in addressed.units]
    return list(addressed.units)


def _mentions(
    part: Passage, even: str, stem: Passage | None
) -> Iterator[tuple[UnitMention, ModeHint | None]]:
    has_leader = False
    for position, chain in enumerate(chains(bodies_in(part), even)):
        role, hint = _role(even, chain, has_leader=has_leader)
        if position == 0 and role is Role.RESPONSIBLE and _is_cooperation(stem):
            role = Role.COOPERATING
        has_leader = has_leader or role is Role.LEAD
        if role is not None:
            for body in chain:
                yield mention(part, body, role), hint


def _is_cooperation(stem: Passage | None) -> bool:
    return stem is not None and cues.is_cooperating(evened(stem.text))


def _role(even: str, chain: list[Body], *, has_leader: bool) -> tuple[Role | None, ModeHint | None]:
    before, end = cues.clause_before(even, chain[0].start), chain[-1].end
    if cues.is_via(before):
        return Role.VIA, None
    if cues.is_cooperating(before):
        return Role.COOPERATING, None
    if cues.is_reported_to(before):
        return Role.REPORT_TO, None
    if cues.is_directed(before) and cues.has_verb_after(even, end):
        return Role.COOPERATING, None
    return _doer(even, before, chain, has_leader=has_leader)


def _doer(
    even: str, before: str, chain: list[Body], *, has_leader: bool
) -> tuple[Role | None, ModeHint | None]:
    """Tell the one who acts: subject of the sentence, or told to by "giao", "yêu cầu", "đề nghị"."""
    order, end = cues.mandate(before), chain[-1].end
    is_bracket = before.startswith("(")
    if cues.is_done_by(before) and not is_bracket:
        return None, None
    if has_leader and cues.cooperates(even, end):
        return Role.COOPERATING, None
    if not (order or is_bracket or cues.is_subject_place(before)):
        return None, None
    hint = ModeHint.REQUESTED if order and order["request"] else None
    if cues.leads(even, end):
        return (Role.LEAD if len(chain) == 1 and not has_leader else Role.RESPONSIBLE), hint
    if is_bracket or not cues.has_verb_after(even, end):
        return None, None
    return Role.RESPONSIBLE, hint


def _without_repeats(inherited: list[UnitMention], found: list[UnitMention]) -> tuple[UnitMention, ...]:
    """Leave out a unit that is named again in a role it already has."""
    kept = list(inherited)
    for unit in found:
        same = [k for k in kept if is_same_unit(k, unit)]
        if unit.role is Role.LEAD and any(k.role is Role.RESPONSIBLE for k in same):
            kept = [replace(k, role=Role.LEAD) if k in same else k for k in kept]
        elif not any(_covers(k.role, unit.role) for k in same):
            kept.append(unit)
    return tuple(kept)


def _covers(one: Role, other: Role) -> bool:
    return one is other or (one is Role.LEAD and other is Role.RESPONSIBLE)
