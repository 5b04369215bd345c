"""English is one click away on every page: each msgid has its translation, and the compiled file is fresh."""

from __future__ import annotations

import gettext
import re

import pytest

from tests.architecture.catalogue import entries_of
from tests.architecture.house import ROOT, tracked

CATALOGUES = [path for path in tracked() if path.match("locale/en/LC_MESSAGES/*.po")]
GAP = re.compile(r"%\((\w+)\)[sd]|\{(\w+)\}")
each_catalogue = pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: str(path.relative_to(ROOT)))


def test_there_is_an_english_catalogue():
    assert CATALOGUES


@each_catalogue
def test_nothing_is_untranslated_or_guessed(path):
    entries = entries_of(path)

    assert entries
    assert [entry.msgid for entry in entries if entry.is_guessed or not all(entry.strings)] == []


@each_catalogue
def test_gaps_in_a_sentence_are_the_same_in_both_languages(path):
    odd = [
        entry.msgid
        for entry in entries_of(path)
        if any(set(GAP.findall(one)) - set(GAP.findall(entry.msgid)) for one in entry.strings)
    ]

    assert odd == []


@each_catalogue
def test_the_compiled_catalogue_says_what_the_written_one_says(path):
    with path.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)

    def said(entry):
        if entry.context:
            return compiled.pgettext(entry.context, entry.msgid)
        return compiled.gettext(entry.msgid)

    single = [entry for entry in entries_of(path) if len(entry.strings) == 1]

    assert [entry.msgid for entry in single if said(entry) != entry.strings[0]] == []
