"""How much is new to the units of whoever comes in: counted in the question that asks for their posts.

`people` knows of no notices. A later package says, when the site starts, how they are counted for a unit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Counting = Callable[[str], Any]
"""Given how a row names its unit, returns an expression that counts what is new to that unit."""

_counting: list[Counting] = []
_expressions: dict[str, dict[str, Any]] = {}


def count_by(counting: Counting) -> None:
    """Let a package count; called when the site starts."""
    _counting[:] = [counting]
    _expressions.clear()


def counted(unit: str) -> dict[str, Any]:
    """Return what a query adds to rows that have a unit; every page asks, so it is put together once."""
    if unit not in _expressions:
        _expressions[unit] = {"news": _counting[0](unit)} if _counting else {}
    return _expressions[unit]


def of(rows: Mapping[int, object]) -> int:
    """Return how much is new to all of these units, each of them once."""
    return sum(getattr(row, "news", 0) for row in rows.values())
