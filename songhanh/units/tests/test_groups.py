"""Groups of units: who is in them on which day, and how an administrator makes, changes and ends them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils.timezone import localdate

from songhanh.kernel.errors import Denied
from songhanh.ledger.models import Entry
from songhanh.people.rules import Role
from songhanh.people.tests import cast
from songhanh.units import queries, services
from songhanh.units.gathering import Gathering
from songhanh.units.models import UnitGroup
from songhanh.units.rules import Reach, UnitKind
from songhanh.units.tests.growing import BEGINNING, KEEPER, begin, called

pytestmark = pytest.mark.django_db
LATER = date(2024, 6, 1)
BEFORE = LATER - timedelta(days=1)


@pytest.fixture
def city():
    return begin("Thành phố Mẫu", kind=UnitKind.CITY)


@pytest.fixture
def wards(city):
    begin("Phường Một", city)
    begin("Xã Hai", city, UnitKind.COMMUNE)
    return services.gather("Các phường", under=city, on=BEGINNING, kinds=[UnitKind.WARD], by=KEEPER)


def said(group, **otherwise):
    rule = Gathering(group.name, group.under_id, group.kinds, group.reach, group.takes_ties)
    return Gathering(**{**vars(rule), **otherwise})


def test_a_new_rule_holds_from_its_day_and_the_old_one_before(wards):
    both = [UnitKind.WARD, UnitKind.COMMUNE]

    new = services.regather(wards, said(wards, kinds=both), on=LATER, by=KEEPER)

    wards.refresh_from_db()
    assert (wards.ended_on, new.begun_on) == (LATER, LATER)
    assert called(queries.members_of(new, LATER)) == ["Phường Một", "Xã Hai"]
    assert [one.name for one in queries.register_on(BEFORE).groups_of([wards.under_id])] == ["Các phường"]
    offered = {day: queries.register_on(day).groups_of([wards.under_id]) for day in (BEFORE, LATER)}
    assert [one.key for one in offered[BEFORE]] == [wards.key]
    assert [one.key for one in offered[LATER]] == [new.key]


def test_members_by_hand_change_from_a_day_on_and_the_group_stays(city, wards):
    police = begin("Công an thành phố", kind=UnitKind.POLICE)

    same = services.regather(wards, said(wards, members=[police.pk]), on=LATER, by=KEEPER)

    assert same == wards
    assert called(queries.members_of(wards, BEFORE)) == ["Phường Một"]
    assert called(queries.members_of(wards, LATER)) == ["Phường Một", "Công an thành phố"]
    services.regather(wards, said(wards), on=LATER + timedelta(days=1), by=KEEPER)
    assert called(queries.members_of(wards, LATER + timedelta(days=1))) == ["Phường Một"]


def test_a_group_that_ended_is_named_by_no_later_paper(wards):
    services.disband(wards, on=LATER, by=KEEPER)

    assert queries.register_on(LATER).groups_of([wards.under_id]) == []
    assert [one.key for one in queries.register_on(BEFORE).groups_of([wards.under_id])] == [wards.key]
    with pytest.raises(Denied, match="đã kết thúc"):
        services.disband(wards, on=LATER, by=KEEPER)


def test_two_groups_of_one_unit_are_not_called_alike(city, wards):
    with pytest.raises(Denied, match="Đã có nhóm"):
        services.gather("Các phường", under=city, on=LATER, kinds=[UnitKind.WARD], by=KEEPER)


def test_whoever_is_not_there_on_the_day_is_in_no_group(city, wards):
    late = begin("Phường Ba", city, on=LATER)

    with pytest.raises(Denied, match="không có vào ngày ấy"):
        services.regather(wards, said(wards, members=[late.pk]), on=BEFORE, by=KEEPER)


def test_everybody_sees_groups_as_of_a_day_and_an_administrator_works_on_them(city, wards):
    cast.post("lan", city)
    cast.post("quan", city, Role.ADMINISTRATOR)
    lan, quan = cast.browser("lan"), cast.browser("quan")

    seen = lan.get("/don-vi/nhom/", {"ngay": "2024-06-01"}).text
    assert "Các phường" in seen
    assert "1 đơn vị" in seen
    page = lan.get(f"/don-vi/nhom/{wards.key}/", {"ngay": "2024-06-01"}).text
    assert "Phường Một" in page
    assert "Xã Hai" not in page
    assert "Thay đổi nhóm" not in page
    assert "Thay đổi nhóm" in quan.get(f"/don-vi/nhom/{wards.key}/").text


def test_a_group_is_made_changed_and_ended_on_its_pages(city, wards):
    cast.post("quan", city, Role.ADMINISTRATOR)
    quan = cast.browser("quan")
    form = {"name": "Các xã", "under-go": "Thành phố Mẫu", "kinds": "commune", "reach": Reach.BELOW}

    quan.post("/don-vi/nhom/moi/", {**form, "on": localdate().isoformat()})

    made = UnitGroup.objects.get(name="Các xã")
    assert (made.under, made.reach) == (city, Reach.BELOW)
    assert called(queries.members_of(made, localdate())) == ["Xã Hai"]
    begins = quan.get(f"/don-vi/nhom/{made.key}/thay-doi/").text
    assert 'value="Các xã"' in begins
    form |= {"under": city.key, "members-go": "Phường Một", "on": localdate().isoformat()}
    quan.post(f"/don-vi/nhom/{made.key}/thay-doi/", form)
    assert called(queries.members_of(made, localdate())) == ["Phường Một", "Xã Hai"]
    tomorrow = (localdate() + timedelta(days=1)).isoformat()
    quan.post(f"/don-vi/nhom/{made.key}/ket-thuc/", {"on": tomorrow})
    made.refresh_from_db()
    assert made.ended_on == localdate() + timedelta(days=1)
    acts = Entry.objects.filter(act__startswith="unit_group.").values_list("act", flat=True)
    assert [act.partition(".")[2] for act in acts] == ["gather", "gather", "regather", "disband"]


def test_the_list_asks_as_often_for_many_groups_as_for_one(city, wards, django_assert_num_queries):
    cast.post("lan", city)
    lan = cast.browser("lan")
    lan.get("/don-vi/nhom/")
    for number in range(20):
        services.gather(f"Nhóm {number}", under=city, on=BEGINNING, kinds=[UnitKind.WARD], by=KEEPER)

    with django_assert_num_queries(cast.WHO_COMES + 6):
        lan.get("/don-vi/nhom/")
