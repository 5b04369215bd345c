"""What a paper is about: the lines under its name, or after "V/v" (trích yếu)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from songhanh.intake.reading.facts.blocks import pieces
from songhanh.intake.reading.facts.issuer import is_body_line
from songhanh.intake.reading.lexicon.folding import plain
from songhanh.intake.reading.structure.cues import is_base_opening
from songhanh.kernel.passage import EMPTY, Passage, joined

_RULE = re.compile(r"[\s\-–—_*=.~•]+$")
_OVER = re.compile(
    r"[-–+*\s]*(?:kinh gui|[ivx]{1,5}\s*[.\-–)/:]|\d{1,2}\s*[.)/]\s*\w|phan (?:thu|i|1)\b|a\s*[.\-)]\s"
    r"|dieu \d|muc \w+[.:]"
    r"|\((?:kem theo|ban hanh kem|ban hanh theo)|(?:thoi gian qua|trong (?:thoi gian|nhung nam) qua)\b.{90})"
)
_SENTENCE = re.compile(r"(?:[.;:]|\./\.)\s*$")
_LETTER = re.compile(r"(?m)^[\s*_]*(?:v\s?/\s?v\s*[:.]?|trich yeu\s*:)\s*")
_TRIMMED = " -–—_*=:;\n"
_LONGEST = 700


def subject_of(block: Passage, start: int, *, is_decision: bool) -> Passage:
    """Return the lines from ``start`` on that say what the paper is about."""
    lines: list[Passage] = []
    for line in re.finditer(r"[^\n]+", block.text[start:]):
        piece = block.part(start + line.start(), start + line.end())
        if _RULE.match(piece.text):
            if lines:
                break
            continue
        if _is_over(piece.text, is_first=not lines, is_decision=is_decision):
            break
        lines.append(piece)
    return _trimmed(joined(lines))


def _is_over(text: str, *, is_first: bool, is_decision: bool) -> bool:
    """Say whether a line under the name of the paper is no longer its subject."""
    low = plain(text)
    if _OVER.match(low) or len(text) > _LONGEST:
        return True
    if is_base_opening(text) and len(text) > 60:
        return True
    if is_first:
        return False
    if is_base_opening(text) or (is_decision and is_body_line(text)):
        return True
    return bool(_SENTENCE.search(text)) and len(text) > 60


def letter_subject(block: Passage, taken: Iterable[tuple[int, int]]) -> Passage:
    """Return what follows "V/v" in the head of a letter, up to the next thing that has been read."""
    about = _LETTER.search(plain(block.text))
    if about is None:
        return EMPTY
    lines: list[Passage] = []
    for piece in pieces(block, about.end(), len(block.text), taken):
        if _OVER.match(plain(piece.text)) or is_base_opening(piece.text) or (lines and len(piece.text) > 160):
            break
        lines.append(piece)
    return _trimmed(joined(lines))


def _trimmed(subject: Passage) -> Passage:
    text = subject.text
    return subject.part(len(text) - len(text.lstrip(_TRIMMED)), len(text.rstrip(_TRIMMED)))
