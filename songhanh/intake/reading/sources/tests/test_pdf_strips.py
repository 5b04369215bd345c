from __future__ import annotations

from songhanh.intake.reading.sources.grid import Rule
from songhanh.intake.reading.sources.pdf_letters import Letter
from songhanh.intake.reading.sources.pdf_strips import strips_of


def _letters(
    text: str, left: float = 100, base: float = 200, size: float = 10, spacing: float = 0
) -> list[Letter]:
    """Letters half as wide as they are high, one beside the other."""
    step = size / 2 + spacing
    return [
        Letter(c, left + n * step, left + n * step + size / 2, base, size, b"Times", base)
        for n, c in enumerate(text)
    ]


def _texts(letters: list[Letter], *rules: Rule) -> list[str]:
    return [strip.text for strip in strips_of(letters, rules)]


def test_letters_drawn_after_their_line_find_their_place() -> None:
    line = _letters("Kế hoạch năm")
    late = [line.pop(5), line.pop(1)]

    assert _texts(line + late) == ["Kế hoạch năm"]


def test_gaps_part_words_where_the_file_has_no_spaces() -> None:
    assert _texts([letter for letter in _letters("Sở Y tế") if letter.text != " "]) == ["Sở Y tế"]


def test_letter_spacing_parts_no_words() -> None:
    assert _texts(_letters("QUYẾT ĐỊNH", spacing=2)) == ["QUYẾT ĐỊNH"]


def test_columns_are_apart_and_a_justified_line_is_not() -> None:
    columns = _letters("UBND") + _letters("CỘNG HÒA", left=160)
    justified = [
        letter
        for n, word in enumerate(["Tổ", "chức", "thực", "hiện", "ngay"])
        for letter in _letters(word + " ", 100 + n * 45)
    ]

    assert _texts(columns) == ["UBND", "CỘNG HÒA"]
    assert _texts(justified) == ["Tổ chức thực hiện ngay"]


def test_a_rule_parts_cells_that_touch() -> None:
    cells = _letters("12") + _letters("Họp", left=113)

    assert _texts(cells) == ["12 Họp"]
    assert _texts(cells, Rule(111, 100, 111.5, 300)) == ["12", "Họp"]


def test_marks_drawn_over_a_letter_belong_to_it() -> None:
    line = _letters("Ke")
    line += [Letter(mark, 106, 109, 200, 10, b"Times", 195) for mark in ("\u0302", "\u0301")]

    assert _texts(line + _letters("hoach", left=115)) == ["Ke\u0302\u0301 hoach"]


def test_a_letter_drawn_twice_is_bold_not_double() -> None:
    assert _texts(_letters("Số") + _letters("Số", left=100.3)) == ["Số"]


def test_a_raised_number_points_at_a_note_and_opens_one() -> None:
    text = [*_letters("năm 2026"), Letter("1", 140, 143, 196, 6, b"Times", 196), *_letters("là", left=146)]
    note = [Letter("1", 100, 103, 296, 6, b"Times", 296), *_letters("Theo luật", left=104, base=300)]

    line, below = strips_of(text + note, ())

    assert (line.text, line.marks) == ("năm 2026 là", [(8, "1")])
    assert (below.text, below.note) == ("Theo luật", "1")


def test_words_of_old_fonts_are_put_into_unicode() -> None:
    letters = [
        Letter(c, 100 + n * 5, 105 + n * 5, 200, 10, b"ABCDEF+.VnTime", 200) for n, c in enumerate("KÕ ho¹ch")
    ]

    assert _texts(letters) == ["Kế hoạch"]
