from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from songhanh.intake.reading.defects import assigning, duties, measures
from songhanh.intake.reading.defects.tests.drafts import NOWHERE, codes, deadline, order, view_of
from songhanh.intake.reading.defects.view import Rule
from songhanh.intake.reading.model import AppendixTable, DeadlineKind, Directive, Heading, TableKind, TableRow
from songhanh.paper.defects import Severity


def _told(rule: Rule, text: str, **facts: Any) -> list[str]:
    return codes(rule, text, directives=(order(text, **facts),))


@pytest.mark.parametrize(
    "text",
    [
        "Theo dõi, đôn đốc việc trồng cây; tổng hợp báo cáo UBND phường và Sở Xây dựng.",
        "Gửi báo cáo kết quả về Phòng Kinh tế",
        "Tổng hợp báo cáo UBND phường",
    ],
)
def test_a_report_without_a_date_is_found(text: str) -> None:
    assert _told(duties.check_reports, text) == ["REPORT_WITHOUT_DEADLINE"]


@pytest.mark.parametrize(
    "text",
    [
        "Định kỳ hằng quý tổng hợp báo cáo UBND phường.",
        "Tổng hợp, báo cáo UBND phường theo quy định.",
        "Kịp thời tổng hợp báo cáo UBND phường xem xét, giải quyết.",
        "Tuyên truyền về kết quả trồng cây.",
    ],
)
def test_reports_with_a_rhythm_or_to_a_purpose_are_fine(text: str) -> None:
    assert _told(duties.check_reports, text) == []


def test_a_report_with_a_deadline_is_fine() -> None:
    text = "Tổng hợp báo cáo UBND phường trước 10/6"

    assert _told(duties.check_reports, text, by=(deadline("trước 10/6", date(2023, 6, 9)),)) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Xây dựng kế hoạch trồng cây đầu xuân", "PLAN_WITHOUT_OWNER"),
        ("Xây dựng kế hoạch và tổ chức kiểm tra việc trồng cây", "INSPECTION_WITHOUT_OWNER"),
        ("Tổ chức các đoàn kiểm tra cây xanh", "INSPECTION_WITHOUT_OWNER"),
        ("Cử người tham gia các lớp tập huấn về cây xanh", "TRAINING_WITHOUT_OWNER"),
        ("Tổ chức tập huấn cho cộng tác viên", "TRAINING_WITHOUT_OWNER"),
    ],
)
def test_work_that_nobody_owns_is_found_by_its_kind(text: str, code: str) -> None:
    assert _told(duties.check_owners, text) == [code]
    assert _told(duties.check_owners, text, units=("Phòng Kinh tế",)) == []
    assert _told(duties.check_owners, text, by=(deadline("trước 10/6", date(2023, 6, 9)),)) == []


def test_a_number_makes_a_course_definite() -> None:
    assert _told(duties.check_owners, "Tổ chức 03 lớp tập huấn cho cộng tác viên") == []


def test_only_plans_are_asked_who_owns_the_work() -> None:
    text = "Tổ chức tập huấn cho cộng tác viên"

    assert codes(duties.check_owners, text, kind="CHỈ THỊ", directives=(order(text),)) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Tổ chức lễ phát động hoặc xây dựng báo cáo về việc trồng cây", 1),
        ("Tổ chức trồng cây hoặc hoa trên các tuyến đường", 0),
        ("Sửa đổi, bổ sung hoặc thay thế quy định về cây xanh", 0),
    ],
)
def test_an_order_with_a_choice_of_two_tasks_is_found(text: str, count: int) -> None:
    assert _told(duties.check_alternatives, text) == ["ALTERNATIVE_DUTY"] * count


def test_a_duty_that_waits_for_guidance_is_noted_once() -> None:
    text = "Tổ chức tổng kết khi có hướng dẫn của thành phố"
    waiting = order(
        text, by=(deadline("khi có hướng dẫn", None, kind=DeadlineKind.CONDITIONAL, within=text),)
    )

    found = list(duties.check_conditions(view_of(text, directives=(waiting, waiting))))

    assert [defect.severity for defect in found] == [Severity.NOTE]


OUTLINE = (Heading("II", "NHIỆM VỤ, GIẢI PHÁP", NOWHERE), Heading("III", "NỘI DUNG GIÁM SÁT", NOWHERE))


@pytest.mark.parametrize(("section", "count", "found"), [("II.1", 6, 1), ("II.1", 3, 0), ("III.1", 6, 0)])
def test_many_orders_that_name_nobody_are_counted_once(section: str, count: int, found: int) -> None:
    """KH 48/KH-UBND part II; what is to be looked at in an inspection orders nobody."""
    text = "Chăm sóc cây xanh trên các tuyến đường"
    orders = tuple(order(text, section=section) for _ in range(count))
    others = tuple(order(text, section="IV.1", units=("Phòng Kinh tế",)) for _ in range(8))

    codes_found = codes(assigning.check_units, text, outline=OUTLINE, directives=(*orders, *others))

    assert codes_found.count("DIRECTIVES_WITHOUT_UNIT") == found


@pytest.mark.parametrize(
    ("nobodys", "others", "severity"),
    [(5, 5, Severity.ERROR), (4, 6, Severity.ERROR), (6, 20, Severity.WARNING), (5, 30, None), (3, 2, None)],
)
def test_how_grave_it_is_hangs_on_the_share_of_orders_that_name_nobody(
    nobodys: int, others: int, severity: Severity | None
) -> None:
    text = "Chăm sóc cây xanh trên các tuyến đường"
    orders = [order(text) for _ in range(nobodys)]
    orders += [order(text, units=("Phòng Kinh tế",)) for _ in range(others)]

    found = list(assigning.check_units(view_of(text, outline=OUTLINE, directives=tuple(orders))))

    assert [defect.severity for defect in found] == ([severity] if severity else [])
    assert all(f"{nobodys} trong {nobodys + others} nội dung" in str(defect.message) for defect in found)


def test_orders_that_speak_of_places_need_a_few_that_surely_name_nobody() -> None:
    text = "Nhân rộng mô hình hay tại các địa phương"
    sure = "Chăm sóc cây xanh trên các tuyến đường"
    others = [order(sure, units=("Phòng Kinh tế",)) for _ in range(5)]

    for count, found in ((3, ["DIRECTIVES_WITHOUT_UNIT"]), (2, [])):  # half name nobody: none is the odd one
        orders = [*others, *[order(sure)] * count, *[order(text)] * (5 - count)]
        assert codes(assigning.check_units, text, outline=OUTLINE, directives=tuple(orders)) == found


@pytest.mark.parametrize(
    "opening",
    [
        "Thực hiện Chỉ thị số 05/CT-UBND, phường ban hành Kế hoạch triển khai thực hiện như sau:",
        "Xét đề nghị của Phòng Kinh tế, phường triển khai thực hiện các nội dung cụ thể như sau:",
        "Nhằm đáp ứng yêu cầu quản lý, phường triển khai thực hiện các nhiệm vụ sau:",
        "Theo đề nghị của Phòng Giao thông, phường xây dựng Kế hoạch triển khai thực hiện như sau:",
    ],
)
def test_an_opening_that_only_introduces_the_plan_addresses_nobody(opening: str) -> None:
    text = "Chăm sóc cây xanh trên các tuyến đường"
    orders = tuple(order(text) for _ in range(9))

    found = codes(assigning.check_units, opening, text, outline=OUTLINE, directives=orders)

    assert found == ["DIRECTIVES_WITHOUT_UNIT"]


def test_a_paper_that_addresses_everybody_at_once_names_its_units() -> None:
    text = "Chăm sóc cây xanh trên các tuyến đường"
    opening = "Yêu cầu các phòng, ban, tổ dân phố triển khai thực hiện các nhiệm vụ sau:"
    orders = tuple(order(text) for _ in range(9))

    assert codes(assigning.check_units, opening, text, outline=OUTLINE, directives=orders) == []


INVOKED = "Bố trí nguồn lực nhằm đạt được các mục tiêu, chỉ tiêu đề ra."


@pytest.mark.parametrize(
    ("other", "count"),
    [
        ("Năm 2023 thực hiện 15 năm thi hành Luật theo Kế hoạch số 12/KH-UBND ngày 03/01/2023.", 1),
        ("Trồng mới 2.000 cây xanh.", 0),
        ("Phấn đấu đạt 95% số cây sống.", 0),
        ("Số cây trồng mới tăng gấp đôi.", 0),
        ("Trong giai đoạn 2021 - 2025, mục 3 và Phụ lục 2 của Quyết định 45/QĐ-UBND.", 1),
    ],
)
def test_targets_that_are_invoked_are_given(other: str, count: int) -> None:
    """KH 48/KH-UBND: "nhằm đạt được các mục tiêu, chỉ tiêu đề ra", and not one figure."""
    assert codes(measures.check_targets, INVOKED, other) == ["NO_TARGET"] * count


def test_a_paper_that_invokes_no_target_needs_none() -> None:
    assert codes(measures.check_targets, "Giám sát việc thực hiện các chỉ tiêu của Chương trình.") == []


@pytest.mark.parametrize(
    ("other", "count"),
    [
        ("Giao các đơn vị triển khai thực hiện.", 1),
        ("Kinh phí thực hiện: 150 triệu đồng.", 0),
        ("Báo cáo theo mẫu tại Phụ lục kèm theo.", 0),
    ],
)
def test_a_plan_of_many_orders_has_money_an_annex_or_a_form(other: str, count: int) -> None:
    orders = tuple(order("Trồng cây") for _ in range(12))

    assert (
        codes(measures.check_budget_and_forms, "Trồng cây.", other, directives=orders)
        == ["NO_BUDGET_OR_FORM"] * count
    )
    assert codes(measures.check_budget_and_forms, other, directives=orders[:3]) == []


def test_few_orders_that_name_nobody_are_told_one_by_one_in_a_short_paper() -> None:
    text = "Tổ chức hội nghị tập huấn về chăm sóc cây xanh"
    others = [order("Chăm sóc cây", units=("Phòng Kinh tế",)) for _ in range(5)]
    many = [order("Chăm sóc cây", units=("Phòng Kinh tế",)) for _ in range(30)]
    meant = order("Vận động mỗi chi bộ trồng một cây")

    found = list(
        assigning.check_units(view_of(text, outline=OUTLINE, directives=(*others, order(text), order(text))))
    )

    assert [(d.code, d.severity) for d in found] == [("DIRECTIVE_WITHOUT_UNIT", Severity.WARNING)] * 2
    assert codes(assigning.check_units, text, outline=OUTLINE, directives=tuple(others)) == []
    assert codes(assigning.check_units, text, outline=OUTLINE, directives=(*others, meant)) == []
    assert codes(assigning.check_units, text, outline=OUTLINE, directives=(*many, order(text))) == []


def _table(*rows: tuple[str, Directive | None]) -> AppendixTable:
    cells = [
        TableRow({"STT": serial}, NOWHERE, directive=directive and directive.id) for serial, directive in rows
    ]
    return AppendixTable(None, TableKind.TASKS, tuple(cells), NOWHERE)


def _rows_found(*tasks: Directive, serials: str = "123456") -> list[str]:
    told = tuple(replace(task, id=f"PL1.p{n}a") for n, task in enumerate(tasks))
    view = view_of("Phụ lục", directives=told)
    reading = replace(view.reading, appendix_tables=(_table(*zip(serials, told, strict=False)),))
    return [str(defect.message) for defect in assigning.check_rows(replace(view, reading=reading))]


def test_a_row_of_a_task_table_that_names_nobody_is_told_by_its_number() -> None:
    named, nobodys = order("Chăm sóc cây", units=("Phòng Kinh tế",)), order("Tỉa cành")

    assert _rows_found(named, named, nobodys, named) == [
        "Bảng phân công: dòng 3 không nêu đơn vị chủ trì hoặc thực hiện."
    ]
    assert _rows_found(named, named) == []
    assert _rows_found(nobodys, nobodys, nobodys, named) == []


def test_only_plans_are_asked_for_money_and_forms() -> None:
    orders = tuple(order("Trồng cây") for _ in range(12))

    assert codes(measures.check_budget_and_forms, "Trồng cây.", kind="CHỈ THỊ", directives=orders) == []
