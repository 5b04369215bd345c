"""Rules on spelling: words mistaken for others, syllables that do not exist."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from songhanh.intake.reading.defects.syllables import is_syllable
from songhanh.intake.reading.defects.view import LETTERS, ReadingView
from songhanh.intake.reading.lexicon.spelling import evened
from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Passage
from songhanh.kernel.text import fold
from songhanh.paper.defects import Defect, DefectKind, Severity

CONFUSED_WORD = DefectKind(
    "CONFUSED_WORD",
    Severity.WARNING,
    Message("“%(written)s” viết sai chính tả."),
    Message("Viết “%(right)s”."),
    "Chính tả tiếng Việt; danh sách chữ hay nhầm trong văn bản hành chính",
)
MISSPELT_SYLLABLE = DefectKind(
    "MISSPELT_SYLLABLE",
    Severity.WARNING,
    Message("“%(written)s” không phải chữ tiếng Việt viết đúng."),
    None,
    "Chính tả tiếng Việt (âm đầu, vần, dấu thanh)",
)
MANY_MISSPELT = DefectKind(
    "MANY_MISSPELT",
    Severity.NOTE,
    Message("Có %(count)s chữ sai chính tả, như “%(written)s”: có thể do phông chữ hoặc khi chuyển tệp."),
    Message("Mở lại tệp gốc để đối chiếu."),
    "Chính tả tiếng Việt (âm đầu, vần, dấu thanh)",
)
_WORD = re.compile(r"(?<![\w/.\-@])[^\W\d_]{2,7}(?![\w/@])")
_SURE_OF = 90.0
"""The recogniser's confidence from which a slip is taken for the paper's own."""
_TOO_MANY = 6


class _Confusion(NamedTuple):
    wrong: str
    right: str
    words: frozenset[str]
    pattern: re.Pattern[str]


@cache
def _confusions() -> tuple[_Confusion, ...]:
    """Return the list of words that are mistaken for others, evened so that "hoà" and "hòa" are one."""
    rows = csv.DictReader(files(__package__).joinpath("confusions.csv").read_text("utf-8").splitlines())
    return tuple(
        _Confusion(wrong, row["right"], frozenset(LETTERS.findall(wrong)), _pattern(row["only_where"], wrong))
        for row in rows
        for wrong in [evened(row["wrong"])]
    )


def _pattern(only_where: str, wrong: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_context(only_where, wrong)}(?!\w)")


def _context(only_where: str, wrong: str) -> str:
    return evened(only_where).replace("?p<wrong>", "?P<wrong>") or f"(?P<wrong>{re.escape(wrong)})"


def check_confusions(view: ReadingView) -> Iterator[Defect]:
    """Chữ hay nhầm: only where the words around leave no doubt; each slip once a paragraph."""
    words = frozenset(evened(" ".join(view.vocabulary)).split())
    whole = evened(view.words)
    present = [c for c in _confusions() if c.words <= words and c.wrong in whole]
    for paragraph, text in zip(view.running, whole.split("\n"), strict=True) if present else ():
        for confusion in present:
            found = confusion.pattern.search(text) if confusion.wrong in text else None
            if found and _is_sure(view, paragraph.passage, found, confusion):
                start, end = found.span("wrong")
                written = paragraph.text[start:end]
                params = {"written": written, "right": _like(written, confusion.right)}
                yield CONFUSED_WORD.at(paragraph.passage.span_of(start, end), params)


def _like(written: str, right: str) -> str:
    """Return the right word with a capital where the written one has it."""
    return right[0].upper() + right[1:] if written[0].isupper() else right


def _is_sure(view: ReadingView, passage: Passage, found: re.Match[str], confusion: _Confusion) -> bool:
    """From an image a slip counts only in letters, not in marks, and where the recogniser was sure."""
    if not view.is_image:
        return True
    if fold(confusion.wrong) == fold(confusion.right):
        return False
    span = passage.span_of_match(found, "wrong")
    words = [w for w in view.source.words if w.span.start < span.end and span.start < w.span.end]
    return bool(words) and all(word.confidence >= _SURE_OF for word in words)


def check_syllables(view: ReadingView) -> Iterator[Defect]:
    """A small word with Vietnamese marks that is no syllable; many of them tell of a broken file."""
    if view.is_image:
        return
    known = {c.wrong.split()[0] for c in _confusions() if " " not in c.wrong}
    odd = {word for word in view.vocabulary if not is_syllable(word)} - known
    found = [
        (paragraph.passage, match)
        for paragraph in (view.running if odd else ())
        for match in _WORD.finditer(paragraph.text)
        if match[0] in odd
    ]
    if len(found) > _TOO_MANY:
        passage, match = found[0]
        yield MANY_MISSPELT.at(passage.span_of_match(match), {"count": len(found), "written": match[0]})
        return
    for passage, match in found:
        if not _is_in_a_confusion(passage.text, match):
            yield MISSPELT_SYLLABLE.at(passage.span_of_match(match), {"written": match[0]})


def _is_in_a_confusion(text: str, match: re.Match[str]) -> bool:
    around = evened(text[max(0, match.start() - 12) : match.end() + 12])
    return any(
        confusion.wrong in around and evened(match[0]) in confusion.wrong for confusion in _confusions()
    )
