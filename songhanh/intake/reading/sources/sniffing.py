"""Which kind of file it is, by what stands in it and never by what it is called."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from songhanh.intake.reading.sight import HEAD, OLE, RICH_TEXT, ZIPS, Kind, kind_by_bytes

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
PAGE = re.compile(rb"<(!doctype\s+html|html|head|body)\b", re.I)


def kind_of(path: Path) -> Kind:
    """Return what the file at ``path`` is."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    if head.startswith(ZIPS):
        return _kind_of_archive(path)
    if head.startswith(OLE):
        return _kind_of_ole(path)
    if head.lstrip().startswith(RICH_TEXT):
        return Kind.RICH_TEXT
    kind = kind_by_bytes(head)
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
