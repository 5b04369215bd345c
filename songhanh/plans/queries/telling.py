"""What offices were told of: their own notices, what has no letter yet, and whom a plan has reached."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db.models import Case, Count, F, Func, IntegerField, OuterRef, Q, QuerySet, Subquery, When

from songhanh.people.rules import Actor
from songhanh.plans.models import Assignment, Notice, Plan
from songhanh.plans.queries.parts import with_days_of_parts
from songhanh.plans.rules.lifecycles import WAITING
from songhanh.plans.rules.words import WORKING
from songhanh.units.models import UnitName


def notices_for(actor: Actor) -> QuerySet[Notice]:
    """Of what the offices of somebody were told, what is new first."""
    found = Notice.objects.filter(unit__in=actor.units).select_related("plan", "assignment__task")
    news_first = Case(When(opened_at=None, then=0), default=1)
    return found.order_by(news_first, "-pk")


class NewNotices(Func):
    """How much a unit was told that nobody there has opened: asked on every page, so written as it runs."""

    template = (
        f'(SELECT COUNT(*) FROM "{Notice._meta.db_table}" AS new_notice '
        "WHERE new_notice.unit_id = %(expressions)s AND new_notice.opened_at IS NULL)"
    )
    output_field = IntegerField()


def new_notices(unit: str) -> NewNotices:
    """Return the count for rows that have a unit; ``unit`` is how they name it."""
    return NewNotices(F(unit))


def untold(most: int) -> list[Notice]:
    """The oldest notices about which nobody was written to, held until the transaction ends."""
    held = Notice.objects.select_for_update(of=("self",)).filter(sent_at=None).select_related("plan")
    return list(held.order_by("pk")[:most])


def told_by(plan: Plan, on: date) -> QuerySet[Notice]:
    """Whom a plan has told of what: what nobody has opened first, and there what nobody was written about."""
    names = UnitName.objects.filter(unit=OuterRef("unit"), valid_from__lte=on).order_by("-valid_from")
    found = Notice.objects.filter(plan=plan).annotate(unit_name=Subquery(names.values("name")[:1]))
    news_first = Case(When(opened_at=None, letters=0, then=0), When(opened_at=None, then=1), default=2)
    return found.select_related("plan", "unit", "assignment__task").order_by(news_first, "pk")


def told_tally(plan: Plan) -> dict[str, int]:
    """How many notices of a plan there are, how many were opened, and how many nobody was written about."""
    return Notice.objects.filter(plan=plan).aggregate(
        all=Count("pk"),
        opened=Count("pk", filter=Q(opened_at__isnull=False)),
        unwritten=Count("pk", filter=Q(opened_at=None, letters=0, sent_at__isnull=False)),
    )


def parts_told_of(notices: Collection[Notice]) -> dict[int, list[Assignment]]:
    """By notice of new work, the parts that wait to be taken on, each with its day."""
    if not notices:
        return {}
    plans, units = {one.plan_id for one in notices}, {one.unit_id for one in notices}
    parts = Assignment.objects.filter(
        task__plan__in=plans, unit__in=units, status__in=WAITING, role__in=WORKING
    ).select_related("task__plan")
    found: dict[tuple[int, int], list[Assignment]] = {}
    for part in with_days_of_parts(parts).order_by("task__position", "pk"):
        found.setdefault((part.task.plan_id, part.unit_id), []).append(part)
    return {one.pk: found.get((one.plan_id, one.unit_id), []) for one in notices}


def parts_by_number(numbers: Collection[int]) -> dict[int, Assignment]:
    """Single parts with their days, by their numbers."""
    parts = Assignment.objects.filter(pk__in=numbers).select_related("task__plan")
    return {part.pk: part for part in with_days_of_parts(parts)} if numbers else {}
