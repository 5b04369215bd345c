"""What a change of the tree writes, row by row, inside the transaction of a service."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.units import closure
from songhanh.units.models import Unit, UnitGroupMember, UnitLink, UnitName, UnitSuccession, UnitTie
from songhanh.units.rules import (
    Decision,
    Draft,
    EventKind,
    Flow,
    check_in_order,
    clean,
    ended_by,
    heirs,
    searchable,
)


def hold_tree() -> None:
    """Let one change of the tree wait for the other: two that are right alone may be wrong together."""
    # The first unit is never deleted, so its row can stand for the tree.
    Unit.objects.select_for_update().order_by("pk").first()


def check_open(units: Collection[int], on: date) -> None:
    """Deny a change of units that are not there on the day, or changed after it."""
    names = {name.unit_id: name for name in UnitName.objects.filter(unit__in=units, valid_to=None)}
    if gone := set(units) - names.keys():
        last = UnitName.objects.filter(unit__in=gone).order_by("-valid_from").first()
        raise Denied(
            Message(
                "“%(name)s” không còn nữa; xem đơn vị ấy đã thành đơn vị nào rồi làm với đơn vị mới.",
                {"name": last.name if last else "?"},
            )
        )
    for one in names.values():
        check_in_order(one.name, one.valid_from, on)
    if (last_day := closure.last_change(units)) and names:
        check_in_order(next(iter(names.values())).name, last_day, on)


def begin(drafts: Sequence[Draft], *, under: Sequence[int | None], on: date) -> list[Unit]:
    """Let units begin, each under the parent in its place."""
    tidy = [draft.checked() for draft in drafts]
    units = Unit.objects.bulk_create(Unit() for _ in tidy)
    UnitName.objects.bulk_create(
        [_name_row(unit.pk, draft, on) for unit, draft in zip(units, tidy, strict=True)],
        batch_size=closure.BATCH,
    )
    closure.plant({unit.pk: parent for unit, parent in zip(units, under, strict=True)}, on)
    return units


def restate(unit: int, on: date, changed: Mapping[str, str]) -> None:
    """Let a unit be called, kept as or numbered otherwise from a day on."""
    check_open([unit], on)
    now = UnitName.objects.get(unit=unit, valid_to=None)
    said = {"name": now.name, "short_name": now.short_name, "kind": now.kind, "code": now.code, **changed}
    row = _name_row(unit, Draft(**said).checked(), on)
    closure.close(UnitName.objects.filter(unit=unit), on)
    row.save()


def end(units: Collection[int], on: date) -> None:
    """Let units end: their names, places, ties and memberships have their last day."""
    check_open(units, on)
    _check_lived(units, on)
    if UnitLink.objects.filter(ancestor__in=units, valid_to=None).exclude(descendant__in=units).exists():
        raise Denied(
            Message("Còn đơn vị trực thuộc chưa có cơ quan cấp trên mới; chuyển các đơn vị ấy trước.")
        )
    closure.end(units, on)
    for rows in (
        UnitName.objects.filter(unit__in=units),
        UnitTie.objects.filter(unit__in=units),
        UnitTie.objects.filter(other__in=units),
        UnitGroupMember.objects.filter(unit__in=units),
    ):
        closure.close(rows, on)


def _check_lived(units: Collection[int], on: date) -> None:
    lived = UnitName.objects.filter(unit__in=units, valid_from__lt=on).values("unit")
    if young := UnitName.objects.filter(unit__in=units, valid_to=None).exclude(unit__in=lived).first():
        raise Denied(Message("“%(name)s” lập ra và kết thúc trong cùng một ngày.", {"name": young.name}))


def put_under(units: Collection[int], under: int | None, on: date) -> None:
    """Put units, with all that is below them, under another."""
    below = UnitLink.objects.filter(ancestor__in=units, valid_to=None).values_list("descendant", flat=True)
    check_open({*units, *below}, on)
    if under:
        check_open([under], on)
    closure.graft(units, under, on)


def note(
    kind: EventKind, flows: Iterable[tuple[int | None, int | None, Decimal | None]], decision: Decision
) -> None:
    """Keep a decision as facts: what became of whom."""
    UnitSuccession.objects.bulk_create(
        UnitSuccession(
            kind=kind,
            old_id=old,
            new_id=new,
            share=share,
            on=decision.on,
            legal_basis=clean(decision.legal_basis),
            is_unsure=decision.is_unsure,
        )
        for old, new, share in flows
    )


def recast(kind: EventKind, flows: Sequence[Flow], decision: Decision, under: int | None) -> list[Unit]:
    """Let old units become others; return those that take over, in the order they are first named."""
    olds = {flow.old for flow in flows}
    check_open(olds | {flow.new for flow in flows if isinstance(flow.new, int)}, decision.on)
    new_id = _take_over(flows, decision.on, under or _common_parent(olds))
    ended = ended_by(flows)
    if any(flow.new in ended for flow in flows):
        raise Denied(Message("Một đơn vị không thể vừa kết thúc vừa nhận đơn vị khác trong một lần sắp xếp."))
    takers = {old: new_id[heir] for old, heir in heirs(flows).items() if old in ended}
    _hand_down(takers, decision.on)
    end(ended, decision.on)
    note(kind, [(flow.old, new_id[flow.new], flow.share) for flow in flows], decision)
    found = Unit.objects.in_bulk(new_id.values())
    return [found[one] for one in dict.fromkeys(new_id.values())]


def _take_over(flows: Sequence[Flow], on: date, under: int | None) -> dict[int | Draft, int]:
    drafts = list(dict.fromkeys(flow.new for flow in flows if isinstance(flow.new, Draft)))
    begun = begin(drafts, under=[under] * len(drafts), on=on)
    takers: dict[int | Draft, int] = {flow.new: flow.new for flow in flows if isinstance(flow.new, int)}
    takers.update((draft, unit.pk) for draft, unit in zip(drafts, begun, strict=True))
    return takers


def _common_parent(units: Collection[int]) -> int | None:
    parents = UnitLink.objects.filter(descendant__in=units, depth=1, valid_to=None)
    parents = parents.exclude(ancestor__in=units)
    return parents.values_list("ancestor", flat=True).order_by("pk").first()


def _hand_down(takers: Mapping[int, int], on: date) -> None:
    """Give what hangs on units that end to whoever takes over: offices below, ties, memberships."""
    links = UnitLink.objects.filter(ancestor__in=takers, depth=1, valid_to=None)
    hanging = links.exclude(descendant__in=takers).values_list("ancestor", "descendant")
    below: dict[int, list[int]] = {}
    for old, child in hanging:
        below.setdefault(old, []).append(child)
    check_open([child for children in below.values() for child in children], on)
    # One old unit after another: its own children never stand below each other.
    for old, children in below.items():
        closure.graft(children, takers[old], on)
    _hand_down_ties(takers, on)
    members = UnitGroupMember.objects.filter(unit__in=takers, valid_to=None).values_list("group", "unit")
    UnitGroupMember.objects.bulk_create(
        [UnitGroupMember(group_id=g, unit_id=takers[one], valid_from=on) for g, one in members],
        ignore_conflicts=True,
    )


def _hand_down_ties(takers: Mapping[int, int], on: date) -> None:
    for near, far in (("unit_id", "other_id"), ("other_id", "unit_id")):
        ties = UnitTie.objects.filter(**{f"{near}__in": takers}, valid_to=None).exclude(
            **{f"{far}__in": [*takers, *takers.values()]}
        )
        UnitTie.objects.bulk_create(
            [
                UnitTie(
                    **{near: takers[getattr(one, near)], far: getattr(one, far)}, kind=one.kind, valid_from=on
                )
                for one in ties
            ],
            ignore_conflicts=True,
        )


def _name_row(unit: int, draft: Draft, on: date) -> UnitName:
    return UnitName(
        unit_id=unit,
        name=draft.name,
        short_name=draft.short_name,
        kind=draft.kind,
        code=draft.code,
        folded=searchable(draft.name, draft.short_name, draft.code),
        valid_from=on,
    )
