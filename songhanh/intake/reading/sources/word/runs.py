"""The words of one paragraph, run by run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from songhanh.intake.reading.sources.alphabets import turner_of
from songhanh.intake.reading.sources.draft import clean
from songhanh.intake.reading.sources.word.package import W
from songhanh.intake.reading.sources.word.styles import Look, Styles

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
GONE = {
    W + name for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "sdtPr", "sdtEndPr", "rt")
}
CHECKED = {"F0FE", "F0FC", "F052", "F053", "F0FD", "F078"}
UNCHECKED = {"F0A8", "F06F", "F071", "F0A3"}
ARROWS = {
    "F0E0": "→",
    "F0AE": "→",
    "F0DF": "←",
    "F0DE": "⇒",
    "F0A3": "≤",
    "F0B3": "≥",
    "F0B4": "×",
    "F0B1": "±",
}


@dataclass
class PrintedLine:
    """One line of a paragraph: soft breaks part a paragraph into such lines."""

    text: str = ""
    letters: int = 0
    bold: int = 0
    italic: int = 0


@dataclass
class Words:
    """What a paragraph holds: its lines, the places where notes and pages begin, the boxes anchored in it."""

    lines: list[PrintedLine] = field(default_factory=lambda: [PrintedLine()])
    marks: list[tuple[int, int, str, str]] = field(default_factory=list)
    page_breaks: list[tuple[int, int]] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)

    def add(self, text: str, look: Look) -> None:
        """Add the words of a run."""
        turned = turner_of(look.font) if look.font else None
        text = turned(text) if turned else text
        text = clean(text.upper() if look.capitals else text)
        for number, piece in enumerate(text.split("\n")):
            if number:
                self.lines.append(PrintedLine())
            line = self.lines[-1]
            letters = sum(map(str.isalnum, piece))
            line.text += piece
            line.letters += letters
            line.bold += letters if look.bold else 0
            line.italic += letters if look.italic else 0

    def place(self) -> tuple[int, int]:
        """Return where the next letter will stand: line and offset."""
        return len(self.lines) - 1, len(self.lines[-1].text)


class Runs:
    """Goes through the runs of a paragraph in order, whatever wraps them."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles

    def read_into(self, words: Words, paragraph: etree._Element, look: Look) -> None:
        """Add the words of a paragraph as they are printed: insertions kept, deletions left out."""
        for run in _runs(paragraph):
            if run.tag == MATH:
                words.add(run.text or "", look)
            else:
                self._read_run(words, run, look)

    def _read_run(self, words: Words, run: etree._Element, paragraph: Look) -> None:
        look = self._styles.of_run(run.find(W + "rPr"), paragraph)
        if look.hidden:
            return
        for part in run:
            self._read_part(words, part, look)

    def _read_part(self, words: Words, part: etree._Element, look: Look) -> None:
        if part.tag == W + "t":
            words.add(part.text or "", look)
        elif part.tag in PRINTED:
            words.add(PRINTED[part.tag], look)
        elif part.tag == W + "br":
            words.add("\n", look)
        elif part.tag == W + "lastRenderedPageBreak":
            words.page_breaks.append(words.place())
        elif part.tag in NOTES:
            words.marks.append((*words.place(), NOTES[part.tag], part.get(W + "id", "")))
        elif part.tag == W + "sym":
            words.add(_symbol(part), look)
        elif part.tag in HOLDERS:
            words.boxes.extend(_boxes(part))


PRINTED = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
}
NOTES = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}
HOLDERS = {W + "pict", W + "drawing", W + "object", MC + "AlternateContent"}


def _runs(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        if child.tag == W + "r" or child.tag == MATH:
            yield child
        elif child.tag == MC + "AlternateContent":
            yield from _runs(_chosen(child))
        elif isinstance(child.tag, str) and child.tag not in GONE:
            yield from _runs(child)


def _chosen(alternatives: etree._Element) -> etree._Element:
    """Return the one form that Word shows of content given in two."""
    choice = alternatives.find(MC + "Choice")
    fallback = alternatives.find(MC + "Fallback")
    return choice if choice is not None else fallback if fallback is not None else alternatives


def _boxes(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the text boxes within, each once, outermost only."""
    element = _chosen(element) if element.tag == MC + "AlternateContent" else element
    for child in element:
        if child.tag == W + "txbxContent":
            yield child
        elif isinstance(child.tag, str):
            yield from _boxes(child)


def _symbol(part: etree._Element) -> str:
    code = part.get(W + "char", "").upper()
    if code in CHECKED:
        return "☒"
    if code in UNCHECKED:
        return "☐"
    if code in ARROWS:
        return ARROWS[code]
    try:
        letter = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "•" if "\ue000" <= letter <= "\uf8ff" else letter
