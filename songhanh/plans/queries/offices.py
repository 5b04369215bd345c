"""What an office owes: counted by where it stands, and listed as somebody looks for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When

from songhanh.kernel.text import fold
from songhanh.people.rules import Actor
from songhanh.plans.models import Assignment, AssignmentShare
from songhanh.plans.queries.parts import EARLIEST, parts_owed
from songhanh.plans.rules.lifecycles import WAITING
from songhanh.plans.rules.words import WORKING, AssignmentStatus, PlanStatus

WAITS, CONTESTED, ACCEPTED, REPORTS, ENDED = "waiting", "contested", "accepted", "reports", "ended"
ORDER = (WAITS, CONTESTED, ACCEPTED, REPORTS, ENDED)
"""Where a part lies on the page of its office, in the order in which an office looks at them."""


class Look(NamedTuple):
    """What somebody looks for on the page of an office."""

    words: str = ""
    pile: str = ""
    until: date | None = None


class Owed(NamedTuple):
    """What an office owes: how many lie on each pile, and the rows that are looked for."""

    counts: Counter[str]
    rows: QuerySet[Assignment]


def owed_by(actor: Actor, unit: int, on: date, look: Look) -> Owed:
    """Return what an office owes on a day; the counts are of all that is looked for, on whatever pile."""
    parts = parts_owed(actor, unit, on)
    for word in fold(look.words).replace("\0", "").split():
        parts = parts.filter(Q(task__folded__contains=word) | Q(task__plan__folded__contains=word))
    if look.until:
        parts = parts.filter(Q(("last_day__lte", look.until)))
    parts = parts.annotate(lying=_lying())
    counted = parts.order_by().values_list("lying").annotate(n=Count("pk"))
    counts = Counter({ORDER[place]: n for place, n in counted})
    if look.pile in ORDER:
        parts = parts.filter(lying=ORDER.index(look.pile))
    rows = parts.select_related("task__plan", "person_in_charge__user")
    light = rows.defer("task__text", "task__folded", "task__plan__folded")
    return Owed(counts, light.order_by("lying", *EARLIEST))


def _lying() -> Case:
    # A part lies on the first pile whose sentence is true of it; what an office has taken on is left over.
    piles = {
        ENDED: Q(task__plan__status=PlanStatus.CLOSED),
        REPORTS: ~Q(role__in=WORKING),
        WAITS: Q(status__in=WAITING),
        CONTESTED: Q(status=AssignmentStatus.CONTESTED),
    }
    whens = [When(which, then=Value(ORDER.index(pile))) for pile, which in piles.items()]
    return Case(*whens, default=Value(ORDER.index(ACCEPTED)), output_field=IntegerField())


def pieces_of(parts: Collection[int]) -> dict[int, list[AssignmentShare]]:
    """By part, which of the office's people does which piece of it."""
    found: dict[int, list[AssignmentShare]] = {}
    for piece in AssignmentShare.objects.filter(assignment__in=parts).select_related("post__user"):
        found.setdefault(piece.assignment_id, []).append(piece)
    return found


def waiting_by_unit(units: Collection[int]) -> dict[int, int]:
    """How many parts of plans in force wait for each of these offices."""
    waiting = Assignment.objects.filter(
        unit__in=units, status__in=WAITING, role__in=WORKING, task__plan__status=PlanStatus.IN_FORCE
    )
    return dict(waiting.order_by().values_list("unit").annotate(n=Count("pk")))
