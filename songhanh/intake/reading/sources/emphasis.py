"""Bold and italic in Markdown; a mark may open on one line and close on a later one."""

from __future__ import annotations

import re

MARK = re.compile(r"\\.|\*{2,3}|(?<!\s)\*|\*(?!\s|$)|\b__|__\b")
HEADING = re.compile(r"#{1,6}\s")
BULLET = re.compile(r"[*+-]\s+(?=\S)")


class Emphasis:
    """Goes through the lines in order and tells of each whether it is bold, italic."""

    def __init__(self) -> None:
        self._bold = False
        self._italic = False

    def of(self, line: str) -> tuple[bool, bool]:
        """Return whether every letter of ``line`` is bold, is italic."""
        is_heading = bool(HEADING.match(line))
        bullet = BULLET.match(line)
        place = bullet.end() if bullet else 0
        letters = bold = italic = 0
        for mark in [*MARK.finditer(line, place), None]:
            end = mark.start() if mark else len(line)
            count = sum(c.isalnum() for c in line[place:end])
            letters += count
            bold += count * self._bold
            italic += count * self._italic
            if mark:
                self._turn(mark.group())
                place = mark.end()
        return letters > 0 and (is_heading or bold == letters), letters > 0 and italic == letters

    def _turn(self, mark: str) -> None:
        if mark in ("**", "***", "__"):
            self._bold = not self._bold
        if mark in ("*", "***"):
            self._italic = not self._italic

    def reset(self) -> None:
        """Forget an open mark: a new block begins."""
        self._bold = self._italic = False
