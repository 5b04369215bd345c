from __future__ import annotations

import pytest

from songhanh.intake.reading.genre import check_official
from songhanh.intake.reading.source import Unreadable
from songhanh.intake.reading.tests.papers import HEAD, TAIL, reading


@pytest.mark.parametrize(
    "text",
    ["Đi chợ mua 2 kg cam.\nGọi điện cho mẹ.", "It was a dark and stormy night.", "aGVsbG8gd29ybGQ=", ""],
)
def test_what_is_no_official_document_is_refused_in_one_sentence(text):
    with pytest.raises(Unreadable, match="không giống kế hoạch"):
        check_official(reading(text))


@pytest.mark.parametrize(
    "text",
    [HEAD + TAIL, "I. NHIỆM VỤ\n\n1. Trồng cây xanh.\n\n2. Chăm sóc cây.\n", "Sở Y tế mở lớp tập huấn."],
)
def test_a_paper_or_a_part_of_one_is_taken(text):
    check_official(reading(text))
