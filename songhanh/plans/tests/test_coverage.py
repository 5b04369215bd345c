from __future__ import annotations

import pytest

from songhanh.intake.reading.model import Role
from songhanh.plans.rules import coverage
from songhanh.plans.rules.coverage import Link
from songhanh.plans.rules.giving import Ruling, Share
from songhanh.plans.rules.words import DispositionKind, Grade

T, M, N = DispositionKind
ANSWERED = (Share(1, Role.RESPONSIBLE),)


@pytest.mark.parametrize(
    ("ruling", "links", "grade"),
    [
        (Ruling("a", T, shares=ANSWERED), [], Grade.FULL),
        (Ruling("a", M, into="b"), [], Grade.FULL),
        (Ruling("a", None), [Link("a", "b")], Grade.FULL),
        (Ruling("a", None), [Link("a", "b", True)], Grade.PARTLY),
        (Ruling("a", None), [Link("a", "b", True), Link("a", "c")], Grade.FULL),
        (Ruling("a", None), [Link("z", "b")], Grade.NONE),
        (Ruling("a", T), [], Grade.NONE),
        (Ruling("a", N), [], Grade.NONE),
    ],
)
def test_how_far_an_order_is_taken_up(ruling, links, grade):
    assert coverage.grade_of(ruling, links) is grade


def test_what_is_only_for_information_is_no_gap():
    assert coverage.gaps([Ruling("a", N), Ruling("b", None), Ruling("c", T, shares=ANSWERED)], []) == ["b"]


def test_a_section_says_what_when_most_of_its_orders_name_nobody():
    open_one, answered = Ruling("x", None), Ruling("y", T, shares=ANSWERED)

    found = coverage.matters(
        {"II.1": [open_one, open_one, answered], "III.1": [answered, answered, open_one], "II.2": [open_one]}
    )

    assert found == ["II.1", "II.2"]
