from __future__ import annotations

from pathlib import Path

from songhanh.intake.reading.sources import open_source
from songhanh.intake.reading.sources.tests.making import (
    docx,
    numbered,
    numbering,
    p,
    r,
    styles,
    words_of,
)
from songhanh.intake.reading.sources.word.package import without_table_styles


def test_numbers_that_word_adds_are_written_out(tmp_path: Path) -> None:
    levels = ("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "\uf0b7")
    blocks = [
        numbered(t, lvl)
        for t, lvl in [("A", 0), ("B", 1), ("C", 2), ("D", 2), ("E", 3), ("F", 1), ("G", 0), ("H", 1)]
    ]
    file = docx(tmp_path / "a.docx", *blocks, numbering=numbering(*levels))

    assert words_of(open_source(file)) == ["I. A", "1. B", "a) C", "b) D", "- E", "2. F", "II. G", "1. H"]


def test_a_number_of_several_levels_and_a_legal_one(tmp_path: Path) -> None:
    extra = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/>'
        '<w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:isLgl/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
    )
    nums = '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    levels = ("decimal", "%1."), ("decimal", "%1.%2.")
    blocks = [numbered("A"), numbered("B", 1), numbered("C", 1), numbered("D", 0, 2), numbered("E", 1, 2)]
    file = docx(tmp_path / "a.docx", *blocks, numbering=numbering(*levels, extra=extra, nums=nums))

    assert words_of(open_source(file)) == ["1. A", "1.1. B", "1.2. C", "I D", "1.1 E"]


def test_a_list_that_starts_again_does_so_and_one_that_goes_on_goes_on(tmp_path: Path) -> None:
    nums = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    blocks = [numbered("A"), numbered("B", 0, 2), numbered("C", 0, 3), numbered("D", 0, 3)]
    file = docx(tmp_path / "a.docx", *blocks, numbering=numbering(("decimal", "%1."), nums=nums))

    assert words_of(open_source(file)) == ["1. A", "2. B", "1. C", "2. D"]


def test_a_style_may_number_embolden_centre_and_capitalise(tmp_path: Path) -> None:
    look = styles(
        '<w:style w:type="paragraph" w:styleId="Muc"><w:basedOn w:val="Dam"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Dam"><w:pPr><w:jc w:val="center"/></w:pPr>'
        "<w:rPr><w:b/><w:caps/></w:rPr></w:style>"
    )
    style = '<w:pStyle w:val="Muc"/>'
    file = docx(
        tmp_path / "a.docx",
        p("mục đích", properties=style),
        p(r("yêu cầu", '<w:b w:val="0"/><w:caps w:val="0"/>'), properties=style),
        p("Không số", properties=style + '<w:numPr><w:numId w:val="0"/></w:numPr><w:jc w:val="both"/>'),
        numbering=numbering(("upperRoman", "%1.")),
        styles=look,
    )

    source = open_source(file)

    assert words_of(source) == ["I. MỤC ĐÍCH", "II. yêu cầu", "KHÔNG SỐ"]
    assert [(line.bold, line.centred) for line in source.lines] == [
        (True, True),
        (False, True),
        (True, False),
    ]


def test_styles_of_tables_cost_nothing_and_others_stay(tmp_path: Path) -> None:
    table = '<w:style w:type="table" w:styleId="Luoi"><w:rPr><w:b/></w:rPr></w:style>'
    bold = '<w:style w:type="paragraph" w:styleId="Dam"><w:rPr><w:b/></w:rPr></w:style>'
    empty = '<w:style w:type="table" w:styleId="Rong"/>'

    assert (
        without_table_styles(f"<x>{table}{bold}{empty}{bold}</x>".encode()) == f"<x>{bold}{bold}</x>".encode()
    )
    assert without_table_styles(b"<w:style w:type") == b"<w:style w:type"
    file = docx(
        tmp_path / "a.docx", p("x", properties='<w:pStyle w:val="Dam"/>'), styles=styles(table + bold)
    )
    assert open_source(file).lines[0].bold
