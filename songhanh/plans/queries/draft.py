"""A plan that is being prepared: its orders, what is decided of each, and who would get what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256

from songhanh.intake import queries as intake
from songhanh.intake.models import Directive
from songhanh.intake.reading.model import Role
from songhanh.plans.models import Coverage, Disposition, Plan
from songhanh.plans.queries.members import members_by_group
from songhanh.plans.rules import coverage, giving
from songhanh.plans.rules.coverage import Link
from songhanh.plans.rules.giving import Open, Ruling, Share
from songhanh.plans.rules.words import DispositionKind
from songhanh.units.models import UnitGroup


@dataclass(frozen=True)
class Row:
    """One order with what is decided of it."""

    directive: Directive
    disposition: Disposition | None
    ruling: Ruling

    @property
    def seen(self) -> int:
        """At which revision the decision stands; nothing is decided at 0."""
        return self.disposition.revision if self.disposition else 0


@dataclass(frozen=True)
class Draft:
    """All orders of a plan in the paper's order, with the links between them."""

    plan: Plan
    rows: Sequence[Row]
    links: Sequence[Link]

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
            found.setdefault(row.directive.section, []).append(row)
        return found

    @cached_property
    def matters(self) -> list[str]:
        """The sections that say what, not who."""
        return coverage.matters({path: [row.ruling for row in rows] for path, rows in self.sections.items()})

    @cached_property
    def fingerprint(self) -> str:
        """Changes whenever anything does that giving out would use."""
        words = [(row.ruling, row.directive.revision) for row in self.rows]
        return sha256(repr(words).encode()).hexdigest()[:16]


def draft_of(plan: Plan, on: date) -> Draft:
    """Return the orders of a plan opened from a reading: nine questions, however long it is."""
    if plan.document is None:
        return Draft(plan, [], [])
    directives = list(intake.directives_of(plan.document))
    decided = {one.directive_id: one for one in plan.dispositions.select_related("into")}
    groups = {named.group_id for one in directives for named in one.named_units.all() if named.group_id}
    members = members_by_group(list(UnitGroup.objects.filter(pk__in=groups)), on)
    rows = [_row(one, decided.get(one.pk), members) for one in directives]
    codes = {one.pk: one.code for one in directives}
    links = [
        Link(codes[link.directive_id], codes[link.by_id], link.is_part)
        for link in Coverage.objects.filter(plan=plan)
        if link.directive_id in codes and link.by_id in codes
    ]
    return Draft(plan, rows, links)


def _row(directive: Directive, disposition: Disposition | None, members: dict[int, list[int]]) -> Row:
    shares: list[Share] = []
    unmatched: list[str] = []
    for named in directive.named_units.all():
        role = Role(named.role)
        if named.unit_id is not None:
            shares.append(Share(named.unit_id, role))
        elif named.group_id is not None:
            shares += [Share(unit, role, named.group_id) for unit in members.get(named.group_id, ())]
        else:
            unmatched.append(named.as_written)
    kind = DispositionKind(disposition.kind) if disposition else None
    into = disposition.into.code if disposition and disposition.into else ""
    ruling = Ruling(directive.code, kind, into, tuple(giving.settled(shares)), tuple(unmatched))
    return Row(directive, disposition, ruling)
