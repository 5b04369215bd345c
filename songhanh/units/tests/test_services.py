from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from songhanh.kernel.errors import Denied
from songhanh.ledger.models import Entry
from songhanh.units import queries, services
from songhanh.units.models import UnitSuccession
from songhanh.units.rules import Decision, Draft, Flow, Loader, TieKind, UnitKind
from songhanh.units.tests.growing import BEGINNING, KEEPER, begin, called, closure_on, recomputed

pytestmark = pytest.mark.django_db
REFORM = date(2025, 7, 1)
DECIDED = Decision(REFORM, "Nghị quyết về sắp xếp")
DAY = date.resolution


@pytest.fixture
def city():
    province = begin("Tỉnh Mẫu", kind=UnitKind.PROVINCE)
    return begin("Thành phố Mẫu", province, UnitKind.CITY)


def names_below(unit, day):
    return called(queries.children_of(unit.pk, day))


def test_a_unit_stands_under_its_parent_and_all_above_it(city):
    ward = begin("Phường Một", city)

    above = queries.labels(queries.ancestors_of(ward.pk, BEGINNING), on=BEGINNING)

    assert [above[one].name for one in queries.ancestors_of(ward.pk, BEGINNING)] == [
        "Thành phố Mẫu",
        "Tỉnh Mẫu",
    ]
    assert queries.is_under(ward.pk, city.pk, BEGINNING)
    assert not queries.is_under(city.pk, ward.pk, BEGINNING)
    assert not queries.is_under(ward.pk, ward.pk, BEGINNING)


def test_a_rename_leaves_the_old_name_to_the_days_before_it(city):
    ward = begin("Phường Một", city, code="24133")

    services.rename(ward, "Phường Hai", decision=DECIDED, by=KEEPER)

    assert queries.labels([ward.pk], on=REFORM - DAY)[ward.pk].name == "Phường Một"
    after = queries.labels([ward.pk], on=REFORM)[ward.pk]
    assert (after.name, after.code, after.kind) == ("Phường Hai", "24133", "ward")


def test_two_changes_of_one_day_make_one_name(city):
    commune = begin("Xã Một", city, UnitKind.COMMUNE)

    services.retype(commune, UnitKind.WARD, "Phường Một", decision=DECIDED, by=KEEPER)
    services.recode(commune, "24169", decision=DECIDED, by=KEEPER)

    names = list(queries.names_of(commune.pk))
    assert [(name.name, name.code, name.valid_from) for name in names] == [
        ("Phường Một", "24169", REFORM),
        ("Xã Một", "", BEGINNING),
    ]


def test_a_code_may_be_that_of_another_unit_before(city):
    one, two = begin("Phường Một", city, code="24133"), begin("Phường Hai", city, code="24139")
    taken = Decision(date(2024, 11, 1), "Nghị quyết")

    services.merge([Flow(one.pk, two.pk)], decision=taken, by=KEEPER)
    services.recode(two, "24133", decision=taken, by=KEEPER)

    assert queries.labels([two.pk], on=date(2024, 11, 1))[two.pk].code == "24133"
    assert names_below(city, date(2024, 11, 1)) == ["Phường Hai"]


def test_a_merger_ends_the_old_and_gives_what_hung_on_them_to_the_new(city):
    one, two, three = (begin(f"Phường {name}", city) for name in ("Một", "Hai", "Ba"))
    school = begin("Trường Một", one, UnitKind.SCHOOL)
    station = begin("Trạm Y tế", kind=UnitKind.HEALTH_STATION)
    services.tie(station, two, TieKind.SERVES, on=BEGINNING, by=KEEPER)
    new = Draft("Phường Mới", UnitKind.WARD)

    merged = services.merge([Flow(one.pk, new), Flow(two.pk, new)], decision=DECIDED, by=KEEPER)

    assert [queries.labels([unit.pk], on=REFORM)[unit.pk].name for unit in merged] == ["Phường Mới"]
    assert names_below(city, REFORM) == ["Phường Ba", "Phường Mới"]
    assert queries.parent_of(school.pk, REFORM) == merged[0].pk
    assert queries.parent_of(school.pk, REFORM - DAY) == one.pk
    assert queries.tied_to(station.pk, REFORM) == [merged[0].pk]
    assert queries.tied_to(station.pk, REFORM - DAY) == [two.pk]
    assert queries.successors_of(one.pk, REFORM) == [merged[0].pk]
    assert queries.successors_of(one.pk, REFORM - DAY) == [one.pk]
    assert queries.successors_of(three.pk, REFORM) == [three.pk]


def test_what_is_not_given_away_goes_on(city):
    ward = begin("Phường Một", city)
    part = Draft("Phường Hai", UnitKind.WARD)

    services.split(ward, [(part, Decimal("0.4"))], decision=DECIDED, by=KEEPER)

    assert names_below(city, REFORM) == ["Phường Hai", "Phường Một"]
    fact = UnitSuccession.objects.get(old=ward)
    assert (fact.kind, fact.share) == ("split", Decimal("0.4"))


def test_a_unit_that_is_given_away_whole_ends_and_its_largest_part_inherits(city):
    ward = begin("Phường Một", city)
    hamlet = begin("Tổ dân phố 1", ward, UnitKind.NEIGHBOURHOOD)
    parts = [(Draft("Phường Hai", "ward"), Decimal("0.3")), (Draft("Phường Ba", "ward"), Decimal("0.7"))]

    two, three = services.split(ward, parts, decision=DECIDED, by=KEEPER)

    assert not queries.exists_on(ward.pk, REFORM)
    assert queries.parent_of(hamlet.pk, REFORM) == three.pk
    assert set(queries.successors_of(ward.pk, REFORM)) == {two.pk, three.pk}


def test_parts_that_are_more_than_the_whole_are_denied(city):
    ward = begin("Phường Một", city)
    parts = [(Draft("Phường Hai", "ward"), Decimal("0.6")), (Draft("Phường Ba", "ward"), Decimal("0.6"))]

    with pytest.raises(Denied, match="quá 100%"):
        services.split(ward, parts, decision=DECIDED, by=KEEPER)


def test_a_move_takes_along_all_that_is_below(city):
    ward = begin("Phường Một", city)
    hamlet = begin("Tổ dân phố 1", ward, UnitKind.NEIGHBOURHOOD)
    other = begin("Tỉnh Khác", kind=UnitKind.PROVINCE)

    services.move(ward, other, decision=DECIDED, by=KEEPER)

    assert queries.ancestors_of(hamlet.pk, REFORM) == [ward.pk, other.pk]
    assert queries.ancestors_of(hamlet.pk, REFORM - DAY)[:2] == [ward.pk, city.pk]
    for day in (REFORM - DAY, REFORM):
        assert closure_on(day) == recomputed(day)


def test_nothing_can_be_put_below_itself(city):
    ward = begin("Phường Một", city)

    with pytest.raises(Denied, match="dưới chính nó"):
        services.move(city, ward, decision=DECIDED, by=KEEPER)


def test_what_still_has_units_below_it_is_dissolved_only_together_with_them(city):
    ward = begin("Phường Một", city)

    with pytest.raises(Denied, match="Còn 1 đơn vị"):
        services.dissolve(city, decision=DECIDED, by=KEEPER)
    services.dissolve(city, decision=DECIDED, with_below=True, by=KEEPER)

    assert not queries.exists_on(ward.pk, REFORM)
    assert queries.exists_on(ward.pk, REFORM - DAY)
    assert queries.successors_of(ward.pk, REFORM) == []


def test_a_change_before_one_already_written_down_is_denied(city):
    ward = begin("Phường Một", city)
    services.rename(ward, "Phường Hai", decision=DECIDED, by=KEEPER)

    with pytest.raises(Denied, match="theo thứ tự ngày"):
        services.rename(ward, "Phường Ba", decision=Decision(date(2024, 1, 1)), by=KEEPER)


def test_nothing_is_done_to_a_unit_that_has_ended(city):
    ward = begin("Phường Một", city)
    services.dissolve(ward, decision=DECIDED, by=KEEPER)

    with pytest.raises(Denied, match="không còn nữa"):
        services.rename(ward, "Phường Hai", decision=Decision(date(2026, 1, 1)), by=KEEPER)


def test_a_unit_does_not_begin_under_one_that_comes_later(city):
    later = begin("Phường Sau", city, on=REFORM)

    with pytest.raises(Denied, match="theo thứ tự ngày"):
        begin("Tổ dân phố", later, UnitKind.NEIGHBOURHOOD, on=BEGINNING)


def test_every_change_is_one_line_of_the_ledger(city):
    before = Entry.objects.count()
    one, two = begin("Phường Một", city), begin("Phường Hai", city)
    new = Draft("Phường Mới", UnitKind.WARD)

    services.merge([Flow(one.pk, new), Flow(two.pk, new)], decision=DECIDED, by=KEEPER)

    acts = list(Entry.objects.order_by("pk").values_list("act", "by", "reason"))[before:]
    assert acts == [
        ("unit.create", "quan-tri", ""),
        ("unit.create", "quan-tri", ""),
        ("unit.merge", "quan-tri", "Nghị quyết về sắp xếp"),
    ]


def test_nobody_but_an_administrator_changes_the_tree(city):
    with pytest.raises(Denied, match="quản trị viên"):
        services.rename(city, "X", decision=DECIDED, by=Loader("ai-do", is_administrator=False))


def test_a_group_finds_its_members_by_rule_and_by_hand_as_of_a_day(city):
    one, two = begin("Phường Một", city), begin("Xã Hai", city, UnitKind.COMMUNE)
    youth = begin("Thành đoàn", kind=UnitKind.UNION)
    hand = begin("Chi cục Thuế", kind=UnitKind.VERTICAL)
    services.tie(youth, city, TieKind.TOGETHER, on=BEGINNING, by=KEEPER)
    wards = services.gather(
        "các phường, xã", under=city, on=BEGINNING, kinds=[UnitKind.WARD, UnitKind.COMMUNE], by=KEEPER
    )
    bodies = services.gather(
        "đoàn thể",
        under=city,
        on=BEGINNING,
        kinds=[UnitKind.UNION],
        takes_ties=True,
        members=[hand.pk],
        by=KEEPER,
    )

    services.merge([Flow(two.pk, one.pk)], decision=DECIDED, by=KEEPER)

    assert called(queries.members_of(wards, REFORM - DAY)) == ["Phường Một", "Xã Hai"]
    assert called(queries.members_of(wards, REFORM)) == ["Phường Một"]
    assert called(queries.members_of(bodies, REFORM)) == ["Thành đoàn", "Chi cục Thuế"]
