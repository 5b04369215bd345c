"""Pictures of pages: one, or several in one file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from itertools import islice
from pathlib import Path

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from songhanh.intake.reading.source import Format, SourceText, Unreadable
from songhanh.intake.reading.sources import limits
from songhanh.intake.reading.sources.draft import Draft
from songhanh.intake.reading.sources.recogniser import DPI, Recogniser
from songhanh.intake.reading.sources.running_heads import without_running_heads
from songhanh.intake.reading.sources.sheet import Sheet, SheetWriter
from songhanh.kernel.messages import Message

POINTS_PER_INCH = 72
LONGEST_SIDE = 3600
"""Pixels of an A4 page at 300 dpi; more slow the recogniser down and do not help it."""
SHORTEST_SIDE = 1200
Progress = Callable[[str, int, int], None]

Image.MAX_IMAGE_PIXELS = limits.MOST_PIXELS


def read_image(path: Path, progress: Progress) -> SourceText:
    """Return the source text of a picture of a page, or of several in one file."""
    return read_images([path], progress)


def read_images(files: Sequence[Path | BytesIO], progress: Progress | None = None) -> SourceText:
    """Return the source text of pictures, each of one page or more."""
    draft = Draft()
    with Recogniser() as recogniser:
        sheets = list(_sheets(recogniser, files, progress or _quiet))
        recogniser.check_words()
    writer = SheetWriter(draft)
    for sheet in without_running_heads(sheets):
        writer.write(sheet)
    writer.close()
    return draft.finish(Format.SCAN)


def _sheets(recogniser: Recogniser, files: Sequence[Path | BytesIO], progress: Progress) -> Iterator[Sheet]:
    for number, file in enumerate(files):
        for page, pages, raster in _rasters(file):
            points = raster.width * POINTS_PER_INCH / DPI, raster.height * POINTS_PER_INCH / DPI
            done, total = number + page, len(files) + pages - 1
            progress("ocr", done, total)
            yield recogniser.sheet_of(raster, points)
            progress("ocr", done + 1, total)


def _quiet(step: str, done: int, total: int) -> None:
    """Tell nobody."""


def _rasters(file: Path | BytesIO) -> Iterator[tuple[int, int, Image.Image]]:
    """Yield each page of a picture file with its number and how many there are."""
    try:
        with Image.open(file) as image:
            pages = min(getattr(image, "n_frames", 1), limits.MOST_PAGES)
            for number, frame in enumerate(islice(ImageSequence.Iterator(image), pages)):
                yield number, pages, _upright(frame)
    except Image.DecompressionBombError as bomb:
        raise Unreadable(Message("Ảnh quá lớn; giảm độ phân giải còn 200–300 dpi rồi gửi lại.")) from bomb
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, IndexError) as broken:
        raise limits.damaged() from broken


def _upright(frame: Image.Image) -> Image.Image:
    """Return the picture as the camera was held, on white, in a size that the recogniser likes."""
    frame = ImageOps.exif_transpose(frame)
    if frame.mode in ("RGBA", "LA", "PA") or "transparency" in frame.info:
        paper = Image.new("RGBA", frame.size, "white")
        paper.alpha_composite(frame.convert("RGBA"))
        frame = paper
    raster = frame.convert("RGB")
    longest = max(raster.size)
    if longest > LONGEST_SIDE:
        raster.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS, reducing_gap=2.0)
    elif longest < SHORTEST_SIDE:
        raster = raster.resize((raster.width * 2, raster.height * 2), Image.Resampling.LANCZOS)
    return raster
