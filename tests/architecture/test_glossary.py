"""One meaning, one word: what the code names, docs/GLOSSARY.md explains."""

from __future__ import annotations

import inspect
import re
from importlib import import_module
from pkgutil import walk_packages

from django.apps import apps

import songhanh
from songhanh.kernel.words import Word
from songhanh.kernel.workflow import Workflow
from tests.architecture.house import ROOT
from tests.architecture.test_the_story import public_services

NOT_OURS = {"tests", "migrations", "management", "__main__", "fonts"}


def explained() -> set[str]:
    """Everything between back quotes in the tables of the glossary."""
    lines = (ROOT / "docs" / "GLOSSARY.md").read_text(encoding="utf-8").splitlines()
    return {word for line in lines if line.startswith("|") for word in re.findall(r"`([^`]+)`", line)}


def _ours():
    for found in walk_packages(songhanh.__path__, "songhanh."):
        if not NOT_OURS & set(found.name.split(".")):
            yield import_module(found.name)


def words() -> list[type[Word]]:
    return sorted(
        {
            one
            for module in _ours()
            for _, one in inspect.getmembers(module, inspect.isclass)
            if issubclass(one, Word) and one is not Word
        },
        key=lambda word: word.__qualname__,
    )


def workflows() -> list[Workflow]:
    ours = (one for module in _ours() for _, one in inspect.getmembers(module))
    found = {one.name: one for one in ours if isinstance(one, Workflow)}
    return [found[name] for name in sorted(found)]


def test_every_model_is_explained():
    models = {model.__name__ for model in apps.get_models() if model.__module__.startswith("songhanh.")}

    assert models
    assert models - explained() == set()


def test_every_closed_list_of_words_is_explained():
    unexplained = {
        f"{word.__name__}.{name}"
        for word in words()
        for name in {word.__name__, *word.__members__} - explained()
    }

    assert words()
    assert unexplained == set()


def test_every_verb_is_explained():
    verbs = {name.rpartition(".")[2] for name, _ in public_services()}
    acts = {step.act for workflow in workflows() for step in workflow.steps}

    assert (verbs | acts) - explained() == set()


def test_no_word_is_explained_twice():
    rows = [
        re.findall(r"`([^`]+)`", line.split("|")[2])
        for line in (ROOT / "docs" / "GLOSSARY.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("|") and line.count("|") >= 4
    ]
    first = [row[0] for row in rows if row]

    assert sorted({word for word in first if first.count(word) > 1}) == []
