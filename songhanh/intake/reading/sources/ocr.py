"""The recogniser (OCR): pictures of pages become words with boxes, page by page."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from PIL import Image, ImageSequence, UnidentifiedImageError

from songhanh.intake.reading.source import Format, SourceText, Unreadable
from songhanh.intake.reading.sources import limits
from songhanh.intake.reading.sources.draft import Draft
from songhanh.intake.reading.sources.sheet import Sheet, SheetWriter
from songhanh.intake.reading.sources.strips import PlacedWord, Strip
from songhanh.kernel.messages import Message

# More threads make tesseract slower on small machines; libgomp reads this when it is loaded.
os.environ.setdefault("OMP_THREAD_LIMIT", "1")
import tesserocr

TESSDATA = Path(__file__).parent / "tessdata"
DPI = 200
POINTS_PER_INCH = 72
WIDE = 1.6
SURE = 60.0
FEWEST_WORDS = 5
Image.MAX_IMAGE_PIXELS = limits.MOST_PIXELS


class Recogniser:
    """Tesseract with the Vietnamese words that the package carries; started when first needed."""

    def __init__(self) -> None:
        self._engine: tesserocr.PyTessBaseAPI | None = None
        self._sure_words = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        if self._engine is not None:
            self._engine.End()

    def sheet_of(self, raster: Image.Image, points: tuple[float, float]) -> Sheet:
        """Return what stands on a picture of a page."""
        if self._engine is None:
            self._engine = tesserocr.PyTessBaseAPI(path=str(TESSDATA), lang="vie", psm=tesserocr.PSM.AUTO)
        self._engine.SetImage(_inked(raster))
        self._engine.SetSourceResolution(DPI)
        self._engine.Recognize()
        strips = list(self._strips(self._engine))
        self._engine.Clear()
        self._sure_words += sum(word.confidence >= SURE for strip in strips for word in strip.words)
        return Sheet(raster.width, raster.height, points, strips)

    def check_words(self) -> None:
        """Refuse pictures on which hardly a word was recognised."""
        if self._sure_words < FEWEST_WORDS:
            raise Unreadable(
                Message("Ảnh này không có chữ đọc được; chụp lại cho rõ, thẳng và đủ trang rồi nộp lại.")
            )

    def _strips(self, engine: tesserocr.PyTessBaseAPI) -> Iterator[Strip]:
        level = tesserocr.RIL.WORD
        words: list[PlacedWord] = []
        for found in tesserocr.iterate_level(engine.GetIterator(), level):
            box = found.BoundingBox(level)
            text = found.GetUTF8Text(level).strip() if box else ""
            if not box or not text:
                continue
            left, top, right, bottom = box
            word = PlacedWord(text, left, top, right, bottom, found.Confidence(level))
            if words and (found.IsAtBeginningOf(tesserocr.RIL.TEXTLINE) or _is_apart(words, word)):
                yield _strip(words)
                words = []
            words.append(word)
        if words:
            yield _strip(words)


def read_image(path: Path, progress: Callable[[str, int, int], None]) -> SourceText:
    """Return the source text of a picture of one page, or of several in one file."""
    draft = Draft()
    writer = SheetWriter(draft)
    try:
        with Image.open(path) as image, Recogniser() as recogniser:
            pages = min(getattr(image, "n_frames", 1), limits.MOST_PAGES)
            for number, frame in enumerate(ImageSequence.Iterator(image)):
                if number >= pages:
                    break
                progress("ocr", number, pages)
                raster = frame.convert("RGB")
                writer.write(recogniser.sheet_of(raster, _points(raster)))
                progress("ocr", number + 1, pages)
            writer.close()
            recogniser.check_words()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError) as broken:
        raise limits.damaged() from broken
    except Image.DecompressionBombError as bomb:
        raise Unreadable(Message("Ảnh quá lớn; giảm độ phân giải còn 200–300 dpi rồi nộp lại.")) from bomb
    return draft.finish(Format.SCAN)


def _points(raster: Image.Image) -> tuple[float, float]:
    return raster.width * POINTS_PER_INCH / DPI, raster.height * POINTS_PER_INCH / DPI


def _inked(raster: Image.Image) -> Image.Image:
    """Return the picture in grey without red ink: stamps fade where only the red channel is kept."""
    return raster.getchannel("R")


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
