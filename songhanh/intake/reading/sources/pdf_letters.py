"""The letters of a PDF page, in the order of the file."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from songhanh.intake.reading.sources.frame import Frame

HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "-"}
ASCENT, DESCENT = 0.75, 0.2
"""How far letters reach above and below their line, in parts of their size."""


@dataclass(slots=True)
class Letter:
    """A letter with its edges, the line it stands on (y downwards), its size and font."""

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
    for index in range(textpage.count_chars()):
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
        self._font, self._flags = ctypes.create_string_buffer(128), ctypes.c_int()

    def letter(self, index: int) -> Letter | None:
        """Return a letter, None where it does not run level."""
        code = raw.FPDFText_GetUnicode(self._textpage, index)
        text = HYPHENS.get(code) or chr(min(code, 0x10FFFF))
        if raw.FPDFText_IsGenerated(self._textpage, index):
            return Letter(text, 0, 0, 0, 0, b"", 0, is_made_up=True)
        matrix = self._matrix
        raw.FPDFText_GetMatrix(self._textpage, index, matrix)
        if not self._frame.is_level(matrix.a, matrix.b):
            return None
        raw.FPDFText_GetCharBox(self._textpage, index, *self._edges)
        raw.FPDFText_GetCharOrigin(self._textpage, index, *self._origin)
        raw.FPDFText_GetFontInfo(self._textpage, index, self._font, 128, self._flags)
        left, right, bottom, top = (edge.value for edge in self._edges)
        left, _, right, foot = self._frame.box(left, bottom, right, top)
        base = self._frame.point(self._origin[0].value, self._origin[1].value)[1]
        size = raw.FPDFText_GetFontSize(self._textpage, index) * (matrix.c**2 + matrix.d**2) ** 0.5
        return Letter(text, left, right, base, size, self._font.value, foot)
