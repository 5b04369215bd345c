import dataclasses
from io import BytesIO

import pytest
from lxml import html
from python_calamine import CalamineWorkbook

from songhanh.intake.models import SourceDocument
from songhanh.intake.presenters import reading_page
from songhanh.intake.presenters.cards import Card, frame_of, groups_of, is_unassigned
from songhanh.intake.presenters.marks import points_of
from songhanh.intake.presenters.paper import Grid, paper_of
from songhanh.intake.presenters.workbook import workbook_of
from songhanh.intake.reading import read
from songhanh.intake.reading.layout import Block, blocks_from, layout_of
from songhanh.intake.reading.model import AppendixTable, PlanReading, Role, TableKind
from songhanh.intake.reading.source import Cell
from songhanh.intake.reading.tests import papers
from songhanh.intake.tests import plans
from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Span
from songhanh.paper.defects import Defect, Severity


@pytest.fixture
def parts():
    return paper_of(plans.reading(), blocks_from(layout_of(plans.source())), [(plans.PAGE_TWO, 2)])


def sheet(parts):
    written = "".join(f"<p>{part.html}</p>" for part in parts if not isinstance(part, Grid))
    return html.fromstring(f"<div>{written}</div>")


def words(element):
    return element.text_content()


def test_the_paper_says_every_word_of_the_text_once(parts):
    shown = [words(html.fromstring(f"<p>{p.html}</p>")) for p in parts if not isinstance(p, Grid)]
    flags = {"1", "2"}

    said = " ".join(shown)
    for line in plans.LINES:
        if line not in ("Vườn ươm", "Trạm Khuyến nông"):
            for word in line.split():
                assert word in said or word.rstrip(";.") in said, word
    assert flags <= set(said.replace(".", " ").split()) | flags


def test_a_directive_is_lit_from_its_first_letter_to_its_last(parts):
    [lit] = sheet(parts).xpath("//a[@id='vb-I.1.p1b']")

    assert words(lit) == "chăm sóc cây"
    assert lit.get("href") == "#doc-I.1.p1b"


def test_marks_lie_inside_the_sentence_that_holds_them(parts):
    [lit] = sheet(parts).xpath("//a[@id='vb-I.1.p1a']")

    assert [words(m) for m in lit.xpath(".//mark[@class='sh-m-unit']")] == ["Đoàn xã"]
    assert "".join(words(m) for m in lit.xpath(".//mark[@class='sh-m-date']")) == "trước ngày 15/5/2031"
    assert [words(m) for m in lit.xpath(".//mark[@class='sh-m-flaw']")] == ["15/5/2031"]


def test_inside_a_lit_sentence_a_flag_is_no_link_and_outside_it_is_one(parts):
    page = sheet(parts)

    assert [words(f) for f in page.xpath("//a[@class='sh-said']//span[contains(@class,'sh-flag')]")] == ["1"]
    assert [f.get("href") for f in page.xpath("//a[contains(@class,'sh-flag')]")] == ["#diem-2"]


def test_a_citation_is_marked_up_to_its_number(parts):
    marked = [words(m) for m in sheet(parts).xpath("//mark[@class='sh-m-cited']")]

    assert marked == ["Công văn số 12/UBND-NN", "Công văn số 12/UBND-NN"]


def test_points_are_numbered_from_the_top_of_the_paper():
    assert [(number, defect.code) for number, defect in points_of(plans.reading())] == [
        (1, "DATE"),
        (2, "LATE_FIRST"),
    ]


def test_a_new_page_has_its_number_where_it_begins(parts):
    [mark] = sheet(parts).xpath("//span[@class='sh-paper-page']")

    assert words(mark) == "2"
    assert words(mark.getparent()).startswith("2=2+3 cây giống") or words(mark.getparent()).startswith("2")


def test_headings_keep_their_level_and_can_be_linked_to(parts):
    levels = {part.anchor: part.level for part in parts if not isinstance(part, Grid) and part.anchor}

    assert levels == {"vb-I": 3, "vb-I.1": 4}


def test_words_in_cells_are_shown_as_a_table(parts):
    [grid] = [part for part in parts if isinstance(part, Grid)]

    assert [[box.pieces[0].html for box in row] for row in grid.rows] == [["Vườn ươm", "Trạm Khuyến nông"]]
    assert not grid.is_plain


def block(text, start, **look):
    return Block(text, ((0, start),), **look)


def test_cells_that_the_paper_leaves_empty_are_empty_and_merged_ones_stay_merged():
    blocks = [
        block("Việc", 0, cell=Cell(0, 0, 0, 2, 1)),
        block("Chủ trì", 10, cell=Cell(0, 0, 1)),
        block("Sở Y tế", 20, cell=Cell(0, 2, 1)),
    ]

    [grid] = paper_of(PlanReading(plans.reading().document), blocks, [])

    shape = [[(box.columns, box.rows, len(box.pieces)) for box in row] for row in grid.rows]
    assert shape == [[(1, 2, 1), (1, 1, 1)], [(1, 1, 0)], [(1, 1, 0), (1, 1, 1)]]


def test_a_table_that_claims_a_million_columns_is_cut_to_size():
    blocks = [block("x", 0, cell=Cell(0, 0, 0, 1_000_000, 1_000_000))]

    [grid] = paper_of(PlanReading(plans.reading().document), blocks, [])

    assert grid.rows[0][0].columns <= 60


def test_a_sentence_over_two_paragraphs_is_lit_in_both_and_anchored_once():
    reading = plans.reading()
    long = dataclasses.replace(reading.directives[0], span=Span(0, 30))
    blocks = [block("một hai ba", 0), block("bốn năm sáu", 15)]

    first, second = paper_of(PlanReading(reading.document, directives=(long,)), blocks, [])

    assert 'id="vb-I.1.p1a"' in first.html
    assert 'data-more="vb-I.1.p1a"' in second.html


def test_groups_follow_the_paper_and_hold_what_stands_under_them():
    groups = groups_of(plans.reading())

    assert [(group.section.path, [isinstance(item, Card) for item in group.items]) for group in groups] == [
        ("I.1", [True, True, True]),
        ("ket-thuc", [False]),
    ]
    assert [card.is_unassigned for card in groups[0].cards] == [False, False, True]


def test_orders_of_an_annex_stand_under_the_name_of_its_table():
    text = (
        "I. NHIỆM VỤ\n\n1. Phòng Y tế trồng cây.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\n"
        "CHỦ TỊCH\n\nNguyễn Văn Mẫu\n\nPHỤ LỤC\n\nPhân công trồng cây\n\n(Kèm theo Kế hoạch số 12/KH-UBND)\n"
    )
    rows = (("TT", "Nhiệm vụ", "Chủ trì", "Thời gian"), ("1", "Ươm giống", "Phòng Nội vụ", "Quý II"))
    reading = read(papers.table(*rows, before=papers.HEAD + text))

    groups = groups_of(reading)

    sections = [group.section for group in groups if group.cards]
    assert [(section.path, section.heading, section.anchor) for section in sections] == [
        ("I.1", "Phòng Y tế trồng cây.", "vb-I.1"),
        ("PL1", "Phân công trồng cây", "bang-1"),
    ]
    assert [d.text for d in reading.directives] == ["Phòng Y tế trồng cây", "Ươm giống"]


def test_a_defect_belongs_to_the_directive_in_whose_sentence_it_stands():
    [first, *rest] = groups_of(plans.reading())[0].cards

    assert [ask.defect.code for ask in first.asks] == ["DATE"]
    assert all(not card.asks for card in rest)


def test_a_defect_of_nowhere_stands_at_the_opening():
    nowhere = Defect("MISSING", Severity.WARNING, Message("Thiếu"), None, Span(0, 0))

    groups = groups_of(dataclasses.replace(plans.reading(), defects=(nowhere,)))

    assert groups[0].section.path == "mo-dau"


def test_a_plan_of_nothing_at_all_has_no_groups_and_no_paper():
    nothing = PlanReading(plans.reading().document.__class__())

    assert groups_of(nothing) == []
    assert paper_of(nothing, [], []) == []


def test_counts_are_those_of_the_reading():
    counts = reading_page.counts_of(plans.reading(), frame_of(plans.reading()).asks)

    assert (counts.directives, counts.unassigned, counts.undated) == (3, 1, 2)
    assert (counts.defects, counts.errors, counts.warnings, counts.notes) == (2, 1, 0, 1)


@pytest.fixture
def book():
    document = SourceDocument(
        name="Kế hoạch.docx", number="07/KH-UBND & phụ lục", subject="Trồng cây năm 2031"
    )
    return CalamineWorkbook.from_filelike(BytesIO(workbook_of(document, plans.reading())))


def test_the_workbook_has_a_row_for_each_directive(book):
    head, *rows = book.get_sheet_by_index(0).to_python()

    assert [row[0] for row in rows] == ["I.1.p1a", "I.1.p1b", "I.1.p2a"]
    first = dict(zip(head, rows[0], strict=True))
    assert first["Thực hiện"] == "Trường Tiểu học"
    assert first["Phối hợp"] == "Đoàn xã"
    assert str(first["Ngày cuối còn trong hạn"])[:10] == "2031-05-14"
    assert first["Loại việc"] == "truyền thông"
    assert first["Sản phẩm"] == "báo cáo"
    assert first["Điểm cần xem"] == "1"


def test_words_that_look_like_a_formula_stay_words(book):
    rows = book.get_sheet_by_index(0).to_python()

    assert rows[3][1] == "=2+3 cây giống do Trạm giao"


def test_the_workbook_has_what_is_cited_and_what_to_look_at(book):
    assert [row[2] for row in book.get_sheet_by_index(1).to_python()[1:]] == ["12/UBND-NN", "12/UBND-NN"]
    assert [row[1] for row in book.get_sheet_by_index(2).to_python()[1:]] == ["phải sửa", "trình bày"]


def test_an_unread_field_leaves_the_cell_empty_not_the_word_none(book):
    assert "None" not in str(book.get_sheet_by_index(1).to_python())


def test_the_number_of_a_defect_never_stands_inside_a_word():
    half = Defect("HALF", Severity.NOTE, Message("Nửa chữ"), None, Span(4, 6))
    reading = PlanReading(plans.reading().document.__class__(), defects=(half,))

    [part] = paper_of(reading, [block("một hai ba", 0)], [])

    assert words(html.fromstring(f"<p>{part.html}</p>")) == "một hai1 ba"


def test_a_table_whose_first_row_is_bold_has_column_heads():
    blocks = [block("Việc", 0, cell=Cell(0, 0, 0), bold=True), block("Họp", 10, cell=Cell(0, 1, 0))]

    [grid] = paper_of(PlanReading(plans.reading().document), blocks, [])

    assert grid.has_head


def test_a_table_of_the_appendix_can_be_linked_to():
    table = AppendixTable("Phụ lục", TableKind.TASKS, (), Span(10, 40))
    blocks = [block("Việc", 12, cell=Cell(0, 0, 0)), block("Thân bài", 50)]

    grid, _ = paper_of(PlanReading(plans.reading().document, appendix_tables=(table,)), blocks, [])

    assert grid.anchor == "bang-1"


def test_who_only_helps_does_not_answer_for_a_directive():
    directive = plans.reading().directives[0]
    helper = [unit for unit in directive.units if unit.role is Role.COOPERATING]

    assert not is_unassigned(directive)
    assert is_unassigned(dataclasses.replace(directive, units=tuple(helper)))


def test_the_closing_order_stands_under_no_section():
    reading = plans.reading()
    last = dataclasses.replace(reading.directives[-1], id="Z.p1a", section="Z")
    closed = dataclasses.replace(reading, directives=(*reading.directives[:-1], last))

    groups = groups_of(closed)

    assert [card.directive.id for card in groups[-1].items if hasattr(card, "directive")] == ["Z.p1a"]
    assert groups[-1].section.path == "ket-thuc"
