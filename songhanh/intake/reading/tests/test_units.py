"""Tests of who is named in an order and in what role."""

from __future__ import annotations

import pytest

from songhanh.intake.reading.model import ModeHint
from songhanh.intake.reading.units import NOBODY, Addressees, addressees_of, carried_on, units_in
from songhanh.kernel.passage import passage_of


def roles(text: str, heading: str = "") -> list[str]:
    """Write the units of an order as ``LEAD Sở Y tế``."""
    addressed = addressees_of(passage_of(heading)) if heading else NOBODY
    units, _ = units_in(passage_of(text), addressed)
    return [f"{unit.role.name} {unit.as_written}" for unit in units]


def test_the_one_addressee_of_a_section_leads_where_its_order_says_so() -> None:
    found = roles("Chủ trì, phối hợp với Thành đoàn, Hội Nông dân các cấp mở lớp học", "Phòng Y tế Thành phố")

    assert found == [
        "LEAD Phòng Y tế Thành phố",
        "COOPERATING Thành đoàn",
        "COOPERATING Hội Nông dân các cấp",
    ]


def test_two_addressees_are_both_responsible_and_none_leads() -> None:
    found = roles("Chủ trì tổ chức khám sức khỏe", "Phòng Y tế, Trung tâm Y tế huyện")

    assert found == ["RESPONSIBLE Phòng Y tế", "RESPONSIBLE Trung tâm Y tế huyện"]


def test_an_addressee_is_responsible_also_where_it_cooperates() -> None:
    found = roles("Phối hợp với Phòng Tư pháp kiểm tra sổ sách", "Phòng Nội vụ")

    assert found == ["RESPONSIBLE Phòng Nội vụ", "COOPERATING Phòng Tư pháp"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Y tế chủ trì, phối hợp với Công an tỉnh và các đơn vị liên quan xây dựng quy trình",
         ["LEAD Sở Y tế", "COOPERATING Công an tỉnh", "COOPERATING các đơn vị liên quan"]),
        ("Giao Công an tỉnh chủ trì thực hiện", ["LEAD Công an tỉnh"]),
        ("Yêu cầu các sở, ban, ngành rà soát hồ sơ", ["RESPONSIBLE các sở, ban, ngành"]),
        ("Căn cứ Kế hoạch này, các Sở, ban, ngành xây dựng kế hoạch", ["RESPONSIBLE các Sở, ban, ngành"]),
        ("gửi báo cáo về Sở Nội vụ (qua Phòng Cải cách hành chính) trước ngày 10",
         ["REPORT_TO Sở Nội vụ", "VIA Phòng Cải cách hành chính"]),
        ("tham mưu UBND tỉnh trình HĐND tỉnh quyết định", ["REPORT_TO UBND tỉnh", "REPORT_TO HĐND tỉnh"]),
        ("Đẩy mạnh vai trò của các đơn vị, địa phương", []),
        ("Thực hiện Kế hoạch số 12/KH-UBND của UBND tỉnh về cây xanh", []),
        ("Triển khai các dự án do Bộ Công an chủ trì", []),
        ("Bố trí kinh phí cho Hội Người cao tuổi", []),
    ],
)  # fmt: skip
def test_words_around_a_body_tell_its_role(text: str, expected: list[str]) -> None:
    assert roles(text) == expected


def test_a_request_is_hinted_at() -> None:
    addressed = addressees_of(passage_of("Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam huyện"))

    assert addressed.mode_hint is ModeHint.REQUESTED
    assert [u.as_written for u in addressed.units] == ["Ủy ban Mặt trận Tổ quốc Việt Nam huyện"]


@pytest.mark.parametrize(
    "heading", ["Tăng cường công tác kiểm tra", "Nội dung giám sát", "Phân công trách nhiệm"]
)
def test_a_heading_about_a_matter_speaks_to_nobody(heading: str) -> None:
    assert addressees_of(passage_of(heading)) == Addressees()


def test_the_next_part_of_a_sentence_means_the_same_ones() -> None:
    units, hint = units_in(passage_of("Các phòng, ban rà soát số liệu"))

    assert [u.as_written for u in carried_on(units, hint, NOBODY).units] == ["Các phòng, ban"]
