"""The reader: lines → paragraphs → sheets → sections → directives, tables, facts, defects."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from songhanh.intake.reading.defects import find_defects
from songhanh.intake.reading.facts.bases import bases_in
from songhanh.intake.reading.facts.citations import citations_in
from songhanh.intake.reading.facts.doubts import with_doubts
from songhanh.intake.reading.facts.header import head_of
from songhanh.intake.reading.facts.recipients import recipients_of
from songhanh.intake.reading.facts.signature import signer_of
from songhanh.intake.reading.facts.signing_day import signed_from
from songhanh.intake.reading.language.verbs import opens_with_verb
from songhanh.intake.reading.model import (
    AppendixTable,
    Citation,
    Directive,
    DocumentHead,
    Heading,
    LegalBasis,
    PlanReading,
)
from songhanh.intake.reading.orders.directives import directives_of
from songhanh.intake.reading.orders.sections import Section, tree_of
from songhanh.intake.reading.orders.tables import read_table
from songhanh.intake.reading.orders.topics import Topic, topic_of
from songhanh.intake.reading.source import SourceText
from songhanh.intake.reading.structure.cues import is_kind_line
from songhanh.intake.reading.structure.grids import Grid, grids_of
from songhanh.intake.reading.structure.numbering import Level
from songhanh.intake.reading.structure.paragraphs import Paragraph, notes_of, paragraphs_of
from songhanh.intake.reading.structure.sentences import sentences_of
from songhanh.intake.reading.structure.sheets import Sheet, sheets_of
from songhanh.kernel.passage import Passage

_NOTE = re.compile(r"\[\^?\d{1,3}\]|\(\d{1,3}\)\s")
_POINTS = (Level.LETTER, Level.PAREN)


@dataclass(frozen=True)
class _Body:
    """What one sheet's body gives."""

    outline: tuple[Heading, ...]
    directives: tuple[Directive, ...]
    tables: tuple[AppendixTable, ...]
    bases: tuple[LegalBasis, ...]


def reading_of(source: SourceText) -> PlanReading:
    """Return the reading of a source text, its defects included."""
    paragraphs = paragraphs_of(source)
    sheets = sheets_of(paragraphs)
    head = with_doubts(_head(sheets), source)
    signed = signed_from(head, source.text)
    bodies = tuple(_body(sheet, signed) for sheet in sheets)
    bases = tuple(basis for sheet in sheets for basis in bases_in(sheet.preamble))
    bases += tuple(basis for body in bodies for basis in body.bases)
    reading = PlanReading(
        document=head,
        bases=bases,
        citations=tuple(_citations((*_citing(sheets), *notes_of(source)), bases, head)),
        outline=tuple(heading for body in bodies for heading in body.outline),
        directives=tuple(_numbered_once(directive for body in bodies for directive in body.directives)),
        appendix_tables=tuple(table for body in bodies for table in body.tables),
    )
    return replace(reading, defects=find_defects(source, reading, paragraphs, sheets=sheets))


def _head(sheets: Sequence[Sheet]) -> DocumentHead:
    """Return the head of the first sheet, with what its tail says of signer and recipients."""
    if not sheets:
        return DocumentHead()
    first = sheets[0]
    return replace(head_of(first.head), signer=signer_of(first.tail), recipients=recipients_of(first.tail))


def _body(sheet: Sheet, signed: date | None) -> _Body:
    grids = grids_of(sheet.body)
    in_tables = {grid.number for grid in grids}
    running = tuple(p for p in sheet.body if p.cell is None or p.cell.table not in in_tables)
    prefix = sheet.annex or ""
    root = tree_of(running, prefix=prefix)
    directives = [] if sheet.is_form else list(directives_of(root, signed=signed, lead_in=_lead_in(sheet)))
    tables: list[AppendixTable] = []
    for grid in grids:
        section = _section_before(root, grid) or prefix or "B"
        first = sum(1 for d in directives if d.section == section) + 1
        caption = _caption(running, grid) or sheet.title.text or None
        table, ordered = read_table(grid, section=section, first=first, caption=caption, signed=signed)
        tables.append(table)
        directives.extend(ordered)
    directives.sort(key=lambda directive: directive.span)
    return _Body(tuple(_outline(root)), tuple(directives), tuple(tables), tuple(_bases_in_sections(root)))


def _lead_in(sheet: Sheet) -> Passage | None:
    """Return the last sentence before the first section, when it announces what follows."""
    last = sheet.preamble[-1].passage if sheet.preamble else None
    return last if last is not None and last.text.endswith(":") else None


def _section_before(root: Section, grid: Grid) -> str | None:
    """Return the path of the numbered section in which a table stands."""
    start = grid.passage.span.start
    before = [s for s in root.walk() if s.is_numbered and s.whole.span.start < start]
    return before[-1].path if before else None


def _caption(running: Sequence[Paragraph], grid: Grid) -> str | None:
    """Return the line right above a table, if it is short enough to be its name."""
    above = [p for p in running if p.passage.span.start < grid.passage.span.start]
    return above[-1].text if above and len(above[-1].text) <= 200 else None


def _outline(root: Section) -> Iterator[Heading]:
    """Yield the numbered sections; points (a, b) only when they are titles of something."""
    for section in root.walk():
        if not section.is_numbered or section.paragraph is None:
            continue
        if section.level in _POINTS and not _is_title_of_a_point(section):
            continue
        words = section.title or _opening(section)
        yield Heading(section.path, words.text, words.span)


def _is_title_of_a_point(section: Section) -> bool:
    """A point (a, b) is a section when it only names what stands below it."""
    title = section.title.text
    return bool(title and section.below) and not (title.endswith(":") and opens_with_verb(title))


def _bases_in_sections(root: Section) -> Iterator[LegalBasis]:
    for section in root.walk():
        if section.title and topic_of(section) is Topic.BASES and section.above in (root, None):
            below = [s.paragraph for s in section.walk() if s.paragraph is not None]
            yield from bases_in(below)


def _citing(sheets: Iterable[Sheet]) -> Iterator[Paragraph]:
    """Yield the paragraphs that may cite: of the head only the subject, of the tail only the footnotes."""
    for sheet in sheets:
        kind = next((i for i, p in enumerate(sheet.head) if is_kind_line(p.text)), len(sheet.head))
        notes = next((i for i, p in enumerate(sheet.tail) if _NOTE.match(p.text)), len(sheet.tail))
        yield from (*sheet.head[kind:], *sheet.preamble, *sheet.body, *sheet.tail[notes:])


def _citations(
    paragraphs: Iterable[Paragraph], bases: Sequence[LegalBasis], head: DocumentHead
) -> Iterator[Citation]:
    """Yield every cited document at its own place; the bases and the document itself are none of them."""
    taken = {basis.span.start for basis in bases}
    own = f"{head.number}/{head.symbol}"
    for paragraph in paragraphs:
        for citation in citations_in(paragraph.passage):
            if citation.span.start not in taken and citation.number != own:
                yield citation


def _numbered_once(directives: Iterable[Directive]) -> Iterator[Directive]:
    """Keep every id once: a number used twice in the paper gets a mark behind it."""
    seen: dict[str, int] = {}
    for directive in directives:
        seen[directive.id] = seen.get(directive.id, 0) + 1
        again = seen[directive.id]
        yield directive if again == 1 else replace(directive, id=f"{directive.id}~{again}")


def _opening(section: Section) -> Passage:
    """Return the first sentence of a section that has no title."""
    return next(iter(sentences_of(section.whole)), section.whole)
