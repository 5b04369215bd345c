"""Tests of who is named in an order and in what role."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songhanh.intake.reading.model import ModeHint, Role, UnitMention
from songhanh.intake.reading.named.unit_mentions import is_same_unit
from songhanh.intake.reading.named.units import NOBODY, Addressees, addressees_of, carried_on, units_in
from songhanh.kernel.passage import Span, passage_of


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
        ("Ông Trần Văn Mẫu, Phó Chủ tịch UBND huyện chỉ đạo chung", ["RESPONSIBLE Phó Chủ tịch UBND huyện"]),
        ("Đồng chí Lê Thị Ví - Trưởng phòng Y tế chủ trì", ["LEAD Trưởng phòng Y tế"]),
        ("Các phòng: Nội vụ, Y tế rà soát", ["RESPONSIBLE Các phòng: Nội vụ", "RESPONSIBLE Y tế"]),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND tỉnh yêu cầu Giám đốc các sở, Chủ tịch UBND các huyện nghiêm túc thực hiện",
         ["RESPONSIBLE Giám đốc các sở", "RESPONSIBLE Chủ tịch UBND các huyện"]),
        ("Sở Y tế lập dự toán, Sở Tài chính thẩm định, trình UBND tỉnh",
         ["RESPONSIBLE Sở Y tế", "RESPONSIBLE Sở Tài chính", "REPORT_TO UBND tỉnh"]),
        ("Sở Y tế cùng các trường học khám mắt", ["RESPONSIBLE Sở Y tế", "COOPERATING các trường học"]),
        ("Trên cơ sở đề nghị của Sở Y tế, UBND các xã quyết định", ["RESPONSIBLE UBND các xã"]),
        ("Trước ngày 05/6, các đơn vị gửi báo cáo về Sở Nội vụ",
         ["RESPONSIBLE các đơn vị", "REPORT_TO Sở Nội vụ"]),
        ("tổng hợp, đề nghị UBND tỉnh khen thưởng", ["REPORT_TO UBND tỉnh"]),
        ("báo cáo cấp có thẩm quyền (UBND tỉnh, Bộ Y tế) theo quy định",
         ["REPORT_TO cấp có thẩm quyền", "REPORT_TO UBND tỉnh", "REPORT_TO Bộ Y tế"]),
        ("Các đơn vị: Sở Y tế, Công an tỉnh báo cáo bằng văn bản",
         ["RESPONSIBLE Sở Y tế", "RESPONSIBLE Công an tỉnh"]),
        ("Xây dựng đề án vị trí việc làm (Sở Nội vụ)", ["RESPONSIBLE Sở Nội vụ"]),
        ("Tổ chức hội thi (Sở Y tế chủ trì)", ["LEAD Sở Y tế"]),
        ("Sở Y tế, Sở Nội vụ chủ trì tổ chức", ["RESPONSIBLE Sở Y tế", "RESPONSIBLE Sở Nội vụ"]),
        ("Sở Y tế là cơ quan đầu mối, chủ trì thực hiện", ["LEAD Sở Y tế"]),
        ("Chỉ đạo các trường học trực thuộc mở lớp bơi", ["COOPERATING các trường học trực thuộc"]),
        ("Hướng dẫn UBND các xã thực hiện", []),
        ("Tổng hợp báo cáo của các sở, ngành", []),
        ("thực hiện nhiệm vụ do UBND tỉnh giao", []),
        ("Cung cấp thông tin cho các cơ quan báo chí", []),
        ("Tập huấn cho cán bộ các sở, ban, ngành", []),
        ("phôi hợp với Sở Y tê", ["COOPERATING Sở Y tê"]),
    ],
)  # fmt: skip
def test_sentences_of_the_genre_are_read(text: str, expected: list[str]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("heading", "units"),
    [
        ("Phòng Y tế, Trung tâm Y tế Thành phố", ["Phòng Y tế", "Trung tâm Y tế Thành phố"]),
        ("Giao Sở Nội vụ:", ["Sở Nội vụ"]),
        ("Trách nhiệm của Sở Nội vụ", ["Sở Nội vụ"]),
        ("Đối với UBND các xã, phường", ["UBND các xã, phường"]),
        ("Đề nghị: Công đoàn ngành Y tế, Hội Nông dân", ["Công đoàn ngành Y tế", "Hội Nông dân"]),
        ("Sở Y tế (Cơ quan thường trực Ban Chỉ đạo)", ["Sở Y tế"]),
        ("Các Sở, ngành chủ trì, quản lý các dự án thành phần", ["Các Sở, ngành"]),
        ("Thủ trưởng các cơ quan, đơn vị", ["Thủ trưởng các cơ quan, đơn vị"]),
        ("SỞ Y TẾ", ["SỞ Y TẾ"]),
        ("Sở Y tế có trách nhiệm:", ["Sở Y tế"]),
        ("Sở Y tế tổ chức khám sức khỏe cho người cao tuổi", []),
        ("Cơ quan chủ trì: Sở Y tế", []),
        ("Ban hành văn bản", []),
    ],
)  # fmt: skip
def test_a_heading_of_bodies_names_its_addressees(heading: str, units: list[str]) -> None:
    assert [unit.as_written for unit in addressees_of(passage_of(heading)).units] == units


def test_an_order_that_names_one_of_two_addressees_is_that_ones() -> None:
    assert roles("Sở Y tế lập danh sách", "Sở Y tế, Sở Nội vụ") == ["RESPONSIBLE Sở Y tế"]


def test_the_line_above_a_list_goes_on_in_its_items() -> None:
    addressed = addressees_of(passage_of("Công an tỉnh"))

    units, _ = units_in(passage_of("Sở Y tế rà soát thuốc"), addressed, passage_of("Chủ trì, phối hợp với:"))

    assert [(u.role, u.as_written) for u in units] == [
        (Role.LEAD, "Công an tỉnh"),
        (Role.COOPERATING, "Sở Y tế"),
    ]


@given(st.text(), st.text())
def test_any_order_is_read_and_every_span_lies_inside_it(heading: str, text: str) -> None:
    part, addressed = passage_of(text), addressees_of(passage_of(heading))

    units, _ = units_in(part, addressed)

    assert all(text[u.span.start : u.span.end] for u in units if u not in addressed.units)


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Phòng Y tế", "Phòng Y tế huyện", True),
        ("Công an tỉnh", "Công an Hoa Sen", True),
        ("UBND các xã", "Ủy ban nhân dân xã", True),
        ("Công an tỉnh", "Công an xã", False),
        ("Sở Y tế", "Sở Tài chính", False),
        ("UBND tỉnh", "UBND các xã", False),
    ],
)
def test_a_body_is_known_again_with_its_place_or_without(one: str, other: str, is_same: bool) -> None:
    mentions = [UnitMention(words, Role.RESPONSIBLE, Span(0, 1)) for words in (one, other)]

    assert is_same_unit(*mentions) is is_same
