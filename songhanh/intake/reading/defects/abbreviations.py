"""Abbreviations: where the text defines them, and whether it then uses what it defined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from songhanh.intake.reading.defects.lists import LISTS
from songhanh.intake.reading.defects.view import ReadingView
from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Passage, Span
from songhanh.kernel.text import fold
from songhanh.paper.defects import Defect, DefectKind, Severity
from songhanh.paper.letters import CAPITALS

ABBREVIATION_DIFFERS = DefectKind(
    "ABBREVIATION_DIFFERS",
    Severity.WARNING,
    Message(
        "Chữ viết tắt được giải thích là “%(defined)s” nhưng trong văn bản dùng “%(used)s” (%(count)s lần)."
    ),
    Message("Thống nhất một cách viết: “%(used)s”."),
    "Thói quen soạn thảo: chữ viết tắt giải thích một lần và dùng đúng như đã giải thích",
)
UNDEFINED_ABBREVIATION = DefectKind(
    "UNDEFINED_ABBREVIATION",
    Severity.NOTE,
    Message("Chữ viết tắt “%(short)s” dùng %(count)s lần mà không được giải thích."),
    Message("Viết đầy đủ ở lần đầu, kèm chữ viết tắt trong ngoặc."),
    "Thói quen soạn thảo: chữ viết tắt giải thích ở lần dùng đầu tiên",
)


@dataclass(frozen=True)
class Definition:
    """The short form as written, its folded letters, and the folded words that it stands for."""

    short: str
    folded: str
    full: str
    span: Span


_IN_BRACKETS = re.compile(
    r"\((?:(?:sau đây|dưới đây)[^()]{0,20})?(?:(?:gọi|viết) tắt(?: là)?:?)?\s*[“\"]?"
    rf"(?P<short>[{CAPITALS}][\w&\-]{{1,14}})[”\"]?\)"
)
_SHORT = re.compile(rf"[{CAPITALS}](?<![\w/\-.].)[{CAPITALS}]{{1,11}}(?![\w/]|-[{CAPITALS}])")
_ROMAN = re.compile(r"[IVXLC]+")
_KNOWN = frozenset(LISTS["known_abbreviations"])
"""Short forms that every office reads without being told."""


def definitions(view: ReadingView) -> tuple[Definition, ...]:
    """Return the short forms that the text explains in brackets right behind the words they stand for."""
    return tuple(definition for paragraph in view.content for definition in _definitions(paragraph.passage))


def _definitions(passage: Passage) -> Iterator[Definition]:
    for found in _IN_BRACKETS.finditer(passage.text) if "(" in passage.text else ():
        letters = re.sub(r"[^a-z]", "", fold(found["short"]))
        full = _long_form(fold(passage.text[max(0, found.start() - 120) : found.start()]), letters)
        if full:
            yield Definition(found["short"], letters, full, passage.span_of_match(found, "short"))


def _long_form(before: str, letters: str) -> str | None:
    """Return the words at the end of ``before`` that begin with ``letters``; small words may be skipped."""
    words = list(re.finditer(r"[a-z0-9]+", before))
    left = len(letters)
    for word in reversed(words):
        if left and word[0][0] == letters[left - 1]:
            left -= 1
            if not left:
                return before[word.start() :].strip()
        elif word[0] not in _SMALL:
            return None
    return None


def check_defined_form(view: ReadingView) -> Iterator[Defect]:
    """A short form is used as it was defined: "(BDG)" in one place and "BĐG" in all others is a slip."""
    counts = view.once(_counts) if not view.is_image else Counter()
    for definition in view.once(definitions):
        if counts[definition.short] > 1:
            continue
        others = [
            (n, s) for s, n in counts.items() if s != definition.short and _folded(s) == definition.folded
        ]
        count, used = max(others, default=(0, ""))
        if count > 1:
            params = {"defined": definition.short, "used": used, "count": count}
            yield ABBREVIATION_DIFFERS.at(definition.span, params)


def check_undefined(view: ReadingView) -> Iterator[Defect]:
    """A short form that is not common knowledge is explained; the most frequent three are named."""
    defined = {definition.folded for definition in view.once(definitions)}
    unknown = [
        (count, short)
        for short, count in view.once(_counts).items()
        if count >= _OFTEN and short not in _KNOWN and _folded(short) not in defined
    ]
    for count, short in sorted(unknown, reverse=True)[:3]:
        yield UNDEFINED_ABBREVIATION.at(_first(view, short), {"short": short, "count": count})


_OFTEN = 4
_SMALL = frozenset(("va", "cua", "ve", "voi", "cac"))


def _folded(short: str) -> str:
    return re.sub(r"[^a-z]", "", fold(short))


def _counts(view: ReadingView) -> Counter[str]:
    """Count the short forms in sentences; lines in capitals are titles and tell nothing."""
    return Counter(
        short
        for paragraph in view.content
        if not paragraph.text.isupper()
        for short in _SHORT.findall(paragraph.text)
        if not _ROMAN.fullmatch(short)
    )


def _first(view: ReadingView, short: str) -> Span:
    pattern = re.compile(rf"(?<![\w/\-.]){re.escape(short)}(?!\w)")
    for paragraph in view.content:
        if not paragraph.text.isupper() and (found := pattern.search(paragraph.text)):
            return paragraph.passage.span_of_match(found)
    return view.whole
