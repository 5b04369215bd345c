"""Whom a name means that somebody typed: taken where it is sure, else asked back, with all that was said."""

from __future__ import annotations

import pytest
from django.urls import reverse

from songhanh.intake import services
from songhanh.intake.models import Directive, SourceDocument
from songhanh.people.tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def taken(read, lan) -> SourceDocument:
    cast.unit("Trường Tiểu học")
    return services.take_up(read, by=lan)


def page(name, document, *rest):
    return reverse(f"intake:{name}", args=[document.key, *rest])


def one(document, code="I.1.p1a"):
    return Directive.objects.get(document=document, code=code)


def test_a_name_of_several_comes_back_as_a_choice_and_nothing_is_lost(client, taken):
    communes = [cast.unit("Xã Một"), cast.unit("Xã Hai")]
    twins = [cast.unit("Đoàn Thanh niên xã", under=commune) for commune in communes]
    sent = {"chu": ["Đoàn xã"], "la-0": "", "khac-0": "Đoàn Thanh niên xã"}

    asked = client.post(page("match", taken), sent).content.decode()
    again = client.post(page("match", taken), {**sent, "khac-0": "", "la-0": "?Đoàn Thanh niên xã"})
    chosen = client.post(page("match", taken), {**sent, "khac-0": "", "la-0": twins[1].key})

    assert '<option value="?Đoàn Thanh niên xã" selected>' in asked
    assert all(f'value="{twin.key}"' in asked for twin in twins)
    assert "(Xã Một)" in asked
    assert (again.status_code, chosen.status_code) == (400, 302)


def test_a_name_typed_for_many_comes_back_as_a_choice_with_what_was_ticked(client, taken):
    communes = [cast.unit("Xã Một"), cast.unit("Xã Hai")]
    twins = [cast.unit("Đoàn Thanh niên xã", under=commune) for commune in communes]
    row = one(taken)
    sent = {"chon": [f"{row.key}:{row.revision}"], "vai-tro": "lead"}

    asked = client.post(page("add_unit", taken), {**sent, "don-vi-go": "Đoàn Thanh niên xã"})
    unknown = client.post(page("add_unit", taken), {**sent, "don-vi-go": "Sở Thú"})
    done = client.post(page("add_unit", taken), {**sent, "don-vi": ["?Đoàn Thanh niên xã", twins[0].key]})

    assert f'name="chon" value="{row.key}:{row.revision}"' in asked.content.decode()
    assert all(f'value="{twin.key}"' in asked.content.decode() for twin in twins)
    assert (asked.status_code, unknown.status_code, done.status_code) == (400, 400, 302)
    assert 'value="Sở Thú"' in unknown.content.decode()
    assert twins[0].pk in {unit.unit_id for unit in one(taken).named_units.all()}


def test_a_unit_typed_on_a_card_is_chosen_by_its_key_where_its_name_leaves_it_open(client, taken):
    communes = [cast.unit("Xã Một"), cast.unit("Xã Hai")]
    twins = [cast.unit("Đoàn Thanh niên xã", under=commune) for commune in communes]
    row = one(taken)
    said = {"lan": row.revision, "goc": "{}", "vai-tro-moi": "responsible"}

    asked = client.post(page("directive", taken, row.key), {**said, "khac-moi": "Đoàn Thanh niên xã"})
    client.post(page("directive", taken, row.key), {**said, "khac-moi": "", "la-moi": twins[1].key})

    assert asked.status_code == 400
    assert '<option value="?Đoàn Thanh niên xã" selected>' in asked.text
    assert twins[1].pk in {unit.unit_id for unit in one(taken).named_units.all()}
