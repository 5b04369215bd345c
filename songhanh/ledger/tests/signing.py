"""Somebody who signs: the ledger stands below `people` and knows no more of them than this."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Signature:
    """Two names."""

    username: str
    on_behalf_of: str = ""
