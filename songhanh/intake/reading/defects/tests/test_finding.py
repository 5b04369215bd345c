from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from songhanh.intake.reading import read
from songhanh.intake.reading.defects import KINDS, RULES, find_defects
from songhanh.intake.reading.defects.finding import _gathered
from songhanh.intake.reading.defects.tests.drafts import source_of
from songhanh.intake.reading.model import PlanReading
from songhanh.intake.reading.source import Format
from songhanh.intake.reading.sources import open_source
from songhanh.intake.reading.structure.paragraphs import paragraphs_of
from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Span
from songhanh.paper.defects import Defect, Severity
from songhanh.paper.page import KINDS as PAGE_KINDS

TABLE = Path(__file__).parents[5] / "docs" / "defects.md"
PIECES = st.sampled_from(
    [
        "KẾ HOẠCH",
        "I. MỤC ĐÍCH",
        "1. Yêu cầu",
        "- Tổ chức kiểm tra; Tạo điều kiện...",
        "giai đoạn 2021-2025",
        "số 5/KH-UBND ngày 31/02/2023",
        "Nơi nhận:",
        "- Lưu VT.",
        "KT. CHỦ TỊCH",
        "(",
        ")",
        "lòng ghép",
        "\n\n",
        "\n",
        "; ",
        "./.",
    ]
)


def test_every_code_is_one_kinds_and_every_kind_has_a_source() -> None:
    codes = [kind.code for kind in (*KINDS, *PAGE_KINDS)]

    assert len(set(codes)) == len(codes)
    assert all(kind.source for kind in (*KINDS, *PAGE_KINDS))
    assert len(set(RULES)) == len(RULES)


def test_the_table_in_the_docs_and_the_kinds_in_the_code_agree() -> None:
    rows = [row.split(" | ") for row in TABLE.read_text("utf-8").splitlines() if row.startswith("| `")]
    written = {cells[0].strip("| `"): cells[1:] for cells in rows}

    assert set(written) == {kind.code for kind in (*KINDS, *PAGE_KINDS)}
    for kind in (*KINDS, *PAGE_KINDS):
        severity, message, suggestion, source = written[kind.code]
        assert severity == kind.severity.name
        assert message == kind.message.msgid
        assert suggestion == (kind.suggestion.msgid if kind.suggestion else "–")
        assert source.rstrip(" |") == kind.source


def test_messages_are_whole_sentences() -> None:
    for kind in (*KINDS, *PAGE_KINDS):
        sentences = [message.msgid for message in (kind.message, kind.suggestion) if message]
        assert all(re.search(r"[.)]$", sentence) for sentence in sentences), kind.code


def test_the_gaps_of_a_suggestion_are_gaps_of_the_message_or_given_with_them() -> None:
    """A rule fills both from one set of words; a suggestion that asks for more would fail only when found."""
    gap = re.compile(r"%\((\w+)\)s")
    extra = {"right", "code", "capacity", "word", "count"}

    for kind in (*KINDS, *PAGE_KINDS):
        asked = set(gap.findall(kind.suggestion.msgid if kind.suggestion else ""))
        assert asked <= set(gap.findall(kind.message.msgid)) | extra, kind.code


def test_notes_of_one_kind_are_told_a_few_times_and_then_counted() -> None:
    notes = [Defect("X", Severity.NOTE, Message("x"), None, Span(n, n)) for n in range(9)]
    warnings = [Defect("Y", Severity.WARNING, Message("y"), None, Span(n, n)) for n in range(9)]

    told = list(_gathered([*notes, *warnings]))

    assert [defect.code for defect in told] == ["X"] * 5 + ["MORE_OF_THE_SAME"] + ["Y"] * 9
    assert told[5].message.params["count"] == 4


@given(st.lists(PIECES | st.text(max_size=40), max_size=40).map("".join), st.sampled_from(list(Format)))
@settings(max_examples=60, deadline=None)
def test_any_text_is_checked_and_every_place_lies_inside_it(text: str, form: Format) -> None:
    blocks = [block for block in re.split(r"\s*\n\s*", text) if block.strip()]
    source = source_of(*blocks, form=form, whole=False)

    for defect in read(source).defects:
        assert 0 <= defect.span.start <= defect.span.end <= len(source.text)
        assert str(defect.message)


def test_an_empty_reading_has_no_defects() -> None:
    source = source_of()

    assert find_defects(source, PlanReading(document=read(source).document), paragraphs_of(source)) == ()


def test_what_was_recognised_from_an_image_is_never_called_an_error() -> None:
    text = ("KẾ HOẠCH", "Trồng cây năm 2023", "I. NỘI DUNG", "Hoàn thành trước ngày 31/4/2023./.")

    printed = read(source_of(*text, form=Format.DOCX)).defects
    scanned = read(source_of(*text, form=Format.SCAN)).defects

    assert Severity.ERROR in {defect.severity for defect in printed}
    assert Severity.ERROR not in {defect.severity for defect in scanned}


@pytest.mark.parametrize("name", ["48-KH-UBND-2022.md", "48-KH-UBND-2022.docx", "48-KH-UBND-2022.pdf"])
def test_the_signed_plan_of_2022_shows_its_slips(shared_plans: Path, name: str) -> None:
    from bench.defects import FLOOR, false_errors, found_of

    source = open_source(shared_plans / name)

    reading = read(source)

    assert len(found_of(source, reading.defects)) >= FLOOR
    assert false_errors(reading) == []
