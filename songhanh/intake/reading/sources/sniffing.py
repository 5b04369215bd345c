"""Which kind of file it is, by what stands in it and never by what it is called."""

from __future__ import annotations

import re
from enum import Enum, auto
from pathlib import Path
from zipfile import BadZipFile, ZipFile


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
EXTENSIONS = {
    Kind.DOCX: {".docx", ".docm", ".dotx", ".dotm"},
    Kind.OPEN_DOCUMENT: {".odt"},
    Kind.PDF: {".pdf"},
    Kind.OLD_WORD: {".doc", ".dot"},
    Kind.RICH_TEXT: {".rtf", ".doc"},
    Kind.IMAGE: {".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp"},
    Kind.HTML: {".html", ".htm", ".xhtml"},
    Kind.WEB_ARCHIVE: {".mht", ".mhtml"},
    Kind.TEXT: {".txt", ".md", ".markdown", ".text"},
}
IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"BM", b"GIF87a", b"GIF89a")
HTML = re.compile(rb"<(!doctype\s+html|html|head|body|meta|title|table|div|p|span|font|center|style)\b", re.I)
PAGE = re.compile(rb"<(!doctype\s+html|html|head|body)\b", re.I)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def kind_of(path: Path) -> Kind:
    """Return what the file at ``path`` is."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_archive(path)
    if head.startswith(OLE):
        return _kind_of_ole(path)
    if head.lstrip().startswith(b"{\\rtf"):
        return Kind.RICH_TEXT
    kind = _kind_of_image(head) or _kind_of_text(head)
    # Markdown may hold tags, and begin with one; a page says that it is one.
    is_markdown = path.suffix.lower() in {".md", ".markdown"} and not PAGE.search(head)
    return Kind.TEXT if kind is Kind.HTML and is_markdown else kind


def is_named_otherwise(path: Path, kind: Kind) -> bool:
    """Tell whether the extension promises another kind of file than it is."""
    known = EXTENSIONS.get(kind, set())
    return bool(path.suffix) and bool(known) and path.suffix.lower() not in known


def _kind_of_archive(path: Path) -> Kind:
    try:
        with ZipFile(path) as archive:
            names = archive.namelist()[:HEAD]
    except (BadZipFile, NotImplementedError, ValueError, OSError):
        return Kind.ARCHIVE if path.suffix.lower() == ".zip" else Kind.DOCX
    if "[Content_Types].xml" in names:
        folders = {name.split("/", 1)[0] for name in names}
        return Kind.SPREADSHEET if "xl" in folders else Kind.SLIDES if "ppt" in folders else Kind.DOCX
    return Kind.OPEN_DOCUMENT if "mimetype" in names and "content.xml" in names else Kind.ARCHIVE


def _kind_of_ole(path: Path) -> Kind:
    """Tell old Office files apart by the names of their streams."""
    streams = path.read_bytes()
    for name, kind in (
        ("EncryptedPackage", Kind.LOCKED_OFFICE),
        ("WordDocument", Kind.OLD_WORD),
    ):
        if name.encode("utf-16-le") in streams:
            return kind
    return Kind.OLD_OFFICE


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
