"""The pages of groups: who sees them as of a day, and what an administrator does there."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils.timezone import localdate

from songhanh.ledger.models import Entry
from songhanh.people.rules import Role
from songhanh.people.tests import cast
from songhanh.units import queries, services
from songhanh.units.models import UnitGroup
from songhanh.units.rules import Reach, UnitKind
from songhanh.units.tests.growing import BEGINNING, KEEPER, begin, called

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    return begin("Thành phố Mẫu", kind=UnitKind.CITY)


@pytest.fixture
def wards(city):
    begin("Phường Một", city)
    begin("Xã Hai", city, UnitKind.COMMUNE)
    return services.gather("Các phường", under=city, on=BEGINNING, kinds=[UnitKind.WARD], by=KEEPER)


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
