"""Documents named by number or by title, each with what is its own."""

from __future__ import annotations

from datetime import date

import pytest

from songhanh.intake.reading.facts.citations import citations_in
from songhanh.intake.reading.model import Citation
from songhanh.kernel.passage import passage_of


def read(text: str) -> tuple[Citation, ...]:
    return citations_in(passage_of(text))


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("Quyết định số 12/QĐ-UBND", "Quyết định", "12/QĐ-UBND"),
        ("quyết định số 12/QĐ-UBND", "Quyết định", "12/QĐ-UBND"),
        ("Thông tư số\n15/2023/TT-BNV", "Thông tư", "15/2023/TT-BNV"),
        ("Nghị quyết số 27/2023/QH15", "Nghị quyết", "27/2023/QH15"),
        ("Chỉ thị số 21-CT/TW", "Chỉ thị", "21-CT/TW"),
        ("Kết luận số 77- KL/TW", "Kết luận", "77-KL/TW"),
        ("Chương trình hành động số 09 - CTr/HU", "Chương trình hành động", "09-CTr/HU"),
        ("Công văn số 318/SNV – CCHC", "Công văn", "318/SNV-CCHC"),
        ("Công văn số 318/SNV -— CCHC", "Công văn", "318/SNV-CCHC"),  # one dash, recognised as two
        ("Công văn 41/SGDĐT-GDTrH", "Công văn", "41/SGDĐT-GDTrH"),
        ("Nghị định 30/2020/NĐ-CP", "Nghị định", "30/2020/NĐ-CP"),
        ("Chỉ thị 10/CT-TTg", "Chỉ thị", "10/CT-TTg"),
        ("QĐ số 12/QĐ-UBND", "Quyết định", "12/QĐ-UBND"),
        ("Kết luận liên ngành số 05/KL-LN", "Kết luận", "05/KL-LN"),
        ("Luật Thanh tra số 11/2022/QH15", "Luật", "11/2022/QH15"),
        ("Nghị quyết số 18", "Nghị quyết", "18"),
        ("Đề án số 06", "Đề án", None),  # a name, not number and symbol
    ],
)
def test_a_number_is_read_without_spaces_and_with_its_kind(text: str, kind: str, number: str | None) -> None:
    [citation] = read(f"triển khai {text}, tổ chức thực hiện")

    assert (citation.kind, citation.number) == (kind, number)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("các Quyết định số 21, 22/QĐ-UBND", ["21/QĐ-UBND", "22/QĐ-UBND"]),
        ("Nghị quyết số 18, 19-NQ/TW", ["18-NQ/TW", "19-NQ/TW"]),
        ("Công văn số 5/SNV, số 6/STC và số 7/STP", ["5/SNV", "6/STC", "7/STP"]),
        ("Kế hoạch số 3/KH-UBND; Công văn số 4/UBND-VX", ["3/KH-UBND", "4/UBND-VX"]),
    ],
)
def test_every_number_of_a_list_is_a_citation(text: str, numbers: list[str]) -> None:
    assert [citation.number for citation in read(text)] == numbers


def test_date_issuer_and_subject_belong_to_the_document() -> None:
    text = (
        "theo Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2023 của Ủy ban nhân dân tỉnh về việc "
        "phòng, chống dịch "
        "bệnh năm 2023; các xã báo cáo."
    )

    [citation] = read(text)

    assert citation.date == date(2023, 1, 5)
    assert citation.issuer == "Ủy ban nhân dân tỉnh"
    assert citation.subject == "phòng, chống dịch bệnh năm 2023"
    assert citation.as_written.endswith("năm 2023")


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("ngày 1/2/2023 của Bộ trưởng Bộ Tài chính quy định mức chi", "Bộ trưởng Bộ Tài chính"),
        (
            "ngày 1/2/2023 của Sở Lao động - Thương binh và Xã hội về việc X",
            "Sở Lao động - Thương binh và Xã hội",
        ),
        ("ngày 1/2/2023 của Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch"),
        ("của Thủ tướng Chính phủ ngày 1/2/2023 về X", "Thủ tướng Chính phủ"),
        ("ngày 1/2/2023 của Ban Thường vụ Tỉnh ủy và Kế hoạch này", "Ban Thường vụ Tỉnh ủy"),
        ("ngày 1/2/2023 của Bộ Chính trị khóa XII về X", "Bộ Chính trị khóa XII"),
        ("ngày 1/2/2023 về X", None),
    ],
)
def test_an_issuer_ends_where_its_name_ends(text: str, issuer: str | None) -> None:
    assert read(f"Quyết định số 9/QĐ-A1 {text}"[:300])[0].issuer == issuer


@pytest.mark.parametrize("blank", ["số      /KH-UBND", "số ...../KH-UBND", "số: /KH-UBND"])
def test_a_blank_number_and_date_stay_blank(blank: str) -> None:
    first, second = read(
        f"Kế hoạch {blank} ngày    tháng    năm 2023 của UBND tỉnh; Công văn số 5/SNV ngày 3/2/2023"
    )

    assert (first.number, first.date, first.issuer) == (None, None, "UBND tỉnh")
    assert (second.number, second.date) == ("5/SNV", date(2023, 2, 3))


def test_a_document_named_inside_the_subject_of_another_is_a_citation_too() -> None:
    text = (
        "Thông tư số 7/2023/TT-BNV ngày 1/3/2023 của Bộ trưởng Bộ Nội vụ sửa đổi, bổ sung một số "
        "điều của Thông tư số "
        "2/2021/TT-BNV ngày 11/6/2021 của Bộ trưởng Bộ Nội vụ."
    )

    outer, inner = read(text)

    assert outer.number == "7/2023/TT-BNV"
    assert outer.subject is not None
    assert "2/2021/TT-BNV" in outer.subject
    assert (inner.number, inner.date) == ("2/2021/TT-BNV", date(2021, 6, 11))


def test_a_subject_may_say_what_is_carried_out() -> None:
    text = "Kế hoạch số 4-KH/ĐU ngày 1/2/2026 của Đảng ủy thực hiện Đề án số 8-ĐA/TU ngày 3/1/2026 về chợ; xã"

    outer, inner = read(text)

    assert (outer.number, outer.subject) == ("4-KH/ĐU", "thực hiện Đề án số 8-ĐA/TU ngày 3/1/2026 về chợ")
    assert inner.number == "8-ĐA/TU"


def test_a_short_name_in_brackets_is_not_another_citation() -> None:
    text = "Nghị quyết số 50/NQ-HĐND ngày 1/3/2023 của HĐND tỉnh về đầu tư (Nghị quyết số 50/NQ-HĐND); các sở"

    assert [citation.number for citation in read(text)] == ["50/NQ-HĐND"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("tuyên truyền Luật Trẻ em, các văn bản", "Luật Trẻ em"),
        ("thi hành Luật phòng, chống bạo lực gia đình và các", "Luật phòng, chống bạo lực gia đình"),
        ("theo Bộ Luật Lao động năm 2019.", "Bộ Luật Lao động năm 2019"),
        ("khi Luật Phòng, chống ma túy (sửa đổi) được", "Luật Phòng, chống ma túy (sửa đổi)"),
        ("căn cứ Luật Thống kê ngày 23/11/2015;", "Luật Thống kê ngày 23/11/2015"),
        (
            "Chiến lược quốc gia về thanh niên giai đoạn 2021-2030, các",
            "Chiến lược quốc gia về thanh niên giai đoạn 2021-2030",
        ),
        (
            "Chương trình sức khỏe học đường giai đoạn 2021 - 2025 và",
            "Chương trình sức khỏe học đường giai đoạn 2021 - 2025",
        ),
        (
            "Chương trình truyền thông dân số đến năm 2030; các",
            "Chương trình truyền thông dân số đến năm 2030",
        ),
        ("Đề án “Xây dựng xã hội học tập” trên địa bàn", "Đề án “Xây dựng xã hội học tập”"),
        (
            "của Chương trình mục tiêu quốc gia xây dựng nông thôn mới.",
            "Chương trình mục tiêu quốc gia xây dựng nông thôn mới",
        ),
        ("Hiến pháp năm 2013,", "Hiến pháp năm 2013"),
    ],
)
def test_a_title_names_a_document_as_far_as_it_goes(text: str, written: str) -> None:
    [citation] = read(text)

    assert (citation.as_written, citation.number) == (written, None)


@pytest.mark.parametrize(
    "text",
    [
        "triển khai Chiến lược, Chương trình, Đề án... có liên quan",
        "các nội dung của Chương trình theo quy định",
        "chương trình giảng dạy năm 2023",
        "phong trào toàn dân đoàn kết xây dựng đời sống văn hóa",
        "cuộc vận động người Việt Nam ưu tiên dùng hàng Việt Nam",
        "Tháng hành động vì trẻ em năm 2023",
        "Căn cứ Kế hoạch này, các đơn vị",
        "trực 24/24 giờ; tỷ lệ 1/500; HIV/AIDS; 12/3 ca",
        "theo Mẫu số 01/BC-X kèm theo; Biểu số 02/BC",
        "pháp luật của Nhà nước; luật pháp",
    ],
)
def test_what_is_no_document_is_not_cited(text: str) -> None:
    assert read(text) == ()


def test_a_citation_points_at_its_words_in_the_source() -> None:
    source = "theo  Công văn số\n318/SNV – CCHC ngày 02/3/2023 của Sở Nội vụ."
    [citation] = citations_in(passage_of(source))

    assert source[slice(*citation.span)] == "Công văn số\n318/SNV – CCHC ngày 02/3/2023 của Sở Nội vụ"
