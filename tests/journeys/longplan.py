"""A plan as long as they come, made of the project's own sample: its parts again and again, numbered on."""

from __future__ import annotations

import re
from copy import deepcopy
from pathlib import Path

from docx import Document
from docx.text.paragraph import Paragraph

LETTERS_ON_A_PAGE = 2_000
ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
PART = re.compile(r"[IVX]+(?=\. )")


def make_long_plan(sample: Path, path: Path, *, pages: int, times: int) -> None:
    """Write a plan of so many pages of A4: its orders so many times, the rest of it purpose."""
    book = Document(str(sample))
    begun = _place(book.paragraphs, "II. ")
    prose, orders = (
        book.paragraphs[begun - 3 : begun],
        book.paragraphs[begun : _place(book.paragraphs, "Yêu")],
    )
    last, number = orders[-1], 3
    for paragraph in orders * (times - 1):
        last = _copied(paragraph, last)
        if PART.match(last.text):
            number += 1
            _renumber(last, number)
    letters = sum(len(paragraph.text) for paragraph in book.paragraphs)
    last = prose[-1]
    while letters < pages * LETTERS_ON_A_PAGE:
        for paragraph in prose:
            last = _copied(paragraph, last)
            letters += len(last.text)
    book.save(str(path))


def _place(paragraphs: list[Paragraph], beginning: str) -> int:
    return next(i for i, paragraph in enumerate(paragraphs) if paragraph.text.startswith(beginning))


def _copied(paragraph: Paragraph, after: Paragraph) -> Paragraph:
    own = deepcopy(paragraph._p)
    after._p.addnext(own)
    return Paragraph(own, paragraph._parent)


def _renumber(paragraph: Paragraph, number: int) -> None:
    words = PART.sub(_roman(number), paragraph.text, count=1)
    first, *others = paragraph.runs
    first.text = words
    for run in others:
        run.text = ""


def _roman(number: int) -> str:
    written = ""
    for value, letter in ROMAN:
        while number >= value:
            written, number = written + letter, number - value
    return written
