"""All that may happen to the tree of units. One function, one transaction, one ledger line.

Nothing is overwritten: what ends gets its last day, what begins its first, and the decision stays as a fact.
Plans that were closed keep the units they were given to; nobody here points them anywhere else.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from decimal import Decimal

from django.db import transaction

from songhanh.kernel.actor import Signatory
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.ledger.services import record
from songhanh.units import changes, gathering, queries
from songhanh.units.gathering import Gathering
from songhanh.units.models import Unit, UnitGroup, UnitTie
from songhanh.units.rules import (
    Decision,
    Draft,
    EventKind,
    Flow,
    Reach,
    TieKind,
    check_may_arrange,
)

CHAIN = "units"
"""Every change of the tree is on one chain: the tree is one thing, and seldom changes."""


@transaction.atomic
def create(draft: Draft, *, under: Unit | None, decision: Decision, by: Signatory) -> Unit:
    """Lập đơn vị: an office begins, under another or at the top."""
    _may_begin(by)
    if under:
        changes.check_open([under.pk], decision.on)
    unit = changes.begin([draft], under=[under.pk if under else None], on=decision.on)[0]
    # A unit that was there before anybody wrote it down has no decision that founded it.
    if decision.legal_basis:
        changes.note(EventKind.CREATE, [(None, unit.pk, None)], decision)
    return _recorded("create", unit, decision, by)


@transaction.atomic
def rename(unit: Unit, name: str, short_name: str = "", *, decision: Decision, by: Signatory) -> Unit:
    """Đổi tên."""
    return _restate(unit, EventKind.RENAME, decision, by, name=name, short_name=short_name)


@transaction.atomic
def retype(unit: Unit, kind: str, name: str = "", *, decision: Decision, by: Signatory) -> Unit:
    """Đổi loại hình: a commune becomes a ward, and is mostly called so from then on."""
    changed = {"kind": kind, "name": name, "short_name": ""} if name else {"kind": kind}
    return _restate(unit, EventKind.RETYPE, decision, by, **changed)


@transaction.atomic
def recode(unit: Unit, code: str, *, decision: Decision, by: Signatory) -> Unit:
    """Đổi mã."""
    return _restate(unit, EventKind.RECODE, decision, by, code=code)


@transaction.atomic
def move(unit: Unit, under: Unit | None, *, decision: Decision, by: Signatory) -> Unit:
    """Chuyển cơ quan cấp trên: an office goes, with all that is below it, under another."""
    _may_begin(by)
    changes.put_under([unit.pk], under.pk if under else None, decision.on)
    changes.note(EventKind.MOVE, [(unit.pk, unit.pk, None)], decision)
    return _recorded("move", unit, decision, by)


@transaction.atomic
def dissolve(unit: Unit, *, decision: Decision, with_below: bool = False, by: Signatory) -> Unit:
    """Giải thể: an office ends and nobody takes its place; what is below it has gone before, or goes too."""
    _may_begin(by)
    ended = queries.open_below(unit.pk)
    if len(ended) > 1 and not with_below:
        raise Denied(
            Message(
                "Còn %(left)d đơn vị bên dưới. Chuyển các đơn vị ấy đi trước, hoặc giải thể cùng lúc.",
                {"left": len(ended) - 1},
            )
        )
    changes.end(ended or [unit.pk], decision.on)
    changes.note(EventKind.DISSOLVE, [(one, None, None) for one in ended], decision)
    return _recorded("dissolve", unit, decision, by)


@transaction.atomic
def merge(
    flows: Sequence[Flow], *, decision: Decision, under: Unit | None = None, by: Signatory
) -> list[Unit]:
    """Sáp nhập: old units become fewer; what hung on each goes to whoever takes it over."""
    return _recast(EventKind.MERGE, flows, decision, under, by)


@transaction.atomic
def split(
    unit: Unit, into: Sequence[tuple[Draft | Unit, Decimal]], *, decision: Decision, by: Signatory
) -> list[Unit]:
    """Chia, tách: a unit becomes several; where its parts are less than the whole, the rest goes on."""
    flows = [Flow(unit.pk, one.pk if isinstance(one, Unit) else one, share) for one, share in into]
    return _recast(EventKind.SPLIT, flows, decision, None, by)


@transaction.atomic
def tie(unit: Unit, other: Unit, kind: TieKind, *, on: date, by: Signatory) -> UnitTie:
    """Ghi quan hệ phối hợp: two offices work together from a day on."""
    _may_begin(by)
    if unit.pk == other.pk:
        raise Denied(Message("Chọn một đơn vị khác để ghi quan hệ phối hợp."))
    changes.check_open([unit.pk, other.pk], on)
    tied, is_new = UnitTie.objects.get_or_create(
        unit=unit, other=other, kind=kind, valid_to=None, defaults={"valid_from": on}
    )
    if is_new:
        record("unit.tie", on=unit, by=by, chain=CHAIN)
    return tied


@transaction.atomic
def gather(
    name: str,
    *,
    under: Unit | None,
    on: date,
    kinds: Collection[str] = (),
    reach: str = Reach.CHILDREN,
    takes_ties: bool = False,
    members: Collection[int] = (),
    by: Signatory,
) -> UnitGroup:
    """Lập nhóm đơn vị: by a rule over kinds below a unit, by hand, or both."""
    check_may_arrange(by)
    above = under.pk if under else None
    said = Gathering(name, above, kinds, reach, takes_ties, members).checked()
    group = gathering.begin(said)
    gathering.choose(group, said.members, on)
    record("unit_group.gather", on=group, by=by, chain=CHAIN)
    return group


@transaction.atomic
def regather(group: UnitGroup, said: Gathering, *, on: date, by: Signatory) -> UnitGroup:
    """Thay đổi nhóm: members by hand change from a day on; a new name or rule is a new group."""
    check_may_arrange(by)
    said = said.checked()
    group = UnitGroup.objects.select_for_update(of=("self",)).get(pk=group.pk)
    if not said.is_rule_of(group):
        gathering.end(group, on)
        group = gathering.begin(said, on)
    gathering.choose(group, said.members, on)
    record("unit_group.regather", on=group, by=by, reason=said.name, chain=CHAIN)
    return group


@transaction.atomic
def disband(group: UnitGroup, *, on: date, by: Signatory) -> UnitGroup:
    """Kết thúc nhóm: papers from this day on cannot name it; work that was given through it stays."""
    check_may_arrange(by)
    group = UnitGroup.objects.select_for_update(of=("self",)).get(pk=group.pk)
    gathering.end(group, on)
    record("unit_group.disband", on=group, by=by, chain=CHAIN)
    return group


def _restate(unit: Unit, event: EventKind, decision: Decision, by: Signatory, **changed: str) -> Unit:
    _may_begin(by)
    changes.restate(unit.pk, decision.on, changed)
    changes.note(event, [(unit.pk, unit.pk, None)], decision)
    return _recorded(event, unit, decision, by)


def _recast(
    kind: EventKind, flows: Sequence[Flow], decision: Decision, under: Unit | None, by: Signatory
) -> list[Unit]:
    _may_begin(by)
    if not flows:
        raise Denied(Message("Chọn ít nhất một đơn vị để sắp xếp."))
    if under:
        changes.check_open([under.pk], decision.on)
    units = changes.recast(kind, flows, decision, under.pk if under else None)
    _recorded(kind, units[0], decision, by)
    return units


def _may_begin(by: Signatory) -> None:
    check_may_arrange(by)
    changes.hold_tree()


def _recorded(act: str, unit: Unit, decision: Decision, by: Signatory) -> Unit:
    record(f"unit.{act}", on=unit, by=by, reason=decision.legal_basis, chain=CHAIN)
    return unit
