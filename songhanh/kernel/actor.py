"""Who is acting (người thực hiện)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Actor:
    """The person acting now, as plain data: what every service gets as ``by``."""

    username: str
