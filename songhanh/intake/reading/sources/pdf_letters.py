"""The letters of a PDF page, gathered into strips."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from songhanh.intake.reading.sources.alphabets import turner_of
from songhanh.intake.reading.sources.grid import Rule
from songhanh.intake.reading.sources.strips import Strip

BOLD_WEIGHT = 600
FORCE_BOLD, ITALIC = 1 << 18, 1 << 6
JUMP = 0.9
"""A gap without a space in the file is wide from this many heights of a letter on: another column."""
WIDE = 2.6
"""A gap of real spaces is wide from this many heights of a letter on."""
HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "-"}


@dataclass
class Letter:
    """A letter with its edges, y downwards, and its size."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    font: tuple[bytes, int]
    is_made_up: bool


@dataclass
class StripMaker:
    """Letters in the order of the file become strips."""

    rules: list[Rule]
    strips: list[Strip] = field(default_factory=list)
    _letters: list[Letter] = field(default_factory=list)
    _gap: list[Letter] = field(default_factory=list)

    def add(self, letter: Letter) -> None:
        """Add a letter: to the strip at hand where it goes on, else to a new one."""
        if letter.text in "\r\n":
            self.close()
        elif letter.text.isspace():
            self._gap.append(letter)
        else:
            if self._letters and self._is_apart(self._letters[-1], letter):
                self.close()
            if self._letters and self._gap:
                last = self._letters[-1]
                self._letters.append(
                    Letter(" ", last.right, last.top, letter.left, last.bottom, last.size, last.font, False)
                )
            self._letters.append(letter)
            self._gap = []

    def close(self) -> None:
        """End the strip at hand."""
        if self._letters:
            self.strips.append(_strip(self._letters))
        self._letters, self._gap = [], []

    def _is_apart(self, last: Letter, letter: Letter) -> bool:
        size = max(last.size, letter.size, 1)
        if letter.left < last.left - size or abs(letter.bottom - last.bottom) > size * 0.7:
            return True
        gap = letter.left - last.right
        has_space = any(not space.is_made_up for space in self._gap)
        if gap > size * (WIDE if has_space else JUMP):
            return True
        middle = (letter.top + letter.bottom) / 2
        return any(
            last.right - 1 <= rule.left <= letter.left + 1 and rule.top <= middle <= rule.bottom
            for rule in (self.rules if gap > 0 else ())
        )


def strips_of(page: pdfium.PdfPage, rules: list[Rule]) -> list[Strip]:
    """Return the strips of a page's text layer, in points."""
    maker = StripMaker([rule for rule in rules if rule.is_upright])
    textpage = page.get_textpage()
    height, (left_edge, bottom_edge) = page.get_height(), page.get_mediabox()[:2]
    edges = [ctypes.c_double() for _ in range(4)]
    origin = ctypes.c_double(), ctypes.c_double()
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    for index in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage, index)
        raw.FPDFText_GetCharBox(textpage, index, *edges)
        raw.FPDFText_GetCharOrigin(textpage, index, *origin)
        raw.FPDFText_GetFontInfo(textpage, index, name, 128, flags)
        left, right = edges[0].value, edges[1].value
        base = height - (origin[1].value - bottom_edge)
        size = raw.FPDFText_GetFontSize(textpage, index)
        maker.add(
            Letter(
                HYPHENS.get(code) or chr(min(code, 0x10FFFF)),
                left - left_edge,
                base - size * 0.75,
                right - left_edge,
                base + size * 0.2,
                size,
                (name.value, flags.value),
                bool(raw.FPDFText_IsGenerated(textpage, index)),
            )
        )
    maker.close()
    textpage.close()
    return maker.strips


def _turned(letters: list[Letter]) -> Iterator[str]:
    """Yield the words font by font, those of an old encoding put into Unicode."""
    for font, run in groupby(letters, key=lambda letter: letter.font[0]):
        text = "".join(letter.text for letter in run)
        turned = turner_of(font.decode("latin-1"))
        yield turned(text) if turned else text


def _strip(letters: list[Letter]) -> Strip:
    counted = [letter for letter in letters if letter.text.isalnum()]
    return Strip(
        "".join(_turned(letters)),
        min(letter.left for letter in letters),
        min(letter.top for letter in letters),
        max(letter.right for letter in letters),
        max(letter.bottom for letter in letters),
        bold=bool(counted)
        and all(b"bold" in letter.font[0].lower() or letter.font[1] & FORCE_BOLD for letter in counted),
        italic=bool(counted)
        and all(
            b"ital" in letter.font[0].lower() or b"obliq" in letter.font[0].lower() for letter in counted
        ),
    )
