"""``songhanh manage create_administrator``: the first account, and the way back for one who lost the key."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from songhanh.kernel.errors import Denied
from songhanh.people import invitations, services
from songhanh.people.models import Person
from songhanh.people.roster import PROGRAM
from songhanh.people.rules import Role
from songhanh.people.services import Candidate, Place
from songhanh.units import queries as units
from songhanh.units import services as tree
from songhanh.units.models import Unit
from songhanh.units.rules import Decision, Draft, Loader, UnitKind, searchable


class Command(BaseCommand):
    help = "Lập người quản trị đầu tiên, hoặc cấp lại tài khoản quản trị; in ra đường dẫn đặt mật khẩu."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--username", required=True, help="tên đăng nhập")
        parser.add_argument("--name", default="", help="họ và tên")
        parser.add_argument("--email", default="", help="thư điện tử")
        parser.add_argument("--unit", default="", help="tên đơn vị của người này; chưa có thì được lập")
        parser.add_argument("--site", default="http://127.0.0.1:8000", help="địa chỉ của trang")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        known = User.objects.filter(username=options["username"]).first()
        try:
            person = self._again(known) if known else self._new(options)
        except Denied as denied:
            raise CommandError(str(denied)) from denied
        self.stdout.write("Mở đường dẫn này để đặt mật khẩu (dùng được một lần):")
        self.stdout.write(invitations.link_for(person, options["site"]))

    def _again(self, user: User) -> Person:
        person = Person.objects.select_related("user").get(user=user)
        return services.reset(person, on=timezone.localdate(), by=PROGRAM)

    def _new(self, options: dict[str, Any]) -> Person:
        if not options["name"] or not options["unit"]:
            raise CommandError("Người mới cần --name và --unit.")
        candidate = Candidate(options["name"], options["username"], options["email"])
        place = Place(self._unit(options["unit"]), Role.ADMINISTRATOR, "", timezone.localdate())
        post = services.invite(candidate, place, by=PROGRAM)
        return Person.objects.select_related("user").get(user=post.user_id)

    def _unit(self, name: str) -> Unit:
        today = timezone.localdate()
        found = units.units_on(today).filter(names__folded=searchable(name)).first()
        draft, decision = Draft(name, UnitKind.OFFICE), Decision(today)
        return found or tree.create(draft, under=None, decision=decision, by=Loader())
