"""Whole papers: what is an order, where it stands, who must do it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from songhanh.intake.reading import read
from songhanh.intake.reading.model import Role, TableKind
from songhanh.intake.reading.tests.papers import HEAD, TAIL, orders, reading, source, table


def roles(text: str, id: str) -> set[tuple[str, str]]:
    directive = next(d for d in reading(text).directives if d.id == id)
    return {(unit.role.name, unit.as_written) for unit in directive.units}


def test_aims_and_requirements_order_nobody():
    text = HEAD + "I. MỤC ĐÍCH, YÊU CẦU\n\n- Nâng cao nhận thức.\n\nII. NHIỆM VỤ\n\n- Trồng cây.\n" + TAIL

    assert orders(text) == {"II.p1a": "Trồng cây"}


def test_numbering_not_markup_gives_the_tree():
    text = HEAD + "**I. NHIỆM VỤ**\n\n#### 1. Trồng cây\n\n## 2. Chăm sóc cây\n\n- Tưới nước.\n" + TAIL

    assert [h.path for h in reading(text).outline] == ["I", "I.1", "I.2"]


def test_decimals_do_not_say_their_section_twice():
    text = HEAD + "III. NHIỆM VỤ\n\n2. Phân công\n\n2.13. Sở Y tế\n\na) Mở lớp tập huấn.\n" + TAIL
    text = text.replace("III. NHIỆM VỤ", "I. MỤC ĐÍCH\n\nGiữ rừng.\n\nIII. NHIỆM VỤ")

    assert orders(text) == {"III.2.13.a.p1a": "Mở lớp tập huấn"}


def test_the_addressee_of_a_section_is_responsible_for_all_under_it():
    text = HEAD + "I. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Y tế, Trung tâm Y tế\n\n- Phối hợp mở lớp.\n" + TAIL

    assert {r for r in roles(text, "I.1.p1a") if r[0] == "RESPONSIBLE"} == {
        ("RESPONSIBLE", "Phòng Y tế"),
        ("RESPONSIBLE", "Trung tâm Y tế"),
    }


def test_a_request_in_a_heading_is_a_hint_for_all_under_it():
    text = HEAD + "I. TỔ CHỨC THỰC HIỆN\n\n1. Đề nghị Hội Nông dân\n\n- Vận động hội viên.\n" + TAIL

    assert [d.mode_hint and d.mode_hint.name for d in reading(text).directives] == ["REQUESTED"]


def test_a_clause_without_a_subject_keeps_the_one_before_it():
    text = (
        HEAD + "I. NHIỆM VỤ\n\n1. Công tác chung\n\nPhòng Nội vụ xây dựng kế hoạch; báo cáo kết quả.\n" + TAIL
    )

    assert ("RESPONSIBLE", "Phòng Nội vụ") in roles(text, "I.1.p1b")


def test_the_closing_order_stands_under_no_number():
    text = HEAD + "I. NHIỆM VỤ\n\n- Trồng cây.\n\nYêu cầu các đơn vị triển khai thực hiện./.\n" + TAIL

    assert orders(text)["Z.p1a"] == "Yêu cầu các đơn vị triển khai thực hiện"


def test_a_line_that_announces_a_bare_list_is_one_order_with_it():
    text = HEAD + "I. NHIỆM VỤ\n\n- Kiểm tra các nội dung sau:\n\n+ Hồ sơ, sổ sách.\n\n+ Kinh phí.\n" + TAIL

    assert list(orders(text)) == ["I.p1a"]


def test_labels_belong_to_the_order_above_them():
    text = (
        HEAD + "I. NHIỆM VỤ\n\n1. Mở lớp tập huấn cho cán bộ xã.\n\n- Cơ quan chủ trì: Phòng Nội vụ.\n\n"
        "- Cơ quan phối hợp: Phòng Tư pháp.\n\n- Thời gian: Quý II/2024.\n" + TAIL
    )

    directives = reading(text).directives
    assert [d.id for d in directives] == ["I.1.p1a"]
    assert {(u.role, u.as_written) for u in directives[0].units} == {
        (Role.LEAD, "Phòng Nội vụ"),
        (Role.COOPERATING, "Phòng Tư pháp"),
    }
    assert [str(d.last_day) for d in directives[0].deadlines] == ["2024-06-30"]


@pytest.mark.parametrize("label", ["Thời gian", "Thời gian hoàn thành", "Thời gian thực hiện", "Thời hạn"])
@pytest.mark.parametrize("dash", ["- ", ""])
def test_a_label_of_time_dates_the_order_above_it_whatever_sections_it_may_name(label: str, dash: str):
    text = (
        HEAD + "I. NHIỆM VỤ\n\n1. Đường làng\n\na) Trồng cây dọc đường làng.\n\n"
        f"{dash}Cơ quan chủ trì: Phòng Nội vụ.\n\n{dash}{label}: Tháng 9/2024.\n\n"
        "b) Tưới cây.\n" + TAIL
    )

    first, second = reading(text).directives
    assert [str(d.last_day) for d in first.deadlines] == ["2024-09-30"]
    assert [u.as_written for u in first.units] == ["Phòng Nội vụ"]
    assert not second.deadlines
    assert not second.units


def test_a_section_on_the_time_orders_nothing():
    text = HEAD + "I. THỜI GIAN\n\n1. Thời gian thực hiện: Quý II/2024.\n\nII. NHIỆM VỤ\n\n- Trồng cây.\n"

    assert list(orders(text + TAIL)) == ["II.p1a"]


def test_each_order_of_a_section_has_the_labels_right_below_it():
    text = (
        HEAD + "I. NHIỆM VỤ\n\n1. Đường làng\n\n- Trồng cây.\n\nChủ trì: Phòng Nội vụ.\n\n"
        "Thời gian: Quý II/2024.\n\n- Tưới cây.\n\nChủ trì: Phòng Tư pháp.\n\nThời gian: Quý III/2024.\n"
        + TAIL
    )

    found = [
        (u.as_written, d.as_written)
        for order in reading(text).directives
        for u, d in zip(order.units, order.deadlines, strict=True)
    ]
    assert found == [("Phòng Nội vụ", "Quý II/2024"), ("Phòng Tư pháp", "Quý III/2024")]


@pytest.mark.parametrize(
    ("sentence", "units"),
    [
        ("Các phòng: Nội vụ, Tư pháp, Y tế rà soát hồ sơ.", ["Các phòng: Nội vụ", "Tư pháp", "Y tế"]),
        ("Đảng ủy các xã; Đảng ủy UBND huyện lãnh đạo.", ["Đảng ủy các xã", "Đảng ủy UBND huyện"]),
        ("UBND các xã: Hoa Sen, Hoa Mai: Trồng cây.", ["UBND các xã: Hoa Sen, Hoa Mai"]),
    ],
)
def test_neither_colon_nor_semicolon_parts_those_who_share_an_order(sentence: str, units: list[str]):
    text = HEAD + f"I. NHIỆM VỤ\n\n1. {sentence}\n\n2. Phòng Kinh tế tưới cây.\n" + TAIL

    first, _ = reading(text).directives
    assert [unit.as_written for unit in first.units] == units


def test_a_directive_without_roman_sections_is_read_by_its_numbers():
    text = (
        HEAD.replace("KẾ HOẠCH\nTrồng", "CHỈ THỊ\nVề việc trồng")
        + "1. Sở Y tế chủ trì mở lớp.\n\n2. Sở Nội vụ rà soát."
    )

    assert list(orders(text + "\n" + TAIL)) == ["1.p1a", "2.p1a"]


def test_a_decision_is_read_with_the_plan_behind_its_signature():
    decision = (
        "ỦY BAN NHÂN DÂN\nTỈNH B\n\nSố: 9/QĐ-UBND\n\nQUYẾT ĐỊNH\nVề việc ban hành Kế hoạch trồng cây\n\n"
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH B\n\nCăn cứ Luật Lâm nghiệp ngày 15/11/2017;\n\nQUYẾT ĐỊNH:\n\n"
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây.\n\n"
        "Điều 2. Chánh Văn phòng, Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./.\n"
    )
    plan = "\nKẾ HOẠCH\nTrồng cây\n\n(Kèm theo Quyết định số 9/QĐ-UBND)\n\nI. NHIỆM VỤ\n\n- Ươm giống cây.\n"

    found = reading(decision + TAIL + plan)

    assert found.document.kind == "QUYẾT ĐỊNH"
    assert [d.id for d in found.directives] == ["Điều 2.p1a", "I.p1a"]


def test_a_table_of_tasks_gives_an_order_a_row():
    found = read(
        table(
            ("STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Sản phẩm"),
            ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
            ("I", "TUYÊN TRUYỀN", "", "", "", ""),
            ("1", "Mở lớp tập huấn", "Sở Y tế", "Sở Nội vụ", "Quý III/2024", "Báo cáo"),
            ("", "cho cán bộ xã", "", "", "", ""),
            ("2", "In tờ rơi", "Sở Y tế", "", "Tháng 5/2024", ""),
            before=HEAD + "I. NHIỆM VỤ\n\n- Trồng cây.\n" + TAIL + "\nPHỤ LỤC I\nPHÂN CÔNG NHIỆM VỤ\n",
        )
    )

    rows = {d.id: d for d in found.directives if d.section == "PLI"}
    assert [d.text for d in rows.values()] == ["Mở lớp tập huấn cho cán bộ xã", "In tờ rơi"]
    first = rows["PLI.p1a"]
    assert {(u.role.name, u.as_written) for u in first.units} == {
        ("LEAD", "Sở Y tế"),
        ("COOPERATING", "Sở Nội vụ"),
    }
    assert str(first.deadlines[0].last_day) == "2024-09-30"
    assert found.appendix_tables[0].kind is TableKind.TASKS
    assert found.appendix_tables[0].rows[0].group == "TUYÊN TRUYỀN"


@pytest.mark.parametrize(
    "title",
    ["Phân công nhiệm vụ trồng cây năm 2024", "Triển khai trồng cây", "PHÂN CÔNG TRỒNG CÂY"],
)
def test_the_title_of_an_annex_orders_nothing_and_names_its_table(title: str):
    before = HEAD + "I. NHIỆM VỤ\n\n- Trồng cây.\n" + TAIL + f"\nPHỤ LỤC\n\n{title}\n\n"
    found = read(
        table(
            ("TT", "Nhiệm vụ", "Chủ trì", "Thời gian"),
            ("1", "Ươm giống", "Phòng Kinh tế", "Quý II/2024"),
            before=before + "(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/02/2024)\n",
        )
    )

    assert [(d.id, d.text) for d in found.directives] == [("I.p1a", "Trồng cây"), ("PL1.p1a", "Ươm giống")]
    assert found.appendix_tables[0].caption == title


def test_each_line_of_a_cell_names_its_own_units():
    found = read(
        table(
            ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp"),
            ("1", "Ươm giống", "Phòng Kinh tế", "UBND các xã, thị trấn\nVNPT Ba Sông"),
            before=HEAD + "I. NHIỆM VỤ\n",
        )
    )

    (order,) = found.directives
    assert [u.as_written for u in order.units] == ["Phòng Kinh tế", "UBND các xã, thị trấn", "VNPT Ba Sông"]


def test_an_annex_without_a_table_is_read_behind_its_title():
    annex = "\nPHỤ LỤC II\n\nViệc của các xã\n\n1. UBND các xã ươm giống.\n\n2. Công an xã tuần tra.\n"

    found = orders(HEAD + "I. NHIỆM VỤ\n\n- Trồng cây.\n" + TAIL + annex)

    assert list(found) == ["I.p1a", "PLII.1.p1a", "PLII.2.p1a"]


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n|", "-", "I.", "KẾ HOẠCH", "a" * 5000, "1. " * 400, "(((((" * 300]
)
def test_scraps_are_read_and_left_blank(text):
    found = reading(text)

    assert found.document.number is None
    assert found.document.date is None


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(list("I1a-+.;:()\n “”ĐSởYtế|*#/2024")), max_size=300).map("".join))
def test_any_text_at_all_is_read_and_every_span_lies_inside_it(text):
    found = read(source(text))

    spans = [d.span for d in found.directives] + [h.span for h in found.outline]
    spans += [u.span for d in found.directives for u in d.units]
    spans += [x.span for d in found.directives for x in d.deadlines]
    spans += [c.span for c in (*found.citations, *found.bases, *found.defects)]
    assert all(0 <= s.start <= s.end <= len(text) for s in spans)
