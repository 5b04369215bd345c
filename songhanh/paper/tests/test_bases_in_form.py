from __future__ import annotations

from dataclasses import replace

import pytest

from songhanh.kernel.passage import Passage, passage_of
from songhanh.paper.layout import layout_defects
from songhanh.paper.tests.test_layout import CLEAN, _codes, _lines
from songhanh.paper.words import DocumentKind


def test_bases_in_one_paragraph_are_noted_once() -> None:
    text = "Căn cứ Luật Cây xanh; Căn cứ Kế hoạch số 12/KH-UBND. Ủy ban nhân dân phường xây dựng kế hoạch."
    paragraph = passage_of(text)
    bases = (paragraph.part(0, 20), paragraph.part(22, 51))

    found = layout_defects(replace(CLEAN, content=(paragraph, *_lines("Kết thúc./.")), bases=bases))

    assert [str(defect.message) for defect in found] == ["Có 2 căn cứ viết liền trong một đoạn."]


def _bases(paragraph: Passage, *openings: str) -> tuple[Passage, ...]:
    places = [paragraph.text.index(opening) for opening in openings]
    return tuple(paragraph.part(at, at + 20) for at in places)


def test_a_law_and_the_one_that_amends_it_are_one_basis() -> None:
    text = (
        "Căn cứ Luật Cây xanh ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Cây xanh;"
    )
    paragraph = passage_of(text)
    bases = _bases(paragraph, "Luật Cây xanh", "Luật sửa đổi")

    assert _codes(replace(CLEAN, content=(paragraph, *_lines("Kết thúc./.")), bases=bases)) == []


def test_bases_on_lines_of_their_own_in_a_text_file_do_not_run_together() -> None:
    text = "Căn cứ Luật Cây xanh năm 2015;\nThực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2023;"
    paragraph = passage_of(text)
    bases = _bases(paragraph, "Luật Cây xanh", "Kế hoạch số 12")
    view = replace(CLEAN, content=(paragraph, *_lines("Kết thúc./.")), bases=bases)

    assert _codes(replace(view, line_starts=(0, text.index("Thực hiện")))) == []
    assert _codes(view) == ["BASES_IN_ONE_PARAGRAPH", "CAPITAL_AFTER_SEMICOLON"]


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (DocumentKind.OFFICIAL_LETTER, []),
        (DocumentKind.INSTRUCTION, []),
        (None, []),
        (DocumentKind.PLAN, ["BASES_IN_ONE_PARAGRAPH"]),
    ],
)
def test_the_opening_sentence_of_a_letter_is_no_list_of_bases(
    kind: DocumentKind | None, found: list[str]
) -> None:
    paragraph = passage_of(
        "Tiếp theo Công văn số 80/UBND-VX ngày 15/02/2023; xét đề nghị của Phòng Kinh tế tại "
        "Báo cáo số 23/BC-KT ngày 28/02/2023, phường có ý kiến như sau:"
    )
    bases = _bases(paragraph, "Công văn số", "Báo cáo số")
    view = replace(CLEAN, kind=kind, head=(), content=(paragraph, *_lines("Kết thúc./.")), bases=bases)

    assert _codes(view) == found
