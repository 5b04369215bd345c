"""A day of signing that is open or impossible still says its month and year."""

from __future__ import annotations

import pytest

from songhanh.intake.reading.facts.signing_day import days_meant
from songhanh.intake.reading.tests.papers import HEAD, TAIL, reading


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("ngày 05 tháng 4 năm 2024", "2024-04-05", "2024-04-05"),
        ("ngày 31 tháng 4 năm 2024", "2024-04-01", "2024-04-30"),
        ("ngày 31/4/2024", "2024-04-01", "2024-04-30"),
        ("ngày 30 tháng 02 năm 2024", "2024-02-01", "2024-02-29"),
        ("ngày 05 tháng 13 năm 2024", "2024-01-01", "2024-12-31"),
        ("ngày      tháng 4 năm 2024", "2024-04-01", "2024-04-30"),
        ("ngày … tháng … năm 2024", "2024-01-01", "2024-12-31"),
        ("ngày\u00a0\u00a0tháng\u00a0\u00a0năm 2024", "2024-01-01", "2024-12-31"),
    ],
)
def test_month_and_year_say_what_is_left_of_a_day(words: str, first: str, last: str) -> None:
    days = days_meant(words)

    assert days is not None
    assert [day.isoformat() for day in days] == [first, last]


@pytest.mark.parametrize("words", ["", "ngày", "ngày 31 tháng 4", "ngày … tháng … năm 20…", "năm 0000"])
def test_without_a_year_nothing_is_left(words: str) -> None:
    assert days_meant(words) is None


def test_an_impossible_day_of_signing_is_none_is_doubted_and_its_year_still_tells_history() -> None:
    head = HEAD.replace("ngày 05 tháng 02 năm 2024", "ngày 31 tháng 02 năm 2024")
    body = "I. NHIỆM VỤ\n\n- Trồng cây theo chỉ tiêu giao trước ngày 20/4/2020.\n\n- Họp ngày 20/4/2024.\n"

    found = reading(head + body + TAIL)

    assert found.document.date is None
    assert "date" in found.document.doubtful
    assert "date" in found.document.spans
    assert [[str(d.last_day) for d in order.deadlines] for order in found.directives] == [[], ["2024-04-20"]]
