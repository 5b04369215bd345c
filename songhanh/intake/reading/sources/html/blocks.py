"""Blocks of a web page: paragraphs, list items and table cells, as a browser would show them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from lxml import etree

from songhanh.intake.reading.source import Cell, Note
from songhanh.intake.reading.sources.draft import Draft, Layout, clean
from songhanh.intake.reading.sources.html.lists import ListItems
from songhanh.intake.reading.sources.html.notes import PageNotes
from songhanh.intake.reading.sources.html.tables import TableWalk
from songhanh.kernel.passage import Span

_UNSEEN = (
    "head script style noscript template nav aside footer button select option textarea input iframe "
    "object svg canvas audio video map dialog menu"
)
UNSEEN = frozenset(_UNSEEN.split())
_BLOCKS = (
    "html body div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th pre "
    "blockquote address article section header main center form fieldset figure figcaption hr details "
    "summary"
)
BLOCKS = frozenset(_BLOCKS.split())
BOLD = {"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"}
ITALIC = {"i", "em", "cite", "var"}
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)
WEIGHT = re.compile(r"font-weight\s*:\s*(bold|[6-9]00|normal|[1-5]00)", re.I)
SLANT = re.compile(r"font-style\s*:\s*(italic|oblique|normal)", re.I)
SIDE = re.compile(r"text-align\s*:\s*(\w+)", re.I)
LIST_MARK = re.compile(r"mso-list\s*:\s*ignore", re.I)
BULLETS = set("·§oØüvqà•▪\uf0b7\uf0a7")


@dataclass(frozen=True)
class Manner:
    """How the words of an element are shown."""

    bold: bool = False
    italic: bool = False
    centred: bool = False
    kept: bool = False
    """White space is kept as it is (<pre>)."""
    is_mark: bool = False
    """The words are the mark that Word put before a list item."""


@dataclass
class Block:
    """The words of one line while they are gathered."""

    pieces: list[str] = field(default_factory=list)
    letters: int = 0
    bold: int = 0
    italic: int = 0
    centred: bool = False
    marks: list[tuple[int, etree._Element]] = field(default_factory=list)
    """Links to notes, and how many pieces end with each."""

    @property
    def text(self) -> str:
        """The words as they are shown, one space between them."""
        return " ".join("".join(self.pieces).split())

    def room_before(self, count: int) -> int:
        """Return how many characters the first pieces take up when they are shown."""
        return len(clean(" ".join("".join(self.pieces[:count]).split())))


class BlockReader:
    """Walks the tree without recursion and writes each block as it ends, notes below all of them."""

    def __init__(self, draft: Draft, notes: PageNotes) -> None:
        self._draft = draft
        self._notes = notes
        self._set_aside = notes.set_aside
        self._marks: list[tuple[Span, etree._Element]] = []
        self._block = Block()
        self._manners = [Manner()]
        self._tables = TableWalk()
        self._items = ListItems()

    def read(self, root: etree._Element) -> None:
        """Write all that is shown of the tree, and below it the notes that it points at."""
        self._read(root)
        for mark, link in self._marks:
            self._draft.leave_gap()
            before, start = len(self._draft.lines), self._draft.length
            self._read(self._notes.bodies[link])
            if len(self._draft.lines) > before:
                self._draft.notes.append(Note(mark, Span(start, self._draft.lines[-1].span.end)))

    def _read(self, root: etree._Element) -> None:
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if not isinstance(element.tag, str):
                continue
            if event == "end":
                self._leave(element)
            elif _is_unseen(element) or (element in self._set_aside and element is not root):
                walk.skip_subtree()
                self._manners.append(self._manners[-1])
            else:
                self._enter(element)
        self._flush()

    def _enter(self, element: etree._Element) -> None:
        tag = element.tag
        self._manners.append(_manner(element, self._manners[-1]))
        if tag in BLOCKS or tag == "br":
            self._flush()
        self._tables.enter(element)
        self._items.enter(element)
        self._add(element.text)

    def _leave(self, element: etree._Element) -> None:
        if element.tag in BLOCKS:
            self._flush()
        self._tables.leave(element)
        self._items.leave(element)
        self._manners.pop()
        if element in self._notes.bodies:
            self._block.marks.append((len(self._block.pieces), element))
        if len(self._manners) > 1:
            self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if not text:
            return
        manner, block = self._manners[-1], self._block
        if manner.is_mark and text.strip() in BULLETS:
            text = "- "
        if manner.kept:
            *lines, text = text.split("\n")
            for line in lines:
                self._gather(line, manner)
                self._flush()
            block = self._block
        self._gather(text, manner)
        block.centred = manner.centred

    def _gather(self, text: str, manner: Manner) -> None:
        letters = sum(map(str.isalnum, text))
        self._block.pieces.append(text)
        self._block.letters += letters
        self._block.bold += letters if manner.bold else 0
        self._block.italic += letters if manner.italic else 0

    def _flush(self) -> None:
        block, self._block = self._block, Block()
        place, text = self._draft.length, block.text
        if text:
            marked = self._items.marked(text)
            place = self._draft.write(marked, self._layout(block)).start + len(marked) - len(text)
        for count, link in block.marks:
            end = place + block.room_before(count)
            self._marks.append((Span(max(place, end - self._notes.room_of(link)), end), link))

    def _layout(self, block: Block) -> Layout:
        cell: Cell | None = self._tables.cell
        return Layout(
            whole=True,
            cell=cell,
            bold=0 < block.letters == block.bold,
            italic=0 < block.letters == block.italic,
            centred=block.centred,
        )


def _is_unseen(element: etree._Element) -> bool:
    return (
        element.tag in UNSEEN
        or element.get("hidden") is not None
        or bool(HIDDEN.search(element.get("style", "")))
        or ":" in element.tag
    )


def _manner(element: etree._Element, above: Manner) -> Manner:
    style = element.get("style", "")
    manner = above
    if element.tag in BOLD or element.tag in ITALIC or element.tag in ("center", "pre"):
        manner = replace(
            manner,
            bold=above.bold or element.tag in BOLD,
            italic=above.italic or element.tag in ITALIC,
            centred=above.centred or element.tag == "center",
            kept=above.kept or element.tag == "pre",
        )
    weight, slant, side = WEIGHT.search(style), SLANT.search(style), SIDE.search(style)
    align = side.group(1) if side else element.get("align")
    if weight or slant or align or LIST_MARK.search(style):
        manner = replace(
            manner,
            bold=weight.group(1).lower() not in ("normal", "100", "200", "300", "400", "500")
            if weight
            else manner.bold,
            italic=slant.group(1).lower() != "normal" if slant else manner.italic,
            centred=align.lower() == "center" if align else manner.centred,
            is_mark=manner.is_mark or bool(LIST_MARK.search(style)),
        )
    return manner
