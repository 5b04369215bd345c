"""The numbers that pages show are those of the parts themselves, after every act."""

from __future__ import annotations

from datetime import date

import pytest
from django.db.models import Count

from songhanh.plans import services
from songhanh.plans.models import Assignment, Tally
from songhanh.plans.rules.lifecycles import OPEN
from songhanh.plans.services import AdHoc, Paper
from songhanh.plans.tests import cast
from songhanh.plans.tests.cast import TODAY

PAPER = Paper("Công văn số 9")
ALIKE = ("task", "group", "role", "mode", "status")


def counted():
    """The parts themselves, counted one by one."""
    parts = Assignment.objects.filter(status__in=OPEN).order_by().values_list(*ALIKE)
    return set(parts.annotate(n=Count("pk")))


def kept():
    return set(Tally.objects.values_list(*ALIKE, "n"))


def accept_one(here, they, part):
    services.accept(part("III.3.p1", here.wards[0]), by=they.minh)


def accept_all(here, they, part):
    services.accept_all(here.wards[0].pk, by=they.minh)


def contest(here, they, part):
    return services.contest(part("III.3.p1", here.wards[0]), reason="Không có đất", by=they.minh)


def insist(here, they, part):
    services.insist(contest(here, they, part), reason="Vẫn giao", by=they.lan)


def reassign(here, they, part):
    one = contest(here, they, part)
    services.reassign(one, to=here.justice.pk, reason="vì", on=TODAY, by=they.lan)


def withdraw(here, they, part):
    task = part("III.3.p1", here.wards[0]).task
    services.withdraw(task.plan, [task], paper=PAPER, on=TODAY, by=they.lan)


def postpone(here, they, part):
    task = part("III.3.p1", here.wards[0]).task
    services.postpone(task.plan, [task], date(2021, 6, 30), paper=PAPER, by=they.lan)


def give_by_hand(here, they, part):
    services.give_ad_hoc(
        AdHoc("Kiểm tra cây đổ", "Ý kiến chỉ đạo"),
        issuer=here.city.pk,
        coordinator=here.labour.pk,
        units=[here.justice.pk],
        groups=[here.all_wards],
        on=TODAY,
        by=they.lan,
    )


@pytest.mark.parametrize(
    "act", [accept_one, accept_all, contest, insist, reassign, withdraw, postpone, give_by_hand]
)
def test_after_every_act_as_many_are_counted_as_there_are(here, they, plan, part, act):
    before = kept()
    assert before == counted() != set()

    act(here, they, part)

    assert kept() == counted()
    assert act is postpone or kept() != before


def test_a_draft_has_nothing_to_count(draft):
    assert not Tally.objects.exists()


def test_parts_of_a_group_are_one_number_however_many_offices(db):
    here = cast.place(12)
    lan = cast.people(here).lan

    plan = cast.given(cast.opened(here, cast.large_paper(here, 2), lan), lan)

    assert Tally.objects.filter(task__plan=plan, group=here.all_wards).values_list("n", flat=True)[0] == 12
