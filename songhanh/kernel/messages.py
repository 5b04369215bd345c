"""A sentence for people that pure code can write and `ui` can translate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Message:
    """A Vietnamese sentence (the msgid) with named gaps: ``Message("Còn thiếu %(codes)s", {…})``.

    Sentences are never concatenated: a translation may need the gaps in another order.
    """

    msgid: str
    params: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return the Vietnamese sentence, gaps filled."""
        return self.msgid % self.params if self.params else self.msgid
