"""What a group of units is written as: its rule holds from a day, and members by hand each from theirs."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q

from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.units import closure
from songhanh.units.models import UnitGroup, UnitGroupMember, UnitName, holds
from songhanh.units.rules import LONGEST_NAME, Reach, UnitKind, clean, searchable


@dataclass(frozen=True)
class Gathering:
    """What a group is called, under whom its rule looks for which kinds, and who is in it by hand."""

    name: str
    under: int | None = None
    kinds: Collection[str] = ()
    reach: str = Reach.CHILDREN
    takes_ties: bool = False
    members: Collection[int] = ()

    def checked(self) -> Gathering:
        """Return it with its words tidied, or deny it."""
        tidy = replace(self, name=clean(self.name), kinds=sorted(set(self.kinds)))
        if not tidy.name or not (tidy.kinds or tidy.members):
            raise Denied(Message("Nhóm cần có tên, và có loại đơn vị hoặc đơn vị được chọn."))
        if len(tidy.name) > LONGEST_NAME:
            raise Denied(
                Message("Tên nhóm dài quá %(most)d ký tự. Ghi tên ngắn hơn.", {"most": LONGEST_NAME})
            )
        if unknown := set(tidy.kinds) - set(UnitKind):
            raise Denied(Message("Không có loại đơn vị “%(kind)s”.", {"kind": min(unknown)}))
        return tidy

    def is_rule_of(self, group: UnitGroup) -> bool:
        """Whether a group is called so and has this rule already."""
        said = (self.name, self.under, list(self.kinds), self.reach, self.takes_ties)
        return said == (group.name, group.under_id, sorted(group.kinds), group.reach, group.takes_ties)


def begin(said: Gathering, on: date | None = None) -> UnitGroup:
    """Write a group down; without a day it is as old as the papers that name it."""
    _check_free(said)
    return UnitGroup.objects.create(
        name=said.name,
        folded=searchable(said.name),
        under_id=said.under,
        kinds=list(said.kinds),
        reach=said.reach,
        takes_ties=said.takes_ties,
        begun_on=on,
    )


def choose(group: UnitGroup, members: Collection[int], on: date) -> None:
    """Let exactly these be in the group by hand from a day on."""
    _check_there(members, on)
    held = set(group.members.filter(valid_to=None).values_list("unit", flat=True))
    closure.close(group.members.exclude(unit__in=members), on)
    UnitGroupMember.objects.bulk_create(
        UnitGroupMember(group=group, unit_id=one, valid_from=on) for one in members if one not in held
    )


def end(group: UnitGroup, on: date) -> None:
    """Let a group end: papers of later days name it no more."""
    if group.ended_on is not None:
        raise Denied(Message("Nhóm “%(name)s” đã kết thúc.", {"name": group.name}))
    if group.begun_on is not None and on <= group.begun_on:
        raise Denied(Message("Nhóm có từ ngày %(day)s: chọn một ngày sau ngày ấy.", {"day": group.begun_on}))
    group.ended_on = on
    group.save(update_fields=["ended_on"])
    closure.close(group.members.all(), on)


def _check_free(said: Gathering) -> None:
    alike = UnitGroup.objects.filter(Q(under=said.under), name=said.name, ended_on=None)
    if alike.exists():
        raise Denied(Message("Đã có nhóm “%(name)s” ở đơn vị này.", {"name": said.name}))


def _check_there(members: Collection[int], on: date) -> None:
    there = set(UnitName.objects.filter(holds(on), unit__in=members).values_list("unit", flat=True))
    if gone := UnitName.objects.filter(unit__in=set(members) - there).order_by("-valid_from").first():
        raise Denied(
            Message("“%(name)s” chưa có hoặc không còn vào ngày ấy: bỏ khỏi nhóm.", {"name": gone.name})
        )
