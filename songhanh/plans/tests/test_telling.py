"""Offices are told: on their page, by letters that a real mail server takes, also under a delegation."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from songhanh.people.models import Delegation, Letter, Post
from songhanh.people.rules import Role
from songhanh.people.tests import mail_server
from songhanh.people.tests.mail_server import Box, free_port, listening
from songhanh.plans import services, telling
from songhanh.plans.models import Notice
from songhanh.plans.rules.words import NoticeKind
from songhanh.plans.services import Paper
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


def tell():
    telling.tell_offices(timezone.localdate())


def letters_to(username) -> list[Letter]:
    return list(Letter.objects.filter(to__username=username).order_by("pk"))


def notice(unit, kind=NoticeKind.GIVEN) -> Notice:
    return Notice.objects.filter(unit=unit, kind=kind).latest("pk")


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
