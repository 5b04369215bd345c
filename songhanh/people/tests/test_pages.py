from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from songhanh.ledger.models import Entry
from songhanh.people.models import Delegation, Person, Post
from songhanh.people.rules import DelegationKind, Role
from songhanh.people.tests import cast
from songhanh.people.tests.cast import invitation, url

pytestmark = pytest.mark.django_db


def test_the_directory_finds_units_without_tone_marks(lan, elsewhere):
    text = lan.get(url("directory"), {"tim": "phong khac"}).text

    assert "Phòng Khác" in text
    assert "1 người" in text
    assert "Văn phòng Mẫu" not in text


def test_the_directory_asks_as_often_for_many_units_as_for_one(lan, django_assert_num_queries):
    for number in range(30):
        cast.unit(f"Phòng {number}")

    with django_assert_num_queries(cast.WHO_COMES + 4):
        lan.get(url("directory"))


def test_the_page_of_a_unit_asks_as_often_for_many_people_as_for_one(head, office, django_assert_num_queries):
    for number in range(20):
        cast.post(f"nguoi-{number}", office)

    with django_assert_num_queries(cast.WHO_COMES + 4):
        head.get(url("unit", office.key))


def test_everybody_sees_who_works_where_and_only_the_head_may_do_something_about_it(lan, head, office):
    seen, led = lan.get(url("unit", office.key)).text, head.get(url("unit", office.key)).text

    assert "Hoa" in seen
    assert "Mời người vào đơn vị" not in seen
    assert "Mời người vào đơn vị" in led


def test_a_head_invites_somebody_who_gets_a_link_by_mail_and_by_hand(
    head, office, settings, django_capture_on_commit_callbacks
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

    with django_capture_on_commit_callbacks(execute=True):
        response = head.post(url("invite", office.key), invitation(email="dao@example.vn"))

    person = cast.person("nguyen.thi.dao")
    assert response.url == url("person", person.key)
    page = head.get(response.url).text
    link = f"http://testserver{url('choose_password', person.key, 'x')}"[:-2]
    assert link in page
    assert link in mail.outbox[0].body
    assert mail.outbox[0].to == ["dao@example.vn"]
    assert link not in head.get(response.url).text


def test_the_link_opens_the_account_once(head, office, django_capture_on_commit_callbacks):
    head.post(url("invite", office.key), invitation())
    person = cast.person("nguyen.thi.dao")
    link = link_in(head, person)
    chosen = {"password": "ba con mèo trên mái", "again": "ba con mèo trên mái"}

    first = Client().post(link, chosen)
    second = Client().post(link, chosen)

    assert first.url == reverse("account_login")
    assert second.status_code == 410
    assert cast.person("nguyen.thi.dao").user.check_password("ba con mèo trên mái")
    assert Entry.objects.filter(act="person.choose_password", by="nguyen.thi.dao").count() == 1


def link_in(browser, person):
    text = browser.get(url("person", person.key)).text
    return text.split('readonly value="http://testserver')[1].split('"')[0]


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("ngắn", "ít nhất 12 ký tự"),
        ("password1234", "phổ biến"),
        ("123456789012345", "số"),
        ("nguyen.thi.dao", "giống"),
    ],
)
def test_a_password_that_others_would_guess_is_refused(head, office, password, why):
    head.post(url("invite", office.key), invitation())
    link = link_in(head, cast.person("nguyen.thi.dao"))

    response = Client().post(link, {"password": password, "again": password})

    assert response.status_code == 400
    assert why in response.text
    assert not cast.person("nguyen.thi.dao").user.has_usable_password()


def test_a_link_dies_after_three_days(head, office, settings):
    head.post(url("invite", office.key), invitation())
    link = link_in(head, cast.person("nguyen.thi.dao"))
    settings.PASSWORD_RESET_TIMEOUT = -1

    assert Client().get(link).status_code == 410


def test_a_new_link_ends_the_old_one(head, office):
    head.post(url("invite", office.key), invitation())
    person = cast.person("nguyen.thi.dao")
    old = link_in(head, person)

    head.post(url("reset", person.key))

    assert Client().get(old).status_code == 410
    assert Client().get(link_in(head, person)).status_code == 200


def test_a_name_that_is_taken_gets_a_number(head, office):
    head.post(url("invite", office.key), invitation())
    head.post(url("invite", office.key), invitation())

    assert cast.person("nguyen.thi.dao2").name == "Nguyễn Thị Đào"


def test_an_address_that_has_an_account_is_refused_in_words(head, office):
    head.post(url("invite", office.key), invitation(email="dao@example.vn"))

    response = head.post(url("invite", office.key), invitation(email="DAO@example.vn"))

    assert response.status_code == 409
    assert "đã có tài khoản" in response.text


def test_several_people_hold_one_post_and_one_person_several(head, office, elsewhere):
    cast.post("truong", elsewhere, Role.HEAD)

    cast.browser("truong").post(
        url("appoint", elsewhere.key), {"login": "hoa", "role": "officer", "first": str(cast.today())}
    )

    assert {held.unit for held in cast.actor("hoa").posts} == {office.pk, elsewhere.pk}
    assert Post.objects.filter(unit=office, role=Role.OFFICER).count() == 2


def test_a_new_account_shuts_every_session_of_the_old_one(head, lan):
    lan.get("/")

    head.post(url("reset", cast.person("lan").key))

    assert lan.get("/").url.startswith(reverse("account_login"))


def test_a_head_cannot_open_an_account_that_also_opens_a_post_elsewhere(head, lans, elsewhere):
    theirs = Post.objects.get(user__username="truong-khac")
    Delegation.objects.create(
        from_post=theirs, to_user=lans.user, kind=DelegationKind.SECRETARY, valid_from=cast.LONG_AGO
    )

    response = head.post(url("reset", cast.person("lan").key))

    assert response.status_code == 409
    assert "ngoài đơn vị" in response.text


def test_a_head_makes_nobody_an_administrator(head, office):
    response = head.post(url("invite", office.key), invitation(role="administrator"))

    assert response.status_code == 400
    assert not Person.objects.filter(user__first_name="Nguyễn Thị Đào").exists()


def test_a_post_that_begins_tomorrow_gives_no_right_today(head, office):
    tomorrow = cast.today() + timedelta(days=1)
    head.post(url("invite", office.key), invitation(first=str(tomorrow)))

    assert cast.browser("nguyen.thi.dao").get("/").status_code == 403
