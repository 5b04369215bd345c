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


@pytest.mark.parametrize(
    "cited",
    [
        "Nghị định số 12/2022/QĐ-CP",
        "Chỉ thị số 99/KH-UBND",
        "Kế hoạch số 99/CT-UBND",
        "Quyết định số 45/NQ-HĐND",
        "Thông tư số 07/2022/NĐ-CP",
        "chỉ thị số 12-NQ/TU",
    ],
)
def test_the_code_of_a_cited_document_is_that_of_its_kind(cited: str) -> None:
    found = layout_defects(replace(CLEAN, content=_lines(f"Thực hiện {cited} ngày 03/01/2023./.")))

    assert [defect.code for defect in found] == ["CITED_KIND_CODE"]
    assert f"gọi là “{cited.partition(' số')[0]}”" in str(found[0].message)


@pytest.mark.parametrize(
    "cited",
    [
        "Nghị định số 12/2022/NĐ-CP và Quyết định số 45/QĐ-TTg, Chỉ thị số 99/CT-UBND",
        "Quy định số 22-QĐ/TW; Chương trình số 12-CTr/TU; Chương trình hành động số 20-CTHĐ/TU",
        "Chương trình số 12-CT/TU; Thông báo số 15-KL/TW; Kết luận số 7/TB-VPCP; Tờ trình số 5/TT-SNV",
        "Kế hoạch số 12/KHLT-CA-TP; Hướng dẫn số 25/HDLN; Công văn số 12/KH-TC; Nghị quyết số 9/2020/QH14",
        "Thông tư số 07/2016/TT-BTC; Thông tư liên tịch số 02/2014/TTLT-BTC-BNV",
    ],
)
def test_the_codes_of_state_and_party_are_known(cited: str) -> None:
    assert layout_defects(replace(CLEAN, content=_lines(f"Thực hiện {cited} ngày 03/01/2023./."))) == ()


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("45/QD-UBND", "45/QĐ-UBND"),
        ("12/2022/ND-CP", "12/2022/NĐ-CP"),
        ("45/KH-UNBD", "45/KH-UBND"),
        ("45/NQ-HDND", "45/NQ-HĐND"),
        ("9/QD-UBDN", "9/QĐ-UBND"),
    ],
)
def test_a_slip_in_a_symbol_is_found_in_the_head_and_in_what_is_cited(written: str, right: str) -> None:
    own = replace(CLEAN, kind=None, head=_lines(f"Số: {written}"))
    cited = replace(CLEAN, content=_lines(f"Theo văn bản số {written} ngày 03/01/2023./."))

    for view in (own, cited):
        slips = [defect for defect in layout_defects(view) if defect.code == "SYMBOL_SLIP"]
        assert [str(defect.suggestion) for defect in slips] == [f"Viết “{right}”."]


@pytest.mark.parametrize("words", ["45/QĐ-UBND, 12/2022/NĐ-CP, 05/QD, 3/ND", "số 45/KH-UBND và 7/NQ-HĐND"])
def test_right_symbols_are_no_slips(words: str) -> None:
    assert layout_defects(replace(CLEAN, content=_lines(f"Theo {words} ngày 03/01/2023./."))) == ()
