"""Which plans hang together, as far as somebody may open both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Case, F, OuterRef, Q, QuerySet, Subquery, When

from songhanh.people.rules import Actor
from songhanh.plans.models import DraftTask, Plan, PlanRelation, PlanRole, Task
from songhanh.plans.queries.lists import plans_found
from songhanh.plans.queries.seeing import visible_to
from songhanh.plans.rules.words import PlanRoleKind, RelationKind
from songhanh.units.rules import UnitLabel


@dataclass(frozen=True)
class Kin:
    """A plan that hangs together with another: how, on which side, and who issued it."""

    kind: str
    plan: Plan
    is_above: bool
    issuer: int | None
    name: str = ""
    """What the issuer is called."""

    @property
    def sort(self) -> RelationKind:
        """How, as a word with its label."""
        return RelationKind(self.kind)


def kin_of(actor: Actor, plan: Plan) -> list[Kin]:
    """Return the plans around a plan, as far as somebody may open them; the others are not named at all."""
    relations = PlanRelation.objects.filter(Q(parent=plan) | Q(child=plan))
    issuers = PlanRole.objects.filter(role=PlanRoleKind.ISSUER, plan=OuterRef("other"))
    filled: dict[str, Any] = {"issuer": Subquery(issuers.values("unit")[:1])}
    rows = (
        relations.annotate(other=Case(When(parent=plan, then=F("child")), default=F("parent")))
        .filter(other__in=visible_to(actor).values("pk"))
        .annotate(**filled)
        .select_related("parent", "child")
        .order_by("kind", "-child__year", "pk")
    )
    return [
        Kin(one.kind, one.parent, True, one.issuer)
        if one.child_id == plan.pk
        else Kin(one.kind, one.child, False, one.issuer)
        for one in rows
    ]


def with_names(kin: Iterable[Kin], units: Mapping[int, UnitLabel]) -> list[Kin]:
    """Return the same with what their issuers are called."""
    return [
        replace(one, name=units[one.issuer].name) if one.issuer and one.issuer in units else one
        for one in kin
    ]


def hangs_on(relation: PlanRelation) -> bool:
    """Whether work of the one plan already goes on in the other, so that the two stay together."""
    over = {"continues__plan": relation.parent_id, "plan": relation.child_id}
    return Task.objects.filter(**over).exists() or DraftTask.objects.filter(**over).exists()


def year_before(actor: Actor, plan: Plan) -> Plan | None:
    """The plan that this one follows, if somebody may open it."""
    follows = PlanRelation.objects.filter(child=plan, kind=RelationKind.FOLLOWS).values("parent")
    return visible_to(actor).filter(pk__in=follows).first()


def plans_to_relate(actor: Actor, plan: Plan, words: str) -> QuerySet[Plan]:
    """Plans that somebody looks for, and that do not hang together with this one yet."""
    known = PlanRelation.objects.filter(Q(parent=plan) | Q(child=plan))
    near = Q(pk__in=known.values("parent")) | Q(pk__in=known.values("child")) | Q(pk=plan.pk)
    return plans_found(actor, words).exclude(near)


def relation_with(actor: Actor, plan: Plan, key: str) -> QuerySet[PlanRelation]:
    """How a plan hangs together with one of that key, if somebody may open both."""
    other = visible_to(actor).filter(key=key)
    relations = PlanRelation.objects.select_related("parent", "child")
    return relations.filter(Q(parent=plan, child__in=other) | Q(child=plan, parent__in=other))
