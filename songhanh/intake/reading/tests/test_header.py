"""The head of a paper, in the shapes that files, converters and scanners give it."""

from __future__ import annotations

from datetime import date

import pytest

from songhanh.intake.reading.facts.header import head_of
from songhanh.intake.reading.model import DocumentHead
from songhanh.intake.reading.tests.lines import paragraphs

MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
DATED = "Sông Lam, ngày 07 tháng 3 năm 2024"


def read(*lines: str) -> DocumentHead:
    return head_of(paragraphs(*lines))


@pytest.mark.parametrize(
    "lines",
    [
        # cells of a table, one after the other
        ("ỦY BAN NHÂN DÂN", "TỈNH SÔNG LAM", "-------", *MOTTO, "---------------", "Số: 15/KH-UBND", DATED),
        # two columns, each line of the one beside a line of the other
        (
            "ỦY BAN NHÂN DÂN      " + MOTTO[0],
            "TỈNH SÔNG LAM        " + MOTTO[1],
            "Số: 15/KH-UBND      " + DATED,
        ),
        # all of it joined in one
        (f"ỦY BAN NHÂN DÂN {MOTTO[0]} TỈNH SÔNG LAM {MOTTO[1]} Số: 15 /KH-UBND {DATED}",),
        # the motto broken where the column was too narrow
        (
            "ỦY BAN NHÂN DÂN",
            "TỈNH SÔNG LAM",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT",
            "NAM",
            MOTTO[1],
            "Số: 15/KH-UBND",
            DATED,
        ),
        (
            "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI",
            "TỈNH SÔNG LAM CHỦ NGHĨA VIỆT NAM",
            MOTTO[1],
            "Số:15/KH- UBND",
            DATED,
        ),
        # recognised badly
        (
            "ỦY BAN NHÂN DÂN CỌNG HOÀ XÃ HỘI CHỦ NGHĨA VIẸT NAM",
            "TỈNH SÔNG LAM Dộc lập — Tự do — Hạnh phúc",
            "Sô: 15/KH-UBND",
            DATED,
        ),
        # marks of haste and drafts
        ("DỰ THẢO", "ỦY BAN NHÂN DÂN", "TỈNH SÔNG LAM", *MOTTO, "HỎA TỐC", "Số: 15/KH-UBND", DATED),
    ],
)
def test_the_head_is_the_same_however_its_columns_come_out(lines: tuple[str, ...]) -> None:
    head = read(*lines, "KẾ HOẠCH", "Phòng, chống thiên tai", "năm 2024")

    assert (head.issuer, head.parent) == ("ỦY BAN NHÂN DÂN TỈNH SÔNG LAM", None)
    assert (head.number, head.symbol) == ("15", "KH-UBND")
    assert (head.place, head.date) == ("Sông Lam", date(2024, 3, 7))
    assert (head.kind, head.subject) == ("KẾ HOẠCH", "Phòng, chống thiên tai năm 2024")
    assert head.doubtful == ()


@pytest.mark.parametrize(
    ("lines", "parent", "issuer"),
    [
        (("UBND TỈNH SÔNG LAM", "SỞ NỘI VỤ"), "UBND TỈNH SÔNG LAM", "SỞ NỘI VỤ"),
        (
            ("UBND TỈNH SÔNG LAM SỞ NÔNG NGHIỆP VÀ", "MÔI TRƯỜNG"),
            "UBND TỈNH SÔNG LAM",
            "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
        ),
        (
            ("ỦY BAN NHÂN DÂN", "HUYỆN BA ĐỒI", "PHÒNG TƯ PHÁP"),
            "ỦY BAN NHÂN DÂN HUYỆN BA ĐỒI",
            "PHÒNG TƯ PHÁP",
        ),
        (("ĐẢNG BỘ TỈNH SÔNG LAM", "HUYỆN ỦY BA ĐỒI", "***"), "ĐẢNG BỘ TỈNH SÔNG LAM", "HUYỆN ỦY BA ĐỒI"),
        (("BAN CHẤP HÀNH ĐẢNG BỘ", "TỈNH SÔNG LAM"), None, "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH SÔNG LAM"),
        (
            ("HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM", "BAN CHẤP HÀNH HUYỆN BA ĐỒI"),
            "HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM",
            "BAN CHẤP HÀNH HUYỆN BA ĐỒI",
        ),
        (
            ("ỦY BAN MẶT TRẬN TỔ QUỐC", "VIỆT NAM TỈNH SÔNG LAM", "BAN THƯỜNG TRỰC"),
            "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH SÔNG LAM",
            "BAN THƯỜNG TRỰC",
        ),
        (
            ("BAN CHỈ ĐẠO", "PHÒNG, CHỐNG TỘI PHẠM", "TỈNH SÔNG LAM"),
            None,
            "BAN CHỈ ĐẠO PHÒNG, CHỐNG TỘI PHẠM TỈNH SÔNG LAM",
        ),
        (("BỘ Y TẾ", "CỤC DÂN SỐ"), "BỘ Y TẾ", "CỤC DÂN SỐ"),
        (("UBND XÃ ĐÁ BẠC", "BAN CHỈ ĐẠO 35"), "UBND XÃ ĐÁ BẠC", "BAN CHỈ ĐẠO 35"),
        (("TỈNH ỦY SÔNG LAM", "*"), None, "TỈNH ỦY SÔNG LAM"),
        (("Ủy ban nhân dân", "tỉnh Sông Lam"), None, "Ủy ban nhân dân tỉnh Sông Lam"),
        (
            ("BAN CHẤP HÀNH TỈNH SÔNG LAM", "***", "ĐOÀN TNCS HỒ CHÍ MINH"),
            None,
            "BAN CHẤP HÀNH TỈNH SÔNG LAM",
        ),
        (
            ("UBND THÀNH PHỐ SÔNG LAM", "SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"),
            "UBND THÀNH PHỐ SÔNG LAM",
            "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",
        ),
        ((), None, None),
    ],
)
def test_of_two_bodies_the_lower_one_issues(
    lines: tuple[str, ...], parent: str | None, issuer: str | None
) -> None:
    head = read(*lines, *MOTTO, "Số: 15/KH-ABC", DATED, "KẾ HOẠCH", "Cải cách hành chính")

    assert (head.parent, head.issuer) == (parent, issuer)


@pytest.mark.parametrize(
    ("written", "number", "symbol", "is_doubtful"),
    [
        ("Số: 7/CT-UBND", "7", "CT-UBND", False),
        ("Số 466-KH/TU", "466", "KH/TU", False),
        ("Số 11 - CTr/ĐU", "11", "CTr/ĐU", False),
        ("Số: 12/2024/QĐ-UBND", "12/2024", "QĐ-UBND", False),
        ("Số: 318/SNV – CCHC", "318", "SNV-CCHC", False),
        ("15/KH-UBND", "15", "KH-UBND", False),
        ("Số:      /KH-UBND", None, "KH-UBND", False),
        ("Số: ......./KH-UBND", None, "KH-UBND", False),
        ("Số: l5/KH-UBND", None, "KH-UBND", True),
        ("Số: Áƒ/KH-UBND", None, "KH-UBND", True),
        ("Số: 15a/KH-UBND", "15a", "KH-UBND", True),
    ],
)
def test_a_number_is_read_left_blank_or_doubted_never_guessed(
    written: str, number: str | None, symbol: str, is_doubtful: bool
) -> None:
    head = read("UBND XÃ ĐÁ BẠC", *MOTTO, written, DATED, "KẾ HOẠCH", "Tiêm chủng")

    assert (head.number, head.symbol) == (number, symbol)
    assert ("number" in head.doubtful) is is_doubtful


@pytest.mark.parametrize(
    ("written", "place", "day", "is_doubtful"),
    [
        ("TP. Hồ Chí Minh, ngày 5 tháng 01 năm 2024", "TP. Hồ Chí Minh", date(2024, 1, 5), False),
        ("Đá Bạc, ngày 5/1/2024", "Đá Bạc", date(2024, 1, 5), False),
        ("Đá Bạc, ngày      tháng 01 năm 2024", "Đá Bạc", None, False),
        ("Đá Bạc, ngày ... tháng ... năm 2024", "Đá Bạc", None, False),
        ("Đá Bạc, ngày ‡2 tháng 01 năm 2024", "Đá Bạc", None, True),
        ("Đá Bạc, ngày 31 tháng 02 năm 2024", "Đá Bạc", None, True),
    ],
)
def test_a_day_is_read_left_blank_or_doubted(
    written: str, place: str, day: date | None, is_doubtful: bool
) -> None:
    head = read("UBND XÃ ĐÁ BẠC", *MOTTO, "Số: 15/KH-UBND", written, "KẾ HOẠCH", "Tiêm chủng")

    assert (head.place, head.date) == (place, day)
    assert ("date" in head.doubtful) is is_doubtful


@pytest.mark.parametrize(
    ("lines", "kind", "subject"),
    [
        (("KẾ HOẠCH Triển khai công tác dân số",), "KẾ HOẠCH", "Triển khai công tác dân số"),
        (("K Ế  H O Ạ C H", "Công tác dân số"), "KẾ HOẠCH", "Công tác dân số"),
        (
            ("KẾ HOẠCH", "------", "CÔNG TÁC DÂN SỐ", "NĂM 2024", "----"),
            "KẾ HOẠCH",
            "CÔNG TÁC DÂN SỐ NĂM 2024",
        ),
        (("KẾ HOẠCH", "Thực hiện Chỉ thị số 12-CT/TU"), "KẾ HOẠCH", "Thực hiện Chỉ thị số 12-CT/TU"),
        (
            ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "thực hiện Nghị quyết"),
            "CHƯƠNG TRÌNH HÀNH ĐỘNG",
            "thực hiện Nghị quyết",
        ),
        (
            ("QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch", "dân số năm 2024", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ"),
            "QUYẾT ĐỊNH",
            "Về việc ban hành Kế hoạch dân số năm 2024",
        ),
        (("CHỈ THỊ", "Về công tác dân số", "Căn cứ Luật Trẻ em;"), "CHỈ THỊ", "Về công tác dân số"),
        (
            (
                "KẾ HOẠCH",
                "Thực hiện Đề án phát triển công nghiệp và tiểu thủ công nghiệp trên địa bàn "
                "tỉnh giai đoạn 2026-2030",
                "(Kèm theo Quyết định số 5/QĐ-UBND ngày 1/2/2026)",
            ),
            "KẾ HOẠCH",
            "Thực hiện Đề án phát triển công nghiệp và tiểu thủ công nghiệp trên địa bàn tỉnh "
            "giai đoạn 2026-2030",
        ),
        (("KẾ HOẠCH",), "KẾ HOẠCH", None),
    ],
)
def test_kind_and_subject(lines: tuple[str, ...], kind: str, subject: str | None) -> None:
    head = read("UBND XÃ ĐÁ BẠC", *MOTTO, "Số: 15/KH-UBND", DATED, *lines)

    assert (head.kind, head.subject) == (kind, subject)


def test_a_letter_has_its_subject_under_the_number() -> None:
    head = read(
        "UBND XÃ ĐÁ BẠC",
        "Số: 15/UBND-VX",
        "V/v rà soát hộ nghèo",
        "năm 2024",
        *MOTTO,
        DATED,
        "Kính gửi: Các thôn",
    )

    assert (head.kind, head.subject) == ("CÔNG VĂN", "rà soát hộ nghèo năm 2024")


def test_every_field_points_at_its_words() -> None:
    lines = ("UBND XÃ ĐÁ BẠC", "Số: 15/KH-UBND", DATED, "KẾ HOẠCH", "Tiêm chủng")
    head = read(*lines)
    source = "\n".join(lines)

    words = {name: source[slice(*span)] for name, span in head.spans.items()}

    assert words["issuer"] == "UBND XÃ ĐÁ BẠC"
    assert (words["number"], words["symbol"]) == ("15", "KH-UBND")
    assert (words["place"], words["date"]) == ("Sông Lam", "ngày 07 tháng 3 năm 2024")
    assert (words["kind"], words["subject"]) == ("KẾ HOẠCH", "Tiêm chủng")


def test_an_empty_head_is_empty() -> None:
    assert read() == DocumentHead()
    assert read("", "abc") == DocumentHead()


def test_a_kind_hidden_by_a_stamp_is_told_by_the_symbol_and_marked_doubtful():
    lines = ("ỦY BAN NHÂN DÂN", "TỈNH B", "Số: g?- /CT-UBND", "Tỉnh B, ngày tháng 3 năm 2018")

    head = head_of(paragraphs(*lines))

    assert (head.kind, head.number, head.symbol) == ("CHỈ THỊ", None, "CT-UBND")
    assert {"kind", "number"} <= set(head.doubtful)
