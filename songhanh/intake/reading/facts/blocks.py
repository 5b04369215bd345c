"""A block: paragraphs in one text, each on a line of its own, for rules that look over several of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from songhanh.kernel.passage import Passage, joined

if TYPE_CHECKING:
    from songhanh.intake.reading.structure.paragraphs import Paragraph

_SIGNED_BY_MACHINE = re.compile(
    r"\s*(?:người ký|ký bởi|signed by|signature|email|e-mail|cơ quan\s*:|tổ chức\s*:|thời gian ký"
    r"|ngày ký|date\s*:|dn\s*:"
    r"|chức vụ\s*:|foxit|location|reason)\b",
    re.IGNORECASE,
)


def block_of(paragraphs: Sequence[Paragraph]) -> Passage:
    """Return the paragraphs in one passage, line by line, without the stamp of a digital signature."""
    return joined((p.passage for p in paragraphs if not is_machine_stamp(p.text)), gap="\n")


def is_machine_stamp(text: str) -> bool:
    """Say whether a line was printed by signing software."""
    return bool(_SIGNED_BY_MACHINE.match(text))


def pieces(block: Passage, start: int, end: int, taken: Iterable[tuple[int, int]]) -> list[Passage]:
    """Return the stretches of lines of a block that are not ``taken``."""
    cuts = sorted((max(start, s), min(end, e)) for s, e in taken if s < end and e > start)
    found: list[Passage] = []
    place = start
    for cut_start, cut_end in [*cuts, (end, end)]:
        for line in re.finditer(r"[^\n]+", block.text[place : max(place, cut_start)]):
            found.append(block.part(place + line.start(), place + line.end()))
        place = max(place, cut_end)
    return [piece for piece in found if piece]
