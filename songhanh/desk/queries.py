"""Rows of a pile with how many there are: one question for both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet, Window


@dataclass(frozen=True)
class Pile:
    """The rows on top of a pile, and how many lie on it."""

    rows: tuple[Any, ...] = ()
    total: int = 0


def pile_of(rows: QuerySet[Any], most: int) -> Pile:
    """Return the first rows, counted by the database while it cuts them off."""
    return _pile(rows.annotate(total=Window(Count("pk")))[:most])


def piles_of(rows: Iterable[Any], most: int) -> dict[str, Pile]:
    """Return rows that say themselves on which ``pile`` they lie and at which ``place``."""
    found: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        if row.place <= most:
            found[row.pile].append(row)
    return {name: _pile(some) for name, some in found.items()}


def _pile(rows: Iterable[Any]) -> Pile:
    kept = tuple(rows)
    return Pile(kept, kept[0].total if kept else 0)
