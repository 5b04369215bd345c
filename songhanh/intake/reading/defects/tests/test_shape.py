from __future__ import annotations

from dataclasses import replace

import pytest

from songhanh.intake.reading.defects import abbreviations, capitals, ordering, shape
from songhanh.intake.reading.defects.tests.drafts import codes, view_of
from songhanh.intake.reading.model import AppendixTable, Heading, TableKind, TableRow
from songhanh.intake.reading.source import Format
from songhanh.kernel.passage import Span


def test_a_sentence_cut_by_a_blank_line_is_found() -> None:
    first = "- Vận động Nhân dân tham gia trồng, chăm sóc và bảo vệ"
    second = "cây xanh trên các tuyến đường của phường."

    found = list(shape.check_broken_sentences(view_of(first, second)))

    assert [str(defect.message) for defect in found] == [
        "Câu bị ngắt giữa chừng thành hai đoạn, trước “cây xanh trên các” (1 chỗ)."
    ]
    assert found[0].span.start == len(first) + 2
    assert codes(shape.check_broken_sentences, first + " " + second, "- Rà soát cây già cỗi.") == []


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Huy động các cơ quan, tổ chức... để trồng cây.", 1),
        ("Tập huấn kỹ năng, nghiệp vụ,...", 1),
        ("Cây bàng, cây phượng, v.v.", 1),
        ("Cây bàng, cây phượng…", 1),
        ("Kiểm tra tại các xã, thị trấn....", 1),
        ("Ngày.... tháng.... năm....; họ tên ....", 0),
        ("Số: ........ ngày ………… tháng", 0),
        ("Trồng cây bàng và cây phượng.", 0),
    ],
)
def test_an_open_list_is_found(sentence: str, count: int) -> None:
    assert codes(shape.check_open_lists, sentence) == ["OPEN_LIST"] * count


def test_open_lists_are_counted_once_for_the_paper() -> None:
    found = list(shape.check_open_lists(view_of("Cây bàng... được chọn.", "Cây phượng... được trồng.")))

    assert [defect.message.params["count"] for defect in found] == [2]


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Bám sát các nhiệm vụ; giải pháp; quan tâm chăm sóc cây.", ["STRAY_SEMICOLON"]),
        ("Thực hiện các nhiệm vụ; giải pháp nào cần thì làm.", []),
        ("Rà soát văn bản pháp luật liên quan đến pháp luật cây xanh.", ["CIRCULAR_WORDING"]),
        ("Rà soát văn bản pháp luật liên quan đến cây xanh.", []),
    ],
)
def test_wording_that_goes_in_circles_is_noted(sentence: str, code: list[str]) -> None:
    assert codes(shape.check_wording, sentence) == code


def _outline(*paths: str) -> tuple[Heading, ...]:
    return tuple(
        Heading(path, f"Mục về việc {n}", Span(10 * n, 10 * n + 4)) for n, path in enumerate(paths, 1)
    )


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        (("I", "II", "III"), []),
        (("I", "III"), ["NUMBER_GAP"]),
        (("II.1", "II.2", "II.2"), ["DUPLICATE_NUMBER"]),
        (("I.1", "I.1"), ["DUPLICATE_NUMBER"]),
        (("II.3", "II.5"), ["NUMBER_GAP"]),
        (("II.1", "II.2", "III.1", "III.2"), []),
        (("II.a", "II.b"), []),
        (("IV", "V", "VI", "IX", "X"), ["NUMBER_GAP"]),
        (("I", "II", "XII"), []),
    ],
)
def test_sections_follow_one_another(paths: tuple[str, ...], found: list[str]) -> None:
    text = "Kế hoạch trồng cây, chăm sóc cây xanh và bảo vệ cây xanh trên các tuyến đường của phường An Lành."

    assert codes(ordering.check_numbers, text, outline=_outline(*paths)) == found


@pytest.mark.parametrize(
    ("points", "found"),
    [
        (("a) Trồng cây.", "a) Tưới cây.", "d) Tỉa cành."), ["DUPLICATE_NUMBER", "NUMBER_GAP"]),
        (("a) Trồng cây.", "b) Tưới cây.", "đ) Tỉa cành."), ["NUMBER_GAP"]),
        (("a) Trồng cây.", "- Cây bàng.", "- Cây sấu.", "a) Tưới cây."), ["DUPLICATE_NUMBER"]),
        (("a) Trồng cây.", "b) Tưới cây.", "c) Tỉa cành.", "d) Bón phân.", "đ) Rào cây."), []),
        (("c) Tỉa cành.", "d) Bón phân.", "e) Rào cây.", "g) Tưới cây."), []),
        (("1. Trồng", "a) Trồng cây.", "2. Tưới", "a) Tưới cây.", "b) Tưới hoa."), []),
        (("a) Trồng cây.", "Đối với các tổ dân phố:", "a) Tưới cây."), []),
        (("- Về trồng cây:", "a) Trồng cây.", "- Về tưới cây:", "a) Tưới cây."), []),
        (("a) Trồng cây.", "* Đối với các tổ", "a) Tưới cây."), []),
        (("a) Trồng cây; b) Tưới cây.", "c) Tỉa cành."), []),
        (("a) Trồng cây.", "b) Tưới cây.", "a) Trồng hoa.", "b) Tưới hoa."), []),
    ],
)
def test_points_by_letters_follow_one_another(points: tuple[str, ...], found: list[str]) -> None:
    assert codes(ordering.check_letters, "KẾ HOẠCH", "Trồng cây", "I. NHIỆM VỤ", *points) == found


@pytest.mark.parametrize(
    ("serials", "found"),
    [("1 2 3 5", ["NUMBER_GAP"]), ("1 2 3 4", []), ("1 2 1 2 3", []), ("I 1 2 II 3", [])],
)
def test_the_rows_of_a_task_table_are_counted_without_gaps(serials: str, found: list[str]) -> None:
    rows = tuple(TableRow({"STT": n}, Span(i, i + 1)) for i, n in enumerate(serials.split()))
    view = view_of("Kế hoạch trồng cây của phường.")
    reading = replace(view.reading, appendix_tables=(AppendixTable(None, TableKind.TASKS, rows, Span(0, 9)),))

    assert [defect.code for defect in ordering.check_rows(replace(view, reading=reading))] == found


def test_a_number_that_stands_in_the_text_is_not_missing() -> None:
    text = ("II. NỘI DUNG", "1. Trồng cây", "2. Chăm sóc cây", "3. Bảo vệ cây")
    outline = (Heading("II.1", "Trồng cây", Span(17, 26)), Heading("II.3", "Bảo vệ cây", Span(50, 60)))

    assert codes(ordering.check_numbers, *text, outline=outline) == []


def test_a_unit_that_is_told_twice_is_found() -> None:
    twice = (
        Heading("III.1", "Phòng Kinh tế", Span(0, 5)),
        Heading("III.2", "Phòng Tư pháp", Span(6, 9)),
        Heading("III.4", "Phòng Kinh Tế:", Span(10, 15)),
    )

    assert codes(shape.check_repeated_headings, "Kế hoạch trồng cây.", outline=twice) == ["HEADING_REPEATED"]
    assert codes(shape.check_repeated_headings, "Kế hoạch trồng cây.", outline=twice[:2]) == []


def test_two_spaces_are_counted_in_word_files_only() -> None:
    text = "Trồng  cây và chăm  sóc cây."

    assert codes(shape.check_spaces, text, form=Format.DOCX) == ["DOUBLE_SPACES"]
    assert codes(shape.check_spaces, text, form=Format.PDF) == []


@pytest.mark.parametrize(
    ("sentence", "count"),
    [("Trồng cây (bàng, phượng và sấu.", 1), ("a) Trồng cây (bàng).", 0), ("Trồng cây (bàng).", 0)],
)
def test_a_bracket_is_closed(sentence: str, count: int) -> None:
    assert codes(shape.check_brackets, sentence) == ["OPEN_BRACKET"] * count


def test_a_short_form_is_used_as_it_was_defined() -> None:
    """KH 48/KH-UBND: (BDG) once, BĐG everywhere else."""
    used = "Tuyên truyền về BĐG; lồng ghép BĐG."

    found = list(abbreviations.check_defined_form(view_of("Đẩy mạnh bình đẳng giới (BDG) ở cơ sở.", used)))

    assert [str(defect.suggestion) for defect in found] == ["Thống nhất một cách viết: “BĐG”."]
    assert codes(abbreviations.check_defined_form, "Đẩy mạnh bình đẳng giới (BĐG) ở cơ sở.", used) == []
    assert (
        codes(abbreviations.check_defined_form, "Ban chỉ đạo cây xanh (sau đây gọi tắt là Ban).", used) == []
    )


def test_a_short_form_that_is_not_common_knowledge_is_explained() -> None:
    often = "Tổ QLCX phối hợp với Tổ QLCX phường; QLCX kiểm tra, QLCX báo cáo UBND, UBND, UBND, UBND."

    assert codes(abbreviations.check_undefined, often) == ["UNDEFINED_ABBREVIATION"]
    assert codes(abbreviations.check_undefined, "Tổ quản lý cây xanh (QLCX) được thành lập.", often) == []


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Phòng Nội Vụ phường chủ trì.", "Viết “Nội vụ”."),
        ("Theo Bộ Luật Lao động năm 2019.", "Viết “Bộ luật”."),
        ("Theo dõi việc thực hiện Công tác trồng cây.", "Viết “công tác”."),
    ],
)
def test_a_capital_too_many_is_noted(sentence: str, right: str) -> None:
    found = list(capitals.check_listed(view_of(sentence)))

    assert [str(defect.suggestion) for defect in found] == [right]


@pytest.mark.parametrize(
    "sentence",
    [
        "Phòng Nội vụ, Bộ Công Thương, Bộ luật Lao động.",
        "Ban Công tác Mặt trận thực hiện Công tác Mặt trận ở khu dân cư.",
        "PHÒNG NỘI VỤ THÀNH PHỐ",
        "Công tác trồng cây được quan tâm.",
    ],
)
def test_right_capitals_are_left_alone(sentence: str) -> None:
    assert codes(capitals.check_listed, sentence) == []


def test_a_noun_written_both_ways_is_noted_once() -> None:
    mixed = ("Các phòng của Thành phố và các tổ.", "Trên địa bàn Thành phố, các tổ của thành phố.")

    found = list(capitals.check_mixed(view_of(*mixed)))

    assert [str(defect.message) for defect in found] == [
        "Trong văn bản có chỗ viết “Thành phố” (2 lần), có chỗ viết “thành phố” (1 lần)."
    ]
    assert codes(capitals.check_mixed, "Các phòng của thành phố An Lành và các tổ của Thành phố.") == []


def test_party_bodies_and_youth_unions_are_no_common_nouns() -> None:
    names = "Ban Thường vụ Huyện ủy và Huyện đoàn; văn phòng Huyện ủy."

    assert codes(capitals.check_mixed, names, "Các phòng của huyện chăm sóc cây.") == []
    assert codes(capitals.check_mixed, "Các phòng của Huyện.", "Các tổ của huyện chăm sóc cây.") == [
        "MIXED_CAPITALS"
    ]
