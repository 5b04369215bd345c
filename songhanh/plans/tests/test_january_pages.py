"""The pages on which a year goes over into the next, plans are related, and later papers change them."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.urls import reverse

from songhanh.intake.reading.model import Role
from songhanh.plans import services
from songhanh.plans.models import DraftTask, Plan
from songhanh.plans.rules.words import PlanStatus
from songhanh.plans.tests import cast
from songhanh.plans.tests.cast import TODAY
from songhanh.plans.tests.january import given_out, signed_paper
from songhanh.plans.tests.test_pages import browser, counted, page

__all__ = ["browser"]
MOST = 12


def address(name, *keys):
    return reverse(f"plans:{name}", args=keys)


def send(client, name, *keys, **said):
    return client.post(address(name, *keys), said, follow=True)


def begun(client, plan, **more):
    """The draft of the next year, as the page begins it."""
    chosen = [task.key for task in plan.tasks.filter(withdrawn_on=None)]
    said = {"year": "2022", "subject": "Trồng cây năm 2022", "viec": chosen, "has_words_moved": "on"}
    send(client, "carry_over", plan.key, **said | more)
    return Plan.objects.get(is_drafted=True)


def test_the_page_of_a_plan_offers_the_next_year_to_those_who_coordinate_it(browser, they, plan):
    offered = address("carry_over", plan.key)

    assert offered in page(browser("lan"), "plan", plan.key)
    assert offered not in page(browser("minh"), "plan", plan.key)


def test_unfinished_work_is_ticked_and_its_days_are_shown_moved(browser, they, plan):
    task = plan.tasks.get(clause="III.2.p1")
    services.withdraw(plan, [task], paper=services.Paper("Công văn 9"), on=TODAY, by=they.lan)

    seen = page(browser("lan"), "carry_over", plan.key)

    assert seen.count(" checked") == 2 + 1
    assert f'value="{task.key}" id="v-{task.key}">' in seen
    assert "<ins>14/5/2022</ins>" in seen
    assert 'value="2022"' in seen
    assert "Trồng cây năm 2022" in seen


def test_a_year_goes_over_is_worded_and_given_out_from_the_pages(browser, here, they, plan):
    lan = browser("lan")
    new = begun(lan, plan)
    one = new.draft_tasks.get(clause="III.2.p1")
    assert "Vận động nhân dân trồng cây." in page(lan, "item", one.key)

    said = {
        "text": "Vận động từng hộ trồng cây.",
        "clause": "III.2.p1",
        "area": "II.1",
        "revision": "1",
        "lead": here.justice.key,
        "doing": [here.front.key],
        "day_1": "2022-06-01",
    }
    send(lan, "item", one.key, **said)

    seen = page(lan, "compose", new.key)
    assert "Vận động từng hộ trồng cây." in seen
    assert "01/6/2022" in seen
    one.refresh_from_db()
    shares = {(share.unit_id, share.role) for share in one.shares.all()}
    assert shares == {(here.justice.pk, Role.LEAD), (here.front.pk, Role.RESPONSIBLE)}
    given_out(new, they)
    assert "Vận động từng hộ trồng cây." in page(lan, "plan", new.key)


def test_a_task_leads_to_what_it_was_in_the_year_before(browser, they, plan):
    lan = browser("lan")
    new = begun(lan, plan)
    given_out(new, they)
    old, task = plan.tasks.get(clause="III.3.p1"), new.tasks.get(clause="III.3.p1")

    assert address("task", old.key) in page(lan, "task", task.key)


def test_a_group_stays_when_a_piece_is_saved_as_it_was(browser, here, they, plan):
    lan = browser("lan")
    one = begun(lan, plan).draft_tasks.get(clause="III.3.p1")
    said = {
        "text": one.text,
        "revision": "1",
        "doing": [here.all_wards.key],
        "reporting": [here.city.key],
        "via": [here.labour.key],
    }

    send(lan, "item", one.key, **said)

    shares = {(share.unit_id, share.group_id) for share in one.shares.all()}
    assert shares == {(None, here.all_wards.pk), (here.city.pk, None), (here.labour.pk, None)}


def test_nothing_typed_is_lost_when_something_is_missing(browser, they, plan):
    lan = browser("lan")
    one = begun(lan, plan).draft_tasks.get(clause="III.2.p1")

    response = lan.post(address("item", one.key), {"text": "", "title": "Tên gọn của tôi", "revision": "1"})

    assert response.status_code == 400
    assert "Tên gọn của tôi" in response.content.decode()


def test_pieces_are_set_aside_and_taken_back_many_at_once(browser, they, plan):
    lan = browser("lan")
    new = begun(lan, plan)
    keys = list(new.draft_tasks.values_list("key", flat=True))

    send(lan, "compose", new.key, chon=keys[:2], **{"bo-ra": "1"})
    assert new.draft_tasks.filter(is_set_aside=True).count() == 2

    send(lan, "compose", new.key, chon=keys[:1], **{"lay-lai": "1"})
    assert new.draft_tasks.filter(is_set_aside=True).count() == 1


def test_new_work_is_added_from_its_page(browser, here, they, plan):
    lan = browser("lan")
    new = begun(lan, plan)

    send(lan, "add_item", new.key, text="Trồng cây ở trường học.", doing=[here.justice.key], revision="0")

    assert DraftTask.objects.get(continues=None).text == "Trồng cây ở trường học."


def test_the_draft_gets_its_number_and_its_signed_paper(browser, they, plan):
    lan = browser("lan")
    new = begun(lan, plan)
    said = {"number": "02/KH-UBND", "subject": "Trồng cây năm 2022", "issued_on": "2022-01-10"}

    send(lan, "entitle", new.key, **said)
    new.refresh_from_db()
    assert new.issued_on == date(2022, 1, 10)

    signed = signed_paper()
    assert signed.key in page(lan, "entitle", new.key)
    send(lan, "attach_paper", new.key, **{"van-ban": signed.key})
    new.refresh_from_db()
    assert new.document == signed


def test_the_board_of_a_draft_that_is_worded_here_is_the_page_on_which_it_is_worded(browser, they, plan):
    lan = browser("lan")
    new = begun(lan, plan)

    for name in ("board", "coverage"):
        assert lan.get(address(name, new.key))["Location"] == address("compose", new.key)


def test_both_years_stand_side_by_side_with_counts(browser, they, plan):
    lan = browser("lan")
    new = begun(lan, plan)
    one = new.draft_tasks.get(clause="III.2.p1")
    send(lan, "item", one.key, text="Vận động từng hộ dân trồng cây.", revision="1")

    seen = page(lan, "compare", new.key, plan.key)

    assert "<ins>từng hộ</ins>" in seen
    assert "<del>nhân</del>" in seen
    assert "lời văn, đơn vị" in seen
    assert "Tổng hợp, báo cáo" not in page(lan, "compare", new.key, plan.key, xem="changed")


def test_the_comparison_opens_as_a_workbook(browser, they, plan):
    lan = browser("lan")
    new = begun(lan, plan)

    body = lan.get(address("compare_workbook", new.key, plan.key)).content

    assert any(name.startswith("xl/") for name in ZipFile(BytesIO(body)).namelist())


def test_a_ward_does_not_compare_plans_of_which_it_sees_a_part(browser, they, plan):
    new = begun(browser("lan"), plan)
    given_out(new, they)

    assert browser("minh").get(address("compare", new.key, plan.key)).status_code == 404


def test_a_closed_plan_offers_the_next_year_first(browser, they, plan):
    lan = browser("lan")

    response = send(lan, "close", plan.key)

    assert Plan.objects.get(pk=plan.pk).state is PlanStatus.CLOSED
    assert address("carry_over", plan.key) in response.content.decode()


@pytest.mark.parametrize("wards", [3, 102])
def test_no_page_of_a_year_asks_more_than_twelve_questions(browser, db, wards):
    here = cast.place(wards)
    they = cast.people(here)
    lan = browser("lan")
    plan = cast.given(cast.opened(here, cast.large_paper(here), they.lan), they.lan)
    asked = {"carry_over": counted(lan, address("carry_over", plan.key))}
    new = begun(lan, plan)
    one = new.draft_tasks.first()
    pages = {
        "compose": (new.key,),
        "item": (one.key,),
        "add_item": (new.key,),
        "entitle": (new.key,),
        "compare": (new.key, plan.key),
        "preview": (new.key,),
        "relate": (plan.key,),
        "add_task": (plan.key,),
        "reword": (plan.tasks.first().key,),
        "plan": (plan.key,),
    }
    asked |= {name: counted(lan, address(name, *keys)) for name, keys in pages.items()}

    print(asked)
    assert {name: count for name, count in asked.items() if count > MOST} == {}
