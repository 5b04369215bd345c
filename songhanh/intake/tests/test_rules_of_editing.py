"""Splitting and joining as functions of how directives stand: no word is lost, none is made up."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songhanh.intake.reading.layout import Block, blocks_from, layout_of
from songhanh.intake.rules.editing import brought_back, joined_from, parts_of, with_day, with_unit
from songhanh.intake.rules.points import PointKind, points_of
from songhanh.intake.rules.standing import DueDay, Named, Standing, standing_from
from songhanh.intake.rules.wording import Wording
from songhanh.intake.tests import plans
from songhanh.kernel.errors import Denied
from songhanh.kernel.passage import Span

WORDS = "Rà soát hộ nghèo; lập danh sách, gửi về xã trước ngày 5/6. Tổ chức họp thôn."
SCHOOL = Named("k1", "responsible", "Trường", 900, 906)


def wording(*paragraphs: str) -> Wording:
    start, blocks = 0, []
    for words in paragraphs:
        blocks.append(Block(words, ((0, start),)))
        start += len(words) + 1
    return Wording(blocks)


def standing(text: str, start: int = 0, code: str = "I.1.p1", position: int = 1, **more) -> Standing:
    span = Span(start, start + len(text))
    return Standing(f"key-{code}", code, "I.1", "Nhiệm vụ", position, (span,), text, **more)


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def test_a_part_keeps_the_key_and_the_code_and_the_others_get_free_ones():
    whole = standing(WORDS)

    parts = parts_of(whole, [WORDS.index("lập"), WORDS.index("gửi")], wording(WORDS), {"I.1.p1", "I.1.p1.2"})

    assert [part.text for part in parts] == [
        "Rà soát hộ nghèo",
        "lập danh sách",
        "gửi về xã trước ngày 5/6. Tổ chức họp thôn.",
    ]
    assert [part.code for part in parts] == ["I.1.p1", "I.1.p1.3", "I.1.p1.4"]
    assert parts[0].key == whole.key
    assert len({part.key for part in parts}) == 3


def test_a_part_of_a_part_is_numbered_with_its_siblings():
    part = standing(WORDS, code="I.1.p1.2")

    parts = parts_of(part, [WORDS.index("lập")], wording(WORDS), {"I.1.p1", "I.1.p1.2"})

    assert [one.code for one in parts] == ["I.1.p1.2", "I.1.p1.3"]


def test_what_stands_in_a_part_goes_with_it_and_a_headings_unit_with_every_part():
    at = WORDS.index("5/6")
    commune = Named("k2", "report_to", "xã", WORDS.index("xã"), WORDS.index("xã") + 2)
    day = DueDay("d1", "date", "trước ngày 5/6", at, at + 3, datetime.date(2031, 6, 4))
    whole = standing(WORDS, units=(SCHOOL, commune), dues=(day,))

    first, second = parts_of(whole, [WORDS.index("gửi")], wording(WORDS), {"I.1.p1"})

    assert [unit.as_written for unit in first.units] == ["Trường"]
    assert [unit.as_written for unit in second.units] == ["Trường", "xã"]
    assert (first.dues, len(second.dues)) == ((), 1)
    assert first.units[0].key != second.units[0].key


@pytest.mark.parametrize("at", [[], [0], [len(WORDS)], [len(WORDS) - 1], [-3], [9999]])
def test_a_cut_that_leaves_a_part_without_words_is_refused(at):
    with pytest.raises(Denied):
        parts_of(standing(WORDS), at, wording(WORDS), set())


def test_joining_what_was_split_gives_the_same_words_again():
    whole = standing(WORDS, units=(SCHOOL,))
    parts = parts_of(whole, [WORDS.index("lập"), WORDS.index("Tổ")], wording(WORDS), {"I.1.p1"})

    first, *others = joined_from(parts, wording(WORDS))

    assert (first.text, first.stretches, first.code) == (whole.text, whole.stretches, whole.code)
    assert [unit.as_written for unit in first.units] == ["Trường"]
    assert all(other.is_retired for other in others)


def test_directives_of_two_paragraphs_join_with_a_stretch_each():
    one, other = "Trồng cây.", "Chăm sóc cây."
    parts = [standing(other, len(one) + 1, "I.1.p2", 2, is_requested=True), standing(one)]

    first, second = joined_from(parts, wording(one, other))

    assert first.text == "Trồng cây. Chăm sóc cây."
    assert first.stretches == (Span(0, 10), Span(11, 24))
    assert not first.is_requested
    assert (second.code, second.is_retired) == ("I.1.p2", True)


def test_one_directive_cannot_be_joined_with_itself():
    with pytest.raises(Denied):
        joined_from([standing(WORDS)], wording(WORDS))


def test_what_was_set_aside_comes_back_and_what_was_joined_does_not():
    aside = standing(WORDS, is_retired=True)

    assert not brought_back(aside, []).is_retired
    with pytest.raises(Denied):
        brought_back(aside, [standing(WORDS, code="I.1.p9")])


def test_a_unit_is_added_once_and_a_set_day_replaces_the_one_set_before():
    added = Named("", "lead", unit=7, is_added=True)
    stated = DueDay("d1", "soft", "sớm")
    day = datetime.date(2031, 6, 4)

    one = with_unit(with_unit(standing(WORDS, dues=(stated,)), added), added)
    two = with_day(with_day(one, day, "lan"), day + datetime.timedelta(1), "minh")

    assert [unit.unit for unit in one.units] == [7]
    assert [(due.is_stated, due.last_day, due.set_by) for due in two.dues] == [
        (True, None, ""),
        (False, datetime.date(2031, 6, 5), "minh"),
    ]


def test_open_points_say_what_is_missing():
    lead = Named("a", "lead", "Phòng A")
    both = (lead, replace(lead, key="b", as_written="Phòng B", unit=3))
    dated = (DueDay("d", "recurring", "hằng quý"),)

    assert points_of(standing(WORDS)) == (PointKind.NO_UNIT, PointKind.NO_DAY)
    assert points_of(standing(WORDS, units=both, dues=dated)) == (PointKind.UNMATCHED, PointKind.TWO_LEADS)
    assert points_of(standing(WORDS, units=(replace(lead, unit=3),), dues=dated)) == ()


def test_a_standing_can_be_written_down_and_read_again():
    at = datetime.date(2031, 6, 4)
    one = standing(WORDS, units=(SCHOOL,), dues=(DueDay("d", "date", "5/6", 3, 6, at),), products=("report",))

    assert standing_from(one.as_plain()) == one


def test_the_words_of_every_directive_are_cut_from_the_paper_as_it_was_read():
    cutter = Wording(blocks_from(layout_of(plans.source())))

    assert [cutter.text_of([d.span]) for d in plans.reading().directives] == [
        d.text for d in plans.reading().directives
    ]


@given(
    st.lists(st.sampled_from(["cây", "họp, bàn", "gửi;", "xã.", "5/6", "- nộp"]), min_size=2, max_size=9),
    st.data(),
)
def test_any_cut_keeps_every_letter_in_its_order(words, data):
    text = " ".join(words).removeprefix("- ")
    at = data.draw(st.sets(st.integers(0, len(text)), max_size=4))
    whole = standing(text)
    try:
        parts = parts_of(whole, at, wording(text), {whole.code})
    except Denied:
        return

    joined, *_ = joined_from(parts, wording(text))

    assert letters("".join(part.text for part in parts)) == letters(text)
    assert all(part.text in text for part in parts)
    assert letters(joined.text) == letters(text)
