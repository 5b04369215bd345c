from __future__ import annotations

import re
from dataclasses import replace

import pytest

from songhanh.kernel.passage import Passage, passage_of
from songhanh.paper import layout
from songhanh.paper.layout import LayoutView, MarkedHeading, layout_defects
from songhanh.paper.words import DocumentKind


def _lines(*texts: str) -> tuple[Passage, ...]:
    return tuple(passage_of(text, 1000 * number) for number, text in enumerate(texts))


CLEAN = LayoutView(
    kind=DocumentKind.PLAN,
    issuer="ỦY BAN NHÂN DÂN PHƯỜNG AN LÀNH",
    head=_lines(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 05/KH-UBND",
        "An Lành, ngày 07 tháng 02 năm 2023",
    ),
    subject=passage_of("Trồng cây đầu xuân năm 2023"),
    content=_lines(
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 03/01/2023 của Ủy ban nhân dân thành phố;",
        "1. Phòng Kinh tế chuẩn bị cây giống; hướng dẫn các tổ dân phố chăm sóc cây sau khi trồng.",
        "Yêu cầu các đơn vị nghiêm túc thực hiện./.",
    ),
    recipients_label=passage_of("Nơi nhận:"),
    recipients=_lines("- UBND thành phố (b/c);", "- Các tổ dân phố;", "- Lưu: VT, KT."),
    signature=_lines("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
)


def _codes(view: LayoutView) -> list[str]:
    return [defect.code for defect in layout_defects(view)]


def test_a_paper_in_good_form_has_no_defect() -> None:
    assert layout_defects(CLEAN) == ()


def test_an_empty_paper_has_no_defect() -> None:
    assert layout_defects(LayoutView()) == ()


@pytest.mark.parametrize(
    "motto",
    [
        "Độc lập- Tự do- Hạnh phúc",
        "Độc lập-Tự do-Hạnh phúc",
        "Độc lập - Tự do -Hạnh phúc",
        "Độc Lập - Tự Do - Hạnh Phúc",
    ],
)
def test_the_hyphens_of_the_motto_stand_between_spaces(motto: str) -> None:
    """NĐ 30/2020, Phụ lục I, II.1b."""
    found = layout_defects(replace(CLEAN, head=_lines("THÀNH PHỐ AN LÀNH " + motto)))

    assert [defect.code for defect in found] == ["MOTTO_FORM"]
    assert str(found[0].suggestion) == "Viết “Độc lập - Tự do - Hạnh phúc”."
    assert found[0].span == (18, 18 + len(motto))


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("Số: 48 /KH-UBND", "48/KH-UBND"),
        ("Số: 48/ KH - UBND", "48/KH-UBND"),
        ("Số: 7/KH-UBND", "07/KH-UBND"),
        ("Số: 112/KH–UBND", "112/KH-UBND"),
    ],
)
def test_a_number_is_written_without_spaces(line: str, right: str) -> None:
    found = layout_defects(replace(CLEAN, head=_lines(line)))

    assert [defect.code for defect in found] == ["NUMBER_FORM"]
    assert right in str(found[0].suggestion)


@pytest.mark.parametrize(
    "line", ["Số: 148/KH-UBND", "Số:       /KH-UBND", "Số 45-KH/TU", "Số: 05/KH-SVHTTDL"]
)
def test_a_good_or_a_blank_number_is_left_alone(line: str) -> None:
    assert _codes(replace(CLEAN, head=_lines(line))) == []


def test_a_symbol_names_the_kind_of_its_paper() -> None:
    found = layout_defects(replace(CLEAN, head=_lines("Số: 15/QĐ-UBND")))

    assert [defect.code for defect in found] == ["KIND_CODE"]
    assert str(found[0].message) == "Tên loại là “Kế hoạch” nhưng ký hiệu “QĐ-UBND” là của Quyết định."


@pytest.mark.parametrize(
    ("date", "right"),
    [
        ("ngày 5 tháng 9 năm 2023", "ngày 05 tháng 9 năm 2023"),
        ("ngày 15 tháng 1 năm 2023", "ngày 15 tháng 01 năm 2023"),
        ("ngày 15 tháng 03 năm 2023", "ngày 15 tháng 3 năm 2023"),
    ],
)
def test_the_date_has_its_leading_zeros_and_no_others(date: str, right: str) -> None:
    """NĐ 30/2020, Phụ lục I, II.4."""
    found = layout_defects(replace(CLEAN, head=_lines("An Lành, " + date)))

    assert [(defect.code, right in str(defect.suggestion)) for defect in found] == [("DATE_FORM", True)]


@pytest.mark.parametrize(
    "date", ["ngày     tháng 3 năm 2023", "ngày 23 tháng 3 năm 2022", "ngày … tháng … năm 2023"]
)
def test_a_good_or_a_blank_date_is_left_alone(date: str) -> None:
    assert _codes(replace(CLEAN, head=_lines("An Lành, " + date))) == []


def test_a_title_has_no_full_stop() -> None:
    assert _codes(replace(CLEAN, subject=passage_of("Trồng cây năm 2023."))) == ["SUBJECT_FULL_STOP"]


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("theo Công văn số 318/SXD – QLN ngày 02/3/2022 của Sở Xây dựng.", "318/SXD-QLN"),
        ("theo Kế hoạch số 12/KH - UBND ngày 02/3/2022.", "12/KH-UBND"),
        ("theo Kế hoạch số 48 /KH-UBND của thành phố.", "48/KH-UBND"),
    ],
)
def test_a_cited_symbol_is_written_without_spaces(sentence: str, right: str) -> None:
    found = layout_defects(replace(CLEAN, content=_lines(sentence, "Kết thúc./.")))

    assert [(defect.code, right in str(defect.suggestion)) for defect in found] == [("SYMBOL_SPACES", True)]


@pytest.mark.parametrize(
    "sentence",
    [
        "trong ngày 15/3 - Tổ dân phố 2 trồng cây.",
        "đạt 3/4 - Khu phố văn hóa.",
        "theo Kết luận số 132- KL/TW của Bộ Chính trị.",
        "Quyết định số 10/2022/QĐ-UBND - UBND phường ban hành.",
        "theo Kế hoạch 12/KH-UBND – Phòng Kinh tế thực hiện.",
    ],
)
def test_a_dash_after_a_number_is_not_a_part_of_it(sentence: str) -> None:
    assert _codes(replace(CLEAN, content=_lines(sentence, "Kết thúc./."))) == []


def test_the_content_ends_with_its_mark() -> None:
    assert _codes(replace(CLEAN, content=_lines("Yêu cầu các đơn vị thực hiện."))) == ["END_MARK"]


def test_a_paragraph_without_its_full_stop_is_found() -> None:
    """The next paragraph begins something new, so the sentence is at its end."""
    long = "- Vận động Nhân dân chăm sóc cây xanh trên các tuyến đường của phường trong suốt năm 2023"

    found = layout_defects(replace(CLEAN, content=_lines(long, "- Tổ chức ra quân.", "Kết thúc./.")))

    assert [(defect.code, str(defect.message)) for defect in found] == [
        ("NO_FULL_STOP", "Đoạn văn kết thúc bằng “2023”, thiếu dấu câu.")
    ]


@pytest.mark.parametrize(
    ("paragraph", "following"),
    [
        (
            "1. Tăng cường công tác chăm sóc, bảo vệ cây xanh trên các tuyến đường, khu dân cư của phường",
            "- Rà soát.",
        ),
        (
            "- Vận động Nhân dân chăm sóc cây xanh trên các tuyến đường của phường trong suốt năm",
            "2023 và các năm sau.",
        ),
        (
            "NÂNG CAO CHẤT LƯỢNG CÔNG TÁC CHĂM SÓC, BẢO VỆ CÂY XANH TRÊN CÁC TUYẾN ĐƯỜNG CỦA PHƯỜNG",
            "- Rà soát.",
        ),
        (
            "- Vận động Nhân dân chăm sóc cây xanh trên các tuyến đường, gồm những việc cụ thể như sau:",
            "- Tưới cây.",
        ),
    ],
)
def test_titles_and_sentences_that_go_on_need_no_full_stop(paragraph: str, following: str) -> None:
    assert _codes(replace(CLEAN, content=_lines(paragraph, following, "Kết thúc./."))) == []


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("- Trồng cây trên các tuyến đường; Tổ chức ra quân; Tạo điều kiện cho Nhân dân.", 2),
        ("- Thực hiện Kế hoạch số 3/KH-UBND năm 2023; Thông báo số 5/TB-UBND năm 2023; Hướng dẫn số 2.", 0),
        ("- Giao Phòng Kinh tế; Phòng Tư pháp; Tổ trưởng tổ dân phố 3; Công an phường.", 0),
        ("- Trồng cây; Thành đoàn phối hợp; Hội Nông dân; Thống Nhất là phường làm điểm.", 0),
    ],
)
def test_orders_go_on_in_small_letters_after_a_semicolon(sentence: str, count: int) -> None:
    assert (
        _codes(replace(CLEAN, content=_lines(sentence, "Kết thúc./."))) == ["CAPITAL_AFTER_SEMICOLON"] * count
    )


def test_headings_of_one_depth_bear_one_mark() -> None:
    even = tuple(MarkedHeading(2, 3, passage_of("1. Phòng Kinh tế")) for _ in range(3))
    odd = MarkedHeading(2, 4, passage_of("2. Phòng Tư pháp", 500))

    assert _codes(replace(CLEAN, headings=even)) == []
    found = layout_defects(replace(CLEAN, headings=(*even, odd)))
    assert [(defect.code, defect.span) for defect in found] == [("HEADING_LEVELS", (500, 516))]


def test_a_deputy_signs_a_plan_of_the_committee_on_its_behalf() -> None:
    """NĐ 30/2020 Điều 13: a collective's paper bears TM."""
    found = layout_defects(replace(CLEAN, signature=_lines("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))

    assert [defect.code for defect in found] == ["NO_ON_BEHALF"]
    assert str(found[0].suggestion) == "Thêm dòng “TM. ỦY BAN NHÂN DÂN” phía trên “KT. CHỦ TỊCH”."


@pytest.mark.parametrize(
    "view",
    [
        replace(CLEAN, signature=_lines("KT. CHỦ TỊCH"), kind=DocumentKind.INSTRUCTION, head=()),
        replace(CLEAN, signature=_lines("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), issuer="SỞ XÂY DỰNG"),
        replace(CLEAN, signature=_lines("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
        replace(CLEAN, signature=_lines("IM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")),
        replace(CLEAN, signature=_lines("T.M ỦY BAN", "CHỦ TỊCH")),
        replace(CLEAN, signature=_lines("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ")),
        replace(CLEAN, signature=()),
    ],
)
def test_heads_of_offices_and_orders_of_the_chair_need_no_such_line(view: LayoutView) -> None:
    assert _codes(view) == []


@pytest.mark.parametrize("label", ["Noi nhận:", "Nơi nhân:", "Nới nhận:"])
def test_a_misspelt_list_of_recipients_is_found(label: str) -> None:
    found = layout_defects(replace(CLEAN, recipients_label=passage_of(label)))

    assert [(defect.code, str(defect.suggestion)) for defect in found] == [
        ("RECIPIENTS_LABEL", "Viết “Nơi nhận:”.")
    ]


@pytest.mark.parametrize("line", ["- Lưu VT.", "- Lưu: Văn thư.", "- Lưu, VT."])
def test_the_archive_line_has_its_colon(line: str) -> None:
    assert _codes(replace(CLEAN, recipients=_lines("- Các tổ dân phố;", line))) == ["ARCHIVE_LINE"]


def test_each_recipient_ends_with_a_semicolon() -> None:
    lines = _lines("- UBND thành phố (b/c);", "- Các tổ dân phố", "- Trạm Y tế;", "- Lưu: VT;", "09 KH")

    found = layout_defects(replace(CLEAN, recipients=lines))

    assert [str(defect.message) for defect in found] == [
        "Trong phần nơi nhận có 2 dòng sai dấu câu, như “- Các tổ dân phố”."
    ]


def test_every_kind_of_defect_can_be_found_by_its_code() -> None:
    codes = [kind.code for kind in layout.KINDS]

    assert len(set(codes)) == len(codes)
    assert all(
        re.fullmatch(r"[A-Z][A-Z_]+", code) and kind.source
        for code, kind in zip(codes, layout.KINDS, strict=True)
    )
