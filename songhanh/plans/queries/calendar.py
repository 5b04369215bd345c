"""What stands in somebody's calendar: the dated work of their offices, or what they are in charge of."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from songhanh.people.models import Person
from songhanh.people.rules import Actor
from songhanh.plans.models import Assignment, AssignmentShare, CalendarFeed
from songhanh.plans.queries.parts import with_days_of_parts
from songhanh.plans.rules.lifecycles import OPEN
from songhanh.plans.rules.words import WORKING, PlanStatus

BACK = timedelta(days=180)
MOST = 1000


def feed_with(secret: str) -> CalendarFeed | None:
    """The calendar at a secret address, of an account that is open."""
    return _feeds().select_related("user").filter(secret=secret, user__is_active=True).first()


def feed_of(actor: Actor) -> CalendarFeed | None:
    """One's own calendar, if one was made."""
    return _feeds().filter(user__username=actor.username).first()


def _feeds() -> QuerySet[CalendarFeed]:
    """Addresses that open something: a new way into the account ends those from before it."""
    renewed = Person.objects.filter(user=OuterRef("user"), invited_at__gt=OuterRef("made_at"))
    return CalendarFeed.objects.exclude(Exists(renewed))


def dated_work(actor: Actor, on: date, *, is_own_only: bool) -> QuerySet[Assignment]:
    """Open parts with a day, of half a year back and all that is to come."""
    posts = [held.post for held in actor.posts]
    pieces = AssignmentShare.objects.filter(assignment=OuterRef("pk"), post__in=posts)
    whose = Q(unit__in=actor.units)
    if is_own_only:
        whose &= Q(person_in_charge__in=posts) | Q(Exists(pieces))
    parts = Assignment.objects.filter(
        whose,
        status__in=OPEN,
        role__in=WORKING,
        task__withdrawn_on=None,
        task__plan__status=PlanStatus.IN_FORCE,
    )
    dated = with_days_of_parts(parts.select_related("task__plan")).filter(Q(("last_day__gte", on - BACK)))
    return dated.order_by(F("last_day").asc(), "pk")[:MOST]
