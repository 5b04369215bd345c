"""A mask: which characters of a text are taken already, asked and answered fast in long texts too."""

from __future__ import annotations

from collections.abc import Iterable


class Mask:
    """Characters of a text that something has been read from."""

    def __init__(self, length: int, stretches: Iterable[tuple[int, int]] = ()) -> None:
        self._marks = bytearray(length)
        for start, end in stretches:
            self.take(start, end)

    def take(self, start: int, end: int) -> None:
        """Mark the characters from ``start`` up to ``end`` as taken."""
        self._marks[start:end] = b"\x01" * max(0, end - start)

    def touches(self, start: int, end: int) -> bool:
        """Say whether any character of a stretch is taken."""
        return self._marks.find(1, start, end) >= 0
