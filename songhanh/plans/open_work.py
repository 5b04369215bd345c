"""What `people`, `units` and `intake` ask of plans: what is open with whom, and what came of a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Sum
from django.urls import reverse

from songhanh.intake.models import SourceDocument
from songhanh.intake.rules import Onward
from songhanh.kernel.messages import Message
from songhanh.people.models import Post
from songhanh.people.open_work import OpenItem
from songhanh.people.rules import Actor
from songhanh.plans import queries, services
from songhanh.plans.queries import succession
from songhanh.plans.rules.words import PlanStatus
from songhanh.units.effects import Work

MOST_PLANS = 30


class PartsInCharge:
    """Work of which a post is in charge."""

    kind = "assignment"

    def open_items(self, post: Post, on: date) -> Sequence[OpenItem]:
        """Return what is open on the post, by its plan and day."""
        parts = queries.parts_in_charge(post)
        return [OpenItem(self.kind, one.key, one.task.title, one.last_day) for one in parts]

    def move(self, keys: Sequence[str], *, to_post: Post, on: date, by: Actor) -> None:
        """Put another post in charge."""
        services.hand_over(keys, to_post, on=on, by=by)


def open_with_units(units: Sequence[int], on: date) -> Iterable[Work]:
    """Return how much work is open with units of which a reform would change something, plan by plan.

    What closed plans gave is counted apart: it stays with whom it was given to.
    """
    for plan in succession.plans_with(units, PlanStatus.IN_FORCE)[:MOST_PLANS]:
        said = Message("phần việc đang mở trong %(plan)s", {"plan": str(plan)})
        yield Work(said, plan.n_parts, reverse("plans:plan", args=[plan.key]))
    plans = succession.plans_with(units, PlanStatus.CLOSED)
    if closed := plans.aggregate(n=Sum("n_parts"))["n"]:
        yield Work(Message("phần việc của kế hoạch đã kết thúc, giữ nguyên"), closed)


def plans_of(document: SourceDocument, actor: Actor) -> list[Onward]:
    """Return the plans that came of a document; those that somebody may not open, without a way there."""
    return [
        Onward(
            " ".join(part for part in (plan.number, plan.subject) if part),
            reverse("plans:plan", args=[plan.key]) if may_open else "",
            next(status for status in PlanStatus if status == plan.status),
            is_given_out=plan.is_from_reading and plan.status in queries.GIVEN_OUT,
        )
        for plan, may_open in queries.plans_of_paper(document, actor)
    ]
