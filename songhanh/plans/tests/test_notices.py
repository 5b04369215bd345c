"""What an office was told, on its own pages: new until somebody opens it, also in another's name."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from songhanh.kernel.errors import Denied
from songhanh.ledger.models import Entry
from songhanh.people.middleware import CHOSEN
from songhanh.people.models import Delegation, Post
from songhanh.people.rules import Role
from songhanh.plans import services, telling
from songhanh.plans.models import Notice
from songhanh.plans.rules.words import NoticeKind
from songhanh.plans.services import Paper
from songhanh.plans.services import telling as told_services
from songhanh.plans.tests import cast

YESTERDAY = timezone.localdate() - timedelta(days=1)


@pytest.fixture(autouse=True)
def alone(settings, tmp_path):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    settings.VAR, settings.SITE = tmp_path, "http://song-hanh.example"


@pytest.fixture
def addresses(they):
    """Everybody has an address but the officer of the first ward."""
    for user in User.objects.exclude(username="hoa"):
        user.email = f"{user.username}@vi-du.example"
        user.save()


@pytest.fixture
def browser():
    def signed_in(username, acting_for=None):
        client = Client()
        user = User.objects.get(username=username)
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        if acting_for:
            session = client.session
            session[CHOSEN] = acting_for.key
            session.save()
        return client

    return signed_in


def tell():
    telling.tell_offices(timezone.localdate())


def notice(unit, kind=NoticeKind.GIVEN) -> Notice:
    return Notice.objects.filter(unit=unit, kind=kind).latest("pk")


def text(client, name, *args) -> str:
    response = client.get(reverse(f"plans:{name}", args=args))
    assert response.status_code == 200, (name, response.status_code)
    return response.content.decode()


def lend(post: Post, to: str) -> Delegation:
    user = User.objects.get(username=to)
    return Delegation.objects.create(from_post=post, to_user=user, kind="deputy", valid_from=YESTERDAY)


def test_the_head_of_every_page_counts_what_is_new_until_somebody_opens_it(browser, here, they, plan):
    minh, hoa = browser("minh"), browser("hoa")
    assert "<b>1</b> <span>thông báo mới" in text(minh, "list")

    opened = minh.get(reverse("plans:notice", args=[notice(here.wards[0]).key]))

    assert opened["Location"] == plan.tasks.get(clause="III.3.p1").get_absolute_url()
    assert "thông báo mới" not in text(minh, "list")
    seen = text(hoa, "notices")
    assert "Không có thông báo mới" in seen
    assert "Minh mở lúc" in seen
    assert Entry.objects.filter(act="notice.open", by="minh").count() == 1


def test_a_second_look_writes_nothing(browser, here, they, plan):
    address = reverse("plans:notice", args=[notice(here.wards[0]).key])
    for username in ("minh", "hoa"):
        browser(username).get(address)

    assert notice(here.wards[0]).opened_by == "minh"
    assert Entry.objects.filter(act="notice.open").count() == 1


def test_what_is_answered_is_no_news(browser, here, they, plan, part):
    services.accept(part("III.3.p1", here.wards[0]), by=they.minh)

    assert "thông báo mới" not in text(browser("minh"), "list")
    assert notice(here.wards[0]).opened_by == "minh"


def test_all_of_it_can_be_seen_at_once(browser, here, they, plan):
    services.withdraw(
        plan, [plan.tasks.get(clause="III.3.p1")], paper=Paper("Công văn"), on=cast.TODAY, by=they.lan
    )
    minh = browser("minh")
    assert "2 thông báo mới" in text(minh, "notices")

    minh.post(reverse("plans:notices"))

    assert "Không có thông báo mới" in text(minh, "notices")
    assert Notice.objects.filter(opened_at=None).exists(), "those of other offices stay new"


def test_a_stand_in_opens_it_in_both_names(browser, here, they, plan):
    delegation, one = lend(Post.objects.get(user__username="minh"), "hanh"), notice(here.wards[0])
    address = reverse("plans:notice", args=[one.key])
    offer = browser("hanh").get(address)
    assert "Làm thay Minh và mở" in offer.content.decode()
    assert Notice.objects.get(pk=one.pk).opened_at is None

    acting = browser("hanh", delegation)
    assert "1 thông báo mới" in text(acting, "notices")
    acting.get(address)

    one.refresh_from_db()
    assert (one.opened_by, one.opened_for) == ("hanh", "minh")
    entry = Entry.objects.get(act="notice.open")
    assert (entry.by, entry.on_behalf_of) == ("hanh", "minh")
    assert "Hanh làm thay Minh mở lúc" in text(browser("minh"), "notices")


def test_who_acts_for_another_is_led_back_to_their_own_office(browser, here, they, plan):
    delegation = lend(Post.objects.get(user__username="minh"), "tam")

    offer = browser("tam", delegation).get(reverse("plans:notice", args=[notice(here.wards[1]).key]))

    assert "Trở lại tên mình và mở" in offer.content.decode()


def test_a_notice_of_another_office_is_not_there(browser, here, they, plan):
    one = notice(here.wards[0])

    assert browser("tam").get(reverse("plans:notice", args=[one.key])).status_code == 404
    with pytest.raises(Denied):
        told_services.open_notice(one, by=they.tam)


def test_who_is_in_no_plan_is_told_what_will_lie_there(browser, here, they, plan):
    cast.person("moi", cast.begin("Trường Mầm non Mẫu", here.city), Role.OFFICER)

    assert "Chưa có thông báo nào" in text(browser("moi"), "notices")


def test_the_coordinator_sees_who_was_reached_and_who_has_opened_it(browser, addresses, here, they, plan):
    tell()
    told_services.open_notice(notice(here.wards[0]), by=they.minh)

    seen = text(browser("lan"), "told", plan.key)

    assert "1/6 thông báo đã được mở" in seen
    assert "không có địa chỉ thư" in seen
    assert seen.index("Phường Mẫu 003") < seen.index("Phường Mẫu 001")
    assert browser("minh").get(reverse("plans:told", args=[plan.key])).status_code == 404


@pytest.mark.parametrize("number", [1, 40])
def test_notices_cost_the_same_however_many(browser, here, they, plan, number, django_assert_max_num_queries):
    one = notice(here.wards[0])
    Notice.objects.bulk_create(
        Notice(plan=plan, unit=here.wards[0], kind="given", at=one.at, assignment=one.assignment)
        for _ in range(number)
    )
    minh, lan = browser("minh"), browser("lan")

    with django_assert_max_num_queries(8):
        text(minh, "notices")
    with django_assert_max_num_queries(10):
        text(lan, "told", plan.key)
