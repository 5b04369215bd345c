"""A number that a page sends back is a number, or nothing."""

import pytest

from songhanh.ui.requests import number_in


@pytest.mark.parametrize(("words", "number"), [("0", 0), ("12", 12), ("٣", 3), ("999999999", 999_999_999)])
def test_figures_are_a_number(words, number):
    assert number_in(words) == number


@pytest.mark.parametrize("words", ["", "x", "-1", "1.5", "²", "1000000000", "9" * 5_000])
def test_all_else_is_none(words):
    assert number_in(words) is None
