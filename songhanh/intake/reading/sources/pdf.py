"""PDF files: the text layer where it is sound, the recogniser where it is not."""

from __future__ import annotations

from collections.abc import Callable
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
from songhanh.intake.reading.sources.recogniser import Recogniser
from songhanh.intake.reading.sources.sheet import Sheet, SheetWriter
from songhanh.kernel.messages import Message

DPI = 200
POINTS_PER_INCH = 72
MOST_PIXELS = 12_000_000
"""Pixels of a rendered page; a drawing on a huge sheet is rendered smaller."""
TOLERANCE = 3.0
FEWEST_LETTERS = 12
"""A page with fewer letters and a picture is a scan."""


def read_pdf(path: Path, progress: Callable[[str, int, int], None]) -> SourceText:
    """Return the source text of a PDF; pages that are only a picture, or garbled, are recognised."""
    document = _opened(path)
    try:
        return _read(document, progress)
    finally:
        document.close()


def _opened(path: Path) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(path)
        pages = len(document)
    except pdfium.PdfiumError as broken:
        raise (limits.locked() if "password" in str(broken).lower() else limits.damaged()) from broken
    if pages == 0:
        document.close()
        raise limits.damaged()
    if pages > limits.MOST_PAGES:
        document.close()
        raise Unreadable(
            Message(
                "Tệp PDF có %(pages)d trang, quá mức %(limit)d trang; tách riêng phần kế hoạch rồi nộp lại.",
                {"pages": pages, "limit": limits.MOST_PAGES},
            )
        )
    return document


def _read(document: pdfium.PdfDocument, progress: Callable[[str, int, int], None]) -> SourceText:
    sheets: list[Sheet | None] = []
    garbled = 0
    for number in range(len(document)):
        sheet = _sheet_of(document, number)
        text = " ".join(strip.text for strip in sheet.strips)
        if is_garbled(text):
            garbled += 1
            sheets.append(None)
        else:
            sheets.append(sheet if _has_text(document, number, text) else None)
    return _written(document, sheets, garbled, progress)


def _written(
    document: pdfium.PdfDocument,
    sheets: list[Sheet | None],
    garbled: int,
    progress: Callable[[str, int, int], None],
) -> SourceText:
    draft = Draft()
    writer = SheetWriter(draft)
    missing, done = sheets.count(None), 0
    with Recogniser() as recogniser:
        for number, sheet in enumerate(sheets):
            if sheet is None:
                progress("ocr", done, missing)
                sheet = recogniser.sheet_of(_raster(document, number), _points(document, number))
                done += 1
                progress("ocr", done, missing)
            writer.write(sheet)
        writer.close()
    if missing:
        recogniser.check_words()
        draft.remarks.extend(_remarks(missing, len(sheets), garbled))
    return draft.finish(Format.SCAN if missing * 2 > len(sheets) else Format.PDF)


def _remarks(missing: int, pages: int, garbled: int) -> list[Message]:
    remarks = []
    if garbled:
        remarks.append(
            Message(
                "Lớp chữ của tệp PDF bị lỗi phông ở %(pages)d trang nên chữ được nhận dạng từ hình ảnh.",
                {"pages": garbled},
            )
        )
    if 0 < missing - garbled < pages:
        remarks.append(
            Message(
                "%(pages)d trang là ảnh chụp nên chữ được nhận dạng từ hình ảnh.",
                {"pages": missing - garbled},
            )
        )
    return remarks


def _sheet_of(document: pdfium.PdfDocument, number: int) -> Sheet:
    page = document[number]
    try:
        rules = rules_of(page)
        size = page.get_size()
        return Sheet.of(size, size, strips_of(letters_of(page), rules), rules, TOLERANCE)
    finally:
        page.close()


def _has_text(document: pdfium.PdfDocument, number: int, text: str) -> bool:
    """Tell whether the page needs no recogniser: it has letters, or no picture either."""
    if sum(map(str.isalnum, text)) >= FEWEST_LETTERS:
        return True
    page = document[number]
    try:
        return next(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]), None) is None
    finally:
        page.close()


def _points(document: pdfium.PdfDocument, number: int) -> tuple[float, float]:
    width, height = document.get_page_size(number)
    return width, height


def _raster(document: pdfium.PdfDocument, number: int) -> Image.Image:
    page = document[number]
    width, height = page.get_size()
    scale = min(DPI / POINTS_PER_INCH, (MOST_PIXELS / max(width * height, 1)) ** 0.5)
    bitmap = page.render(scale=scale)
    try:
        raster: Image.Image = bitmap.to_pil()
        return raster.convert("RGB")
    finally:
        bitmap.close()
        page.close()
