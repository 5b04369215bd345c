"""All that may happen to posts, delegations and accounts. One function, one transaction, one ledger line."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.ledger.services import record
from songhanh.people import open_work, queries, rules
from songhanh.people.models import (
    Delegation,
    HandOver,
    Letter,
    Person,
    Post,
    SecondFactorRole,
    letters_wait,
)
from songhanh.people.rules import LETTER, Actor, DelegationKind, LetterHolder, Role
from songhanh.units.models import Unit


@dataclass(frozen=True)
class Candidate:
    """Somebody who is to get an account."""

    name: str
    username: str = ""
    email: str = ""
    is_mailbox: bool = False


@dataclass(frozen=True)
class Place:
    """Where, as what, and from when to when."""

    unit: Unit
    role: Role
    title: str = ""
    first: date = date.min
    end: date | None = None


@transaction.atomic
def invite(candidate: Candidate, place: Place, *, by: Actor) -> Post:
    """Mời: somebody gets an account without a password, and a first post. The link is sent apart."""
    rules.check_may_appoint(by, place.unit.pk, place.role)
    username = candidate.username or _free_username(rules.username_from(candidate.name))
    # Addresses are compared in small letters when somebody signs in by one.
    email = candidate.email.lower()
    _check_free(username, email)
    user = User(username=username, email=email, first_name=candidate.name)
    user.set_unusable_password()
    user.save()
    Person.objects.filter(user=user).update(is_mailbox=candidate.is_mailbox, invited_at=timezone.now())
    return _appoint(user, place, by=by, act="invite", is_mailbox=candidate.is_mailbox)


@transaction.atomic
def appoint(person: Person, place: Place, *, by: Actor) -> Post:
    """Giao vị trí: somebody who has an account gets one post more."""
    rules.check_may_appoint(by, place.unit.pk, place.role)
    if person.username == by.username:
        # What was lent ends; a post that one gave oneself by it would not.
        rules.check_acts_for_oneself(by)
    return _appoint(person.user, place, by=by, act="appoint", is_mailbox=person.is_mailbox)


@transaction.atomic
def end_post(post: Post, *, on: date, reason: str, by: Actor) -> Post:
    """Kết thúc vị trí: from ``on`` it gives no right any more; what was done in it stays as it is."""
    post = Post.objects.select_for_update().get(pk=post.pk)
    rules.check_may_appoint(by, post.unit_id, post.work)
    if post.valid_to is not None and post.valid_to <= on:
        raise Denied(Message("Vị trí này đã kết thúc."))
    _check_not_last_administrator(post, on)
    post.valid_to = max(on, post.valid_from)
    post.save(update_fields=["valid_to"])
    record("post.end_post", on=post, by=by, reason=reason)
    return post


@transaction.atomic
def reset(person: Person, *, on: date, by: Actor) -> Person:
    """Cấp lại tài khoản: password and second factor go, every session ends; a new link opens the account."""
    opened = [(post.unit_id, post.work) for post in queries.posts_opened_by(person.user, on)]
    rules.check_may_renew(by, person.username, opened)
    user = User.objects.select_for_update().get(pk=person.user_id)
    # Sessions are bound to the password: they end with it.
    user.set_unusable_password()
    user.save(update_fields=["password"])
    Authenticator.objects.filter(user=user).delete()
    person.user, person.invited_at = user, timezone.now()
    person.save(update_fields=["invited_at"])
    record("person.reset", on=person, by=by)
    return person


@transaction.atomic
def choose_password(person: Person, password: str, *, by: Actor) -> None:
    """Đặt mật khẩu: by the link, which is good for one time and for this person."""
    user = User.objects.select_for_update().get(pk=person.user_id)
    user.set_password(password)
    user.save(update_fields=["password"])
    record("person.choose_password", on=person, by=by)


@transaction.atomic
def delegate(
    post: Post, person: Person, kind: DelegationKind, *, first: date, end: date | None, reason: str, by: Actor
) -> Delegation:
    """Ủy quyền: somebody may act in this post, by choosing so, in these days."""
    _check_own_or_over(post, by)
    rules.check_acts_for_oneself(by)
    rules.check_delegation(
        role=post.work, kind=kind, first=first, end=end, is_self=person.user_id == post.user_id
    )
    delegation = Delegation(
        from_post=post, to_user=person.user, kind=kind, valid_from=first, valid_to=end, reason=reason
    )
    _save_once(delegation, Message("Vị trí này đã ủy quyền cho người đó."))
    record("delegation.delegate", on=delegation, by=by, reason=reason)
    return delegation


@transaction.atomic
def revoke(delegation: Delegation, *, on: date, by: Actor) -> None:
    """Thu hồi ủy quyền: from ``on`` nobody acts by it any more."""
    delegation = Delegation.objects.select_for_update().select_related("from_post").get(pk=delegation.pk)
    _check_own_or_over(delegation.from_post, by)
    delegation.valid_to = max(on, delegation.valid_from)
    delegation.save(update_fields=["valid_to"])
    record("delegation.revoke", on=delegation, by=by)


@transaction.atomic
def hand_over(
    post: Post, to_post: Post, names: Collection[str], *, on: date, note: str = "", by: Actor
) -> HandOver:
    """Bàn giao: chosen open work of a post goes to another; the minutes say what, from whom, to whom."""
    _check_own_or_over(post, by)
    if not to_post.is_held_on(on):
        raise Denied(Message("Bên nhận không còn giữ vị trí đó: hãy chọn người khác."))
    if post.pk == to_post.pk:
        raise Denied(Message("Bên giao và bên nhận là một: hãy chọn người khác."))
    chosen = [item for item in open_work.open_items(post, on) if item.name in names]
    if not chosen:
        raise Denied(Message("Chưa chọn việc nào để bàn giao."))
    open_work.move(chosen, to_post=to_post, on=on, by=by)
    items = [{"title": item.title, "due": item.due.isoformat() if item.due else None} for item in chosen]
    done = HandOver.objects.create(
        from_post=post, to_post=to_post, on=on, items=items, note=note, by=by.username, at=timezone.now()
    )
    record("post.hand_over", on=post, by=by, reason=note)
    return done


@transaction.atomic
def require_second_factor(roles: Collection[Role], *, by: Actor) -> None:
    """Quy định xác thực hai bước: in these roles, and only these, a password alone is not enough."""
    rules.check_administrator(by)
    for dropped in SecondFactorRole.objects.exclude(role__in=roles):
        record("second_factor_role.drop", on=dropped, by=by, reason=dropped.role)
        dropped.delete()
    for role in roles:
        row, is_new = SecondFactorRole.objects.get_or_create(role=role)
        if is_new:
            record("second_factor_role.require", on=row, by=by, reason=row.role)


@transaction.atomic
def send_again(letters: Collection[Letter], *, by: Actor) -> int:
    """Gửi lại thư: what failed is tried anew, each to the address that the account has now."""
    rules.check_administrator(by)
    held = Letter.objects.select_for_update(of=("self",)).select_related("to")
    for letter in held.filter(pk__in=[one.pk for one in letters]):
        step = LETTER.step("send_again", letter.status, LetterHolder.ADMINISTRATOR)
        letter.status, letter.tries, letter.failure = step.target, 0, ""
        letter.address = letter.to.email or letter.address
        # It waits anew: the days after which it is given up begin today.
        letter.written_at = letter.next_try_at = timezone.now()
        letter.save()
        record("letter.send_again", on=letter, by=by, reason=letter.address)
    letters_wait.send(Letter)
    return len(letters)


def _appoint(user: User, place: Place, *, by: Actor, act: str, is_mailbox: bool) -> Post:
    rules.check_period(place.first, place.end)
    post = Post(
        user=user,
        unit=place.unit,
        role=place.role,
        title=place.title,
        is_mailbox=is_mailbox,
        valid_from=place.first,
        valid_to=place.end,
    )
    _save_once(post, Message("Người này đã giữ vai trò đó ở đơn vị này."))
    record(f"post.{act}", on=post, by=by)
    return post


def _save_once(row: Post | Delegation, otherwise: Message) -> None:
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        raise Denied(otherwise) from None


def _check_own_or_over(post: Post, by: Actor) -> None:
    is_own = post.pk in {held.post for held in by.posts}
    if not is_own and not by.is_over(post.unit_id):
        raise Denied(Message("Việc này do người giữ vị trí, thủ trưởng đơn vị hoặc người quản trị làm."))


def _check_not_last_administrator(post: Post, on: date) -> None:
    if post.work is not Role.ADMINISTRATOR:
        return
    others = Post.objects.filter(role=Role.ADMINISTRATOR, valid_from__lte=on, valid_to=None)
    if not others.exclude(pk=post.pk).exists():
        raise Denied(Message("Đây là người quản trị duy nhất: hãy giao vai trò cho người khác trước."))


def _check_free(username: str, email: str) -> None:
    if User.objects.filter(username__iexact=username).exists():
        raise Denied(Message("Tên đăng nhập “%(name)s” đã có người dùng.", {"name": username}))
    if email and User.objects.filter(email__iexact=email).exists():
        raise Denied(Message("Địa chỉ thư “%(email)s” đã có tài khoản.", {"email": email}))


def _free_username(wanted: str) -> str:
    taken = set(User.objects.filter(username__startswith=wanted).values_list("username", flat=True))
    numbered = (f"{wanted}{number}" for number in range(2, len(taken) + 3))
    return next(name for name in (wanted, *numbered) if name not in taken)
