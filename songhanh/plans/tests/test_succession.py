"""After a reform: what is told before it is confirmed, what stays, and who takes open work over by an act."""

from __future__ import annotations

from datetime import date

import pytest

from songhanh.intake.reading.model import Role
from songhanh.kernel.errors import Denied
from songhanh.ledger.models import Entry
from songhanh.ledger.queries import flaws
from songhanh.plans import services
from songhanh.plans.models import Assignment, Notice, PlanRole
from songhanh.plans.queries.succession import has_vacancies, vacancies
from songhanh.plans.rules.succession import Part, passage
from songhanh.plans.rules.words import AssignmentStatus, Mode, NoticeKind, PlanRoleKind
from songhanh.plans.services.succeeding import pass_on
from songhanh.plans.tests import cast
from songhanh.plans.tests.cast import KEEPER, TODAY
from songhanh.units import services as units
from songhanh.units.rules import Decision, Draft, Flow, UnitKind

REFORM = date(2021, 7, 1)
RESOLUTION = Decision(REFORM, "Nghị quyết mẫu số 5")
S = AssignmentStatus


@pytest.fixture
def merged(here, plan):
    """Two wards of the plan become a new one."""
    new = Draft("Phường Hợp Nhất", UnitKind.WARD)
    flows = [Flow(here.wards[0].pk, new), Flow(here.wards[1].pk, new)]
    return units.merge(flows, decision=RESOLUTION, by=KEEPER)[0]


def parts(unit):
    return Assignment.objects.filter(unit=unit).order_by("pk")


def test_a_reform_moves_no_work_by_itself(here, they, plan, merged):
    assert [one.state for one in parts(here.wards[0])] == [S.GIVEN]
    assert not parts(merged).exists()
    assert not has_vacancies(plan, TODAY)
    assert has_vacancies(plan, REFORM)


def test_work_given_on_the_very_day_of_a_reform_is_missed_no_more_than_other_work(here, they):
    work = services.AdHoc("Đếm cây đổ", "Ý kiến chỉ đạo")
    place = {"issuer": here.city.pk, "coordinator": here.labour.pk, "units": [here.wards[0].pk]}
    task = services.give_ad_hoc(work, **place, on=REFORM, by=they.lan)
    new = Draft("Phường Hợp Nhất", UnitKind.WARD)

    units.merge([Flow(here.wards[0].pk, new)], decision=RESOLUTION, by=KEEPER)

    assert has_vacancies(task.plan, REFORM)


def test_the_page_says_which_offices_are_no_more_and_who_took_them_over(here, plan, merged):
    found = vacancies(plan, REFORM)

    assert [(one.office.name, one.parts, [heir.name for heir in one.heirs]) for one in found] == [
        ("Phường Mẫu 001", 1, ["Phường Hợp Nhất"]),
        ("Phường Mẫu 002", 1, ["Phường Hợp Nhất"]),
    ]
    assert {(one.ended_on, one.legal_basis) for one in found} == {(REFORM, "Nghị quyết mẫu số 5")}


def test_the_successor_of_two_gets_each_task_once_as_they_had_it(here, they, plan, merged):
    heirs = {ward.pk: merged.pk for ward in here.wards[:2]}

    moved = pass_on(plan, heirs, reason="Nghị quyết mẫu số 5", on=REFORM, by=they.lan)

    assert moved == 2
    assert {one.state for ward in here.wards[:2] for one in parts(ward)} == {S.MOVED}
    (one,) = parts(merged)
    assert (one.state, one.part, one.manner) == (S.GIVEN, Role.RESPONSIBLE, Mode.DIRECTED)
    assert one.moved_from in parts(here.wards[0])
    told = Notice.objects.filter(unit=merged, kind=NoticeKind.GIVEN)
    assert [notice.count for notice in told] == [1]
    line = Entry.objects.get(act="plan.pass_on")
    assert "Phường Mẫu 001 → Phường Hợp Nhất" in line.reason
    assert flaws() == []
    assert not has_vacancies(plan, REFORM)


def test_what_a_closed_plan_gave_stays_with_whom_it_was_given(here, they, plan, merged, client):
    services.close(plan, on=TODAY, by=they.lan)
    client.force_login(cast.get_user_model().objects.get(username="lan"))

    matrix = client.get(f"/ke-hoach/{plan.key}/ma-tran/").text
    assert "Phường Mẫu 001" in matrix
    assert "Phường Hợp Nhất" not in matrix
    assert client.get(f"/ke-hoach/{plan.key}/don-vi-ke-tuc/").status_code == 404
    with pytest.raises(Denied, match="đang thực hiện"):
        pass_on(plan, {here.wards[0].pk: merged.pk}, reason="x", on=REFORM, by=they.lan)
    assert [one.state for one in parts(here.wards[0])] == [S.GIVEN]
    assert not parts(merged).exists()


def test_work_goes_to_successors_only_and_not_while_the_office_is_there(here, they, plan, merged):
    with pytest.raises(Denied, match="kế tục"):
        pass_on(plan, {here.wards[0].pk: here.justice.pk}, reason="x", on=REFORM, by=they.lan)
    with pytest.raises(Denied, match="vẫn đang hoạt động"):
        pass_on(plan, {here.wards[2].pk: merged.pk}, reason="x", on=REFORM, by=they.lan)
    with pytest.raises(Denied, match="vẫn đang hoạt động"):
        pass_on(plan, {here.wards[0].pk: merged.pk}, reason="x", on=TODAY, by=they.lan)
    with pytest.raises(Denied, match="ít nhất một"):
        pass_on(plan, {}, reason="x", on=REFORM, by=they.lan)
    with pytest.raises(Denied, match="căn cứ"):
        pass_on(plan, {here.wards[0].pk: merged.pk}, reason=" ", on=REFORM, by=they.lan)


def test_only_who_coordinates_or_an_administrator_passes_work_on(here, they, plan, merged):
    with pytest.raises(Denied):
        pass_on(plan, {here.wards[0].pk: merged.pk}, reason="x", on=REFORM, by=they.minh)

    assert pass_on(plan, {here.wards[0].pk: merged.pk}, reason="x", on=REFORM, by=they.quan) == 1


def test_whoever_takes_over_the_coordinating_office_coordinates(here, they, plan):
    home = units.merge([Flow(here.labour.pk, here.justice.pk)], decision=RESOLUTION, by=KEEPER)[0]

    (gone,) = vacancies(plan, REFORM)
    assert gone.is_coordinator
    pass_on(plan, {here.labour.pk: home.pk}, reason="Nghị quyết", on=REFORM, by=they.quan)

    held = PlanRole.objects.filter(plan=plan, role=PlanRoleKind.COORDINATOR)
    assert [role.unit_id for role in held] == [here.justice.pk]


def test_who_has_the_task_already_keeps_it_in_the_stronger_role(here, they, plan):
    lead = parts(here.labour).filter(role=Role.LEAD).first()
    task = lead.task
    task.assignments.filter(unit=here.justice).delete()
    own = Assignment.objects.create(
        task=task, unit=here.justice, role=Role.COOPERATING, mode=Mode.DIRECTED, given_on=TODAY
    )
    units.merge([Flow(here.labour.pk, here.justice.pk)], decision=RESOLUTION, by=KEEPER)

    pass_on(plan, {here.labour.pk: here.justice.pk}, reason="Nghị quyết", on=REFORM, by=they.quan)

    own.refresh_from_db()
    assert own.part is lead.part
    assert task.assignments.filter(unit=here.justice).count() == 1


@pytest.mark.parametrize(
    ("roles", "own", "taken", "stronger"),
    [
        ([Role.COOPERATING, Role.LEAD], None, 2, None),
        ([Role.COOPERATING], Role.LEAD, None, None),
        ([Role.RESPONSIBLE], Role.COOPERATING, None, Role.RESPONSIBLE),
        ([Role.LEAD], Role.LEAD, None, None),
    ],
)
def test_of_several_parts_the_strongest_is_taken_over(roles, own, taken, stronger):
    said = [Part(number, 7, role) for number, role in enumerate(roles, start=1)]

    found = passage(said, own)

    assert (found.taken and found.taken.pk, found.stronger) == (taken, stronger)


def test_the_page_passes_work_on_and_plans_say_that_it_waits(here, they, plan, merged, client, monkeypatch):
    monkeypatch.setattr("songhanh.plans.views.succession.timezone.localdate", lambda: REFORM)
    client.force_login(cast.get_user_model().objects.get(username="lan"))

    assert "Chuyển cho đơn vị kế tục" in client.get(f"/ke-hoach/{plan.key}/").text
    page = client.get(f"/ke-hoach/{plan.key}/don-vi-ke-tuc/").text
    assert "Phường Hợp Nhất" in page

    said = {"cu": [w.key for w in here.wards[:2]], "can-cu": "Nghị quyết mẫu số 5"}
    said |= {f"moi-{w.key}": merged.key for w in here.wards[:2]}
    client.post(f"/ke-hoach/{plan.key}/don-vi-ke-tuc/", said)

    assert parts(merged).count() == 1
    assert "vẫn đang hoạt động" in client.get(f"/ke-hoach/{plan.key}/don-vi-ke-tuc/").text
