"""PDF files: the text layer where it is sound, the recogniser where it is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum, auto
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image

from songhanh.intake.reading.source import Format, SourceText, Unreadable
from songhanh.intake.reading.sources import limits
from songhanh.intake.reading.sources.draft import Draft
from songhanh.intake.reading.sources.garbling import is_garbled
from songhanh.intake.reading.sources.pdf_letters import letters_of
from songhanh.intake.reading.sources.pdf_rules import rules_of
from songhanh.intake.reading.sources.pdf_strips import strips_of
from songhanh.intake.reading.sources.recogniser import DPI, Recogniser
from songhanh.intake.reading.sources.running_heads import without_running_heads
from songhanh.intake.reading.sources.sheet import Sheet, SheetWriter
from songhanh.kernel.messages import Message

POINTS_PER_INCH = 72
MOST_PIXELS = 12_000_000
"""Pixels of a rendered page; a drawing on a huge sheet is rendered smaller."""
TOLERANCE = 3.0
FEWEST_LETTERS = 12
"""A page with fewer letters and a picture is a scan."""
COVERED = 0.5
"""A picture that covers so much of the page is a scan of it; words with it are a recogniser's work."""

Progress = Callable[[str, int, int], None]


class Layer(Enum):
    """What the text layer of a page is worth."""

    SOUND = auto()
    MISSING = auto()
    GARBLED = auto()


def read_pdf(path: Path, progress: Progress) -> SourceText:
    """Return the source text of a PDF; pages that are only a picture, or garbled, are recognised."""
    document = _opened(path)
    try:
        return _written(document, progress)
    except pdfium.PdfiumError as broken:
        raise limits.damaged() from broken
    finally:
        document.close()


def _opened(path: Path) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(path)
        pages = len(document)
    except pdfium.PdfiumError as broken:
        raise (limits.locked() if "password" in str(broken).lower() else limits.damaged()) from broken
    if 0 < pages <= limits.MOST_PAGES:
        return document
    document.close()
    if pages == 0:
        raise limits.damaged()
    raise Unreadable(
        Message(
            "Tệp PDF có %(pages)d trang, quá mức %(limit)d trang; tách riêng phần kế hoạch rồi gửi lại.",
            {"pages": pages, "limit": limits.MOST_PAGES},
        )
    )


def _written(document: pdfium.PdfDocument, progress: Progress) -> SourceText:
    pages = list(_survey(document))
    layers = [layer for layer, _ in pages]
    missing = len(layers) - layers.count(Layer.SOUND)
    draft = Draft()
    writer = SheetWriter(draft)
    for sheet in without_running_heads(list(_sheets(document, pages, missing, progress))):
        writer.write(sheet)
    writer.close()
    draft.remarks.extend(_remarks(layers))
    return draft.finish(Format.SCAN if missing * 2 > len(layers) else Format.PDF)


def _sheets(
    document: pdfium.PdfDocument, pages: list[tuple[Layer, Sheet]], missing: int, progress: Progress
) -> Iterator[Sheet]:
    """Yield the pages one by one: no more than one picture is in memory at a time."""
    done = 0
    with Recogniser() as recogniser:
        for number, (layer, sheet) in enumerate(pages):
            if layer is Layer.SOUND:
                yield sheet
                continue
            progress("ocr", done, missing)
            yield recogniser.sheet_of(_raster(document, number), document.get_page_size(number))
            done += 1
            progress("ocr", done, missing)
        if missing == len(pages):
            recogniser.check_words()


def _remarks(layers: list[Layer]) -> Iterator[Message]:
    garbled, missing = layers.count(Layer.GARBLED), layers.count(Layer.MISSING)
    if garbled:
        yield Message(
            "Lớp chữ của tệp PDF bị lỗi ở %(pages)d trang nên chữ được nhận dạng từ hình ảnh.",
            {"pages": garbled},
        )
    if 0 < missing < len(layers):
        yield Message("%(pages)d trang là ảnh chụp nên chữ được nhận dạng từ hình ảnh.", {"pages": missing})


@contextmanager
def _page(document: pdfium.PdfDocument, number: int) -> Iterator[pdfium.PdfPage]:
    page = document[number]
    try:
        yield page
    finally:
        page.close()


def _survey(document: pdfium.PdfDocument) -> Iterator[tuple[Layer, Sheet]]:
    """Yield what the text layer of each page is worth, and what stands in it."""
    for number in range(len(document)):
        with _page(document, number) as page:
            sheet = _sheet_of(page)
            words = " ".join(strip.text for strip in sheet.strips)
            has_picture = _has_picture_of_page(page)
            if sum(map(str.isalnum, words)) >= FEWEST_LETTERS:
                yield (Layer.GARBLED if is_garbled(words, has_picture) else Layer.SOUND), sheet
            else:
                yield (Layer.MISSING if has_picture or _has_outlines(page) else Layer.SOUND), sheet


def _has_picture_of_page(page: pdfium.PdfPage) -> bool:
    width, height = page.get_size()
    covered = 0.0
    for picture in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]):
        left, bottom, right, top = picture.get_bounds()
        covered += (right - left) * (top - bottom)
    return bool(covered > width * height * COVERED)


def _has_outlines(page: pdfium.PdfPage) -> bool:
    """Tell letters that were drawn as shapes (or pictures), so that no text layer is left."""
    kinds = [raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING]
    return any(True for _ in page.get_objects(filter=kinds))


def _sheet_of(page: pdfium.PdfPage) -> Sheet:
    rules = rules_of(page)
    size = page.get_size()
    return Sheet.of(size, size, strips_of(letters_of(page), rules), rules, TOLERANCE)


def _raster(document: pdfium.PdfDocument, number: int) -> Image.Image:
    with _page(document, number) as page:
        width, height = page.get_size()
        scale = min(DPI / POINTS_PER_INCH, (MOST_PIXELS / max(width * height, 1)) ** 0.5)
        bitmap = page.render(scale=scale)
        raster: Image.Image = bitmap.to_pil().convert("RGB")
        bitmap.close()
        return raster
