"""Letters of a PDF page gathered into strips by where they stand: the order of the file tells little.

A letter that the font lacks is drawn after its whole line; a column may come before the one to its left.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise, takewhile
from statistics import median

from songhanh.intake.reading.sources.alphabets import turner_of
from songhanh.intake.reading.sources.grid import Rule, crosses
from songhanh.intake.reading.sources.pdf_letters import ASCENT, DESCENT, Letter
from songhanh.intake.reading.sources.strips import Strip

LEVEL = 0.45
"""Letters are on one line when their feet differ by no more than this part of their size."""
HIGHEST = 0.62
"""So much higher than its words may the mark of a note stand."""
TWICE = 0.12
"""The same letter drawn again so near makes it bold, not double."""
SPACE = 0.12
"""A gap so much wider than between the letters of the line parts two words, in sizes of a letter."""
FEW = 6
"""In fewer letters no letter-spacing is looked for."""
JUMP, WIDE, UNLIKE = 0.9, 2.6, 1.2
"""A gap parts two columns: from JUMP without a space in it, from WIDE with spaces; from UNLIKE where the
other gaps of the line are less than half as wide."""
MOSTLY = 0.6
RAISED = 0.16
"""The ink of a note's mark ends at least so much above the line, in sizes of a letter."""


@dataclass
class Run:
    """Letters that follow each other, and the places in them at which notes are pointed at."""

    letters: list[Letter] = field(default_factory=list)
    marks: list[tuple[int, str]] = field(default_factory=list)

    def add(self, letter: Letter, gap: float, is_new_word: bool = False) -> None:
        """Add a letter that stands so far from the one before it."""
        if self.letters:
            last = self.letters[-1]
            if _is_mark(last, letter, gap):
                self.marks.append((len(self.letters), letter.text))
                return
            if is_new_word:
                self.letters.append(replace(last, text=" ", left=last.right, right=letter.left))
        self.letters.append(letter)


def strips_of(letters: Iterable[Letter], rules: Iterable[Rule]) -> list[Strip]:
    """Return the strips that letters make; upright rules part them."""
    upright = [rule for rule in rules if rule.is_upright]
    return [_strip(run) for line in _lines(letters) for run in _runs(line, upright)]


def _lines(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    """Yield the letters of each line from the left."""
    line: list[Letter] = []
    for letter in sorted(_composed(letters), key=lambda each: each.base):
        if line and not _is_level(line, letter):
            yield _sorted(line)
            line = []
        line.append(letter)
    if line:
        yield _sorted(line)


def _is_level(line: list[Letter], letter: Letter) -> bool:
    """Tell whether a letter stands on the line; one of raised numbers only waits for its words."""
    last = line[-1]
    size = max(letter.size, last.size)
    waits = letter.size > last.size and all(each.text.isdecimal() for each in line)
    return (
        letter.base - last.base <= size * (HIGHEST if waits else LEVEL)
        and letter.base - line[0].base <= size * HIGHEST
    )


def _composed(letters: Iterable[Letter]) -> Iterator[Letter]:
    """Yield letters with the marks that were drawn over them."""
    at_hand: Letter | None = None
    for letter in letters:
        if letter.is_made_up:
            continue
        if at_hand is not None and unicodedata.combining(letter.text[:1]):
            at_hand = replace(at_hand, text=at_hand.text + letter.text)
            continue
        if at_hand is not None:
            yield at_hand
        at_hand = letter
    if at_hand is not None:
        yield at_hand


def _sorted(line: list[Letter]) -> list[Letter]:
    ordered: list[Letter] = []
    for letter in sorted(line, key=lambda each: each.left):
        again = ordered and ordered[-1].text == letter.text
        if not again or letter.left - ordered[-1].left > letter.size * TWICE:
            ordered.append(letter)
    return ordered


def _runs(line: list[Letter], upright: list[Rule]) -> Iterator[Run]:
    """Yield the letters of a line between its wide gaps."""
    printed = [letter for letter in line if not letter.text.isspace()]
    spaces = [letter.left for letter in line if letter.text.isspace() and letter.right - letter.left > 0.5]
    if not printed:
        return
    gaps = [b.left - a.right for a, b in pairwise(printed)]
    between = max(median(gaps), 0.0) if len(gaps) >= FEW else 0.0
    words = [gap for gap in gaps if gap > between + printed[0].size * SPACE]
    usual = median(words) if len(words) > 2 else 0.0
    run = Run()
    run.add(printed[0], 0)
    for last, letter in pairwise(printed):
        gap = letter.left - last.right
        has_space = any(last.left < space <= letter.left for space in spaces)
        if _is_apart(gap, max(last.size, letter.size), usual, has_space) or (
            gap > 0 and crosses(upright, last.right, letter.left, letter.base - letter.size * 0.3)
        ):
            yield run
            run = Run()
        run.add(letter, gap, has_space or gap > between + max(last.size, letter.size) * SPACE)
    yield run


def _is_apart(gap: float, size: float, usual: float, has_space: bool) -> bool:
    if gap > size * max(WIDE, usual / size * 2):
        return True
    if gap > size * UNLIKE and usual and gap > usual * 2.2:
        return True
    return not has_space and gap > size * JUMP and gap > usual * 2


def _is_mark(last: Letter, letter: Letter, gap: float) -> bool:
    """Tell the mark of a note: a raised number close to the word before it."""
    return (
        letter.text.isdecimal()
        and last.size * RAISED <= last.base - letter.foot < last.size
        and -0.3 * last.size <= gap < 0.7 * last.size
    )


def _opening_number(letters: list[Letter]) -> str:
    """Return the raised number with which the words of a note begin."""
    digits = "".join(letter.text for letter in takewhile(lambda letter: letter.text.isdecimal(), letters))
    body = next((letter for letter in letters[len(digits) :] if letter.text.isalpha()), None)
    if body is None or not digits or len(digits) > 3:
        return ""
    return digits if body.base - letters[0].foot >= body.size * RAISED else ""


def _strip(run: Run) -> Strip:
    number = _opening_number(run.letters)
    letters = run.letters[len(number) :]
    counted = [letter.font.lower() for letter in letters if letter.text.isalnum()]
    text = "".join(_turned(letters)).lstrip()
    return Strip(
        text,
        min(letter.left for letter in letters),
        min(letter.base - letter.size * ASCENT for letter in letters),
        max(letter.right for letter in letters),
        max(letter.base + letter.size * DESCENT for letter in letters),
        bold=_is_mostly(map(_is_bold, counted)),
        italic=_is_mostly(b"ital" in font or b"obliq" in font for font in counted),
        marks=[(min(offset, len(text)), pointed) for offset, pointed in _joined(run.marks)],
        note=number or None,
    )


def _is_mostly(answers: Iterable[bool]) -> bool:
    """Letters that the bold font lacks are lent by another, which may not be bold."""
    given = list(answers)
    return sum(given) > len(given) * MOSTLY


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
