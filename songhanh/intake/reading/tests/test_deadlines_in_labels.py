"""In a label or a column of times bare times count too."""

from __future__ import annotations

import pytest

from songhanh.intake.reading.tests.times import read, read_label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quý II/2023", [("Quý II/2023", "PERIOD", "2023-06-30")]),
        ("Tháng 6/2023", [("Tháng 6/2023", "PERIOD", "2023-06-30")]),
        ("T6/2023", [("T6/2023", "PERIOD", "2023-06-30")]),
        ("QII/2023", [("QII/2023", "PERIOD", "2023-06-30")]),
        ("30/6/2023", [("30/6/2023", "DATE", "2023-06-30")]),
        ("Trước 30/6", [("Trước 30/6", "DATE", None)]),
        ("Thường xuyên", [("Thường xuyên", "SOFT", None)]),
        ("Hàng năm", [("Hàng năm", "RECURRING", None)]),
        ("6 tháng/lần", [("6 tháng/lần", "RECURRING", None)]),
        ("2023-2025", [("2023-2025", "PERIOD", "2025-12-31")]),
        ("Năm 2023", [("Năm 2023", "PERIOD", "2023-12-31")]),
        ("2023", [("2023", "PERIOD", "2023-12-31")]),
        ("Từ tháng 3 đến tháng 12/2023", [("Từ tháng 3 đến tháng 12/2023", "PERIOD", "2023-12-31")]),
        ("Khi có hướng dẫn của Bộ", [("Khi có hướng dẫn của Bộ", "CONDITIONAL", None)]),
        ("Theo kế hoạch của Bộ", [("Theo kế hoạch của Bộ", "SOFT", None)]),
        ("Thời gian thực hiện: Quý I, II", [("Quý I, II", "PERIOD", None)]),
        (
            "Thời hạn hoàn thành: 15/6, 15/12/2023.",
            [("15/6", "DATE", "2023-06-15"), ("15/12/2023", "DATE", "2023-12-15")],
        ),
        ("15-20/4/2023", [("15-20/4/2023", "PERIOD", "2023-04-20")]),
        ("Từ ngày 15/4/2023", [("Từ ngày 15/4/2023", "PERIOD", None)]),
        ("Dự kiến quý III/2023", [("Dự kiến quý III/2023", "PERIOD", "2023-09-30")]),
        ("07/02/2020", [("07/02/2020", "DATE", "2020-02-07")]),
        ("Sau ngày khai mạc 15/3/2023", [("Sau ngày khai mạc 15/3/2023", "SOFT", None)]),
        ("Tháng 3, 4, 5/2023", [("Tháng 3, 4, 5/2023", "PERIOD", "2023-05-31")]),
        ("-", []),
    ],
)
def test_in_a_label_bare_times_count(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read_label(text) == expected


def test_a_label_inside_a_paragraph_is_heard() -> None:
    text = "Tổ chức tập huấn cho cán bộ. Thời gian thực hiện: Quý II/2023. Đơn vị chủ trì: Sở Nội vụ."

    assert read(text) == [("Quý II/2023", "PERIOD", "2023-06-30")]
