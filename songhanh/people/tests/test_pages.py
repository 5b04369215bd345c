from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from songhanh.ledger.models import Entry
from songhanh.people import open_work
from songhanh.people.models import Delegation, HandOver, Person, Post
from songhanh.people.open_work import OpenItem
from songhanh.people.rules import DelegationKind, Role
from songhanh.people.tests import cast

pytestmark = pytest.mark.django_db


def url(name, *args):
    return reverse(f"people:{name}", args=args)


@pytest.fixture
def head(office):
    return cast.browser("truong")


@pytest.fixture
def lan(office):
    return cast.browser("lan")


@pytest.fixture
def plan():
    """A package that knows of open work: two tasks, until they are moved."""

    class Plan:
        kind = "viec"

        def __init__(self):
            self.moved = []

        def open_items(self, post, on):
            open_ = [OpenItem("viec", "a", "Trồng cây", on), OpenItem("viec", "b", "Dọn kênh")]
            return [item for item in open_ if item.key not in self.moved]

        def move(self, keys, *, to_post, on, by):
            self.moved += keys

    known = Plan()
    open_work.register(known)
    yield known
    open_work.forget("viec")


def test_the_directory_finds_units_without_tone_marks(lan, elsewhere):
    text = lan.get(url("directory"), {"tim": "phong khac"}).text

    assert "Phòng Khác" in text
    assert "1 người" in text
    assert "Văn phòng Mẫu" not in text


def test_the_directory_asks_as_often_for_many_units_as_for_one(lan, django_assert_num_queries):
    for number in range(30):
        cast.unit(f"Phòng {number}")

    with django_assert_num_queries(cast.WHO_COMES + 3):
        lan.get(url("directory"))


def test_the_page_of_a_unit_asks_as_often_for_many_people_as_for_one(head, office, django_assert_num_queries):
    for number in range(20):
        cast.post(f"nguoi-{number}", office)

    with django_assert_num_queries(cast.WHO_COMES + 3):
        head.get(url("unit", office.key))


def test_everybody_sees_who_works_where_and_only_the_head_may_do_something_about_it(lan, head, office):
    seen, led = lan.get(url("unit", office.key)).text, head.get(url("unit", office.key)).text

    assert "Hoa" in seen
    assert "Mời người vào đơn vị" not in seen
    assert "Mời người vào đơn vị" in led


def invitation(**more):
    return {"name": "Nguyễn Thị Đào", "role": "officer", "first": str(cast.today()), **more}


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


def test_a_post_ends_and_its_rights_are_gone_at_once(head, lan, lans):
    assert lan.get("/").status_code == 200

    head.post(url("end", lans.key), {"on": str(cast.today()), "reason": "QĐ 12"})

    assert lan.get("/").status_code == 403
    assert "Hiện không giữ vị trí nào" in lan.get("/van-ban/").text
    assert lan.get(url("me")).status_code == 200
    assert Entry.objects.get(act="post.end_post").reason == "QĐ 12"


def test_the_only_administrator_cannot_end_their_own_post(office):
    post = Post.objects.get(role=Role.ADMINISTRATOR)

    response = cast.browser("quan-tri").post(url("end", post.key), {"on": str(cast.today())})

    assert response.status_code == 409
    assert "quản trị duy nhất" in response.text


def lend(browser, post, to, **more):
    said = {"to": to.key, "kind": "substitute", "first": str(cast.today()), "last": str(cast.today()), **more}
    return browser.post(url("delegate", post.key), said)


def test_whoever_stands_in_chooses_it_and_both_names_are_written_down(head, lan, lans, office):
    heads = Post.objects.get(user__username="truong")
    lend(head, heads, lans, reason="nghỉ phép")
    delegation = Delegation.objects.get()
    assert "Làm thay Truong" in lan.get("/").text

    lan.post(url("act_for"), {"uy-quyen": delegation.key})
    lan.post(url("invite", office.key), invitation())

    assert "Đang làm thay Truong" in lan.get("/").text
    entry = Entry.objects.get(act="post.invite")
    assert (entry.by, entry.on_behalf_of) == ("lan", "truong")


def test_a_delegation_ends_with_the_post_that_was_lent(head, lan, lans, office):
    heads = Post.objects.get(user__username="truong")
    lend(head, heads, lans)
    lan.post(url("act_for"), {"uy-quyen": Delegation.objects.get().key})
    assert lan.get(url("invite", office.key)).status_code == 200

    heads.valid_to = cast.today()
    heads.save()

    assert lan.get(url("invite", office.key)).status_code == 404


def test_a_delegation_that_is_taken_back_is_over_at_once(head, lan, lans, office):
    lend(head, Post.objects.get(user__username="truong"), lans)
    delegation = Delegation.objects.get()
    lan.post(url("act_for"), {"uy-quyen": delegation.key})

    head.post(url("revoke", delegation.key))

    assert lan.get(url("invite", office.key)).status_code == 404
    assert "Đang làm thay" not in lan.get("/").text


def test_nobody_lends_what_was_lent_to_them(head, lan, lans, office):
    heads = Post.objects.get(user__username="truong")
    lend(head, heads, lans)
    lan.post(url("act_for"), {"uy-quyen": Delegation.objects.get().key})
    hoas = Post.objects.get(user__username="hoa")

    response = lend(lan, heads, hoas)

    assert response.status_code == 409
    assert "không ủy quyền tiếp được" in response.text


def test_nobody_acts_by_a_delegation_to_somebody_else(head, lans, office):
    lend(head, Post.objects.get(user__username="truong"), lans)
    hoa = cast.browser("hoa")

    hoa.post(url("act_for"), {"uy-quyen": Delegation.objects.get().key})

    assert hoa.get(url("invite", office.key)).status_code == 404


def test_open_work_goes_to_another_with_minutes_to_print(lan, lans, plan):
    hoas = Post.objects.get(user__username="hoa")
    page = lan.get(url("hand_over", lans.key)).text
    assert "Trồng cây" in page
    assert "Dọn kênh" in page

    response = lan.post(url("hand_over", lans.key), {"to": hoas.key, "viec": ["viec:a"], "note": "kèm hồ sơ"})

    assert plan.moved == ["a"]
    assert response.url == url("minutes", HandOver.objects.get().key)
    minutes = lan.get(response.url).text
    assert "Trồng cây" in minutes
    assert "Dọn kênh" not in minutes
    assert "kèm hồ sơ" in minutes
    assert Entry.objects.get(act="post.hand_over").by == "lan"


def test_handing_over_nothing_is_refused_in_words(lan, lans, plan):
    hoas = Post.objects.get(user__username="hoa")

    response = lan.post(url("hand_over", lans.key), {"to": hoas.key, "viec": ["viec:z"]})

    assert response.status_code == 409
    assert "Chưa chọn việc nào" in response.text
    assert not HandOver.objects.exists()


def test_a_post_without_open_work_says_that_there_is_nothing_to_hand_over(lan, lans):
    assert "không có gì để bàn giao" in lan.get(url("hand_over", lans.key)).text


def test_before_a_post_ends_the_page_says_what_is_open_on_it(head, lans, plan):
    assert "còn 2 việc đang mở" in head.get(url("end", lans.key)).text


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
