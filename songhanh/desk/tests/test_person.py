"""What one person is in charge of, and who may look."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from songhanh.people.models import Person, Post
from songhanh.people.tests import cast as house
from songhanh.plans import services
from songhanh.plans.models import Assignment
from songhanh.plans.tests import cast

pytestmark = pytest.mark.django_db
MOST = 12


@pytest.fixture(autouse=True)
def alone(settings, tmp_path):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    settings.VAR = tmp_path


@pytest.fixture
def here(db):
    return cast.place()


@pytest.fixture
def they(here):
    return cast.people(here)


@pytest.fixture
def hoas(here, they):
    """The page of an officer who was given all that her ward has accepted."""
    cast.given(cast.opened(here, cast.large_paper(here, 9), they.lan), they.lan)
    post = Post.objects.get(user__username="hoa")
    for one in Assignment.objects.filter(unit=here.wards[0]):
        services.name_person(services.accept(one, by=they.minh), post, on=cast.TODAY, by=they.minh)
    return reverse("desk:person", args=[Person.objects.get_or_create(user=post.user)[0].key])


def test_a_head_sees_what_an_officer_is_in_charge_of(hoas):
    text = house.browser("minh").get(hoas).text

    assert "Đang phụ trách 9 việc" in text
    assert "Việc thứ 8 của kế hoạch" in text


@pytest.mark.parametrize(("who", "status"), [("hoa", 200), ("quan", 200), ("tam", 404), ("lan", 404)])
def test_nobody_else_does(hoas, who, status):
    assert house.browser(who).get(hoas).status_code == status


def test_what_does_not_fit_on_the_desk_is_on_a_page_of_its_own(hoas):
    browser = house.browser("hoa")
    address = reverse("desk:mine")

    assert address in browser.get("/").text
    assert "Đang phụ trách 9 việc" in browser.get(address).text


def test_who_is_in_charge_of_nothing_is_told_where_work_is(they):
    text = house.browser("hoa").get(reverse("desk:mine")).text

    assert "Chưa phụ trách việc nào" in text
    assert reverse("plans:my_units") in text


def test_the_page_asks_no_more_than_twelve_questions(hoas):
    browser = house.browser("minh")
    browser.get(hoas)

    with CaptureQueriesContext(connection) as asked:
        browser.get(hoas)

    assert len(asked) <= MOST
