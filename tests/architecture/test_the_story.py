"""The story has one order; code, map and docstring must tell the same one."""

from __future__ import annotations

import inspect
import re
from importlib import import_module

import pytest
from django.apps import apps

import songhanh
from tests.architecture.house import ROOT, SONGHANH, packages

TOOLS = {"kernel", "paper", "ui", "ledger", "cli"}


def told_in_the_docstring() -> list[str]:
    rows = re.findall(r"^    ([a-z_, ]+?)  ", songhanh.__doc__ or "", re.MULTILINE)
    return [name for row in rows for name in row.split(", ")]


def drawn_on_the_map() -> list[str]:
    text = (ROOT / ".importlinter").read_text(encoding="utf-8")
    layers = text.split("layers =", 1)[1].split("[importlinter:", 1)[0]
    return [name for row in reversed(layers.splitlines()) for name in re.findall(r"[a-z_]+", row)]


def public_services() -> list[tuple[str, inspect.Signature]]:
    files = sorted([*SONGHANH.glob("*/services.py"), *SONGHANH.glob("*/services/*.py")])
    names = [".".join(path.relative_to(SONGHANH.parent).with_suffix("").parts) for path in files]
    return [
        (f"{module.__name__}.{name}", inspect.signature(function))
        for module in map(import_module, names)
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    ]


def test_the_docstring_and_the_map_tell_one_story():
    assert told_in_the_docstring() == [name for name in drawn_on_the_map() if name not in TOOLS]


def test_the_tools_are_named_below_the_story():
    below = (songhanh.__doc__ or "").split("Below all of them", 1)[1]

    assert [tool for tool in sorted(TOOLS) if tool not in below] == []


def test_no_package_is_left_off_the_map():
    assert set(drawn_on_the_map()) == packages()


def test_every_service_says_who_acts():
    """No change without a person: each public service takes ``by``, by its name."""
    said = {name: signature.parameters.get("by") for name, signature in public_services()}

    silent = [name for name, by in said.items() if by is None or by.kind is not by.KEYWORD_ONLY]

    assert said
    assert silent == []


def test_no_foreign_key_opens_a_way_back_up():
    """``report.unit`` exists, ``unit.report_set`` does not: linters cannot see it."""
    ways_back = [
        str(relation)
        for model in apps.get_models()
        for relation in model._meta.get_fields()
        if relation.is_relation
        and relation.concrete
        and model.__module__.startswith("songhanh.")
        and relation.related_model._meta.app_label != model._meta.app_label
        and relation.remote_field.related_name != "+"
    ]

    assert ways_back == []


@pytest.mark.parametrize("package", sorted(packages()))
def test_every_package_says_what_it_is(package):
    assert (import_module(f"songhanh.{package}").__doc__ or "").strip()
