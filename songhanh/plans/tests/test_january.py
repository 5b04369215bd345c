"""A year goes over into the next: a plan in force becomes a draft, the draft is worded and given out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from songhanh.intake.reading.model import Role
from songhanh.kernel.errors import Denied
from songhanh.plans import queries, services
from songhanh.plans.models import PlanRelation, PlanRole
from songhanh.plans.queries.desk import plans_on_desk, tell_what_is_open
from songhanh.plans.queries.seeing import open_roles
from songhanh.plans.rules.words import DayOffRule, PlanRoleKind, PlanStatus, RelationKind
from songhanh.plans.services import Paper, Piece
from songhanh.plans.tests.cast import KEEPER
from songhanh.plans.tests.january import JANUARY, acts, carried, item, new_year
from songhanh.units import services as units
from songhanh.units.rules import Decision, Draft, Flow, UnitKind


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


def test_a_plan_of_a_year_that_is_over_speaks_of_the_offices_of_that_year(here, they, plan):
    units.dissolve(here.front, decision=Decision(date(2024, 1, 1)), by=KEEPER)

    new, _ = services.carry_over(plan, new_year(plan), on=date(2026, 1, 10), by=they.lan)

    assert item(new, "III.2.p1").shares.get().unit == here.front
    assert queries.day_of(new, date(2026, 1, 10)) == date(2022, 12, 31)


def test_a_year_does_not_go_over_where_nobody_can_say_who_coordinates_it(here, they, plan):
    flows = [(Draft(name, UnitKind.OFFICE), Decimal("0.5")) for name in ("Phòng Nội vụ", "Phòng Văn hóa")]
    units.split(here.labour, flows, decision=Decision(date(2022, 1, 1)), by=KEEPER)

    with pytest.raises(Denied, match="đã tách"):
        services.carry_over(plan, new_year(plan), on=JANUARY, by=they.lan)


def test_of_an_office_that_is_no_more_the_name_is_left_as_something_to_do(here, they, plan):
    units.dissolve(here.front, decision=Decision(date(2022, 1, 1)), by=KEEPER)

    new = carried(plan, they)

    share = item(new, "III.2.p1").shares.get()
    assert (share.unit_id, share.as_written) == (None, "Mặt trận Tổ quốc thành phố")
    points = queries.draft_of(new, JANUARY).open
    assert (points.unmatched, points.without_units) == (("III.2.p1",), ("III.2.p1",))


def test_the_desk_counts_the_pieces_of_a_draft_and_those_for_nobody(they, new):
    services.add_item(new, Piece("Việc chưa có ai làm."), by=they.lan)
    services.set_aside(new, [item(new, "III.1.p1").key], by=they.lan)

    on_desk = plans_on_desk(they.lan, open_roles(they.lan), 5)
    (draft,) = drafts = [plan for plan in on_desk if plan.status == PlanStatus.DRAFT]
    tell_what_is_open(drafts)

    assert (draft.n_orders, draft.n_undecided, draft.n_to_nobody) == (3, 0, 1)
