"""The end of a paper on its left side: who gets a copy, and why (nơi nhận)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from songhanh.intake.reading.facts.blocks import block_of, pieces
from songhanh.intake.reading.facts.signature import signature_in
from songhanh.intake.reading.lexicon.folding import plain
from songhanh.intake.reading.model import Recipient
from songhanh.intake.reading.structure.cues import is_kind_line, is_recipients_opening
from songhanh.kernel.passage import Passage, joined
from songhanh.paper.words import RecipientPurpose

if TYPE_CHECKING:
    from songhanh.intake.reading.structure.paragraphs import Paragraph

_OPENING = re.compile(r"i\s*nh[ae]n\s*[:;.]*")
_BULLET = re.compile(r"[-–—+•*·\s]+")
_DASHED = re.compile(r"\s*[-–—+•·]\s*[^\W\d_]")
_ITEM = re.compile(r"(?P<item>(?:[^;()]|\([^()]*\)?|\))+)")
_INNER_BULLET = re.compile(
    r"(?<=[.)\]])\s+[-–•+]\s*(?=[^\W\d_])|\s+[-–•]\s+(?=(?:Như|Lưu|Các|Sở|UBND|TT|CT)\b)"
)
_ARCHIVE = re.compile(r"l[uư]u\b")
_TO_REPORT = re.compile(r"\(\s*(?:de\s+)?(?:b\s?/\s?[co0]|bc|bao cao)\b")
_TO_DIRECT = re.compile(r"\(\s*(?:de\s+)?(?:chi dao|c\s?/\s?d|cd|lanh dao)\b")
_APPENDIX = re.compile(r"\s*(?:phu luc|bieu mau|mau so|danh muc|de cuong)\b")
_LONGEST = 220


def recipients_of(paragraphs_after_body: Sequence[Paragraph]) -> tuple[Recipient, ...]:
    """Return the recipients in the order of the paper; nothing after the archive's line belongs to them."""
    block = block_of(paragraphs_after_body)
    start = _opening_end(block)
    if start is None:
        return ()
    found: list[Recipient] = []
    for item in _items(pieces(block, start, len(block.text), signature_in(block).stretches)):
        found.append(Recipient(item.text, _purpose(item.text), item.span))
        if found[-1].purpose is RecipientPurpose.ARCHIVE:
            break
    return tuple(found)


def _opening_end(block: Passage) -> int | None:
    """Return where the list begins: behind its name or, where that is lost, at the dashes above "Lưu"."""
    for line in re.finditer(r"[^\n]+", block.text):
        if is_recipients_opening(line.group()):
            opening = _OPENING.search(plain(line.group()))
            return line.start() + (opening.end() if opening else 0)
    return _first_dash(block)


def _first_dash(block: Passage) -> int | None:
    start: int | None = None
    for line in re.finditer(r"[^\n]+", block.text):
        if not _DASHED.match(line.group()):
            continue
        start = line.start() if start is None else start
        if _ARCHIVE.match(plain(line.group()).lstrip("-–—+•*· ")):
            return start
    return None


def _items(lines: Sequence[Passage]) -> Iterator[Passage]:
    """Yield the recipients: a dash or a semicolon parts them, a line without a dash goes on."""
    waiting: list[Passage] = []
    for line in lines:
        if _is_over(line.text):
            break
        if waiting and _is_new(waiting[-1].text, line.text):
            yield from _parts(joined(waiting))
            waiting = []
        waiting.append(line)
    yield from _parts(joined(waiting))


def _is_over(text: str) -> bool:
    return bool(_APPENDIX.match(plain(text)) or is_kind_line(text)) or len(text) > _LONGEST


def _is_new(above: str, text: str) -> bool:
    if _BULLET.match(text) or above.rstrip().endswith((";", ".")):
        return True
    return bool(re.match(r"(?:Như|Lưu|Các|Sở|UBND|TT\.|CT,)", text))


def _parts(line: Passage) -> Iterator[Passage]:
    """Yield the recipients of one line, without dashes and end marks."""
    edges = [0, *(cut.end() for cut in _INNER_BULLET.finditer(line.text)), len(line.text)]
    for start, end in itertools.pairwise(edges):
        for item in _ITEM.finditer(line.text, start, end):
            part = _bare(line.part(item.start(), item.end()))
            if _ARCHIVE.match(plain(part.text)):
                yield _bare(line.part(item.start(), end))
                break
            if any(letter.isalpha() for letter in part.text):
                yield part


def _bare(part: Passage) -> Passage:
    bullet = _BULLET.match(part.text)
    start = bullet.end() if bullet else 0
    return part.part(start, max(start, len(part.text.rstrip(" .,;*_-–"))))


def _purpose(text: str) -> RecipientPurpose | None:
    low = plain(text)
    if _ARCHIVE.match(low):
        return RecipientPurpose.ARCHIVE
    if _TO_REPORT.search(low):
        return RecipientPurpose.TO_REPORT
    return RecipientPurpose.TO_DIRECT if _TO_DIRECT.search(low) else None
