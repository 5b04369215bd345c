"""The words of a directive, cut from the paper: its stretches say where, nobody types them."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from songhanh.intake.reading.layout import Block
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Passage, Span, joined

LOOSE = " ,;:.–—-•+*\t\n"
"""What stands between two orders and belongs to neither."""


class Wording:
    """The paragraphs of a reading, from which words are cut."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._blocks = sorted((b for b in blocks if not b.is_note), key=lambda block: block.span)
        self._ends = [block.span.end for block in self._blocks]

    def passage_of(self, stretches: Sequence[Span]) -> Passage:
        """Return the words of stretches as one text, each letter knowing its place on the paper."""
        return joined(piece for stretch in stretches for piece in self._pieces(stretch))

    def text_of(self, stretches: Sequence[Span]) -> str:
        """Return the words alone."""
        return self.passage_of(stretches).text

    def cut(self, stretches: Sequence[Span], at: Iterable[int]) -> list[tuple[Span, ...]]:
        """Return the stretches of each part when the text is cut before the letters ``at``."""
        passage = self.passage_of(stretches)
        places = sorted({place for place in at if 0 < place < len(passage)})
        edges = [0, *places, len(passage)]
        parts = [_bare(passage, start, end) for start, end in pairwise(edges)]
        if not places or not all(any(map(str.isalnum, part.text)) for part in parts):
            raise Denied(Message("Chỗ tách phải nằm giữa hai từ của nội dung. Chọn lại chỗ tách."))
        return [_within(stretches, part.span) for part in parts]

    def united(self, stretches: Iterable[Span]) -> tuple[Span, ...]:
        """Return stretches in order, those made one between which the paper has no word."""
        whole: list[Span] = []
        for stretch in sorted(stretches):
            if whole and (stretch.start <= whole[-1].end or self._nothing_between(whole[-1], stretch)):
                whole[-1] = Span(whole[-1].start, max(whole[-1].end, stretch.end))
            else:
                whole.append(stretch)
        return tuple(whole)

    def _nothing_between(self, one: Span, other: Span) -> bool:
        home = self._blocks[min(bisect_left(self._ends, one.end), len(self._blocks) - 1)]
        between = home.text[home.end_of(one.end) : home.place_of(other.start)]
        return other.start < home.span.end and not any(map(str.isalnum, between))

    def _pieces(self, stretch: Span) -> Iterable[Passage]:
        for block in self._blocks[bisect_left(self._ends, stretch.start + 1) :]:
            if block.span.start >= stretch.end:
                break
            start, end = block.place_of(stretch.start), block.end_of(stretch.end)
            yield Passage(block.text[start:end], _places(block, start, end)).part(0)


def _places(block: Block, start: int, end: int) -> Sequence[int]:
    places = array("l")
    ends = [place for place, _ in block.runs[1:]] + [len(block.text)]
    for (place, offset), stop in zip(block.runs, ends, strict=True):
        first, last = max(place, start), min(stop, end)
        if first < last:
            places.extend(range(offset + first - place, offset + last - place))
    return places


def _bare(passage: Passage, start: int, end: int) -> Passage:
    """Return a part without what only parted it from its neighbours; the text's own two ends stay."""
    words = passage.text
    if start:
        while start < end and words[start] in LOOSE:
            start += 1
    if end < len(words):
        while end > start and words[end - 1] in LOOSE:
            end -= 1
    return passage.part(start, end)


def _within(stretches: Sequence[Span], part: Span) -> tuple[Span, ...]:
    cut = (Span(max(s.start, part.start), min(s.end, part.end)) for s in stretches)
    return tuple(stretch for stretch in cut if stretch.start < stretch.end)
