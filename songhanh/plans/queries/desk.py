"""What waits for somebody of all plans at once: a few rows of each pile, with how many there are.

Each pile is cut by the database, so that the desk asks as often for one plan as for a hundred.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import (
    Case,
    CharField,
    Count,
    Exists,
    F,
    IntegerField,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
    Window,
)
from django.db.models.functions import Coalesce, RowNumber

from songhanh.intake import queries as intake
from songhanh.intake.models import Directive, NamedUnit, SourceDocument
from songhanh.people.rules import Actor
from songhanh.plans.models import Assignment, AssignmentShare, Disposition, DueDate, Plan, PlanRole, Task
from songhanh.plans.queries.lists import plans_found, with_days
from songhanh.plans.queries.seeing import STEERING, assignments_visible_to
from songhanh.plans.rules.lifecycles import COORDINATING_POSTS, NAMING_POSTS, OPEN, RECEIVING_POSTS, WAITING
from songhanh.plans.rules.words import ANSWERING, WORKING, AssignmentStatus, DispositionKind, PlanStatus
from songhanh.units.models import UnitName

CONTESTED, WAITS, UNNAMED, MINE = "contested", "waiting", "unnamed", "mine"
"""The piles of parts: to be answered, to be taken on, to be given to a person, in hand."""


def parts_on_desk(actor: Actor, on: date, most: int) -> QuerySet[Assignment]:
    """Parts that wait for an act of somebody, or that they are in charge of: ``most`` of each ``pile``.

    A part lies on the first pile on which it could; ``total`` says how many are on that pile.
    """
    posts = [held.post for held in actor.posts]
    piles = {
        CONTESTED: Q(_steered("task__plan", actor), status=AssignmentStatus.CONTESTED)
        & ~Q(unit__in=actor.units),
        WAITS: Q(unit__in=actor.units_as(*RECEIVING_POSTS), status__in=WAITING),
        UNNAMED: Q(
            unit__in=actor.units_as(*NAMING_POSTS),
            status=AssignmentStatus.ACCEPTED,
            person_in_charge=None,
        ),
        MINE: _is_charged_to(posts),
    }
    pile = Case(
        *(When(which, then=Value(name)) for name, which in piles.items()),
        default=Value(""),
        output_field=CharField(),
    )
    rows = _parts_of_work(on).annotate(pile=pile).exclude(pile="")
    place = Window(RowNumber(), partition_by=F("pile"), order_by=_by_day("task__plan", "task__position"))
    cut = rows.annotate(total=Window(Count("pk"), partition_by=F("pile")), place=place)
    return cut.filter(place__lte=most).order_by("pile", "place")


def _by_day(*then: str) -> list[Any]:
    return [F("last_day").asc(nulls_last=True), *(F(field) for field in then), F("pk")]


def parts_in_charge(actor: Actor, posts: Collection[int], on: date) -> QuerySet[Assignment]:
    """What the holder of these posts is in charge of or does a piece of, as far as the actor may see it."""
    seen = assignments_visible_to(actor).values("pk")
    return (
        _parts_of_work(on)
        .filter(_is_charged_to(posts), pk__in=seen)
        .order_by(*_by_day("task__plan", "task__position"))
    )


def _is_charged_to(posts: Collection[int]) -> Q:
    pieces = AssignmentShare.objects.filter(assignment=OuterRef("pk"), post__in=posts)
    return Q(person_in_charge__in=posts) | Q(Exists(pieces))


def _parts_of_work(on: date) -> QuerySet[Assignment]:
    """Parts of plans in force, each with its own day and the name of its office."""
    days = DueDate.objects.filter(
        Q(unit=None) | Q(unit=OuterRef("unit")),
        task=OuterRef("task"),
        is_replaced=False,
        last_day__isnull=False,
    )
    names = UnitName.objects.filter(unit=OuterRef("unit"), valid_from__lte=on).order_by("-valid_from")
    filled: dict[str, Any] = {
        # A day of the office's own goes before the day of everybody.
        "last_day": Subquery(
            days.order_by(F("unit").asc(nulls_last=True), "last_day").values("last_day")[:1]
        ),
        "unit_name": Subquery(names.values("name")[:1]),
    }
    rows = Assignment.objects.filter(
        task__plan__status=PlanStatus.IN_FORCE,
        task__withdrawn_on=None,
        status__in=OPEN,
        role__in=WORKING,
        given_on__lte=on,
    )
    return rows.select_related("task__plan", "person_in_charge__user").annotate(**filled)


def _steered(plan: str, actor: Actor) -> Exists:
    offices = actor.units_as(*COORDINATING_POSTS)
    return Exists(PlanRole.objects.filter(plan=OuterRef(plan), role__in=STEERING, unit__in=offices))


def _untaken() -> Q:
    """Say of tasks that no office which answers for them has taken them on."""
    taken = Assignment.objects.filter(
        task=OuterRef("pk"), role__in=ANSWERING, status=AssignmentStatus.ACCEPTED
    )
    return Q(withdrawn_on=None) & ~Q(Exists(taken))


def untaken_tasks(actor: Actor) -> QuerySet[Task]:
    """Tasks of plans in force that somebody coordinates or issued, and that no office has taken on."""
    given = Assignment.objects.filter(task=OuterRef("pk"), status__in=OPEN).order_by().values("task")
    tasks = Task.objects.filter(_untaken(), _steered("plan", actor), plan__status=PlanStatus.IN_FORCE)
    filled: dict[str, Any] = {
        "n_offices": Coalesce(Subquery(given.annotate(n=Count("pk")).values("n")), 0),
        "given_on": Subquery(given.annotate(day=Min("given_on")).values("day")),
    }
    tasks = with_days(tasks.select_related("plan")).annotate(**filled)
    return tasks.order_by(*_by_day("plan", "position"))


def drafts_on_desk(actor: Actor) -> QuerySet[Plan]:
    """Drafts that somebody prepares, with how many orders are not decided, and how many go to nobody."""
    orders = Directive.objects.filter(document=OuterRef("document"), is_retired=False).order_by()
    decided = Disposition.objects.filter(plan=OuterRef(OuterRef("pk")), directive=OuterRef("pk"))
    answering = NamedUnit.objects.filter(
        Q(unit__isnull=False) | Q(group__isnull=False), directive=OuterRef("pk"), role__in=ANSWERING
    )
    tracked = Exists(decided.filter(kind=DispositionKind.TRACKED))

    def count(rows: QuerySet[Directive]) -> Coalesce:
        counted = rows.values("document").annotate(n=Count("pk")).values("n")
        return Coalesce(Subquery(counted), 0, output_field=IntegerField())

    filled: dict[str, Any] = {
        "n_orders": count(orders),
        "n_undecided": count(orders.filter(~Exists(decided))),
        "n_to_nobody": count(orders.filter(tracked, ~Exists(answering))),
    }
    drafts = Plan.objects.filter(_steered("pk", actor), status=PlanStatus.DRAFT)
    return drafts.annotate(**filled).order_by("-pk")


def plans_on_desk(actor: Actor) -> QuerySet[Plan]:
    """Plans in force that somebody may open, with how far their tasks were taken on."""
    tasks = Task.objects.filter(_untaken(), plan=OuterRef("pk")).order_by().values("plan")
    whole = Exists(PlanRole.objects.filter(plan=OuterRef("pk"), unit__in=actor.units))
    filled: dict[str, Any] = {
        "n_untaken": Coalesce(Subquery(tasks.annotate(n=Count("pk")).values("n")), 0),
        "is_whole": Value(True) if actor.is_administrator else whole,
    }
    return plans_found(actor).filter(status=PlanStatus.IN_FORCE).annotate(**filled)


def documents_on_desk(actor: Actor) -> QuerySet[SourceDocument]:
    """Documents that somebody's office received, and of which no plan was opened yet; the newest first."""
    opened = Plan.objects.filter(document=OuterRef("pk"), is_from_reading=True)
    waiting = intake.visible_to(actor).exclude(Exists(opened.exclude(status=PlanStatus.DISCARDED)))
    return waiting.filter(unit__in=actor.units_as(*COORDINATING_POSTS)).order_by("-received_at", "-pk")
