"""Of a scan, what the recogniser was not sure of is never told as sure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from songhanh.intake.reading import read
from songhanh.intake.reading.model import DocumentHead
from songhanh.intake.reading.source import Format, ScannedWord, SourceText
from songhanh.intake.reading.sources import open_source
from songhanh.intake.reading.tests.papers import HEAD, TAIL, source
from songhanh.kernel.passage import Span

PAPER = HEAD + "I. NHIỆM VỤ\n1. Trồng 500 cây.\n" + TAIL
PRINTED = 93.0
BLANKS = {"Số: 12/KH-UBND": "Số: /KH-UBND", "ngày 05 tháng 02 năm": "ngày tháng năm"}


def _scan(paper: str, confidences: dict[str, float]) -> SourceText:
    """Return a paper as if recognised: every word surely but those named."""
    plain = source(paper, format=Format.SCAN)
    words, at = [], 0
    for word in paper.split():
        at = paper.index(word, at)
        span = Span(at, at + len(word))
        words.append(ScannedWord(span, 1, (0, 0, 1, 1), confidences.get(word, PRINTED)))
        at = span.end
    return replace(plain, words=tuple(words))


def _head(paper: str = PAPER, **confidences: float) -> DocumentHead:
    return read(_scan(paper, confidences)).document


def test_what_was_surely_recognised_is_not_doubted():
    assert _head().doubtful == ()


@pytest.mark.parametrize(
    ("unsure", "doubtful"),
    [("12/KH-UBND", ("number",)), ("05", ("date",)), ("2024", ("date",)), ("tháng", ())],
)
def test_digits_recognised_with_little_confidence_are_shown_and_doubted(unsure, doubtful):
    head = _head(**{unsure: 82.0})

    assert (head.number, head.date) == ("12", date(2024, 2, 5))
    assert head.doubtful == doubtful


@pytest.mark.parametrize(("unsure", "doubtful"), [("Số:", ("number",)), ("ngày", ("date",)), ("KẾ", ())])
def test_a_blank_is_believed_only_where_the_words_around_it_are_sure(unsure, doubtful):
    paper = PAPER
    for filled, blank in BLANKS.items():
        paper = paper.replace(filled, blank)

    assert _head(paper).doubtful == ()
    head = _head(paper, **{unsure: 26.0})

    assert (head.number, head.date) == (None, None)
    assert head.doubtful == doubtful


def test_a_number_and_a_day_of_which_a_scan_shows_nothing_are_not_called_blank():
    paper = PAPER.replace("Số: 12/KH-UBND", "").replace("Huyện A, ngày 05 tháng 02 năm 2024", "")

    assert _head(paper).doubtful == ("number", "date")
    assert read(source(paper)).document.doubtful == ()


def test_the_printed_number_and_day_of_a_signed_scan_are_sure(shared_plans: Path):
    head = read(open_source(shared_plans / "48-KH-UBND-2022.scan.pdf")).document

    assert (head.number, head.symbol, head.date) == ("48", "KH-UBND", date(2022, 3, 23))
    assert head.doubtful == ()


def test_a_number_written_by_hand_is_doubted_however_clean_its_digits_look(shared_plans: Path):
    plan = shared_plans / "real" / "48-quangngai-ct11-thi-thpt-2021.pdf"
    if not plan.exists():
        pytest.skip(f"{plan.name} is not among the shared plans")

    assert {"number", "date"} <= set(read(open_source(plan)).document.doubtful)
