"""The map of what against who: which orders about a matter are taken up by an order to somebody."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from songhanh.plans.rules.giving import Ruling
from songhanh.plans.rules.words import DispositionKind, Grade


class Link(NamedTuple):
    """That one order is taken up by another, wholly or in part."""

    code: str
    by: str
    is_part: bool = False


def matters(sections: Mapping[str, Sequence[Ruling]]) -> list[str]:
    """Return the sections that say what, not who: most of their orders name nobody.

    >>> matters({"II.1": [Ruling("II.1.p1", None)]})
    ['II.1']
    """
    return [
        path
        for path, rulings in sections.items()
        if 2 * sum(not (one.has_answer or one.unmatched) for one in rulings) > len(rulings)
    ]


def grade_of(ruling: Ruling, links: Iterable[Link]) -> Grade:
    """Return how far an order is taken up: by offices of its own, by the task it went into, by links."""
    if ruling.has_answer and ruling.kind is DispositionKind.TRACKED:
        return Grade.FULL
    if ruling.kind is DispositionKind.MERGED:
        return Grade.FULL
    mine = [link for link in links if link.code == ruling.code]
    if any(not link.is_part for link in mine):
        return Grade.FULL
    return Grade.PARTLY if mine else Grade.NONE


def gaps(rulings: Sequence[Ruling], links: Sequence[Link]) -> list[str]:
    """Return the codes of orders that nobody takes up, though somebody should."""
    return [
        one.code
        for one in rulings
        if one.kind is not DispositionKind.NOTED and grade_of(one, links) is Grade.NONE
    ]
