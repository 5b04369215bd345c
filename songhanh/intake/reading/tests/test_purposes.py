"""Tests of what an order asks for, and whom it serves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songhanh.intake.reading.model import DirectiveKind, Product
from songhanh.intake.reading.orders.purposes import beneficiaries_of, kind_of, products_of
from songhanh.kernel.passage import passage_of


@pytest.mark.parametrize(
    ("order", "kind"),
    [
        ("Tham mưu UBND huyện ban hành quy chế", DirectiveKind.ADVISORY),
        ("Đẩy mạnh công tác tuyên truyền về an toàn giao thông", DirectiveKind.COMMUNICATION),
        ("Xây dựng kế hoạch và tổ chức kiểm tra", DirectiveKind.PLANNING),
        ("Định kỳ hằng quý báo cáo kết quả", DirectiveKind.REPORTING),
        ("Mở lớp tập huấn cho cán bộ xã", DirectiveKind.TRAINING),
        ("Bố trí kinh phí thực hiện", DirectiveKind.BUDGETING),
        ("Lồng ghép nội dung bảo vệ môi trường vào bài giảng", DirectiveKind.MAINSTREAMING),
        ("Thanh tra tỉnh tổ chức kiểm tra", DirectiveKind.INSPECTION),
        ("Theo dõi, đôn đốc việc thực hiện", DirectiveKind.FOLLOW_UP),
        ("Thống kê số hộ nghèo", DirectiveKind.STATISTICS),
        ("Rà soát quy hoạch", DirectiveKind.SCREENING),
        ("Phối hợp với nhà trường triển khai các nội dung", DirectiveKind.COORDINATION),
        ("Triển khai thực hiện các nhiệm vụ được giao", None),
    ],
)
def test_the_first_act_tells_the_kind(order: str, kind: DirectiveKind | None) -> None:
    assert kind_of(passage_of(order)) is kind


def test_products_come_in_the_order_of_the_text() -> None:
    order = passage_of("Xây dựng kế hoạch, tổ chức hội nghị và gửi báo cáo về Thanh tra tỉnh")

    assert products_of(order) == (Product.PLAN.value, Product.CONFERENCE.value, Product.REPORT.value)


@pytest.mark.parametrize(
    ("order", "groups"),
    [
        (
            "Tư vấn cho nam giới, trẻ em gái và người khuyết tật",
            ("nam giới", "trẻ em gái", "người khuyết tật"),
        ),
        ("Tuyên truyền trong các tầng lớp nhân dân", ("các tầng lớp nhân dân",)),
        ("Tập huấn cho đội ngũ cán bộ, công chức", ("đội ngũ cán bộ, công chức",)),
        ("Bố trí kinh phí cho Hội Liên hiệp Phụ nữ huyện", ()),
        ("Công tác vì sự tiến bộ của phụ nữ", ()),
        ("Họp giao ban đầu tháng", ()),
    ],
)
def test_groups_are_cut_as_they_are_written(order: str, groups: tuple[str, ...]) -> None:
    assert beneficiaries_of(passage_of(order)) == groups


@given(st.text())
def test_any_text_has_a_purpose_or_none(text: str) -> None:
    passage = passage_of(text)

    kind_of(passage)
    assert set(products_of(passage)) <= {product.value for product in Product}
    assert all(group in passage.text for group in beneficiaries_of(passage))
