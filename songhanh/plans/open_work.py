"""What `people` and `units` ask of plans: what is open on a post, and with units that a reform touches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_noop

from songhanh.people.models import Post
from songhanh.people.open_work import OpenItem
from songhanh.people.rules import Actor
from songhanh.plans import queries, services
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
