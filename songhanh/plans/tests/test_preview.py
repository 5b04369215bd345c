"""Who would get what, told in bunches: it says the same as giving out office by office."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest
from django.urls import reverse

from songhanh.intake.models import Directive
from songhanh.intake.reading.model import Role
from songhanh.people.tests import cast as house
from songhanh.plans import queries
from songhanh.plans.models import Assignment
from songhanh.plans.presenters.preview import FEW, preview_of
from songhanh.plans.queries import Detail
from songhanh.plans.rules.words import WORKING, Mode
from songhanh.plans.tests import cast
from songhanh.units import queries as units
from songhanh.units import services as reforms
from songhanh.units.rules import Decision, UnitKind


@pytest.fixture(autouse=True)
def alone(settings, tmp_path):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    settings.VAR = tmp_path


def seen(plan, here):
    draft = queries.draft_of(plan, cast.DAY, Detail.GROUPS)
    return preview_of(draft, units.register_on(cast.DAY), here.city.pk)


def opened(here, they, *named):
    orders = [
        (f"III.{n}.p1", f"III.{n}", f"Việc thứ {n} của kế hoạch.", who, None)
        for n, who in enumerate(named, 1)
    ]
    return cast.opened(here, cast.paper(orders), they.lan)


def page(plan, **query):
    return house.browser("lan").get(reverse("plans:preview", args=[plan.key]), query).text


def test_offices_that_receive_the_same_are_told_together(here, draft):
    first, *others = seen(draft, here).bunches

    assert (first.name, first.size, first.codes) == ("Các phường", 3, ["III.3.p1"])
    assert [(one.name, one.codes, one.helps) for one in others] == [
        ("Mặt trận Tổ quốc thành phố", ["III.2.p1"], []),
        ("Phòng Lao động", ["III.1.p1"], []),
        ("Phòng Tư pháp", [], ["III.1.p1"]),
    ]


def test_the_bunches_say_what_is_then_given_out(here, they, draft):
    before = seen(draft, here)

    cast.given(draft, they.lan)

    parts = Assignment.objects.filter(role__in=WORKING)
    by_unit = Counter(parts.values_list("unit", flat=True))
    assert {unit: one.count for one in before.bunches for unit in one.units} == by_unit
    assert before.n_parts == parts.count()
    assert before.n_asked == parts.filter(mode=Mode.REQUESTED).values("unit").distinct().count()


def test_an_office_named_by_itself_and_in_a_group_gets_the_stronger_role_once(here, they):
    ward = here.wards[0]
    plan = opened(here, they, [(here.all_wards, Role.COOPERATING), (ward, Role.LEAD)])

    of_ward = next(one for one in seen(plan, here).bunches if ward.pk in one.units)

    assert (of_ward.size, of_ward.codes, of_ward.helps) == (1, ["III.1.p1"], [])
    assert seen(plan, here).n_parts == 3


def test_what_is_open_is_the_same_however_far_groups_are_followed(here, they):
    plan = opened(
        here,
        they,
        [(here.all_wards, Role.LEAD)],
        [("Phòng không có", Role.LEAD)],
        [(here.all_wards, Role.RESPONSIBLE)],
    )

    by_groups, by_offices = (
        queries.draft_of(plan, cast.DAY, detail).open for detail in (Detail.GROUPS, Detail.OFFICES)
    )

    assert by_groups == by_offices
    assert by_groups.led_twice == ("III.1.p1",)


def test_a_group_without_members_receives_nothing(here, they):
    nobody = reforms.gather(
        "Các thôn", under=here.city, on=cast.BEGINNING, kinds={UnitKind.SCHOOL}, by=cast.KEEPER
    )
    plan = opened(here, they, [(nobody, Role.RESPONSIBLE)])

    found = seen(plan, here)

    assert found.bunches == []
    assert found.open.without_units == ("III.1.p1",)


def test_the_fingerprint_is_that_of_giving_out(draft):
    marks = {
        queries.draft_of(draft, cast.DAY, detail).fingerprint for detail in (Detail.GROUPS, Detail.OFFICES)
    }

    assert len(marks) == 1


def test_the_fingerprint_changes_with_the_members_of_a_group(here, draft):
    before = queries.draft_of(draft, cast.DAY).fingerprint

    cast.begin("Phường Mới", here.city)

    assert queries.draft_of(draft, cast.DAY).fingerprint != before


def test_the_fingerprint_changes_with_an_order(document, draft):
    before = queries.draft_of(draft, cast.DAY).fingerprint

    one = Directive.objects.get(document=document, code="III.3.p1")
    one.named_units.filter(role=Role.VIA).update(role=Role.COOPERATING)

    assert queries.draft_of(draft, cast.DAY).fingerprint != before


def test_an_office_is_found_with_what_it_will_get(draft):
    text = page(draft, tim="mau 002")

    assert "Phường Mẫu 002" in text
    assert "Phường Mẫu 001" not in text.partition('id="nhan"')[0]
    assert "không có đơn vị nào tên như vậy" in page(draft, tim="khong co")


def test_a_long_bunch_is_opened_by_itself(db):
    here = cast.place(FEW + 2)
    they = cast.people(here)
    draft = cast.opened(here, cast.large_paper(here, 4), they.lan)
    assert "Phường Mẫu 001" not in page(draft)
    assert f"{FEW + 2} đơn vị" in page(draft)

    text = page(draft, nhom="1")

    assert "Phường Mẫu 001" in text
    assert f"Phường Mẫu {FEW + 2:03}" in text
    assert "nhận 4 việc" in text


def test_an_office_that_has_ended_is_said_to_be_unknown_not_left_out(here, they):
    reforms.dissolve(here.justice, decision=Decision(cast.DAY - timedelta(days=1)), by=cast.KEEPER)
    plan = opened(here, they, [(here.justice, Role.RESPONSIBLE)])

    assert [one.name for one in seen(plan, here).bunches] == ["?"]
