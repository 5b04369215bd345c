"""Who issues a paper, out of the capitals on the left of its head (cơ quan ban hành, cơ quan chủ quản)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from songhanh.intake.reading.lexicon.issuers import INCOMPLETE, MARKS, OPENERS
from songhanh.kernel.passage import Passage, joined

_OPENER = re.compile(rf"(?:{OPENERS})(?![\w,])".replace("\n", ""))
_INNER_OPENER = re.compile(rf"(?<=\s)(?:{OPENERS})(?![\w,])".replace("\n", ""))
_INCOMPLETE = re.compile(rf"(?:{INCOMPLETE})".replace("\n", ""))
_MARK = re.compile(rf"\W*(?:{MARKS}|\d+)\W*".replace("\n", ""))
_GOES_ON = re.compile(r"(?:\b(?:VÀ|CỦA|CÁC|VỀ|CHO|VỚI|THUỘC|TRÊN|PHÒNG)|[,\-–])\s*$")
_PLACED = re.compile(
    r"(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s+(?:[\wÀ-ỹ.’'-]+\s*){1,5}$"
)
_HEAD_OF_A_BODY = re.compile(
    r"(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|HIỆU TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|BÍ THƯ|CHÁNH)\b"
)
_SMALL_NAME = re.compile(
    rf"(?:{OPENERS}|TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG)\b".replace("\n", ""), re.IGNORECASE
)
_NATIONAL = re.compile(r"VIỆT NAM$")


def issuer_lines(pieces: Iterable[Passage]) -> list[Passage]:
    """Return the pieces of a head that may name the issuer: words in capitals that are no mark.

    Where nothing is in capitals, the name of a body in small letters is taken, with the place below it.
    """
    trimmed = [piece for piece in map(_trimmed, pieces) if piece and not _MARK.fullmatch(piece.text)]
    capital = [piece for piece in trimmed if _is_capital(piece.text)]
    return capital or [piece for piece in trimmed if _SMALL_NAME.match(piece.text) and len(piece.text) < 80]


def _trimmed(piece: Passage) -> Passage:
    """Cut the ruled lines and stars off the ends of a piece."""
    text = piece.text
    start = len(text) - len(text.lstrip(" -–—_*.|=~:;'`,"))
    return piece.part(start, max(start, len(text.rstrip(" -–—_*.|=~:;'`,"))))


def _is_capital(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 2 and sum(letter.isupper() for letter in letters) > 0.85 * len(letters)


def is_body_line(text: str) -> bool:
    """Say whether a line in capitals names a body or its head: who decides, over "Căn cứ"."""
    return _is_capital(text) and bool(_OPENER.match(text) or _HEAD_OF_A_BODY.match(text))


def issuers_of(lines: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return the bodies that stand one above the other; the last one issues the paper."""
    bodies: list[list[Passage]] = []
    for line in _one_body_each(lines):
        if bodies and not _begins_a_body(joined(bodies[-1]).text, line.text):
            bodies[-1].append(line)
        elif (
            bodies
            or _OPENER.match(line.text)
            or len(lines) == 1
            or not any(_OPENER.match(x.text) for x in lines)
        ):
            bodies.append([line])
    return tuple(joined(body) for body in bodies)


def _one_body_each(lines: Iterable[Passage]) -> Iterator[Passage]:
    """Cut a line that names two bodies, the first one whole: "UBND TỈNH X SỞ Y"."""
    for line in lines:
        start = 0
        for opener in _INNER_OPENER.finditer(line.text):
            above = line.text[start : opener.start()].strip()
            if _PLACED.search(above) and not _GOES_ON.search(above):
                yield line.part(start, opener.start())
                start = opener.start()
        yield line.part(start)


def _begins_a_body(above: str, line: str) -> bool:
    """Say whether a line names a body of its own below the one above it."""
    if not _OPENER.match(line) or _GOES_ON.search(above) or _INCOMPLETE.fullmatch(above.strip()):
        return False
    return bool(_PLACED.search(above) or _NATIONAL.search(above)) or len(above.split()) > 1
