from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from songhanh.intake.reading.tests.papers import paragraphs


def texts(text: str, **how: bool) -> list[str]:
    return [p.text for p in paragraphs(text, **how)]


def test_wrapped_lines_are_one_paragraph():
    assert texts("Căn cứ Thông tư số\n10/2022/TT-BYT của\nBộ Y tế;\n\nTiếp theo.") == [
        "Căn cứ Thông tư số 10/2022/TT-BYT của Bộ Y tế;",
        "Tiếp theo.",
    ]


def test_a_sentence_cut_by_a_page_break_is_joined_and_the_break_is_kept():
    joined = paragraphs("Phối hợp với\n\nbạn bè trồng cây.", whole=True)

    assert [p.text for p in joined] == ["Phối hợp với bạn bè trồng cây."]
    assert joined[0].broken_at == (14,)


def test_page_numbers_and_rules_are_left_out():
    assert texts("Trang trước.\n\n2\n\n-------\n\nTrang sau.") == ["Trang trước.", "Trang sau."]


def test_marks_are_no_words():
    assert texts("## **1. Mục đích**\n\n- Gửi (*qua Sở X*) ngay.") == [
        "1. Mục đích",
        "- Gửi (qua Sở X) ngay.",
    ]


def test_a_heading_broken_inside_its_marks_is_whole():
    assert texts("**II. NỘI\nDUNG THỰC HIỆN**\n\nTrồng\ncây.\n\nTưới cây.") == [
        "II. NỘI DUNG THỰC HIỆN",
        "Trồng cây.",
        "Tưới cây.",
    ]


def test_a_year_at_the_line_start_is_no_number():
    assert (
        texts("Kế hoạch năm\n2024. Tiếp tục\nthực hiện.\n\nHết.")[0]
        == "Kế hoạch năm 2024. Tiếp tục thực hiện."
    )


@given(st.text(max_size=300))
def test_any_text_gives_paragraphs_inside_it(text):
    for paragraph in paragraphs(text):
        span = paragraph.passage.span
        assert 0 <= span.start < span.end <= len(text)
