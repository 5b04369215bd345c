"""Columns stand straight whatever the letters."""

from __future__ import annotations

import unicodedata

import pytest

from songhanh.cli.columns import room_of, rows, wrapped

WORDS = "Đẩy mạnh tuyên truyền, phổ biến pháp luật"


def test_marks_take_no_room_and_wide_letters_take_two():
    assert room_of(WORDS) == len(WORDS)
    assert room_of(unicodedata.normalize("NFD", WORDS)) == len(WORDS)
    assert room_of("平等") == 4


@pytest.mark.parametrize("room", [1, 2, 5, 9, 40])
def test_no_line_is_wider_than_its_column_and_no_word_is_lost(room):
    lines = wrapped(WORDS + " 平等" * 3, max(room, 2))

    assert max(map(room_of, lines)) <= max(room, 2)
    assert "".join(lines).replace(" ", "") == (WORDS + " 平等" * 3).replace(" ", "")


def test_the_second_column_begins_at_the_same_place_in_every_line():
    lines = list(rows((WORDS, "một hai ba bốn"), (12, 7)))

    assert [line[12:14].strip() for line in lines] == [""] * len(lines)
    assert [line[14:] for line in lines if line[14:]] == ["một hai", "ba bốn"]


def test_an_empty_cell_keeps_its_row():
    assert list(rows(("", "x"), (3, 3))) == ["     x"]
