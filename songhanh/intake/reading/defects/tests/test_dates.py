from __future__ import annotations

from datetime import date

import pytest

from songhanh.intake.reading.defects import dates, overdue
from songhanh.intake.reading.defects.tests.drafts import codes, deadline, order, source_of, view_of
from songhanh.intake.reading.model import Deadline, DeadlineKind
from songhanh.kernel.passage import Span
from songhanh.paper.defects import Severity

ISSUED = date(2023, 3, 20)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hoàn thành trước ngày 31/4/2023.",
        "Gửi báo cáo ngày 30 tháng 02 năm 2023.",
        "Tổ chức vào ngày 29/02/2023 tại hội trường.",
        "Xong trước 15/13/2023.",
    ],
)
def test_a_day_that_no_calendar_has_is_an_error(sentence: str) -> None:
    found = list(dates.check_impossible_dates(view_of(sentence)))

    assert [defect.code for defect in found] == ["IMPOSSIBLE_DATE"]
    assert found[0].severity is Severity.ERROR
    assert "không có trong lịch" in str(found[0].message)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hoàn thành trước ngày 29/02/2024.",
        "Lễ hội ngày 30 tháng 02 năm 2023 âm lịch.",
        "Công văn số 31/2/2023/CV của chi nhánh.",
        "Đạt 31/4 đơn vị; trả lời trước ngày 30/4.",
        "Quyết định số 32/2023/QĐ-UBND ngày 15/8/2023.",
        "Gửi trước ngày … tháng … năm 2023.",
    ],
)
def test_days_of_the_calendar_fractions_and_lunar_days_are_none(sentence: str) -> None:
    assert codes(dates.check_impossible_dates, sentence) == []


def test_a_cited_document_is_not_younger_than_the_paper() -> None:
    view = view_of(
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 25/3/2023 của Ủy ban nhân dân thành phố;", issued=ISSUED
    )

    found = list(dates.check_cited_dates(view))

    assert [str(defect.message) for defect in found] == [
        "Văn bản số 12/KH-UBND được viện dẫn có ngày 25/3/2023, sau ngày ban hành văn bản này (20/3/2023)."
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 20/3/2023 của Ủy ban nhân dân thành phố;",
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2023;",
        "Thực hiện Kế hoạch số 12/KH-UBND của thành phố, các đơn vị báo cáo trước ngày 25/11/2023.",
        "Thực hiện Kế hoạch số 12/KH-UBND của thành phố trước ngày 25/11/2023.",
        "Theo Công văn số 12/SXD-QLN của Sở Xây dựng về hội nghị ngày 25/11/2023.",
    ],
)
def test_older_documents_and_dates_of_other_things_are_fine(sentence: str) -> None:
    assert codes(dates.check_cited_dates, sentence, issued=ISSUED) == []


def test_a_paper_without_a_date_is_not_compared() -> None:
    assert codes(dates.check_cited_dates, "Căn cứ Kế hoạch số 12/KH-UBND ngày 25/3/2033;") == []


def test_the_year_in_a_number_is_the_year_of_its_date() -> None:
    wrong = "Căn cứ Thông tư số 10/2022/TT-BXD ngày 31/5/2021 của Bộ trưởng Bộ Xây dựng;"

    assert codes(dates.check_cited_dates, wrong) == ["CITATION_YEAR"]
    assert codes(dates.check_cited_dates, wrong.replace("2021", "2022")) == []


def test_a_plan_is_not_decades_older_than_the_period_it_carries_out() -> None:
    """KH 48/KH-UBND: a plan of 2001 for the years from 2021."""
    view = view_of(
        "Triển khai Kế hoạch số 344/KH-UBND ngày 23/4/2001 về thực hiện Đề án cây xanh giai đoạn 2021-2030."
    )

    found = list(dates.check_periods_of_cited(view))

    assert [(defect.code, defect.severity) for defect in found] == [("DATE_BEFORE_PERIOD", Severity.ERROR)]
    assert str(found[0].message).endswith("giai đoạn 2021-2030 nhưng ghi ngày 23/4/2001, trước đó 20 năm.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Triển khai Kế hoạch số 344/KH-UBND ngày 23/4/2020 về thực hiện Đề án cây xanh giai đoạn 2021-2030.",
        "Thực hiện Chỉ thị số 45-CT/TW ngày 10/2/2010 của Ban Bí thư và Đề án cây xanh giai đoạn 2021-2025.",
        "Thực hiện Luật Lâm nghiệp số 16/2017/QH14 ngày 15/11/2017 trong giai đoạn 2023-2030.",
        "Kế hoạch số 344/KH-UBND ngày 23/4/2001 đã kết thúc; Đề án thực hiện giai đoạn 2021-2030 thay thế.",
        "Thực hiện Nghị quyết số 26-NQ/TW ngày 05/8/2008 về nông nghiệp, nông thôn giai đoạn 2021-2030.",
    ],
)
def test_standing_orders_and_other_documents_may_be_older(sentence: str) -> None:
    assert codes(dates.check_periods_of_cited, sentence) == []


def test_a_deadline_before_the_day_of_issue_is_an_error() -> None:
    text = "Gửi báo cáo trước ngày 15/02/2023."
    late = order(text, by=(deadline("trước ngày 15/02/2023", date(2023, 2, 15), within=text),))

    found = list(overdue.check_deadlines_over(view_of(text, issued=ISSUED, directives=(late,))))

    assert [defect.code for defect in found] == ["DEADLINE_BEFORE_ISSUE"]
    assert text[slice(*found[0].span)] == "trước ngày 15/02/2023"


def test_a_deadline_to_come_is_fine() -> None:
    text = "Gửi báo cáo trước ngày 15/11/2023."
    due = order(text, by=(deadline("trước ngày 15/11/2023", date(2023, 11, 15)),))

    assert codes(overdue.check_deadlines_over, text, issued=ISSUED, directives=(due,)) == []


@pytest.mark.parametrize(
    ("day", "count"), [(date(2022, 5, 15), 1), (date(2022, 5, 14), 1), (date(2022, 5, 13), 0)]
)
def test_a_deadline_on_a_saturday_or_sunday_is_noted(day: date, count: int) -> None:
    words = f"trước ngày {day.day}/5/2022"
    due = order("Gửi báo cáo " + words, by=(deadline(words, day),))

    found = list(dates.check_days_off(view_of("Gửi báo cáo " + words, directives=(due,))))

    assert [defect.severity for defect in found] == [Severity.NOTE] * count


def test_two_reports_and_two_dates_in_one_sentence_are_told_apart() -> None:
    """KH 48/KH-UBND III.10: sơ kết, tổng kết … trước ngày A và ngày B."""
    by = (
        deadline("trước ngày 13/5/2022", date(2022, 5, 13)),
        deadline("ngày 15/11/2022", date(2022, 11, 15)),
    )
    vague = "Sơ kết: tổ chức sơ kết, tổng kết và gửi báo cáo trước ngày 13/5/2022 và ngày 15/11/2022."
    plain = vague.replace("báo cáo trước", "báo cáo lần lượt trước")

    assert codes(dates.check_several_deadlines, vague, directives=(order(vague, by=by),)) == [
        "SEVERAL_DEADLINES"
    ]
    assert codes(dates.check_several_deadlines, plain, directives=(order(plain, by=by),)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Phòng Kinh tế chủ trì rà soát các tuyến đường thiếu cây trước ngày 15/02/2023",
        "Xử lý các cây sâu bệnh trước ngày 10/01/2023",
        "Rà soát, thống kê số cây hiện có; cập nhật vào phần mềm trước ngày 10/01/2023",
        "Trình Ủy ban nhân dân phường phê duyệt trước ngày 10/01/2023",
        "Thẩm định, phê duyệt dự toán trước ngày 10/01/2023",
        "Khắc phục các tồn tại, hạn chế trước ngày 30 tháng 6 năm 2022",
        "Kiểm tra, hướng dẫn các tổ dân phố chậm nhất ngày 10/01/2023",
        "Chấn chỉnh việc chặt hạ cây, báo cáo kết quả trước ngày 31/12/2022",
        "Gửi kết quả về Phòng Kinh tế trước 17 giờ ngày 05/01/2023",
        "Thành lập tổ công tác trước ngày 10/01/2023",
        "Lập danh sách cây cần chặt hạ trước ngày 10/01/2023",
    ],
)
def test_a_day_before_the_issue_is_found_after_any_verb_of_an_order(text: str) -> None:
    words = text[text.index("chậm nhất" if "chậm nhất" in text else "trước") :]
    by = (deadline(words, date(2022, 12, 31), within=text),)

    for read in (by, ()):
        late = order(text, by=read)
        found = list(overdue.check_deadlines_over(view_of(text, issued=ISSUED, directives=(late,))))
        assert [defect.code for defect in found] == ["DEADLINE_BEFORE_ISSUE"]
        assert text[slice(*found[0].span)] == words


@pytest.mark.parametrize(
    "text",
    [
        "Giải quyết dứt điểm hồ sơ tiếp nhận trước ngày 01/01/2023",
        "Rà soát các hộ đã nhận cây trước ngày 01/01/2023",
        "Cấp giấy chứng nhận cho hộ sử dụng đất trước ngày 01/7/2022",
        "Quyết toán các dự án hoàn thành trước ngày 01/01/2023",
        "Thanh toán khối lượng hoàn thành trước ngày 01/01/2023",
        "Xử lý các công trình xây dựng trước ngày 01/01/2023 không phép",
        "Quản lý số cây trồng trước ngày 01/01/2023",
        "Rà soát hồ sơ do phường lập trước ngày 01/01/2023",
        "Xử lý công trình vi phạm phát sinh trước ngày 01/01/2023",
        "Rà soát văn bản ban hành trước ngày 01/01/2023 để sửa đổi, bổ sung",
        "Bảo vệ những cây cổ thụ có từ trước ngày 30/4/1975",
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 10/01/2023",
    ],
)
def test_days_that_tell_which_things_are_meant_are_no_deadlines(text: str) -> None:
    assert codes(overdue.check_deadlines_over, text, issued=ISSUED, directives=(order(text),)) == []


def test_a_unit_that_opens_the_order_is_no_thing_that_was_so() -> None:
    text = "Các tổ dân phố đăng ký số cây trước ngày 28/02/2023"
    named = order(text, units=("tổ dân phố",))

    assert codes(overdue.check_deadlines_over, text, issued=ISSUED, directives=(named,)) == [
        "DEADLINE_BEFORE_ISSUE"
    ]


def test_a_stretch_from_now_on_does_not_end_before_the_issue() -> None:
    text = "Tuyên truyền từ nay đến hết ngày 15/3/2023"
    by = (
        deadline("từ nay đến hết ngày 15/3/2023", date(2023, 3, 15), kind=DeadlineKind.PERIOD, within=text),
    )

    found = codes(overdue.check_deadlines_over, text, issued=ISSUED, directives=(order(text, by=by),))

    assert found == ["DEADLINE_BEFORE_ISSUE"]


HEAD = (
    "ỦY BAN NHÂN DÂN PHƯỜNG AN LÀNH",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 12/KH-UBND",
)


@pytest.mark.parametrize(
    ("date_line", "codes_found"),
    [
        (
            "An Lành, ngày 31 tháng 4 năm 2024",
            ["IMPOSSIBLE_DATE", "CITED_AFTER_ISSUE", "DEADLINE_BEFORE_ISSUE"],
        ),
        ("An Lành, ngày     tháng 4 năm 2024", ["CITED_AFTER_ISSUE", "DEADLINE_BEFORE_ISSUE"]),
        ("An Lành, ngày … tháng … năm 2025", ["DEADLINE_BEFORE_ISSUE"]),
        ("An Lành, ngày … tháng … năm …", []),
    ],
)
def test_a_day_of_issue_that_cannot_be_read_leaves_its_month_or_year(
    date_line: str, codes_found: list[str]
) -> None:
    cited = "Căn cứ Kế hoạch số 12/KH-UBND của UBND thành phố ngày 20 tháng 12 năm 2024;"
    task = "Chăm sóc cây xanh trước ngày 15/3/2024."
    text = (*HEAD, date_line, "KẾ HOẠCH", "Trồng cây đầu xuân", cited, "I. NHIỆM VỤ", task)
    whole = source_of(*text).text
    due = deadline("trước ngày 15/3/2024", date(2024, 3, 14), within=whole)
    view = view_of(*text, directives=(order(task, start=whole.index(task), by=(due,)),))

    rules = (dates.check_impossible_dates, dates.check_cited_dates, overdue.check_deadlines_over)
    found = [defect.code for rule in rules for defect in rule(view)]

    assert found == codes_found


@pytest.mark.parametrize(
    ("text", "words", "last", "count"),
    [
        ("Hoàn thành việc trồng cây trong quý IV năm 2022", "trong quý IV năm 2022", date(2022, 12, 31), 1),
        ("Rà soát cây xanh, hoàn thành trong tháng 02/2023", "trong tháng 02/2023", date(2023, 2, 28), 1),
        ("Hoàn thành trong năm 2022", "trong năm 2022", date(2022, 12, 31), 1),
        ("Hoàn thành trong quý II năm 2023", "trong quý II năm 2023", date(2023, 6, 30), 0),
        ("Hoàn thành trong tháng 3/2023", "trong tháng 3/2023", date(2023, 3, 31), 0),
        ("Báo cáo kết quả trồng cây trong năm 2022", "trong năm 2022", date(2022, 12, 31), 0),
        ("Khắc phục hạn chế phát sinh trong năm 2022", "trong năm 2022", date(2022, 12, 31), 0),
        ("Hoàn thành chăm sóc số cây đã trồng trong năm 2022", "trong năm 2022", date(2022, 12, 31), 0),
        ("Quyết toán dự án hoàn thành trong năm 2022", "trong năm 2022", date(2022, 12, 31), 0),
        ("Hoàn thành các nhiệm vụ trong 6 tháng", "trong 6 tháng", None, 0),
    ],
)
def test_a_period_that_is_over_is_found_where_something_is_completed_in_it(
    text: str, words: str, last: date | None, count: int
) -> None:
    start = text.index(words)
    by = Deadline(words, DeadlineKind.PERIOD, None, last, Span(start, start + len(words)))

    found = codes(overdue.check_periods_over, text, issued=ISSUED, directives=(order(text, by=(by,)),))

    assert found == ["DEADLINE_BEFORE_ISSUE"] * count


def test_a_past_period_in_a_tables_column_of_time_is_a_warning() -> None:
    text = "Trồng cây"
    by = Deadline("Quý IV/2022", DeadlineKind.PERIOD, None, date(2022, 12, 31), Span(40, 51))

    found = list(
        overdue.check_periods_over(view_of(text, issued=ISSUED, directives=(order(text, by=(by,)),)))
    )

    assert [(d.code, d.severity) for d in found] == [("DEADLINE_BEFORE_ISSUE", Severity.WARNING)]
