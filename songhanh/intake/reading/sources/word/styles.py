"""What a paragraph or a run looks like once its styles are followed."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from lxml import etree

from songhanh.intake.reading.sources.word.package import W

SWITCHES = {W + "b": "bold", W + "i": "italic", W + "caps": "capitals", W + "vanish": "hidden"}
FONTS = W + "rFonts"
SIDE = W + "jc"
NUMBERED = W + "numPr"
OFF = {"0", "false", "off", "none"}
DEEPEST = 12
"""Styles rest on styles; a ring of them is cut here."""


class Look(NamedTuple):
    """Every property None where it is not said."""

    bold: bool | None = None
    italic: bool | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    centred: bool | None = None
    number: str | None = None
    level: int | None = None
    font: str | None = None

    def over(self, below: Look) -> Look:
        """Return this look with the gaps filled from the one below."""
        return Look._make([b if a is None else a for a, b in zip(self, below, strict=True)])


def value(properties: etree._Element | None, *names: str) -> str | None:
    """Return the value of a property along a path of names."""
    for name in names:
        properties = properties.find(W + name) if properties is not None else None
    return None if properties is None else properties.get(W + "val")


def run_look(properties: etree._Element | None) -> Look:
    """Return what a run says of itself."""
    if properties is None or not len(properties):
        return PLAIN
    said: dict[str, Any] = {}
    for part in properties:
        if part.tag in SWITCHES:
            said[SWITCHES[part.tag]] = part.get(W + "val", "1") not in OFF
        elif part.tag == FONTS:
            said["font"] = part.get(W + "ascii") or part.get(W + "hAnsi")
    return PLAIN._replace(**said) if said else PLAIN


def paragraph_look(properties: etree._Element | None) -> Look:
    """Return what a paragraph says of itself."""
    if properties is None:
        return PLAIN
    said: dict[str, Any] = {}
    for part in properties:
        if part.tag == SIDE:
            said["centred"] = part.get(W + "val") == "center"
        elif part.tag == NUMBERED:
            level = value(part, "ilvl")
            said["number"] = value(part, "numId")
            said["level"] = int(level) if level and level.isdecimal() else None
    return PLAIN._replace(**said) if said else PLAIN


PLAIN = Look()


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles = {} if root is None else {s.get(W + "styleId", ""): s for s in root.iter(W + "style")}
        self._default = next(
            (
                identity
                for identity, style in self._styles.items()
                if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on")
            ),
            "",
        )
        defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._document = run_look(defaults)
        self.look = cache(self._look)
        self._ground = cache(lambda style: self.look(style).over(self._document))

    def of_paragraph(self, properties: etree._Element | None) -> Look:
        """Return the look that a paragraph has by its style and by itself."""
        style = value(properties, "pStyle") or self._default
        own = paragraph_look(properties)
        return self._ground(style) if own is PLAIN else own.over(self._ground(style))

    def of_run(self, properties: etree._Element | None, paragraph: Look) -> Look:
        """Return the look of a run within a paragraph."""
        if properties is None:
            return paragraph
        style = value(properties, "rStyle")
        own = run_look(properties)
        if own is PLAIN and not style:
            return paragraph
        return (own.over(self.look(style)) if style else own).over(paragraph)

    def style_of(self, properties: etree._Element | None) -> str:
        """Return the id of a paragraph's style."""
        return value(properties, "pStyle") or self._default

    def _look(self, identity: str, depth: int = 0) -> Look:
        style = self._styles.get(identity)
        if style is None or depth > DEEPEST:
            return PLAIN
        own = run_look(style.find(W + "rPr")).over(paragraph_look(style.find(W + "pPr")))
        base = value(style, "basedOn")
        return own.over(self._look(base, depth + 1)) if base else own
