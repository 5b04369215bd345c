"""A Word document that holds only pictures of pages: they are recognised."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import islice

from lxml import etree

from songhanh.intake.reading.source import SourceText
from songhanh.intake.reading.sources import limits
from songhanh.intake.reading.sources.word.package import RELATIONSHIP, WordPackage

BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
OLD_PICTURE = "{urn:schemas-microsoft-com:vml}imagedata"
EMBED = RELATIONSHIP.replace("}id", "}embed")


def read_pictures(package: WordPackage, body: etree._Element) -> SourceText:
    """Return the words on the pictures of a document without any other words."""
    pictures = [BytesIO(raw) for raw in islice(_pictures(package, body), limits.MOST_PAGES)]
    if not pictures:
        raise limits.without_words()
    # The recogniser is loaded only for the few documents that need it.
    from songhanh.intake.reading.sources.ocr import read_images

    return read_images(pictures)


def _pictures(package: WordPackage, body: etree._Element) -> Iterator[bytes]:
    for element in body.iter(BLIP, OLD_PICTURE):
        raw = package.picture_by_id(element.get(EMBED) or element.get(RELATIONSHIP) or "")
        if raw is not None:
            yield raw
