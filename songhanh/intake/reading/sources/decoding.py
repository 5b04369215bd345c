"""Bytes of a text file into letters."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Callable

from songhanh.intake.reading.source import Unreadable
from songhanh.intake.reading.sources.alphabets import from_tcvn3, from_vni
from songhanh.intake.reading.sources.syllables import share_of_syllables
from songhanh.kernel.messages import Message

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 65536
OLD: tuple[Callable[[bytes], str], ...] = (
    lambda raw: unicodedata.normalize("NFC", raw.decode("cp1258", "replace")),
    lambda raw: from_tcvn3(raw.decode("latin-1")),
    lambda raw: from_vni(raw.decode("cp1252", "replace")),
    lambda raw: raw.decode("cp1252", "replace"),
)


def decoded(raw: bytes) -> str:
    """Return the letters of a text file, whichever way they are stored."""
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    wide = _width(raw)
    if wide:
        return raw.decode(wide, "replace")
    if b"\x00" in raw[:65536]:
        raise Unreadable(
            Message("Tệp không phải văn bản; gửi tệp .docx, .pdf, ảnh chụp, .html, .md hoặc .txt.")
        )
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _most_vietnamese(raw)


def _most_vietnamese(raw: bytes) -> str:
    """Return the letters in that old encoding in which the most words are Vietnamese."""
    sample = raw[:SAMPLE]
    return max(OLD, key=lambda turned: share_of_syllables(turned(sample))[0])(raw)


def _width(raw: bytes) -> str | None:
    """Name the form of UTF-16 without a mark: spaces and line ends have a zero beside them."""
    head = raw[:65536]
    little = head[0::2].count(0x20) + head[0::2].count(0x0A), head[1::2].count(0)
    big = head[1::2].count(0x20) + head[1::2].count(0x0A), head[0::2].count(0)
    if little[1] > max(4, len(head) // 8) and big[1] <= len(head) // 100:
        return "utf-16-le"
    return "utf-16-be" if big[1] > max(4, len(head) // 8) and little[1] <= len(head) // 100 else None
