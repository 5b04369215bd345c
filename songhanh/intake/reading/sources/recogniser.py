"""The recogniser (OCR): a picture of a page becomes words with boxes, tables cell by cell."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median
from types import TracebackType
from typing import Self

from PIL import Image, ImageDraw

from songhanh.intake.reading.source import Unreadable
from songhanh.intake.reading.sources.grid import Grid, Rule, grids_of
from songhanh.intake.reading.sources.picture_rules import INK, rules_on, without_rules
from songhanh.intake.reading.sources.roman import with_strokes_counted
from songhanh.intake.reading.sources.sheet import Sheet
from songhanh.intake.reading.sources.skew import Straightening, skew_of
from songhanh.intake.reading.sources.strips import PlacedWord, Strip
from songhanh.intake.reading.sources.syllables import is_syllable
from songhanh.kernel.messages import Message

# More threads make tesseract slower on small machines; libgomp reads this when it is loaded.
os.environ.setdefault("OMP_THREAD_LIMIT", "1")
import tesserocr

TESSDATA = Path(__file__).parent / "tessdata"
DPI = 200
WIDE = 1.6
"""A gap between words is wide from this many heights of a line on: another column."""
TOLERANCE = 10.0
SURE = 60.0
FEWEST_WORDS = 5
FEWEST_SURE = 0.4
MARKS = ".,;:()/-–\"'“”"
BARS = set("|¦[]{}_~=‡†!")
END_MARK = "./."


class Recogniser:
    """Tesseract with the Vietnamese words that the package carries; started when first needed."""

    def __init__(self) -> None:
        self._started: tesserocr.PyTessBaseAPI | None = None
        self._sure_words = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        if self._started is not None:
            self._started.End()

    def sheet_of(self, raster: Image.Image, points: tuple[float, float]) -> Sheet:
        """Return what stands on a picture of a page; one that was laid in sideways is turned."""
        picture = without_red_ink(raster)
        sheet = self._sheet(picture, points)
        for turn in (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180):
            if not _is_doubtful(sheet):
                break
            size = points if turn is Image.Transpose.ROTATE_180 else points[::-1]
            turned = self._sheet(picture.transpose(turn), size)
            sheet = max(sheet, turned, key=_certainty)
        self._sure_words += sum(word.confidence >= SURE for word in _words(sheet))
        return sheet

    def check_words(self) -> None:
        """Refuse pictures on which hardly a word was recognised."""
        if self._sure_words < FEWEST_WORDS:
            raise Unreadable(
                Message("Ảnh này không có chữ đọc được; chụp lại cho rõ, thẳng và đủ trang rồi gửi lại.")
            )

    def _sheet(self, picture: Image.Image, points: tuple[float, float]) -> Sheet:
        straightening = Straightening(skew_of(picture), *picture.size)
        picture = straightening.straight(picture)
        rules = rules_on(picture)
        grids = grids_of(rules, TOLERANCE)
        strips = [*self._in_cells(picture, grids, rules), *without_specks(self._outside(picture, grids))]
        strips = [with_strokes_counted(strip, picture) for strip in strips]
        sheet = Sheet.of(picture.size, points, strips, rules, TOLERANCE)
        for strip in sheet.strips:
            strip.words = [_put_back(word, straightening) for word in strip.words]
        return sheet

    @property
    def _engine(self) -> tesserocr.PyTessBaseAPI:
        if self._started is None:
            self._started = tesserocr.PyTessBaseAPI(path=str(TESSDATA), lang="vie")
        return self._started

    def _outside(self, picture: Image.Image, grids: list[Grid]) -> Iterator[Strip]:
        """Yield what stands outside of the tables."""
        if grids:
            picture = picture.copy()
            pen = ImageDraw.Draw(picture)
            for grid in grids:
                pen.rectangle((grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1]), fill=255)
        self._engine.SetPageSegMode(tesserocr.PSM.AUTO)
        yield from self._recognised(picture)

    def _in_cells(self, picture: Image.Image, grids: list[Grid], rules: list[Rule]) -> Iterator[Strip]:
        """Yield what stands in the tables, each cell by itself: so nothing runs over into the next."""
        clear = without_rules(picture, rules) if grids else picture
        self._engine.SetPageSegMode(tesserocr.PSM.SINGLE_BLOCK)
        for grid in grids:
            for left, top, right, bottom in grid.boxes():
                cell = clear.crop((round(left) + 3, round(top) + 3, round(right) - 3, round(bottom) - 3))
                if min(cell.size) > 8 and _has_ink(cell):
                    yield from (_moved(strip, left + 3, top + 3) for strip in self._recognised(cell))

    def _recognised(self, picture: Image.Image) -> Iterator[Strip]:
        engine, level = self._engine, tesserocr.RIL.WORD
        engine.SetImage(picture)
        engine.SetSourceResolution(DPI)
        engine.Recognize()
        words: list[PlacedWord] = []
        for found in tesserocr.iterate_level(engine.GetIterator(), level):
            word = _word(found)
            if word is None:
                continue
            if words and (found.IsAtBeginningOf(tesserocr.RIL.TEXTLINE) or _is_apart(words, word)):
                yield _strip(words)
                words = []
            words.append(word)
        if words:
            yield _strip(words)
        engine.Clear()


def without_red_ink(raster: Image.Image) -> Image.Image:
    """Return the picture in grey; stamps fade, since red ink is white in the red channel."""
    return raster.getchannel("R") if raster.mode == "RGB" else raster.convert("L")


def _has_ink(cell: Image.Image) -> bool:
    return any(cell.histogram()[:INK])


def _word(found: tesserocr.PyResultIterator) -> PlacedWord | None:
    box = found.BoundingBox(tesserocr.RIL.WORD)
    text = found.GetUTF8Text(tesserocr.RIL.WORD).strip() if box else ""
    if not text or set(text) <= BARS:
        return None
    left, top, right, bottom = box
    return PlacedWord(text, left, top, right, bottom, found.Confidence(tesserocr.RIL.WORD))


def _is_apart(words: list[PlacedWord], word: PlacedWord) -> bool:
    last = words[-1]
    return word.left - last.right > max(last.bottom - last.top, word.bottom - word.top) * WIDE


def _strip(words: list[PlacedWord]) -> Strip:
    return Strip(
        " ".join(word.text for word in words),
        min(word.left for word in words),
        min(word.top for word in words),
        max(word.right for word in words),
        max(word.bottom for word in words),
        words=list(words),
    )


def _moved(strip: Strip, x: float, y: float) -> Strip:
    words = [
        replace(word, left=word.left + x, top=word.top + y, right=word.right + x, bottom=word.bottom + y)
        for word in strip.words
    ]
    return _strip(words)


def _put_back(word: PlacedWord, straightening: Straightening) -> PlacedWord:
    left, top, right, bottom = straightening.box_before((word.left, word.top, word.right, word.bottom))
    return replace(word, left=left, top=top, right=right, bottom=bottom)


def without_specks(strips: Iterable[Strip]) -> list[Strip]:
    """Return words, and the dashes that open lines, without specks and the strokes of a signature."""
    found = list(strips)
    usual = median([strip.height for strip in found] or [0])
    return [strip for strip in found if not _is_speck(strip, usual)]


def _is_speck(strip: Strip, usual: float) -> bool:
    letters = sum(map(str.isalnum, strip.text))
    if letters > 2 or strip.text in ("-", "–", "+", END_MARK):
        return False
    return letters == 0 or strip.words[0].confidence < SURE or strip.height < usual / 2


def _words(sheet: Sheet) -> list[PlacedWord]:
    return [word for strip in sheet.strips for word in strip.words]


def _certainty(sheet: Sheet) -> tuple[int, int]:
    """Return how many level syllables were surely recognised, and how many words there are."""
    words = [word for word in _words(sheet) if any(map(str.isalpha, word.text))]
    sure = (word for word in words if word.confidence >= SURE and len(word.text) > 1 and _is_level(word))
    return sum(is_syllable(word.text.strip(MARKS)) for word in sure), len(words)


def _is_level(word: PlacedWord) -> bool:
    """Tell a word that runs across the page: the recogniser reads down it too, but in no useful order."""
    return word.right - word.left > (word.bottom - word.top) * 0.7


def _is_doubtful(sheet: Sheet) -> bool:
    """Tell a page that may lie on its side, or stand on its head: hardly a syllable on it."""
    sure, words = _certainty(sheet)
    return sure < max(FEWEST_WORDS, words * FEWEST_SURE)
