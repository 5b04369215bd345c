"""What waits for somebody of all plans at once: a few rows of each pile, with how many there are.

Each pile is cut by the database, so that the desk asks as often for one plan as for a hundred.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from django.db.models import (
    Case,
    CharField,
    Count,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
    Window,
)
from django.db.models.functions import Coalesce, RowNumber

from songhanh.intake import queries as intake
from songhanh.intake.models import Directive, NamedUnit, SourceDocument
from songhanh.people.rules import Actor
from songhanh.plans.models import (
    HAS_OWN_PAPER,
    Assignment,
    AssignmentShare,
    Disposition,
    DraftShare,
    DraftTask,
    Plan,
    Tally,
    Task,
)
from songhanh.plans.queries.lists import with_days
from songhanh.plans.queries.parts import EARLIEST, with_days_of_parts
from songhanh.plans.queries.seeing import OpenRoles, assignments_visible_to, open_plans
from songhanh.plans.rules.lifecycles import NAMING_POSTS, OPEN, RECEIVING_POSTS, WAITING
from songhanh.plans.rules.words import ANSWERING, WORKING, AssignmentStatus, DispositionKind, PlanStatus

CONTESTED, WAITS, UNNAMED, MINE = "contested", "waiting", "unnamed", "mine"
"""The piles of parts: to be answered, to be taken on, to be given to a person, in hand."""
PILES = 4
NEWEST = ["-year", "-issued_on", "-pk"]


def parts_on_desk(actor: Actor, on: date, most: int, steered: Collection[int]) -> QuerySet[Assignment]:
    """Parts that wait for an act of somebody, or that they are in charge of: ``most`` of each ``pile``.

    A part lies on the first pile on which it could; ``total`` says how many are on that pile, ``place`` where
    it lies. What lies deeper than ``most`` on one pile may follow where another has fewer.
    """
    parts = with_days_of_parts(_work(on).filter(_is_on_desk(actor, steered)))
    parts = _with_piece(parts, [held.post for held in actor.posts]).annotate(pile=_pile(actor))
    parts = parts.annotate(
        total=Window(Count("pk"), partition_by=F("pile")),
        place=Window(RowNumber(), partition_by=F("pile"), order_by=list(EARLIEST)),
    )
    light = parts.select_related("task__plan").defer("task__text", "task__folded", "task__plan__folded")
    return light.order_by("place")[: PILES * most]


def _is_on_desk(actor: Actor, steered: Collection[int]) -> Q:
    found = _is_charged_to([held.post for held in actor.posts])
    if receiving := actor.units_as(*RECEIVING_POSTS):
        found |= Q(unit__in=receiving, status__in=WAITING)
    if naming := actor.units_as(*NAMING_POSTS):
        found |= Q(unit__in=naming, status=AssignmentStatus.ACCEPTED, person_in_charge=None)
    if steered:
        theirs = Assignment.objects.filter(task__plan__in=steered, status=AssignmentStatus.CONTESTED)
        contested = theirs.exclude(unit__in=actor.units)
        found |= Q(pk__in=contested.values("pk"))
    return found


def _pile(actor: Actor) -> Case:
    piles = {CONTESTED: Q(status=AssignmentStatus.CONTESTED) & ~Q(unit__in=actor.units)}
    if receiving := actor.units_as(*RECEIVING_POSTS):
        piles[WAITS] = Q(status__in=WAITING, unit__in=receiving)
    if naming := actor.units_as(*NAMING_POSTS):
        piles[UNNAMED] = Q(status=AssignmentStatus.ACCEPTED, person_in_charge=None, unit__in=naming)
    whens = [When(which, then=Value(name)) for name, which in piles.items()]
    return Case(*whens, default=Value(MINE), output_field=CharField())


def parts_in_charge(actor: Actor, posts: Collection[int], on: date) -> QuerySet[Assignment]:
    """What the holder of these posts is in charge of or does a piece of, as far as the actor may see it."""
    parts = _with_piece(_work(on, assignments_visible_to(actor)).filter(_is_charged_to(posts)), posts)
    return with_days_of_parts(parts.select_related("task__plan")).order_by(*EARLIEST)


def _with_piece(parts: QuerySet[Assignment], posts: Collection[int]) -> QuerySet[Assignment]:
    """Add to each part which piece of it one of these posts does, in the words of the office's head."""
    pieces = AssignmentShare.objects.filter(assignment=OuterRef("pk"), post__in=posts)
    filled: dict[str, Any] = {"piece": Subquery(pieces.values("words")[:1])}
    return parts.annotate(**filled)


def _is_charged_to(posts: Collection[int]) -> Q:
    pieces = AssignmentShare.objects.filter(post__in=posts)
    return Q(person_in_charge__in=posts) | Q(pk__in=pieces.values("assignment"))


def _work(on: date, parts: QuerySet[Assignment] | None = None) -> QuerySet[Assignment]:
    """Parts of plans in force that are somebody's duty on a day."""
    return (Assignment.objects.all() if parts is None else parts).filter(
        task__plan__status=PlanStatus.IN_FORCE,
        task__withdrawn_on=None,
        status__in=OPEN,
        role__in=WORKING,
        given_on__lte=on,
    )


def untaken_tasks(steered: Collection[int]) -> QuerySet[Task]:
    """Tasks of these plans that no office has taken on."""
    taken = Tally.objects.filter(task=OuterRef("pk"), role__in=ANSWERING, status=AssignmentStatus.ACCEPTED)
    parts = Tally.objects.filter(task=OuterRef("pk")).order_by().values("task")
    first = Assignment.objects.filter(task=OuterRef("pk")).order_by("pk")
    filled: dict[str, Any] = {
        "n_offices": Coalesce(Subquery(parts.annotate(sum=Sum("n")).values("sum")), 0),
        "given_on": Subquery(first.values("given_on")[:1]),
    }
    tasks = Task.objects.filter(~Exists(taken), withdrawn_on=None, plan__in=steered)
    tasks = with_days(tasks.select_related("plan").defer("text", "folded", "plan__folded")).annotate(**filled)
    return tasks.order_by(F("last_day").asc(nulls_last=True), "plan", "position", "pk")


def tell_what_is_open(drafts: Iterable[Any]) -> None:
    """Fill in how many pieces each draft has, how many are not decided, and how many would go to nobody."""
    known = {(plan.pk if plan.is_drafted else -(plan.document_id or 0)): plan for plan in drafts}
    for plan in known.values():
        plan.n_orders = plan.n_undecided = plan.n_to_nobody = 0
    for at, kind, is_answered in _pieces(known) if known else ():
        plan = known[at]
        plan.n_orders += 1
        plan.n_undecided += not kind
        plan.n_to_nobody += kind == DispositionKind.TRACKED and not is_answered


def _pieces(known: Mapping[int, Plan]) -> QuerySet[Any, Any]:
    """Each piece of these drafts, with what is decided of it and whether somebody answers for it."""
    plans, documents = [at for at in known if at > 0], [-at for at in known if at < 0]
    is_known = Q(unit__isnull=False) | Q(group__isnull=False)
    answering = NamedUnit.objects.filter(is_known, directive=OuterRef("pk"), role__in=ANSWERING)
    drafts = [plan.pk for plan in known.values()]
    decided = Disposition.objects.filter(plan__in=drafts, directive=OuterRef("pk"))
    orders = Directive.objects.filter(document__in=documents, is_retired=False).order_by()
    read = orders.values_list(
        -F("document"), Coalesce(Subquery(decided.values("kind")[:1]), Value("")), Exists(answering)
    )
    if not plans:
        return read
    shares = DraftShare.objects.filter(is_known, draft_task=OuterRef("pk"), role__in=ANSWERING)
    worded = DraftTask.objects.filter(plan__in=plans, is_set_aside=False).order_by()
    drafted = worded.values_list(F("plan"), Value(DispositionKind.TRACKED.value), Exists(shares))
    return read.union(drafted, all=True) if documents else drafted


def plans_on_desk(actor: Actor, roles: OpenRoles, most: int) -> list[Any]:
    """Plans in force that somebody may open and drafts that they prepare: ``most`` of each ``pile``."""
    plans = open_plans(actor, roles).annotate(pile=F("status"))
    plans = plans.annotate(
        total=Window(Count("pk"), partition_by=F("status")),
        place=Window(RowNumber(), partition_by=F("status"), order_by=NEWEST),
    )
    rows: list[Any] = list(plans.defer("folded").order_by("place")[: 2 * most])
    for plan in rows:
        plan.is_whole = actor.is_administrator or plan.pk in roles.all
    return rows


def documents_on_desk(actor: Actor) -> QuerySet[SourceDocument]:
    """Documents that somebody's office received, and of which no plan was opened yet; the newest first."""
    opened = Plan.objects.filter(HAS_OWN_PAPER, document=OuterRef("pk"))
    waiting = intake.prepared_by(actor).exclude(Exists(opened.exclude(status=PlanStatus.DISCARDED)))
    return waiting.order_by("-received_at", "-pk")
