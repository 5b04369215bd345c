"""Rules of form for the content of a paper: căn cứ, dấu câu, cấp đề mục."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import groupby, pairwise

from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Passage
from songhanh.paper.defects import Defect, DefectKind, Severity
from songhanh.paper.layout.facts import FACTS, clause_of
from songhanh.paper.layout.view import LayoutView
from songhanh.paper.letters import CAPITALS, DASHES, SMALLS
from songhanh.paper.words import DocumentKind

BASES_IN_ONE_PARAGRAPH = DefectKind(
    "BASES_IN_ONE_PARAGRAPH",
    Severity.NOTE,
    Message("Có %(count)s căn cứ viết liền trong một đoạn."),
    Message("Mỗi căn cứ viết một dòng chữ nghiêng, cuối dòng có dấu chấm phẩy, dòng cuối có dấu chấm."),
    clause_of("bases"),
)
END_MARK = DefectKind(
    "END_MARK",
    Severity.NOTE,
    Message("Nội dung văn bản chưa kết thúc bằng dấu “./.”."),
    Message("Thêm “./.” vào cuối đoạn này."),
    clause_of("content"),
)
NO_FULL_STOP = DefectKind(
    "NO_FULL_STOP",
    Severity.NOTE,
    Message("Đoạn văn kết thúc bằng “%(last)s”, thiếu dấu câu."),
    Message("Thêm dấu chấm ở cuối đoạn."),
    "Quy tắc chính tả tiếng Việt",
)
CAPITAL_AFTER_SEMICOLON = DefectKind(
    "CAPITAL_AFTER_SEMICOLON",
    Severity.NOTE,
    Message("Sau dấu chấm phẩy viết hoa “%(word)s”."),
    Message("Viết thường “%(right)s”, hoặc thay dấu chấm phẩy bằng dấu chấm."),
    "NĐ 30/2020/NĐ-CP, Phụ lục II, mục I (viết hoa vì phép đặt câu)",
)
HEADING_LEVELS = DefectKind(
    "HEADING_LEVELS",
    Severity.WARNING,
    Message("Các đề mục cùng cấp trình bày không thống nhất: cấp %(depth)s có %(marks)s kiểu khác nhau."),
    Message("Đặt cùng một kiểu đề mục cho các mục cùng cấp."),
    "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6d",
)

_AFTER_SEMICOLON = re.compile(rf"; ?(?P<word>[{CAPITALS}][{SMALLS}]*) (?P<next>[{SMALLS}]+)(?! số\b)")
_CLOSING = ".;:,!?…/)]”\"'»*"
_ITEM = re.compile(rf"^(?:[{DASHES}+•*]|\(?[0-9]{{1,2}}(?:\.[0-9]+)*[.)]|[a-zđ]\)|[IVX]+\.)\s*")


_AMENDS = re.compile(
    r"(?:Bộ luật|Luật|Pháp lệnh|Nghị (?:định|quyết)|Quyết định|Thông tư)\b[^;]{0,60}\bsửa đổi\b"
)
"""What stands behind the document that it amends, in one basis."""
_OPENED = re.compile(r"[;.]\s*[^\W\d][^;.]*$")
"""A basis begins with words of its own: "; Căn cứ"."""
_OPENED_BY_A_SENTENCE = (
    None,
    DocumentKind.OFFICIAL_LETTER,
    DocumentKind.INSTRUCTION,
    DocumentKind.TELEGRAM,
    DocumentKind.NOTICE,
)
"""Kinds whose first sentence tells why they are written: no list of bases."""


def check_bases(view: LayoutView) -> Iterator[Defect]:
    """Căn cứ: one to a line; plans that run them together are common, so this is only a note."""
    if view.kind in _OPENED_BY_A_SENTENCE or len(view.bases) < _SEVERAL:
        return
    last = max(basis.span.start for basis in view.bases)
    for paragraph in filter(None, view.content):
        span = paragraph.span
        if span.start > last:
            return
        inside = [basis for basis in view.bases if span.start <= basis.span.start < span.end]
        joined = sum(not _is_apart(view, paragraph, *pair) for pair in pairwise(inside))
        if joined:
            yield BASES_IN_ONE_PARAGRAPH.at(span, {"count": joined + 1})


_SEVERAL = 2


def _is_apart(view: LayoutView, paragraph: Passage, basis: Passage, following: Passage) -> bool:
    """Say whether two bases are one, the second amending the first, or opened on lines of their own."""
    if _AMENDS.match(following.text):
        return True
    start, end = (bisect_left(paragraph.offsets, at) for at in (basis.span.end, following.span.start))
    is_opened = _OPENED.search(paragraph.text, start, end)
    return bool(is_opened) and _begins_a_line(view, basis.span.end, following.span.start)


def _begins_a_line(view: LayoutView, start: int, end: int) -> bool:
    """Say whether somebody began a line there."""
    return bisect_left(view.line_starts, start) < bisect_right(view.line_starts, end)


def check_end(view: LayoutView) -> Iterator[Defect]:
    """The content ends with “./.”."""
    if not view.content or not (view.recipients or view.signature):
        return
    last = view.content[-1]
    if FACTS["content"]["end_mark"] not in re.sub(r"\s", "", last.text[-12:]):
        yield END_MARK.at(last.span_of(max(0, len(last) - 20), len(last)))


def check_full_stops(view: LayoutView) -> Iterator[Defect]:
    """A sentence ends with a mark: judged where paragraph and neighbours are sentences, not titles."""
    for paragraph, following in zip(view.content, view.content[1:], strict=False):
        text = paragraph.text
        if len(text) < 80 or text[-1] in _CLOSING or not _starts_anew(following.text):
            continue
        if (_ITEM.match(text) and text[0].isdigit()) or text.isupper():
            continue
        last = text.split()[-1]
        yield NO_FULL_STOP.at(paragraph.span_of(len(text) - len(last), len(text)), {"last": last})


def _starts_anew(text: str) -> bool:
    """Say whether a paragraph begins something of its own, so that the one before it must have ended."""
    bare = _ITEM.sub("", text)
    return bool(bare) and bare[0].isupper()


def check_semicolons(view: LayoutView) -> Iterator[Defect]:
    """After a semicolon the sentence goes on in small letters: judged by verbs of orders, never by names."""
    for paragraph in view.content:
        for found in _AFTER_SEMICOLON.finditer(paragraph.text) if ";" in paragraph.text else ():
            start, end = found.start("word"), found.end("next")
            verb = paragraph.text[start:end]
            if verb.lower() in _VERBS and not _begins_a_line(view, *[paragraph.offsets[start]] * 2):
                params = {"word": verb, "right": verb.lower()}
                yield CAPITAL_AFTER_SEMICOLON.at(paragraph.span_of(start, end), params)


_VERBS = frozenset(FACTS["order_verbs"])


def check_heading_levels(view: LayoutView) -> Iterator[Defect]:
    """Headings of one depth bear one mark, where the format marks headings at all; one defect a paper."""
    if not any(heading.mark for heading in view.headings):
        return
    by_depth = sorted(view.headings, key=lambda heading: heading.depth)
    for depth, group in groupby(by_depth, key=lambda heading: heading.depth):
        headings = list(group)
        counts = Counter(heading.mark for heading in headings)
        if len(counts) > 1:
            usual = counts.most_common(1)[0][0]
            odd: Passage = next(heading.passage for heading in headings if heading.mark != usual)
            yield HEADING_LEVELS.at(odd.span, {"depth": depth, "marks": len(counts)})
            return
