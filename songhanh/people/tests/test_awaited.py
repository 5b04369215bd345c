"""Who came in by a workbook is invited; who has not chosen a password is seen, and invited again."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.urls import reverse

from songhanh.ledger.models import Entry
from songhanh.people import newcomers
from songhanh.people.models import Letter, Person
from songhanh.people.roster import HEADINGS, PROGRAM, bring_in
from songhanh.people.rules import Role
from songhanh.people.tests import cast
from songhanh.people.tests.test_roster import workbook
from songhanh.units.tables import Table, table_of_csv

pytestmark = pytest.mark.django_db
SITE = "https://song-hanh.example.vn/"
HEAD = ",".join(HEADINGS.values())


def table(*rows: str) -> Table:
    return table_of_csv("cast.csv", "\n".join([HEAD, *rows]))


def brought(office, *rows: str, **said):
    return bring_in(table(*rows), {"p": office.pk}, today=cast.today(), by=PROGRAM, **said)


DAO = "p,Trần Thị Đào,dao,dao@example.vn,chuyên viên,,,"
LE = "p,Lê Văn Mận,man,,chuyên viên,,,"


def written() -> list[str]:
    """To whom letters were written, sent or waiting."""
    return [letter.address for letter in Letter.objects.all()] + [to for one in mail.outbox for to in one.to]


def test_who_is_new_in_a_list_gets_a_letter_and_who_has_no_address_none(
    office, settings, django_capture_on_commit_callbacks
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

    with django_capture_on_commit_callbacks(execute=True):
        found = brought(office, DAO, LE, site=SITE)

    assert found.people == 2
    assert written() == ["dao@example.vn"]
    with django_capture_on_commit_callbacks(execute=True):
        brought(office, DAO, LE, site=SITE)
    assert written() == ["dao@example.vn"]


def test_a_list_that_is_only_looked_at_writes_to_nobody(office, settings, django_capture_on_commit_callbacks):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

    with django_capture_on_commit_callbacks(execute=True):
        brought(office, DAO, site=SITE, is_trial=True)

    assert written() == []


def test_whoever_has_come_is_awaited_no_more(office, client):
    cast.post("quan", office, Role.ADMINISTRATOR)
    brought(office, DAO, LE)
    quan = cast.actor("quan")
    assert {"dao", "man"} <= {one.username for one in newcomers.awaited(quan, cast.today())}

    dao = Person.objects.get(user__username="dao")
    dao.user.set_password("ba con mèo trên mái nhà")
    dao.user.save()

    assert "dao" not in {one.username for one in newcomers.awaited(quan, cast.today())}


def test_a_head_awaits_those_of_the_office_only(office):
    cast.post("ba-ha", office, Role.HEAD)
    other = cast.unit("Phòng Khác")
    brought(office, LE)
    cast.post("xa", other)
    cast.post("hai-noi", office)
    cast.post("hai-noi", other)

    seen = {one.username for one in newcomers.awaited(cast.actor("ba-ha"), cast.today())}

    assert {"man", "lan", "hoa"} <= seen
    assert not {"xa", "hai-noi", "ba-ha"} & seen


def test_slips_carry_a_link_that_opens_the_account_once_and_its_mark(office):
    cast.post("quan", office, Role.ADMINISTRATOR)
    brought(office, LE)
    quan, man = cast.browser("quan"), Person.objects.get(user__username="man")

    page = quan.post(reverse("people:awaited"), {"nguoi": [man.key], "cach": "phieu"}).text

    assert "Lê Văn Mận" in page
    assert "<svg" in page
    path = re.search(rf"/nguoi/mat-khau/{man.key}/[\w-]+/", page)
    assert path
    opened = cast.browser("quan").get(path.group())
    assert opened.status_code == 200
    assert Entry.objects.filter(act="person.reset", by="quan").count() == 1


def test_mail_goes_to_who_has_an_address_and_says_who_has_none(
    office, settings, django_capture_on_commit_callbacks
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    cast.post("ba-ha", office, Role.HEAD)
    brought(office, DAO, LE)
    head = cast.browser("ba-ha")
    keys = Person.objects.filter(user__username__in=["dao", "man"]).values_list("key", flat=True)

    with django_capture_on_commit_callbacks(execute=True):
        page = head.post(reverse("people:awaited"), {"nguoi": list(keys), "cach": "thu"}, follow=True).text

    assert written() == ["dao@example.vn"]
    assert "Đã gửi 1 thư mời." in page
    assert "1 người không có thư điện tử" in page


def test_an_import_leads_on_to_those_who_are_awaited(office):
    cast.post("quan", office, Role.ADMINISTRATOR)
    quan, address = cast.browser("quan"), reverse("units:arrive")
    units = [("Ký hiệu", "Tên đơn vị", "Loại", "Từ ngày"), ("moi", "Phòng Mới", "phòng", "01/7/2025")]
    people = [tuple(HEADINGS.values())[:5], ("moi", "Lê Văn Mận", "man", "", "chuyên viên")]

    looked = quan.post(address, {"file": workbook(**{"Đơn vị": units, "Người": people})})
    page = quan.post(address, {"seen": looked.context["seen"], "xac-nhan": "1"}, follow=True)

    assert page.redirect_chain[-1][0] == reverse("people:awaited")
    assert "Lê Văn Mận" in page.text
    assert "không có thư điện tử" in page.text
