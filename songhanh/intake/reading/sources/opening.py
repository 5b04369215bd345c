"""Opening a file: what it is, by its content, decides who reads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from songhanh.intake.reading.sight import REFUSED, Kind
from songhanh.intake.reading.source import SourceText, Unreadable
from songhanh.intake.reading.sources import html, legacy, limits, ocr, pdf, word
from songhanh.intake.reading.sources.markdown import read_text_file
from songhanh.intake.reading.sources.sniffing import is_named_otherwise, kind_of
from songhanh.kernel.messages import Message

Progress = Callable[[str, int, int], None]
RECOGNISED = Message(
    "Chữ được nhận dạng từ ảnh nên lỗi về dấu thanh, dấu câu, khoảng trắng và số thứ tự không được soát đủ; "
    "cần soát những điểm này trên tệp soạn thảo."
)
"""The rules of defects keep silent where the recogniser may be at fault; that is said."""


def open_source(path: Path, *, progress: Progress | None = None) -> SourceText:
    """Return what stands in the file, or raise `Unreadable` with one sentence that says what to do.

    ``progress`` is told ("ocr", page, pages) while pages are recognised.
    """
    limits.check_file(path)
    kind = kind_of(path)
    if kind in REFUSED:
        raise Unreadable(REFUSED[kind])
    source = _read(path, kind, progress or _quiet)
    remarks = [*source.remarks]
    if source.words:
        remarks.append(RECOGNISED)
    if is_named_otherwise(path, kind):
        remarks.append(_misnamed(path))
    return replace(source, remarks=tuple(remarks))


def _read(path: Path, kind: Kind, progress: Progress) -> SourceText:
    if kind is Kind.DOCX:
        return word.read_docx(path)
    if kind is Kind.PDF:
        return pdf.read_pdf(path, progress)
    if kind is Kind.IMAGE:
        return ocr.read_image(path, progress)
    if kind is Kind.HTML:
        return html.read_html_file(path)
    if kind is Kind.WEB_ARCHIVE:
        return html.read_web_archive(path)
    if kind in legacy.KINDS:
        return legacy.read_legacy(path, kind)
    return read_text_file(path)


def _misnamed(path: Path) -> Message:
    return Message(
        "Đuôi tệp %(suffix)s không đúng với nội dung; tệp được đọc theo nội dung.", {"suffix": path.suffix}
    )


def _quiet(step: str, done: int, total: int) -> None:
    """Tell nobody."""
