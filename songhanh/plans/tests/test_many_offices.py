"""What pages show where offices are more than a page holds, and how their parts are written."""

from __future__ import annotations

import re

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from songhanh.intake.reading.model import Role
from songhanh.kernel.keys import PATTERN, new_keys
from songhanh.people.tests.cast import browser
from songhanh.plans.models import Assignment
from songhanh.plans.tests import cast
from songhanh.plans.tests.cast import TODAY
from songhanh.plans.writing import write_alike

pytestmark = pytest.mark.django_db
WARDS = 60


@pytest.fixture
def here():
    return cast.place(WARDS)


@pytest.fixture
def they(here):
    return cast.people(here)


@pytest.fixture
def plan(here, they):
    return cast.given(cast.opened(here, cast.small_paper(here), they.lan), they.lan)


SAID = ("key", "task_id", "unit_id", "role", "mode")


def helping(task, unit):
    return new_keys(1)[0], task.pk, unit.pk, "cooperating", "directed"


def rows_of(page):
    return re.findall(r'class="sh-plan-unit" href="[^"]+">([^<]+)<', page)


def test_the_matrix_is_cut_into_pages_and_each_has_the_totals_of_all(plan):
    lan, address = browser("lan"), reverse("plans:matrix", args=[plan.key])

    first, second = lan.get(address).text, lan.get(address, {"trang": "2"}).text

    names = rows_of(first) + rows_of(second)
    assert (len(rows_of(first)), len(names), len(set(names))) == (50, WARDS + 3, WARDS + 3)
    # The wards have a part each, the office that leads one, the office that helps one, the Front one.
    assert all(f'<td class="sh-sum">{WARDS + 3}</td></tr></tbody>' in page for page in (first, second))
    assert f"Tổng của {WARDS + 3} đơn vị" in first


def test_an_office_that_is_only_reported_to_is_not_in_the_matrix(here, plan):
    page = browser("lan").get(reverse("plans:matrix", args=[plan.key]), {"trang": "2"}).text

    assert "Thành phố Mẫu" not in rows_of(page)


def test_a_slip_names_a_group_once_and_a_ward_sees_itself_alone(plan):
    address = reverse("plans:slip", args=[plan.tasks.get(clause="III.3.p1").key])

    whole, own = browser("lan").get(address).text, browser("minh").get(address).text

    assert f"{WARDS} đơn vị, thực hiện" in whole
    assert "Phường Mẫu 001" not in whole
    assert "Phường Mẫu 001" in own
    assert "Các phường" not in own


def test_a_task_shows_a_page_of_its_offices_and_the_contested_ones_first(here, they, plan):
    last = Assignment.objects.get(unit=here.wards[-1])
    Assignment.objects.filter(pk=last.pk).update(
        status="contested", reason="Không có đất", answered_at="2021-03-26T00:00Z"
    )

    page = browser("lan").get(reverse("plans:task", args=[last.task.key])).text

    offices = re.findall(r'sh-row-title" lang="vi"><a href="[^"]+">([^<]+)<', page)
    assert (len(offices), offices[0]) == (40, f"Phường Mẫu {WARDS:03}")


def test_rows_that_differ_in_a_few_fields_are_written_as_each_alone_would_be(here, plan):
    task, first = plan.tasks.get(clause="III.2.p1"), here.wards[0]

    write_alike(Assignment(given_on=TODAY), SAID, [helping(task, first)])

    one = Assignment.objects.get(task=task, unit=first)
    assert (one.part, one.status, one.given_on) == (Role.COOPERATING, "given", TODAY)
    assert (one.group, one.reason) == (None, "")
    with pytest.raises(IntegrityError), transaction.atomic():
        write_alike(Assignment(given_on=TODAY), SAID, [helping(task, first)])


def test_many_keys_are_as_different_as_one_by_one():
    keys = new_keys(1001)

    assert len(set(keys)) == 1001
    assert all(re.fullmatch(PATTERN, key) for key in keys)
