"""What the ledger says of a task, with both names where somebody acted for somebody else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.contrib.auth import get_user_model

from songhanh.people.models import Post
from songhanh.plans import services
from songhanh.plans.tests.cast import TODAY


@pytest.fixture
def lan(client, they):
    client.force_login(get_user_model().objects.get(username="lan"))
    return client


def trail(client, task) -> str:
    return client.get(f"/ke-hoach/viec/{task.key}/nhat-ky/").text


def test_a_task_that_nobody_answered_says_so(lan, plan):
    assert "Chưa đơn vị nào trả lời" in trail(lan, plan.tasks.first())


def test_both_names_stand_at_what_was_done_in_anothers_name(lan, here, they, part):
    deputy = replace(they.minh, username="hoa", on_behalf_of="minh")
    services.accept(part("III.3.p1", here.wards[0]), by=deputy)

    page = " ".join(trail(lan, part("III.3.p1", here.wards[0]).task).split())

    assert '<span lang="vi">Hoa</span> làm thay <span lang="vi">Minh</span>: nhận việc' in page
    assert "Phường Mẫu 001" in page


def test_people_are_called_by_their_names_and_reasons_stand_as_given(lan, here, they, part):
    one = part("III.3.p1", here.wards[0])
    services.accept(one, by=they.minh)
    services.name_person(one, Post.objects.get(user__username="hoa"), on=TODAY, by=they.minh)
    services.contest(part("III.3.p1", here.wards[1]), reason="Phường không có đất trống", by=they.tam)

    page = trail(lan, one.task)

    assert "giao người phụ trách" in page
    assert '<span lang="vi">Hoa</span>' in page
    assert "Phường không có đất trống" in page


def test_an_office_sees_the_lines_of_its_own_part_only(client, here, they, part):
    services.contest(part("III.3.p1", here.wards[1]), reason="Phường không có đất trống", by=they.tam)
    client.force_login(get_user_model().objects.get(username="minh"))

    assert "Phường không có đất trống" not in trail(client, part("III.3.p1", here.wards[0]).task)


def test_the_page_asks_the_same_for_many_lines(lan, here, they, part, django_assert_max_num_queries):
    one = part("III.3.p1", here.wards[0])
    services.accept(one, by=they.minh)
    post = Post.objects.get(user__username="hoa")
    for _ in range(20):
        services.name_person(one, post, on=TODAY, by=they.minh)

    with django_assert_max_num_queries(12):
        trail(lan, one.task)
