"""Every address, every act, everybody who may come: the answer is the one that somebody wrote down."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from django.core.cache import cache
from django.urls import reverse

from tests.architecture.access import WHO, answer, browsers, routes, world

TABLE = Path(__file__).with_name("access.txt")


class Line(NamedTuple):
    """One line of the table."""

    address: str
    thing: str
    get: list[str]
    post: list[str]


def lines() -> list[Line]:
    read = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            named, get, post = line.split("|")
            address, thing = named.split()
            read.append(Line(address, thing.strip("."), get.split(), post.split()))
    return read


ROOMS = [*sorted({line.address.partition(":")[0] for line in lines() if ":" in line.address}), "doors"]


def test_every_address_has_a_line_and_every_line_an_address():
    listed, known = {line.address for line in lines()}, set(routes())

    assert known - listed == set()
    assert listed - known == set()


def test_every_line_answers_everybody_for_both_acts():
    assert [line.address for line in lines() if {len(line.get), len(line.post)} != {len(WHO)}] == []


@pytest.mark.django_db
@pytest.mark.parametrize("room", ROOMS)
def test_everybody_is_answered_as_the_table_says(room, settings, tmp_path):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    settings.ORIGINALS = tmp_path
    things, people = world(), browsers()
    wrong = []

    for line in lines():
        if (line.address.partition(":")[0] if ":" in line.address else "doors") != room:
            continue
        address = reverse(line.address, args=things[line.thing])
        for act, expected in (("get", line.get), ("post", line.post)):
            cache.clear()
            said = [answer(people[who], act, address) for who in WHO]
            if said != expected:
                wrong.append(f"{line.address} {act.upper()}: {' '.join(said)}")

    assert wrong == []
