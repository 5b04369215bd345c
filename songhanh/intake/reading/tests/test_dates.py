"""Days as papers write them, misread ones included."""

from __future__ import annotations

from datetime import date

import pytest

from songhanh.intake.reading.facts.dates import all_dates, read_date
from songhanh.kernel.passage import passage_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ngày 05 tháng 3 năm 2024", date(2024, 3, 5)),
        ("ngày 5 tháng 3, năm 2024", date(2024, 3, 5)),
        ("ngày05tháng 03năm2024", date(2024, 3, 5)),
        ("05/3/2024", date(2024, 3, 5)),
        ("5-3-2024", date(2024, 3, 5)),
        ("5.3.2024", date(2024, 3, 5)),
        ("05 / 03 / 2024", date(2024, 3, 5)),
        ("ngày 5/3/24", date(2024, 3, 5)),
        ("ngày 15/6 năm 2024", date(2024, 6, 15)),
        ("ngay 5 thang 3 nam 2024", date(2024, 3, 5)),  # recognition lost the marks
        ("ngày 30/02/2024", None),
        ("ngày 05 tháng 13 năm 2024", None),
        ("O5/3/2024", None),
        ("l5/3/2024", None),
        ("ngày    tháng 3 năm 2024", None),
        ("quý II/2024", None),
        ("12/2024/TT-BTC", None),
        ("", None),
    ],
)
def test_a_full_date_is_read_and_nothing_is_guessed(text: str, day: date | None) -> None:
    assert read_date(text) == day


def test_every_full_date_is_found_with_its_place_even_where_no_such_day_exists() -> None:
    text = "từ 01/3/2024 đến ngày 31/4/2024, trước ngày 15/6 và hằng năm"

    found = [(text[slice(*span)], day) for span, day in all_dates(passage_of(text))]

    assert found == [("01/3/2024", date(2024, 3, 1)), ("ngày 31/4/2024", None)]
