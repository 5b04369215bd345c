from __future__ import annotations

from songhanh.intake.reading.sources.columns import in_reading_order
from songhanh.intake.reading.sources.grid import Rule
from songhanh.intake.reading.sources.strips import Strip, joined


def _strip(text: str, left: float, row: int, width: float | None = None) -> Strip:
    return Strip(text, left, row * 20, left + (width or len(text) * 6), row * 20 + 13)


def _read(*strips: Strip) -> list[str]:
    return [strip.text for strip in in_reading_order(list(strips))]


def _joined(*strips: Strip) -> list[str]:
    return [strip.text for strip in joined(strips, ())]


def test_columns_are_read_one_after_the_other_and_full_lines_part_them() -> None:
    assert _read(
        _strip("UBND", 100, 0),
        _strip("CỘNG HÒA", 300, 0),
        _strip("Số", 100, 1),
        _strip("Độc lập", 310, 1),
        _strip("dòng dài", 80, 2, 450),
        _strip("Nơi nhận", 80, 3),
        _strip("CHỦ TỊCH", 350, 3),
        _strip("- Lưu", 80, 4),
        _strip("Tên", 360, 6),
    ) == ["UBND", "Số", "CỘNG HÒA", "Độc lập", "dòng dài", "Nơi nhận", "- Lưu", "CHỦ TỊCH", "Tên"]


def test_a_title_on_the_left_below_the_head_comes_after_it() -> None:
    assert _read(
        _strip("UBND", 100, 0),
        _strip("CỘNG HÒA XÃ HỘI", 300, 0),
        _strip("Số", 100, 1),
        _strip("Độc lập", 310, 1),
        _strip("KẾ HOẠCH", 100, 2),
    ) == ["UBND", "Số", "CỘNG HÒA XÃ HỘI", "Độc lập", "KẾ HOẠCH"]


def test_the_right_column_may_begin_higher() -> None:
    assert _read(
        _strip("TM. UBND", 350, 0),
        _strip("Nơi nhận", 80, 1),
        _strip("CHỦ TỊCH", 350, 1),
        _strip("- Lưu", 80, 2),
    ) == ["Nơi nhận", "- Lưu", "TM. UBND", "CHỦ TỊCH"]


def test_three_signers_stand_in_three_columns() -> None:
    assert _read(
        _strip("SỞ A", 50, 0),
        _strip("SỞ B", 200, 0),
        _strip("SỞ C", 400, 0),
        _strip("An", 50, 3),
        _strip("Bình", 200, 3),
        _strip("Châu", 400, 3),
    ) == ["SỞ A", "An", "SỞ B", "Bình", "SỞ C", "Châu"]


def test_a_line_drawn_apart_stays_one_line() -> None:
    assert _read(
        _strip("dòng trên", 80, 0, 450),
        _strip("Phòng Tư pháp", 80, 1),
        _strip("chủ trì", 220, 1),
        _strip("dòng dưới", 80, 2, 450),
    ) == ["dòng trên", "Phòng Tư pháp chủ trì", "dòng dưới"]


def test_a_number_and_a_day_left_blank_do_not_part_the_line() -> None:
    assert _joined(_strip("Số:", 80, 0), _strip("/KH-UBND", 170, 0), _strip("Xã A, ngày", 300, 0)) == [
        "Số: /KH-UBND",
        "Xã A, ngày",
    ]
    assert _joined(_strip("Xã A, ngày", 300, 0), _strip("tháng", 420, 0), _strip("năm 2026", 500, 0)) == [
        "Xã A, ngày tháng năm 2026"
    ]


def test_a_dash_belongs_to_the_words_behind_it() -> None:
    assert _joined(_strip("-", 80, 0), _strip("Như trên;", 110, 0)) == ["- Như trên;"]


def test_words_drawn_apart_evenly_are_one_line() -> None:
    row = [_strip(word, 80 + 90 * place, 0, 30) for place, word in enumerate(["Tổ", "chức", "thực", "hiện"])]

    assert _joined(*row) == ["Tổ chức thực hiện"]


def test_a_rule_parts_what_stands_close() -> None:
    pair = _strip("STT", 80, 0, 20), _strip("Việc", 104, 0)

    assert [strip.text for strip in joined(pair, [Rule(102, 0, 102.5, 30)])] == ["STT", "Việc"]
    assert [strip.text for strip in joined(pair, [])] == ["STT Việc"]


def test_a_small_raised_number_is_the_mark_of_a_note() -> None:
    mark = Strip("1", 121, 0, 124, 6)

    [line] = joined([_strip("năm 2026", 80, 0, 40), mark, _strip("là", 128, 0)], ())

    assert (line.text, line.marks) == ("năm 2026 là", [(8, "1")])
