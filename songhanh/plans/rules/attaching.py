"""Which files may go with work: papers, tables and pictures, by what stands in them; never a program."""

from __future__ import annotations

from songhanh.intake.reading.sight import REFUSED, Kind
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message

MEGABYTE = 1024 * 1024
TAKEN = {
    Kind.DOCX: {".docx"},
    Kind.OPEN_DOCUMENT: {".odt", ".ods", ".odp"},
    Kind.SPREADSHEET: {".xlsx"},
    Kind.SLIDES: {".pptx"},
    Kind.PDF: {".pdf"},
    Kind.OLD_WORD: {".doc"},
    Kind.OLD_OFFICE: {".xls", ".ppt"},
    Kind.RICH_TEXT: {".rtf", ".doc"},
    Kind.IMAGE: {".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp"},
    Kind.FOREIGN_IMAGE: {".heic", ".heif", ".avif"},
    Kind.TEXT: {".txt", ".md", ".csv"},
}
"""What a file is, by its content, and which endings it may have: the next machine goes by the ending."""
ENDINGS = tuple(sorted({ending for endings in TAKEN.values() for ending in endings}))


def check_size(size: int, limit: int) -> None:
    """Deny an empty file, and one that is too large."""
    if size == 0:
        raise Denied(Message("Tệp kèm trống; chọn lại đúng tệp, hoặc giao việc không kèm tệp."))
    if size > limit:
        raise Denied(
            Message(
                "Tệp kèm nặng %(size)d MB, quá mức %(limit)d MB; chọn tệp nhẹ hơn, hoặc chụp ảnh nhỏ hơn.",
                {"size": -(-size // MEGABYTE), "limit": limit // MEGABYTE},
            )
        )


def check_kind(kind: Kind, ending: str) -> None:
    """Deny what is no paper, table or picture, and what is called something else than it is."""
    if kind is Kind.LOCKED_OFFICE:
        raise Denied(REFUSED[kind])
    if kind not in TAKEN:
        raise Denied(
            Message("Tệp kèm phải là văn bản, bảng tính, trình chiếu, PDF hoặc ảnh; chọn lại tệp khác.")
        )
    if ending not in TAKEN[kind]:
        raise Denied(
            Message(
                "Đuôi tệp “%(ending)s” không đúng với nội dung tệp; lưu lại đúng loại rồi chọn lại.",
                {"ending": ending or "…"},
            )
        )
