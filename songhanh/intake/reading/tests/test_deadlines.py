"""By when: days and stretches of time, and which day of them is the last one."""

from __future__ import annotations

import pytest

from songhanh.intake.reading.facts.deadlines import deadlines_in
from songhanh.intake.reading.tests.times import SIGNED, read
from songhanh.kernel.passage import passage_of


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
            "báo cáo vào các ngày 10/6/2023, 10/9/2023 và 10/12/2023",
            [
                ("vào các ngày 10/6/2023", "DATE", "2023-06-10"),
                ("10/9/2023", "DATE", "2023-09-10"),
                ("10/12/2023", "DATE", "2023-12-10"),
            ],
        ),
        (
            "gửi số liệu trước các ngày 10/6/2023, 10/12/2023",
            [("trước các ngày 10/6/2023", "DATE", "2023-06-09"), ("10/12/2023", "DATE", "2023-12-09")],
        ),
        (
            "Nộp phiếu chậm nhất vào các ngày 10/6 và 10/12/2023",
            [("chậm nhất vào các ngày 10/6", "DATE", "2023-06-10"), ("10/12/2023", "DATE", "2023-12-10")],
        ),
        (
            "Tưới cây các ngày 10/6/2023 và 12/6/2023",
            [("ngày 10/6/2023", "DATE", "2023-06-10"), ("12/6/2023", "DATE", "2023-06-12")],
        ),
        ("Tổng kết các ngày lễ 30/4/2023 và 01/5/2023", []),
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


def test_a_deadline_points_at_its_words_in_the_source() -> None:
    source = "gửi   báo cáo\ntrước  ngày 20/4/2023."
    [deadline] = deadlines_in(passage_of(source), signed=SIGNED)

    assert source[slice(*deadline.span)] == "trước  ngày 20/4/2023"
