"""One's own calendar: what a calendar program reads there, and when the address opens nothing any more."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar, Event

from songhanh.kernel.errors import Denied
from songhanh.ledger.models import Entry
from songhanh.people.models import Person, Post
from songhanh.people.rules import Actor
from songhanh.plans import services
from songhanh.plans.models import CalendarFeed, DueDate
from songhanh.plans.queries.calendar import feed_of
from songhanh.plans.services import telling
from songhanh.plans.tests import cast

SOON = timezone.localdate() + timedelta(days=20)


@pytest.fixture(autouse=True)
def alone(settings, tmp_path):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    settings.VAR, settings.SITE = tmp_path, "http://song-hanh.example"


@pytest.fixture
def task(plan):
    """The task of the wards, due soon."""
    DueDate.objects.filter(task__plan=plan).update(last_day=SOON)
    return plan.tasks.get(clause="III.3.p1")


def address(by: Actor) -> str:
    return reverse("plans:feed", args=[telling.make_calendar(by=by).secret])


def events(where: str, **query: str) -> list[Event]:
    response = Client().get(where, query)
    assert response.status_code == 200
    return Calendar.from_ical(response.content).walk("VEVENT")


def test_the_work_of_an_office_stands_on_its_day_and_leads_to_the_task(here, they, task):
    (event,) = events(address(they.minh))

    assert event["SUMMARY"] == "Hạn: Trồng mỗi phường 200 cây, gửi báo cáo trước ngày 15/5."
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (SOON, SOON + timedelta(days=1))
    assert event["URL"] == f"http://song-hanh.example{task.get_absolute_url()}"
    assert "Phường Mẫu 001, theo kế hoạch số 07/KH-UBND ngày 23/3/2021, điểm III.3.p1" in event["DESCRIPTION"]


def test_what_is_sent_is_as_the_standard_says(here, they, task):
    response = Client().get(address(they.minh))

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Cache-Control"] == "no-store"
    lines = response.content.split(b"\r\n")
    assert b"\n" not in response.content.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    assert (lines[0], lines[-2]) == (b"BEGIN:VCALENDAR", b"END:VCALENDAR")
    assert {b"VERSION:2.0", b"METHOD:PUBLISH", b"CLASS:PRIVATE", b"TRANSP:TRANSPARENT"} <= set(lines)


def test_nobody_is_named_and_no_reason_is_told(here, they, task, part):
    one = part("III.3.p1", here.wards[0])
    services.contest(one, reason="Chuyện riêng của bà Hoa", by=they.minh)
    services.insist(one, reason="Vì bà Hoa", by=they.lan)
    services.accept(one, by=they.minh)
    services.name_person(one, Post.objects.get(user__username="hoa"), on=cast.TODAY, by=they.minh)

    body = Client().get(address(they.minh)).content.decode().replace("\r\n ", "")

    assert "Trồng mỗi phường" in body
    assert "Hoa" not in body


def test_one_may_keep_only_what_one_does_oneself(here, they, task, part):
    where, one = address(they.hoa), part("III.3.p1", here.wards[0])
    assert len(events(where)) == 1
    assert events(where, chi="toi") == []

    services.share(one, {Post.objects.get(user__username="hoa"): "Trồng cây"}, on=cast.TODAY, by=they.minh)

    assert len(events(where, chi="toi")) == 1


def test_a_day_that_moves_moves_in_the_calendar(here, they, plan, task):
    where, later = address(they.minh), SOON + timedelta(days=30)
    (before,) = events(where)
    services.postpone(plan, [task], later, paper=services.Paper("Công văn số 9"), by=they.lan)

    (after,) = events(where)

    assert (after["UID"], after["DTSTART"].dt) == (before["UID"], later)


def test_what_is_asked_for_is_no_deadline(here, they, plan):
    front = plan.tasks.get(clause="III.2.p1")
    DueDate.objects.create(task=front, last_day=SOON, is_stated=False, set_by="lan")
    head = cast.person("mat-tran", here.front, "head")

    (event,) = events(address(head))

    assert event["SUMMARY"] == "Đề nghị: Vận động nhân dân trồng cây."


def test_what_is_long_past_withdrawn_or_closed_is_left_out(here, they, plan, task):
    where = address(they.minh)
    DueDate.objects.filter(task=task).update(last_day=date(2021, 5, 14))
    assert events(where) == []
    DueDate.objects.filter(task=task).update(last_day=SOON)
    services.close(plan, on=cast.TODAY, by=they.lan)
    assert events(where) == []


def test_the_address_dies_with_the_post(here, they, task):
    where = address(they.minh)
    Post.objects.filter(user__username="minh").update(valid_to=timezone.localdate())

    assert Client().get(where).status_code == 404


def test_the_address_dies_with_the_account_and_nobody_guesses_one(here, they, task):
    where = address(they.minh)
    User.objects.filter(username="minh").update(is_active=False)

    assert Client().get(where).status_code == 404
    assert Client().get(reverse("plans:feed", args=["khong-co"])).status_code == 404
    assert len(CalendarFeed.objects.get().secret) >= 32


def test_the_address_ends_when_the_account_is_given_anew(here, they, task):
    where = address(they.minh)
    Person.objects.update_or_create(
        user=User.objects.get(username="minh"), defaults={"invited_at": timezone.now()}
    )

    assert Client().get(where).status_code == 404
    assert feed_of(they.minh) is None
    assert Client().get(address(they.minh)).status_code == 200


def test_a_new_address_takes_the_place_of_the_old_one(here, they, task):
    old, new = address(they.minh), address(they.minh)

    assert Client().get(old).status_code == 404
    assert Client().get(new).status_code == 200
    assert Entry.objects.filter(act="calendar_feed.make").count() == 2


def test_the_page_makes_shows_renews_and_shuts_the_address(here, they, task):
    client, page = Client(), reverse("plans:calendar")
    minh = User.objects.get(username="minh")
    client.force_login(minh, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert "Lập lịch riêng" in client.get(page).content.decode()

    client.post(page, {"moi": ""})
    shown = client.get(page)
    secret = CalendarFeed.objects.get().secret
    assert f"http://song-hanh.example/ke-hoach/lich/{secret}.ics" in shown.content.decode()
    assert shown["Cache-Control"] == "no-store"
    client.post(page, {"moi": ""})
    assert secret not in client.get(page).content.decode()

    client.post(page, {"tat": ""})
    assert not CalendarFeed.objects.exists()
    assert Entry.objects.filter(act="calendar_feed.stop", by="minh").count() == 1


def test_nobody_makes_a_calendar_in_another_name(here, they):
    with pytest.raises(Denied, match="tên mình"):
        telling.make_calendar(by=Actor("hoa", they.minh.posts, on_behalf_of="minh"))


def test_sixty_days_cost_what_one_costs(here, they, django_assert_max_num_queries):
    cast.given(cast.opened(here, cast.large_paper(here), they.lan), they.lan)
    DueDate.objects.update(last_day=SOON)
    where = address(they.minh)

    with django_assert_max_num_queries(6):
        assert len(events(where)) == 60
