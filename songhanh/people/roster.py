"""Lists of people, the cast of a sample or a sheet: all of it or nothing, every flaw with its cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q

from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.people import invitations, services
from songhanh.people.models import Person, Post
from songhanh.people.rules import Actor, HeldPost, Role
from songhanh.people.services import Candidate, Place
from songhanh.units.models import Unit
from songhanh.units.rules import searchable
from songhanh.units.tables import BlankSheet, Flaw, Row, Table, rows_of

HEADINGS = {
    "unit": "Đơn vị",
    "name": "Họ và tên",
    "username": "Tên đăng nhập",
    "email": "Thư điện tử",
    "role": "Vai trò",
    "title": "Chức danh",
    "is_mailbox": "Hộp thư dùng chung",
    "first": "Từ ngày",
}
NEEDED = ("unit", "name", "role")
SHEET = BlankSheet(
    "Người",
    list(HEADINGS.values()),
    [["Phòng Nội vụ", "Nguyễn Văn Mẫu", "nguyen.van.mau", "", "chuyên viên", "Chuyên viên", "", "01/7/2025"]],
    ((HEADINGS["role"], tuple(role.label for role in Role)),),
)
"""The sheet of a workbook that is to be filled in."""
PROGRAM = Actor("phan-mem-nap-nguoi", frozenset([HeldPost(0, 0, Role.ADMINISTRATOR)]))
"""The program itself, bringing in the list of a place that begins."""


@dataclass
class Brought:
    """What a list brought in, or would; nothing at all where there are flaws."""

    flaws: list[Flaw] = field(default_factory=list)
    posts: int = 0
    new: list[Person] = field(default_factory=list)

    @property
    def people(self) -> int:
        """How many have an account now who had none."""
        return len(self.new)


def bring_in(
    table: Table,
    refs: Mapping[str, int],
    *,
    today: date,
    by: Actor,
    is_trial: bool = False,
    site: str = "",
) -> Brought:
    """Nạp danh sách người: accounts and posts; who has an account already gets the post that is missing.

    ``refs`` says which unit a list means by a sign or a name, as `searchable` writes it. Where the address of
    the site is given, whoever is new and has an e-mail address is invited by mail, as when a head invites.
    """
    rows, flaws = rows_of(table, HEADINGS, NEEDED)
    brought = Brought(list(flaws))
    with transaction.atomic():
        for row in rows:
            _bring(row, refs, today, by, brought)
        brought.flaws += [flaw for row in rows for flaw in row.flaws]
        if site and not brought.flaws:
            for person in brought.new:
                invitations.send(person, site)
        if brought.flaws or is_trial:
            transaction.set_rollback(True)
    return brought


def _bring(row: Row, refs: Mapping[str, int], today: date, by: Actor, brought: Brought) -> None:
    unit, role = _unit(row, refs), _role(row)
    name, first = row.need("name", HEADINGS["name"]), row.day("first", today)
    if unit is None or role is None or not name or first is None:
        return
    place = Place(unit, role, row["title"], first)
    try:
        with transaction.atomic():
            _seat(row, name, place, by, brought)
    except Denied as denied:
        row.blame("username" if row["username"] else "name", denied.message)


def _seat(row: Row, name: str, place: Place, by: Actor, brought: Brought) -> None:
    if _is_seated(row["username"], name, place):
        return
    known = User.objects.filter(username__iexact=row["username"]).first() if row["username"] else None
    if known is None:
        candidate = Candidate(name, row["username"], row["email"], row.is_ticked("is_mailbox"))
        post = services.invite(candidate, place, by=by)
        brought.new.append(Person.objects.select_related("user").get(user=post.user))
    else:
        services.appoint(Person.objects.select_related("user").get(user=known), place, by=by)
    brought.posts += 1


def _is_seated(username: str, name: str, place: Place) -> bool:
    """Whether a list says what is known already: the same list twice changes nothing."""
    held = Post.objects.filter(unit=place.unit, role=place.role, valid_to=None)
    who = Q(user__username__iexact=username) if username else Q(user__first_name=name)
    return held.filter(who).exists()


def _unit(row: Row, refs: Mapping[str, int]) -> Unit | None:
    words = row.need("unit", HEADINGS["unit"])
    found = refs.get(searchable(words))
    if words and found is None:
        row.blame("unit", Message("Không có đơn vị “%(name)s”.", {"name": words}))
    return Unit(pk=found) if found else None


def _role(row: Row) -> Role | None:
    words = row.need("role", HEADINGS["role"])
    role = next((role for role in Role if searchable(words) in (searchable(role.label), str(role))), None)
    if words and role is None:
        known: Sequence[str] = [role.label for role in Role]
        row.blame("role", Message("Vai trò là một trong: %(roles)s.", {"roles": "; ".join(known)}))
    return role
