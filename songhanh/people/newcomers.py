"""Who was brought in and has not come yet: invited, by mail or by a slip, and without a password still."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import F, QuerySet

from songhanh.people import invitations, queries
from songhanh.people.models import Person, Post
from songhanh.people.rules import Actor, Role
from songhanh.ui.qr import Mark, mark_of
from songhanh.units import queries as units
from songhanh.units.rules import UnitLabel


@dataclass(frozen=True)
class Newcomer:
    """Somebody who is awaited, and where they will work."""

    person: Person
    posts: tuple[tuple[Post, UnitLabel], ...]


@dataclass(frozen=True)
class Slip:
    """The sheet that is handed over: who, where, the link that opens the account once, and its mark."""

    newcomer: Newcomer
    link: str
    mark: Mark


def awaited(actor: Actor, on: date) -> QuerySet[Person]:
    """People without a password whom somebody may invite anew, the latest invitation first."""
    found = queries.visible_people(actor, on).filter(
        user__is_active=True,
        user__last_login=None,
        user__password__startswith=UNUSABLE_PASSWORD_PREFIX,
        user__in=queries.governed_posts(actor, on).values("user"),
    )
    if not actor.is_administrator:
        # Whoever also has a post elsewhere is invited by an administrator: the link would open that, too.
        own = actor.units_as(Role.HEAD)
        elsewhere = Post.objects.exclude(unit__in=own).values("user")
        found = found.exclude(user__in=elsewhere).exclude(user__username=actor.username)
    return found.order_by(F("invited_at").desc(nulls_last=True), "user__first_name", "pk")


def described(people: Iterable[Person], on: date) -> list[Newcomer]:
    """Say of people where they will work: two questions, however many they are."""
    awaited = list(people)
    posts: dict[int, list[Post]] = {}
    for post in queries.everybody(on).filter(user__in=[person.user_id for person in awaited]):
        posts.setdefault(post.user_id, []).append(post)
    labels = units.labels({post.unit_id for held in posts.values() for post in held}, on=on)
    return [
        Newcomer(person, tuple((post, labels[post.unit_id]) for post in posts.get(person.user_id, ())))
        for person in awaited
    ]


def slip_for(newcomer: Newcomer, site: str) -> Slip:
    """Return the sheet for one of them."""
    link = invitations.link_for(newcomer.person, site)
    return Slip(newcomer, link, mark_of(link))
