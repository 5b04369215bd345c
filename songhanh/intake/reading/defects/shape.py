"""Rules on how sentences and sections hang together: cut sentences, open lists, brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

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

_DOTS = re.compile(
    r"(?<![.…])(?:\.{3}|…)(?![.…])|\bv\.v|, ?\.\.(?!\.)|"
    r"(?<=[^\W\d])(?<![Nn]gày)(?<![Tt]háng)(?<![Nn]ăm)(?<![Ss]ố)\.{4,5}(?=\s*(?:$|[;,)]))"
)
_OPEN_MARKS = ("..", "…", "v.v")
_PAIR = re.compile(
    r"\b(?:nhiệm vụ; (?:các )?giải pháp|mục tiêu; (?:các )?chỉ tiêu|chủ trương; (?:các )?chính sách|"
    r"chủ trương; (?:các )?đường lối|chính sách; (?:các )?pháp luật|khó khăn; (?:những )?vướng mắc|"
    r"cơ chế; chính sách|cơ quan; đơn vị)(?=[;,.])",
    re.IGNORECASE,
)
_SECOND = re.compile(
    r"; (?:các |những )?(?:giải pháp|chỉ tiêu|chính sách|đường lối|pháp luật|vướng mắc|đơn vị)[;,.]"
)
"""The second noun of such a pair."""
_CIRCLE = re.compile(r"\b(?P<noun>\w+ \w+) (?:có )?liên quan đến (?:các )?(?P=noun)(?!\w)", re.IGNORECASE)
_AROUND_A_CIRCLE = 50
_TWO_SPACES = re.compile(r"(?<=[\w,;]) {2,3}(?=[^\W\d])")


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
        for paragraph in (view.content if any(mark in view.low for mark in _OPEN_MARKS) else ())
        if ".." in paragraph.text or "…" in paragraph.text or "v.v" in paragraph.text
        for dots in _DOTS.finditer(paragraph.text)
    ]
    if found:
        yield OPEN_LIST.at(found[0], {"count": len(found)})


def check_wording(view: ReadingView) -> Iterator[Defect]:
    """A semicolon between two nouns of a pair; a noun that is explained by itself."""
    is_circular, is_paired = "liên quan đến" in view.low, _SECOND.search(view.low)
    for paragraph in view.content if is_circular or is_paired else ():
        for found in _pairs(paragraph.text) if is_paired and "; " in paragraph.text else ():
            yield STRAY_SEMICOLON.at(paragraph.passage.span_of_match(found), {"words": found[0]})
        for found in _circles(paragraph.text) if is_circular else ():
            yield CIRCULAR_WORDING.at(paragraph.passage.span_of_match(found), {"words": found[0]})


def _pairs(text: str) -> Iterator[re.Match[str]]:
    """Yield the pairs of nouns that a semicolon parts: looked for where a second noun stands."""
    return _PAIR.finditer(text) if _SECOND.search(text.lower()) else iter(())


def _circles(text: str) -> Iterator[re.Match[str]]:
    """Yield the nouns that are explained by themselves: looked for around the words that explain."""
    at = text.find("liên quan đến")
    while at >= 0:
        found = _CIRCLE.search(text, max(0, at - _AROUND_A_CIRCLE), at + _AROUND_A_CIRCLE)
        if found:
            yield found
        at = text.find("liên quan đến", at + 1)


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
