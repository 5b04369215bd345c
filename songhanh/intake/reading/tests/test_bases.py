"""What a plan rests on: căn cứ, thực hiện, and what only looks like it."""

from __future__ import annotations

import pytest

from songhanh.intake.reading.facts.bases import bases_in
from songhanh.intake.reading.structure.paragraphs import Paragraph
from songhanh.kernel.passage import passage_of


def read(*paragraphs: str) -> list[tuple[str, str | None]]:
    """Return relation and number (or, without one, the words) of each basis."""
    found = bases_in([Paragraph(passage_of(text)) for text in paragraphs])
    return [(basis.relation.name, basis.number or basis.as_written) for basis in found]


def test_each_line_of_a_list_is_one_basis_and_what_it_amends_is_none() -> None:
    found = read(
        "Căn cứ Luật Trẻ em ngày 05/4/2016;",
        "Căn cứ Thông tư số 7/2023/TT-BNV ngày 1/3/2023 của Bộ trưởng Bộ Nội vụ sửa đổi, bổ sung "
        "một số điều của Thông "
        "tư số 2/2021/TT-BNV ngày 11/6/2021 của Bộ trưởng Bộ Nội vụ;",
        "Căn cứ chức năng, nhiệm vụ được giao;",
        "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV ngày 01/02/2023,",
        "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
    )

    assert found == [
        ("BASED_ON", "Luật Trẻ em ngày 05/4/2016"),
        ("BASED_ON", "7/2023/TT-BNV"),
        ("BASED_ON", "12/TTr-SNV"),
    ]


def test_a_chain_in_prose_gives_every_document_but_those_they_are_about() -> None:
    found = read(
        "Thực hiện Nghị quyết số 63/2024/QH15 ngày 7/11/2024 của Quốc hội về đầu tư (Nghị quyết "
        "số 63/2024/QH15), Nghị "
        "quyết số 5/NQ-CP ngày 3/3/2025 của Chính phủ về ban hành Kế hoạch triển khai Nghị quyết "
        "số 63/2024/QH15 ngày "
        "7/11/2024 của Quốc hội và Quyết định số 76/QĐ-BNV ngày 8/9/2025 của Bộ trưởng Bộ Nội vụ "
        "phê duyệt Chương trình "
        "mục tiêu quốc gia về việc làm đến năm 2030; Ủy ban nhân dân tỉnh ban hành Kế hoạch "
        "triển khai Chương trình mục "
        "tiêu quốc gia về việc làm đến năm 2030, như sau:"
    )

    assert found == [
        ("PURSUANT_TO", "63/2024/QH15"),
        ("PURSUANT_TO", "5/NQ-CP"),
        ("PURSUANT_TO", "76/QĐ-BNV"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thực hiện Công văn số 15/UBND-VX ngày 01/3/2023 của UBND tỉnh về công tác trẻ em; "
            "Công văn số 8/SNV – TE ngày "
            "02/3/2023 của Sở Nội vụ. UBND thành phố xây dựng Kế hoạch như sau:",
            [("PURSUANT_TO", "15/UBND-VX"), ("PURSUANT_TO", "8/SNV-TE")],
        ),
        (
            "Thực hiện ý kiến chỉ đạo của Chủ tịch UBND tỉnh tại Công văn số 12/UBND-VX ngày "
            "01/02/2023 về phòng, chống dịch "
            "và Công điện số 3/CĐ-TTg ngày 02/02/2023 của Thủ tướng Chính phủ, UBND huyện ban "
            "hành Kế hoạch như sau:",
            [("PURSUANT_TO", "12/UBND-VX"), ("PURSUANT_TO", "3/CĐ-TTg")],
        ),
        (
            "Nhằm triển khai có hiệu quả công tác lưu trữ, thực hiện Kế hoạch số 12/KH-UBND ngày "
            "01/02/2023 của UBND tỉnh, "
            "Phòng Nội vụ xây dựng Kế hoạch như sau:",
            [("PURSUANT_TO", "12/KH-UBND")],
        ),
        (
            "Căn cứ Quyết định số 1/QĐ-TTg ngày 1/1/2023 của Thủ tướng Chính phủ; thực hiện Kế "
            "hoạch số 2/KH-UBND ngày "
            "2/2/2023 của UBND tỉnh, Sở Nội vụ xây dựng kế hoạch như sau:",
            [("BASED_ON", "1/QĐ-TTg"), ("PURSUANT_TO", "2/KH-UBND")],
        ),
        (
            "Căn cứ Kế hoạch số   /KH-UBND ngày   tháng   năm 2023 của UBND tỉnh về lưu trữ;",
            [("BASED_ON", "Kế hoạch số /KH-UBND ngày tháng năm 2023 của UBND tỉnh về lưu trữ")],
        ),
        (
            "Căn cứ Hướng dẫn của Ban Tổ chức Tỉnh ủy về công tác nhân sự;",
            [("BASED_ON", "Hướng dẫn của Ban Tổ chức Tỉnh ủy về công tác nhân sự")],
        ),
        (
            "Xét Tờ trình số 15/TTr-STC ngày 03/3/2023 của Sở Tài chính; Báo cáo thẩm định số "
            "12/BC-STP ngày 01/3/2023.",
            [("BASED_ON", "15/TTr-STC"), ("BASED_ON", "12/BC-STP")],
        ),
        (
            "Thực hiện Đề án số 06 phát triển chợ nông thôn giai đoạn 2026-2030; Kế hoạch số "
            "13/KH-UBND ngày 18/3/2026 của "
            "UBND tỉnh thực hiện Đề án số 06, Kế hoạch số 4-KH/ĐU ngày 1/3/2026 của Đảng ủy, Sở "
            "Công Thương ban hành Kế "
            "hoạch như sau:",
            [("PURSUANT_TO", "Đề án số 06"), ("PURSUANT_TO", "13/KH-UBND"), ("PURSUANT_TO", "4-KH/ĐU")],
        ),
        (
            "Căn cứ Nghị quyết số 5-NQ/TU ngày 29/12/2025 của Tỉnh ủy và Đề án số 06 ban hành "
            "kèm theo; Kế hoạch số "
            "4-KH/ĐU ngày 1/2/2026 của Đảng ủy.",
            [("BASED_ON", "5-NQ/TU"), ("BASED_ON", "Đề án số 06"), ("BASED_ON", "4-KH/ĐU")],
        ),
        ("Theo đề nghị của Chánh Văn phòng.", []),
        ("Ủy ban nhân dân tỉnh ban hành Kế hoạch thực hiện Luật Trẻ em như sau:", []),
        ("Trong năm 2022, việc thi hành Luật Trẻ em đã đạt kết quả tốt.", []),
    ],
)
def test_prose_preambles(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


def test_a_list_goes_on_in_the_next_paragraph() -> None:
    found = read(
        "Thực hiện Kế hoạch số 13/KH-UBND ngày 18/3/2026 của UBND tỉnh;",
        "Công văn số 5/SCT-QLTM ngày 20/3/2026 của Sở Công Thương.",
        "Kế hoạch số 7/KH-UBND của huyện được gửi kèm.",
    )

    assert found == [("PURSUANT_TO", "13/KH-UBND"), ("PURSUANT_TO", "5/SCT-QLTM")]


def test_under_a_heading_of_bases_every_line_is_one() -> None:
    found = read(
        "I. CĂN CỨ PHÁP LÝ",
        "- Luật Trẻ em;",
        "- Nghị định số 1/2023/NĐ-CP ngày 1/1/2023 của Chính phủ quy định chi tiết thi hành Luật Trẻ em;",
        "- Kế hoạch số 5/KH-UBND thực hiện Quyết định số 3/QĐ-TTg.",
    )

    assert found == [("BASED_ON", "Luật Trẻ em"), ("BASED_ON", "1/2023/NĐ-CP"), ("BASED_ON", "5/KH-UBND")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thực hiện Nghị quyết số 7/NQ-CP ngày 1/7/2021 của Chính phủ, Nghị quyết Đại hội đại "
            "biểu Đảng bộ tỉnh lần thứ "
            "XVI, nhiệm kỳ 2020 - 2025 và Kế hoạch số 5-KH/TU ngày 20/5/2022 của Tỉnh ủy; UBND "
            "xã ban hành Kế hoạch như sau:",
            [
                "7/NQ-CP",
                "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVI, nhiệm kỳ 2020 - 2025",
                "5-KH/TU",
            ],
        ),
        (
            "- Căn cứ Luật Thống kê đã được Quốc hội thông qua ngày 23/11/2015 và Luật sửa đổi, "
            "bổ sung một số điều của Luật "
            "Thống kê ngày 12/11/2021;",
            [
                "Luật Thống kê đã được Quốc hội thông qua ngày 23/11/2015",
                "Luật sửa đổi, bổ sung một số điều của Luật Thống kê ngày 12/11/2021",
            ],
        ),
        ("Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh;", ["Điều lệ Đoàn TNCS Hồ Chí Minh"]),
        ("Căn cứ vào kế hoạch số 12/KH-UBND ngày 1/2/2023 của UBND huyện;", ["12/KH-UBND"]),
        ("Căn cứ Quyết định số 8 QĐ/TĐTN ngày 2/2/2023 của Tỉnh đoàn;", ["8-QĐ/TĐTN"]),
        (
            "Căn cứ Quy chế quản lý nhà văn hóa ban hành kèm theo Quyết định số 5/QĐ-UBND ngày "
            "2/2/2023 của UBND tỉnh;",
            [
                "Quy chế quản lý nhà văn hóa ban hành kèm theo Quyết định số 5/QĐ-UBND "
                "ngày 2/2/2023 của UBND tỉnh"
            ],
        ),
    ],
)
def test_bases_without_the_usual_number(text: str, expected: list[str]) -> None:
    assert [words for _, words in read(text)] == expected


@pytest.mark.parametrize(
    ("law", "subject"),
    [
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Thống kê",
            "sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Thống kê",
        ),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Thống kê",
            "sửa đổi, bổ sung một số điều của Luật Thống kê",
        ),
        ("Luật Thống kê", "Thống kê"),
    ],
)
def test_an_act_that_amends_others_is_not_called_by_their_names(law: str, subject: str) -> None:
    (basis,) = bases_in([Paragraph(passage_of(f"Căn cứ {law} ngày 12/11/2021;"))])

    assert basis.subject == subject
