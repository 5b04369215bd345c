"""Posts and delegations as a page shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from songhanh.people.models import Delegation, HandOver, Person, Post
from songhanh.people.rules import Actor, Role
from songhanh.units.models import UnitName
from songhanh.units.rules import UnitLabel

ORDER = (
    Role.LEADER,
    Role.HEAD,
    Role.OFFICER,
    Role.HEALTH_OFFICER,
    Role.INSPECTOR,
    Role.CLERK,
    Role.ADMINISTRATOR,
)
DAY = timedelta(days=1)


def in_order(posts: Iterable[Post]) -> list[Post]:
    """Return posts as a list of people begins: who leads, who heads, who works, who writes."""
    return sorted(posts, key=lambda post: ORDER.index(post.work))


def name_of(post: Post) -> str:
    """Who holds the post."""
    return post.user.first_name or post.user.username


def last_day(end: date | None) -> date | None:
    """The last day on which it holds, as people say it; the first on which it does not is for programs."""
    return end and end - DAY


@dataclass(frozen=True)
class PostRow:
    """One post on the page of a person, and what may be done about it."""

    post: Post
    unit: UnitLabel | None
    last: date | None
    is_over: bool
    may_end: bool
    may_arrange: bool


@dataclass(frozen=True)
class Lent:
    """One delegation on a page: who, for whom, until when."""

    delegation: Delegation
    name: str
    last: date | None
    may_revoke: bool


@dataclass(frozen=True)
class PersonPage:
    """A person with posts and delegations."""

    posts: list[PostRow]
    lent: list[Lent]
    link: str
    may_renew: bool


def person_page(
    person: Person,
    posts: Iterable[tuple[Post, UnitLabel | None]],
    delegations: Iterable[Delegation],
    *,
    actor: Actor,
    on: date,
    link: str = "",
) -> PersonPage:
    """Return what is shown of a person to this actor on a day."""
    rows = [_row(post, unit, actor, on) for post, unit in posts]
    arranged = {row.post.pk for row in rows if row.may_arrange}
    lent = [_lent(one, arranged) for one in delegations]
    may_renew = person.username != actor.username and (
        actor.is_administrator or any(row.may_end for row in rows)
    )
    return PersonPage(rows, lent, link, may_renew)


def _row(post: Post, unit: UnitLabel | None, actor: Actor, on: date) -> PostRow:
    is_over = post.valid_to is not None and post.valid_to <= on
    may_end = not is_over and actor.is_over(post.unit_id)
    if post.work is Role.ADMINISTRATOR and not actor.is_administrator:
        may_end = False
    is_own = post.pk in {held.post for held in actor.posts}
    return PostRow(post, unit, last_day(post.valid_to), is_over, may_end, not is_over and (may_end or is_own))


def _lent(delegation: Delegation, arranged: set[int]) -> Lent:
    user = delegation.to_user
    return Lent(
        delegation,
        user.first_name or user.username,
        last_day(delegation.valid_to),
        delegation.from_post_id in arranged,
    )


@dataclass(frozen=True)
class Troupe:
    """The people of one unit, its head first; a unit that has ended says since when."""

    name: str
    ended_on: date | None
    posts: list[Post]


def by_unit(posts: Iterable[Post], names: Mapping[int, UnitName], on: date) -> list[list[Troupe]]:
    """Return people by their unit, each unit once: those of units of the day, and those of units before."""
    groups: dict[int, list[Post]] = {}
    for post in posts:
        groups.setdefault(post.unit_id, []).append(post)
    now: list[Troupe] = []
    before: list[Troupe] = []
    for unit, held in groups.items():
        last = names[unit].valid_to
        ended_on = last if last and last <= on else None
        (before if ended_on else now).append(Troupe(names[unit].name, ended_on, in_order(held)))
    return [now, before]


def items_of(done: HandOver) -> list[dict[str, Any]]:
    """Return the rows of the minutes, days as days."""
    return [
        {"title": item["title"], "due": date.fromisoformat(item["due"]) if item["due"] else None}
        for item in done.items
    ]
