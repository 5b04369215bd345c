"""Names as the paper writes them become units of the tree, many in one act; doubt stays with people."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from songhanh.intake import queries, services
from songhanh.intake.models import Edit, NamedUnit
from songhanh.intake.rules.editing import Meant
from songhanh.people.tests import cast
from songhanh.units.models import UnitGroup

TODAY = datetime.date(2031, 2, 1)


@pytest.fixture
def school(db):
    return cast.unit("Trường Tiểu học")


def test_taking_up_with_a_tree_matches_what_is_beyond_doubt(read, lan, school):
    taken = services.take_up(read, by=lan, tree=queries.tree_for(read, TODAY))

    named = NamedUnit.objects.filter(directive__document=taken).order_by("pk")
    assert [(one.as_written, one.unit_id) for one in named] == [
        ("Trường Tiểu học", school.pk),
        ("Đoàn xã", None),
        ("Trường Tiểu học", school.pk),
    ]
    assert not Edit.objects.exists()


def test_units_that_came_into_the_tree_later_are_matched_all_at_once_and_undone_at_once(read, lan):
    taken = services.take_up(read, by=lan, tree=queries.tree_for(read, TODAY))
    school = cast.unit("Trường Tiểu học")

    services.match_all(taken, queries.tree_for(taken, TODAY), by=lan)
    matched = NamedUnit.objects.filter(unit=school).count()
    services.undo(taken, by=lan)

    assert matched == 2
    assert not NamedUnit.objects.filter(unit__isnull=False).exists()


def test_a_choice_for_a_written_name_holds_wherever_it_is_written_and_nobody_chose(read, lan, school):
    taken = services.take_up(read, by=lan)
    other = cast.unit("Trường Trung học")
    group = UnitGroup.objects.create(name="Các đoàn thể", folded="cac doan the")
    first = taken.taken_directives.get(code="I.1.p1a")
    unit = first.named_units.first()
    services.set_units(taken, first.key, 1, [services_named(unit, other)], by=cast.officer("minh"))

    choices = {"Trường Tiểu học": Meant(school.pk), "Đoàn xã": Meant(group=group.pk)}
    services.match_written(taken, choices, by=lan)

    named = NamedUnit.objects.filter(directive__document=taken, as_written="Trường Tiểu học")
    assert sorted(one.unit_id for one in named) == sorted([school.pk, other.pk])


def services_named(row, unit):
    """The named unit, matched by hand with a unit."""
    return replace(row.named, unit=unit.pk)


def test_of_two_units_of_one_name_none_is_taken_unless_one_is_the_issuers(read):
    commune = cast.unit("Ủy ban nhân dân xã Mẫu")
    cast.unit("Phòng Kinh tế")
    tree = queries.tree_for(read, TODAY)
    assert tree.sure("Phòng Kinh tế") is not None

    cast.unit("Phòng Kinh tế")
    assert queries.tree_for(read, TODAY).sure("Phòng Kinh tế") is None

    own = cast.unit("Phòng Kinh tế", under=commune)
    tree = queries.tree_for(read, TODAY)
    assert tree.sure("Phòng Kinh tế").unit.id == own.pk


def test_a_tree_that_begins_after_the_document_is_asked_as_of_today(read):
    read.issued_on = datetime.date(2001, 1, 1)
    made = cast.unit("Trường Tiểu học")

    tree = queries.tree_for(read, TODAY)

    assert tree.on == TODAY
    assert made.pk in tree.unit_names
