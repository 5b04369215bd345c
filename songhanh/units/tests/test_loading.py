from __future__ import annotations

from datetime import date

import pytest
from django.core.management import call_command

from songhanh.ledger.models import Entry
from songhanh.units import loading, queries
from songhanh.units.matching import matches
from songhanh.units.models import Unit, UnitGroup, UnitLink, UnitName, UnitSuccession, UnitTie
from songhanh.units.rules import Found, UnitKind
from songhanh.units.tables import table_of_csv
from songhanh.units.tests.growing import KEEPER, called, closure_on, recomputed
from songhanh.units.unit_rows import event_rows, unit_rows

pytestmark = pytest.mark.django_db
IN_2022, IN_2024, IN_2026 = date(2022, 3, 23), date(2024, 12, 1), date(2026, 1, 12)


@pytest.fixture
def city():
    loaded = loading.load_sample("thanh_pho_2022")
    assert loaded.flaws == ()
    return loaded


def unit(name, on):
    found = queries.unit_named(name, on=on)
    assert found is not None, name
    return found


def wards_on(day):
    kinds = {UnitKind.WARD, UnitKind.COMMUNE}
    return [one.name for one in queries.units_on(day) if one.kind in kinds]


def test_the_city_has_21_wards_in_2022_19_in_2024_and_6_took_their_place_in_2026(city):
    assert [len(wards_on(day)) for day in (IN_2022, IN_2024, IN_2026)] == [21, 19, 6]
    for day in (IN_2022, IN_2024, IN_2026):
        assert closure_on(day) == recomputed(day)


def test_thang_loi_finds_what_it_became(city):
    now = queries.found("thang loi", IN_2026)
    then = queries.found("Thắng Lợi", IN_2022)
    between = queries.found("phường thắng lợi", IN_2024)

    assert [
        (one.how, one.unit.name, [n.name for n in one.became]) for one in now if "Phường" in one.name
    ] == [(Found.ENDED, "Phường Thắng Lợi", ["Phường Buôn Ma Thuột"])]
    assert then[0].how is Found.NOW
    assert [n.name for n in between[0].became] == ["Phường Thành Công"]


def test_a_unit_to_come_is_found_as_such(city):
    found = queries.found("phuong buon ma thuot", IN_2022)

    assert (found[0].how, found[0].first) == (Found.COMING, date(2025, 7, 1))


def test_one_code_is_borne_by_three_units_in_turn(city):
    bearers = {
        day: [one.name for one in queries.units_on(day).filter(code="24133")]
        for day in (IN_2022, IN_2024, IN_2026)
    }

    assert bearers == {
        IN_2022: ["Phường Thắng Lợi"],
        IN_2024: ["Phường Thành Công"],
        IN_2026: ["Phường Buôn Ma Thuột"],
    }


def test_health_facilities_stand_under_the_health_sector_and_are_tied_to_the_place(city):
    station = unit("Trạm Y tế phường Tân Lập", IN_2022)
    centre = unit("Trung tâm Y tế thành phố Buôn Ma Thuột", IN_2022)
    place = unit("Thành phố Buôn Ma Thuột", IN_2022)

    assert queries.is_under(station.pk, centre.pk, IN_2022)
    assert queries.is_under(station.pk, unit("Sở Y tế", IN_2022).pk, IN_2022)
    assert not queries.is_under(centre.pk, place.pk, IN_2022)
    assert place.pk in queries.tied_to(centre.pk, IN_2022)


def test_the_front_and_its_unions_take_no_orders_from_the_city(city):
    place = unit("Thành phố Buôn Ma Thuột", IN_2022)
    names = [
        "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Buôn Ma Thuột",
        "Thành đoàn Buôn Ma Thuột",
        "Hội Liên hiệp Phụ nữ thành phố Buôn Ma Thuột",
    ]

    assert [queries.is_under(unit(name, IN_2022).pk, place.pk, IN_2022) for name in names] == [False] * 3


def test_the_groups_of_the_city_have_their_members(city):
    group = UnitGroup.objects.get(name="UBND các phường, xã")
    bodies = UnitGroup.objects.get(name="Các phòng, ban, đoàn thể")

    assert [queries.members_of(group, day).count() for day in (IN_2022, IN_2024)] == [21, 19]
    assert "Thành đoàn Buôn Ma Thuột" in called(queries.members_of(bodies, IN_2022))


def test_what_is_from_memory_says_that_it_needs_checking(city):
    unsure = UnitSuccession.objects.filter(is_unsure=True)

    assert unsure.filter(old__names__name="Phòng Lao động – Thương binh và Xã hội").exists()
    assert not UnitSuccession.objects.filter(is_unsure=False, kind="merge", on=date(2024, 11, 1)).exists()


def test_a_sample_loaded_twice_changes_nothing(city):
    before = Unit.objects.count()

    loaded = loading.load_sample("phuong_2026")
    grown = Unit.objects.count()
    again = loading.load_sample("phuong_2026")

    assert loaded.flaws == ()
    assert loaded.known > 0
    assert grown > before
    assert (again.begun, Unit.objects.count()) == (0, grown)


def test_reforms_loaded_twice_are_made_once(city):
    kept = (Unit, UnitName, UnitLink, UnitTie, UnitSuccession)
    before = [model.objects.count() for model in kept]

    again = loading.load_sample("thanh_pho_2022")

    assert (again.flaws, again.begun, again.events) == ((), 0, 0)
    assert [model.objects.count() for model in kept] == before
    assert again.refs == {**again.refs, **city.refs}


def test_the_ward_stands_alone_under_its_province():
    loaded = loading.load_sample("phuong_2026")

    assert (loaded.flaws, loaded.known) == ((), 0)
    ward = unit("Phường Tân An Mẫu", IN_2026)
    assert len(queries.below(ward.pk, IN_2026, depth=1)) == 23
    assert unit("Buôn Akŏ Dhŏng", IN_2026).name == "Buôn Akŏ Dhŏng"
    assert queries.found("ako dhong", IN_2026)[0].unit.name == "Buôn Akŏ Dhŏng"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Phòng LĐ-TB&XH", "Phòng Lao động – Thương binh và Xã hội"),
        ("Thành Đoàn", "Thành đoàn Buôn Ma Thuột"),
        ("Hội LHPN thành phố", "Hội Liên hiệp Phụ nữ thành phố Buôn Ma Thuột"),
        ("Công an TP", "Công an thành phố Buôn Ma Thuột"),
        ("Cổng thông tin điện tử thành phố", "Cổng Thông tin điện tử"),
        ("Trung tâm Y tế", "Trung tâm Y tế thành phố Buôn Ma Thuột"),
        ("UBND các phường, xã", "UBND các phường, xã"),
    ],
)
def test_names_of_a_plan_find_the_units_of_the_city(city, written, name):
    candidates = queries.candidates(IN_2022)
    groups = [group.label for group in UnitGroup.objects.all()]

    best = matches(written, candidates, groups)[0]

    assert ((best.unit or best.group).name, best.is_sure) == (name, True)


def test_candidates_know_what_they_took_over(city):
    names = {one.name: one.former for one in queries.candidates(IN_2026)}

    assert {"Phường Thắng Lợi", "Phường Thành Công", "Xã Cư ÊBur"} <= set(names["Phường Buôn Ma Thuột"])


def test_loading_is_one_line_of_the_ledger(city):
    assert list(Entry.objects.values_list("act", flat=True)) == ["unit.load"]


def test_one_flaw_stops_everything_and_says_in_which_cell():
    rows, flaws = unit_rows(
        table_of_csv(
            "units.csv",
            "Tên đơn vị,Loại,Trực thuộc,Từ ngày\n"
            "Tỉnh A,tỉnh,,2022-01-01\n"
            "Phường B,phường,Tỉnh X,2022-01-01\n",
        ),
        None,
    )

    loaded = loading.load(loading.Content(rows, flaws=flaws), by=KEEPER)

    assert [(flaw.where, str(flaw.message)) for flaw in loaded.flaws] == [
        ("units.csv!C3", "Không thấy đơn vị “Tỉnh X”: ghi đúng ký hiệu hoặc tên đã có.")
    ]
    assert not Unit.objects.exists()


def test_a_trial_tells_what_would_be_and_leaves_nothing(city):
    events, _ = event_rows(
        table_of_csv(
            "x.csv",
            "Ngày,Sự kiện,Đơn vị cũ,Đơn vị mới,Tên mới,Loại mới\n"
            "1/1/2027,sáp nhập,Phường Tân An,moi,Phường Mới,phường\n"
            "1/1/2027,sáp nhập,Phường Tân Lập,moi,,\n",
        )
    )

    told = loading.load(loading.Content((), events), by=KEEPER, is_trial=True)

    assert told.flaws == ()
    assert {(p.unit.name, tuple(n.name for n in p.others)) for p in told.effects.ended} == {
        ("Phường Tân An", ("Phường Mới",)),
        ("Phường Tân Lập", ("Phường Mới",)),
    }
    assert [one.name for one in told.effects.begun] == ["Phường Mới"]
    assert queries.unit_named("Phường Mới", on=date(2027, 1, 1)) is None


def test_the_command_loads_a_folder_and_says_what_it_did(capsys):
    call_command("load_units", str(loading.SAMPLES / "phuong_2026"), "--check")
    nothing = Unit.objects.exists()
    call_command("load_units", str(loading.SAMPLES / "phuong_2026"))

    said = capsys.readouterr().out.splitlines()
    assert not nothing
    assert said[0].startswith("Sẽ nạp 44 đơn vị mới")
    assert said[1].startswith("Đã nạp 44 đơn vị mới")
