from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songhanh.intake.reading.structure.sentences import parts_of
from songhanh.kernel.passage import passage_of


def pieces(text: str) -> list[str]:
    return [part.text for part in parts_of(passage_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # At sentence ends and at ";"
        ("Trồng cây. Chăm sóc cây.", ["Trồng cây", "Chăm sóc cây"]),
        ("Xây dựng kế hoạch; Tổ chức tập huấn.", ["Xây dựng kế hoạch", "Tổ chức tập huấn"]),
        # 2: not behind "các nội dung:"
        (
            "Kiểm tra các nội dung: tổ chức bộ máy; công tác cán bộ; chế độ báo cáo.",
            ["Kiểm tra các nội dung: tổ chức bộ máy; công tác cán bộ; chế độ báo cáo"],
        ),
        # 3: the piece behind ";" has no verb of its own
        ("Duy trì các mô hình cũ; mô hình mới.", ["Duy trì các mô hình cũ; mô hình mới"]),
        # 4: neither at commas nor inside brackets
        ("Tổ chức hội nghị (lần 1; lần 2), tập huấn.", ["Tổ chức hội nghị (lần 1; lần 2), tập huấn"]),
        # 5: three dots
        ("Bố trí kinh phí, vật tư... để thực hiện.", ["Bố trí kinh phí, vật tư... để thực hiện"]),
        ("Tập huấn, tuyên truyền,...", ["Tập huấn, tuyên truyền,..."]),
        ("Báo cáo UBND TP. Hồ Chí Minh trước 30/6.", ["Báo cáo UBND TP. Hồ Chí Minh trước 30/6"]),
        ("Triển khai thực hiện./.", ["Triển khai thực hiện"]),
        (
            "Hoàn thành “Đề án A; Đề án B”; báo cáo kết quả.",
            ["Hoàn thành “Đề án A; Đề án B”", "báo cáo kết quả"],
        ),
        (
            "Sở Y tế có trách nhiệm: xây dựng kế hoạch; tổ chức tập huấn.",
            ["Sở Y tế có trách nhiệm: xây dựng kế hoạch", "tổ chức tập huấn"],
        ),
        ("Chi 1.500.000 đồng. Báo cáo kết quả.", ["Chi 1.500.000 đồng", "Báo cáo kết quả"]),
    ],
)
def test_a_paragraph_is_cut_into_orders(text, expected):
    assert pieces(text) == expected


@given(st.text(alphabet='Aa Tổchứ.;:…()“”"/-,1', max_size=200))
def test_pieces_stand_in_the_text_in_their_order(text):
    at = 0
    for part in parts_of(passage_of(text)):
        span = part.span
        assert at <= span.start < span.end <= len(text)
        at = span.end
