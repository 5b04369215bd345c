from __future__ import annotations

import pytest
from django.core.cache import cache

from songhanh.people import open_work
from songhanh.people.models import Post
from songhanh.people.open_work import OpenItem
from songhanh.people.rules import Role
from songhanh.people.tests import cast
from songhanh.units.models import Unit


@pytest.fixture(autouse=True)
def alone(settings, tmp_path):
    """Attempts, sessions and letters of one test are not those of another."""
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    settings.VAR = tmp_path
    yield
    cache.clear()


@pytest.fixture
def office(db) -> Unit:
    """An office with a head, two officers and, elsewhere, an administrator."""
    made = cast.unit("Phòng Thử nghiệm")
    cast.post("truong", made, Role.HEAD)
    cast.post("lan", made)
    cast.post("hoa", made)
    cast.post("quan-tri", cast.unit("Văn phòng Mẫu"), Role.ADMINISTRATOR)
    return made


@pytest.fixture
def lans(office) -> Post:
    """The post of Lan."""
    return Post.objects.select_related("user").get(user__username="lan")


@pytest.fixture
def elsewhere(db) -> Unit:
    """Another office, with a head of its own."""
    made = cast.unit("Phòng Khác")
    cast.post("truong-khac", made, Role.HEAD)
    return made


@pytest.fixture
def head(office):
    return cast.browser("truong")


@pytest.fixture
def lan(office):
    return cast.browser("lan")


@pytest.fixture
def plan():
    """A package that knows of open work: two tasks, until they are moved."""

    class Plan:
        kind = "viec"

        def __init__(self):
            self.moved = []

        def open_items(self, post, on):
            open_ = [OpenItem("viec", "a", "Trồng cây", on), OpenItem("viec", "b", "Dọn kênh")]
            return [item for item in open_ if item.key not in self.moved]

        def move(self, keys, *, to_post, on, by):
            self.moved += keys

    known = Plan()
    open_work.register(known)
    yield known
    open_work.forget("viec")
