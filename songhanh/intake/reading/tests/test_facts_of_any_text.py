"""Whatever stands in a file, the readers of facts answer, and every span lies inside it."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from songhanh.intake.reading.facts.bases import bases_in
from songhanh.intake.reading.facts.citations import citations_in
from songhanh.intake.reading.facts.dates import all_dates
from songhanh.intake.reading.facts.deadlines import deadlines_in, deadlines_in_label
from songhanh.intake.reading.facts.header import head_of
from songhanh.intake.reading.facts.recipients import recipients_of
from songhanh.intake.reading.facts.signature import signer_of
from songhanh.intake.reading.tests.lines import paragraphs
from songhanh.kernel.passage import Span, passage_of

PLAN = """
trước ngày 15/6/2024 chậm nhất và hằng năm định kỳ quý II/2024 tháng 6 – kể từ khi có ; , . ( ) :
Số: 12/KH-UBND số /CT-TTg Quyết định Luật Trẻ em của UBND về việc Căn cứ Thực hiện giai đoạn
2021-2025 Chương trình ngày 0/0/0000 31/2/9999 KẾ HOẠCH CHỦ TỊCH KT. TM. Nơi nhận: - Lưu VT Nguyễn
Văn A ỦY BAN NHÂN DÂN TỈNH X SỞ Y TẾ ngày tháng năm 9999 quý 4/9999 V/v trong vòng 24 giờ “ ” …
l5/5/2O22 Đ İ ß ﬁ ́
"""

texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PLAN.split()), max_size=40).map(" ".join))


@settings(max_examples=300, deadline=None)
@given(st.lists(texts, max_size=6))
def test_no_text_is_too_odd(lines: list[str]) -> None:
    made = paragraphs(*lines)
    spans: list[Span] = []
    for paragraph in made:
        passage = paragraph.passage
        spans += [span for span, _ in all_dates(passage)]
        spans += [d.span for d in deadlines_in(passage, signed=date(2024, 1, 1))]
        spans += [d.span for d in deadlines_in_label(passage, signed=date.min)]
        spans += [c.span for c in citations_in(passage)]
    head, signer = head_of(made), signer_of(made)
    spans += [b.span for b in bases_in(made)] + [r.span for r in recipients_of(made)]
    spans += list(head.spans.values()) + ([signer.span] if signer.span else [])

    length = len("\n".join(lines))
    assert all(0 <= start <= end <= length for start, end in spans)


def test_letters_that_change_length_when_folded_do_not_move_a_span() -> None:
    source = "ẞİﬁ trước ngày 20/4/2024"
    [deadline] = deadlines_in(passage_of(source), signed=None)

    assert source[slice(*deadline.span)] == "trước ngày 20/4/2024"
