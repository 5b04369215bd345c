"""Offices are told: on their page, by letters that a real mail server takes, also under a delegation."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from songhanh.kernel.errors import Denied
from songhanh.ledger.models import Entry
from songhanh.people.middleware import CHOSEN
from songhanh.people.models import Delegation, Letter, Post
from songhanh.people.rules import Role
from songhanh.people.tests import mail_server
from songhanh.people.tests.mail_server import Box, free_port, listening
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


def letters_to(username) -> list[Letter]:
    return list(Letter.objects.filter(to__username=username).order_by("pk"))


def notice(unit, kind=NoticeKind.GIVEN) -> Notice:
    return Notice.objects.filter(unit=unit, kind=kind).latest("pk")


def text(client, name, *args) -> str:
    response = client.get(reverse(f"plans:{name}", args=args))
    assert response.status_code == 200, (name, response.status_code)
    return response.content.decode()


def lend(post: Post, to: str) -> Delegation:
    user = User.objects.get(username=to)
    return Delegation.objects.create(from_post=post, to_user=user, kind="deputy", valid_from=YESTERDAY)


def test_of_one_giving_out_each_who_answers_for_an_office_gets_one_letter(addresses, here, they, plan):
    tell()
    tell()

    assert sorted(Letter.objects.values_list("address", flat=True)) == [
        # The officer of the office that coordinates answers for it, for it has no head.
        "lan@vi-du.example",
        "minh@vi-du.example",
        "phap@vi-du.example",
        "tam@vi-du.example",
    ]
    assert dict(Notice.objects.values_list("unit", "letters"))[here.wards[2].pk] == 0
    assert not Notice.objects.filter(sent_at=None).exists()


def test_a_letter_says_who_gives_what_by_when_and_where_to_answer(addresses, here, they, plan):
    tell()

    (letter,) = letters_to("minh")
    assert letter.subject == "Giao 1 việc: Trồng mỗi phường 200 cây, gửi báo cáo trước ngày 15/5."
    assert "Kính gửi: Minh, Phường Mẫu 001" in letter.body
    assert (
        "Ủy ban nhân dân thành phố Mẫu giao Ủy ban nhân dân phường Mẫu 001 1 việc theo "
        "kế hoạch số 07/KH-UBND ngày 23/3/2021." in letter.body
    )
    assert "1. Trồng mỗi phường 200 cây, gửi báo cáo trước ngày 15/5. (hạn 14/5/2021)" in letter.body
    link = f"http://song-hanh.example/ke-hoach/thong-bao/{notice(here.wards[0]).key}/"
    assert link in letter.body
    assert letter.body.rstrip().splitlines()[-4].strip() == "Phòng Lao động"


def test_who_stands_under_nobody_is_asked_not_ordered(addresses, here, they, plan):
    cast.person("mat-tran", here.front, Role.HEAD)
    User.objects.filter(username="mat-tran").update(email="mat-tran@vi-du.example")

    tell()

    (letter,) = letters_to("mat-tran")
    assert letter.subject.startswith("Đề nghị phối hợp thực hiện 1 việc:")
    assert "đề nghị Mặt trận Tổ quốc thành phố phối hợp thực hiện 1 việc" in letter.body
    assert "hạn" not in letter.body.partition("1. ")[2].splitlines()[0]


def test_many_tasks_are_one_letter_that_is_not_endless(addresses, here, they):
    cast.given(cast.opened(here, cast.large_paper(here), they.lan), they.lan)

    tell()

    (letter,) = letters_to("minh")
    assert letter.subject == "Giao 60 việc: kế hoạch số 07/KH-UBND ngày 23/3/2021"
    assert "20. Việc thứ 19" in letter.body
    assert "21. " not in letter.body
    assert "và 40 việc khác." in letter.body


@pytest.mark.parametrize("kind", ["clerk", "mailbox"])
def test_the_mailbox_of_an_office_is_written_to_as_the_office(addresses, here, they, plan, kind):
    user = User.objects.create_user("phuong-3", first_name="Hộp thư phường", email="phuong-3@vi-du.example")
    role = Role.CLERK if kind == "clerk" else Role.OFFICER
    Post.objects.create(
        user=user, unit=here.wards[2], role=role, valid_from=cast.BEGINNING, is_mailbox=kind == "mailbox"
    )

    tell()

    (letter,) = letters_to("phuong-3")
    greeting = letter.body.splitlines()[0]
    assert greeting == f"Kính gửi: {'Hộp thư phường, ' if kind == 'clerk' else ''}Phường Mẫu 003"


def test_who_stands_in_for_the_head_is_written_to_too_and_told_why(addresses, here, they, plan):
    lend(Post.objects.get(user__username="minh"), "phap")

    tell()

    own, lent = letters_to("phap")
    assert "Phòng Tư pháp" in own.body
    assert "đang được ủy quyền làm thay Minh" in lent.body
    assert "Phường Mẫu 001" in lent.body
    assert len(letters_to("minh")) == 1


def test_whose_post_has_ended_or_account_is_shut_gets_no_letter(addresses, here, they, plan):
    Post.objects.filter(user__username="minh").update(valid_to=YESTERDAY)
    User.objects.filter(username="tam").update(is_active=False)

    tell()

    assert letters_to("minh") == letters_to("tam") == []


def test_what_changes_later_is_told_with_its_paper(addresses, here, they, plan, part):
    tell()
    services.contest(part("III.3.p1", here.wards[0]), reason="Phường không có đất", by=they.minh)
    services.insist(part("III.3.p1", here.wards[0]), reason="Đã thống nhất tại cuộc họp", by=they.lan)
    task, paper = plan.tasks.get(clause="III.3.p1"), Paper("Công văn số 99/UBND")
    services.withdraw(plan, [task], paper=paper, on=cast.TODAY, by=they.lan)

    tell()

    _, upheld, withdrawn = letters_to("minh")
    assert "vẫn do Ủy ban nhân dân phường Mẫu 001 thực hiện. Lý do: Đã thống nhất tại cuộc họp" in upheld.body
    assert "được thôi giao. Căn cứ: Công văn số 99/UBND" in withdrawn.body
    assert "nhận việc" not in withdrawn.body


def test_what_was_given_out_is_told_by_the_queue_through_a_mail_server(
    addresses, here, they, draft, settings
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, box = "127.0.0.1", free_port(), Box()
    cast.given(draft, they.lan)

    with listening(settings.EMAIL_PORT, box), pytest.MonkeyPatch.context() as patch:
        patch.setattr("django_tasks_db.management.commands.db_worker.close_old_connections", lambda: None)
        mail_server.work_off()

    (arrived,) = box.to("minh@vi-du.example")
    assert re.search(r"http://song-hanh\.example/ke-hoach/thong-bao/[a-z2-7]{12}/", arrived.get_content())


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
