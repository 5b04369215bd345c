"""The letters of a PDF page, in the order of the file."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from songhanh.intake.reading.sources import limits
from songhanh.intake.reading.sources.frame import Frame

HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "-"}
SYMBOLS = {0xF02D: "-", 0xF02B: "+", 0xF0E0: "→", 0xF0F0: "→", 0xF0FE: "☒", 0xF0A8: "☐", 0xF06F: "☐"}
SYMBOLS |= dict.fromkeys((0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0xF076, 0xF075, 0xF06C, 0xF06E, 0xF071), "•")
"""What symbol fonts show under codes of their own: mostly what opens a line of a list."""
ASCENT, DESCENT = 0.75, 0.2
"""How far letters reach above and below their line, in parts of their size."""


@dataclass(slots=True)
class Letter:
    """A letter with the edges of its room, the line it stands on (y downwards), its size and font."""

    text: str
    left: float
    right: float
    base: float
    size: float
    font: bytes
    foot: float
    """Where its ink ends below."""
    is_made_up: bool = False
    """It does not stand in the file: a gap or a line end that was seen."""


def letters_of(page: pdfium.PdfPage) -> Iterator[Letter]:
    """Yield the letters of the text layer; words that do not run level (stamps, watermarks) are left out."""
    textpage = page.get_textpage()
    pen = Pen(textpage, Frame.of(page))
    count = textpage.count_chars()
    if count > limits.LONGEST_LINE:
        raise limits.too_long()
    for index in range(count):
        letter = pen.letter(index)
        if letter is not None:
            yield letter
    textpage.close()


class Pen:
    """Asks for one letter after another without making new room for each answer."""

    def __init__(self, textpage: pdfium.PdfTextPage, frame: Frame) -> None:
        self._textpage = textpage
        self._frame = frame
        self._edges = [ctypes.c_double() for _ in range(4)]
        self._origin = ctypes.c_double(), ctypes.c_double()
        self._matrix = raw.FS_MATRIX()
        self._room = raw.FS_RECTF()
        self._font, self._flags = ctypes.create_string_buffer(128), ctypes.c_int()

    def letter(self, index: int) -> Letter | None:
        """Return a letter, None where it does not run level."""
        code = raw.FPDFText_GetUnicode(self._textpage, index)
        text = HYPHENS.get(code) or SYMBOLS.get(code) or chr(min(code, 0x10FFFF))
        if raw.FPDFText_IsGenerated(self._textpage, index):
            return Letter(text, 0, 0, 0, 0, b"", 0, is_made_up=True)
        matrix = self._matrix
        raw.FPDFText_GetMatrix(self._textpage, index, matrix)
        if not self._frame.is_level(matrix.a, matrix.b):
            return None
        raw.FPDFText_GetCharBox(self._textpage, index, *self._edges)
        raw.FPDFText_GetCharOrigin(self._textpage, index, *self._origin)
        raw.FPDFText_GetFontInfo(self._textpage, index, self._font, 128, self._flags)
        raw.FPDFText_GetLooseCharBox(self._textpage, index, self._room)
        room = self._room
        left, _, right, _ = self._frame.box(room.left, room.bottom, room.right, room.top)
        ink = [edge.value for edge in self._edges]
        foot = self._frame.box(ink[0], ink[2], ink[1], ink[3])[3]
        base = self._frame.point(self._origin[0].value, self._origin[1].value)[1]
        size = raw.FPDFText_GetFontSize(self._textpage, index) * (matrix.c**2 + matrix.d**2) ** 0.5
        return Letter(text, left, right, base, size, self._font.value, foot)
