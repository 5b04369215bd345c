"""By when: the words of a directive that set its time (thời hạn)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from songhanh.intake.reading.facts.citations import mentions_in
from songhanh.intake.reading.facts.timing.claims import Claim, apart
from songhanh.intake.reading.facts.timing.dated import dated_claims
from songhanh.intake.reading.facts.timing.judged import Scene
from songhanh.intake.reading.facts.timing.worded import worded_claims
from songhanh.intake.reading.language.masks import Mask
from songhanh.intake.reading.lexicon.folding import plain
from songhanh.intake.reading.lexicon.keyed import Keyed
from songhanh.intake.reading.model import Deadline, DeadlineKind
from songhanh.kernel.passage import Passage

_LABEL = Keyed(
    ":",
    re.compile(
        r"\b(?:(?:thoi (?:gian|han|diem|hieu)|tien do|han (?:chot|nop|cuoi|bao cao))(?:\s+[^\W\d]+){0,5}?"
        r"|hoan thanh)\s*:\s*"
    ),
)
_LABEL_END = re.compile(r"[;.](?=\s|$)|$")
_LONG_AGO = 366


def deadlines_in(passage: Passage, *, signed: date | None) -> tuple[Deadline, ...]:
    """Return what the passage says of by when, how often or in what period the thing must be done.

    A day long before the plan was ``signed`` is history, not a deadline.
    """
    claims: list[Claim] = []
    start = 0
    for opening, label_end, end in _labels(plain(passage.text)):
        claims += _claims(passage, start, opening, signed)
        claims += _claims(passage, label_end, end, signed, is_label=True)
        start = end
    claims += _claims(passage, start, len(passage), signed)
    return _deadlines(passage, claims, signed)


def deadlines_in_label(passage: Passage, *, signed: date | None) -> tuple[Deadline, ...]:
    """Return the deadlines of a label line ("Thời gian thực hiện: …") or of a cell of a column Thời gian."""
    label = _LABEL.match(plain(passage.text))
    start = label.end() if label else 0
    claims = _claims(passage, start, len(passage), signed, is_label=True)
    return _deadlines(passage, claims or _whole(passage, start), None)


def _labels(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield where a label opens, where what it announces begins, and where that is over."""
    over = 0
    for label in _LABEL.finditer(text):
        if label.start() >= over:
            end = _LABEL_END.search(text, label.end())
            over = end.start() if end else len(text)
            yield label.start(), label.end(), over


def _claims(
    passage: Passage, start: int, end: int, signed: date | None, *, is_label: bool = False
) -> tuple[Claim, ...]:
    """Return the claims of a part of the passage, none over another, counted in the whole passage."""
    text = passage.text[start:end]
    low = plain(text)
    dated = dated_claims(Scene(low, text, lambda: _cited(text), is_label=is_label, signed=signed))
    claims = apart([*dated, *worded_claims(low, text, is_label=is_label)])
    return tuple(claim.moved(start) for claim in claims)


def _cited(text: str) -> Mask:
    return Mask(len(text), ((m.start, m.end) for m in mentions_in(text)))


def _whole(passage: Passage, start: int) -> tuple[Claim, ...]:
    """What a column of times says in words without a time ("Theo kế hoạch của Bộ") is kept as it stands."""
    text = passage.text[start:].rstrip(" .;,")
    words = sum(letter.isalpha() for letter in text)
    return (Claim(start, start + len(text), DeadlineKind.SOFT),) if words > 5 else ()


def _deadlines(passage: Passage, claims: Iterable[Claim], signed: date | None) -> tuple[Deadline, ...]:
    return tuple(
        Deadline(
            as_written=passage.text[claim.start : claim.end],
            kind=claim.kind,
            date=claim.date,
            last_day=claim.last_day,
            span=passage.span_of(claim.start, claim.end),
        )
        for claim in _since(claims, signed)
    )


def _since(claims: Iterable[Claim], signed: date | None) -> Iterator[Claim]:
    for claim in claims:
        if signed is None or claim.last_day is None or (signed - claim.last_day).days < _LONG_AGO:
            yield claim
