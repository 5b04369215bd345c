"""A web page from its bytes: letters, tree, and the part of the tree that is the document."""

from __future__ import annotations

import codecs
import email
import email.policy
import re
from pathlib import Path

from lxml import etree

from songhanh.intake.reading.source import Format, SourceText
from songhanh.intake.reading.sources import limits
from songhanh.intake.reading.sources.decoding import decoded
from songhanh.intake.reading.sources.draft import Draft
from songhanh.intake.reading.sources.html.blocks import BlockReader
from songhanh.intake.reading.sources.html.notes import notes_in
from songhanh.kernel.text import fold

CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)|encoding\s*=\s*["']([\w.:-]+)""", re.I)
MOTTO, RECIPIENTS = "cong hoa xa hoi chu nghia", "noi nhan"
"""The national title and the list of recipients, folded: a document stands between them."""


def read_html_file(path: Path) -> SourceText:
    """Return the source text of a web page that was saved."""
    return read_html(letters_of(path.read_bytes()))


def read_web_archive(path: Path) -> SourceText:
    """Return the source text of a page saved with all that belongs to it (.mht)."""
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            raw = part.get_payload(decode=True)
            charset = part.get_content_charset()
            return read_html(letters_of(raw if isinstance(raw, bytes) else b"", charset))
    raise limits.without_words()


def read_html(page: str) -> SourceText:
    """Return the source text of a web page."""
    if len(page) > limits.LONGEST_TEXT * 4:
        raise limits.too_long()
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True, remove_comments=True)
    try:
        root = etree.fromstring(page.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as broken:
        raise (limits.nested_too_deep() if "depth" in str(broken) else limits.damaged()) from broken
    if root is None:
        raise limits.without_words()
    draft, document = Draft(), _document(root)
    BlockReader(draft, notes_in(document, root)).read(document)
    return draft.finish(Format.HTML)


def letters_of(raw: bytes, charset: str | None = None) -> str:
    """Return the letters of a page by the character set that it names, or by what its bytes are."""
    named = CHARSET.search(raw[:4096])
    if charset is None and named:
        charset = (named.group(1) or named.group(2)).decode("ascii", "replace")
    try:
        codec = codecs.lookup(charset or "utf-8").name
    except LookupError:
        codec = "utf-8"
    if raw.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")) or codec in (
        "utf-8",
        "utf-16",
        "utf-16-le",
    ):
        return decoded(raw)
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode(codec, "replace")
    return raw.decode("utf-8")


def _document(root: etree._Element) -> etree._Element:
    """Return the smallest part that holds the national title and the recipients: no menus beside it."""
    first = last = None
    for element in root.iter(etree.Element):
        words = fold(" ".join((element.text or "").split()))
        first = element if first is None and MOTTO in words else first
        last = element if first is not None and RECIPIENTS in words else last
    if first is None or last is None:
        return root
    above = {first, *first.iterancestors()}
    return next((e for e in (last, *last.iterancestors()) if e in above and e.tag not in INNER), root)


INNER = {"p", "span", "b", "strong", "i", "em", "td", "tr", "tbody", "table", "font", "center"}
