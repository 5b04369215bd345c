"""Who gets a copy, and why."""

from __future__ import annotations

import pytest

from songhanh.intake.reading.facts.recipients import recipients_of
from songhanh.intake.reading.tests.lines import paragraphs


def read(*lines: str) -> list[tuple[str, str | None]]:
    return [(r.text, r.purpose.name if r.purpose else None) for r in recipients_of(paragraphs(*lines))]


def test_each_line_is_a_recipient_with_its_purpose() -> None:
    found = read(
        "Nơi nhận:",
        "- Sở Y tế (b/c);",
        "- Thường trực Huyện ủy (để báo cáo);",
        "- CT, PCT UBND huyện (chỉ đạo);",
        "- Các phòng, ban (t/h);",
        "- UBND các xã;",
        "- Lưu: VT, YT.",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Trần Văn Mẫu",
    )

    assert found == [
        ("Sở Y tế (b/c)", "TO_REPORT"),
        ("Thường trực Huyện ủy (để báo cáo)", "TO_REPORT"),
        ("CT, PCT UBND huyện (chỉ đạo)", "TO_DIRECT"),
        ("Các phòng, ban (t/h)", None),
        ("UBND các xã", None),
        ("Lưu: VT, YT", "ARCHIVE"),
    ]


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        (("Noi nhận:", "- Như trên;", "- Lưu VT."), ["Như trên", "Lưu VT"]),
        (("Noi nhan", "- Như Điều 3", "- Lưu"), ["Như Điều 3", "Lưu"]),
        (("Nơi nhận: - Bộ Y tế; - UBND tỉnh; - Lưu: VT, KGVX.",), ["Bộ Y tế", "UBND tỉnh", "Lưu: VT, KGVX"]),
        (("Nơi nhận:", "Như trên;", "Sở Y tế;", "Lưu VT."), ["Như trên", "Sở Y tế", "Lưu VT"]),
        # a name that goes on in the next line; semicolons in brackets and behind "Lưu" part nothing
        (
            (
                "Nơi nhận:",
                "- Các cơ quan, đơn vị",
                "trực thuộc tỉnh;",
                "- Sở A (b/c; t/h);",
                "- Lưu: VT; YT.",
            ),
            ["Các cơ quan, đơn vị trực thuộc tỉnh", "Sở A (b/c; t/h)", "Lưu: VT; YT"],
        ),
        # printed beside the signature
        (
            ("Nơi nhận: TM. ỦY BAN NHÂN DÂN", "- Như trên; CHỦ TỊCH", "- Lưu: VT. (Đã ký)", "Trần Văn Mẫu"),
            ["Như trên", "Lưu: VT"],
        ),
        # a clerk's mark and an annex stand behind the archive's line
        (
            ("Nơi nhận:", "- Như trên;", "- Lưu: VT.", "09 KH", "PHỤ LỤC", "- Việc thứ nhất;"),
            ["Như trên", "Lưu: VT"],
        ),
        # recognition lost the name of the list
        (("CHỦ TỊCH", "- Sở Y tế;", "Lê Mẫu", "- Lưu: VT."), ["Sở Y tế", "Lưu: VT"]),
        (("CHỦ TỊCH", "Lê Mẫu"), []),
        ((), []),
    ],
)
def test_lists_in_every_shape(lines: tuple[str, ...], texts: list[str]) -> None:
    assert [text for text, _ in read(*lines)] == texts


def test_a_recipient_points_at_its_words() -> None:
    lines = ("Nơi nhận:", "- Các cơ quan", "cấp tỉnh;", "- Lưu: VT.")
    first, last = recipients_of(paragraphs(*lines))
    source = "\n".join(lines)

    assert source[slice(*first.span)] == "Các cơ quan\ncấp tỉnh"
    assert source[slice(*last.span)] == "Lưu: VT"
