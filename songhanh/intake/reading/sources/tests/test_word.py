from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document as docx_of_python

from songhanh.intake.reading.source import Format, Unreadable
from songhanh.intake.reading.sources import open_source
from songhanh.intake.reading.sources.tests.making import (
    W_NAMESPACES,
    cells_of,
    docx,
    p,
    r,
    tbl,
    tc,
    tr,
    words_of,
)
from songhanh.intake.reading.sources.tests.printing import BODY, HEAD, pdf, pictures

BREAK = "<w:r><w:br/></w:r>"
PAGE = "<w:r><w:lastRenderedPageBreak/></w:r>"


def test_paragraphs_and_tables_come_in_the_order_of_the_body(tmp_path: Path) -> None:
    file = docx(tmp_path / "a.docx", p("Một"), tbl(tr("Trái", "Phải")), p("Hai"))

    source = open_source(file)

    assert source.format is Format.DOCX
    assert cells_of(source) == [
        ("Một", None),
        ("Trái", (0, 0, 0, 1, 1)),
        ("Phải", (0, 0, 1, 1, 1)),
        ("Hai", None),
    ]
    assert all(line.whole for line in source.lines)


def test_merged_cells_say_what_they_cover(tmp_path: Path) -> None:
    start, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    file = docx(
        tmp_path / "a.docx",
        tbl(
            tr(tc("STT", properties=start), tc("Nội dung", properties='<w:gridSpan w:val="2"/>')),
            tr(tc(properties=goes_on), "Chủ trì", "Phối hợp"),
            tr("1", "Sở A", "Sở B"),
        ),
    )

    assert cells_of(open_source(file)) == [
        ("STT", (0, 0, 0, 2, 1)),
        ("Nội dung", (0, 0, 1, 1, 2)),
        ("Chủ trì", (0, 1, 1, 1, 1)),
        ("Phối hợp", (0, 1, 2, 1, 1)),
        ("1", (0, 2, 0, 1, 1)),
        ("Sở A", (0, 2, 1, 1, 1)),
        ("Sở B", (0, 2, 2, 1, 1)),
    ]


def test_a_soft_break_makes_a_line_of_its_own(tmp_path: Path) -> None:
    file = docx(tmp_path / "a.docx", p(r("ỦY BAN"), BREAK, r("NHÂN DÂN", "<w:b/>")))

    source = open_source(file)

    assert words_of(source) == ["ỦY BAN", "NHÂN DÂN"]
    assert [line.bold for line in source.lines] == [False, True]


def test_deletions_are_left_out_and_insertions_kept(tmp_path: Path) -> None:
    file = docx(
        tmp_path / "a.docx",
        p(
            r("Giao "),
            "<w:del><w:r><w:delText>Phòng A</w:delText></w:r></w:del>",
            f"<w:ins>{r('Phòng B')}</w:ins>",
        ),
        p("Hai đoạn ", properties="<w:rPr><w:del/></w:rPr>"),
        p("nay là một"),
    )

    assert words_of(open_source(file)) == ["Giao Phòng B", "Hai đoạn nay là một"]


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    inside = f"<w:txbxContent>{p('Trong khung')}</w:txbxContent>"
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    file = docx(tmp_path / "a.docx", p(r("Ngoài"), box), p("Sau"))

    assert words_of(open_source(file)) == ["Ngoài", "Trong khung", "Sau"]


def test_fields_links_controls_and_symbols_show_what_the_paper_shows(tmp_path: Path) -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("7")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    file = docx(
        tmp_path / "a.docx",
        p(r("Trang "), field, f"<w:hyperlink>{r(' tại đây')}</w:hyperlink>"),
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('Trong ô')}</w:sdtContent></w:sdt>",
        p(
            r("ẩn", "<w:vanish/>"),
            '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:noBreakHyphen/><w:tab/></w:r>',
            r("x"),
        ),
    )

    assert words_of(open_source(file)) == ["Trang 7 tại đây", "Trong ô", "☒-\tx"]


def test_notes_stand_below_the_text_and_know_their_mark(tmp_path: Path) -> None:
    notes = (
        f'<w:footnotes {W_NAMESPACES}><w:footnote w:type="separator" w:id="-1">{p("x")}</w:footnote>'
        f'<w:footnote w:id="2">{p("Theo Luật.")}</w:footnote></w:footnotes>'
    )
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    file = docx(tmp_path / "a.docx", p(r("Thực hiện"), mark, r(" ngay.")), p("Hết."), footnotes=notes)

    source = open_source(file)

    assert words_of(source) == ["Thực hiện ngay.", "Hết.", "Theo Luật."]
    [note] = source.notes
    assert note.mark == (9, 9)
    assert source.text[slice(*note.body)] == "Theo Luật."


def test_pages_are_those_that_word_noted(tmp_path: Path) -> None:
    file = docx(tmp_path / "a.docx", p("Trang một"), p(r("còn một "), PAGE, r("sang hai")), p("ở hai"))

    source = open_source(file)

    assert [page.number for page in source.pages] == [1, 2]
    assert source.text[slice(*source.pages[1].span)].startswith("sang hai")
    assert [line.page for line in source.lines] == [1, 1, 2]


def test_a_row_cut_by_a_page_turns_one_page(tmp_path: Path) -> None:
    cut = tr(tc(p(r("a"), PAGE, r("b"))), tc(p(r("c"), PAGE, r("d"))))
    file = docx(tmp_path / "a.docx", tbl(cut), p("sau"))

    source = open_source(file)

    assert len(source.pages) == 2
    assert source.lines[-1].page == 2


def test_a_page_header_is_kept_only_for_the_national_title(tmp_path: Path) -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>'
    motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    header = f"<w:hdr {W_NAMESPACES}>{p(motto)}</w:hdr>"

    lacking = open_source(docx(tmp_path / "a.docx", p("KẾ HOẠCH"), section, header=header))
    having = open_source(docx(tmp_path / "b.docx", p(motto), p("KẾ HOẠCH"), section, header=header))

    assert words_of(lacking) == words_of(having) == [motto, "KẾ HOẠCH"]


def test_a_table_within_a_cell_goes_with_the_cell_unless_it_is_a_real_one(tmp_path: Path) -> None:
    line = tbl(tr("dòng kẻ"))
    real = tbl(tr("STT", "Việc"), tr("1", "Họp"))
    file = docx(tmp_path / "a.docx", tbl(tr(tc(p("Sở A"), line), "phải")), tbl(tr(tc(p("khung"), real))))

    assert cells_of(open_source(file)) == [
        ("Sở A", (0, 0, 0, 1, 1)),
        ("dòng kẻ", (0, 0, 0, 1, 1)),
        ("phải", (0, 0, 1, 1, 1)),
        ("khung", None),
        ("STT", (1, 0, 0, 1, 1)),
        ("Việc", (1, 0, 1, 1, 1)),
        ("1", (1, 1, 0, 1, 1)),
        ("Họp", (1, 1, 1, 1, 1)),
    ]


def test_letters_are_put_together(tmp_path: Path) -> None:
    file = docx(tmp_path / "a.docx", p("Ke\u0302\u0301 hoa\u0323ch"))

    assert words_of(open_source(file)) == ["Kế hoạch"]


def test_old_fonts_are_put_into_unicode(tmp_path: Path) -> None:
    font = '<w:rFonts w:ascii="{0}" w:hAnsi="{0}"/>'
    file = docx(
        tmp_path / "a.docx",
        p(r("KÕ ho¹ch", font.format(".VnTime"))),
        p(r("ñy ban", font.format(".VnTimeH"))),
        p(r("Keá hoaïch", font.format("VNI-Times"))),
    )

    assert words_of(open_source(file)) == ["Kế hoạch", "ỦY BAN", "Kế hoạch"]


def test_macros_are_not_run_and_said(tmp_path: Path) -> None:
    file = docx(tmp_path / "a.docm", p("Kế hoạch"), others={"word/vbaProject.bin": b"\x00"})

    source = open_source(file)

    assert words_of(source) == ["Kế hoạch"]
    assert ["macro" in str(remark) for remark in source.remarks] == [True]


def test_changes_that_are_still_tracked_are_said(tmp_path: Path) -> None:
    file = docx(tmp_path / "a.docx", p(r("Giao "), f"<w:ins>{r('Phòng B')}</w:ins>"))

    assert ["Track Changes" in str(remark) for remark in open_source(file).remarks] == [True]


def test_a_document_of_pictures_only_is_recognised(tmp_path: Path) -> None:
    page = BytesIO()
    pictures(pdf(tmp_path / "a.pdf", HEAD, BODY))[0].save(page, "PNG")
    document = docx_of_python()
    document.add_picture(BytesIO(page.getvalue()))
    document.save(str(tmp_path / "a.docx"))

    source = open_source(tmp_path / "a.docx")

    assert source.format is Format.SCAN
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in words_of(source)


@pytest.mark.parametrize("entity", ['<!ENTITY x SYSTEM "file:///etc/passwd">', '<!ENTITY x "aaaa">'])
def test_entities_are_refused(tmp_path: Path, entity: str) -> None:
    file = docx(tmp_path / "a.docx", p("x"))
    hostile = docx(
        tmp_path / "b.docx",
        others={"word/evil.xml": ""},
        styles=f"<!DOCTYPE w [{entity}]><w:styles {W_NAMESPACES}>&x;</w:styles>",
    )

    assert open_source(file)
    with pytest.raises(Unreadable, match="DOCTYPE"):
        open_source(hostile)
