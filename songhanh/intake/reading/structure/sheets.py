"""Sheets: the documents inside one file, each cut into head, preamble, body and tail.

A decision may promulgate a plan that stands behind its signature; a plan may carry annexes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from songhanh.intake.reading.structure.cues import (
    is_base_opening,
    is_kind_line,
    is_recipients_opening,
    is_signing_capacity,
)
from songhanh.intake.reading.structure.numbering import Level, marker_of
from songhanh.intake.reading.structure.paragraphs import Paragraph
from songhanh.kernel.passage import Passage, joined

_HEAD_AT_MOST = 60
_SHEETS_AT_MOST = 60
_ANNEX = re.compile(
    r"(?:PHỤ LỤC|Phụ lục|PHU LUC|BIỂU MẪU|BIỂU SỐ|MẪU SỐ|Mẫu số|Biểu số|DANH MỤC|BẢNG PHÂN CÔNG)\b"
)
_ANNEX_LABEL = re.compile(
    r"(?:phụ lục|biểu|mẫu)\s*(?:số)?\s*[:.]?\s*(?P<label>[IVX]{1,4}|\d{1,2}|[A-H])?\b", re.IGNORECASE
)
_ONLY_LABEL = re.compile(
    r"(?:phụ lục|biểu|mẫu)\s*(?:số)?\s*[:.]?\s*(?:[IVX]{1,4}|\d{1,2}|[A-H])?\W*$", re.IGNORECASE
)
_BRACKET = re.compile(r"[\[(]")
_TITLE_AT_MOST = 7
_PLAIN_LINES = 2
_FORM = re.compile(r"ĐỀ CƯƠNG|MẪU|BIỂU|PHIẾU|BÁO CÁO|Đề cương|Mẫu (?:số|báo cáo)|Biểu (?:số|mẫu)")
_MOTTO = re.compile(r"CỘNG\s+H[OÒ][AÀ]\s+XÃ\s+HỘI|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM")
_SALUTATION = re.compile(r"Kính\s+gửi\b", re.IGNORECASE)
_OUTER = (Level.PART, Level.CAPITAL, Level.ARTICLE, Level.ROMAN, Level.ARABIC, Level.DECIMAL)


@dataclass(frozen=True)
class Sheet:
    """One document of the file. ``annex`` is its label (``PL1``) when it is an annex, else None.

    The preamble of an annex are the lines of its title.
    """

    head: tuple[Paragraph, ...] = ()
    preamble: tuple[Paragraph, ...] = ()
    body: tuple[Paragraph, ...] = ()
    tail: tuple[Paragraph, ...] = ()
    annex: str | None = None

    @property
    def is_form(self) -> bool:
        """An annex to be filled in (mẫu, biểu, đề cương báo cáo): it orders nobody."""
        opening = " ".join(p.text for p in (*self.preamble, *self.body)[:4])
        return self.annex is not None and bool(_FORM.search(opening[:300]))

    @property
    def title(self) -> Passage:
        """What an annex is called: its title without the label above and the bracket below it."""
        lines = [p.passage for p in self.preamble] if self.annex else []
        named = [line for line in lines if not (_ONLY_LABEL.match(line.text) or _BRACKET.match(line.text))]
        return joined(named or lines[:1])


def sheets_of(paragraphs: Sequence[Paragraph]) -> tuple[Sheet, ...]:
    """Return the sheets of a file in their order; the first one is the document itself."""
    sheets: list[Sheet] = []
    start = 0
    while start < len(paragraphs):
        end = _end_of_sheet(paragraphs, start) if len(sheets) < _SHEETS_AT_MOST else len(paragraphs)
        sheets.append(_sheet(paragraphs[start:end], len(sheets)))
        start = end
    return tuple(sheets)


def _sheet(paragraphs: Sequence[Paragraph], number: int) -> Sheet:
    if number and _ANNEX.match(paragraphs[0].text):
        cut = _end_of_title(paragraphs)
        label = _annex_label(paragraphs[0].text, number)
        return Sheet(preamble=tuple(paragraphs[:cut]), body=tuple(paragraphs[cut:]), annex=label)
    head, body, tail = _cuts(paragraphs)
    return Sheet(
        head=tuple(paragraphs[:head]),
        preamble=tuple(paragraphs[head:body]),
        body=tuple(paragraphs[body:tail]),
        tail=tuple(paragraphs[tail:]),
    )


def _cuts(paragraphs: Sequence[Paragraph]) -> tuple[int, int, int]:
    """Return where preamble, body and tail begin."""
    head = _end_of_head(paragraphs)
    body = _start_of_body(paragraphs, head)
    tail = next(
        (i for i in range(body, len(paragraphs)) if _opens_the_tail(paragraphs, i, head)), len(paragraphs)
    )
    return head, min(body, tail), tail


def _opens_the_tail(paragraphs: Sequence[Paragraph], i: int, head: int) -> bool:
    """Recipients and signature, after the last order. A post in capitals under the subject only decides."""
    text = paragraphs[i].text
    if is_recipients_opening(text):
        return True
    return is_signing_capacity(text) and i > head + 2


def _end_of_title(paragraphs: Sequence[Paragraph]) -> int:
    """Return where the title of an annex ends: at its table, its first number, a sentence or a third line."""
    plain_lines = 0
    for i, paragraph in enumerate(paragraphs[1:_TITLE_AT_MOST], 1):
        if paragraph.cell is not None or not _is_subject(paragraph):
            return i
        is_set_apart = paragraph.text.isupper() or paragraph.centred is True or paragraph.bold is True
        plain_lines += not (is_set_apart or _BRACKET.match(paragraph.text))
        if plain_lines > _PLAIN_LINES:
            return i
    return min(len(paragraphs), _TITLE_AT_MOST)


def _annex_label(text: str, number: int) -> str:
    found = _ANNEX_LABEL.match(text)
    return f"PL{(found and found['label']) or number}"


def _end_of_sheet(paragraphs: Sequence[Paragraph], start: int) -> int:
    """A sheet ends where an annex begins, or another head behind the tail."""
    tail = _cuts(paragraphs[start:])[2] + start
    for i in range(start + 1, len(paragraphs)):
        text = paragraphs[i].text
        if i > start + 3 and _is_annex_opening(paragraphs, i):
            return i
        if i > tail and (is_kind_line(text) or _MOTTO.match(text) or _opens_a_body(text)):
            return i
    return len(paragraphs)


def _is_annex_opening(paragraphs: Sequence[Paragraph], i: int) -> bool:
    """A title by itself: "Phụ lục II", not "Phụ lục kèm theo Thông tư…" in a sentence."""
    text = paragraphs[i].text
    if not _ANNEX.match(text) or len(text) > 160 or text[-1:] in ".;":
        return False
    return (
        text[:40].isupper() or len(text) < 24 or paragraphs[i].centred is True or paragraphs[i].bold is True
    )


def _opens_a_body(text: str) -> bool:
    marker = marker_of(text)
    return (
        marker is not None
        and marker.level in (Level.PART, Level.ROMAN)
        and marker.ordinal == 1
        and text.isupper()
    )


def _end_of_head(paragraphs: Sequence[Paragraph]) -> int:
    """Return where the head ends: behind the kind of document and its subject."""
    top = paragraphs[:_HEAD_AT_MOST]
    kind = next((i for i, p in enumerate(top) if is_kind_line(p.text)), None)
    if kind is None:
        return next((i for i, p in enumerate(top) if _SALUTATION.match(p.text) or _is_outer(p)), 0)
    end = kind + 1
    while end < len(paragraphs) and end <= kind + 8 and _is_subject(paragraphs[end]):
        end += 1
    return end


def _is_subject(paragraph: Paragraph) -> bool:
    """A line of the subject: no sentence, no number, no basis."""
    text = paragraph.text
    if paragraph.marker or is_base_opening(text) or is_kind_line(text):
        return False
    return text[-1:] not in ".;:" or text.isupper() or paragraph.centred is True


def _is_outer(paragraph: Paragraph) -> bool:
    marker = paragraph.marker
    return marker is not None and marker.level in _OUTER and paragraph.cell is None


def _start_of_body(paragraphs: Sequence[Paragraph], head: int) -> int:
    """Return where the numbered sections begin; a text without numbers begins behind its bases."""
    end = next(
        (i for i in range(head, len(paragraphs)) if is_recipients_opening(paragraphs[i].text)),
        len(paragraphs),
    )
    for i in range(head, end):
        if _is_first_section(paragraphs[i]):
            return i
    for i in range(end - 1, head - 1, -1):
        if is_base_opening(paragraphs[i].text) or paragraphs[i].text.endswith("như sau:"):
            return i + 1
    return head


def _is_first_section(paragraph: Paragraph) -> bool:
    marker = paragraph.marker
    if marker is None or marker.level not in _OUTER or paragraph.cell is not None:
        return False
    return marker.ordinal == 1 and not is_base_opening(paragraph.text[marker.length :])
