from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from songhanh.intake.reading.model import Role
from songhanh.kernel.errors import Denied
from songhanh.people.rules import Actor, HeldPost
from songhanh.people.rules import Role as PostRole
from songhanh.plans.rules import days, giving, lifecycles
from songhanh.plans.rules.giving import Ruling, Share
from songhanh.plans.rules.words import (
    AssignmentHolder,
    AssignmentStatus,
    DayOffRule,
    DispositionKind,
    Mode,
    PlanHolder,
    PlanStatus,
    Timing,
)

S, P, U, C = AssignmentStatus, PlanStatus, AssignmentHolder.UNIT, AssignmentHolder.COORDINATOR
HEAD = PlanHolder.COORDINATOR

PLAN_ACTS = {
    ("give_out", P.DRAFT, HEAD): P.IN_FORCE,
    ("discard", P.DRAFT, HEAD): P.DISCARDED,
    ("close", P.IN_FORCE, HEAD): P.CLOSED,
}
ASSIGNMENT_ACTS = {
    ("accept", S.GIVEN, U): S.ACCEPTED,
    ("accept", S.UPHELD, U): S.ACCEPTED,
    ("contest", S.GIVEN, U): S.CONTESTED,
    ("insist", S.CONTESTED, C): S.UPHELD,
    ("reassign", S.GIVEN, C): S.MOVED,
    ("reassign", S.UPHELD, C): S.MOVED,
    ("reassign", S.ACCEPTED, C): S.MOVED,
    ("reassign", S.CONTESTED, C): S.MOVED,
    ("withdraw", S.GIVEN, C): S.WITHDRAWN,
    ("withdraw", S.UPHELD, C): S.WITHDRAWN,
    ("withdraw", S.ACCEPTED, C): S.WITHDRAWN,
    ("withdraw", S.CONTESTED, C): S.WITHDRAWN,
}
EVERY_PLAN_ACT = list(product(("give_out", "discard", "close"), P, (HEAD, None)))
EVERY_ASSIGNMENT_ACT = list(product(("accept", "contest", "insist", "reassign", "withdraw"), S, (U, C, None)))


@pytest.mark.parametrize(("act", "status", "holder"), EVERY_PLAN_ACT)
def test_only_the_acts_of_the_plans_table_happen(act, status, holder):
    if target := PLAN_ACTS.get((act, status, holder)):
        assert lifecycles.PLAN.step(act, status, holder, reason="vì…").target == target
    else:
        with pytest.raises(Denied):
            lifecycles.PLAN.step(act, status, holder, reason="vì…")


@pytest.mark.parametrize(("act", "status", "holder"), EVERY_ASSIGNMENT_ACT)
def test_only_the_acts_of_the_assignments_table_happen(act, status, holder):
    if target := ASSIGNMENT_ACTS.get((act, status, holder)):
        assert lifecycles.ASSIGNMENT.step(act, status, holder, reason="vì…").target == target
    else:
        with pytest.raises(Denied):
            lifecycles.ASSIGNMENT.step(act, status, holder, reason="vì…")


@pytest.mark.parametrize(
    ("act", "status", "holder"),
    [
        ("contest", S.GIVEN, U),
        ("insist", S.CONTESTED, C),
        ("reassign", S.GIVEN, C),
        ("withdraw", S.ACCEPTED, C),
    ],
)
def test_nobody_sends_work_back_or_on_without_saying_why(act, status, holder):
    with pytest.raises(Denied, match="lý do"):
        lifecycles.ASSIGNMENT.step(act, status, holder, reason="  ")


OFFICE, WARD, CITY, OTHER = 1, 2, 3, 4
STEERING = (OFFICE, CITY)


def somebody(unit: int, role: PostRole) -> Actor:
    return Actor("ai", frozenset({HeldPost(1, unit, role)}))


@pytest.mark.parametrize(
    ("unit", "post", "role", "side"),
    [
        (WARD, PostRole.HEAD, Role.RESPONSIBLE, U),
        (WARD, PostRole.LEADER, Role.LEAD, U),
        (WARD, PostRole.CLERK, Role.COOPERATING, U),
        (WARD, PostRole.OFFICER, Role.RESPONSIBLE, None),
        (WARD, PostRole.INSPECTOR, Role.RESPONSIBLE, None),
        # Who is reported to takes nothing on.
        (WARD, PostRole.HEAD, Role.REPORT_TO, None),
        (WARD, PostRole.HEAD, Role.VIA, None),
        (OFFICE, PostRole.OFFICER, Role.RESPONSIBLE, C),
        (OFFICE, PostRole.CLERK, Role.RESPONSIBLE, C),
        (CITY, PostRole.LEADER, Role.RESPONSIBLE, C),
        (OFFICE, PostRole.ADMINISTRATOR, Role.RESPONSIBLE, None),
        (OTHER, PostRole.HEAD, Role.RESPONSIBLE, None),
    ],
)
def test_on_which_side_of_a_wards_assignment_somebody_stands(unit, post, role, side):
    actor = somebody(unit, post)

    assert lifecycles.assignment_side(actor, unit=WARD, role=role, steering=STEERING) == side


@pytest.mark.parametrize("post", [PostRole.HEAD, PostRole.OFFICER])
def test_nobody_answers_the_objection_of_their_own_office(post):
    side = lifecycles.assignment_side(
        somebody(OFFICE, post), unit=OFFICE, role=Role.RESPONSIBLE, steering=STEERING
    )

    assert side is not C


def test_only_the_head_says_who_is_in_charge():
    assert lifecycles.may_name(somebody(WARD, PostRole.HEAD), WARD)
    assert lifecycles.may_name(somebody(WARD, PostRole.LEADER), WARD)
    assert not lifecycles.may_name(somebody(WARD, PostRole.OFFICER), WARD)
    assert not lifecycles.may_name(somebody(OTHER, PostRole.HEAD), WARD)


@pytest.mark.parametrize(
    ("day", "is_off"),
    [
        (date(2022, 5, 13), False),
        (date(2022, 5, 14), True),  # Saturday
        (date(2022, 5, 15), True),  # Sunday
        (date(2022, 9, 2), True),  # National Day
        (date(2022, 4, 30), True),
        (date(2026, 2, 17), True),  # the first day of the lunar year
        (date(2026, 2, 24), False),
    ],
)
def test_offices_are_closed_at_weekends_and_on_holidays(day, is_off):
    assert days.is_day_off(day) is is_off


@pytest.mark.parametrize(
    ("rule", "ends"),
    [
        (DayOffRule.AS_WRITTEN, date(2022, 5, 14)),
        (DayOffRule.BEFORE, date(2022, 5, 13)),
        (DayOffRule.AFTER, date(2022, 5, 16)),
    ],
)
def test_a_last_day_on_a_saturday_ends_as_the_plan_says(rule, ends):
    assert days.effective_day(date(2022, 5, 14), rule) == ends


@pytest.mark.parametrize("rule", DayOffRule)
def test_a_working_day_stays_where_it_is(rule):
    assert days.effective_day(date(2022, 11, 14), rule) == date(2022, 11, 14)


def test_a_run_of_days_off_is_passed_over_whole():
    closed = {date(2026, 2, 16 + n) for n in range(5)}

    def is_off(day: date) -> bool:
        return day in closed

    assert days.effective_day(date(2026, 2, 18), DayOffRule.AFTER, is_off) == date(2026, 2, 21)
    assert days.effective_day(date(2026, 2, 18), DayOffRule.BEFORE, is_off) == date(2026, 2, 15)


@pytest.mark.parametrize(
    ("has_day", "is_recurring", "is_ongoing", "timing"),
    [
        (True, True, True, Timing.DATED),
        (True, False, False, Timing.DATED),
        (False, True, True, Timing.RECURRING),
        (False, False, True, Timing.ONGOING),
        (False, False, False, Timing.UNDATED),
    ],
)
def test_a_day_counts_before_a_rhythm_and_a_rhythm_before_ongoing(has_day, is_recurring, is_ongoing, timing):
    assert days.timing_of(has_day=has_day, is_recurring=is_recurring, is_ongoing=is_ongoing) is timing


def test_only_who_stands_under_the_issuer_is_ordered():
    assert giving.mode_of(is_under=True) is Mode.DIRECTED
    assert giving.mode_of(is_under=False) is Mode.REQUESTED


def test_an_office_named_twice_has_its_strongest_role_once():
    shares = giving.settled(
        [Share(1, Role.COOPERATING), Share(1, Role.LEAD), Share(2, Role.RESPONSIBLE, 9), Share(2, Role.VIA)]
    )

    assert shares == [Share(1, Role.LEAD), Share(2, Role.RESPONSIBLE, 9)]


def test_an_office_named_by_itself_is_not_there_through_its_group():
    assert giving.settled([Share(1, Role.RESPONSIBLE, 9), Share(1, Role.RESPONSIBLE)]) == [
        Share(1, Role.RESPONSIBLE)
    ]


def test_two_leads_are_one_too_many():
    giving.check_one_lead([Share(1, Role.LEAD), Share(2, Role.RESPONSIBLE)])

    with pytest.raises(Denied, match="một đơn vị chủ trì"):
        giving.check_one_lead([Share(1, Role.LEAD), Share(2, Role.LEAD)])


T, M, N = DispositionKind
ANSWERED = (Share(1, Role.RESPONSIBLE),)


def test_a_plan_is_ready_when_every_order_is_settled():
    rulings = [Ruling("a", T, shares=ANSWERED), Ruling("b", M, into="a"), Ruling("c", N)]

    points = giving.open_points(rulings)

    assert points.is_clear
    giving.check_ready(points)


@pytest.mark.parametrize(
    ("ruling", "field"),
    [
        (Ruling("x", None), "undecided"),
        (Ruling("x", T), "without_units"),
        (Ruling("x", T, shares=(Share(1, Role.COOPERATING),)), "without_units"),
        (Ruling("x", T, unmatched=("Ban nào đó",)), "without_units"),
        (Ruling("x", T, shares=(Share(1, Role.LEAD), Share(2, Role.LEAD))), "led_twice"),
    ],
)
def test_what_would_go_to_nobody_hinders_giving_out(ruling, field):
    points = giving.open_points([ruling])

    assert getattr(points, field) == ("x",)
    with pytest.raises(Denied, match="1 nội dung"):
        giving.check_ready(points)


def test_a_name_without_an_office_is_told_but_does_not_hinder_where_another_answers():
    points = giving.open_points([Ruling("x", T, shares=ANSWERED, unmatched=("Ban nào đó",))])

    assert points.unmatched == ("x",)
    assert points.is_clear


RULINGS = [Ruling("a", T, shares=ANSWERED), Ruling("b", M, into="a"), Ruling("c", N), Ruling("d", None)]


@pytest.mark.parametrize(
    ("codes", "into", "is_good"),
    [(["d"], "a", True), (["a"], "a", False), (["d"], "b", False), (["d"], "c", False), (["b"], "z", False)],
)
def test_an_order_is_merged_only_into_another_that_becomes_a_task(codes, into, is_good):
    if is_good:
        giving.check_merge(RULINGS, codes, into)
    else:
        with pytest.raises(Denied):
            giving.check_merge(RULINGS, codes, into)


def test_a_task_knows_what_it_carries_besides():
    assert giving.carried_by(RULINGS) == {"a": ["b"]}
