"""Rules on how sentences and sections hang together: cut sentences, open lists, numbers out of order."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from songhanh.intake.reading.defects.view import ReadingView
from songhanh.intake.reading.model import Heading
from songhanh.intake.reading.source import Format
from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Passage, Span
from songhanh.kernel.text import fold
from songhanh.paper.defects import Defect, DefectKind, Severity

SENTENCE_BROKEN = DefectKind(
    "SENTENCE_BROKEN",
    Severity.WARNING,
    Message("Câu bị ngắt giữa chừng thành hai đoạn, trước “%(words)s” (%(count)s chỗ)."),
    Message("Nối lại thành một đoạn."),
    "Một câu nằm trong một đoạn",
)
OPEN_LIST = DefectKind(
    "OPEN_LIST",
    Severity.WARNING,
    Message("Liệt kê bỏ lửng bằng dấu ba chấm hoặc “v.v.”: không rõ gồm những gì (%(count)s chỗ)."),
    Message("Liệt kê đủ, hoặc bỏ dấu ba chấm."),
    "Phạm vi của việc giao phải xác định",
)
STRAY_SEMICOLON = DefectKind(
    "STRAY_SEMICOLON",
    Severity.NOTE,
    Message("Dấu chấm phẩy đặt giữa hai danh từ cùng loại (“%(words)s”)."),
    Message("Thay dấu chấm phẩy bằng dấu phẩy."),
    "Quy tắc dấu câu tiếng Việt",
)
CIRCULAR_WORDING = DefectKind(
    "CIRCULAR_WORDING",
    Severity.NOTE,
    Message("“%(words)s”: diễn đạt lặp ý."),
    Message("Viết gọn lại, nêu rõ loại văn bản hoặc lĩnh vực."),
    "Câu văn rõ nghĩa",
)
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
HEADING_REPEATED = DefectKind(
    "HEADING_REPEATED",
    Severity.WARNING,
    Message("Mục %(second)s lặp lại tên của mục %(first)s: “%(heading)s”."),
    Message("Gộp hai mục, hoặc sửa tên một mục."),
    "Mỗi đơn vị, mỗi nội dung một mục",
)
DOUBLE_SPACES = DefectKind(
    "DOUBLE_SPACES",
    Severity.NOTE,
    Message("Có %(count)s chỗ gõ hai khoảng trắng liền nhau trong câu."),
    Message("Giữ một khoảng trắng giữa hai chữ."),
    "Quy tắc gõ văn bản",
)
OPEN_BRACKET = DefectKind(
    "OPEN_BRACKET",
    Severity.NOTE,
    Message("Mở ngoặc mà không đóng: “%(words)s”."),
    Message("Thêm dấu đóng ngoặc."),
    "Quy tắc dấu câu tiếng Việt",
)

_DOTS = re.compile(r"(?<![.…])(?:\.{3}|…)(?![.…])|\bv\.v|, ?\.\.(?!\.)")
_PAIR = re.compile(
    r"\b(?:nhiệm vụ; (?:các )?giải pháp|mục tiêu; (?:các )?chỉ tiêu|chủ trương; (?:các )?chính sách|"
    r"chủ trương; (?:các )?đường lối|chính sách; (?:các )?pháp luật|khó khăn; (?:những )?vướng mắc|"
    r"cơ chế; chính sách|cơ quan; đơn vị)(?=[;,.])",
    re.IGNORECASE,
)
_CIRCLE = re.compile(r"\b(?P<noun>\w+ \w+) (?:có )?liên quan đến (?:các )?(?P=noun)(?!\w)", re.IGNORECASE)
_TWO_SPACES = re.compile(r"(?<=[\w,;]) {2,3}(?=[^\W\d])")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_NUMBERS_AT_MOST = 40
_A_GAP = 4
"""A larger step is no slip of counting."""


def check_broken_sentences(view: ReadingView) -> Iterator[Defect]:
    """A sentence cut in two by a blank line; where a printed page ends, a sentence may run on."""
    places = [
        (paragraph.passage, at)
        for paragraph in view.content
        for at in paragraph.broken_at
        if view.source.text[at].islower() and not _is_page_end(view, paragraph.passage, at)
    ]
    if places and not view.is_image:
        passage, at = places[0]
        behind = view.passage_at(Span(at, passage.span.end))
        words = behind.part(0, len(" ".join(behind.text.split()[:4])))
        yield SENTENCE_BROKEN.at(words.span, {"words": words.text, "count": len(places)})


def _is_page_end(view: ReadingView, passage: Passage, at: int) -> bool:
    """Say whether the paper itself turns a page there."""
    pages = view.source.pages
    before = Span(max(passage.span.start, at - 3), at)
    return bool(pages) and view.source.page_of(before) != view.source.page_of(Span(at, at + 1))


def check_open_lists(view: ReadingView) -> Iterator[Defect]:
    """ "…" and "v.v." in an order leave its scope open; counted once for the paper, shown at the first."""
    found = [
        paragraph.passage.span_of_match(dots)
        for paragraph in view.content
        if any(mark in paragraph.text for mark in ("..", "…", "v.v"))
        for dots in _DOTS.finditer(paragraph.text)
    ]
    if found:
        yield OPEN_LIST.at(found[0], {"count": len(found)})


def check_wording(view: ReadingView) -> Iterator[Defect]:
    """A semicolon between two nouns of a pair; a noun that is explained by itself."""
    for paragraph in view.content:
        for found in _PAIR.finditer(paragraph.text) if ";" in paragraph.text else ():
            yield STRAY_SEMICOLON.at(paragraph.passage.span_of_match(found), {"words": found[0]})
        for found in _CIRCLE.finditer(paragraph.text) if "liên quan đến" in paragraph.text else ():
            yield CIRCULAR_WORDING.at(paragraph.passage.span_of_match(found), {"words": found[0]})


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


def check_repeated_headings(view: ReadingView) -> Iterator[Defect]:
    """Two sections of one level with one name: a unit that is told twice, or a copy left over."""
    seen: dict[tuple[str, str], Heading] = {}
    for heading in view.reading.outline:
        words = fold(" ".join(heading.heading.split())).strip(" .:;")
        key = (heading.path.rpartition(".")[0], words)
        if len(words) > 8 and key in seen and seen[key].path != heading.path and "." in heading.path:
            params = {"first": seen[key].path, "second": heading.path, "heading": heading.heading.strip()}
            yield HEADING_REPEATED.at(heading.span, params)
        seen.setdefault(key, heading)


def check_spaces(view: ReadingView) -> Iterator[Defect]:
    """Two spaces between words, in files where spaces are typed; counted once for the paper."""
    if view.source.format is not Format.DOCX:
        return
    found: list[Span] = []
    for paragraph in view.content:
        span = paragraph.passage.span
        written = view.source.text[slice(*span)]
        found += [
            Span(span.start + m.start(), span.start + m.end())
            for m in (_TWO_SPACES.finditer(written) if "  " in written else ())
        ]
    if found:
        yield DOUBLE_SPACES.at(found[0], {"count": len(found)})


def check_brackets(view: ReadingView) -> Iterator[Defect]:
    """A bracket that opens is closed in the same paragraph."""
    for paragraph in view.content:
        text = paragraph.text
        if text.count("(") == text.count(")") + 1 and not view.is_image and text[-1:] in ".;":
            start = text.rfind("(") if ")" not in text[text.rfind("(") :] else text.find("(")
            params = {"words": text[start : start + 30]}
            yield OPEN_BRACKET.at(paragraph.passage.span_of(start, min(len(text), start + 30)), params)
