from __future__ import annotations

from dataclasses import replace

import pytest

from songhanh.kernel.passage import passage_of
from songhanh.paper.layout import layout_defects
from songhanh.paper.tests.test_layout import CLEAN, _lines


@pytest.mark.parametrize(
    ("label", "codes"),
    [
        ("Nơi Nhận:", ["RECIPIENTS_CAPITALS"]),
        ("NƠI Nhận:", ["RECIPIENTS_CAPITALS"]),
        ("Nơi nhận:", []),
        ("NƠI NHẬN:", []),
    ],
)
def test_the_label_of_the_recipients_has_one_capital(label: str, codes: list[str]) -> None:
    found = layout_defects(replace(CLEAN, recipients_label=passage_of(label)))

    assert [defect.code for defect in found] == codes
    assert all(str(defect.suggestion) == "Viết “Nơi nhận:”." for defect in found)


@pytest.mark.parametrize(
    ("number", "right"),
    [
        ("12/KHUBND", "12/KH-UBND"),
        ("15/QĐUBND", "15/QĐ-UBND"),
        ("15/QĐ UBND", "15/QĐ-UBND"),
        ("32/CTTTg", "32/CT-TTg"),
        ("105/2020/NĐCP", "105/2020/NĐ-CP"),
        ("10/2022/TTBTC", "10/2022/TT-BTC"),
        ("07/KHBCĐ", "07/KH-BCĐ"),
        ("88/TTrSNV", "88/TTr-SNV"),
        ("45/NQHĐND", "45/NQ-HĐND"),
    ],
)
def test_a_hyphen_joins_the_kind_and_the_body_in_a_symbol(number: str, right: str) -> None:
    own = replace(CLEAN, kind=None, head=_lines(f"Số: {number}"))
    cited = replace(CLEAN, content=_lines(f"Theo văn bản số {number} ngày 03/01/2023./."))

    for view in (own, cited):
        found = layout_defects(view)
        assert [(defect.code, str(defect.suggestion)) for defect in found] == [
            ("SYMBOL_HYPHEN", f"Viết “{right}”.")
        ]


@pytest.mark.parametrize(
    "words",
    [
        "12/KH-UBND; 123/UBND-KT; 12/BCĐ; 12/KHPH-SNV; 02/TTLT-BTC-BNV; 25-KH/TU; 12/HD.",
        "Theo Quyết định số 15/QĐ UBND tỉnh đã ban hành; tỷ lệ 12/15 CT; 3/4 TTg",
        "Căn cứ Kế hoạch số 05/KHLN và 12/SNV-CCHC, 14/BCA-C06, 9/TBATGT.",
    ],
)
def test_symbols_of_other_makes_are_left_alone(words: str) -> None:
    found = layout_defects(replace(CLEAN, content=_lines(words + " Thực hiện./.")))

    assert "SYMBOL_HYPHEN" not in [defect.code for defect in found]
