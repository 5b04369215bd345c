from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from songhanh.intake.reading import read
from songhanh.intake.reading.source import Format, SourceText, Unreadable
from songhanh.intake.reading.sources import open_source
from songhanh.intake.reading.sources.tests.making import cells_of, words_of


def _page(folder: Path, body: str, encoding: str = "utf-8", name: str = "a.htm") -> Path:
    file = folder / name
    head = f'<html><head><title>Tin</title><meta charset="{encoding}"><style>p{{}}</style></head>'
    file.write_bytes(f"{head}<body>{body}</body></html>".encode(encoding, "xmlcharrefreplace"))
    return file


def test_blocks_are_whole_lines_and_wraps_of_the_file_are_spaces(tmp_path: Path) -> None:
    shown = "<p>Thực hiện\n  công <i>văn</i></p><div>Hai<br>dòng</div>"
    body = shown + "<script>x</script><p hidden>ẩn</p><nav>menu</nav>"

    source = open_source(_page(tmp_path, body))

    assert source.format is Format.HTML
    assert words_of(source) == ["Thực hiện công văn", "Hai", "dòng"]
    assert all(line.whole for line in source.lines)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1252"])
def test_the_character_set_is_found(tmp_path: Path, encoding: str) -> None:
    assert words_of(open_source(_page(tmp_path, "<p>Kế hoạch số 5</p>", encoding))) == ["Kế hoạch số 5"]


def test_weight_slant_and_side_come_from_tags_and_styles(tmp_path: Path) -> None:
    body = (
        "<p align=center><b>Một</b></p><p style='font-weight:bold;text-align:center'>Hai "
        "<span style='font-weight:normal'>ba</span></p><p><em>Bốn</em></p><h2>Năm</h2>"
    )

    lines = open_source(_page(tmp_path, body)).lines

    assert [line.bold for line in lines] == [True, False, False, True]
    assert [line.italic for line in lines] == [False, False, True, False]
    assert [line.centred for line in lines] == [True, True, False, False]


def test_lists_are_numbered_as_a_browser_does(tmp_path: Path) -> None:
    body = (
        "<ol><li>Một<li>Hai<ul><li>Con</ul></ol><ol type=a start=3><li>Ba</ol><ol type=I><li value=4>Bốn</ol>"
        "<ul style='list-style-type:none'><li>Trơn</ul><ol><li>1. Gõ tay</ol>"
    )

    assert words_of(open_source(_page(tmp_path, body))) == [
        "1. Một",
        "2. Hai",
        "- Con",
        "c. Ba",
        "IV. Bốn",
        "Trơn",
        "1. Gõ tay",
    ]


def test_lists_that_word_wrote_keep_their_marks(tmp_path: Path) -> None:
    mark = "<![if !supportLists]><span style='mso-list:Ignore'>{}<span>&nbsp;&nbsp; </span></span><![endif]>"
    body = (
        f"<p style='mso-list:l0'>{mark.format('·')}Gạch</p><p style='mso-list:l1'>{mark.format('2.')}Số</p>"
    )

    assert [" ".join(words.split()) for words in words_of(open_source(_page(tmp_path, body)))] == [
        "- Gạch",
        "2. Số",
    ]


def test_cells_that_span_leave_their_room(tmp_path: Path) -> None:
    body = (
        "<table><thead><tr><th rowspan=2>TT<th colspan=2>Việc</tr><tr><td>Chính<td>Phụ</tr></thead>"
        "<tr><td>1<td>Họp<td>Ghi</tr></table>"
    )

    assert cells_of(open_source(_page(tmp_path, body))) == [
        ("TT", (0, 0, 0, 2, 1)),
        ("Việc", (0, 0, 1, 1, 2)),
        ("Chính", (0, 1, 1, 1, 1)),
        ("Phụ", (0, 1, 2, 1, 1)),
        ("1", (0, 2, 0, 1, 1)),
        ("Họp", (0, 2, 1, 1, 1)),
        ("Ghi", (0, 2, 2, 1, 1)),
    ]


def test_what_stands_around_the_document_is_left_out(tmp_path: Path) -> None:
    body = (
        "<div>Tin khác</div><div id=noidung><table><tr><td><b>UBND</b></td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA "
        "VIỆT NAM</td></tr></table><p>KẾ HOẠCH</p><p>Nơi nhận:</p><p>- Như trên;</p></div><div>Xem</div>"
    )

    words = words_of(open_source(_page(tmp_path, body)))

    assert words[0] == "UBND"
    assert words[-1] == "- Như trên;"
    assert len(words) == 5


def test_a_table_that_lays_out_the_page_is_none(tmp_path: Path) -> None:
    article = "".join(f"<p>Đoạn {number}</p>" for number in range(100))
    body = f"<table><tr><td>Trái</td><td>{article}</td></tr></table>"

    assert {cell for words, cell in cells_of(open_source(_page(tmp_path, body))) if words != "Trái"} == {None}


def test_a_saved_archive_of_a_page_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.mht"
    file.write_bytes(
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n'
        b'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
        + "<html><p>Kế hoạch</p></html>".encode()
        + b"\r\n--x--\r\n"
    )

    assert words_of(open_source(file)) == ["Kế hoạch"]


def test_ten_thousand_tables_in_each_other_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="lồng"):
        open_source(_page(tmp_path, "<table><tr><td>x" * 10_000))


def test_a_hundred_thousand_blocks_in_each_other_end(tmp_path: Path) -> None:
    file = _page(tmp_path, "<div>" * 100_000 + "sâu")

    with contextlib.suppress(Unreadable):
        assert words_of(open_source(file)) == ["sâu"]


def _mark(number: int) -> str:
    """A link to a footnote as Word saves it."""
    return (
        f"<a style='mso-footnote-id:ftn{number}' href='#_ftn{number}' name='_ftnref{number}' title=''>"
        f"<span class=MsoFootnoteReference><![if !supportFootnotes]>[{number}]<![endif]></span></a>"
    )


def _note(number: int, *paragraphs: str) -> str:
    """A footnote as Word saves it."""
    label = (
        f"<a style='mso-footnote-id:ftn{number}' href='#_ftnref{number}' name='_ftn{number}'>[{number}]</a>"
    )
    written = "".join(
        f"<p class=MsoFootnoteText>{words}</p>" for words in (label + paragraphs[0], *paragraphs[1:])
    )
    return f"<div style='mso-element:footnote' id=ftn{number}>{written}</div>"


def _notes_of(source: SourceText) -> list[tuple[str, str, str]]:
    """What stands before each mark, in it, and in its note."""
    text = source.text
    return [(text[: n.mark.start][-5:], text[slice(*n.mark)], text[slice(*n.body)]) for n in source.notes]


def test_notes_that_word_saved_stand_below_the_text_and_know_their_marks(tmp_path: Path) -> None:
    notes = _note(1, " Theo Luật.", "Còn nữa.") + _note(2, "Hai.")
    foot = f"<div style='mso-element:footnote-list'><hr size=1>{notes}</div>"
    body = f"<ul><li>Một  việc{_mark(1)}, xong.</ul><p>Ngày{_mark(2)}</p><p>Hết.</p>{foot}"

    source = open_source(_page(tmp_path, body))

    assert words_of(source) == ["- Một việc[1], xong.", "Ngày[2]", "Hết.", "Theo Luật.", "Còn nữa.", "Hai."]
    assert _notes_of(source) == [(" việc", "[1]", "Theo Luật.\nCòn nữa."), ("\nNgày", "[2]", "Hai.")]


def test_notes_outside_of_the_document_belong_to_it_when_it_points_at_them(tmp_path: Path) -> None:
    inner = f"<p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Như sau{_mark(1)}:</p><p>Nơi nhận:</p>"
    beside = f"<p>Tin khác{_mark(2)}</p>"
    body = f"<div class=Section1>{inner}</div>{beside}<div>{_note(1, 'Theo Luật.')}{_note(2, 'Tin.')}</div>"

    source = open_source(_page(tmp_path, body))

    assert words_of(source)[-2:] == ["Nơi nhận:", "Theo Luật."]
    assert _notes_of(source) == [("ư sau", "[1]", "Theo Luật.")]


@pytest.mark.parametrize(
    ("mark", "pointing", "note"),
    [
        (
            "<sup><a href='#sdfootnote1sym' name='sdfootnote1anc'>1</a></sup>",
            "",
            "<div id=sdfootnote1><p><a name=sdfootnote1sym href='#sdfootnote1anc'>1</a> Luật.</p></div>",
        ),
        (
            "<a href='https://vi.du/bai#_ftn1'>[1]</a>",
            "[1]",
            "<p><a href='https://vi.du/bai#_ftnref1'>[1]</a> Luật.</p>",
        ),
        (
            "<sup id=a><a href='#ftnt1' id=ftnt_ref1>[1]</a></sup>",
            "[1]",
            "<div><p><a href='#ftnt_ref1' id=ftnt1>[1]</a> Luật.</p></div>",
        ),
    ],
    ids=["another office's", "a portal that lost the names", "a drive's"],
)
def test_notes_are_known_by_links_that_point_at_each_other(
    tmp_path: Path, mark: str, pointing: str, note: str
) -> None:
    source = open_source(_page(tmp_path, f"<p>Làm{mark} ngay.</p><p>Hết.</p>{note}"))

    assert words_of(source) == [f"Làm{pointing} ngay.", "Hết.", "Luật."]
    assert _notes_of(source) == [("Làm", pointing, "Luật.")]


def test_other_links_within_the_page_stay_where_they_are(tmp_path: Path) -> None:
    contents = "<p><a name=muc-luc href='#chuong-1'>Chương thứ nhất</a></p>"
    chapter = "<p><a name=chuong-1 href='#muc-luc'>Về mục lục</a></p>"
    body = f"{contents}{chapter}<p>Xem{_mark(7)}</p><p><a href='#'>1</a></p>"

    source = open_source(_page(tmp_path, body))

    assert words_of(source) == ["Chương thứ nhất", "Về mục lục", "Xem[7]", "1"]
    assert not source.notes


def test_a_document_cited_in_a_saved_footnote_is_found(tmp_path: Path) -> None:
    cited = "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ."
    body = f"<p>KẾ HOẠCH</p><p>I. NHIỆM VỤ</p><p>1. Soạn văn bản{_mark(1)}.</p>{_note(1, cited)}"

    source = open_source(_page(tmp_path, body))

    assert [citation.number for citation in read(source).citations] == ["30/2020/NĐ-CP"]
