"""Columns of text on a terminal: every letter takes the room it really takes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest

GAP = "  "


def room_of(text: str) -> int:
    """Return how many cells of a terminal ``text`` takes: marks take none, wide letters two.

    >>> room_of("Đẩy"), room_of(unicodedata.normalize("NFD", "Đẩy")), room_of("平")
    (3, 3, 2)
    """
    return sum(_room_of_letter(letter) for letter in text)


def wrapped(text: str, room: int) -> list[str]:
    """Return ``text`` in lines of at most ``room`` cells, broken between words where that can be done."""
    lines = [""]
    for word in text.split():
        for piece in _pieces(word, room):
            longer = f"{lines[-1]} {piece}" if lines[-1] else piece
            if room_of(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(piece)
    return lines


def rows(cells: Sequence[str], rooms: Sequence[int]) -> Iterator[str]:
    """Give the printed lines of one row of a table, each cell wrapped in its own column."""
    columns = [wrapped(cell, room) for cell, room in zip(cells, rooms, strict=True)]
    for line in zip_longest(*columns, fillvalue=""):
        yield GAP.join(_padded(piece, room) for piece, room in zip(line, rooms, strict=True)).rstrip()


def _padded(text: str, room: int) -> str:
    return text + " " * (room - room_of(text))


def _pieces(word: str, room: int) -> Iterator[str]:
    while room_of(word) > room:
        head = _head(word, room)
        yield word[:head]
        word = word[head:]
    yield word


def _head(word: str, room: int) -> int:
    used = 0
    for index, letter in enumerate(word):
        used += _room_of_letter(letter)
        if used > room:
            return max(index, 1)
    return len(word)


def _room_of_letter(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
