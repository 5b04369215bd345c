"""The scorer tells right from missed from invented."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bench.by_places import OutOfStep, score_by_places
from bench.by_words import name_of, same_name, score_by_words
from bench.gold.compile import Compiler, NotFound
from bench.letters import Letters, Place, folded
from bench.tally import MEASURES, Entry, Tally
from songhanh.intake.reading import read
from songhanh.intake.reading.model import DeadlineKind, Directive, PlanReading, Role
from songhanh.intake.reading.source import SourceText
from songhanh.intake.reading.sources import open_source

SAMPLE = Path(__file__).parents[2] / "samples" / "thanh_pho_2022"


@pytest.fixture(scope="module")
def source() -> SourceText:
    return open_source(SAMPLE / "ke-hoach-mau.docx")


@pytest.fixture(scope="module")
def in_words() -> Entry:
    return json.loads((SAMPLE / "gold.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def in_places(source: SourceText, in_words: Entry) -> Entry:
    """The sample's gold as places: the compiler needs no more than gold in words gives."""
    directives = [{**d, "section": d["id"].rsplit(".", 1)[0]} for d in in_words["directives"]]
    return Compiler(Letters(source.text)).gold({**in_words, "directives": directives})


@pytest.fixture(scope="module")
def reading(source: SourceText) -> PlanReading:
    return read(source)


def changed(reading: PlanReading, number: int, **changes: object) -> PlanReading:
    """Return the reading with one directive changed."""
    directives = list(reading.directives)
    directives[number] = replace(directives[number], **changes)
    return replace(reading, directives=tuple(directives))


def first(reading: PlanReading, has: str) -> tuple[int, Directive]:
    return next((i, d) for i, d in enumerate(reading.directives) if getattr(d, has))


@pytest.mark.parametrize("measure", [m for m in MEASURES if m not in ("head", "outline")])
def test_both_ways_of_scoring_agree_on_the_sample(
    reading: PlanReading, source: SourceText, in_words: Entry, in_places: Entry, measure: str
) -> None:
    by_words = score_by_words(reading, in_words, pages=1)
    by_places = score_by_places(reading, source, in_places)
    assert by_places[measure].right == pytest.approx(by_words[measure].right, abs=2)


def test_a_missing_order_is_missed(reading: PlanReading, source: SourceText, in_places: Entry) -> None:
    whole = score_by_places(reading, source, in_places)
    without = score_by_places(replace(reading, directives=reading.directives[1:]), source, in_places)
    assert without["directives"].missed == whole["directives"].missed + 1
    assert without["directives"].right == whole["directives"].right - 1


def test_an_order_cut_short_is_missed_and_invented(
    reading: PlanReading, source: SourceText, in_places: Entry
) -> None:
    span = reading.directives[0].span
    short = changed(reading, 0, span=type(span)(span.start, span.start + (span.end - span.start) // 2))
    whole, cut = (score_by_places(r, source, in_places)["directives"] for r in (reading, short))
    assert (cut.missed, cut.invented) == (whole.missed + 1, whole.invented + 1)


def test_a_unit_in_the_wrong_role_is_missed_and_invented(
    reading: PlanReading, source: SourceText, in_words: Entry, in_places: Entry
) -> None:
    number, directive = first(reading, "units")
    wrong = tuple(replace(unit, role=Role.VIA) for unit in directive.units)
    other = changed(reading, number, units=wrong)
    for before, after in (
        (score_by_places(reading, source, in_places), score_by_places(other, source, in_places)),
        (score_by_words(reading, in_words, pages=1), score_by_words(other, in_words, pages=1)),
    ):
        assert after["units"].missed > before["units"].missed
        assert after["units"].invented > before["units"].invented


def test_a_deadline_a_day_off_is_wrong(reading: PlanReading, source: SourceText, in_places: Entry) -> None:
    dated = [(i, d) for i, d in enumerate(reading.directives) if any(x.last_day for x in d.deadlines)]
    number, directive = dated[0]
    late = tuple(replace(x, last_day=x.date) for x in directive.deadlines)
    assert all(x.kind == DeadlineKind.DATE for x in directive.deadlines)
    right = score_by_places(reading, source, in_places)["dates"]
    wrong = score_by_places(changed(reading, number, deadlines=late), source, in_places)["dates"]
    assert wrong.right == right.right - len(directive.deadlines)


def test_gold_on_another_text_is_refused(reading: PlanReading, in_places: Entry) -> None:
    with pytest.raises(OutOfStep):
        score_by_places(reading, SourceText("Một văn bản khác hẳn", (), open_source_format()), in_places)


def open_source_format() -> object:
    return open_source(SAMPLE / "ke-hoach-mau.docx").format


def test_optional_mentions_count_neither_way(
    reading: PlanReading, source: SourceText, in_places: Entry
) -> None:
    gold = json.loads(json.dumps(in_places))
    for entry in gold["directives"]:
        for unit in entry["units"]:
            unit["optional"] = True
    tally = score_by_places(reading, source, gold)["units"]
    assert (tally.right, tally.missed) == (0, 0)


def test_f1_of_nothing_is_one_and_of_half_is_two_thirds() -> None:
    assert Tally().f1 == 1.0
    assert Tally(right=1, missed=1).f1 == pytest.approx(2 / 3)


def test_letters_count_neither_space_nor_marks() -> None:
    letters = Letters("| **Số: 48 /KH-UBND**\n| Độc lập")
    assert letters.folded == folded("Số 48KHUBNDĐộc lập")
    assert letters.words_at(Place(2, 10)) == "48 /KH-UBND"
    assert letters.place_of(0, 14) == Place(0, 6)


def test_words_that_do_not_stand_in_the_document_are_refused() -> None:
    with pytest.raises(NotFound):
        Compiler(Letters("Phòng Y tế")).find("Phòng Tư pháp")


def test_words_that_stand_twice_are_refused_where_one_is_meant() -> None:
    with pytest.raises(NotFound):
        Compiler(Letters("Phòng Y tế, Phòng Y tế")).only("Phòng Y tế")


def test_short_forms_name_the_same_body() -> None:
    assert name_of("UBND các phường, xã (21)") == name_of("Ủy ban nhân dân các phường, xã")
    assert same_name("Sở LĐTBXH", "Sở Lao động – Thương binh và Xã hội Tỉnh")
    assert not same_name("Phòng Y tế", "Phòng Tư pháp")
