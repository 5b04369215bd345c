"""The source text: what stands on the paper, line by line, as `sources/` found it in a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Span
from songhanh.kernel.words import Word


class Format(Word):
    """How the words came off the file."""

    DOCX = "docx", "tệp Word"
    PDF = "pdf", "PDF có lớp chữ"
    SCAN = "scan", "bản chụp (nhận dạng chữ)"
    MARKDOWN = "markdown", "văn bản Markdown"
    TEXT = "text", "văn bản thuần"
    HTML = "html", "trang web"


class Cell(NamedTuple):
    """Where a line stands in a table: numbers count from 0, spans from 1."""

    table: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source text, without its line end.

    ``whole``: the file itself says that this is a whole paragraph (Word, HTML), so nothing of it is wrapped.
    A line of a text file, of a PDF or of a scan is a printed line, and a sentence may go on in the next one.
    ``page`` counts from 1, None where the format has no pages. Where a hint is not known it is None.
    """

    span: Span
    page: int | None = None
    whole: bool = False
    cell: Cell | None = None
    bold: bool | None = None
    italic: bool | None = None
    centred: bool | None = None
    left: float | None = None
    """Left edge, as a part of the page's width (0 to 1)."""
    right: float | None = None
    """Right edge, as a part of the page's width (0 to 1)."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its number from 1, its stretch of the text, its size in points."""

    number: int
    span: Span
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class ScannedWord:
    """A word that was recognised: where it stands in the text and on the page.

    ``box`` is left, top, right, bottom as parts of the page (0 to 1, from the top left);
    ``confidence`` is the recogniser's own, 0 to 100.
    """

    span: Span
    page: int
    box: tuple[float, float, float, float]
    confidence: float


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote: ``mark`` is where the body points at it, ``body`` where it is written."""

    mark: Span
    body: Span


@dataclass(frozen=True)
class SourceText:
    """The words of a file as they stand on the paper; what `sources.open_source` returns.

    ``text`` is NFC with "\\n" line ends, and is never altered afterwards: every span of a reading counts
    its characters. Numbers that Word adds by itself ("1.", "a)") are written out in ``text``, since the paper
    shows them. ``lines`` are in reading order, none of them empty; together with the white space (and
    Markdown's table bars) between them they make up ``text``.
    """

    text: str
    lines: tuple[Line, ...]
    format: Format
    pages: tuple[Page, ...] = ()
    words: tuple[ScannedWord, ...] = ()
    notes: tuple[Note, ...] = ()
    remarks: tuple[Message, ...] = field(default=())
    """What the person should know of how the text was got (a garbled layer was read by OCR instead…)."""

    def page_of(self, span: Span) -> int | None:
        """Return the number of the page on which ``span`` begins, if there are pages."""
        return next((p.number for p in self.pages if span.start < p.span.end), None)


class Unreadable(Exception):
    """The file cannot be read: one sentence that says what is wrong and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message
