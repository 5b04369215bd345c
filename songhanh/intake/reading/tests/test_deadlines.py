"""By when: what counts as a deadline, which day is the last one, and what only looks like one."""

from __future__ import annotations

from datetime import date

import pytest

from songhanh.intake.reading.deadlines import deadlines_in, deadlines_in_label
from songhanh.kernel.passage import passage_of

SIGNED = date(2023, 2, 10)


def read(text: str, *, signed: date | None = SIGNED) -> list[tuple[str, str, str | None]]:
    """Return words, kind and last day of each deadline of a running text."""
    return [
        (d.as_written, d.kind.name, _day(d.last_day)) for d in deadlines_in(passage_of(text), signed=signed)
    ]


def read_label(text: str) -> list[tuple[str, str, str | None]]:
    found = deadlines_in_label(passage_of(text), signed=SIGNED)
    return [(d.as_written, d.kind.name, _day(d.last_day)) for d in found]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


@pytest.mark.parametrize(
    ("text", "written", "last_day"),
    [
        # "trước ngày" leaves the day itself out
        ("gửi báo cáo về Sở trước ngày 20/4/2023.", "trước ngày 20/4/2023", "2023-04-19"),
        ("gửi trước ngày 20 tháng 4 năm 2023 để tổng hợp", "trước ngày 20 tháng 4 năm 2023", "2023-04-19"),
        ("nộp hồ sơ trước 01/3/2023", "trước 01/3/2023", "2023-02-28"),
        ("gửi trước ngày 5-6-2023", "trước ngày 5-6-2023", "2023-06-04"),
        ("Hoàn thành trước ngày 30/4/2023", "trước ngày 30/4/2023", "2023-04-29"),
        ("chậm nhất là trước ngày 20/4/2023", "chậm nhất là trước ngày 20/4/2023", "2023-04-19"),
        # an hour of the day: the day still counts
        ("trước 16 giờ 30 phút ngày 20/4/2023", "trước 16 giờ 30 phút ngày 20/4/2023", "2023-04-20"),
        ("trước 11h00, ngày 20/4/2023", "trước 11h00, ngày 20/4/2023", "2023-04-20"),
        # these take the day in
        ("chậm nhất ngày 20/4/2023", "chậm nhất ngày 20/4/2023", "2023-04-20"),
        ("trước ngày khai giảng (05/9/2023)", "trước ngày khai giảng (05/9/2023", "2023-09-04"),
        ("không quá ngày 20/4/2023", "không quá ngày 20/4/2023", "2023-04-20"),
        ("duy trì đến hết ngày 20/4/2023", "đến hết ngày 20/4/2023", "2023-04-20"),
        ("UBND tỉnh giao hoàn thành đến ngày 20/4/2023", "đến ngày 20/4/2023", "2023-04-20"),
        ("tổng hợp số liệu gửi Sở Nội vụ trước ngày 20/4/2023", "trước ngày 20/4/2023", "2023-04-19"),
        ("gửi hồ sơ thông qua Sở Nội vụ trước ngày 20/4/2023", "trước ngày 20/4/2023", "2023-04-19"),
        ("các việc đã được giao xong trước ngày 20/4/2023", "trước ngày 20/4/2023", "2023-04-19"),
        ("khai mạc vào ngày 20/4/2023", "vào ngày 20/4/2023", "2023-04-20"),
        ("Ngày 20/4/2023, tổ chức lễ phát động", "Ngày 20/4/2023", "2023-04-20"),
    ],
)
def test_a_day_is_a_deadline_with_its_last_day(text: str, written: str, last_day: str) -> None:
    assert read(text) == [(written, "DATE", last_day)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "trước ngày 10/6/2023 và ngày 10/12/2023",
            [("trước ngày 10/6/2023", "DATE", "2023-06-09"), ("ngày 10/12/2023", "DATE", "2023-12-09")],
        ),
        (
            "trước ngày 10/6 và 10/12 năm 2023",  # the year is said once for both
            [("trước ngày 10/6", "DATE", "2023-06-09"), ("10/12 năm 2023", "DATE", "2023-12-09")],
        ),
        (
            "trước ngày 10/6 đối với báo cáo 6 tháng và ngày 10/12 đối với báo cáo năm",
            [("trước ngày 10/6", "DATE", None), ("ngày 10/12", "DATE", None)],
        ),
        (
            "trước 10/6 và 10/12 hằng năm",
            [("trước 10/6", "RECURRING", None), ("10/12 hằng năm", "RECURRING", None)],
        ),
        (
            "báo cáo 6 tháng trước ngày 10/6; báo cáo năm trước ngày 10/12 hằng năm",
            [("trước ngày 10/6", "RECURRING", None), ("trước ngày 10/12 hằng năm", "RECURRING", None)],
        ),
        (
            "báo cáo vào tháng 6 và tháng 12 hằng năm",
            [("vào tháng 6", "RECURRING", None), ("tháng 12 hằng năm", "RECURRING", None)],
        ),
        (
            "xây dựng kế hoạch trong tháng 3/2023 và báo cáo trước ngày 05/4/2023",
            [("trong tháng 3/2023", "PERIOD", "2023-03-31"), ("trước ngày 05/4/2023", "DATE", "2023-04-04")],
        ),
    ],
)
def test_each_day_of_a_list_is_a_deadline_of_its_own(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", ["trước ngày 10/6", "chậm nhất ngày 10 tháng 6", "hạn cuối ngày 10/6"])
def test_a_year_that_is_not_said_is_not_guessed(text: str) -> None:
    [(_, kind, last_day)] = read(text)

    assert (kind, last_day) == ("DATE", None)


@pytest.mark.parametrize(
    "text", ["trước ngày l5/6/2023", "trước ngày 15/6/2O23", "trước ngày 31/02/2023", "trước ngày …/6/2023"]
)
def test_a_misread_or_impossible_day_is_seen_but_not_guessed(text: str) -> None:
    assert read(text) == [(text, "DATE", None)]


@pytest.mark.parametrize(
    ("text", "written", "last_day"),
    [
        ("hoàn thành trong tháng 3/2023", "trong tháng 3/2023", "2023-03-31"),
        ("(hoàn thành trong tháng 02 năm 2024)", "trong tháng 02 năm 2024", "2024-02-29"),
        ("tổ chức Hội thi vào quý III/2023", "vào quý III/2023", "2023-09-30"),
        ("Quý IV năm 2023, tổng kết đợt thi đua", "Quý IV năm 2023", "2023-12-31"),
        ("chậm nhất trong quý II năm 2023", "chậm nhất trong quý II năm 2023", "2023-06-30"),
        ("hoàn thành trước tháng 6/2023", "trước tháng 6/2023", "2023-05-31"),
        ("hoàn thành trước năm 2025", "trước năm 2025", "2024-12-31"),
        ("trong năm 2023 tổ chức 02 lớp", "trong năm 2023", "2023-12-31"),
        ("6 tháng đầu năm 2023 tổ chức kiểm tra", "6 tháng đầu năm 2023", "2023-06-30"),
        ("trong tuần cuối của tháng 5/2023", "trong tuần cuối của tháng 5/2023", "2023-05-31"),
        (
            "từ ngày 10/11 đến ngày 10/12/2023 tổ chức đợt cao điểm",
            "từ ngày 10/11 đến ngày 10/12/2023",
            "2023-12-10",
        ),
        ("từ ngày 10 đến 20/5/2023", "từ ngày 10 đến 20/5/2023", "2023-05-20"),
        ("từ tháng 3 đến tháng 9 năm 2023", "từ tháng 3 đến tháng 9 năm 2023", "2023-09-30"),
        ("trong tháng 6", "trong tháng 6", None),
        ("tổ chức triển khai từ quý II năm 2023", "từ quý II năm 2023", None),
        ("(dự kiến tháng 5/2023)", "dự kiến tháng 5/2023", "2023-05-31"),
        ("từ tháng 3 đến ngày khai mạc 20/4/2023", "từ tháng 3 đến ngày khai mạc 20/4/2023", "2023-04-20"),
        ("từ tháng 3/2023 đến ngày 20/4/2023", "từ tháng 3/2023 đến ngày 20/4/2023", "2023-04-20"),
        ("triển khai từ nay đến ngày 20/4/2023", "từ nay đến ngày 20/4/2023", "2023-04-20"),
        (
            "từ khi phát động đến hết ngày 20/4/2023",
            "từ khi phát động đến hết ngày 20/4/2023",
            "2023-04-20",
        ),
        (
            "đợt 1 thông tin, tuyên truyền từ ngày 01/3 đến ngày 20/4/2023",
            "từ ngày 01/3 đến ngày 20/4/2023",
            "2023-04-20",
        ),
        (
            "Giai đoạn 1 (từ ngày 01/3/2023 đến ngày 20/4/2023)",
            "từ ngày 01/3/2023 đến ngày 20/4/2023",
            "2023-04-20",
        ),
    ],
)
def test_a_stretch_of_time_ends_on_its_last_day(text: str, written: str, last_day: str | None) -> None:
    assert read(text) == [(written, "PERIOD", last_day)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Hằng năm, tổ chức sơ kết", "Hằng năm"),
        ("giao Sở Nội vụ định kỳ kiểm tra việc này", "định kỳ"),
        ("các xã báo cáo hằng quý về huyện", "hằng quý"),
        ("định kỳ 6 tháng, năm báo cáo kết quả", "định kỳ 6 tháng, năm"),
        ("báo cáo định kỳ hằng quý, 6 tháng, năm", "định kỳ hằng quý, 6 tháng, năm"),
        ("trước ngày 20 hằng tháng", "trước ngày 20 hằng tháng"),
        ("trước ngày mùng 5 hàng tháng", "trước ngày mùng 5 hàng tháng"),
        ("vào ngày 15 tháng cuối quý", "vào ngày 15 tháng cuối quý"),
        ("trước ngày 14 tháng cuối kỳ báo cáo", "trước ngày 14 tháng cuối kỳ báo cáo"),
        ("trước ngày 31/01 năm sau", "trước ngày 31/01 năm sau"),
        ("trong quý I hằng năm", "trong quý I hằng năm"),
        ("giao ban thứ Sáu hằng tuần", "thứ Sáu hằng tuần"),
        ("họp vào ngày 10 và ngày 25 hằng tháng", "vào ngày 10 và ngày 25 hằng tháng"),
        ("báo cáo nhanh trước 15h00 hằng ngày", "trước 15h00 hằng ngày"),
        ("kiểm tra mỗi tháng 01 lần", "mỗi tháng 01 lần"),
        ("Ban Chỉ đạo họp mỗi quý một lần", "mỗi quý một lần"),
        ("họp tối thiểu 02 lần/năm", "02 lần/năm"),
    ],
)
def test_what_comes_back_is_recurring(text: str, written: str) -> None:
    assert read(text) == [(written, "RECURRING", None)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("trong vòng 24 giờ kể từ khi phát hiện phải báo cáo", "trong vòng 24 giờ kể từ khi phát hiện"),
        (
            "chậm nhất 05 ngày làm việc sau khi kết thúc đợt kiểm tra, gửi báo cáo",
            "chậm nhất 05 ngày làm việc sau khi kết thúc đợt kiểm tra",
        ),
        ("sau 10 ngày kể từ ngày nhận được Kế hoạch này", "sau 10 ngày kể từ ngày nhận được Kế hoạch này"),
        (
            "trong thời hạn 07 (bảy) ngày làm việc, kể từ ngày nhận đủ hồ sơ; trả lời",
            "trong thời hạn 07 (bảy) ngày làm việc, kể từ ngày nhận đủ hồ sơ",
        ),
        ("ít nhất 10 ngày trước khi tổ chức hội nghị", "ít nhất 10 ngày trước khi tổ chức hội nghị"),
        ("không quá 30 ngày", "không quá 30 ngày"),
        ("sau khi kết thúc đợt kiểm tra, gửi báo cáo", "sau khi kết thúc đợt kiểm tra"),
    ],
)
def test_so_long_after_something_is_relative(text: str, written: str) -> None:
    assert read(text) == [(written, "RELATIVE", None)]


@pytest.mark.parametrize(
    ("text", "written", "kind"),
    [
        ("tổ chức hội nghị khi có hướng dẫn của tỉnh.", "khi có hướng dẫn của tỉnh", "CONDITIONAL"),
        ("báo cáo đột xuất khi có yêu cầu.", "khi có yêu cầu", "CONDITIONAL"),
        ("triển khai ngay khi có yêu cầu.", "khi có yêu cầu", "CONDITIONAL"),
        (
            "sau khi có văn bản hướng dẫn của Bộ, tổ chức",
            "sau khi có văn bản hướng dẫn của Bộ",
            "CONDITIONAL",
        ),
        ("khi được phê duyệt", "khi được phê duyệt", "CONDITIONAL"),
        (
            "họp khi được Trưởng ban, Phó ban phân công",
            "khi được Trưởng ban, Phó ban phân công",
            "CONDITIONAL",
        ),
        ("điều hành khi Trưởng ban đi vắng.", "khi Trưởng ban đi vắng", "CONDITIONAL"),
        ("(khi Bộ Y tế có văn bản triển khai)", "khi Bộ Y tế có văn bản triển khai", "CONDITIONAL"),
        ("Nhận được Kế hoạch này, yêu cầu các đơn vị", "Nhận được Kế hoạch này", "CONDITIONAL"),
        ("kịp thời xác minh, xử lý", "kịp thời", "SOFT"),
        ("thường xuyên kiểm tra việc chấp hành", "thường xuyên", "SOFT"),
        ("ngay sau khi Luật Phòng, chống ma túy (sửa đổi) có hiệu lực", None, "SOFT"),
        ("Xây dựng kế hoạch truyền thông năm 2023 phù hợp", "năm 2023", "SOFT"),
        ("đưa vào kế hoạch phát triển của địa phương giai đoạn 2021-2030", "giai đoạn 2021-2030", "SOFT"),
    ],
)
def test_conditions_and_soft_words_hold_no_day(text: str, written: str | None, kind: str) -> None:
    assert read(text) == [(written or text, kind, None)]


@pytest.mark.parametrize(
    "text",
    [
        "theo Kế hoạch số 12/KH-UBND ngày 01/02/2023 của UBND tỉnh",
        "Thông tư số 05/2022/TT-BNV ngày 31 tháng 5 năm 2022",
        "Luật có hiệu lực thi hành kể từ ngày 01/7/2023",
        "phấn đấu đến năm 2030 đạt ít nhất 50% số xã",
        "đến hết năm 2025 giảm 3% số vụ",
        "Đến ngày 31/12/2023, 100% hồ sơ được giải quyết đúng hạn",
        "các đơn vị đã hoàn thành trước ngày 30/01/2023",
        "kỷ niệm 93 năm ngày thành lập Hội 20/10",
        "số liệu tính đến ngày 14/6/2023",
        "tuyên truyền về Ngày hội Toàn dân đoàn kết (ngày 18/11/2023)",
        "số liệu từ ngày 15/12/2022 đến ngày 14/6/2023",
        "giai đoạn 2016-2020 đã đạt kết quả tốt",
        "Ngày 12/3/2021, Ủy ban nhân dân tỉnh ban hành văn bản",
        "Chiến lược quốc gia về thanh niên giai đoạn 2021-2030",
        "lập dự toán ngân sách hằng năm",
        "đưa vào kế hoạch hàng năm",
        "thực hiện chế độ báo cáo định kỳ, đột xuất",
        "quan trắc định kỳ; khám sức khỏe định kỳ theo quy định",
        "vốn đầu tư công trung hạn, hằng năm được giao",
        "trước khi có quyết định; trường hợp có khó khăn, vướng mắc",
        "chi thường xuyên; trung tâm giáo dục thường xuyên",
        "bảo đảm kịp thời, đúng quy định",
        "trực 24/24 giờ; tỷ lệ 1/500; 2/3 số xã",
        "trong 5 năm qua; sau 10 năm thực hiện",
        "điều chỉnh kế hoạch; ngân hàng năm tỉnh",
        "trình tại kỳ họp giữa năm 2023 của HĐND",
        "giấy chứng nhận được cấp trước ngày 01/7/2014",
        "",
    ],
)
def test_dates_that_are_told_cited_or_aimed_at_are_no_deadlines(text: str) -> None:
    assert read(text) == []


def test_a_day_long_before_the_signing_is_history() -> None:
    text = "đất sử dụng trước ngày 01/7/2014"

    assert read(text) == []
    assert read(text, signed=None) == [("trước ngày 01/7/2014", "DATE", "2014-06-30")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quý II/2023", [("Quý II/2023", "PERIOD", "2023-06-30")]),
        ("Tháng 6/2023", [("Tháng 6/2023", "PERIOD", "2023-06-30")]),
        ("T6/2023", [("T6/2023", "PERIOD", "2023-06-30")]),
        ("QII/2023", [("QII/2023", "PERIOD", "2023-06-30")]),
        ("30/6/2023", [("30/6/2023", "DATE", "2023-06-30")]),
        ("Trước 30/6", [("Trước 30/6", "DATE", None)]),
        ("Thường xuyên", [("Thường xuyên", "SOFT", None)]),
        ("Hàng năm", [("Hàng năm", "RECURRING", None)]),
        ("6 tháng/lần", [("6 tháng/lần", "RECURRING", None)]),
        ("2023-2025", [("2023-2025", "PERIOD", "2025-12-31")]),
        ("Năm 2023", [("Năm 2023", "PERIOD", "2023-12-31")]),
        ("2023", [("2023", "PERIOD", "2023-12-31")]),
        ("Từ tháng 3 đến tháng 12/2023", [("Từ tháng 3 đến tháng 12/2023", "PERIOD", "2023-12-31")]),
        ("Khi có hướng dẫn của Bộ", [("Khi có hướng dẫn của Bộ", "CONDITIONAL", None)]),
        ("Theo kế hoạch của Bộ", [("Theo kế hoạch của Bộ", "SOFT", None)]),
        ("Thời gian thực hiện: Quý I, II", [("Quý I, II", "PERIOD", None)]),
        (
            "Thời hạn hoàn thành: 15/6, 15/12/2023.",
            [("15/6", "DATE", "2023-06-15"), ("15/12/2023", "DATE", "2023-12-15")],
        ),
        ("15-20/4/2023", [("15-20/4/2023", "PERIOD", "2023-04-20")]),
        ("Từ ngày 15/4/2023", [("Từ ngày 15/4/2023", "PERIOD", None)]),
        ("Dự kiến quý III/2023", [("Dự kiến quý III/2023", "PERIOD", "2023-09-30")]),
        ("07/02/2020", [("07/02/2020", "DATE", "2020-02-07")]),
        ("Sau ngày khai mạc 15/3/2023", [("Sau ngày khai mạc 15/3/2023", "SOFT", None)]),
        ("Tháng 3, 4, 5/2023", [("Tháng 3, 4, 5/2023", "PERIOD", "2023-05-31")]),
        ("-", []),
    ],
)
def test_in_a_label_bare_times_count(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read_label(text) == expected


def test_a_label_inside_a_paragraph_is_heard() -> None:
    text = "Tổ chức tập huấn cho cán bộ. Thời gian thực hiện: Quý II/2023. Đơn vị chủ trì: Sở Nội vụ."

    assert read(text) == [("Quý II/2023", "PERIOD", "2023-06-30")]


def test_a_deadline_points_at_its_words_in_the_source() -> None:
    source = "gửi   báo cáo\ntrước  ngày 20/4/2023."
    [deadline] = deadlines_in(passage_of(source), signed=SIGNED)

    assert source[slice(*deadline.span)] == "trước  ngày 20/4/2023"
