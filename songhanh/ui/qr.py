"""A mark that a phone's camera opens (mã QR), as one path of an SVG: nothing is asked of another host."""

from __future__ import annotations

from dataclasses import dataclass

import qrcode
from qrcode.constants import ERROR_CORRECT_M

QUIET = 4


@dataclass(frozen=True)
class Mark:
    """The path of the dark squares, and how many squares wide the mark is."""

    path: str
    width: int


def mark_of(words: str) -> Mark:
    """Return the mark for an address: each run of dark squares in a row is one stroke."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=QUIET)
    code.add_data(words)
    rows = code.get_matrix()
    strokes = [stroke for y, row in enumerate(rows) for stroke in _strokes(row, y)]
    return Mark("".join(strokes), len(rows))


def _strokes(row: list[bool], y: int) -> list[str]:
    found, start = [], None
    for x, is_dark in enumerate([*row, False]):
        if is_dark and start is None:
            start = x
        elif not is_dark and start is not None:
            found.append(f"M{start} {y}h{x - start}v1h-{x - start}z")
            start = None
    return found
