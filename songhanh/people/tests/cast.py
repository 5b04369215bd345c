"""Invented people in invented offices, for tests of every package."""

from __future__ import annotations

from datetime import date, timedelta

from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from songhanh.people import queries
from songhanh.people.models import Person, Post
from songhanh.people.rules import Actor, HeldPost, Role
from songhanh.units.models import Unit, UnitLink, UnitName
from songhanh.units.rules import UnitKind, searchable

LONG_AGO = date(2020, 1, 1)
DAY = timedelta(days=1)
OFFICE = "Phòng Thử nghiệm"
WHO_COMES = 4
"""What every page asks first: the session, the account, the posts, and for whom one may act."""


def today() -> date:
    return timezone.localdate()


def unit(name: str = OFFICE, *, under: Unit | None = None) -> Unit:
    """An office that has been there for long."""
    made = Unit.objects.create()
    UnitName.objects.create(
        unit=made, name=name, kind=UnitKind.OFFICE, folded=searchable(name), valid_from=LONG_AGO
    )
    UnitLink.objects.create(ancestor=made, descendant=made, depth=0, valid_from=LONG_AGO)
    if under is not None:
        UnitLink.objects.create(ancestor=under, descendant=made, depth=1, valid_from=LONG_AGO)
    return made


def user(username: str, name: str = "") -> User:
    """An account, without a password."""
    made = User(username=username, first_name=name or username.title())
    made.set_unusable_password()
    made.save()
    return made


def post(
    username: str, where: Unit, role: Role = Role.OFFICER, *, since: date = LONG_AGO, end: date | None = None
) -> Post:
    """A post of somebody who has an account, or gets one now."""
    holder = User.objects.filter(username=username).first() or user(username)
    return Post.objects.create(user=holder, unit=where, role=role, valid_from=since, valid_to=end)


def office() -> Unit:
    """The office in which most tests take place."""
    return Unit.objects.filter(names__name=OFFICE).first() or unit()


def officer(username: str, where: Unit | None = None, role: Role = Role.OFFICER) -> Actor:
    """Somebody of the office with a post that no table knows: all that services ask for."""
    return Actor(username, frozenset({HeldPost(0, (where or office()).pk, role)}))


def actor(username: str) -> Actor:
    """Who somebody is today."""
    return queries.actor_of(User.objects.get(username=username), today())


def person(username: str) -> Person:
    """Somebody with the key that addresses name."""
    return Person.objects.select_related("user").get(user__username=username)


def browser(username: str) -> Client:
    """A browser in which somebody has signed in."""
    client = Client()
    client.force_login(User.objects.get(username=username))
    return client


def url(name: str, *args: str) -> str:
    """The address of a page of people."""
    return reverse(f"people:{name}", args=args)


def invitation(**more: str) -> dict[str, str]:
    """What a head types to invite somebody."""
    return {"name": "Nguyễn Thị Đào", "role": "officer", "first": str(today()), **more}
