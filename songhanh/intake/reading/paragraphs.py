"""Paragraphs: lines joined into what a person reads as one paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from songhanh.intake.reading.source import Cell
from songhanh.kernel.passage import Passage


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: a passage with what its layout says. ``broken_at``: where a page break cut it in two."""

    passage: Passage
    page: int | None = None
    cell: Cell | None = None
    bold: bool | None = None
    italic: bool | None = None
    centred: bool | None = None
    broken_at: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        return self.passage.text
