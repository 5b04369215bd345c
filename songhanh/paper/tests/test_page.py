from __future__ import annotations

from dataclasses import replace

import pytest

from songhanh.paper.page import PageMeasures, page_defects

RIGHT = PageMeasures(
    width=210.0,
    height=297.0,
    margins={"top": 20.0, "bottom": 20.0, "left": 30.0, "right": 15.0},
    fonts={"Times New Roman": 4000},
    sizes={14.0: 3800, 12.0: 200},
)


@pytest.mark.parametrize(
    "page",
    [
        RIGHT,
        replace(RIGHT, width=297.0, height=210.0),
        replace(RIGHT, width=209.9, height=296.9),
        replace(RIGHT, margins={"top": 25.4, "bottom": 20.0, "left": 34.9, "right": 20.0}),
        replace(RIGHT, fonts={"Times New Roman": 4000, "Symbol": 12}),
        replace(RIGHT, fonts={}, sizes={}, margins={}),
    ],
)
def test_a_page_by_the_decree_has_no_defect(page: PageMeasures) -> None:
    """NĐ 30/2020 Phụ lục I, Phần I, mục I: A4, lề 20–25, 20–25, 30–35, 15–20 mm."""
    assert page_defects(page) == ()


@pytest.mark.parametrize(
    ("page", "code", "said"),
    [
        (replace(RIGHT, width=215.9, height=279.4), "PAPER_SIZE", "216 × 279 mm"),
        (replace(RIGHT, margins={**RIGHT.margins, "left": 25.0}), "MARGINS", "20, 20, 25, 15 mm"),
        (
            replace(RIGHT, fonts={"Times New Roman": 300, "Calibri": 100}),
            "FONT",
            "25% chữ dùng phông Calibri",
        ),
        (replace(RIGHT, sizes={11.5: 900, 14.0: 100}), "FONT_SIZE", "cỡ chữ 11.5"),
    ],
)
def test_a_measure_out_of_form_is_told(page: PageMeasures, code: str, said: str) -> None:
    found = page_defects(page)

    assert [defect.code for defect in found] == [code]
    assert said in str(found[0].message)
