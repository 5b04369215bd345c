"""Which plans hang together, as far as somebody may open both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Q, QuerySet, Subquery

from songhanh.people.rules import Actor
from songhanh.plans.models import DraftTask, Plan, PlanRelation, PlanRole, Task
from songhanh.plans.queries.lists import plans_found
from songhanh.plans.queries.seeing import visible_to
from songhanh.plans.rules.words import PlanRoleKind, RelationKind
from songhanh.units.models import UnitName


@dataclass(frozen=True)
class Kin:
    """A plan that hangs together with another: how, on which side, and who issued it."""

    relation: PlanRelation
    plan: Plan
    is_above: bool
    issuer: str

    @property
    def sort(self) -> RelationKind:
        """How, as a word with its label."""
        return RelationKind(self.relation.kind)


def kin_of(actor: Actor, plan: Plan, on: date) -> list[Kin]:
    """Return the plans around a plan, as far as somebody may open them; the others are not named at all."""
    relations = PlanRelation.objects.filter(Q(parent=plan) | Q(child=plan))
    relations = relations.filter(parent__in=visible_to(actor), child__in=visible_to(actor))
    names = UnitName.objects.filter(valid_from__lte=on).order_by("-valid_from")
    issuers = PlanRole.objects.filter(role=PlanRoleKind.ISSUER)

    def issuer(side: str) -> Subquery:
        unit = issuers.filter(plan=OuterRef(OuterRef(side))).values("unit")[:1]
        return Subquery(names.filter(unit=Subquery(unit)).values("name")[:1])

    rows = relations.select_related("parent", "child")
    named = rows.annotate(above=issuer("parent"), below=issuer("child")).order_by(
        "kind", "-child__year", "pk"
    )
    return [
        Kin(one, one.parent, True, one.above or "")
        if one.child_id == plan.pk
        else Kin(one, one.child, False, one.below or "")
        for one in named
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
