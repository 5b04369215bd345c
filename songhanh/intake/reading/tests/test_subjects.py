"""Whoever acts in a numbered sentence among tasks has work, though no lexicon knows the name."""

from __future__ import annotations

import pytest

from songhanh.intake.reading.model import Directive
from songhanh.intake.reading.orders.subjects import subject_of
from songhanh.intake.reading.tests.papers import HEAD, TAIL, reading
from songhanh.kernel.passage import passage_of


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("Các hộ kinh doanh ký cam kết trước ngày 05/3/2024", "Các hộ kinh doanh"),
        ("Các hộ trồng hoa cam kết giữ đường sạch", "Các hộ trồng hoa"),
        ("Các hộ dân tổ chức dọn đường làng", "Các hộ dân"),
        ("Mỗi hội viên trồng hai cây", "Mỗi hội viên"),
        ("Tổ thẩm định hoàn thành biên bản", "Tổ thẩm định"),
        ("Ông Trần Văn Mẫu chịu trách nhiệm tưới cây", "Ông Trần Văn Mẫu"),
        ("Các nhà máy, xí nghiệp nộp báo cáo trước ngày 05/3/2024", "Các nhà máy, xí nghiệp"),
        ("Các nghệ nhân truyền dạy nghề trước ngày 05/3/2024", "Các nghệ nhân"),
    ],
)
def test_the_subject_of_a_sentence_is_taken_as_written(sentence: str, subject: str) -> None:
    found = subject_of(passage_of(sentence))

    assert found is not None
    assert found.as_written == subject


@pytest.mark.parametrize(
    "sentence",
    [
        "Các công trình hoàn thành trước ngày 05/3/2024",
        "Các nội dung được triển khai trước ngày 05/3/2024",
        "Các nhà máy nộp báo cáo",
        "Tổ chức hội nghị trước ngày 05/3/2024",
        "Ban hành và tổ chức thực hiện kế hoạch",
        "Nhân dân được hưởng lợi",
        "Đường làng",
        "",
    ],
)
def test_matters_states_and_bare_verbs_have_no_subject(sentence: str) -> None:
    assert subject_of(passage_of(sentence)) is None


def orders_under(title: str, sentence: str) -> tuple[Directive, ...]:
    return reading(HEAD + f"I. {title}\n\n1. {sentence}\n\n2. Tưới cây.\n" + TAIL).directives


def test_a_sentence_among_tasks_is_an_order_by_its_subject() -> None:
    order, *_ = orders_under("NHIỆM VỤ", "Các tiểu thương chợ huyện nộp phiếu trước ngày 05/3/2024.")

    assert [unit.as_written for unit in order.units] == ["Các tiểu thương chợ huyện"]
    assert [str(deadline.last_day) for deadline in order.deadlines] == ["2024-03-04"]


def test_what_people_do_among_the_aims_is_no_order() -> None:
    assert not orders_under("MỤC TIÊU", "Các hộ dân trồng cây trước ngày 05/3/2024.")


def test_whom_a_title_names_does_what_stands_below_it() -> None:
    text = HEAD + "I. NHIỆM VỤ\n\n1. Phòng Kinh tế\n\n- Các hộ dân ký cam kết.\n" + TAIL

    (order,) = reading(text).directives
    assert [unit.as_written for unit in order.units] == ["Phòng Kinh tế"]
