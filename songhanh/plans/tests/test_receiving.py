"""Offices take work on, object, are answered; later papers change it; and who sees what."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from songhanh.intake.reading.model import Role
from songhanh.kernel.errors import Denied
from songhanh.ledger.models import Entry
from songhanh.ledger.queries import flaws
from songhanh.people import open_work
from songhanh.people.models import Post
from songhanh.people.rules import Actor, HeldPost
from songhanh.people.rules import Role as PostRole
from songhanh.plans import queries, services
from songhanh.plans.models import Amendment, Assignment, Notice, PlanRole
from songhanh.plans.open_work import open_with_units
from songhanh.plans.rules.words import AssignmentStatus, NoticeKind, PlanRoleKind, RelationKind
from songhanh.plans.services import Paper
from songhanh.plans.tests.cast import TODAY, opened, paper

S = AssignmentStatus
LETTER = Paper("Công văn số 99/UBND", date(2021, 4, 1))


def test_a_ward_accepts_another_contests_and_the_work_moves(here, they, part):
    services.accept(part("III.3.p1", here.wards[0]), by=they.minh)
    services.contest(part("III.3.p1", here.wards[1]), reason="Phường không có đất trống", by=they.tam)
    moved = services.reassign(
        part("III.3.p1", here.wards[1]), to=here.justice.pk, reason="Giao đơn vị khác", on=TODAY, by=they.lan
    )

    assert part("III.3.p1", here.wards[0]).state is S.ACCEPTED
    assert part("III.3.p1", here.wards[1]).state is S.MOVED
    assert (moved.unit_id, moved.state, moved.role) == (here.justice.pk, S.GIVEN, Role.RESPONSIBLE)
    assert moved.moved_from == part("III.3.p1", here.wards[1])
    lines = Entry.objects.filter(act__startswith="assignment.").values_list("act", "by", "reason")
    assert list(lines) == [
        ("assignment.accept", "minh", ""),
        ("assignment.contest", "tam", "Phường không có đất trống"),
        ("assignment.reassign", "lan", "Giao đơn vị khác"),
    ]
    assert flaws() == []


def test_a_ward_takes_on_all_that_waits_and_leaves_what_it_contested(here, they, plan, part):
    for title in ("Kiểm tra cây đổ", "Đếm cây"):
        work = services.AdHoc(title, "Ý kiến chỉ đạo")
        issuer, coordinator = here.city.pk, here.labour.pk
        ward = [here.wards[0].pk]
        services.give_ad_hoc(work, issuer=issuer, coordinator=coordinator, units=ward, on=TODAY, by=they.lan)
    services.contest(part("III.3.p1", here.wards[0]), reason="Không có đất", by=they.minh)

    assert services.accept_all(here.wards[0].pk, by=they.minh) == 2

    states = Assignment.objects.filter(unit=here.wards[0]).values_list("status", flat=True)
    assert sorted(states) == ["accepted", "accepted", "contested"]
    assert Entry.objects.filter(act="assignment.accept", by="minh").count() == 2


def test_only_who_receives_for_an_office_takes_on_all_of_it(here, they, plan):
    for somebody in (they.hoa, they.tam, they.lan, they.quan):
        with pytest.raises(Denied, match="văn thư"):
            services.accept_all(here.wards[0].pk, by=somebody)


def test_the_coordinator_insists_and_the_ward_can_only_accept(here, they, part):
    one = part("III.3.p1", here.wards[1])
    services.contest(one, reason="Không phải việc của phường", by=they.tam)
    services.insist(one, reason="Đã thống nhất tại cuộc họp", by=they.lan)

    with pytest.raises(Denied):
        services.contest(one, reason="Vẫn không phải", by=they.tam)
    assert Notice.objects.filter(kind=NoticeKind.UPHELD, unit=here.wards[1]).count() == 1
    services.accept(one, by=they.tam)
    assert part("III.3.p1", here.wards[1]).state is S.ACCEPTED


def test_nobody_accepts_for_another_office(here, they, part):
    with pytest.raises(Denied):
        services.accept(part("III.3.p1", here.wards[0]), by=they.tam)


def test_nobody_answers_the_objection_of_their_own_office(here, they, part):
    one = part("III.1.p1", here.labour)
    head = Actor("lan", frozenset({HeldPost(1, here.labour.pk, PostRole.HEAD)}))
    services.contest(one, reason="Không đủ người", by=head)

    with pytest.raises(Denied):
        services.insist(one, reason="Vẫn giữ", by=head)
    services.insist(one, reason="Vẫn giữ", by=they.hanh)


def test_the_head_names_who_is_in_charge_and_splits_the_work(here, they, part):
    one = part("III.3.p1", here.wards[0])
    hoa = Post.objects.get(user__username="hoa")
    minh = Post.objects.get(user__username="minh")

    services.name_person(one, hoa, on=TODAY, by=they.minh)
    services.share(one, {hoa: "Trồng cây", minh: "Báo cáo"}, on=TODAY, by=they.minh)

    one.refresh_from_db()
    assert one.person_in_charge == hoa
    assert {piece.words for piece in one.shares.all()} == {"Trồng cây", "Báo cáo"}


def test_an_officer_names_nobody_and_nobody_from_elsewhere_is_named(here, they, part):
    one = part("III.3.p1", here.wards[0])
    hoa, tam = (Post.objects.get(user__username=name) for name in ("hoa", "tam"))

    with pytest.raises(Denied, match="Thủ trưởng"):
        services.name_person(one, hoa, on=TODAY, by=they.hoa)
    with pytest.raises(Denied, match="trong đơn vị"):
        services.name_person(one, tam, on=TODAY, by=they.minh)


def test_whose_post_has_ended_is_put_in_charge_of_nothing(here, they, part):
    hoa = Post.objects.get(user__username="hoa")
    hoa.valid_to = TODAY
    hoa.save()

    with pytest.raises(Denied, match="đang giữ vị trí"):
        services.name_person(part("III.3.p1", here.wards[0]), hoa, on=TODAY, by=they.minh)


def test_open_work_of_a_post_goes_to_a_colleague_and_to_nobody_elsewhere(here, they, part):
    one = part("III.3.p1", here.wards[0])
    hoa, minh, tam = (Post.objects.get(user__username=name) for name in ("hoa", "minh", "tam"))
    services.name_person(one, hoa, on=TODAY, by=they.minh)

    (item,) = open_work.open_items(hoa, TODAY)
    assert item.due == date(2021, 5, 14)
    with pytest.raises(Denied, match="trong đơn vị"):
        open_work.move([item], to_post=tam, on=TODAY, by=they.minh)
    open_work.move([item], to_post=minh, on=TODAY, by=they.minh)

    one.refresh_from_db()
    assert one.person_in_charge == minh
    assert open_work.open_items(hoa, TODAY) == []


def test_a_reform_is_told_how_much_work_it_meets(here, they, plan):
    (work,) = open_with_units([one.pk for one in here.wards[:2]], TODAY)
    assert (work.number, str(work.called)) == (2, f"phần việc đang mở trong {plan}")
    assert plan.key in work.url

    services.close(plan, on=TODAY, by=they.lan)
    (closed,) = open_with_units([here.wards[0].pk], TODAY)
    assert (closed.number, closed.url) == (1, "")
    assert "giữ nguyên" in str(closed.called)


def test_one_paper_moves_the_day_of_many_tasks_and_the_days_before_are_kept(they, plan):
    tasks = list(plan.tasks.filter(clause__in=["III.1.p1", "III.3.p1"]))

    services.postpone(plan, tasks, date(2021, 6, 30), paper=LETTER, by=they.lan)

    for task in tasks:
        assert task.due_dates.get(is_replaced=False).last_day == date(2021, 6, 30)
    kept = Amendment.objects.get(task__clause="III.3.p1")
    assert (kept.before, kept.after) == (["2021-05-14"], ["2021-06-30"])
    assert Notice.objects.filter(kind=NoticeKind.CHANGED).count() == 5


def test_a_change_names_its_paper(they, plan):
    with pytest.raises(Denied, match="ý kiến chỉ đạo"):
        services.postpone(plan, list(plan.tasks.all()), date(2021, 6, 30), paper=Paper(" "), by=they.lan)


def test_a_task_is_worded_otherwise_and_the_signed_text_stays(they, plan):
    task = plan.tasks.get(clause="III.2.p1")
    signed = task.directive.text

    services.reword(plan, task, "Vận động nhân dân trồng và chăm sóc cây.", paper=LETTER, by=they.lan)

    task.refresh_from_db()
    assert task.text == "Vận động nhân dân trồng và chăm sóc cây."
    assert task.directive.text == signed
    assert Amendment.objects.get().before == [signed]


def test_what_is_withdrawn_nobody_owes(here, they, plan, part):
    services.withdraw(plan, [plan.tasks.get(clause="III.3.p1")], paper=LETTER, on=TODAY, by=they.lan)

    assert {one.state for one in Assignment.objects.filter(task__clause="III.3.p1")} == {S.WITHDRAWN}
    with pytest.raises(Denied):
        services.accept(part("III.3.p1", here.wards[0]), by=they.minh)


def test_plans_hang_together_and_never_in_a_circle(here, they, plan):
    other = opened(here, _another_paper(here), they.lan)

    services.relate(plan, other, RelationKind.CARRIES_OUT, by=they.lan)

    with pytest.raises(Denied, match="cấp trên của nhau"):
        services.relate(other, plan, RelationKind.CARRIES_OUT, by=they.lan)
    with pytest.raises(Denied):
        services.relate(plan, plan, RelationKind.CARRIES_OUT, by=they.lan)


def _another_paper(here):
    return paper([("I.p1", "I", "Tưới cây.", [(here.justice, Role.RESPONSIBLE)], None)])


def test_a_closed_plan_no_longer_changes(here, they, plan, part):
    services.close(plan, on=TODAY, by=they.lan)

    with pytest.raises(Denied):
        services.accept(part("III.3.p1", here.wards[0]), by=they.minh)
    with pytest.raises(Denied):
        services.postpone(plan, list(plan.tasks.all()), TODAY, paper=LETTER, by=they.lan)


def test_who_sees_a_draft(they, draft):
    seers = {name for name in vars(they) if queries.visible_to(getattr(they, name)).exists()}

    assert seers == {"lan", "hanh", "quan"}


def test_who_sees_what_of_a_plan_that_was_given_out(they, plan):
    def seen(actor):
        return sorted(queries.tasks_visible_to(actor).values_list("clause", flat=True))

    everything = ["III.1.p1", "III.2.p1", "III.3.p1"]
    assert seen(they.lan) == seen(they.hanh) == seen(they.quan) == everything
    assert seen(they.minh) == seen(they.tam) == ["III.3.p1"]
    assert seen(they.phap) == ["III.1.p1"]
    assert seen(Actor("khach")) == []


def test_a_ward_sees_its_own_part_and_not_that_of_its_neighbour(here, they, plan):
    units = queries.assignments_visible_to(they.minh).values_list("unit", flat=True)

    assert list(units) == [here.wards[0].pk]


@pytest.mark.parametrize(
    ("role", "status", "name"),
    [
        (Role.LEAD, S.GIVEN, "assignment_one_lead"),
        (Role.RESPONSIBLE, S.CONTESTED, "assignment_sent_back_says_why"),
    ],
)
def test_the_database_itself_refuses_a_second_lead_and_a_silent_objection(here, plan, role, status, name):
    task = plan.tasks.get(clause="III.1.p1")
    with pytest.raises(IntegrityError, match=rf"{name}|UNIQUE"), transaction.atomic():
        Assignment.objects.create(
            task=task,
            unit=here.wards[2],
            role=role,
            mode="directed",
            status=status,
            given_on=TODAY,
            answered_at=timezone.now(),
        )


def test_the_database_itself_refuses_that_an_office_receives_its_own_report(here, plan):
    with pytest.raises(IntegrityError, match="plan_role_not_for_itself"), transaction.atomic():
        PlanRole.objects.create(plan=plan, unit=here.labour, for_unit=here.labour, role=PlanRoleKind.RECEIVER)
