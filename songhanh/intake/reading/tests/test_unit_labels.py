"""Tests of units named by a label, in a bracket of their own, or in a cell of a table."""

from __future__ import annotations

import pytest

from songhanh.intake.reading.model import Role
from songhanh.intake.reading.named.units import labelled_units, units_in_cell, units_in_lines
from songhanh.kernel.passage import passage_of


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Cơ quan chủ trì: Phòng Nội vụ.", ["LEAD Phòng Nội vụ"]),
        ("Đơn vị chủ trì thực hiện: Sở Y tế", ["LEAD Sở Y tế"]),
        ("Đơn vị phối hợp: Các sở liên quan. Thời gian: Quý II", ["COOPERATING Các sở liên quan"]),
        ("Chủ trì: Sở Y tế; phối hợp: Sở Tài chính", ["LEAD Sở Y tế", "COOPERATING Sở Tài chính"]),
        ("Trách nhiệm thực hiện: Sở Y tế chủ trì, phối hợp với Sở Nội vụ",
         ["LEAD Sở Y tế", "COOPERATING Sở Nội vụ"]),
        ("Đơn vị thực hiện: Trường THPT Hoa Sen, Nhà máy nước, VNPT",
         ["RESPONSIBLE Trường THPT Hoa Sen", "RESPONSIBLE Nhà máy nước", "RESPONSIBLE VNPT"]),
        ("Cơ quan chủ trì là Sở Tư pháp", ["LEAD Sở Tư pháp"]),
        ("(Phòng Nội vụ chủ trì)", ["LEAD Phòng Nội vụ"]),
        ("Giao Sở Y tế chủ trì, các sở, ngành phối hợp thực hiện.",
         ["LEAD Sở Y tế", "COOPERATING các sở, ngành"]),
        ("Các phòng, ban phối hợp thực hiện.", ["COOPERATING Các phòng, ban"]),
    ],
)  # fmt: skip
def test_a_label_says_the_role(line: str, expected: list[str]) -> None:
    found = labelled_units(passage_of(line))

    assert found is not None
    assert [f"{unit.role.name} {unit.as_written}" for unit in found] == expected


@pytest.mark.parametrize(
    "line",
    [
        "Thời gian thực hiện: Quý II",
        "Sở Y tế chủ trì, phối hợp với Sở Tài chính lập dự toán.",
        "Phòng Nội vụ phối hợp với Phòng Tư pháp tổ chức hội nghị.",
        "Nội dung thực hiện: trồng cây",
        "Trồng cây dọc đường làng.",
        "Đề nghị các cơ quan, đơn vị triển khai thực hiện.",
        "",
    ],
)
def test_an_order_is_no_label(line: str) -> None:
    assert labelled_units(passage_of(line)) is None


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Sở TC", ["Sở TC"]),
        ("P. Nội vụ; VP UBND", ["P. Nội vụ", "VP UBND"]),
        ("Sở Y tế Sở Tài chính", ["Sở Y tế", "Sở Tài chính"]),
        ("- Sở Y tế - UBND các xã, phường", ["Sở Y tế", "UBND các xã, phường"]),
        ("Sở Y tế (Chi cục Dân số)", ["Sở Y tế"]),
        ("VNPT, Hợp tác xã Hoa Sen", ["VNPT", "Hợp tác xã Hoa Sen"]),
        ("Thường xuyên", []),
        ("Quý II/2025", []),
        ("", []),
    ],
)
def test_a_cell_lists_units(cell: str, expected: list[str]) -> None:
    found = units_in_cell(passage_of(cell), Role.COOPERATING)

    assert [unit.as_written for unit in found] == expected


def test_several_in_the_cell_of_the_leader_are_responsible() -> None:
    found = units_in_cell(passage_of("Sở Y tế, Sở Tài chính"), Role.LEAD)

    assert {unit.role for unit in found} == {Role.RESPONSIBLE}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("UBND các xã, thị trấn", "VNPT Ba Sông"), ["UBND các xã, thị trấn", "VNPT Ba Sông"]),
        (("- Phòng Nội vụ", "- Phòng Y tế"), ["Phòng Nội vụ", "Phòng Y tế"]),
        (("Công an huyện", "Huyện đoàn"), ["Công an huyện", "Huyện đoàn"]),
        (("UBND xã Hoa Sen", "Hoa Mai"), ["UBND xã Hoa Sen", "Hoa Mai"]),
    ],
)
def test_no_name_runs_on_from_one_line_of_a_cell_to_the_next(
    lines: tuple[str, ...], expected: list[str]
) -> None:
    found = units_in_lines(tuple(map(passage_of, lines)), Role.COOPERATING)

    assert [unit.as_written for unit in found] == expected


def test_lines_of_a_cell_may_tell_the_roles_together() -> None:
    found = units_in_lines(
        (passage_of("Sở Y tế chủ trì"), passage_of("Sở Nội vụ phối hợp")), Role.RESPONSIBLE
    )

    assert [(unit.role, unit.as_written) for unit in found] == [
        (Role.LEAD, "Sở Y tế"),
        (Role.COOPERATING, "Sở Nội vụ"),
    ]
