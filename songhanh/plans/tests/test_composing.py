"""A draft that is worded here: its pieces, giving it out, both years compared, its signed paper."""

from __future__ import annotations

from datetime import date

import pytest

from songhanh.intake.queries import is_given_out
from songhanh.intake.reading.model import Role
from songhanh.kernel.errors import Denied
from songhanh.plans import queries, services
from songhanh.plans.models import Notice, PlanRelation
from songhanh.plans.rules.comparing import compared, tallied
from songhanh.plans.rules.words import Change
from songhanh.plans.services import Piece
from songhanh.plans.tests.cast import DAY, TODAY
from songhanh.plans.tests.january import (
    JANUARY,
    acts,
    given_out,
    item,
    piece_of,
    signed_paper,
)
from songhanh.units.queries import register_on


def test_a_piece_is_worded_anew_before_it_is_given_out(they, new):
    one = item(new, "III.2.p1")

    services.compose(one, piece_of(one, text="Vận động từng hộ trồng cây."), seen=1, by=they.lan)

    one.refresh_from_db()
    assert (one.text, one.title, one.revision) == ("Vận động từng hộ trồng cây.",) * 2 + (2,)
    assert acts(new)[-1] == "plan.compose"


def test_nobody_writes_unseen_over_what_another_has_just_written(they, new):
    one = item(new, "III.2.p1")
    services.compose(one, piece_of(one, text="Lời của Hạnh."), seen=1, by=they.hanh)

    with pytest.raises(Denied, match="hanh"):
        services.compose(one, piece_of(one, text="Lời của Lan."), seen=1, by=they.lan)


def test_days_and_offices_of_a_piece_are_replaced(here, they, new):
    one = item(new, "III.3.p1")
    said = piece_of(
        one, days=(date(2022, 6, 1), date(2022, 11, 1)), shares=((here.justice.pk, None, Role.LEAD),)
    )

    services.compose(one, said, seen=1, by=they.lan)

    assert [day.last_day for day in one.days.all()] == [date(2022, 6, 1), date(2022, 11, 1)]
    assert [share.unit for share in one.shares.all()] == [here.justice]


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"text": " "}, "nội dung"),
        ({"clause": "III.1.p1"}, "điểm khác"),
        ({"shares": ((1, None, Role.LEAD), (2, None, Role.LEAD))}, "chủ trì"),
        ({"shares": ((1, None, Role.LEAD), (1, None, Role.COOPERATING))}, "một vai trò"),
    ],
)
def test_a_piece_that_says_two_things_is_refused(they, new, more, why):
    one = item(new, "III.2.p1")

    with pytest.raises(Denied, match=why):
        services.compose(one, piece_of(one, **more), seen=1, by=they.lan)


def test_work_that_is_new_is_added_at_the_end(here, they, new):
    said = Piece("Trồng cây ở trường học.", shares=((here.justice.pk, None, Role.RESPONSIBLE),))

    added = services.add_item(new, said, by=they.lan)

    assert (added.position, added.continues, added.revision) == (4, None, 1)
    assert queries.draft_of(new, JANUARY).rows[-1].item.text == "Trồng cây ở trường học."


def test_a_draft_gets_its_number_and_day_when_they_are_known(they, new):
    services.entitle(new, number="02/KH-UBND", subject="Trồng cây", issued_on=JANUARY, by=they.lan)

    new.refresh_from_db()
    assert (new.number, new.issued_on) == ("02/KH-UBND", JANUARY)
    assert list(queries.plans_found(they.lan, "02/kh")) == [new]


def test_the_draft_is_given_out_as_any_plan_is(here, they, plan, new):
    given_out(new, they)

    old = plan.tasks.get(clause="III.3.p1")
    task = new.tasks.get(clause="III.3.p1")
    assert task.continues == old
    assert {part.unit for part in task.assignments.filter(role=Role.RESPONSIBLE)} == set(here.wards)
    assert task.due_dates.get().last_day == date(2022, 5, 14)
    assert Notice.objects.filter(plan=new, unit=here.wards[0]).count() == 1
    assert acts(new)[-1] == "plan.give_out"


def test_what_was_worded_after_the_preview_is_not_given_out(they, new):
    fingerprint = queries.draft_of(new, JANUARY).fingerprint
    one = item(new, "III.2.p1")
    services.compose(one, piece_of(one, text="Lời khác."), seen=1, by=they.hanh)

    with pytest.raises(Denied, match="xem trước"):
        services.give_out(new, fingerprint=fingerprint, on=JANUARY, by=they.lan)


def test_orders_of_a_draft_that_is_worded_here_are_not_decided_on_the_board(they, new):
    with pytest.raises(Denied, match="trang soạn"):
        services.dispose(new, {"x": 1}, None, on=JANUARY, by=they.lan)


def test_both_years_are_compared_before_and_after_the_work_is_given_out(here, they, plan, new):
    one = item(new, "III.2.p1")
    services.compose(one, piece_of(one, text="Vận động từng hộ trồng cây."), seen=1, by=they.lan)
    services.set_aside(new, [item(new, "III.1.p1").key], by=they.lan)
    services.add_item(
        new, Piece("Kiểm kê sổ sách.", shares=((here.justice.pk, None, Role.LEAD),)), by=they.lan
    )
    expected = {Change.KEPT: 1, Change.CHANGED: 1, Change.ADDED: 1, Change.DROPPED: 1}

    def counts():
        names = register_on(JANUARY).units
        before, after = (queries.versions_of(one, names, JANUARY) for one in (plan, new))
        return tallied(compared(before, after, plan.year))

    assert counts() == expected
    given_out(new, they)
    new.refresh_from_db()
    assert counts() == expected


def test_the_signed_paper_of_the_new_year_is_read_and_linked(they, plan, new, document):
    services.close(plan, on=JANUARY, by=they.lan)
    signed = signed_paper()

    found = services.attach_paper(new, signed, by=they.lan)

    new.refresh_from_db()
    assert (found, new.number, new.issued_on) == (3, "07/KH-UBND", DAY)
    assert item(new, "III.3.p1").directive.code == "III.3.p1"
    given_out(new, they)
    assert new.tasks.get(clause="III.3.p1").directive.document == signed
    assert is_given_out(signed)


def test_a_paper_is_linked_to_work_that_was_given_out_too(they, plan, new):
    given_out(new, they)

    assert services.attach_paper(new, signed_paper(), by=they.lan) == 3
    assert new.tasks.exclude(directive=None).count() == 3


def test_a_paper_belongs_to_one_plan(they, plan, new, document):
    with pytest.raises(Denied, match="kế hoạch khác"):
        services.attach_paper(new, document, by=they.lan)


def test_a_linked_paper_is_not_opened_as_another_plan(here, they, new):
    signed = signed_paper()
    services.attach_paper(new, signed, by=they.lan)

    known, is_new = services.open_plan(
        signed, issuer=here.city.pk, coordinator=here.labour.pk, on=TODAY, by=they.lan
    )

    assert (known, is_new) == (new, False)
    assert list(queries.documents_to_open(they.lan)) == []


def test_only_a_plan_that_is_drafted_here_gets_a_signed_paper(they, plan):
    with pytest.raises(Denied, match="soạn ở đây"):
        services.attach_paper(plan, signed_paper(), by=they.lan)


def test_years_that_go_on_in_each_other_stay_together(they, plan, new):
    relation = PlanRelation.objects.get(child=new)

    with pytest.raises(Denied, match="nối tiếp"):
        services.unrelate(relation, by=they.lan)
