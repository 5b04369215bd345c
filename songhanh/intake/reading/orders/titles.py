"""Titles: is a numbered line the name of a section, or an order of its own?"""

from __future__ import annotations

import re

from songhanh.intake.reading.language.verbs import opens_with_verb
from songhanh.intake.reading.lexicon.sections import NAMES
from songhanh.intake.reading.lexicon.spelling import evened
from songhanh.intake.reading.named.bodies import bodies_in
from songhanh.intake.reading.named.units import addressees_of
from songhanh.intake.reading.structure.numbering import Level, Marker
from songhanh.intake.reading.structure.paragraphs import Paragraph
from songhanh.intake.reading.structure.sentences import sentences_of
from songhanh.kernel.passage import Passage

_TITLE_AT_MOST = 60
"""Words: a title longer than this is an order."""
_RUN_IN_AT_MOST = 200
_RUN_IN_WORDS = 25
_NAME = re.compile(rf"(?:{'|'.join(sorted(NAMES, key=len, reverse=True))})\b")


def is_title(words: Passage, paragraph: Paragraph, marker: Marker, following: Paragraph | None) -> bool:
    """Say whether the words behind a number are only the name of what follows."""
    text = words.text
    if marker.is_bullet or not text:
        return not text
    if len(text.split()) > _TITLE_AT_MOST or len(sentences_of(words)) > 1:
        return False
    if text.isupper() or _NAME.fullmatch(evened(text.rstrip(" .:"))):
        return True
    is_over = _is_over(marker, following)
    if text[-1] in ";,":
        return False
    if text[-1] == ":":
        return is_over
    if text[-1] == "." and not text.endswith(("...", "…")):
        return is_over and (
            paragraph.bold is True or bool(addressees_of(words).units) or len(text.split()) <= 12
        )
    return is_over or _stands_alone(words, paragraph, marker)


def _is_over(marker: Marker, following: Paragraph | None) -> bool:
    """Say whether the next paragraph stands deeper: a dash, a smaller number, or no number at all."""
    if following is None:
        return False
    below = following.marker
    return below is None or below.rank > marker.rank


def _stands_alone(words: Passage, paragraph: Paragraph, marker: Marker) -> bool:
    """Without anything below it, only a bold line, a body's name or a bare noun is a title."""
    if marker.level in (Level.PART, Level.ROMAN, Level.CAPITAL):
        return True
    if paragraph.bold is True or addressees_of(words).units:
        return True
    return not opens_with_verb(words.text) and len(words.text.split()) <= 12


def has_run_in_title(words: Passage, *, numbered: bool) -> int | None:
    """Return the place of the colon or stop that ends a title on the order's own line, if there is one.

    "Sở Y tế: Chủ trì, phối hợp …", "Mục đích: Nâng cao …".
    """
    colon = _colon_of(words)
    if colon <= 0 or colon + 1 >= len(words.text):
        return None
    before = words.part(0, colon)
    if addressees_of(before).units or _NAME.fullmatch(evened(before.text)):
        return colon
    if not numbered or opens_with_verb(before.text) or len(before.text.split()) > _RUN_IN_WORDS:
        return None
    after = words.text[colon + 1 :].lstrip()
    return colon if opens_with_verb(after) and after[:1].isupper() else None


def _colon_of(words: Passage) -> int:
    """Return the place of the first colon that is none of a body's own ("các sở: Y tế, Nội vụ")."""
    colon = words.text.find(":", 0, _RUN_IN_AT_MOST)
    if colon > 0:
        inside = [body.end for body in bodies_in(words) if body.start < colon < body.end]
        colon = words.text.find(":", inside[0], _RUN_IN_AT_MOST) if inside else colon
    return colon
