"""What happens to a post: it ends, it is lent, its work goes to another."""

import pytest

from songhanh.ledger.models import Entry
from songhanh.people.models import Delegation, HandOver, Post
from songhanh.people.rules import Role
from songhanh.people.tests import cast
from songhanh.people.tests.cast import invitation, url

pytestmark = pytest.mark.django_db


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
    assert 'Làm thay <span lang="vi">Truong</span>' in lan.get("/").text

    lan.post(url("act_for"), {"uy-quyen": delegation.key})
    lan.post(url("invite", office.key), invitation())

    assert 'Đang làm thay <span lang="vi">Truong</span>' in lan.get("/").text
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


def test_a_delegation_ends_with_the_last_post_of_whoever_stands_in(head, lan, lans, office):
    lend(head, Post.objects.get(user__username="truong"), lans)
    lan.post(url("act_for"), {"uy-quyen": Delegation.objects.get().key})
    lans.valid_to = cast.today()
    lans.save()

    assert lan.get(url("invite", office.key)).status_code == 403
    lan.post(url("act_for"), {"uy-quyen": Delegation.objects.get().key})
    assert lan.get(url("invite", office.key)).status_code == 403


def test_whoever_stands_in_gets_neither_the_account_nor_a_post_by_it(head, lan, lans, office):
    lend(head, Post.objects.get(user__username="truong"), lans)
    lan.post(url("act_for"), {"uy-quyen": Delegation.objects.get().key})
    of_head, as_head = cast.person("truong"), {"login": "lan", "role": "head", "first": str(cast.today())}

    assert lan.post(url("reset", of_head.key)).status_code == 409
    assert lan.post(url("appoint", office.key), as_head).status_code == 409
    assert not Post.objects.filter(user__username="lan", role=Role.HEAD).exists()
    assert not Entry.objects.filter(act="person.reset").exists()
    assert lan.post(url("invite", office.key), cast.invitation(role="head")).status_code == 409
    assert lan.post(url("invite", office.key), cast.invitation()).status_code != 409


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
