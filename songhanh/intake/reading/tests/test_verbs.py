"""Tests of the question whether a piece of text opens with an action."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songhanh.intake.reading.language.legible import legible
from songhanh.intake.reading.language.verbs import opens_with_verb, verb_at
from songhanh.intake.reading.lexicon.spelling import evened


@pytest.mark.parametrize(
    "text",
    [
        "Tăng cường tuyên truyền trên loa",
        "xây dựng kế hoạch của năm",
        "tổ chức hội nghị",
        "TỔ CHỨC HỘI NGHỊ",
        "Chủ động bố trí xe",
        "kịp thời xác minh",
        "tích cực đấu tranh",
        "Tiếp tục tham mưu",
        "chủ động, tích cực phối hợp với nhà trường",
        "- Phối hợp với nhà trường",
        "Trên cơ sở đó, lập danh sách",
        "trước ngày 05/6, gửi báo cáo",
        "hằng quý báo cáo kết quả",
        "Uỷ quyền cho cấp dưới",
        "hoàn thành việc xoá điểm đen",
        "không để dịch lây lan",
        "phải niêm yết công khai",
        "có trách nhiệm đôn đốc",
        "nghiêm túc kiểm điểm",
        "“Đẩy mạnh” phong trào",
        "đồng thời lồng ghép nội dung",
        "báo cáo kết quả",
        "phòng, chống đuối nước",
        "thông tin kịp thời cho người dân",
    ],
)
def test_an_order_opens_with_a_verb(text: str) -> None:
    assert opens_with_verb(text)


@pytest.mark.parametrize(
    "text",
    [
        "các mục tiêu, chỉ tiêu",
        "giải pháp",
        "mô hình câu lạc bộ",
        "Kế hoạch số 12/KH-UBND",
        "tình trạng tảo hôn",
        "những khó khăn, vướng mắc",
        "vì môi trường xanh",
        "tổ chức chính trị - xã hội",
        "tổ chức, cá nhân có liên quan",
        "Quyết định số 5/QĐ-UBND",
        "báo cáo tài chính",
        "công tác kiểm tra",
        "giao thông đường bộ",
        "Phòng Nội vụ",
        "nhân dân trên địa bàn",
        "thường xuyên, liên tục trong năm",
        "100% số trường",
        "",
        "…",
    ],
)
def test_a_thing_does_not_open_with_a_verb(text: str) -> None:
    assert not opens_with_verb(text)


def test_a_verb_says_where_it_stands() -> None:
    verb = verb_at(evened("chủ động phối hợp với"), 0)

    assert verb is not None
    assert verb.word == "phối hợp"
    assert (verb.start, verb.end) == (9, 17)


@given(st.text())
def test_any_text_can_be_asked(text: str) -> None:
    assert opens_with_verb(text) in (True, False)


@given(st.text())
def test_even_spelling_keeps_the_length(text: str) -> None:
    assert len(evened(text)) == len(text)


@pytest.mark.parametrize(
    ("scanned", "meant"),
    [("Tô chức kiêm tra", "tổ chức kiểm tra"), ("phôi hợp với", "phối hợp với"), ("công nhân", "công nhân")],
)
def test_lost_tone_marks_of_known_words_are_put_back(scanned: str, meant: str) -> None:
    assert legible(scanned) == meant


@given(st.text())
def test_legible_spelling_keeps_the_length(text: str) -> None:
    assert len(legible(text)) == len(text)
