"""One way to choose units: among whom, who answers, whom somebody meant, what is asked back."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest
from django import forms
from django.http import QueryDict
from django.urls import reverse

from songhanh.units import queries, services
from songhanh.units.pick_fields import ManyPickField, PickField
from songhanh.units.picking import Entry, Scope, Within
from songhanh.units.rules import Decision, Draft, Flow, Reach, UnitKind
from songhanh.units.tests.growing import BEGINNING, KEEPER, begin

pytestmark = pytest.mark.django_db
NOW = date(2025, 6, 1)


@pytest.fixture
def here():
    city = begin("Thành phố Mẫu", kind=UnitKind.CITY)
    other = begin("Thành phố Khác", kind=UnitKind.CITY)
    found = SimpleNamespace(
        city=city,
        labour=begin("Phòng Lao động – Thương binh và Xã hội", city, UnitKind.OFFICE),
        lap=begin("Phường Tân Lập", city),
        loi=begin("Phường Tân Lợi", city),
        twin=begin("Phường Tân Lập", other),
        abroad=begin("Phường Hòa Bình", other),
    )
    found.wards = services.gather(
        "Các phường", under=city, on=BEGINNING, kinds={UnitKind.WARD}, reach=Reach.CHILDREN, by=KEEPER
    )
    return found


def scope(within=Within.ANYWHERE, of=None, **said):
    return Scope(queries.register_on(NOW), within, of.pk if of else None, **said)


def named(found):
    return [one.name for one in found]


def test_among_whom_one_chooses_is_measured_from_a_unit(here):
    direct = named(scope(Within.DIRECT, here.city).offered)
    beside = named(scope(Within.BESIDE, here.lap).offered)
    around = named(scope(Within.AROUND, here.labour).offered)

    assert direct == [
        "Thành phố Mẫu",
        "Phường Tân Lập",
        "Phường Tân Lợi",
        "Phòng Lao động – Thương binh và Xã hội",
    ]
    assert beside == ["Phường Tân Lợi"]
    assert around == ["Phường Tân Lập", "Phường Tân Lợi"]
    assert scope(Within.BELOW, here.city).has(here.lap.pk)
    assert not scope(Within.BELOW, here.city).has(here.twin.pk)
    assert not scope(Within.BELOW).has(here.lap.pk)


def test_words_without_tone_marks_and_abbreviations_are_answered_the_own_ones_first(here):
    answers = scope(of=here.city).answers("tan lap")

    assert [(one.unit, one.note) for one in answers][:2] == [
        (here.lap.pk, "Thành phố Mẫu"),
        (here.twin.pk, "Thành phố Khác"),
    ]
    assert scope().answers("P. LĐ-TB&XH")[0].unit == here.labour.pk
    assert scope().answers("  ") == []


def test_groups_answer_only_where_they_may_be_chosen(here):
    assert named(scope(of=here.city, has_groups=True).answers("cac phuong"))[0] == "Các phường"
    assert "Các phường" not in named(scope(of=here.city).answers("cac phuong"))


def test_an_old_name_finds_what_the_unit_became(here):
    flows = [Flow(one.pk, Draft("Phường Mới", UnitKind.WARD)) for one in (here.lap, here.loi)]
    services.merge(flows, decision=Decision(date(2025, 1, 1)), by=KEEPER)

    assert scope(Within.BELOW, here.city).meant("Phường Tân Lợi").name == "Phường Mới"


def test_who_is_meant_without_doubt_is_taken_and_who_is_not_is_asked(here):
    entry = Entry.of(scope(), [], ["hoa binh", "Tân Lập", "Sở Thú"])

    assert named(entry.picked) == ["Phường Hòa Bình"]
    assert list(entry.asked) == ["Tân Lập"]
    assert len(entry.asked["Tân Lập"]) >= 2
    assert entry.unknown == ["Sở Thú"]


def test_what_was_asked_is_asked_again_until_it_is_answered(here):
    again = Entry.of(scope(), ["?Tân Lập"])
    answered = Entry.of(scope(), ["?Tân Lập", here.twin.key])

    assert list(again.asked) == ["Tân Lập"]
    assert (named(answered.picked), answered.asked) == (["Phường Tân Lập"], {})


def test_a_key_that_may_not_be_chosen_is_not_taken(here):
    entry = Entry.of(scope(Within.BELOW, here.city), [here.twin.key])

    assert entry.picked == []
    assert entry.unknown == [here.twin.key]


class Form(forms.Form):
    one = PickField(label="Đơn vị")
    many = ManyPickField(label="Các đơn vị", required=False)


def form(here, asked):
    found = Form(QueryDict(asked))
    for name in found.fields:
        found.fields[name].among(scope(of=here.city, has_groups=name == "many"))
    return found


def test_a_plain_form_takes_names_and_keys_several_parted_by_semicolons(here):
    asked = form(here, f"one-go=P. LĐ-TB%26XH&many-go=hoa binh; các phường&many={here.loi.key}")

    assert asked.is_valid(), asked.errors
    assert asked.cleaned_data["one"] == here.labour.pk
    assert [one.unit or one.group for one in asked.cleaned_data["many"]] == [
        here.loi.pk,
        here.abroad.pk,
        here.wards.pk,
    ]


def test_a_form_that_asks_back_shows_the_choice_and_keeps_what_was_said(here):
    asked = form(here, f"one-go=phuong tan&many-go=Sở Thú&many={here.loi.key}")
    page = str(asked["one"]) + str(asked["many"])

    assert not asked.is_valid()
    assert "“phuong tan” là đơn vị nào?" in page
    assert 'value="?phuong tan"' in page
    assert 'value="Sở Thú"' in page
    assert f'value="{here.loi.key}" checked' in page


def test_nobody_chosen_is_said_where_somebody_must_be(here):
    assert form(here, "").errors["one"] == ["Chọn một đơn vị."]


def test_suggestions_are_at_most_twenty_and_say_under_whom_each_stands(client, here):
    for n in range(30):
        begin(f"Phường Mẫu {n:02}", here.city)

    answer = client.get(reverse("units:suggest"), {"tim": "phuong", "ngay": "2025-06-01"}).json()
    one = client.get(
        reverse("units:suggest"), {"tim": "tan lap", "trong": "below", "cua": here.city.key}
    ).json()

    assert len(answer["answers"]) == 20
    assert one["answers"] == [{"key": here.lap.key, "name": "Phường Tân Lập", "note": "Thành phố Mẫu"}]
    assert client.get(reverse("units:suggest")).json()["answers"] == []
