"""Sight: what a file is as far as its first bytes tell, and what is said of a kind that is not read."""

from __future__ import annotations

import re
from enum import Enum, auto

from songhanh.kernel.messages import Message


class Kind(Enum):
    """What a file is."""

    DOCX = auto()
    OPEN_DOCUMENT = auto()
    SPREADSHEET = auto()
    SLIDES = auto()
    ARCHIVE = auto()
    PDF = auto()
    OLD_WORD = auto()
    LOCKED_OFFICE = auto()
    OLD_OFFICE = auto()
    RICH_TEXT = auto()
    IMAGE = auto()
    FOREIGN_IMAGE = auto()
    HTML = auto()
    WEB_ARCHIVE = auto()
    WORD_XML = auto()
    TEXT = auto()
    BINARY = auto()


HEAD = 4096
"""How many bytes are looked at."""
IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"BM", b"GIF87a", b"GIF89a")
HTML = re.compile(rb"<(!doctype\s+html|html|head|body|meta|title|table|div|p|span|font|center|style)\b", re.I)
ZIPS = (b"PK\x03\x04", b"PK\x05\x06")
RICH_TEXT = b"{\\rtf"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
REFUSED = {
    Kind.SPREADSHEET: Message(
        "Đây là bảng tính Excel, không phải văn bản; gửi kế hoạch ở dạng .docx, .pdf hoặc ảnh chụp."
    ),
    Kind.SLIDES: Message(
        "Đây là bài trình chiếu, không phải văn bản; gửi kế hoạch ở dạng .docx, .pdf hoặc ảnh chụp."
    ),
    Kind.ARCHIVE: Message("Đây là tệp nén; giải nén rồi gửi từng văn bản ở dạng .docx, .pdf hoặc ảnh chụp."),
    Kind.LOCKED_OFFICE: Message("Tệp được đặt mật khẩu; mở bằng mật khẩu, bỏ mật khẩu, lưu lại rồi gửi lại."),
    Kind.OLD_OFFICE: Message(
        "Tệp Office đời cũ này không phải văn bản Word; mở tệp, chọn Lưu thành… (Save As), "
        "kiểu Word Document (*.docx), rồi gửi lại."
    ),
    Kind.WORD_XML: Message(
        "Tệp Word lưu ở dạng XML: mở bằng Word, chọn Lưu thành… (Save As), "
        "kiểu Word Document (*.docx), rồi gửi lại."
    ),
    Kind.FOREIGN_IMAGE: Message("Loại ảnh này không đọc được; lưu ảnh thành .jpg hoặc .png rồi gửi lại."),
    Kind.BINARY: Message(
        "Không nhận ra loại tệp; gửi kế hoạch ở dạng .docx, .pdf, ảnh chụp, .html, .md hoặc .txt."
    ),
}


def refusal_at_sight(head: bytes) -> Message | None:
    """Return why a file that begins so is not taken in, where that can be told without opening it."""
    if is_container(head):
        return None
    return REFUSED.get(kind_by_bytes(head))


def is_container(head: bytes) -> bool:
    """Tell a file that has to be opened before one knows what it is, or that says so in words of its own."""
    return b"%PDF-" in head[:1024] or head.startswith((*ZIPS, OLE)) or head.lstrip().startswith(RICH_TEXT)


def kind_by_bytes(head: bytes) -> Kind:
    """Return what a file is that is no container: a picture, words, or neither."""
    return _kind_of_image(head) or _kind_of_text(head)


def _kind_of_image(head: bytes) -> Kind | None:
    if head.startswith(IMAGES) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return Kind.IMAGE
    if head[4:8] == b"ftyp" or head.startswith((b"\x00\x00\x00\x0cJXL", b"\x00\x00\x00\x0cjP", b"AT&TFORM")):
        return Kind.FOREIGN_IMAGE
    return None


def _kind_of_text(head: bytes) -> Kind:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode()
    if _is_wide(head):
        return Kind.TEXT
    if (
        b"\x00" in head
        or sum(byte < 32 and byte not in b"\t\n\x0b\x0c\r\x1a" for byte in head) > len(head) / 20
    ):
        return Kind.BINARY
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1024]
    if b"MIME-Version:" in head and b"multipart/related" in head:
        return Kind.WEB_ARCHIVE
    if b"<pkg:package" in head or (start.startswith(b"<?xml") and b"wordml" in head):
        return Kind.WORD_XML
    if start.startswith(b"<") and HTML.search(start):
        return Kind.HTML
    return Kind.TEXT


def _is_wide(head: bytes) -> bool:
    """Tell UTF-16 without a mark: every other byte of western letters is zero."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    return len(head) >= 8 and max(even, odd) > len(head) / 6 and min(even, odd) <= len(head) / 100
