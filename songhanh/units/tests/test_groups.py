"""Groups of units: who is in them on which day, and how an administrator makes, changes and ends them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from songhanh.kernel.errors import Denied
from songhanh.units import queries, services
from songhanh.units.gathering import Gathering
from songhanh.units.rules import UnitKind
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

    with pytest.raises(Denied, match="không còn vào ngày ấy"):
        services.regather(wards, said(wards, members=[late.pk]), on=BEFORE, by=KEEPER)
