"""The desk as each of them finds it: officer, head, coordinator, leader, clerk, administrator."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from songhanh.desk.views import SOME
from songhanh.intake import originals
from songhanh.intake import services as intake
from songhanh.kernel.messages import Message
from songhanh.people.models import Delegation, Post
from songhanh.people.rules import DelegationKind, Role
from songhanh.people.tests import cast as house
from songhanh.plans import queries, services
from songhanh.plans.models import Assignment
from songhanh.plans.tests import cast

pytestmark = pytest.mark.django_db
CLERK = "can-bo-tiep-nhan"
MOST = 12
ONE_DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def alone(settings, tmp_path):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    settings.ORIGINALS = settings.VAR = tmp_path


@pytest.fixture
def here(db):
    return cast.place()


@pytest.fixture
def they(here):
    return cast.people(here)


@pytest.fixture
def draft(here, they):
    return cast.opened(here, cast.small_paper(here), they.lan)


@pytest.fixture
def plan(they, draft):
    return cast.given(draft, they.lan)


def receive(name):
    return intake.receive(originals.put([name.encode()], name), by=house.officer(CLERK))[0]


def desk(who):
    response = house.browser(who).get("/")
    assert response.status_code == 200
    return response.text


def headline(text):
    return re.sub(r"\s+", " ", re.search(r"<h1>(.*?)</h1>", text, re.DOTALL)[1]).strip()


def part(here, unit, clause="III.3.p1"):
    return Assignment.objects.get(unit=unit, task__clause=clause)


def test_an_empty_desk_of_a_clerk_says_how_to_begin(client):
    text = client.get("/").text

    assert headline(text) == "Bắt đầu bằng một văn bản đã ký"
    assert 'type="file"' in text


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("hoa", "Việc thủ trưởng giao anh/chị phụ trách"),
        ("minh", "Việc giao cho đơn vị"),
        ("hanh", "ma trận đơn vị"),
    ],
)
def test_an_empty_desk_says_to_everybody_what_will_lie_there(they, who, said):
    text = desk(who)

    assert headline(text) == "Không có việc nào chờ anh/chị"
    assert said in text
    assert 'type="file"' not in text


def test_a_clerk_sees_the_documents_of_the_office_each_with_its_act(client):
    receive("một.docx")
    intake.fail(receive("hai.docx"), Message("Tệp bị hỏng."), by=house.officer(CLERK))

    text = client.get("/").text

    assert headline(text) == "2 văn bản chờ xử lý"
    assert "Xem tiến độ" in text
    assert "Xem cách sửa" in text
    assert "Tệp bị hỏng." in text
    assert 'type="file"' in text


def test_documents_of_another_office_lie_on_another_desk(client):
    receive("một.docx")
    house.post("la", house.unit("Phòng Khác"), Role.CLERK)

    assert "một.docx" not in desk("la")


def test_documents_of_a_colleague_whose_post_ended_stay_with_the_office(client):
    receive("một.docx")
    left = Post.objects.get(user__username=CLERK)
    house.post("ke-nhiem", left.unit, Role.CLERK)
    Post.objects.filter(pk=left.pk).update(valid_to=house.today() - ONE_DAY)

    assert "một.docx" in desk("ke-nhiem")


def test_a_document_in_hand_is_opened_as_a_plan_and_then_no_longer_waits(here, they):
    document = cast.small_paper(here)
    address = reverse("plans:open", args=[document.key])
    assert address in desk("lan")

    cast.opened(here, document, they.lan)

    assert address not in desk("lan")


def test_the_coordinator_is_led_back_to_a_draft_with_what_is_open(draft):
    text = desk("lan")

    assert headline(text) == "1 dự thảo chờ giao việc"
    assert "2 nội dung chưa quyết cách xử lý" in text
    assert reverse("plans:board", args=[draft.key]) in text
    assert reverse("plans:preview", args=[draft.key]) not in text


def test_a_draft_with_nothing_open_leads_to_giving_out(draft, they):
    rows = queries.draft_of(draft, cast.DAY).rows
    undecided = {row.directive.key: 0 for row in rows if row.ruling.kind is None}
    services.dispose(draft, undecided, "noted", on=cast.DAY, by=they.lan)

    text = desk("lan")

    assert "đã sẵn sàng để giao" in text
    assert reverse("plans:preview", args=[draft.key]) in text


def test_a_draft_says_how_many_orders_would_go_to_nobody(draft, they):
    rows = queries.draft_of(draft, cast.DAY).rows
    undecided = {row.directive.key: 0 for row in rows if row.ruling.kind is None}
    services.dispose(draft, undecided, "tracked", on=cast.DAY, by=they.lan)

    assert "2 nội dung chưa có đơn vị thực hiện" in desk("lan")


def test_nobody_else_sees_a_draft(draft):
    for who in ("minh", "tam", "phap"):
        assert "Trồng cây năm 2021" not in desk(who)


def test_a_head_is_asked_first_to_take_work_on_then_to_name_somebody(here, they, plan):
    one = part(here, here.wards[0])
    assert headline(desk("minh")) == "1 việc chờ đơn vị nhận"
    assert reverse("plans:task", args=[one.task.key]) in desk("minh")

    services.accept(one, by=they.minh)
    assert headline(desk("minh")) == "1 việc đã nhận, chưa có người phụ trách"

    services.name_person(one, Post.objects.get(user__username="hoa"), on=cast.TODAY, by=they.minh)
    assert headline(desk("minh")) == "1 kế hoạch đang thực hiện"


def test_an_officer_finds_the_work_they_are_in_charge_of(here, they, plan):
    one = part(here, here.wards[0])
    services.accept(one, by=they.minh)
    assert "đang phụ trách" not in desk("hoa")

    services.name_person(one, Post.objects.get(user__username="hoa"), on=cast.TODAY, by=they.minh)

    text = desk("hoa")
    assert headline(text) == "Đang phụ trách 1 việc"
    assert "hạn 14/5/2021" in text


def test_whoever_does_a_piece_of_the_work_finds_it_too(here, they, plan):
    one = part(here, here.wards[0])
    services.accept(one, by=they.minh)
    services.share(one, {Post.objects.get(user__username="hoa"): "đào hố"}, on=cast.TODAY, by=they.minh)

    assert headline(desk("hoa")) == "Đang phụ trách 1 việc"


def test_the_coordinator_answers_an_objection_first_of_all(here, they, plan):
    one = part(here, here.wards[0])
    services.contest(one, reason="Phường không còn đất trống", by=they.minh)

    text = desk("lan")

    assert headline(text) == "1 phần việc báo không thuộc chức năng, chờ trả lời"
    assert "Phường không còn đất trống" in text
    assert here.wards[0].names.get().name in text
    assert "Phường không còn đất trống" not in desk("tam")


def test_nobody_answers_the_objection_of_their_own_office(here, they, plan):
    house.post("lan", here.wards[0])
    services.contest(part(here, here.wards[0]), reason="Không còn đất", by=they.minh)

    assert "chờ trả lời" not in headline(desk("lan"))
    assert "chờ trả lời" in headline(desk("hanh"))


def test_what_no_office_has_taken_on_leaves_with_the_first_that_does(here, they, plan):
    assert "Vận động nhân dân" in desk("lan")
    assert headline(desk("lan")) == "3 nhiệm vụ chưa đơn vị nào nhận"
    slip = reverse("plans:slip", args=[plan.tasks.get(clause="III.3.p1").key])
    assert slip in desk("lan")

    services.accept(part(here, here.wards[0]), by=they.minh)

    assert slip not in desk("lan")


def test_a_leader_sees_the_plans_before_what_no_office_has_taken_on(plan):
    text = desk("hanh")

    assert headline(text) == "1 kế hoạch đang thực hiện"
    assert "0/3 nhiệm vụ đã có đơn vị nhận" in text
    assert reverse("plans:matrix", args=[plan.key]) in text
    assert "Chưa đơn vị nào nhận" in text


def test_a_ward_is_not_told_how_others_stand(here, they, plan):
    text = desk("hoa")

    assert "1 nhiệm vụ có phần của đơn vị" in text
    assert "đã có đơn vị nhận" not in text
    assert reverse("plans:matrix", args=[plan.key]) not in text


def test_a_plan_that_was_closed_waits_for_nobody(here, they, plan):
    services.close(plan, on=cast.TODAY, by=they.lan)

    assert headline(desk("minh")) == "Không có việc nào chờ anh/chị"


def test_under_a_delegation_it_is_the_desk_of_the_other(here, they, plan):
    lent = Delegation.objects.create(
        from_post=Post.objects.get(user__username="phap"),
        to_user=Post.objects.get(user__username="hoa").user,
        kind=DelegationKind.DEPUTY,
        valid_from=cast.BEGINNING,
    )
    browser = house.browser("hoa")

    browser.post(reverse("people:act_for"), {"uy-quyen": lent.key})

    assert headline(browser.get("/").text) == "1 việc chờ đơn vị nhận"
    assert "Tổng hợp, báo cáo kết quả" in browser.get("/").text


def test_a_pile_says_how_many_lie_on_it_though_it_shows_a_few(here, they):
    for number in range(SOME + 3):
        receive(f"{number}.docx")
    house.post(CLERK, house.office(), Role.CLERK)

    text = desk(CLERK)

    assert headline(text) == f"{SOME + 3} văn bản chờ xử lý"
    assert text.count("Xem tiến độ") == SOME


@pytest.mark.parametrize("wards", [3, 102])
def test_no_desk_asks_more_than_twelve_questions_however_many_offices(wards):
    here = cast.place(wards)
    they = cast.people(here)
    plan = cast.given(cast.opened(here, cast.large_paper(here), they.lan), they.lan)
    services.contest(Assignment.objects.filter(unit=here.wards[1])[0], reason="Không có đất", by=they.tam)
    cast.opened(here, cast.small_paper(here), they.lan)
    assert plan.tasks.count() == 60

    asked = {}
    for who in ("lan", "hanh", "minh", "hoa", "tam", "quan"):
        browser = house.browser(who)
        browser.get("/")
        with CaptureQueriesContext(connection) as questions:
            browser.get("/")
        asked[who] = len(questions)

    assert {who: count for who, count in asked.items() if count > MOST} == {}
