"""A plan is opened, decided, and given out."""

from __future__ import annotations

from datetime import date

import pytest

from songhanh.intake.queries import is_given_out
from songhanh.intake.reading.model import Role
from songhanh.kernel.errors import Denied
from songhanh.ledger.models import Entry
from songhanh.plans import queries, services
from songhanh.plans.models import Assignment, Notice, Plan
from songhanh.plans.rules.words import DayOffRule, DispositionKind, Mode, PlanKind, Timing
from songhanh.plans.services import AdHoc
from songhanh.plans.tests.cast import DAY, TODAY, given, opened

T, M, N = DispositionKind


def acts(plan):
    return list(Entry.objects.filter(chain=plan.chain).values_list("act", flat=True))


def seen(plan, *codes):
    rows = queries.draft_of(plan, DAY).rows
    return {row.directive.key: row.seen for row in rows if row.directive.code in codes}


def decided(plan):
    return {one.code: one.kind for one in queries.draft_of(plan, DAY).rulings}


def test_a_plan_opens_with_everything_that_names_somebody_to_be_tracked(draft):
    assert draft.sort is PlanKind.PLAN
    assert draft.year == 2021
    assert decided(draft) == {
        "II.1.p1a": None,
        "II.1.p1b": None,
        "III.1.p1": T,
        "III.2.p1": T,
        "III.3.p1": T,
    }
    assert list(draft.areas.values_list("path", flat=True)) == ["II.1"]
    assert acts(draft) == ["plan.open"]


def test_a_document_is_opened_once(here, they, document, draft):
    again, is_new = services.open_plan(
        document, issuer=here.city.pk, coordinator=here.labour.pk, on=TODAY, by=they.lan
    )

    assert again == draft
    assert not is_new


def test_a_discarded_draft_gives_its_document_free(here, they, document, draft):
    services.discard(draft, reason="Mở nhầm", by=they.lan)

    assert opened(here, document, they.lan) != draft
    assert queries.visible_to(they.lan).count() == 1


def test_nobody_opens_a_plan_for_an_office_that_is_not_theirs(here, they, document):
    with pytest.raises(Denied, match="đơn vị đầu mối"):
        opened(here, document, they.phap)


def test_a_whole_section_is_merged_in_one_act(they, draft):
    chosen = seen(draft, "II.1.p1a", "II.1.p1b")

    services.dispose(draft, chosen, M, into="III.1.p1", on=DAY, by=they.lan)

    assert decided(draft)["II.1.p1a"] == decided(draft)["II.1.p1b"] == M
    assert acts(draft) == ["plan.open", "plan.dispose_merged"]


def test_what_is_merged_gives_its_matter_to_the_task_that_carries_it(they, draft):
    services.dispose(draft, seen(draft, "II.1.p1a"), M, into="III.1.p1", on=DAY, by=they.lan)
    plan = given(draft, they.lan)

    task = plan.tasks.get(clause="III.1.p1")
    assert task.work_area.path == "II.1"
    assert [one.code for one in queries.carried_by(task)] == ["II.1.p1a"]


def test_a_link_gives_its_matter_too(they, draft):
    services.link(draft, "II.1.p1b", "III.2.p1", is_part=True, on=DAY, by=they.lan)
    plan = given(draft, they.lan)

    assert plan.tasks.get(clause="III.2.p1").work_area.path == "II.1"


def test_a_link_is_taken_back(they, draft):
    services.link(draft, "II.1.p1b", "III.2.p1", is_part=False, on=DAY, by=they.lan)
    services.unlink(draft, "II.1.p1b", "III.2.p1", on=DAY, by=they.lan)

    assert queries.draft_of(draft, DAY).links == []


def test_nobody_undoes_unseen_what_another_has_just_decided(they, draft):
    mine = seen(draft, "II.1.p1a")
    services.dispose(draft, mine, N, on=DAY, by=they.hanh)

    with pytest.raises(Denied, match="hanh"):
        services.dispose(draft, mine, T, on=DAY, by=they.lan)
    assert decided(draft)["II.1.p1a"] == N


def test_a_decision_is_taken_back(they, draft):
    services.dispose(draft, seen(draft, "II.1.p1a"), N, on=DAY, by=they.lan)
    services.dispose(draft, seen(draft, "II.1.p1a"), None, on=DAY, by=they.lan)

    assert decided(draft)["II.1.p1a"] is None


def test_what_carries_others_is_not_noted_away(they, draft):
    services.dispose(draft, seen(draft, "II.1.p1a"), M, into="III.1.p1", on=DAY, by=they.lan)

    with pytest.raises(Denied, match=r"II\.1\.p1a"):
        services.dispose(draft, seen(draft, "III.1.p1"), N, on=DAY, by=they.lan)


def test_somebody_from_elsewhere_decides_nothing(they, draft):
    with pytest.raises(Denied, match="đầu mối"):
        services.dispose(draft, seen(draft, "II.1.p1a"), N, on=DAY, by=they.minh)


def test_nothing_is_given_out_while_something_is_undecided(they, draft):
    fingerprint = queries.draft_of(draft, DAY).fingerprint

    with pytest.raises(Denied, match="2 nội dung"):
        services.give_out(draft, fingerprint=fingerprint, on=TODAY, by=they.lan)


def test_what_changed_after_the_preview_is_not_given_out(they, draft):
    before = queries.draft_of(draft, DAY).fingerprint
    services.dispose(draft, seen(draft, "II.1.p1a", "II.1.p1b"), N, on=DAY, by=they.hanh)

    with pytest.raises(Denied, match="xem trước"):
        services.give_out(draft, fingerprint=before, on=TODAY, by=they.lan)


def test_giving_out_reaches_every_office_and_tells_it_once(here, they, plan):
    parts = Assignment.objects.filter(task__plan=plan)
    by_unit = {(one.task.clause, one.unit_id): (one.role, one.mode) for one in parts.select_related("task")}
    directed, requested = Mode.DIRECTED, Mode.REQUESTED

    assert by_unit[("III.1.p1", here.labour.pk)] == (Role.LEAD, directed)
    assert by_unit[("III.1.p1", here.justice.pk)] == (Role.COOPERATING, directed)
    # The Front stands under nobody here: it is asked, whatever the paper's words are.
    assert by_unit[("III.2.p1", here.front.pk)] == (Role.RESPONSIBLE, requested)
    for ward in here.wards:
        assert by_unit[("III.3.p1", ward.pk)] == (Role.RESPONSIBLE, directed)
    told = dict(Notice.objects.values_list("unit", "count"))
    offices = [here.labour, here.justice, here.front, *here.wards]
    assert told == {one.pk: 1 for one in offices}
    assert acts(plan)[-1] == "plan.give_out"


def test_the_reading_is_locked_once_work_is_given_out(document, plan):
    assert is_given_out(document)


def test_a_draft_does_not_lock_the_reading(document, draft):
    assert not is_given_out(document)


def test_a_task_keeps_the_day_of_the_paper(plan):
    task = plan.tasks.get(clause="III.3.p1")
    due = task.due_dates.get()

    assert task.pace is Timing.DATED
    assert (due.last_day, due.is_stated) == (date(2021, 5, 14), True)
    assert due.ends_on(DayOffRule.AFTER) == date(2021, 5, 14)


def test_work_is_given_out_once(they, plan):
    with pytest.raises(Denied):
        services.give_out(plan, fingerprint="", on=TODAY, by=they.lan)


def test_the_coordinator_does_not_receive_its_own_report(here, they, draft):
    rule = DayOffRule.BEFORE
    with pytest.raises(Denied, match="tự nhận"):
        services.arrange(
            draft,
            coordinator=here.labour.pk,
            receiver=here.labour.pk,
            day_off_rule=rule,
            by=they.lan,
        )
    services.arrange(
        draft, coordinator=here.labour.pk, receiver=here.justice.pk, day_off_rule=rule, by=they.lan
    )

    assert queries.receiver_for(draft, here.labour.pk) == here.justice.pk
    assert queries.receiver_for(draft, here.wards[0].pk) == here.city.pk


def test_work_outside_a_plan_is_given_in_one_act(here, they):
    task = services.give_ad_hoc(
        AdHoc("Báo cáo số cây bị bão làm gãy", "Ý kiến chỉ đạo ngày 25/3/2021", last_day=date(2021, 3, 28)),
        issuer=here.city.pk,
        coordinator=here.labour.pk,
        units=[here.justice.pk, here.front.pk],
        groups=[here.all_wards],
        on=TODAY,
        by=they.lan,
    )

    parts = {one.unit_id: one.mode for one in task.assignments.all()}
    assert len(parts) == 5
    assert parts[here.front.pk] == Mode.REQUESTED
    assert parts[here.wards[2].pk] == Mode.DIRECTED
    assert task.plan.is_in_force
    assert task.due_dates.get().set_by == "lan"
    assert acts(task.plan) == ["plan.give_ad_hoc"]


def test_work_for_nobody_is_not_given(here, they):
    with pytest.raises(Denied, match="đơn vị nhận"):
        services.give_ad_hoc(
            AdHoc("Việc", "Ý kiến"),
            issuer=here.city.pk,
            coordinator=here.labour.pk,
            units=[],
            on=TODAY,
            by=they.lan,
        )
    assert not Plan.objects.exists()
