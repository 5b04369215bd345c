"""Whose a document is: seen by the office that received it, worked on by those who prepare there."""

from __future__ import annotations

import importlib
from datetime import timedelta

import pytest
from django.apps import apps
from django.urls import reverse

from songhanh.intake import originals, queries, services
from songhanh.intake.models import SourceDocument
from songhanh.kernel.errors import Denied
from songhanh.ledger.models import Entry
from songhanh.people.rules import Actor, Role
from songhanh.people.tests import cast

pytestmark = pytest.mark.django_db
PREPARING = [Role.OFFICER, Role.HEAD, Role.LEADER, Role.CLERK]
backfill = importlib.import_module("songhanh.intake.migrations.0004_documents_have_units")


def send(by: Actor, body: bytes = b"mot tep", unit: int | None = None) -> SourceDocument:
    return services.receive(originals.put([body], "x.docx"), by=by, unit=unit)[0]


def page(name, document):
    return reverse(f"intake:{name}", args=[document.key])


@pytest.fixture
def elsewhere():
    return cast.officer("phuong", cast.unit("Phòng Khác"))


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_an_office_sees_what_it_received_and_no_other_does(read, elsewhere, role):
    colleague = cast.officer("minh", role=role)

    assert list(queries.visible_to(colleague)) == [read]
    assert not queries.visible_to(elsewhere).exists()
    assert queries.tally(elsewhere).total == 0
    assert not queries.found(elsewhere, "trồng cây").exists()


def test_an_administrator_sees_every_document_and_works_on_none_of_another_office(read):
    keeper = cast.officer("quan", cast.unit("Phòng Khác"), Role.ADMINISTRATOR)

    assert list(queries.visible_to(keeper)) == [read]
    assert not queries.prepared_by(keeper).exists()


@pytest.mark.parametrize("role", list(Role))
def test_only_who_prepares_in_the_office_works_on_a_document(read, role):
    colleague = cast.officer("minh", role=role)

    if role in PREPARING:
        assert services.take_up(read, by=colleague).is_taken_up
    else:
        with pytest.raises(Denied, match="đơn vị tiếp nhận"):
            services.take_up(read, by=colleague)


def test_no_service_lets_another_office_change_a_document(read, lan, elsewhere):
    taken = services.take_up(read, by=lan)
    before = Entry.objects.count()

    for act in (
        lambda: services.read_again(taken, by=elsewhere),
        lambda: services.withdraw(taken, reason="nhầm", by=elsewhere),
        lambda: services.set_aside(taken, queries.revisions_of(taken), by=elsewhere),
        lambda: services.undo(taken, by=elsewhere),
    ):
        with pytest.raises(Denied):
            act()
    assert Entry.objects.count() == before


def test_the_same_file_is_received_by_each_office_for_itself(lan, elsewhere):
    own, theirs = send(lan), send(elsewhere)

    assert own != theirs
    assert own.path == theirs.path
    assert send(elsewhere) == theirs
    assert list(queries.visible_to(elsewhere)) == [theirs]


def test_whoever_works_in_two_offices_says_for_which_a_document_came_in(client):
    other = cast.unit("Phòng Khác")
    cast.post("can-bo-tiep-nhan", other, Role.CLERK)
    form = client.get(reverse("intake:receive")).text
    assert 'name="unit"' in form

    client.post(reverse("intake:receive"), {"text": "Kế hoạch", "unit": other.key})

    assert SourceDocument.objects.get().unit == other


def test_nobody_receives_for_an_office_in_which_they_hold_no_post(lan):
    assert send(lan, unit=cast.unit("Phòng Khác").pk).unit == cast.office()


def test_who_only_looks_on_finds_no_button(read, lan):
    cast.post("thanh-tra", cast.office(), Role.INSPECTOR)
    browser = cast.browser("thanh-tra")

    for _ in range(2):
        text = browser.get(page("document", read)).text
        assert 'method="post"' not in text.split("<main", 1)[1].split("</main>")[0]
        assert "Chỉ xem" in text
        read = services.take_up(read, by=lan) if not read.is_taken_up else read


def test_documents_that_were_there_before_go_to_the_office_of_whoever_received_them(lan):
    document, lost = send(lan), send(lan, b"hai tep")
    cast.post("lan", cast.unit("Phòng Cũ"), end=cast.today() - timedelta(days=1))
    now = cast.post("lan", cast.unit("Phòng Mới"), since=cast.today() - timedelta(days=1))
    SourceDocument.objects.update(unit=None)
    SourceDocument.objects.filter(pk=lost.pk).update(received_by="khong-con-ai")

    backfill.give_units(apps, None)

    document.refresh_from_db()
    lost.refresh_from_db()
    assert (document.unit, lost.unit) == (now.unit, None)
