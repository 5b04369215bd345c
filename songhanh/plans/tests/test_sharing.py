"""The head of an office splits its part among its people, and each of them sees their piece."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from songhanh.people.models import Post
from songhanh.people.rules import Role
from songhanh.plans import services
from songhanh.plans.tests import cast


@pytest.fixture(autouse=True)
def alone(settings, tmp_path):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    settings.VAR = tmp_path


@pytest.fixture
def browser():
    def signed_in(username):
        client = Client()
        user = User.objects.get(username=username)
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return signed_in


@pytest.fixture
def one(here, they, part):
    """The first ward's part, which it has taken on."""
    found = part("III.3.p1", here.wards[0])
    return services.accept(found, by=they.minh)


def key(username: str) -> str:
    return Post.objects.get(user__username=username).key


def lines(*pairs: tuple[str, str]) -> dict[str, str]:
    said = {"form-TOTAL_FORMS": str(len(pairs)), "form-INITIAL_FORMS": "0"}
    for number, (who, words) in enumerate(pairs):
        said |= {f"form-{number}-who": key(who) if who else "", f"form-{number}-words": words}
    return said


def share(client, one, *pairs):
    return client.post(reverse("plans:share", args=[one.key]), lines(*pairs))


def test_a_head_splits_the_work_and_everybody_sees_their_piece(browser, here, one):
    minh, hoa = browser("minh"), browser("hoa")
    assert reverse("plans:share", args=[one.key]) in minh.get(one.task.get_absolute_url()).content.decode()

    answer = share(minh, one, ("hoa", "Trồng 100 cây ở trường học"), ("minh", "Ký báo cáo"), ("", ""))

    assert answer["Location"] == one.task.get_absolute_url()
    unit_page = reverse("plans:unit", args=[here.wards[0].key])
    for page in (one.task.get_absolute_url(), unit_page, reverse("desk:home"), reverse("desk:mine")):
        assert "Trồng 100 cây ở trường học" in hoa.get(page).content.decode(), page
    assert "phần việc của anh/chị: Ký báo cáo" in minh.get(reverse("desk:mine")).content.decode()


def test_what_was_said_before_stands_there_and_is_replaced(browser, one):
    minh = browser("minh")
    share(minh, one, ("hoa", "Trồng cây"), ("minh", "Ký"))
    assert "Trồng cây" in minh.get(reverse("plans:share", args=[one.key])).content.decode()

    share(minh, one, ("hoa", "Tưới cây"), ("", ""))

    assert list(one.shares.values_list("post__user__username", "words")) == [("hoa", "Tưới cây")]


@pytest.mark.parametrize(
    ("pairs", "sentence"),
    [
        ([("", "Trồng cây"), ("hoa", "Tưới cây đã gõ")], "Chọn người làm phần việc này."),
        ([("minh", ""), ("hoa", "Tưới cây đã gõ")], "Ghi phần việc của người này"),
        ([("hoa", "Trồng cây"), ("hoa", "Tưới cây đã gõ")], "Người này đã có ở dòng trên"),
        ([("hoa", "x" * 301), ("minh", "Tưới cây đã gõ")], "300"),
    ],
)
def test_a_line_that_is_half_filled_is_asked_for_and_nothing_typed_is_lost(browser, one, pairs, sentence):
    answer = share(browser("minh"), one, *pairs)

    assert answer.status_code == 400
    assert sentence in answer.content.decode()
    assert "Tưới cây đã gõ" in answer.content.decode()
    assert not one.shares.exists()


def test_nobody_from_elsewhere_is_offered_or_taken(browser, one):
    page = browser("minh").get(reverse("plans:share", args=[one.key])).content.decode()
    assert key("hoa") in page
    assert key("tam") not in page

    assert share(browser("minh"), one, ("tam", "Trồng cây")).status_code == 400


def test_only_who_heads_the_office_splits_its_work(browser, one):
    assert browser("hoa").get(reverse("plans:share", args=[one.key])).status_code == 409
    assert browser("tam").get(reverse("plans:share", args=[one.key])).status_code == 404


def test_who_works_in_several_offices_says_whose_work_they_mean(browser, here, they, plan):
    Post.objects.create(
        user=User.objects.get(username="minh"), unit=here.justice, role=Role.HEAD, valid_from=cast.BEGINNING
    )
    minh = browser("minh")

    page = minh.get(reverse("plans:my_units")).content.decode()

    for office in (here.justice, here.wards[0]):
        assert reverse("plans:unit", args=[office.key]) in page
    assert page.count("1 việc chờ nhận") == 2
    only = browser("hoa").get(reverse("plans:my_units"))
    assert only["Location"] == reverse("plans:unit", args=[here.wards[0].key])


def test_the_pieces_of_many_parts_are_asked_for_at_once(browser, here, they, django_assert_max_num_queries):
    cast.given(cast.opened(here, cast.large_paper(here), they.lan), they.lan)
    minh = browser("minh")
    page = reverse("plans:unit", args=[here.wards[0].key])

    with django_assert_max_num_queries(12):
        minh.get(page)
