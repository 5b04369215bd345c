"""Paragraphs: lines joined into what a person reads as one paragraph.

Numbering, blank lines and the printed width tell where a paragraph begins; a page break does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from songhanh.intake.reading.source import Cell, Format, Line, SourceText
from songhanh.intake.reading.structure.cues import is_kind_line
from songhanh.intake.reading.structure.marks import cleaned, is_rule
from songhanh.intake.reading.structure.numbering import Marker, marker_of
from songhanh.kernel.passage import Passage, joined


@dataclass(frozen=True)
class Paragraph:
    """One paragraph: a passage with what its layout says. ``broken_at``: where a page break cut it in two.

    ``whole``: the file itself says that it is one, nothing of it is wrapped.
    """

    passage: Passage
    page: int | None = None
    cell: Cell | None = None
    bold: bool | None = None
    italic: bool | None = None
    centred: bool | None = None
    broken_at: tuple[int, ...] = ()
    whole: bool = False

    @property
    def text(self) -> str:
        return self.passage.text

    @cached_property
    def marker(self) -> Marker | None:
        """The number, letter or dash that it begins with."""
        return marker_of(self.text)


@dataclass(frozen=True, slots=True)
class _Printed:
    """A line with its words, its place on the sheet and whether white space stands above it."""

    line: Line
    passage: Passage
    after_blank: bool
    ends_hard: bool


_SENTENCE_END = re.compile(r"[.;:!?…][\"”’')\]]*\s*$")
_PAGE_NUMBER = re.compile(r"(?:trang\s+)?[-–—]?\s*\d{1,3}\s*(?:/\s*\d{1,3})?\s*[-–—]?$", re.IGNORECASE)
_LABEL_BEFORE_NUMBER = re.compile(
    r"(?:số|mục|khoản|điều|điểm|phụ lục|biểu|mẫu|tháng|ngày|năm|quý|dự án|tiểu dự án|đề án|giai đoạn|nhóm|"
    r"phần|chương|bước|lần thứ|thứ|lần|khóa|kỳ|và|đến|từ|của|các|-|–)\s*$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:,|\b(?:và|hoặc|của|với|các|những|cho|về|tại|trong|theo|số|ngày|tháng|năm|đến|từ|là|để|do|bởi|trên|"
    r"đối với))$",
    re.IGNORECASE,
)
_DIGIT_AFTER = re.compile(r"(?:số|ngày|tháng|năm|giai đoạn|đoạn|quý|khóa|[-–/])$", re.IGNORECASE)


def paragraphs_of(source: SourceText) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a source text, in reading order; page numbers and rules are left out."""
    printed = tuple(_printed(source))
    blocks = _blocks(printed, _measure(printed))
    return tuple(_mended(map(_paragraph, blocks)))


def notes_of(source: SourceText) -> tuple[Paragraph, ...]:
    """Return the footnotes of a source text, each a paragraph of its own."""
    marked = source.format in (Format.MARKDOWN, Format.TEXT)
    return tuple(Paragraph(cleaned(source.text, note.body, marked=marked)) for note in source.notes)


def _printed(source: SourceText) -> Iterator[_Printed]:
    marked = source.format in (Format.MARKDOWN, Format.TEXT)
    in_notes = [note.body for note in source.notes]
    end_before = 0
    for line in source.lines:
        if any(note.start <= line.span.start < note.end for note in in_notes):
            continue
        gap = source.text[end_before : line.span.start]
        end_before = line.span.end
        passage = cleaned(source.text, line.span, marked=marked)
        if is_rule(passage.text) or (line.cell is None and _PAGE_NUMBER.match(passage.text)):
            end_before = min(end_before, line.span.start) if not passage else end_before
            if passage and _PAGE_NUMBER.match(passage.text) and _is_inside_sentence(gap):
                yield _Printed(line, passage, False, False)
            continue
        hard = marked and source.text[line.span.start : line.span.end + 2].rstrip("\r\n").endswith("  ")
        yield _Printed(line, passage, gap.count("\n") > 1, hard)


def _is_inside_sentence(gap: str) -> bool:
    """A bare number right under the line above it is a wrapped year or number, not the page's."""
    return gap.count("\n") == 1 and not gap.strip()


@dataclass(frozen=True, slots=True)
class _Measure:
    """The usual printed width, in characters and as the right edge; whether blank lines part paragraphs."""

    characters: int
    right: float
    parted_by_blanks: bool


def _measure(printed: tuple[_Printed, ...]) -> _Measure:
    lengths = sorted(len(p.passage) for p in printed if p.line.cell is None and not p.line.whole)
    blanks = sum(p.after_blank for p in printed if p.line.cell is None)
    rights = sorted(p.line.right for p in printed if p.line.right is not None and p.line.cell is None)
    return _Measure(
        characters=lengths[len(lengths) * 9 // 10] if lengths else 0,
        right=rights[len(rights) * 8 // 10] if rights else 1.0,
        parted_by_blanks=blanks * 6 > len(lengths),
    )


def _blocks(printed: Iterable[_Printed], measure: _Measure) -> Iterator[list[_Printed]]:
    block: list[_Printed] = []
    for item in printed:
        if block and _begins_anew(block[-1], item, measure):
            yield block
            block = []
        block.append(item)
    if block:
        yield block


def _begins_anew(above: _Printed, item: _Printed, measure: _Measure) -> bool:
    """Say whether ``item`` begins a paragraph, ``above`` being the line over it."""
    if above.line.cell != item.line.cell or above.line.whole or item.line.whole:
        return True
    if item.after_blank or above.ends_hard or is_kind_line(above.passage.text):
        return True
    if _is_numbered(above.passage.text, item.passage.text):
        return True
    if above.line.right is not None and item.line.left is not None:
        return _is_apart_on_the_sheet(above, item, measure)
    if measure.parted_by_blanks and above.line.cell is None:
        return False
    return _is_short(above, measure) and _may_follow_an_end(above.passage.text, item.passage.text)


def _is_numbered(above: str, text: str) -> bool:
    """Say whether a line begins with a number of its own, not with one that the line above announced."""
    marker = marker_of(text)
    if marker is None:
        return False
    if _SENTENCE_END.search(_end_of(above)):
        return True
    rest = text[marker.length : marker.length + 1]
    return rest.isupper() and not _LABEL_BEFORE_NUMBER.search(_end_of(above))


def _is_apart_on_the_sheet(above: _Printed, item: _Printed, measure: _Measure) -> bool:
    assert above.line.right is not None
    assert item.line.left is not None
    is_other_weight = None not in (above.line.bold, item.line.bold) and above.line.bold != item.line.bold
    if is_other_weight and _may_follow_an_end(above.passage.text, item.passage.text):
        return True
    if above.line.right < measure.right - 0.08:
        return _may_follow_an_end(above.passage.text, item.passage.text)
    indented = above.line.left is not None and item.line.left > above.line.left + 0.02
    return indented and bool(_SENTENCE_END.search(_end_of(above.passage.text)))


def _is_short(above: _Printed, measure: _Measure) -> bool:
    return len(above.passage) < measure.characters * 0.66


def _may_follow_an_end(above: str, text: str) -> bool:
    """Say whether words could be the first of a sentence, given the words above them."""
    if _SENTENCE_END.search(_end_of(above)):
        return True
    return (
        not text[:1].islower() and not _GOES_ON.search(_end_of(above)) and not _is_awaited_number(above, text)
    )


def _is_awaited_number(above: str, text: str) -> bool:
    return text[:1].isdigit() and bool(_DIGIT_AFTER.search(_end_of(above)))


def _paragraph(block: list[_Printed]) -> Paragraph:
    first = block[0].line
    return Paragraph(
        passage=joined(p.passage for p in block),
        page=first.page,
        cell=first.cell,
        bold=_agreed(p.line.bold for p in block),
        italic=_agreed(p.line.italic for p in block),
        centred=_agreed(p.line.centred for p in block),
        whole=first.whole,
    )


def _agreed(hints: Iterable[bool | None]) -> bool | None:
    """Return what all the lines of a paragraph say, None where one of them does not know."""
    answers = set(hints)
    if answers == {True}:
        return True
    return None if None in answers else False


def _mended(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Join a sentence that a page break or a blank line has cut in two."""
    pieces: list[Paragraph] = []
    for paragraph in paragraphs:
        if pieces and not _goes_on(pieces[-1], paragraph):
            yield _rejoined(pieces)
            pieces = []
        pieces.append(paragraph)
    if pieces:
        yield _rejoined(pieces)


def _goes_on(above: Paragraph, below: Paragraph) -> bool:
    if above.cell != below.cell or below.marker or is_kind_line(above.text):
        return False
    end = _end_of(above.text)
    if _SENTENCE_END.search(end) or end.isupper():
        return False
    if _is_awaited_number(above.text, below.text):
        return True
    return below.text[:1].islower() or (bool(_GOES_ON.search(end)) and not below.text[:40].isupper())


def _rejoined(pieces: list[Paragraph]) -> Paragraph:
    if len(pieces) == 1:
        return pieces[0]
    return replace(
        pieces[0],
        passage=joined(piece.passage for piece in pieces),
        broken_at=tuple(piece.passage.span.start for piece in pieces[1:]),
    )


def _end_of(text: str) -> str:
    """Return the last words of ``text``: all that the rules of joining look at."""
    return text[-60:]
