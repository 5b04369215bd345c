"""The reader's rules are for the language of the genre, and no document's words are the project's."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.architecture import peculiar
from tests.architecture.house import ROOT, tracked, written
from tests.architecture.peculiar import LENGTHS, PHRASE, SENTENCE, TITLE, digest, marks_of, rows_of

READER = "songhanh/intake/reading/"
NAMES_OF_THE_GENRE = {"Công Thương"}


@cache
def allowed() -> frozenset[str]:
    """Official names and set phrases that belong to the genre, though but one test document has them."""
    lines = Path(__file__).with_name("genre.txt").read_text(encoding="utf-8").splitlines()
    phrases = [line for line in lines if not line.startswith("#")]
    return frozenset(row for words in phrases for length in LENGTHS for row in rows_of(words, length))


def peculiar_things_in(words: str, length: int, known: frozenset[bytes]) -> Iterator[str]:
    """Give what stands in a line of ``words`` and in but one of the documents."""
    for line in words.splitlines():
        for item in (*rows_of(line, length), *marks_of(line)):
            if digest(item) in known and item not in allowed() and item not in NAMES_OF_THE_GENRE:
                yield item


def reader() -> dict[str, str]:
    """The reader's rules; its tests speak of papers, and are looked at with the rest of the tree."""
    rules = (name for name in written() if name.startswith(READER) and name.endswith(".py"))
    return {name: written()[name] for name in rules if "/tests/" not in name}


def length_for(name: str) -> int:
    """A lexicon lists official names, and those are long; a rule has no need of five words in a row."""
    return TITLE if "/lexicon/" in name else PHRASE


def check_reader(known: frozenset[bytes]) -> None:
    found = {
        f"{name}: {item}"
        for name, words in reader().items()
        for item in peculiar_things_in(words, length_for(name), known)
    }

    assert reader()
    assert sorted(found) == []


def check_tree(known: frozenset[bytes]) -> None:
    found = {
        f"{name}: {row}"
        for name, words in written().items()
        for line in words.splitlines()
        for row in rows_of(line, SENTENCE)
        if digest(row) in known and row not in allowed()
    }

    assert sorted(found) == []


@pytest.fixture(scope="session")
def fresh(shared_plans) -> frozenset[bytes]:
    """The digests of the documents themselves, made now."""
    return frozenset(map(digest, peculiar.peculiar_to_one(peculiar.texts_of(shared_plans, pictures=False))))


def test_the_test_sees_a_phrase_a_name_and_a_number():
    known = frozenset(map(digest, ("một hai ba bốn năm", "Xã Mẫu", "7/KH-XM", "1/2/2003")))
    said = "x một, hai (ba) bốn - năm y\nlà Xã Mẫu.\ntheo 7 /KH-XM, từ 1/2/2003"

    assert set(peculiar_things_in(said, PHRASE, known)) == {
        "một hai ba bốn năm",
        "Xã Mẫu",
        "7/KH-XM",
        "1/2/2003",
    }


def test_no_rule_of_the_reader_is_made_for_one_document():
    check_reader(peculiar.kept())


def test_no_rule_of_the_reader_is_made_for_one_document_that_lies_here(fresh):
    check_reader(fresh)


def test_no_sentence_of_a_document_has_come_into_the_project():
    check_tree(peculiar.kept())


def test_no_sentence_of_a_document_that_lies_here_has_come_into_the_project(fresh):
    check_tree(fresh)


def test_the_samples_are_written_in_words_of_their_own():
    from songhanh.intake.reading.sources import open_source

    samples = [path for path in tracked() if path.suffix in {".docx", ".pdf"} and "samples" in path.parts]
    known = peculiar.kept()

    borrowed = {
        f"{path.relative_to(ROOT)}: {row}"
        for path in samples
        for row in rows_of(open_source(path).text, SENTENCE)
        if digest(row) in known and row not in allowed()
    }

    assert borrowed == set()
