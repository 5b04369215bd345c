from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from songhanh.intake.reading.source import Format, Unreadable
from songhanh.intake.reading.sources import open_source
from songhanh.intake.reading.sources.alphabets import TCVN3, VNI, from_tcvn3, from_vni, turner_of
from songhanh.intake.reading.sources.tests.making import cells_of, words_of

PLAN = "KẾ HOẠCH\nTriển khai công tác bình đẳng giới\n\n- Các phòng, ban tổ chức thực hiện.\n"


def _file(folder: Path, content: str | bytes, name: str = "a.txt") -> Path:
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


@pytest.mark.parametrize(
    "raw",
    [
        PLAN.encode(),
        codecs.BOM_UTF8 + PLAN.encode(),
        PLAN.encode("utf-16"),
        PLAN.encode("utf-16-le"),
        PLAN.encode("utf-16-be"),
        PLAN.replace("\n", "\r\n").encode(),
        PLAN.replace("ế", "e\u0302\u0301").encode(),
    ],
)
def test_a_text_is_the_same_whichever_way_it_is_stored(tmp_path: Path, raw: bytes) -> None:
    source = open_source(_file(tmp_path, raw))

    assert source.text == PLAN
    assert source.format is Format.TEXT


def test_windows_1258_is_put_together(tmp_path: Path) -> None:
    # "ế" is ê with an acute of its own in that encoding.
    raw = PLAN.replace("Ế", "Ê\u0301").replace("Ạ", "A\u0323").encode("cp1258", "ignore")

    assert words_of(open_source(_file(tmp_path, raw)))[0] == "KẾ HOẠCH"


def _in(table: dict[str, str], text: str) -> str:
    back = {letter: code for code, letter in table.items()}
    return "".join(back.get(letter, letter) for letter in text)


@pytest.mark.parametrize(("table", "encoding"), [(TCVN3, "latin-1"), (VNI, "cp1252")])
@pytest.mark.parametrize("as_bytes", [True, False])
def test_old_alphabets_are_put_into_unicode(
    tmp_path: Path, table: dict[str, str], encoding: str, as_bytes: bool
) -> None:
    plan = PLAN.lower() if table is TCVN3 else PLAN
    old = _in(table, plan)

    source = open_source(_file(tmp_path, old.encode(encoding) if as_bytes else old))

    assert source.text == plan


def test_the_tables_of_the_old_alphabets_are_complete() -> None:
    small = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"

    assert from_tcvn3(_in(TCVN3, small)) == small
    assert from_vni(_in(VNI, small + small.upper())) == small + small.upper()
    assert len(set(TCVN3.values())) == len(TCVN3)


@pytest.mark.parametrize("font", ["Times New Roman", "VNtimes new roman", "Vni", "", "Arial"])
def test_other_fonts_are_left_alone(font: str) -> None:
    assert turner_of(font) is None or font.lower().startswith("vni")


def test_markdown_keeps_its_marks_and_tells_of_them(tmp_path: Path) -> None:
    text = "# KẾ HOẠCH\n\n**I. MỤC ĐÍCH,\nYÊU CẦU**\n\n*Căn cứ luật*\n\n- một **hai**\n"

    source = open_source(_file(tmp_path, text, "a.md"))

    assert source.text == text
    assert source.format is Format.MARKDOWN
    assert [(line.bold, line.italic) for line in source.lines] == [
        (True, False),
        (True, False),
        (True, False),
        (False, True),
        (False, False),
    ]


def test_a_star_by_itself_and_a_mark_left_open_harm_nothing_below(tmp_path: Path) -> None:
    text = "(*) Ghi chú * thêm\n\n**Mở mà không đóng\n\nĐoạn sau\n"

    lines = open_source(_file(tmp_path, text, "a.md")).lines

    assert [line.bold for line in lines] == [False, True, False]
    assert lines[2].italic is False


def test_a_markdown_table_has_cells_and_its_dashes_are_no_line(tmp_path: Path) -> None:
    text = "Đầu\n\n| STT | Việc |\n|---|:-:|\n| 1 | Họp<br>xã |\n|2||\n\nCuối\n"

    assert cells_of(open_source(_file(tmp_path, text, "a.md"))) == [
        ("Đầu", None),
        ("STT", (0, 0, 0, 1, 1)),
        ("Việc", (0, 0, 1, 1, 1)),
        ("1", (0, 1, 0, 1, 1)),
        ("Họp", (0, 1, 1, 1, 1)),
        ("xã", (0, 1, 1, 1, 1)),
        ("2", (0, 2, 0, 1, 1)),
        ("Cuối", None),
    ]


def test_cells_one_after_another_between_bars(tmp_path: Path) -> None:
    head = "|\n**UBND**\nXÃ A\n|\nCỘNG HÒA\n|\n|\nSố: 1\n|\n*Xã A, ngày\n5*\n|\n"
    text = f"{head}\nKẾ HOẠCH\n\n|\nNơi nhận\n|\nCHỦ TỊCH\n|"

    assert cells_of(open_source(_file(tmp_path, text, "a.md"))) == [
        ("**UBND**", (0, 0, 0, 1, 1)),
        ("XÃ A", (0, 0, 0, 1, 1)),
        ("CỘNG HÒA", (0, 0, 1, 1, 1)),
        ("Số: 1", (0, 1, 0, 1, 1)),
        ("*Xã A, ngày", (0, 1, 1, 1, 1)),
        ("5*", (0, 1, 1, 1, 1)),
        ("KẾ HOẠCH", None),
        ("Nơi nhận", (1, 0, 0, 1, 1)),
        ("CHỦ TỊCH", (1, 0, 1, 1, 1)),
    ]


def test_a_blank_cell_between_bars_keeps_its_place(tmp_path: Path) -> None:
    head = "|\nSTT\n|\nViệc\n|\nChủ trì\n|\n"
    rows = f"{head}|\n1\n|\n\n|\nSở A\n|\n|\nI\n|\nNhóm\n|\n|\n2\n|\nHọp\n\nGhi\n|\nSở B\n|\n"

    assert cells_of(open_source(_file(tmp_path, f"{rows}\nHết\n", "a.md"))) == [
        ("STT", (0, 0, 0, 1, 1)),
        ("Việc", (0, 0, 1, 1, 1)),
        ("Chủ trì", (0, 0, 2, 1, 1)),
        ("1", (0, 1, 0, 1, 1)),
        ("Sở A", (0, 1, 2, 1, 1)),
        ("I", (0, 2, 0, 1, 1)),
        ("Nhóm", (0, 2, 1, 1, 1)),
        ("2", (0, 3, 0, 1, 1)),
        ("Họp", (0, 3, 1, 1, 1)),
        ("Ghi", (0, 3, 1, 1, 1)),
        ("Sở B", (0, 3, 2, 1, 1)),
        ("Hết", None),
    ]


def test_a_table_pasted_with_tabs_has_cells(tmp_path: Path) -> None:
    text = "UBND XÃ A\tCỘNG HÒA\n\nSTT\tViệc\tChủ trì\n1\tHọp\t\n\tGhi\tSở B\n\nHết\n"

    assert cells_of(open_source(_file(tmp_path, text))) == [
        ("UBND XÃ A\tCỘNG HÒA", None),
        ("STT", (0, 0, 0, 1, 1)),
        ("Việc", (0, 0, 1, 1, 1)),
        ("Chủ trì", (0, 0, 2, 1, 1)),
        ("1", (0, 1, 0, 1, 1)),
        ("Họp", (0, 1, 1, 1, 1)),
        ("Ghi", (0, 2, 1, 1, 1)),
        ("Sở B", (0, 2, 2, 1, 1)),
        ("Hết", None),
    ]


def test_markdown_that_begins_with_a_tag_is_still_markdown(tmp_path: Path) -> None:
    assert open_source(_file(tmp_path, "<div>\n\n**KẾ HOẠCH**\n", "a.md")).format is Format.MARKDOWN


def test_a_lost_bar_does_not_swallow_the_document(tmp_path: Path) -> None:
    text = "|\nUBND XÃ A\n\nKẾ HOẠCH\n" + "\nThực hiện.\n" * 80

    cells = cells_of(open_source(_file(tmp_path, text, "a.md")))
    assert {cell for words, cell in cells if words != "UBND XÃ A"} == {None}


def test_an_endless_line_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="không xuống dòng"):
        open_source(_file(tmp_path, "a" * 1_000_000))


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="loại tệp"):
        open_source(_file(tmp_path, bytes(range(256)) * 40))
