"""What `people`, `units` and `intake` ask of plans: what is open with whom, and what came of a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_noop

from songhanh.intake.models import SourceDocument
from songhanh.intake.rules import Onward
from songhanh.people.models import Post
from songhanh.people.open_work import OpenItem
from songhanh.people.rules import Actor
from songhanh.plans import queries, services
from songhanh.plans.rules.words import PlanStatus
from songhanh.units.effects import Work
from songhanh.units.models import Unit


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
    """Return how much work is open with units of which a reform would change something."""
    number = queries.open_parts(units)
    if number:
        only = Unit.objects.filter(pk__in=units).first()
        url = reverse("plans:unit", args=[only.key]) if only and len(units) == 1 else reverse("plans:list")
        yield Work(gettext_noop("phần việc đang mở của các kế hoạch đang thực hiện"), number, url)


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
