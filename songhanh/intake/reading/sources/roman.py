"""Roman numbers of headings on a scan: the recogniser cannot count strokes, so they are counted."""

from __future__ import annotations

import re
from dataclasses import replace

from PIL import Image

from songhanh.intake.reading.sources.strips import PlacedWord, Strip

LIKE_STROKES = re.compile(r"(?P<first>[VX]?)(?P<strokes>[IlLHÏÌÍỊ1|!]{1,4})(?P<end>[.,:]?)")
"""What the recogniser makes of I, II, III, VI… and the full stop behind them."""
SURE_NUMBER = re.compile(r"[VX]?[IHLÏÌÍỊ]{1,4}\.")
"""Capitals with a full stop are a number also before words that are not in capitals."""
UPPER, MIDDLE, LOWER = (0.22, 0.38), (0.44, 0.56), (0.62, 0.76)
"""Where strokes are counted, in parts of the height: an H has a bar in its middle, an I has not."""
FOOT = (0.86, 1.0)
DARK = 0.5
"""A column is a stroke when so much of it is ink."""
INK = 150
MOST = 3


def with_strokes_counted(strip: Strip, picture: Image.Image) -> Strip:
    """Return a heading with its Roman number put right, any other line as it is."""
    if not strip.words or not _is_heading(strip):
        return strip
    number = _number(strip.words[0], picture)
    if number is None or number == strip.words[0].text:
        return strip
    words = [replace(strip.words[0], text=number), *strip.words[1:]]
    return replace(strip, text=" ".join(word.text for word in words), words=words)


def _is_heading(strip: Strip) -> bool:
    """Tell what may be a Roman number: by itself, as in a table, or before words in capitals."""
    first = strip.words[0].text
    if LIKE_STROKES.fullmatch(first) is None or not any(map(str.isalpha, first)):
        return False
    rest = [letter for word in strip.words[1:] for letter in word.text if letter.isalpha()]
    if not rest or SURE_NUMBER.fullmatch(first):
        return not rest or rest[0].isupper()
    return len(rest) > 3 and sum(map(str.isupper, rest)) > len(rest) * 0.8


def _number(word: PlacedWord, picture: Image.Image) -> str | None:
    """Return the number that the strokes make, None where they do not agree."""
    read = LIKE_STROKES.fullmatch(word.text)
    box = round(word.left) - 2, round(word.top), round(word.right) + 3, round(word.bottom)
    ink = picture.crop(box).point([255 * (shade < INK) for shade in range(256)])
    upper, middle, lower = (len(_runs(ink, band)) for band in (UPPER, MIDDLE, LOWER))
    if read is None or not upper:
        return None
    own = 2 if read["first"] else 0  # V and X have two strokes of their own, and only at their head
    strokes = upper - own if own or upper == middle == lower else 0
    if not 1 <= strokes <= MOST:
        return None
    return read["first"] + "I" * strokes + ("." if read["end"] or _has_stop(ink) else "")


def _has_stop(ink: Image.Image) -> bool:
    """Tell a full stop behind the last stroke: ink at the foot with none above it."""
    foot, above = _runs(ink, FOOT), _runs(ink, LOWER)
    return bool(foot and above) and foot[-1][0] > above[-1][1] + 1


def _runs(ink: Image.Image, band: tuple[float, float]) -> list[tuple[int, int]]:
    """Return from where to where there is ink along a band across the word."""
    top, bottom = (round(part * ink.height) for part in band)
    columns = ink.crop((0, top, ink.width, max(bottom, top + 1))).resize((ink.width, 1), Image.Resampling.BOX)
    marked = columns.point([255 * (share > 255 * DARK) for share in range(256)]).tobytes()
    return [found.span() for found in re.finditer(rb"\xff{2,}", marked)]
