"""The paper of a plan: seen by the offices that steer it, worked on only where it was received."""

from __future__ import annotations

import pytest
from django.urls import reverse

from songhanh.intake import queries as intake
from songhanh.intake import services as editing
from songhanh.people.tests import cast as house
from songhanh.plans import services
from songhanh.plans.rules.words import DayOffRule
from songhanh.plans.tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def handed_on(here, they):
    """A plan that labour opened from its paper and justice coordinates."""
    plan = cast.opened(here, cast.small_paper(here), they.lan)
    return services.arrange(
        plan,
        coordinator=here.justice.pk,
        receiver=None,
        day_off_rule=DayOffRule.AS_WRITTEN,
        by=they.lan,
    )


def test_who_coordinates_or_issued_sees_the_paper_and_does_not_work_on_it(they, handed_on):
    for actor in (they.phap, they.hanh):
        assert list(intake.visible_to(actor)) == [handed_on.document]
        assert not intake.prepared_by(actor).exists()


def test_an_office_that_only_has_work_of_a_plan_does_not_open_its_paper(here, they):
    plan = cast.given(cast.opened(here, cast.small_paper(here), they.lan), they.lan)

    assert plan.tasks.filter(assignments__unit=here.wards[0]).exists()
    assert not intake.visible_to(they.minh).exists()


def test_with_a_draft_that_was_dropped_its_paper_is_out_of_sight_again(they, handed_on):
    services.discard(handed_on, reason="mở nhầm", by=they.hanh)

    assert not intake.visible_to(they.phap).exists()


def test_a_document_says_what_plan_came_of_it_to_those_who_may_open_it(they, here, handed_on):
    (line,) = intake.onward_from(handed_on.document, they.lan)
    assert line.url == ""

    (line,) = intake.onward_from(handed_on.document, they.phap)
    assert line.url == reverse("plans:plan", args=[handed_on.key])
    assert line.title.startswith("07/KH-UBND")
    assert house.browser("phap").get(line.url).status_code == 200


def test_a_plan_leads_back_to_its_paper_those_who_may_see_it(here, they):
    document = cast.small_paper(here)
    plan = cast.given(cast.opened(here, document, they.lan), they.lan)
    paper = reverse("intake:document", args=[document.key])

    assert paper in house.browser("lan").get(reverse("plans:plan", args=[plan.key])).text
    assert paper in house.browser("quan").get(reverse("plans:plan", args=[plan.key])).text
    assert paper not in house.browser("minh").get(reverse("plans:plan", args=[plan.key])).text


def test_the_reading_is_locked_when_its_work_was_given_out(here, they):
    document = cast.small_paper(here)
    cast.given(cast.opened(here, document, they.lan), they.lan)

    with pytest.raises(Exception, match="đã giao"):
        editing.set_aside(document, intake.revisions_of(document), by=they.lan)
