"""From a name as a paper writes it to the units or groups it may mean. A library: pure."""

from __future__ import annotations

from songhanh.units.matching.choosing import Match, Why, matches
from songhanh.units.matching.register import Register

__all__ = ["Match", "Register", "Why", "matches"]
