"""Parts of offices: by which day each is due, and what an office owes on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from songhanh.people.models import Post
from songhanh.people.rules import Actor
from songhanh.plans.models import Assignment, DueDate
from songhanh.plans.queries.seeing import GIVEN_OUT, assignments_visible_to
from songhanh.plans.rules.lifecycles import OPEN
from songhanh.plans.rules.words import AssignmentStatus, PlanStatus

EARLIEST = (F("last_day").asc(nulls_last=True), F("task__plan"), F("task__position"), F("pk"))
"""What is due first comes first; what has no day comes in the order of its paper, last."""


def with_days_of_parts(parts: QuerySet[Assignment]) -> QuerySet[Assignment]:
    """Add to each part its last day: one set for the office itself goes before the day of everybody."""
    days = DueDate.objects.filter(
        Q(unit=None) | Q(unit=OuterRef("unit")),
        task=OuterRef("task"),
        is_replaced=False,
        last_day__isnull=False,
    )
    own_first = days.order_by(F("unit").asc(nulls_last=True), "last_day")
    filled: dict[str, Any] = {"last_day": Subquery(own_first.values("last_day")[:1])}
    return parts.annotate(**filled)


def parts_owed(actor: Actor, unit: int, on: date) -> QuerySet[Assignment]:
    """All that an office owes on a day from every source, as far as somebody may see it.

    What went to another office or was taken back later was still owed on that day.
    """
    still = Q(status__in=OPEN)
    moved_later = Assignment.objects.filter(moved_from=OuterRef("pk"), given_on__gt=on)
    still |= Q(Exists(moved_later), status=AssignmentStatus.MOVED)
    still |= Q(status=AssignmentStatus.WITHDRAWN, task__withdrawn_on__gt=on)
    parts = assignments_visible_to(actor).filter(
        still, unit=unit, given_on__lte=on, task__plan__status__in=GIVEN_OUT
    )
    return with_days_of_parts(parts)


def parts_in_charge(post: Post) -> QuerySet[Assignment]:
    """Open parts of plans in force of which a post is in charge, each with its day."""
    parts = Assignment.objects.filter(
        person_in_charge=post, status__in=OPEN, task__plan__status=PlanStatus.IN_FORCE
    )
    return with_days_of_parts(parts.select_related("task"))
