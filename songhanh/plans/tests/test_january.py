"""A year goes over into the next: a plan in force becomes a draft, the draft is worded and given out."""

from __future__ import annotations

from datetime import date

import pytest

from songhanh.intake.queries import is_given_out
from songhanh.intake.reading.model import Role
from songhanh.kernel.errors import Denied
from songhanh.ledger.models import Entry
from songhanh.plans import queries, services
from songhanh.plans.models import Notice, PlanRelation, PlanRole
from songhanh.plans.queries.desk import drafts_on_desk
from songhanh.plans.rules.comparing import compared, tallied
from songhanh.plans.rules.words import Change, DayOffRule, PlanRoleKind, RelationKind
from songhanh.plans.services import NewYear, Paper, Piece
from songhanh.plans.tests.cast import DAY, KEEPER, TODAY
from songhanh.units import services as units
from songhanh.units.queries import register_on
from songhanh.units.rules import Decision, Draft, Flow, UnitKind

JANUARY = date(2022, 1, 10)


def new_year(plan, **more):
    chosen = frozenset(task.key for task in plan.tasks.filter(withdrawn_on=None))
    return NewYear(**{"year": 2022, "subject": "Trồng cây năm 2022", "chosen": chosen} | more)


def carried(plan, they, **more):
    new, is_new = services.carry_over(plan, new_year(plan, **more), on=JANUARY, by=they.lan)
    assert is_new
    return new


@pytest.fixture
def new(plan, they):
    """The draft of the next year."""
    return carried(plan, they)


def item(new, clause):
    return new.draft_tasks.get(clause=clause)


def given_out(new, they):
    fingerprint = queries.draft_of(new, JANUARY).fingerprint
    return services.give_out(new, fingerprint=fingerprint, on=JANUARY, by=they.lan)


def acts(plan):
    return list(Entry.objects.filter(chain=plan.chain).values_list("act", flat=True))


def test_a_plan_in_force_becomes_the_draft_of_the_next_year(here, they, plan, new):
    assert (new.year, new.subject, new.is_draft, new.document) == (2022, "Trồng cây năm 2022", True, None)
    assert [one.clause for one in new.draft_tasks.all()] == ["III.1.p1", "III.2.p1", "III.3.p1"]
    assert list(new.areas.values_list("path", flat=True)) == ["II.1"]
    assert PlanRelation.objects.get(child=new).kind == RelationKind.FOLLOWS
    roles = {(role.unit_id, role.role) for role in new.roles.all()}
    assert roles == {
        (here.city.pk, PlanRoleKind.ISSUER),
        (here.labour.pk, PlanRoleKind.COORDINATOR),
    }
    assert acts(new) == ["plan.carry_over"]


def test_days_are_moved_by_a_year_and_the_rule_for_days_off_stays(they, plan):
    plan.day_off_rule = DayOffRule.AFTER
    plan.save()

    new = carried(plan, they)

    assert [day.last_day for day in item(new, "III.3.p1").days.all()] == [date(2022, 5, 14)]
    assert new.day_off is DayOffRule.AFTER


def test_a_group_goes_over_as_a_group(here, new):
    shares = {(share.unit_id, share.group_id, share.role) for share in item(new, "III.3.p1").shares.all()}

    assert shares == {
        (None, here.all_wards.pk, Role.RESPONSIBLE),
        (here.city.pk, None, Role.REPORT_TO),
        (here.labour.pk, None, Role.VIA),
    }


def test_the_year_in_the_words_is_moved_unless_somebody_wants_it_otherwise(they, plan):
    task = plan.tasks.get(clause="III.2.p1")
    services.reword(plan, task, "Vận động trồng cây năm 2021.", paper=Paper("Công văn 9"), by=they.lan)

    new = carried(plan, they)

    assert item(new, "III.2.p1").text == "Vận động trồng cây năm 2022."


def test_words_stay_as_they_were_if_somebody_wants_that(they, plan):
    task = plan.tasks.get(clause="III.2.p1")
    services.reword(plan, task, "Vận động trồng cây năm 2021.", paper=Paper("Công văn 9"), by=they.lan)

    new = carried(plan, they, has_words_moved=False)

    assert item(new, "III.2.p1").text == "Vận động trồng cây năm 2021."


def test_what_is_not_chosen_is_set_aside_and_can_be_taken_back(they, plan):
    chosen = frozenset({plan.tasks.get(clause="III.1.p1").key})
    new = carried(plan, they, chosen=chosen)
    assert [row.item.code for row in queries.draft_of(new, JANUARY).rows] == ["III.1.p1"]

    services.restore(new, [item(new, "III.2.p1").key], by=they.lan)

    assert [row.item.code for row in queries.draft_of(new, JANUARY).rows] == ["III.1.p1", "III.2.p1"]
    assert acts(new)[-1] == "plan.restore"


def test_a_year_is_carried_over_once(they, plan, new):
    again, is_new = services.carry_over(plan, new_year(plan), on=JANUARY, by=they.lan)

    assert (again, is_new) == (new, False)


def test_after_a_discarded_draft_the_year_is_carried_over_anew(they, plan, new):
    services.discard(new, reason="Làm lại", by=they.lan)

    assert carried(plan, they) != new


def test_a_closed_plan_is_carried_over_and_a_draft_is_not(they, plan, draft):
    services.close(plan, on=JANUARY, by=they.lan)
    new = carried(plan, they)

    with pytest.raises(Denied, match="đang thực hiện hoặc đã kết thúc"):
        services.carry_over(new, new_year(plan), on=JANUARY, by=they.lan)


def test_the_new_year_lies_after_the_old_one(they, plan):
    with pytest.raises(Denied, match="2021"):
        services.carry_over(plan, new_year(plan, year=2021), on=JANUARY, by=they.lan)


@pytest.mark.parametrize("who", ["minh", "phap", "tam"])
def test_only_the_coordinating_side_carries_a_year_over(they, plan, who):
    with pytest.raises(Denied, match="đầu mối"):
        services.carry_over(plan, new_year(plan), on=JANUARY, by=getattr(they, who))


def test_an_office_that_was_merged_is_what_it_went_into(here, they, plan):
    home = Draft("Phòng Nội vụ", UnitKind.OFFICE)
    flows = [Flow(one.pk, home) for one in (here.labour, here.justice)]
    (home,) = units.merge(flows, decision=Decision(date(2022, 1, 1)), under=here.city, by=KEEPER)

    new = carried(plan, they)

    shares = {(share.unit_id, share.role) for share in item(new, "III.1.p1").shares.all()}
    assert shares == {(home.pk, Role.LEAD)}
    assert PlanRole.objects.get(plan=new, role=PlanRoleKind.COORDINATOR).unit == home


def test_of_an_office_that_is_no_more_the_name_is_left_as_something_to_do(here, they, plan):
    units.dissolve(here.front, decision=Decision(date(2022, 1, 1)), by=KEEPER)

    new = carried(plan, they)

    share = item(new, "III.2.p1").shares.get()
    assert (share.unit_id, share.as_written) == (None, "Mặt trận Tổ quốc thành phố")
    points = queries.draft_of(new, JANUARY).open
    assert (points.unmatched, points.without_units) == (("III.2.p1",), ("III.2.p1",))


def piece_of(one, **more):
    shares = tuple((share.unit_id, share.group_id, Role(share.role)) for share in one.shares.all())
    days = tuple(day.last_day for day in one.days.all())
    return Piece(
        **{"text": one.text, "clause": one.clause, "area": one.work_area, "shares": shares, "days": days}
        | more
    )


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


def signed_paper():
    """The paper of the new year, in nearly the same words."""
    from songhanh.plans.tests import cast

    return cast.paper(
        [
            ("III.1.p1", "III.1", "Tổng hợp, báo cáo kết quả trồng cây.", [], None),
            ("III.2.p1", "III.2", "Vận động toàn thể nhân dân trồng cây.", [], None),
            ("III.3.p1", "III.3", "Trồng mỗi phường 300 cây, gửi báo cáo trước ngày 15/5.", [], None),
            ("III.4.p1", "III.4", "Kiểm kê kho bãi.", [], None),
        ]
    )


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


def test_the_desk_counts_the_pieces_of_a_draft_and_those_for_nobody(they, new):
    services.add_item(new, Piece("Việc chưa có ai làm."), by=they.lan)
    services.set_aside(new, [item(new, "III.1.p1").key], by=they.lan)

    (draft,) = drafts_on_desk(they.lan)

    assert (draft.n_orders, draft.n_undecided, draft.n_to_nobody) == (3, 0, 1)
