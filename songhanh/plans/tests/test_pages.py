"""Every page of plans as a browser gets it, and how many questions it asks of the database."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import strip_tags

from songhanh.intake.models import Reading
from songhanh.plans import queries, services
from songhanh.plans.models import Assignment, Plan
from songhanh.plans.rules.words import PlanStatus
from songhanh.plans.tests import cast

MOST = 12


@pytest.fixture(autouse=True)
def alone(settings, tmp_path):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    settings.VAR = tmp_path


@pytest.fixture
def browser():
    """Gives a browser in which somebody is signed in."""

    def signed_in(username):
        client = Client()
        user = get_user_model().objects.get(username=username)
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return signed_in


def page(client, name, *args, **query):
    response = client.get(reverse(f"plans:{name}", args=args), query)
    assert response.status_code == 200, (name, response.status_code)
    return response.content.decode()


def test_the_board_decides_of_a_whole_section_in_one_act(browser, they, draft):
    lan = browser("lan")
    rows = [row for row in queries.draft_of(draft, cast.DAY).rows if row.directive.section == "II.1"]
    mark = ",".join(f"{row.directive.key}:{row.seen}" for row in rows)
    assert mark in page(lan, "board", draft.key)

    address = reverse("plans:board", args=[draft.key])
    lan.post(address, {"chon": mark, "xu-ly": "merged", "vao": "III.1.p1"})

    assert queries.draft_of(draft, cast.DAY).open.undecided == ()
    assert "sẽ đến 6 đơn vị" in page(lan, "preview", draft.key)


def test_giving_out_from_the_preview(browser, they, draft):
    lan = browser("lan")
    rows = queries.draft_of(draft, cast.DAY).rows
    undecided = {row.directive.key: 0 for row in rows if row.ruling.kind is None}
    services.dispose(draft, undecided, "noted", on=cast.DAY, by=they.lan)
    fingerprint = queries.draft_of(draft, cast.DAY).fingerprint
    assert fingerprint in page(lan, "preview", draft.key)

    lan.post(reverse("plans:give_out", args=[draft.key]), {"ban-xem": fingerprint})

    draft.refresh_from_db()
    assert draft.status == PlanStatus.IN_FORCE
    assert "Trồng mỗi phường" in page(lan, "plan", draft.key)


def test_a_ward_takes_its_work_on_from_its_own_list(browser, here, they, plan):
    minh = browser("minh")
    one = Assignment.objects.get(unit=here.wards[0])
    assert "1 việc chờ nhận" in page(minh, "unit", here.wards[0].key)

    minh.post(reverse("plans:accept", args=[one.key]), {"ve": "don-vi"})

    assert "Đang giữ 1 việc" in page(minh, "unit", here.wards[0].key)


def test_a_ward_says_why_it_objects_and_the_coordinator_reads_it(browser, here, they, plan):
    one = Assignment.objects.get(unit=here.wards[0])
    browser("minh").post(reverse("plans:contest", args=[one.key]), {"reason": "Phường không còn đất trống"})

    seen = page(browser("lan"), "task", one.task.key)

    assert "Phường không còn đất trống" in seen
    assert reverse("plans:insist", args=[one.key]) in seen
    assert reverse("plans:reassign", args=[one.key]) in seen


def test_contested_work_goes_to_an_office_called_by_its_name(browser, here, they, plan):
    one, lan = Assignment.objects.get(unit=here.wards[0]), browser("lan")
    services.contest(one, reason="Không có đất", by=they.minh)
    address = reverse("plans:reassign", args=[one.key])

    assert "Phường Mẫu 001" in lan.get(address).text
    asked = lan.post(address, {"to-go": "Phường Mẫu", "reason": "Phường không còn đất"})
    unknown = lan.post(address, {"to-go": "Sở Thú", "reason": "vì"})
    assert (asked.status_code, unknown.status_code) == (400, 400)
    assert here.wards[1].key in asked.text
    assert "Phường không còn đất" in asked.text
    assert browser("minh").get(address).status_code == 409
    lan.post(address, {"to-go": "phòng tư pháp", "reason": "vì"})

    assert Assignment.objects.filter(task=one.task, unit=here.justice, status="given").exists()


def test_an_objection_without_a_reason_is_refused(browser, here, they, plan):
    one = Assignment.objects.get(unit=here.wards[0])

    response = browser("minh").post(reverse("plans:contest", args=[one.key]), {"reason": " "})

    assert response.status_code == 409


def test_the_sentence_of_the_paper_is_lit(browser, here, they, document, plan):
    text = "\n".join(one.text for one in document.taken_directives.all())
    Reading.objects.create(document=document, text=text, layout=[], content={})

    seen = page(browser("lan"), "task", plan.tasks.get(clause="III.2.p1").key)

    assert '<mark class="sh-kind-said">Vận động nhân dân trồng cây.</mark>' in seen


def test_who_set_a_day_is_called_by_name(browser, they, plan):
    get_user_model().objects.filter(username="lan").update(first_name="Nguyễn Thị Lan")
    task = plan.tasks.get(clause="III.3.p1")
    task.due_dates.create(last_day=date(2021, 6, 1), is_stated=False, set_by="lan")

    seen = strip_tags(page(browser("lan"), "task", task.key))

    assert "do Nguyễn Thị Lan đặt, văn bản không nêu" in seen


def test_a_slip_has_the_link_and_the_message(browser, they, plan):
    task = plan.tasks.get(clause="III.3.p1")

    seen = page(browser("lan"), "slip", task.key)

    assert f"http://testserver/ke-hoach/viec/{task.key}/" in seen
    assert "Hạn: 14/5/2021" in seen


def test_work_is_given_from_a_phone(browser, here, they):
    lan = browser("lan")
    assert "Phòng Tư pháp" in page(lan, "give_ad_hoc")

    response = lan.post(
        reverse("plans:give_ad_hoc"),
        {
            "title": "Kiểm tra cây đổ",
            "units": [here.justice.key],
            "units-go": "các phường",
            "last_day": "2021-04-02",
            "kind": "directive_note",
            "source": "Ý kiến chỉ đạo ngày 25/3/2021",
            "issuer": here.city.key,
        },
        follow=True,
    )

    assert "Kiểm tra cây đổ" in response.content.decode()
    assert Assignment.objects.count() == 4


def test_what_is_missing_is_said_at_its_field(browser, here, they):
    response = browser("lan").post(reverse("plans:give_ad_hoc"), {"title": "Việc"})

    assert response.status_code == 400
    assert not Plan.objects.exists()


def test_one_paper_moves_days_from_the_page(browser, they, plan):
    lan, task = browser("lan"), plan.tasks.get(clause="III.3.p1")
    said = {"source": "Công văn số 9", "last_day": "2021-06-30", "viec": task.key, "doi-han": "1"}

    lan.post(reverse("plans:amend", args=[plan.key]), said)

    seen = strip_tags(page(lan, "amend", plan.key))
    assert "14/5/2021  → 30/6/2021" in seen


@pytest.mark.parametrize(
    ("who", "name", "status"),
    [
        ("tam", "board", 404),
        ("tam", "preview", 404),
        ("quan", "board", 404),
        ("lan", "board", 200),
    ],
)
def test_nobody_prepares_the_plan_of_another_office(browser, they, draft, who, name, status):
    assert browser(who).get(reverse(f"plans:{name}", args=[draft.key])).status_code == status


def test_a_ward_sees_of_a_plan_only_its_own_part(browser, here, they, plan):
    seen = page(browser("minh"), "plan", plan.key)

    assert "Trồng mỗi phường" in seen
    assert "Vận động nhân dân" not in seen
    assert browser("minh").get(reverse("plans:matrix", args=[plan.key])).status_code == 404


def test_a_ward_does_not_open_the_part_of_its_neighbour(browser, here, they, plan):
    other = Assignment.objects.get(unit=here.wards[1])

    assert browser("minh").post(reverse("plans:accept", args=[other.key])).status_code == 404


@pytest.mark.parametrize("query", [{"tim": "trong cay"}, {"don_vi": "phuong mau"}, {"nhan": "given"}])
def test_filters_find_without_tone_marks(browser, they, plan, query):
    assert "Trồng mỗi phường" in page(browser("lan"), "plan", plan.key, **query)


@pytest.mark.parametrize("query", [{"tim": "khong co"}, {"nhan": "accepted"}, {"den": "2021-01-01"}])
def test_filters_leave_out_what_does_not_match(browser, they, plan, query):
    assert "Trồng mỗi phường" not in page(browser("lan"), "plan", plan.key, **query)


@pytest.mark.parametrize(("name", "inside"), [("workbook", "xl/"), ("annex", "word/")])
def test_files_open(browser, they, plan, name, inside):
    body = browser("lan").get(reverse(f"plans:{name}", args=[plan.key])).content

    names = zipfile.ZipFile(io.BytesIO(body)).namelist()
    assert any(one.startswith(inside) for one in names)


def counted(client, address):
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def addresses(plan, here):
    task = plan.tasks.first()
    return {
        "list": reverse("plans:list"),
        "plan": reverse("plans:plan", args=[plan.key]),
        "matrix": reverse("plans:matrix", args=[plan.key]),
        "task": reverse("plans:task", args=[task.key]),
        "slip": reverse("plans:slip", args=[task.key]),
        "unit": reverse("plans:unit", args=[here.wards[0].key]),
        "amend": reverse("plans:amend", args=[plan.key]),
        "give_ad_hoc": reverse("plans:give_ad_hoc"),
    }


def preparing(plan):
    names = ("board", "preview", "coverage", "arrange")
    return {name: reverse(f"plans:{name}", args=[plan.key]) for name in names}


@pytest.mark.parametrize("wards", [3, 32, 102])
def test_no_page_asks_more_than_twelve_questions_however_many_offices(browser, db, wards):
    here = cast.place(wards)
    they = cast.people(here)
    lan = browser("lan")
    draft = cast.opened(here, cast.large_paper(here), they.lan)
    asked = {name: counted(lan, address) for name, address in preparing(draft).items()}
    plan = cast.given(draft, they.lan)
    assert plan.tasks.count() == 60
    asked |= {name: counted(lan, address) for name, address in addresses(plan, here).items()}

    print(asked)
    assert {name: count for name, count in asked.items() if count > MOST} == {}
