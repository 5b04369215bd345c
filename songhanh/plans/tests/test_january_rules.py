"""How days and words go over into the next year, and how two years are laid side by side."""

from __future__ import annotations

from datetime import date

import pytest

from songhanh.plans.rules.comparing import Version, compared, marked, matched, tallied
from songhanh.plans.rules.january import moved, moved_words, still_names
from songhanh.plans.rules.words import Aspect, Change


@pytest.mark.parametrize(
    ("day", "years", "then"),
    [
        (date(2021, 5, 14), 1, date(2022, 5, 14)),
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
        (date(2023, 2, 28), 1, date(2024, 2, 28)),
        (date(2021, 12, 31), 2, date(2023, 12, 31)),
    ],
)
def test_a_day_is_moved_to_the_same_day_of_another_year(day, years, then):
    assert moved(day, years) == then


@pytest.mark.parametrize(
    ("words", "then"),
    [
        ("Kế hoạch năm 2021.", "Kế hoạch năm 2022."),
        ("Gửi trước ngày 15/5/2021 và ngày 15/11/2021.", "Gửi trước ngày 15/5/2022 và ngày 15/11/2022."),
        ("Trước ngày 15 tháng 5 năm 2021", "Trước ngày 15 tháng 5 năm 2022"),
        ("Báo cáo năm trước ngày 10/01/2022", "Báo cáo năm trước ngày 10/01/2023"),
        ("trong tháng 12/2021", "trong tháng 12/2022"),
        ("số liệu quý I/2021", "số liệu quý I/2022"),
    ],
)
def test_the_year_of_a_plan_is_moved_in_its_words(words, then):
    assert moved_words(words, 2021) == then


@pytest.mark.parametrize(
    "words",
    [
        "giai đoạn 2021-2025",
        "giai đoạn 2016 – 2021",
        "Nghị định 09/2021/NĐ-CP",
        "Kế hoạch số 12/KH-UBND ngày 15/5/2021",
        "Công văn 318/SLĐ-XH, ngày 02/3/2021",
        "Luật Cây xanh năm 2021",
        "mục tiêu đến năm 2022",
        "so với năm 2020",
        "Trồng 2021 cây",
        "12.021 cây, 20211 hộ",
    ],
)
def test_years_of_periods_and_of_other_papers_stay(words):
    assert moved_words(words, 2021) == words
    assert not still_names(words, 2021)


@pytest.mark.parametrize(
    ("words", "is_named"),
    [
        ("Tổng kết năm 2021", True),
        ("trước ngày 15/5/2021", True),
        ("trước ngày 15/5/2022", False),
        ("giai đoạn 2021–2025", False),
    ],
)
def test_words_that_still_name_the_year_before_are_found(words, is_named):
    assert still_names(words, 2021) is is_named


def one(key, text="Trồng cây ở mỗi phường.", **more):
    return Version(key, text, **more)


def changes(before, after):
    return [(pair.change, pair.aspects) for pair in compared(before, after, 2021)]


WARDS = frozenset({("Các phường", "responsible")})


@pytest.mark.parametrize(
    ("before", "after", "change", "aspects"),
    [
        (one("a"), one("b", continues="a"), Change.KEPT, ()),
        (one("a", "Việc năm 2021."), one("b", "Việc năm 2022.", continues="a"), Change.KEPT, ()),
        (one("a", "Việc năm 2021."), one("b", "Việc năm 2021.", continues="a"), Change.KEPT, ()),
        (one("a"), one("b", "Trồng hoa.", continues="a"), Change.CHANGED, (Aspect.WORDING,)),
        (
            one("a", offices=WARDS),
            one("b", continues="a"),
            Change.CHANGED,
            (Aspect.OFFICES,),
        ),
        (
            one("a", days=(date(2021, 5, 14),)),
            one("b", days=(date(2022, 5, 14),), continues="a"),
            Change.KEPT,
            (),
        ),
        (
            one("a", days=(date(2021, 5, 14),)),
            one("b", days=(date(2022, 6, 1),), continues="a"),
            Change.CHANGED,
            (Aspect.DAYS,),
        ),
        (
            one("a", days=(date(2021, 5, 14),)),
            one("b", "Trồng hoa.", offices=WARDS, continues="a"),
            Change.CHANGED,
            (Aspect.WORDING, Aspect.OFFICES, Aspect.DAYS),
        ),
    ],
)
def test_what_became_of_a_task_is_told_by_words_offices_and_days(before, after, change, aspects):
    assert changes([before], [after]) == [(change, aspects)]


def test_what_is_only_in_one_of_the_years_is_new_or_dropped():
    found = changes([one("a", "Trồng cây xanh.")], [one("b", "Kiểm tra sổ sách kế toán.")])

    assert [change for change, _ in found] == [Change.DROPPED, Change.ADDED]


def test_what_was_dropped_stands_where_it_stood():
    before = [one("a", "Trồng cây."), one("b", "Họp tổ dân phố."), one("c", "Quét đường.")]
    after = [one("x", "Trồng cây.", continues="a"), one("z", "Quét đường.", continues="c")]

    pairs = compared(before, after, 2021)

    assert [(pair.before or pair.after).key for pair in pairs] == ["a", "b", "c"]
    assert tallied(pairs) == {Change.KEPT: 2, Change.CHANGED: 0, Change.ADDED: 0, Change.DROPPED: 1}


def test_without_a_link_tasks_are_matched_by_their_words_each_once():
    before = [one("a", "Tuyên truyền về việc trồng cây năm 2021."), one("b", "Báo cáo kết quả trồng cây.")]
    after = [
        one("x", "Báo cáo kết quả trồng cây, chăm sóc cây."),
        one("y", "Tuyên truyền việc trồng cây năm 2022."),
        one("z", "Báo cáo kết quả trồng cây."),
    ]

    assert matched(before, after) == {"y": "a", "z": "b"}


def test_a_link_is_believed_before_words():
    before = [one("a", "Trồng cây."), one("b", "Trồng hoa.")]
    after = [one("x", "Trồng hoa.", continues="a")]

    pairs = compared(before, after, 2021)

    assert [(pair.before.key, pair.change) for pair in pairs] == [
        ("a", Change.CHANGED),
        ("b", Change.DROPPED),
    ]


def test_a_link_to_another_plan_counts_for_nothing():
    assert changes([one("a")], [one("x", continues="elsewhere")]) == [(Change.KEPT, ())]


def test_words_that_only_one_of_the_years_has_are_marked():
    left, right = marked("Mỗi phường trồng 200 cây xanh", "Mỗi phường trồng 300 cây xanh bóng mát")

    assert [part.words for part in left if part.is_only_here] == ["200"]
    assert [part.words for part in right if part.is_only_here] == ["300", "bóng mát"]
    assert " ".join(part.words for part in right) == "Mỗi phường trồng 300 cây xanh bóng mát"
