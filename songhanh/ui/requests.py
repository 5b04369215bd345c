"""The request as every view of the house gets it."""

from __future__ import annotations

from django.http import HttpRequest

from songhanh.kernel.actor import Signatory

LONGEST_NUMBER = 9
"""Figures of a number that a page sends back: no count of this house needs more."""


class PageRequest(HttpRequest):
    """A request that says who is acting."""

    actor: Signatory


def number_in(words: str) -> int | None:
    """The number that a page sent back, a revision or a place; none where these words are no such number."""
    return int(words) if words.isdecimal() and len(words) <= LONGEST_NUMBER else None
