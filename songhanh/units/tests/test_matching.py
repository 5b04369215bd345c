from __future__ import annotations

import pytest

from songhanh.units.matching import Why, matches
from songhanh.units.rules import GroupLabel, UnitLabel

NAMES = [
    ("Tỉnh Đắk Lắk", "province"),
    ("Thành phố Buôn Ma Thuột", "city"),
    ("Phòng Lao động – Thương binh và Xã hội", "office"),
    ("Phòng Nội vụ", "office"),
    ("Phòng Tài chính – Kế hoạch", "office"),
    ("Phòng Y tế", "office"),
    ("Trung tâm Y tế thành phố Buôn Ma Thuột", "health_centre"),
    ("Phòng Văn hóa và Thông tin", "office"),
    ("Phòng Giáo dục và Đào tạo", "office"),
    ("Đài Truyền thanh – Truyền hình", "media"),
    ("Cổng Thông tin điện tử", "media"),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Buôn Ma Thuột", "front"),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Đắk Lắk", "front"),
    ("Thành đoàn Buôn Ma Thuột", "union"),
    ("Tỉnh đoàn Đắk Lắk", "union"),
    ("Hội Liên hiệp Phụ nữ thành phố Buôn Ma Thuột", "union"),
    ("Hội Liên hiệp Phụ nữ tỉnh Đắk Lắk", "union"),
    ("Công an thành phố Buôn Ma Thuột", "police"),
    ("Công an tỉnh Đắk Lắk", "police"),
    ("Ban Vì sự tiến bộ của phụ nữ thành phố Buôn Ma Thuột", "committee"),
    ("Sở Lao động – Thương binh và Xã hội", "department"),
    ("Phường Tân Lập", "ward"),
    ("Phường Tân Lợi", "ward"),
    ("Phường Ea Kao", "ward"),
    ("Phòng Văn hóa – Xã hội", "office"),
    ("Phòng Kinh tế, Hạ tầng và Đô thị", "office"),
]
UNITS = [UnitLabel(n, f"k{n}", name, "", kind) for n, (name, kind) in enumerate(NAMES, 1)] + [
    UnitLabel(99, "k99", "Phường Buôn Ma Thuột", "", "ward", former=("Phường Thắng Lợi", "Phường Tự An")),
]
GROUPS = [GroupLabel(1, "g1", "UBND các phường, xã"), GroupLabel(2, "g2", "Các phòng, ban, đoàn thể")]


def best(written):
    return matches(written, UNITS, GROUPS)[0]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Phòng LĐ-TB&XH", "Phòng Lao động – Thương binh và Xã hội"),
        ("Phòng Lao động - Thương binh và Xã hội Thành phố", "Phòng Lao động – Thương binh và Xã hội"),
        ("Phòng LĐTBXH", "Phòng Lao động – Thương binh và Xã hội"),
        ("Sở Lao động- TBXH", "Sở Lao động – Thương binh và Xã hội"),
        ("Phòng Nội Vụ", "Phòng Nội vụ"),
        ("Trưởng phòng Nội vụ", "Phòng Nội vụ"),
        ("Phòng Văn hóa – Thông tin Thành phố", "Phòng Văn hóa và Thông tin"),
        ("Phòng VHTT", "Phòng Văn hóa và Thông tin"),
        ("Phòng GD&ĐT", "Phòng Giáo dục và Đào tạo"),
        ("Phòng TC-KH", "Phòng Tài chính – Kế hoạch"),
        ("TTYT thành phố", "Trung tâm Y tế thành phố Buôn Ma Thuột"),
        ("Trung tâm Y tế", "Trung tâm Y tế thành phố Buôn Ma Thuột"),
        ("Đài TT-TH", "Đài Truyền thanh – Truyền hình"),
        ("Cổng thông tin điện tử thành phố", "Cổng Thông tin điện tử"),
        ("Thành Đoàn", "Thành đoàn Buôn Ma Thuột"),
        ("Đoàn TNCS Hồ Chí Minh thành phố", "Thành đoàn Buôn Ma Thuột"),
        ("Tỉnh đoàn", "Tỉnh đoàn Đắk Lắk"),
        ("Hội LHPN thành phố", "Hội Liên hiệp Phụ nữ thành phố Buôn Ma Thuột"),
        ("Hội Phụ nữ TP", "Hội Liên hiệp Phụ nữ thành phố Buôn Ma Thuột"),
        ("Hội LHPN tỉnh", "Hội Liên hiệp Phụ nữ tỉnh Đắk Lắk"),
        ("Công an TP", "Công an thành phố Buôn Ma Thuột"),
        ("CA tỉnh", "Công an tỉnh Đắk Lắk"),
        ("UBMTTQ VN TP", "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Buôn Ma Thuột"),
        (
            "Đề nghị Ủy ban Mặt trận Tổ quốc thành phố",
            "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Buôn Ma Thuột",
        ),
        ("Ban VSTBCPN TP", "Ban Vì sự tiến bộ của phụ nữ thành phố Buôn Ma Thuột"),
        ("UBND Thành phố", "Thành phố Buôn Ma Thuột"),
        ("UBND tỉnh", "Tỉnh Đắk Lắk"),
        ("Ủy ban nhân dân phường Tân Lập", "Phường Tân Lập"),
        ("UBND P. Tân Lợi", "Phường Tân Lợi"),
        ("UBND phuong Tan Lap", "Phường Tân Lập"),
        ("Phòng Văn hóa - Xã hội", "Phòng Văn hóa – Xã hội"),
        ("Phòng KTHT&ĐT", "Phòng Kinh tế, Hạ tầng và Đô thị"),
    ],
)
def test_a_written_name_finds_its_unit(written, name):
    found = best(written)

    assert (found.unit.name, found.is_sure) == (name, True)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("UBND các phường, xã", "UBND các phường, xã"),
        ("Ủy ban nhân dân các xã, phường", "UBND các phường, xã"),
        ("Ủy ban nhân dân phường, xã", "UBND các phường, xã"),
        ("Chủ tịch UBND các phường, xã", "UBND các phường, xã"),
        ("các phường, xã", "UBND các phường, xã"),
        ("Các phòng, ban, đoàn thể TP", "Các phòng, ban, đoàn thể"),
        ("phòng, ban, đoàn thể của Thành phố", "Các phòng, ban, đoàn thể"),
    ],
)
def test_a_name_in_the_plural_finds_its_group(written, name):
    found = best(written)

    assert (found.group.name if found.group else found.unit.name, found.why) == (name, Why.GROUP)


def test_an_old_name_finds_the_unit_that_bears_another_now():
    found = best("UBND phường Thắng Lợi")

    assert (found.unit.name, found.why, found.by_name) == (
        "Phường Buôn Ma Thuột",
        Why.FORMER,
        "Phường Thắng Lợi",
    )


def test_a_slip_of_the_pen_is_near_and_not_sure():
    found = best("Phòng Giáo dục Đào tào và Dạy nghề")

    assert (found.unit.name, found.why) == ("Phòng Giáo dục và Đào tạo", Why.SIMILAR)
    assert not found.is_sure


@pytest.mark.parametrize(
    "written", ["Kho bạc Nhà nước", "Viện kiểm sát nhân dân", "", "…", "người có uy tín"]
)
def test_what_is_like_nothing_finds_nothing(written):
    assert [match for match in matches(written, UNITS, GROUPS) if match.score > 0.75] == []


def test_the_office_of_another_level_is_not_taken_for_sure():
    only_province = [unit for unit in UNITS if unit.name != "Công an thành phố Buôn Ma Thuột"]

    assert not any(match.is_sure for match in matches("Công an thành phố", only_province))
