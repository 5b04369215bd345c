"""The head of a paper: who issues it, its number, place, day, kind and subject (NĐ 30/2020, phụ lục I)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from songhanh.intake.reading.facts.blocks import block_of, pieces
from songhanh.intake.reading.facts.cited.numbers import canonical
from songhanh.intake.reading.facts.dates import read_date
from songhanh.intake.reading.facts.issuer import issuer_lines, issuers_of
from songhanh.intake.reading.facts.subject import letter_subject, subject_of
from songhanh.intake.reading.lexicon.folding import plain
from songhanh.intake.reading.model import DocumentHead
from songhanh.intake.reading.structure.cues import kind_at
from songhanh.kernel.passage import Passage
from songhanh.paper.words import DocumentKind

if TYPE_CHECKING:
    from songhanh.intake.reading.structure.paragraphs import Paragraph

_MOTTO = re.compile(
    r"c[o0]ng\s*h[o0]a?\w?\s*xa\s*h[o0]i(?:\s*chu\s*nghia(?:\s*viet(?:\s*nam\b)?)?)?"
    r"|(?<!\w)chu\s*nghia\s*viet\s*nam|d[o0]c\s*lap\W{0,6}(?:tu\s*d[o0])?\W{0,6}(?:hanh\s*phuc)?"
    r"|(?<!\w)tu\s*d[o0]\s*[-–—]\s*hanh\s*phuc|^\W*hanh\s*phuc\W*$|dang\s*cong\s*san\s*viet\s*nam"
    r"|doan\s*tncs\s*ho\s*chi\s*minh(?=\s*$|\s+[^\w\s]|\s+so\b)",
    re.MULTILINE,
)
_UPPER = "A-ZĐÂĂÊÔƠƯ"
_LONGEST_LINE = 1000
_SYMBOL = rf"[{_UPPER}][\w.&]*(?:\s?[-–—/]\s?[{_UPPER}][\w.&]*)*"
_NUMBER = re.compile(
    rf"(?<!\w)[SŠ$5][ốôóòoőỐÔÓÒO0ọ6](?![^\W\d_])\s?[:.;]?\s*(?P<serial>[^/\n\-–]{{0,14}}?(?:\s?/\s?20\d\d)?)"
    rf"\s*[/\-–]\s*(?P<symbol>{_SYMBOL})"
)
_SMUDGED_NUMBER = re.compile(
    rf"(?<!\w)S[ốôóòoỐÔ]\s?[:.;]\s*(?P<serial>[^/\n]{{0,10}}?)\s?/\s?(?P<symbol>[{_UPPER}]{{2,4}}\s?-\s?{_SYMBOL})"
)
_BARE_NUMBER = re.compile(
    rf"^\s*(?P<serial>\d{{1,5}}(?:\s?/\s?20\d\d)?)\s?[/\-–]\s?"
    rf"(?P<symbol>(?:KH|CT|QĐ|CTr|NQ|HD|TB|BC|PA|ĐA|KL|UBND)\b(?:\s?[-–/]\s?{_SYMBOL})?)",
    re.MULTILINE,
)
_DATE = re.compile(
    r"(?:(?P<place>[^\n,;:()\d]{2,60}?)\s*[,.]\s*)?(?P<date>\bngay\b\s*(?:(?P<day>[^\n/]{0,8}?)\s*thang\s*"
    r"(?P<month>[^\n/]{0,8}?)\s*nam\s*(?P<year>[\d.…oil]{0,6})|\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}))"
)


_KINDS_BY_SYMBOL = {kind.abbreviation: kind.label.upper() for kind in DocumentKind if kind.abbreviation}


@dataclass
class _Found:
    """A head in the making: what has been read, and the stretches of the block that it took."""

    block: Passage
    head: DocumentHead = field(default_factory=DocumentHead)
    taken: list[tuple[int, int]] = field(default_factory=list)

    def note(self, name: str, value: Any, start: int, end: int, *, is_doubtful: bool = False) -> None:
        """Write a field down with its place."""
        spans = self.head.spans | {name: self.block.span_of(start, end)}
        doubtful = (*self.head.doubtful, name) if is_doubtful else self.head.doubtful
        self.head = replace(self.head, spans=spans, doubtful=doubtful, **{name: value})


def head_of(paragraphs_before_body: Sequence[Paragraph]) -> DocumentHead:
    """Return what the paragraphs before the bases say of the document itself."""
    block = block_of(paragraphs_before_body)
    found = _Found(block)
    low = plain(block.text)
    found.taken += [match.span() for match in _MOTTO.finditer(low)]
    kind_start = _read_kind(found, paragraphs_before_body)
    _read_number(found, kind_start)
    _read_date(found, low, kind_start)
    if found.head.kind is None:
        _read_letter(found)
    _read_kind_from_symbol(found)
    _read_issuer(found, kind_start)
    return found.head


def _read_kind(found: _Found, paragraphs: Sequence[Paragraph]) -> int:
    """Read kind and subject; return where in the block the part above them ends."""
    block, place = found.block, 0
    for line in re.finditer(r"[^\n]+", block.text):
        if named := kind_at(block.text[line.start() : line.start() + _LONGEST_LINE]):
            kind, length = named
            place = line.start()
            found.note("kind", kind, place, place + length)
            if subject := subject_of(block, place + length, is_decision=kind in ("QUYẾT ĐỊNH", "NGHỊ QUYẾT")):
                found.note("subject", subject.text, *_place_in(block, subject))
            return place
    return len(block.text)


def _place_in(block: Passage, part: Passage) -> tuple[int, int]:
    """Return where in the block a part of it stands."""
    start = block.offsets.index(part.offsets[0])
    return start, block.offsets.index(part.offsets[-1]) + 1


def _read_number(found: _Found, kind_start: int) -> None:
    text = found.block.text
    forms = (_NUMBER, _BARE_NUMBER, _SMUDGED_NUMBER)
    number = next((match for form in forms if (match := form.search(text, 0, kind_start))), None)
    if number is None:
        return
    found.taken.append(number.span())
    serial = canonical(number["serial"].strip(" .…_:"))
    found.note("symbol", canonical(number["symbol"]).rstrip("."), *number.span("symbol"))
    if serial:
        is_number = bool(re.fullmatch(r"\d+(?:/20\d\d)?[a-zA-Z]?", serial))
        is_doubtful = not serial.replace("/", "").isdecimal()
        found.note("number", serial if is_number else None, *number.span("serial"), is_doubtful=is_doubtful)


def _read_kind_from_symbol(found: _Found) -> None:
    """Where a stamp hides the name of the document, its symbol still says it ("CT-UBND" is a chỉ thị)."""
    if found.head.kind is not None or not found.head.symbol:
        return
    kind = _KINDS_BY_SYMBOL.get(found.head.symbol.split("-")[0])
    if kind is not None:
        span = found.head.spans["symbol"]
        spans = found.head.spans | {"kind": span}
        doubtful = (*found.head.doubtful, "kind")
        found.head = replace(found.head, kind=kind, spans=spans, doubtful=doubtful)


def _read_date(found: _Found, low: str, kind_start: int) -> None:
    block = found.block
    for start, end in _free(found.taken, kind_start):
        if match := _DATE.search(low, start, end):
            break
    else:
        return
    found.taken.append(match.span())
    day = read_date(match["date"])
    blank = match["day"] is not None and not (match["day"].strip(" .…_") and match["month"].strip(" .…_"))
    found.note("date", day, *match.span("date"), is_doubtful=day is None and not blank)
    if match["place"]:
        place = block.part_of_match(match, "place").text.strip(" *_.-–|")
        if place[:1].isupper():
            found.note("place", place, *match.span("place"))


def _free(taken: list[tuple[int, int]], end: int) -> list[tuple[int, int]]:
    """Return the stretches before ``end`` between those that are taken."""
    edges = [0, *(edge for pair in sorted(taken) for edge in pair if edge < end), end]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False) if a < b]


def _read_letter(found: _Found) -> None:
    """An official letter has no name above its subject, only "V/v"."""
    if about := letter_subject(found.block, found.taken):
        start, end = _place_in(found.block, about)
        found.taken.append((start, end))
        found.note("kind", "CÔNG VĂN", start, start)
        found.note("subject", about.text, start, end)


def _read_issuer(found: _Found, kind_start: int) -> None:
    lines = issuer_lines(pieces(found.block, 0, kind_start, found.taken))
    bodies = issuers_of(lines)
    if not bodies:
        return
    found.note("issuer", bodies[-1].text, *_place_in(found.block, bodies[-1]))
    if len(bodies) > 1:
        found.note("parent", bodies[-2].text, *_place_in(found.block, bodies[-2]))
