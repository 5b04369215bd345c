"""One meaning, one word: what the code names, docs/GLOSSARY.md explains."""

from __future__ import annotations

import re
from collections import Counter

from django.apps import apps

from docs.draw import words, workflows
from tests.architecture.house import ROOT
from tests.architecture.test_the_story import public_services


def rows() -> list[list[str]]:
    """The identifiers of each row of the glossary's tables: the first is what the row is about."""
    lines = (ROOT / "docs" / "GLOSSARY.md").read_text(encoding="utf-8").splitlines()
    cells = [line.split("|") for line in lines if line.startswith("|")]
    return [found for row in cells if (found := re.findall(r"`([^`]+)`", row[2]))]


def explained() -> set[str]:
    return {word for row in rows() for word in row}


def test_every_model_is_explained():
    models = {model.__name__ for model in apps.get_models() if model.__module__.startswith("songhanh.")}

    assert models
    assert models - explained() == set()


def test_every_closed_list_of_words_is_explained():
    """Its words stand with their Vietnamese in docs/generated/words.md, which `make check` compares."""
    names = {word.__name__ for word in words()}

    assert names
    assert names - explained() == set()


def test_every_verb_is_explained():
    verbs = {name.rpartition(".")[2] for name, _ in public_services()}
    acts = {step.act for workflow in workflows() for step in workflow.steps}

    assert verbs
    assert acts
    assert (verbs | acts) - explained() == set()


def test_no_word_is_explained_twice():
    counts = Counter(word for row in rows() for word in row)

    assert [word for word, count in counts.items() if count > 1] == []
