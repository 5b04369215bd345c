"""What is asked of people. Reads only; days come in as arguments."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, NullIf

from songhanh.kernel.text import fold
from songhanh.people import news
from songhanh.people.models import Delegation, HandOver, Person, Post, SecondFactorRole
from songhanh.people.rules import Actor, Role, role_of
from songhanh.units.models import Unit, UnitName, holds
from songhanh.units.queries import units_on
from songhanh.units.queries.naming import in_order


def everybody(on: date) -> QuerySet[Post]:
    """Every post of a day, with its holder."""
    return Post.objects.filter(holds(on)).select_related("user").order_by("unit_id", "pk")


def last_names(units: set[int]) -> dict[int, UnitName]:
    """What units are called, or were called last."""
    return {row.unit_id: row for row in UnitName.objects.filter(unit__in=units).order_by("valid_from")}


def posts_of(user: User, on: date) -> QuerySet[Post]:
    """The posts that somebody holds on a day."""
    return Post.objects.filter(holds(on), user=user)


def people_of(unit: Unit | int, on: date) -> QuerySet[Post]:
    """Everybody in a unit on a day: their posts, with their accounts."""
    return Post.objects.filter(holds(on), unit=unit).select_related("user").order_by("user__first_name", "pk")


def all_posts_of(user: User) -> QuerySet[Post]:
    """Every post that somebody ever held, the newest first."""
    return Post.objects.filter(user=user).order_by("-valid_from", "-pk")


def arranged_posts(actor: Actor, on: date) -> QuerySet[Post]:
    """Posts that this person may lend and hand over: their own, and those they govern."""
    own = Q(pk__in=[held.post for held in actor.posts])
    return Post.objects.filter(own | Q(pk__in=governed_posts(actor, on).values("pk")))


def governed_units(actor: Actor, on: date) -> QuerySet[Unit]:
    """Units into which this person may bring people."""
    found = units_on(on)
    return found if actor.is_administrator else found.filter(pk__in=actor.units_as(Role.HEAD))


def units_with_people(on: date, words: str = "") -> QuerySet[Unit]:
    """Units of a day whose name holds every word, tone marks or none, each with how many ``people``."""
    held = Post.objects.filter(holds(on), unit=OuterRef("pk")).order_by().values("unit")
    counted = held.annotate(n=Count("user", distinct=True)).values("n")
    found = units_on(on).annotate(people=Coalesce(Subquery(counted), 0), folded=F("names__folded"))
    for word in fold(words.replace("\0", " ")).split():
        found = found.filter(folded__contains=word)
    return in_order(found)


def ended_units_with_people(on: date) -> list[int]:
    """Units that are no more and in which somebody still holds a post: to be settled after a reform."""
    living = UnitName.objects.filter(holds(on), unit=OuterRef("unit"))
    begun = UnitName.objects.filter(valid_from__lte=on, unit=OuterRef("unit"))
    posts = Post.objects.filter(~Exists(living), Exists(begun), holds(on))
    return list(posts.order_by("unit").values_list("unit", flat=True).distinct())


def keys_of(posts: list[Post]) -> dict[int, str]:
    """By which key the address names each holder of these posts."""
    return dict(Person.objects.filter(user__in=[post.user_id for post in posts]).values_list("user", "key"))


def delegations_to(user: User, on: date) -> QuerySet[Delegation]:
    """For whom somebody may act on a day: the delegation and the post hold, and one has a post oneself."""
    own = Post.objects.filter(holds(on), user=OuterRef("to_user"))
    lent = Delegation.objects.filter(Exists(own), holds(on), holds(on, "from_post"), to_user=user)
    return lent.select_related("from_post__user")


def posts_opened_by(user: User, on: date) -> list[Post]:
    """Every post, of today or to come, that this account opens: its own, and those delegated to it."""
    still = Q(valid_to__isnull=True) | Q(valid_to__gt=on)
    own = Post.objects.filter(still, user=user)
    lent = Delegation.objects.filter(still, to_user=user).select_related("from_post")
    return [*own, *(delegation.from_post for delegation in lent)]


def delegations_of(posts: QuerySet[Post] | list[Post], on: date) -> QuerySet[Delegation]:
    """Who may act in these posts now or later."""
    still = Q(valid_to__isnull=True) | Q(valid_to__gt=on)
    return Delegation.objects.filter(still, from_post__in=posts).select_related("to_user", "from_post")


@dataclass(frozen=True)
class Standing:
    """Who comes in, as the middleware asks for it: three questions to the database at most."""

    actor: Actor
    delegations: tuple[Delegation, ...] = ()
    chosen: Delegation | None = None
    needs_second_factor: bool = False
    news: int = 0


def standing_of(user: User, on: date, delegation_key: str = "") -> Standing:
    """Return as whom somebody acts on a day, for whom they might, and what their roles ask for."""
    posts = list(posts_of(user, on).annotate(asks=_asks("role", "user"), **news.counted("unit")))
    lent = delegations_to(user, on).annotate(asks=_asks("from_post__role", "to_user"))
    # News of another's unit are asked for by whoever acts there.
    delegations = tuple(lent.annotate(**news.counted("from_post__unit")) if delegation_key else lent)
    own = Actor(user.username, frozenset(post.held() for post in posts))
    chosen = next((one for one in delegations if one.key == delegation_key), None)
    asked = [*posts, chosen] if chosen else posts
    needs_more = any(getattr(one, "asks", False) for one in asked)
    theirs = {chosen.from_post.unit_id: chosen} if chosen else {post.unit_id: post for post in posts}
    standing = Standing(own, delegations, chosen, needs_more, news.of(theirs))
    return replace(standing, actor=_acting(own, chosen)) if chosen else standing


def _asks(role: str, user: str) -> Q:
    """Say of posts that their role asks for a second factor which the person does not have yet."""
    has_one = Authenticator.objects.filter(user=OuterRef(user), type=Authenticator.Type.TOTP)
    return Q(Exists(SecondFactorRole.objects.filter(role=OuterRef(role)))) & ~Q(Exists(has_one))


def _acting(own: Actor, delegation: Delegation) -> Actor:
    post = delegation.from_post
    whose = post.user.username
    return Actor(own.username, frozenset([post.held(acting_for=whose)]), on_behalf_of=whose)


def actor_of(user: User, on: date, delegation_key: str = "") -> Actor:
    """Return as whom somebody acts on a day: in their own posts, or in the one delegated to them."""
    return standing_of(user, on, delegation_key).actor


def called(field: str) -> Coalesce:
    """Of a query: what the person is called whose user name stands in a field of its rows."""
    name = User.objects.filter(username=OuterRef(field)).values("first_name")[:1]
    return Coalesce(NullIf(Subquery(name), Value("")), F(field))


def names_of(usernames: set[str]) -> dict[str, str]:
    """What people are called, by their user names."""
    named = User.objects.filter(username__in=usernames - {""}).values_list("username", "first_name")
    return {username: name or username for username, name in named}


def second_factor_roles() -> frozenset[Role]:
    """The roles for which a password alone is not enough."""
    return frozenset(role_of(role) for role in SecondFactorRole.objects.values_list("role", flat=True))


def governed_posts(actor: Actor, on: date) -> QuerySet[Post]:
    """Posts, of today or to come, that are this person's to end: of their units, or all."""
    posts = Post.objects.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=on))
    if actor.is_administrator:
        return posts
    return posts.filter(unit__in=actor.units_as(Role.HEAD)).exclude(role=Role.ADMINISTRATOR)


def visible_people(actor: Actor, on: date) -> QuerySet[Person]:
    """Whose page may be opened: one's own, those in units one heads, everybody for an administrator."""
    people = Person.objects.select_related("user")
    if actor.is_administrator:
        return people
    mine = Post.objects.filter(user=OuterRef("user"), unit__in=actor.units_as(Role.HEAD))
    return people.filter(Q(Exists(mine)) | Q(user__username=actor.username))


def visible_hand_overs(actor: Actor) -> QuerySet[HandOver]:
    """Minutes that may be opened: one's own, those of units one heads, all of them for an administrator."""
    found = HandOver.objects.select_related("from_post__user", "to_post__user")
    if actor.is_administrator:
        return found
    over = actor.units_as(Role.HEAD)
    names = (actor.username, actor.on_behalf_of)
    return found.filter(
        Q(from_post__unit__in=over)
        | Q(to_post__unit__in=over)
        | Q(from_post__user__username__in=names)
        | Q(to_post__user__username__in=names)
    )


def account_with(word: str) -> Any:
    """The account with this user name or e-mail address, if there is exactly one that is open."""
    found = get_user_model().objects.filter(Q(username__iexact=word) | Q(email__iexact=word), is_active=True)
    accounts = list(found[:2]) if word else []
    return accounts[0] if len(accounts) == 1 else None
