from __future__ import annotations

from difflib import SequenceMatcher
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from songhanh.intake.reading.source import Format, Unreadable
from songhanh.intake.reading.sources import open_source
from songhanh.intake.reading.sources.opening import RECOGNISED
from songhanh.intake.reading.sources.tests.making import cells_of, words_of
from songhanh.intake.reading.sources.tests.printing import (
    BODY,
    HEAD,
    SIGNATURE,
    pdf,
    pictures,
    scan,
    task_table,
)


def test_columns_of_head_and_signature_are_read_one_after_the_other(tmp_path: Path) -> None:
    source = open_source(pdf(tmp_path / "a.pdf", HEAD, BODY, SIGNATURE))

    words = words_of(source)
    assert source.format is Format.PDF
    assert words[:7] == [
        "ỦY BAN NHÂN DÂN",
        "XÃ TÂN HÒA",
        "Số: 15/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Tân Hòa, ngày 5 tháng 2 năm 2026",
        "KẾ HOẠCH",
    ]
    assert words[-5:] == ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "CHỦ TỊCH", "Nguyễn Văn An"]
    left, right = source.lines[0], source.lines[3]
    assert left.right is not None
    assert right.left is not None
    assert left.right < right.left


def test_weight_and_slant_come_with_the_line(tmp_path: Path) -> None:
    source = open_source(pdf(tmp_path / "a.pdf", HEAD))

    assert [line.bold for line in source.lines[:4]] == [False, True, False, True]
    assert [line.italic for line in source.lines[4:6]] == [False, True]


def test_a_title_in_the_middle_is_centred(tmp_path: Path) -> None:
    source = open_source(pdf(tmp_path / "a.pdf", "#align(center)[*KẾ HOẠCH*]\n", BODY, BODY))

    assert [line.centred for line in source.lines][:2] == [True, False]


def test_page_numbers_are_no_part_of_the_text(tmp_path: Path) -> None:
    source = open_source(pdf(tmp_path / "a.pdf", BODY, "#pagebreak()", BODY))

    assert len(source.pages) == 2
    assert not any(words == "2" for words in words_of(source))
    assert {line.page for line in source.lines} == {1, 2}


def test_what_every_page_repeats_at_its_edge_is_no_part_of_the_text(tmp_path: Path) -> None:
    margin = (
        "#set page(header: [Cổng thông tin 5/2/2026], footer: context [Bản in - #counter(page).display()])\n"
    )
    pages = "#pagebreak()".join(f"Trang {number}. {BODY}" for number in ("một", "hai", "ba", "bốn"))

    words = words_of(open_source(pdf(tmp_path / "a.pdf", margin, pages)))

    assert not [line for line in words if "Cổng" in line or "Bản in" in line]
    assert [line for line in words if line.startswith("Trang")] == [
        line for line in words if line.startswith(("Trang một", "Trang hai", "Trang ba", "Trang bốn"))
    ]


def test_a_ruled_table_keeps_its_cells(tmp_path: Path) -> None:
    source = open_source(pdf(tmp_path / "a.pdf", BODY, task_table(3)))

    cells = {words: cell for words, cell in cells_of(source) if cell}
    assert cells["TT"] == (0, 0, 0, 1, 1)
    assert cells["Công tác tuyên truyền"] == (0, 1, 1, 1, 3)
    assert cells["1"] == (0, 2, 0, 2, 1)
    assert cells["Tổ chức hội nghị"] == (0, 3, 1, 1, 1)
    assert cells["3"] == (0, 4, 0, 1, 1)


def test_a_table_goes_on_overleaf_without_its_head_printed_again(tmp_path: Path) -> None:
    source = open_source(pdf(tmp_path / "a.pdf", task_table(60)))

    first_column = [(words, cell) for words, cell in cells_of(source) if cell and cell[2] == 0]
    assert len(source.pages) > 1
    assert words_of(source).count("TT") == 1
    assert [(words, cell[0], cell[1]) for words, cell in first_column[3:]] == [
        (str(number), 0, number + 1) for number in range(3, 61)
    ]


def test_a_footnote_stands_below_the_text_and_its_mark_is_not_a_digit_of_the_year(tmp_path: Path) -> None:
    source = open_source(pdf(tmp_path / "a.pdf", "Năm 2026#footnote[Theo nghị quyết.] thực hiện.", BODY))

    assert words_of(source)[0].startswith("Năm 2026 thực hiện.")
    [note] = source.notes
    assert source.text[: note.mark.start] == "Năm 2026"
    assert source.text[slice(*note.body)] == "Theo nghị quyết."
    assert words_of(source)[-1] == "Theo nghị quyết."


@pytest.mark.parametrize("angle", [90, 270])
def test_a_page_that_lies_turned_and_is_shown_upright_reads_the_same(tmp_path: Path, angle: int) -> None:
    file = pdf(tmp_path / "a.pdf", HEAD, task_table(3))
    document = pdfium.PdfDocument(file)
    page = document[0]
    width, height = page.get_size()
    turn = pdfium.PdfMatrix().rotate(-angle).translate(*((height, 0) if angle == 90 else (0, width)))
    for thing in page.get_objects(max_depth=1):
        thing.transform(turn)
    page.gen_content()
    page.set_mediabox(0, 0, height, width)
    page.set_cropbox(0, 0, height, width)
    page.set_rotation(angle)
    document.save(tmp_path / "b.pdf")

    assert cells_of(open_source(tmp_path / "b.pdf")) == cells_of(open_source(file))


def test_a_scan_is_recognised_with_boxes_and_told_page_by_page(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    printed = pdf(tmp_path / "a.pdf", HEAD, BODY, SIGNATURE)
    file = scan(tmp_path / "b.pdf", pictures(printed))

    source = open_source(file, progress=lambda *news: told.append(news))

    assert source.format is Format.SCAN
    assert _likeness(source.text, open_source(printed).text) > 0.98
    assert told == [("ocr", 0, 1), ("ocr", 1, 1)]
    for word in source.words:
        assert source.text[slice(*word.span)].strip() == source.text[slice(*word.span)] != ""
        assert 0 <= word.box[0] < word.box[2] <= 1
        assert 0 <= word.box[1] < word.box[3] <= 1
    assert source.words[0].box[1] < 0.2


def test_only_the_pages_that_are_pictures_are_recognised(tmp_path: Path) -> None:
    printed = pdf(tmp_path / "a.pdf", BODY, "#pagebreak()", BODY)
    picture = scan(tmp_path / "b.pdf", pictures(printed)[:1])
    mixed = pdfium.PdfDocument(printed)
    mixed.import_pages(pdfium.PdfDocument(picture))
    mixed.save(tmp_path / "c.pdf")

    source = open_source(tmp_path / "c.pdf")

    assert source.format is Format.PDF
    assert {word.page for word in source.words} == {3}
    assert words_of(source)[:2] == words_of(source)[-3:-1] or source.pages[2].number == 3
    assert [str(remark)[0] for remark in source.remarks[:-1]] == ["1"]
    assert source.remarks[-1] == RECOGNISED


def test_a_garbled_text_layer_is_recognised_instead(tmp_path: Path) -> None:
    printed = pdf(tmp_path / "a.pdf", HEAD, BODY)
    rubbish = "C¸c c¬ quan, ®¬n vÞ tæ chøc triÓn khai thùc hiÖn nghiªm tóc kÕ ho¹ch nµy vµ b¸o c¸o kÕt qu¶"
    document = pdfium.PdfDocument(scan(tmp_path / "b.pdf", pictures(printed)))
    hidden = pdf(tmp_path / "c.pdf", f"#text(size: 8pt, fill: white)[{rubbish}]")
    layer = pdfium.PdfDocument(hidden)
    _lay_over(document, layer)
    document.save(tmp_path / "d.pdf")

    source = open_source(tmp_path / "d.pdf")

    assert _likeness(source.text, open_source(printed).text) > 0.95
    assert ["Lớp chữ" in str(remark) for remark in source.remarks] == [True, False]
    assert RECOGNISED in source.remarks
    assert RECOGNISED not in open_source(printed).remarks


def _lay_over(document: pdfium.PdfDocument, layer: pdfium.PdfDocument) -> None:
    page = document[0]
    page.insert_obj(layer.page_as_xobject(0, document).as_pageobject())
    page.gen_content()


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def test_a_locked_pdf_says_how_to_unlock_it(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(LOCKED)

    with pytest.raises(Unreadable, match="mật khẩu"):
        open_source(file)


def test_a_damaged_pdf_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 20)

    with pytest.raises(Unreadable, match="hỏng"):
        open_source(file)


LOCKED = b"""%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [] /Count 0 >>
endobj
3 0 obj
<< /Filter /Standard /V 1 /R 2 /P -4 /O (0123456789abcdef0123456789abcdef)
/U (0123456789abcdef0123456789abcdef) >>
endobj
trailer
<< /Root 1 0 R /Encrypt 3 0 R /ID [(0123456789abcdef) (0123456789abcdef)] >>
%%EOF
"""
