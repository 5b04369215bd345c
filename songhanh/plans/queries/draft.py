"""A plan that is being prepared: its orders, what is decided of each, and who would get what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cached_property
from hashlib import sha256
from typing import Any

from django.db.models import F, OuterRef, Prefetch, QuerySet, Subquery

from songhanh.intake.models import Directive, NamedUnit
from songhanh.intake.reading.model import Role
from songhanh.plans.models import Coverage, Disposition, DraftShare, DraftTask, Plan
from songhanh.plans.queries.items import DraftedItem, Item, NamedOffice, OrderItem
from songhanh.plans.queries.members import members_by_group
from songhanh.plans.rules import coverage, giving
from songhanh.plans.rules.coverage import Link
from songhanh.plans.rules.giving import Open, Ruling, Share
from songhanh.plans.rules.words import DispositionKind
from songhanh.units.models import UnitGroup


@dataclass(frozen=True)
class Row:
    """One piece of a draft with what is decided of it: at which revision, by whom."""

    item: Item
    ruling: Ruling
    seen: int = 0
    by: str = ""

    @property
    def named(self) -> Sequence[NamedOffice]:
        """Who would get it."""
        return self.item.named

    @property
    def directive(self) -> Directive:
        """The order of the paper that it is; what is worded here is none."""
        if isinstance(self.item, OrderItem):
            return self.item.directive
        raise LookupError(self.item.code)


@dataclass(frozen=True)
class Draft:
    """All pieces of a plan in their order: the orders of its paper, or what is worded here."""

    plan: Plan
    rows: Sequence[Row]
    members: Mapping[int, Sequence[int]] = field(default_factory=dict)
    """Who is in each group that is named; known unless the draft was asked for in outline."""

    @cached_property
    def links(self) -> list[Link]:
        """Which order is taken up by which other, as people linked them."""
        rows = Coverage.objects.filter(plan=self.plan, directive__is_retired=False, by__is_retired=False)
        return [Link(*row) for row in rows.values_list("directive__code", "by__code", "is_part")]

    @cached_property
    def rulings(self) -> list[Ruling]:
        """What is decided, alone."""
        return [row.ruling for row in self.rows]

    @cached_property
    def open(self) -> Open:
        """What stands between the draft and giving it out."""
        return giving.open_points(self.rulings)

    @cached_property
    def sections(self) -> dict[str, list[Row]]:
        """The orders section by section."""
        found: dict[str, list[Row]] = {}
        for row in self.rows:
            found.setdefault(row.item.section, []).append(row)
        return found

    @cached_property
    def matters(self) -> list[str]:
        """The sections that say what, not who."""
        return coverage.matters({path: [row.ruling for row in rows] for path, rows in self.sections.items()})

    @cached_property
    def fingerprint(self) -> str:
        """Changes whenever anything does that giving out would use."""
        words = [_sealed(row) for row in self.rows]
        return sha256(repr((words, sorted(self.members.items()))).encode()).hexdigest()[:16]


def _sealed(row: Row) -> tuple[object, ...]:
    """What giving out would use of a piece; whom its groups mean is sealed with the members."""
    one = row.ruling
    named = [(who.unit_id, who.group_id, who.role, who.as_written) for who in row.named]
    return one.code, str(one.kind), one.into, row.item.revision, named


class Detail(Enum):
    """How far a draft is followed: groups by name, with their members known, or office by office."""

    OUTLINE = "outline"
    GROUPS = "groups"
    OFFICES = "offices"


def draft_of(plan: Plan, on: date, detail: Detail = Detail.OFFICES) -> Draft:
    """Return the pieces of a plan that is being prepared: a constant number of questions.

    Short of the offices a group stands for its members, as one share whose unit is its number below zero.
    """
    if plan.is_drafted:
        drafted = [DraftedItem(one) for one in drafted_of(plan).filter(is_set_aside=False)]
        groups = _groups(drafted, on, detail)
        rows = [Row(item, _ruling(item, groups, DispositionKind.TRACKED)) for item in drafted]
        return Draft(plan, rows, groups.members)
    if plan.document_id is None:
        return Draft(plan, [])
    orders = [OrderItem(one) for one in _decided(plan)]
    groups = _groups(orders, on, detail)
    return Draft(plan, [_row(one, groups) for one in orders], groups.members)


@dataclass(frozen=True)
class _Groups:
    """Who is in each group, and how far a draft follows it."""

    members: Mapping[int, Sequence[int]]
    detail: Detail

    def standing_for(self, group: int, role: Role) -> Sequence[int]:
        """Whom a share of a group is written for."""
        members = self.members.get(group, ())
        # A task has one lead, so those of a group are told apart.
        if self.detail is Detail.OFFICES or (role is Role.LEAD and members):
            return members
        return [-group] if members or self.detail is Detail.OUTLINE else []


def _groups(items: Iterable[Item], on: date, detail: Detail) -> _Groups:
    named = {one.group_id: one.group for item in items for one in item.named}
    known: list[UnitGroup] = [group for group in named.values() if group is not None]
    is_asked = known and detail is not Detail.OUTLINE
    return _Groups(members_by_group(known, on) if is_asked else {}, detail)


def drafted_of(plan: Plan) -> QuerySet[DraftTask]:
    """Return what is worded here, with who would get each piece."""
    shares = DraftShare.objects.select_related("group")
    return plan.draft_tasks.select_related("work_area").prefetch_related(Prefetch("shares", shares))


def _decided(plan: Plan):
    mine = Disposition.objects.filter(plan=plan, directive=OuterRef("pk"))
    return (
        Directive.objects.filter(document=plan.document_id, is_retired=False)
        .annotate(
            decided=Subquery(mine.values("kind")[:1]),
            decided_into=Subquery(mine.annotate(code=F("into__code")).values("code")[:1]),
            decided_by=Subquery(mine.values("by")[:1]),
            decided_revision=Subquery(mine.values("revision")[:1]),
        )
        .prefetch_related(Prefetch("named_units", NamedUnit.objects.select_related("group")))
    )


def _row(item: OrderItem, groups: _Groups) -> Row:
    directive: Any = item.directive
    kind = DispositionKind(directive.decided) if directive.decided else None
    ruling = _ruling(item, groups, kind, directive.decided_into or "")
    return Row(item, ruling, directive.decided_revision or 0, directive.decided_by or "")


def _ruling(item: Item, groups: _Groups, kind: DispositionKind | None, into: str = "") -> Ruling:
    shares: list[Share] = []
    unmatched: list[str] = []
    for named in item.named:
        role = Role(named.role)
        if named.unit_id is not None:
            shares.append(Share(named.unit_id, role))
        elif named.group_id is not None:
            units = groups.standing_for(named.group_id, role)
            shares += [Share(unit, role, named.group_id) for unit in units]
        else:
            unmatched.append(named.as_written)
    return Ruling(item.code, kind, into, tuple(giving.settled(shares)), tuple(unmatched))
