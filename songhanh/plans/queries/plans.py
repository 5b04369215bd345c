"""What is asked of plans: whose day they are of, who stands under whom, what hangs together."""

from __future__ import annotations

from datetime import date

from songhanh.intake.models import Directive, SourceDocument
from songhanh.plans.models import HAS_OWN_PAPER, Disposition, Plan, PlanRelation, Task
from songhanh.plans.rules.january import day_in
from songhanh.plans.rules.words import PlanStatus
from songhanh.units import queries as units


def opened_from(document: SourceDocument) -> Plan | None:
    """The plan whose signed paper a document is, if there is one."""
    plans = Plan.objects.filter(HAS_OWN_PAPER, document=document)
    return plans.exclude(status=PlanStatus.DISCARDED).first()


def is_given_out(document: SourceDocument) -> bool:
    """Whether the orders of a document have been given out as work."""
    plans = Plan.objects.filter(HAS_OWN_PAPER, document=document)
    return plans.filter(status__in=[PlanStatus.IN_FORCE, PlanStatus.CLOSED]).exists()


def day_of(plan: Plan, today: date) -> date:
    """The day whose tree of units a plan speaks of: its own; of one worded here, a day of its year."""
    return plan.issued_on or (day_in(plan.year, today) if plan.is_drafted else today)


def working_day(plan: Plan, issuer: int | None, today: date) -> date:
    """The day whose offices can be given work of a plan: today; its own where who issued it is no more."""
    return today if issuer is None or units.exists_on(issuer, today) else day_of(plan, today)


def units_under(issuer: int | None, on: date) -> frozenset[int]:
    """Who stands under the issuer on a day and can be ordered."""
    return frozenset(units.below(issuer, on)) if issuer else frozenset()


def carried_by(task: Task) -> list[Directive]:
    """The orders of the paper that a task carries besides its own."""
    if task.directive_id is None:
        return []
    rows = Disposition.objects.filter(plan=task.plan_id, into=task.directive_id)
    return [one.directive for one in rows.select_related("directive").order_by("directive__position")]


def below_plan(plan: Plan) -> set[int]:
    """Every plan that carries this one out or follows it, at whatever remove."""
    found: set[int] = set()
    waiting = {plan.pk}
    while waiting:
        rows = PlanRelation.objects.filter(parent__in=waiting)
        waiting = set(rows.values_list("child", flat=True)) - found
        found |= waiting
    return found
