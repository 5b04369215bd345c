"""Doubt: on a scan, what is written by hand or lies under a stamp is recognised with little confidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from songhanh.intake.reading.model import DocumentHead
from songhanh.intake.reading.source import Format, ScannedWord, SourceText
from songhanh.kernel.passage import Span

SURE_OF_DIGITS = 85.0
"""Printed digits, on blurred and badly pressed pages too, come with 89 to 97; those by hand with 0 to 82."""
SURE_OF_BLANK = 60.0
"""Where something was written into a blank and not recognised, the words around it come with less."""


def with_doubts(head: DocumentHead, source: SourceText) -> DocumentHead:
    """Return the head with number and day marked doubtful where the recogniser was not sure of them."""
    if not source.words:
        return head
    found = {"number": _is_number_doubtful(head, source), "date": _is_date_doubtful(head, source)}
    more = (name for name, is_doubtful in found.items() if is_doubtful and name not in head.doubtful)
    return replace(head, doubtful=(*head.doubtful, *more))


def _is_number_doubtful(head: DocumentHead, source: SourceText) -> bool:
    if "symbol" not in head.spans:
        return source.format is Format.SCAN
    if "number" in head.spans:
        return _least(_words_at(head.spans["number"], source)) < SURE_OF_DIGITS
    symbol = head.spans["symbol"]
    line = source.text.rfind("\n", 0, symbol.start) + 1
    return _least(_words_at(Span(line, symbol.end), source)) < SURE_OF_BLANK


def _is_date_doubtful(head: DocumentHead, source: SourceText) -> bool:
    if "date" not in head.spans:
        return source.format is Format.SCAN
    words = list(_words_at(head.spans["date"], source))
    digits = (word for word in words if any(map(str.isdigit, source.text[slice(*word.span)])))
    return _least(digits) < SURE_OF_DIGITS or (head.date is None and _least(words) < SURE_OF_BLANK)


def _words_at(span: Span, source: SourceText) -> Iterator[ScannedWord]:
    return (word for word in source.words if word.span.start < span.end and span.start < word.span.end)


def _least(words: Iterable[ScannedWord]) -> float:
    """Return the confidence of the least sure word; words that were not recognised are sure."""
    return min((word.confidence for word in words), default=100.0)
