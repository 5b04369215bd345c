"""Bytes of a text file into letters."""

from __future__ import annotations

import codecs

from songhanh.intake.reading.source import Unreadable
from songhanh.kernel.messages import Message

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decoded(raw: bytes) -> str:
    """Return the letters of a text file, whichever way they are stored."""
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    encoding = _width(raw)
    if encoding:
        return raw.decode(encoding, "replace")
    if b"\x00" in raw[:65536]:
        raise Unreadable(
            Message("Tệp không phải văn bản; nộp tệp .docx, .pdf, ảnh chụp, .html, .md hoặc .txt.")
        )
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1258", "replace")


def _width(raw: bytes) -> str | None:
    """Name the form of UTF-16 without a mark: spaces and line ends have a zero beside them."""
    head = raw[:65536]
    little = head[0::2].count(0x20) + head[0::2].count(0x0A), head[1::2].count(0)
    big = head[1::2].count(0x20) + head[1::2].count(0x0A), head[0::2].count(0)
    if little[1] > max(4, len(head) // 8) and big[1] <= len(head) // 100:
        return "utf-16-le"
    return "utf-16-be" if big[1] > max(4, len(head) // 8) and little[1] <= len(head) // 100 else None
