"""Who signs for an act (người ký tên vào việc)."""

from __future__ import annotations

from typing import Protocol


class Signatory(Protocol):
    """Whoever a line of the ledger names: all that the tools below `people` may know of a person."""

    @property
    def username(self) -> str:
        """Who acts."""
        ...

    @property
    def on_behalf_of(self) -> str:
        """For whom, where somebody acts under a delegation; nothing otherwise."""
        ...
