from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songhanh.intake.reading.structure.numbering import Level, marker_of, roman


@pytest.mark.parametrize(
    ("text", "level", "label"),
    [
        ("PHẦN THỨ HAI: NHIỆM VỤ", Level.PART, "PHẦN II"),
        ("Phần I. Đánh giá", Level.PART, "PHẦN I"),
        ("Điều 3. Chánh Văn phòng", Level.ARTICLE, "Điều 3"),
        ("A. TÌNH HÌNH", Level.CAPITAL, "A"),
        ("IV. TỔ CHỨC", Level.ROMAN, "IV"),
        ("II/ Nội dung", Level.ROMAN, "II"),
        ("III TỔ CHỨC THỰC HIỆN", Level.ROMAN, "III"),
        ("1.Mục đích", Level.ARABIC, "1"),
        ("12) Giao Sở", Level.ARABIC, "12"),
        ("2.13. Ủy ban", Level.DECIMAL, "2.13"),
        ("I.2 Yêu cầu", Level.DECIMAL, "I.2"),
        ("1.2.3. Tổ chức", Level.DECIMAL, "1.2.3"),
        ("đ) Lập dự toán", Level.LETTER, "đ"),
        ("b. Kiểm tra", Level.LETTER, "b"),
        ("(3) Mở lớp", Level.PAREN, "3"),
        ("- Sở Y tế", Level.BULLET, "-"),
        ("– 50% số xã", Level.BULLET, "–"),
        ("+ Cấp xã", Level.SUB_BULLET, "+"),
    ],
)
def test_each_kind_of_number_is_known(text, level, label):
    marker = marker_of(text)

    assert marker is not None
    assert (marker.level, marker.label) == (level, label)


@pytest.mark.parametrize(
    "text",
    [
        "2024 là năm cuối",
        "15/5/2024 là hạn chót",
        "10/2022/TT-BYT ngày",
        "Phần mềm quản lý",
        "Vì vậy, các đơn vị",
        "- 2030 và định hướng",
        "Điều kiện thực hiện",
        "Xã hội hóa",
    ],
)
def test_words_and_dates_are_no_numbers_of_sections(text):
    assert marker_of(text) is None


@pytest.mark.parametrize(
    ("text", "label"), [("HI. TỔ CHỨC THỰC HIỆN", "III"), ("L MỤC ĐÍCH", "I"), ("lI. NỘI DUNG", "II")]
)
def test_a_misread_roman_number_is_mended_before_capitals_only(text, label):
    marker = marker_of(text)

    assert marker is not None
    assert marker.label == label
    assert marker_of(text.capitalize()) is None or marker_of(text.capitalize()).level is not Level.ROMAN


@given(st.integers(1, 39))
def test_roman_numbers_count(number):
    marker = marker_of(f"{roman(number)}. MỤC")

    assert marker is not None
    assert marker.ordinal == number


@given(st.text(max_size=80))
def test_any_text_may_be_asked_for_its_number(text):
    marker = marker_of(text)

    assert marker is None or 0 < marker.length <= len(text)
