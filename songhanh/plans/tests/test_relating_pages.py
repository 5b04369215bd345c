"""The pages on which plans are related, and on which later papers change them."""

from __future__ import annotations

import pytest
from django.urls import reverse

from songhanh.plans import services
from songhanh.plans.models import PlanRelation
from songhanh.plans.rules.words import RelationKind
from songhanh.plans.services import AdHoc
from songhanh.plans.tests.cast import TODAY
from songhanh.plans.tests.test_january_pages import begun
from songhanh.plans.tests.test_pages import browser, page

__all__ = ["browser"]


def address(name, *keys):
    return reverse(f"plans:{name}", args=keys)


def send(client, name, *keys, **said):
    return client.post(address(name, *keys), said, follow=True)


def programme(here, they, subject="Chương trình trồng cây giai đoạn 2021–2025"):
    """Another plan of the city, of which the wards know nothing."""
    task = services.give_ad_hoc(
        AdHoc(subject, "Nghị quyết"),
        issuer=here.city.pk,
        coordinator=here.labour.pk,
        units=[here.justice.pk],
        on=TODAY,
        by=they.lan,
    )
    return task.plan


def test_a_plan_is_related_to_a_programme_above_and_shown_both_ways(browser, here, they, plan):
    lan, above = browser("lan"), programme(here, they)
    assert above.key in page(lan, "relate", plan.key, tim="chuong trinh")

    send(lan, "relate", plan.key, khac=above.key, phia="tren")

    assert PlanRelation.objects.get().kind == RelationKind.CARRIES_OUT
    assert "Chương trình trồng cây" in page(lan, "plan", plan.key)
    assert "Trồng cây năm 2021" in page(lan, "plan", above.key)


def test_what_somebody_may_not_open_is_not_named(browser, here, they, plan):
    above = programme(here, they)
    services.relate(above, plan, RelationKind.CARRIES_OUT, by=they.lan)

    assert "Chương trình trồng cây" not in page(browser("minh"), "plan", plan.key)


def test_plans_are_unrelated_while_nothing_hangs_on_it(browser, here, they, plan):
    lan, above = browser("lan"), programme(here, they)
    services.relate(above, plan, RelationKind.CARRIES_OUT, by=they.lan)

    send(lan, "unrelate", plan.key, khac=above.key)

    assert not PlanRelation.objects.exists()


def test_a_year_that_went_over_stays_related(browser, they, plan):
    lan = browser("lan")
    new = begun(lan, plan)

    assert lan.post(address("unrelate", new.key), {"khac": plan.key}).status_code == 409


def test_a_later_paper_adds_a_task_and_each_office_is_told(browser, here, they, plan):
    lan = browser("lan")
    said = {
        "source": "Công văn 15/UBND",
        "decided_on": "2021-04-01",
        "text": "Báo cáo số cây chết.",
        "last_day": "2021-05-01",
        "doing": [here.all_wards.key],
        "lead": here.labour.key,
    }

    response = send(lan, "add_task", plan.key, **said)

    task = plan.tasks.get(text="Báo cáo số cây chết.")
    assert task.assignments.count() == 4
    assert task.amendments.get().source == "Công văn 15/UBND"
    assert "Công văn 15/UBND" in response.content.decode()
    assert "Báo cáo số cây chết." in page(browser("minh"), "unit", here.wards[0].key)


def test_an_addition_without_anybody_to_do_it_is_refused_and_kept_on_the_page(browser, they, plan):
    response = browser("lan").post(
        address("add_task", plan.key), {"source": "Công văn 15", "text": "Việc của ai"}
    )

    assert response.status_code == 400
    assert "Việc của ai" in response.content.decode()


@pytest.mark.parametrize(("kind", "said"), [("reword", "sửa đổi nội dung"), ("correct", "đính chính")])
def test_words_are_changed_from_the_page_and_what_stood_before_is_shown(browser, they, plan, kind, said):
    lan, task = browser("lan"), plan.tasks.get(clause="III.3.p1")
    words = {"source": "Công văn 15", "kind": kind, "text": task.text.replace("200", "300")}

    send(lan, "reword", task.key, **words)

    seen = page(lan, "task", task.key)
    assert said in seen
    assert "<del>200</del>" in seen
    assert "<ins>300</ins>" in seen


def test_a_ward_changes_no_words(browser, they, plan):
    task = plan.tasks.get(clause="III.3.p1")

    assert browser("minh").get(address("reword", task.key)).status_code == 404
