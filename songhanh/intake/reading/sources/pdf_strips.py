"""Letters of a PDF page gathered into strips."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby, takewhile

from songhanh.intake.reading.sources.alphabets import turner_of
from songhanh.intake.reading.sources.grid import Rule, crosses
from songhanh.intake.reading.sources.pdf_letters import ASCENT, DESCENT, Letter
from songhanh.intake.reading.sources.strips import Strip

JUMP = 0.9
"""A gap without a space in the file is wide from this many sizes of a letter on: another column."""
WIDE = 2.6
"""A gap of real spaces is wide from this many sizes of a letter on."""
RAISED = 0.16
"""The ink of a note's mark ends at least so much above the line, in sizes of a letter."""


@dataclass
class StripMaker:
    """Letters in the order of the file become strips."""

    rules: list[Rule]
    strips: list[Strip] = field(default_factory=list)
    _letters: list[Letter] = field(default_factory=list)
    _gap: list[Letter] = field(default_factory=list)
    _marks: list[tuple[int, str]] = field(default_factory=list)

    def add(self, letter: Letter) -> None:
        """Add a letter: to the strip at hand where it goes on, else to a new one."""
        if letter.is_made_up and letter.text in "\r\n":
            self.close()
        elif letter.text.isspace():
            self._gap.append(letter)
        elif self._letters and _is_mark(self._letters[-1], letter):
            self._marks.append((len(self._letters), letter.text))
        else:
            if self._letters and self._is_apart(self._letters[-1], letter):
                self.close()
            if self._letters and self._gap:
                last = self._letters[-1]
                self._letters.append(
                    Letter(" ", last.right, letter.left, last.base, last.size, last.font, last.foot)
                )
            self._letters.append(letter)
            self._gap = []

    def close(self) -> None:
        """End the strip at hand."""
        if self._letters:
            self.strips.append(_strip(self._letters, self._marks))
        self._letters, self._gap, self._marks = [], [], []

    def _is_apart(self, last: Letter, letter: Letter) -> bool:
        size = max(last.size, letter.size, 1)
        if letter.left < last.left - size or abs(letter.base - last.base) > size * 0.6:
            return True
        gap = letter.left - last.right
        has_space = any(not space.is_made_up for space in self._gap)
        return gap > size * (WIDE if has_space else JUMP) or crosses(
            self.rules, last.right, letter.left, (letter.base + last.base - size * 0.6) / 2
        )


def strips_of(letters: Iterable[Letter], rules: list[Rule]) -> list[Strip]:
    """Return the strips that letters make; upright rules part them."""
    maker = StripMaker([rule for rule in rules if rule.is_upright])
    for letter in letters:
        maker.add(letter)
    maker.close()
    return maker.strips


def _is_mark(last: Letter, letter: Letter) -> bool:
    """Tell the mark of a note: a raised number close to the word before it."""
    return (
        letter.text.isdecimal()
        and last.size * RAISED <= last.base - letter.foot < last.size
        and 0 <= letter.left - last.right + last.size * 0.3 < last.size
    )


def _opening_number(letters: list[Letter]) -> str:
    """Return the raised number with which the words of a note begin."""
    digits = "".join(letter.text for letter in takewhile(lambda letter: letter.text.isdecimal(), letters))
    body = next((letter for letter in letters[len(digits) :] if letter.text.isalpha()), None)
    if body is None or not digits or len(digits) > 3:
        return ""
    return digits if body.base - letters[0].foot >= body.size * RAISED else ""


def _strip(letters: list[Letter], marks: list[tuple[int, str]]) -> Strip:
    number = _opening_number(letters)
    letters = letters[len(number) :]
    counted = [letter.font.lower() for letter in letters if letter.text.isalnum()]
    text = "".join(_turned(letters)).lstrip()
    return Strip(
        text,
        min(letter.left for letter in letters),
        min(letter.base - letter.size * ASCENT for letter in letters),
        max(letter.right for letter in letters),
        max(letter.base + letter.size * DESCENT for letter in letters),
        bold=bool(counted) and all(_is_bold(font) for font in counted),
        italic=bool(counted) and all(b"ital" in font or b"obliq" in font for font in counted),
        marks=[(min(offset, len(text)), pointed) for offset, pointed in _joined(marks)],
        note=number or None,
    )


def _is_bold(font: bytes) -> bool:
    return b"bold" in font or b"black" in font or b"heavy" in font


def _joined(marks: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield marks of several digits as one."""
    for offset, digits in groupby(marks, key=lambda mark: mark[0]):
        yield offset, "".join(digit for _, digit in digits)


def _turned(letters: list[Letter]) -> Iterator[str]:
    """Yield the words font by font, those of an old encoding put into Unicode."""
    for font, run in groupby(letters, key=lambda letter: letter.font):
        text = "".join(letter.text for letter in run)
        turned = turner_of(font.decode("latin-1"))
        yield turned(text) if turned else text
