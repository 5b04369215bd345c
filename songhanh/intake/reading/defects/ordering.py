"""Rules on numbering: sections, points by letters and rows of a table that skip or repeat a number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from songhanh.intake.reading.defects.assigning import serial_of
from songhanh.intake.reading.defects.view import ReadingView
from songhanh.intake.reading.model import AppendixTable, Heading
from songhanh.intake.reading.structure.numbering import LETTERS, Level
from songhanh.intake.reading.structure.paragraphs import Paragraph
from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Span
from songhanh.paper.defects import Defect, DefectKind, Severity

DUPLICATE_NUMBER = DefectKind(
    "DUPLICATE_NUMBER",
    Severity.WARNING,
    Message("Có hai mục cùng đánh số %(path)s."),
    Message("Đánh số lại các mục."),
    "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6d (số thứ tự liên tục)",
)
NUMBER_GAP = DefectKind(
    "NUMBER_GAP",
    Severity.WARNING,
    Message("Số thứ tự nhảy từ %(before)s sang %(after)s."),
    Message("Đánh số lại các mục, hoặc xem có mục nào bị thiếu."),
    "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6d (số thứ tự liên tục)",
)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_NUMBERS_AT_MOST = 40
_A_GAP = 4
"""A larger step is no slip of counting."""


def check_numbers(view: ReadingView) -> Iterator[Defect]:
    """Số thứ tự: sections of one level are numbered without gaps and without twins."""
    below: defaultdict[tuple[str, bool], list[tuple[int, Heading]]] = defaultdict(list)
    for heading in view.reading.outline if not view.is_image else ():
        parent, _, label = heading.path.rpartition(".")
        number = _ordinal(label)
        if number and "~" not in heading.path:
            below[parent, label.isdigit()].append((number, heading))
    for siblings in below.values():
        yield from _sequence_defects(view, siblings)


def _sequence_defects(view: ReadingView, siblings: list[tuple[int, Heading]]) -> Iterator[Defect]:
    for (before, first), (after, second) in pairwise(siblings):
        if before == after and (after > 1 or "." in second.path):
            yield DUPLICATE_NUMBER.at(second.span, {"path": second.path})
        elif 1 < after - before <= _A_GAP and not _is_in_the_text(view, first, second):
            yield NUMBER_GAP.at(second.span, {"before": first.path, "after": second.path})


def _is_in_the_text(view: ReadingView, first: Heading, second: Heading) -> bool:
    """Say whether a paragraph between two sections bears a number between theirs: then nothing is missing."""
    before, after = (_ordinal(h.path.rpartition(".")[2]) or 0 for h in (first, second))
    for paragraph in view.paragraphs:
        if first.span.start < paragraph.passage.span.start < second.span.start:
            marker = paragraph.marker
            if marker and before < (marker.ordinal or 0) < after:
                return True
    return False


def _ordinal(label: str) -> int | None:
    if label.isdigit() and int(label) <= _NUMBERS_AT_MOST:
        return int(label)
    if label and set(label) <= set(_ROMAN):
        values = [_ROMAN[letter] for letter in label]
        return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
    return None


_INNER = ("-", "–", "+")
"""What marks the lines below a point; one that ends with a colon opens a list of its own."""


def check_letters(view: ReadingView) -> Iterator[Defect]:
    """a), b), c), d), đ): the points of one list follow one another; many offices leave out "đ)"."""
    if view.is_image or ")" not in view.words:
        return
    before: Paragraph | None = None
    for paragraph in view.content:
        marker = paragraph.marker
        if marker is not None and marker.label in _INNER and not paragraph.text.endswith(":"):
            continue
        is_letter = marker is not None and marker.level is Level.LETTER and marker.label in LETTERS
        if is_letter and before is not None:
            yield from _letter_defects(view, before, paragraph)
        before = paragraph if is_letter else None


def _letter_defects(view: ReadingView, first: Paragraph, second: Paragraph) -> Iterator[Defect]:
    """Yield what is wrong between two points of one list."""
    before, after = (p.marker.label if p.marker else "" for p in (first, second))
    step = LETTERS.index(after) - LETTERS.index(before)
    span = second.passage.span_of(0, len(after) + 1)
    if step == 0:
        yield DUPLICATE_NUMBER.at(span, {"path": f"{before})"})
    elif 1 < step <= _A_GAP and (before, after) != ("d", "e"):
        skipped = LETTERS[LETTERS.index(before) + 1 : LETTERS.index(after)]
        if not re.search(rf"(?<!\w)[{skipped}]\)", view.source.text[first.passage.span.start : span.start]):
            yield NUMBER_GAP.at(span, {"before": f"{before})", "after": f"{after})"})


def check_rows(view: ReadingView) -> Iterator[Defect]:
    """STT: the rows of a task table are counted without gaps; a group may begin anew."""
    for table in view.reading.appendix_tables if not view.is_image else ():
        numbered = list(_numbered_rows(table))
        for (before, first), (after, second) in pairwise(numbered):
            if 1 < after - before <= _A_GAP and not _has_cell(
                view, Span(first.start, second.end), before, after
            ):
                yield NUMBER_GAP.at(second, {"before": f"STT {before}", "after": f"STT {after}"})


def _numbered_rows(table: AppendixTable) -> Iterator[tuple[int, Span]]:
    for row in table.rows:
        serial = serial_of(row)
        if serial.isdigit():
            yield int(serial), row.span


def _has_cell(view: ReadingView, span: Span, before: int, after: int) -> bool:
    """Say whether a cell between two rows bears a number between theirs: then no row is missing."""
    cells = (
        p.text.strip(" .")
        for p in view.paragraphs
        if p.cell is not None and span.start <= p.passage.span.start < span.end
    )
    return any(cell.isdigit() and before < int(cell) < after for cell in cells)
