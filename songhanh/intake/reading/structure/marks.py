"""The marks of a text file that are not words of the paper: Markdown's emphasis, headings, rules, bars."""

from __future__ import annotations

import re

from songhanh.kernel.passage import Passage, Span, folded, passage_of

_HEADING = re.compile(r"\s*(?:>\s*)*#{1,6}\s+")
_QUOTE = re.compile(r"\s*(?:>\s?)+")
_STAR_BULLET = re.compile(r"\s*\*\s+(?=[^*]*$)")
_KEPT_STAR = re.compile(r"\(\*{1,3}\)")
_MARK = re.compile(
    r"\*+|_{2,}|</?(?:b|i|u|em|strong|br|sup|sub)\s*/?>|\\(?=[-*_.#()\[\]+!&<>~|`])", re.IGNORECASE
)
_RULE = re.compile(r"[\s\-–—_=*.~·•|+]*$")


def cleaned(text: str, span: Span, *, marked: bool) -> Passage:
    """Return the words of a line of ``text``, without marks when the file is ``marked`` (Markdown)."""
    line = text[span.start : span.end]
    if not marked:
        return passage_of(line, span.start)
    hidden = _hidden(line)
    if not hidden:
        return passage_of(line, span.start)
    return folded((c, span.start + i) for i, c in enumerate(line) if i not in hidden)


def _hidden(line: str) -> set[int]:
    """Return the places of the characters that are marks, not words."""
    hidden: set[int] = set()
    for opening in (_HEADING, _QUOTE):
        if found := opening.match(line):
            hidden.update(range(found.end()))
    kept = {i for found in _KEPT_STAR.finditer(line) for i in range(*found.span())}
    if found := _STAR_BULLET.match(line):
        kept.update(range(found.end()))
    for found in _MARK.finditer(line):
        hidden.update(i for i in range(*found.span()) if i not in kept)
    return hidden


def is_rule(text: str) -> bool:
    """Say whether a line holds no word at all, only dashes, stars or bars."""
    return bool(_RULE.match(text))
