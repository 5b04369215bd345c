"""Limits: how much of a file is looked at before it is refused."""

from __future__ import annotations

from pathlib import Path
from zipfile import BadZipFile, LargeZipFile, ZipFile

from songhanh.intake.reading.source import Unreadable
from songhanh.kernel.messages import Message

MEGABYTE = 1024 * 1024
LARGEST_FILE = 100 * MEGABYTE
LARGEST_UNPACKED = 200 * MEGABYTE
LARGEST_PART = 60 * MEGABYTE
MOST_PARTS = 5_000
MOST_PAGES = 500
MOST_PIXELS = 100_000_000
LONGEST_TEXT = 5_000_000
LONGEST_LINE = 200_000
DEEPEST_TABLE = 20


def check_file(path: Path) -> None:
    """Refuse a file by its size alone, without reading it."""
    if not path.is_file():
        raise Unreadable(Message("Không tìm thấy tệp; kiểm tra lại đường dẫn rồi gửi lại."))
    size = path.stat().st_size
    if size == 0:
        raise Unreadable(Message("Tệp trống, không có chữ nào; chọn lại đúng tệp kế hoạch rồi gửi lại."))
    if size > LARGEST_FILE:
        raise Unreadable(
            Message(
                "Tệp nặng %(size)d MB, quá mức %(limit)d MB; "
                "nén ảnh trong tệp hoặc tách phụ lục rồi gửi lại.",
                {"size": size // MEGABYTE, "limit": LARGEST_FILE // MEGABYTE},
            )
        )


def opened_archive(path: Path) -> ZipFile:
    """Return the zip container, refused when damaged, encrypted or made to burst."""
    try:
        archive = ZipFile(path)
    except (BadZipFile, LargeZipFile, NotImplementedError, ValueError, OSError) as broken:
        raise damaged() from broken
    entries = archive.infolist()
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
        archive.close()
        raise Unreadable(
            Message(
                "Tệp nén bung ra lớn bất thường nên không được mở; "
                "mở bằng Word, lưu lại thành .docx mới rồi gửi lại."
            )
        )
    if any(entry.flag_bits & 0x1 for entry in entries):
        archive.close()
        raise locked()
    return archive


def damaged() -> Unreadable:
    """Return the refusal of a file that is broken."""
    return Unreadable(Message("Tệp bị hỏng, không mở được; mở lại tệp gốc, lưu một bản mới rồi gửi lại."))


def locked() -> Unreadable:
    """Return the refusal of a file that asks for a password."""
    return Unreadable(Message("Tệp được đặt mật khẩu; mở bằng mật khẩu, bỏ mật khẩu, lưu lại rồi gửi lại."))


def without_words() -> Unreadable:
    """Return the refusal of a file in which no word stands."""
    return Unreadable(Message("Tệp không có chữ nào để đọc; chọn lại đúng tệp kế hoạch rồi gửi lại."))


def too_long() -> Unreadable:
    """Return the refusal of a text that no plan is as long as."""
    return Unreadable(
        Message(
            "Văn bản dài quá %(limit)d triệu ký tự, không phải một kế hoạch; "
            "tách riêng phần kế hoạch rồi gửi lại.",
            {"limit": LONGEST_TEXT // 1_000_000},
        )
    )


def endless_line() -> Unreadable:
    """Return the refusal of a text without line ends."""
    return Unreadable(
        Message(
            "Văn bản có một dòng dài quá %(limit)d ký tự không xuống dòng; "
            "mở tệp, ngắt lại các đoạn rồi gửi lại.",
            {"limit": LONGEST_LINE},
        )
    )


def nested_too_deep() -> Unreadable:
    """Return the refusal of tables within tables within tables."""
    return Unreadable(
        Message("Tệp có bảng lồng trong bảng quá nhiều lớp; bỏ bớt các lớp bảng, lưu lại rồi gửi lại.")
    )
