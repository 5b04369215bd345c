"""The register of a day is never older than the tree, and finds whom a name means without looking at all."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import transaction

from songhanh.units import queries, services
from songhanh.units.edition import TABLES, edition
from songhanh.units.models import UnitGroup, UnitLink, UnitName, UnitSuccession, UnitTie
from songhanh.units.rules import Decision, TieKind, UnitKind
from songhanh.units.tests.growing import BEGINNING, KEEPER, begin

pytestmark = pytest.mark.django_db
LATER, NOW = date(2024, 1, 1), date(2025, 6, 1)


@pytest.fixture
def city():
    return begin("Thành phố Mẫu", kind=UnitKind.CITY)


def changes(city):
    """One change of every table of the tree, made as nobody's program would."""
    ward = begin("Phường Một", city)
    group = UnitGroup.objects.create(name="Các phường", folded="cac phuong", under=city)
    return {
        "units_unitname": lambda: UnitName.objects.filter(unit=ward).update(name="Phường Hai"),
        "units_unitlink": lambda: UnitLink.objects.filter(descendant=ward, depth=1).update(depth=1),
        "units_unittie": lambda: UnitTie.objects.create(
            unit=ward, other=city, kind=TieKind.SERVES, valid_from=NOW
        ),
        "units_unitsuccession": lambda: UnitSuccession.objects.create(kind="create", new=ward, on=NOW),
        "units_unitgroup": lambda: UnitGroup.objects.filter(pk=group.pk).delete(),
        "units_unitgroupmember": lambda: group.members.create(unit=ward, valid_from=NOW),
    }


@pytest.mark.parametrize("table", TABLES)
def test_the_database_writes_a_new_edition_whichever_table_of_the_tree_changes(city, table):
    change = changes(city)[table]
    before = edition()

    change()

    assert edition() not in (before, "")


def test_a_register_is_kept_while_nothing_changes_and_made_anew_when_something_does(city):
    first = queries.register_on(NOW)
    assert queries.register_on(NOW) is first

    begin("Phường Một", city)

    assert len(queries.register_on(NOW).units) == len(first.units) + 1


def test_days_between_which_nothing_changes_share_a_register(city):
    ward = begin("Phường Một", city)
    services.rename(ward, "Phường Hai", decision=Decision(LATER), by=KEEPER)

    assert queries.register_on(NOW) is queries.register_on(LATER)
    assert queries.register_on(BEGINNING).units[ward.pk].name == "Phường Một"
    assert queries.register_on(NOW).units[ward.pk].name == "Phường Hai"


def test_what_was_undone_is_not_remembered(city):
    begin("Phường Một", city)
    with transaction.atomic():
        begin("Phường Hai", city)
        assert len(queries.register_on(NOW).units) == 3
        transaction.set_rollback(True)
    begin("Phường Ba", city)

    assert {unit.name for unit in queries.register_on(NOW).units.values()} == {
        "Thành phố Mẫu",
        "Phường Một",
        "Phường Ba",
    }


def test_one_question_answers_for_a_register_that_is_kept(city, django_assert_num_queries):
    queries.register_on(NOW)

    with django_assert_num_queries(1):
        queries.register_on(NOW)


def test_a_level_without_a_name_is_the_writers_own_one(city):
    other = begin("Thành phố Khác", kind=UnitKind.CITY)
    ward = begin("Phường Một", city)
    begin("Phường Hai", other)
    register = queries.register_on(NOW)

    def meant(words, near):
        found = register.meant(words, near)
        return found.unit.name if found else None

    assert meant("Ủy ban nhân dân phường", ward.pk) == "Phường Một"
    assert meant("Ủy ban nhân dân phường", city.pk) == "Phường Một"
    assert meant("UBND thành phố", ward.pk) == "Thành phố Mẫu"
    assert meant("UBND thành phố", None) is None
    begin("Phường Ba", city)
    assert queries.register_on(NOW).meant("Ủy ban nhân dân phường", city.pk) is None


def test_of_very_many_of_one_name_the_nearest_are_weighed_first(city):
    for n in range(80):
        begin("Phòng Kinh tế", begin(f"Phường Mẫu {n:02}", city), kind=UnitKind.OFFICE)
    last = queries.unit_named("Phường Mẫu 79", on=NOW)
    own = queries.children_of(last.pk, NOW).get()

    assert queries.register_on(NOW).meant("Phòng Kinh tế", last.pk).unit.id == own.pk
