"""Words by which the parts of a paper are told apart."""

from __future__ import annotations

import pytest

from songhanh.intake.reading.structure.cues import (
    is_base_opening,
    is_kind_line,
    is_recipients_opening,
    is_signing_capacity,
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("KẾ HOẠCH", "KẾ HOẠCH"),
        ("**KẾ HOẠCH**", "KẾ HOẠCH"),
        ("K Ế H O Ạ C H", "KẾ HOẠCH"),
        ("KẾHOẠCH", "KẾ HOẠCH"),
        ("KE HOACH", "KẾ HOẠCH"),
        ("Kế hoạch", "KẾ HOẠCH"),
        ("KẾ HOẠCH Triển khai công tác dân số", "KẾ HOẠCH"),
        ("QUYẾT ĐỊNH:", "QUYẾT ĐỊNH"),
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "CHƯƠNG TRÌNH HÀNH ĐỘNG"),
        ("CHÍ THỊ", "CHỈ THỊ"),
        ("KẾ HOẠCH HÓA GIA ĐÌNH", None),
        ("kế hoạch", None),
        ("Kế hoạch này được gửi tới các xã", None),
        ("Báo cáo kết quả về huyện", None),
        ("", None),
    ],
)
def test_a_line_that_names_the_document(text: str, kind: str | None) -> None:
    assert is_kind_line(text) == kind


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Căn cứ Luật Trẻ em;", True),
        ("Căn cứ vào Nghị quyết số 5/NQ-HĐND;", True),
        ("Can cứ Luật Trẻ em;", True),
        ("- Căn cứ Quyết định số 5/QĐ-UBND;", True),
        ("Thực hiện Công văn số 5/UBND-VX của UBND tỉnh, UBND xã ban hành kế hoạch như sau:", True),
        ("Để thực hiện Chỉ thị số 3/CT-TTg ngày 1/1/2024, Sở Y tế đề nghị các đơn vị:", True),
        ("Theo đề nghị của Giám đốc Sở Y tế.", True),
        ("Xét Tờ trình số 5/TTr-SYT;", True),
        ("Căn cứ chức năng, nhiệm vụ được giao, các sở chủ động", False),
        ("Căn cứ Kế hoạch này, các sở xây dựng kế hoạch", False),
        ("Căn cứ tình hình thực tế của địa phương", False),
        ("Thực hiện Chỉ thị số 12-CT/TU về chuyển đổi số", False),  # a subject has no end mark
        ("THỰC HIỆN NGHỊ QUYẾT SỐ 5/NQ-CP CỦA CHÍNH PHỦ.", False),
        ("Thực hiện các nội dung sau:", False),
        ("", False),
    ],
)
def test_a_paragraph_that_names_what_the_plan_rests_on(text: str, answer: bool) -> None:
    assert is_base_opening(text) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Nơi nhận:", True),
        ("*Noi nhận:*", True),
        ("Noi nhan", True),
        ("Nơi nhận: TM. ỦY BAN NHÂN DÂN", True),
        ("Aơi nhận:", True),
        ("Nơi nhận báo cáo là Sở Y tế", False),
        ("Ghi nhận: đã đủ", False),
        ("Xác nhận:", False),
        ("", False),
    ],
)
def test_a_line_that_opens_the_recipients(text: str, answer: bool) -> None:
    assert is_recipients_opening(text) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("TM. ỦY BAN NHÂN DÂN", True),
        ("TM ỦY BAN NHÂN DÂN", True),
        ("T/M BAN THƯỜNG VỤ", True),
        ("K/T TRƯỞNG BAN", True),
        ("KT. CHỦ TỊCH", True),
        ("PHÓ CHỦ TỊCH", True),
        ("Q. GIÁM ĐỐC", True),
        ("CHỦ TỊCH UBND TỈNH", True),
        ("Phó Chủ tịch", False),
        ("CHỦ TỊCH Lê Mẫu", False),
        ("TTATGT", False),
        ("TMĐT VÀ KINH TẾ SỐ", False),
        ("", False),
    ],
)
def test_a_line_that_says_as_what_one_signs(text: str, answer: bool) -> None:
    assert is_signing_capacity(text) is answer
