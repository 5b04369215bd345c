"""The page of an office: all it owes as of a day, found again, and answered many at once."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from songhanh.people.models import Post
from songhanh.people.tests import cast as house
from songhanh.plans import services
from songhanh.plans.models import Assignment, DueDate
from songhanh.plans.services import AdHoc, Paper
from songhanh.plans.tests import cast

ONE_DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def alone(settings, tmp_path):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    settings.VAR = tmp_path


@pytest.fixture
def many(here, they):
    """Nine tasks for every ward."""
    return cast.given(cast.opened(here, cast.large_paper(here, 9), they.lan), they.lan)


def page(who, unit, **query):
    return house.browser(who).get(reverse("plans:unit", args=[unit.key]), query).text


def answer(who, unit, **said):
    return house.browser(who).post(reverse("plans:answer", args=[unit.key]), said)


def keys(unit):
    return list(Assignment.objects.filter(unit=unit).order_by("pk").values_list("key", flat=True))


def states(unit):
    return [
        str(one)
        for one in Assignment.objects.filter(unit=unit).order_by("pk").values_list("status", flat=True)
    ]


def titles(text):
    return re.findall(r'id="t-\w+"><a href="[^"]*">(.*?)</a>', text)


def test_one_part_is_taken_on_from_its_row(here, many):
    ward = here.wards[0]

    answer("minh", ward, nhan=keys(ward)[2])

    assert states(ward).count("accepted") == 1
    assert states(ward)[2] == "accepted"


def test_chosen_parts_are_taken_on_together(here, many):
    ward = here.wards[0]

    answer("minh", ward, lam="nhan", chon=[",".join(keys(ward)[:3]), keys(ward)[5]])

    assert states(ward).count("accepted") == 4
    assert "Đã nhận 4 việc" not in page("tam", ward)


def test_chosen_parts_are_sent_back_with_one_reason(here, many):
    ward = here.wards[0]

    answer("minh", ward, lam="bao", chon=keys(ward)[:2], reason="Phường không có người làm")

    assert states(ward)[:3] == ["contested", "contested", "given"]
    assert page("minh", ward).count("Phường không có người làm") == 2


@pytest.mark.parametrize(
    "said",
    [{"lam": "bao", "reason": " "}, {"lam": "nhan", "chon": []}, {"lam": "bao", "chon": [], "reason": "vì"}],
)
def test_what_is_missing_is_refused_and_nothing_changes(here, many, said):
    ward = here.wards[0]

    assert answer("minh", ward, **{"chon": keys(ward), **said}).status_code == 409
    assert set(states(ward)) == {"given"}


def test_the_head_puts_one_person_in_charge_of_chosen_parts(here, many):
    ward, hoa = here.wards[0], Post.objects.get(user__username="hoa")

    answer("minh", ward, lam="giao", nguoi=hoa.key, chon=keys(ward)[:4])

    assert Assignment.objects.filter(unit=ward, person_in_charge=hoa).count() == 4


def test_a_clerk_answers_for_the_office_but_names_nobody(here, many):
    ward = here.wards[1]
    text = page("tam", ward)

    assert "Nhận việc đã chọn" in text
    assert "Giao người phụ trách" not in text
    post = Post.objects.get(user__username="tam")
    assert answer("tam", ward, lam="giao", nguoi=post.key, chon=keys(ward)[:1]).status_code == 409


def test_nobody_answers_for_the_office_of_others(here, many):
    ward = here.wards[0]

    assert answer("tam", ward, lam="nhan", chon=keys(ward)).status_code == 409
    assert set(states(ward)) == {"given"}
    assert "Nhận việc đã chọn" not in page("lan", ward)


def test_what_a_colleague_has_taken_on_meanwhile_is_passed_over(here, they, many):
    ward = here.wards[0]
    services.accept(Assignment.objects.get(key=keys(ward)[0]), by=they.minh)

    answer("minh", ward, lam="nhan", chon=keys(ward)[:3])

    assert states(ward)[:4] == ["accepted", "accepted", "accepted", "given"]


def test_an_office_is_shown_its_own_day_before_the_day_of_everybody(here, plan):
    task = plan.tasks.get(clause="III.3.p1")
    DueDate.objects.create(
        task=task, unit=here.wards[0], last_day=date(2021, 6, 1), is_stated=False, set_by="lan"
    )

    assert "hạn 01/6/2021" in page("minh", here.wards[0])
    assert "hạn 14/5/2021" in page("tam", here.wards[1])


def test_work_is_found_by_its_words_and_by_the_paper_it_comes_from(here, they, many):
    ward = here.wards[0]
    services.give_ad_hoc(
        AdHoc("Kiểm tra cây đổ", "Công văn số 12"),
        issuer=here.city.pk,
        coordinator=here.labour.pk,
        units=[ward.pk],
        on=cast.TODAY,
        by=they.lan,
    )

    assert titles(page("minh", ward, tim="cay do")) == ["Kiểm tra cây đổ"]
    assert titles(page("minh", ward, tim="cong van so 12")) == ["Kiểm tra cây đổ"]
    assert len(titles(page("minh", ward, tim="trong cay nam"))) == 9
    assert titles(page("minh", ward, tim="khong co")) == []
    assert len(titles(page("minh", ward, den="2021-05-14"))) == 9
    assert titles(page("minh", ward, den="2021-05-13")) == []


def test_one_state_is_looked_at_alone(here, they, many):
    ward = here.wards[0]
    services.accept(Assignment.objects.get(key=keys(ward)[0]), by=they.minh)

    assert len(titles(page("minh", ward, muc="accepted"))) == 1
    assert len(titles(page("minh", ward, muc="waiting"))) == 8
    assert len(titles(page("minh", ward, muc="gì đó"))) == 9


def test_a_day_before_the_work_was_given_owes_nothing(here, plan):
    assert titles(page("minh", here.wards[0], ngay=(cast.TODAY - ONE_DAY).isoformat())) == []
    assert len(titles(page("minh", here.wards[0], ngay=cast.TODAY.isoformat()))) == 1


def test_what_was_taken_back_later_was_still_owed_on_the_day(here, they, plan):
    ward, task, today = here.wards[0], plan.tasks.get(clause="III.3.p1"), timezone.localdate()
    services.withdraw(plan, [task], paper=Paper("Công văn số 9"), on=today, by=they.lan)

    assert titles(page("minh", ward)) == []
    assert len(titles(page("minh", ward, ngay=(today - ONE_DAY).isoformat()))) == 1


def test_what_went_to_another_office_later_was_still_owed_on_the_day(here, they, plan):
    ward, today = here.wards[0], timezone.localdate()
    one = services.contest(Assignment.objects.get(unit=ward), reason="Không có đất", by=they.minh)
    services.reassign(one, to=here.justice.pk, reason="vì", on=today, by=they.lan)

    assert titles(page("minh", ward)) == []
    assert len(titles(page("minh", ward, ngay=(today - ONE_DAY).isoformat()))) == 1


def test_work_of_a_closed_plan_is_kept_apart_and_waits_for_nobody(here, they, plan):
    services.close(plan, on=cast.TODAY, by=they.lan)

    text = page("minh", here.wards[0])

    assert "Kế hoạch đã kết thúc" in text
    assert "việc chờ nhận" not in text
    assert "Nhận việc" not in text


@pytest.mark.parametrize("query", [{"ngay": "2021-13-45"}, {"den": "hôm qua"}, {"trang": "x"}, {"tim": "\0"}])
def test_what_makes_no_sense_is_not_looked_for(here, plan, query):
    assert len(titles(page("minh", here.wards[0], **query))) == 1
