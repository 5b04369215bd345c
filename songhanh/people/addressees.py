"""To whom of an office one writes: those who answer for it, its shared mailbox, and their stand-ins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef

from songhanh.people.models import Delegation, Post
from songhanh.people.rules import Role
from songhanh.units.models import holds


class Addressee(NamedTuple):
    """Somebody to be written to, as what, and for whom where they stand in for another."""

    user: User
    title: str = ""
    acting_for: str = ""
    is_mailbox: bool = False


def addressees(units: Collection[int], on: date, roles: Collection[Role]) -> dict[int, list[Addressee]]:
    """Return for each office whom to write to on a day, each person once: two questions for all offices.

    Where nobody holds one of the roles, and no mailbox is shared, everybody in the office is written to.
    """
    posts = defaultdict(list)
    for post in Post.objects.filter(holds(on), unit__in=units).select_related("user").order_by("pk"):
        posts[post.unit_id].append(post)
    answering = {unit: _answering(held, roles) for unit, held in posts.items()}
    stand_ins = _stand_ins([post for held in answering.values() for post in held], on)
    return {unit: _once(held, stand_ins) for unit, held in answering.items()}


def _answering(held: list[Post], roles: Collection[Role]) -> list[Post]:
    return [post for post in held if post.is_mailbox or post.work in roles] or held


def _stand_ins(posts: list[Post], on: date) -> dict[int, list[User]]:
    found = defaultdict(list)
    own = Post.objects.filter(holds(on), user=OuterRef("to_user"))
    lent = Delegation.objects.filter(Exists(own), holds(on), from_post__in=posts).select_related("to_user")
    for delegation in lent.order_by("pk"):
        found[delegation.from_post_id].append(delegation.to_user)
    return found


def _once(held: list[Post], stand_ins: dict[int, list[User]]) -> list[Addressee]:
    """Whoever holds a post there is written to as themselves, also where they stand in for a colleague."""
    found: dict[int, Addressee] = {}
    for post in held:
        found.setdefault(post.user_id, Addressee(post.user, post.title, "", post.is_mailbox))
    for post in held:
        for user in stand_ins.get(post.pk, ()):
            found.setdefault(user.pk, Addressee(user, "", post.user.first_name or post.user.username))
    return [one for one in found.values() if one.user.is_active]
