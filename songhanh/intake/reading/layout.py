"""Layout: how the words lie on the paper, as plain values that can be stored beside the reading.

A page that shows the paper needs its paragraphs and tables, not the file: they are taken down once, when the
file is read, and every letter keeps its place in the source text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from songhanh.intake.reading.source import Cell, SourceText
from songhanh.intake.reading.structure.paragraphs import Paragraph, paragraphs_of
from songhanh.kernel.passage import Span, folded


@dataclass(frozen=True)
class Block:
    """One paragraph on the paper.

    ``runs`` are pairs (place in ``text``, place in the source), one for each stretch of letters that stand
    side by side in both.
    """

    text: str
    runs: tuple[tuple[int, int], ...]
    cell: Cell | None = None
    bold: bool = False
    italic: bool = False
    centred: bool = False
    is_note: bool = False

    @property
    def span(self) -> Span:
        """Where the block stands in the source."""
        last_place, last_offset = self.runs[-1]
        return Span(self.runs[0][1], last_offset + len(self.text) - last_place)

    def place_of(self, offset: int) -> int:
        """Return where in ``text`` the letter at ``offset`` of the source stands, or the one after it."""
        return self._place(offset, offset)

    def end_of(self, offset: int) -> int:
        """Return where in ``text`` a stretch ends that goes up to ``offset`` of the source, exclusive."""
        return self._place(offset, offset - 1)

    def _place(self, offset: int, letter: int) -> int:
        index = bisect_right(self.runs, letter, key=lambda run: run[1]) - 1
        if index < 0:
            return 0
        place, start = self.runs[index]
        limit = self.runs[index + 1][0] if index + 1 < len(self.runs) else len(self.text)
        return min(place + offset - start, limit)


def layout_of(source: SourceText) -> list[dict[str, Any]]:
    """Return the paper's blocks in reading order, footnotes last, ready for ``json.dumps``."""
    body = [_plain(paragraph) for paragraph in paragraphs_of(source) if paragraph.text]
    notes = (folded((source.text[i], i) for i in range(*note.body)) for note in source.notes)
    return body + [
        {"text": note.text, "runs": list(_runs(note.offsets)), "is_note": True} for note in notes if note
    ]


def blocks_from(plain: Iterable[dict[str, Any]]) -> list[Block]:
    """Return the values again that `layout_of` wrote."""
    blocks = []
    for fields in plain:
        runs = tuple((place, offset) for place, offset in fields["runs"])
        cell = Cell(*fields["cell"]) if "cell" in fields else None
        blocks.append(Block(**{**fields, "runs": runs, "cell": cell}))
    return blocks


def _plain(paragraph: Paragraph) -> dict[str, Any]:
    fields: dict[str, Any] = {"text": paragraph.text, "runs": list(_runs(paragraph.passage.offsets))}
    if paragraph.cell is not None:
        fields["cell"] = list(paragraph.cell)
    return fields | {name: True for name in ("bold", "italic", "centred") if getattr(paragraph, name)}


def _runs(offsets: Sequence[int]) -> Iterator[list[int]]:
    awaited = -1
    for place, offset in enumerate(offsets):
        if offset != awaited:
            yield [place, offset]
        awaited = offset + 1
