"""Sections: the numbered tree of a body; numbering gives it, not markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from songhanh.intake.reading.lexicon.spelling import evened
from songhanh.intake.reading.orders.titles import has_run_in_title, is_title
from songhanh.intake.reading.structure.numbering import Level, Marker
from songhanh.intake.reading.structure.paragraphs import Paragraph
from songhanh.kernel.passage import EMPTY, Passage

CLOSING = "Z"
"""The section of the closing order, which stands under no number."""
WHOLE = "0"
"""The section of a body that has no number at all."""

_NUMBERED = {Level.PART, Level.CAPITAL, Level.ARTICLE, Level.ROMAN, Level.ARABIC, Level.DECIMAL, Level.LETTER}
_NUMBERED |= {Level.PAREN}
_CLOSING_CUE = re.compile(
    r"(?:trên đây là|nhận được|trong quá trình|quá trình (?:tổ chức |triển khai )|căn cứ (?:nội dung |vào )?"
    r"(?:kế hoạch|chỉ thị|chương trình|hướng dẫn)|yêu cầu (?:các|thủ trưởng|chủ tịch|giám đốc|người)|"
    r"đề nghị (?:các|thủ trưởng|chủ tịch|giám đốc)|(?:kế hoạch|chỉ thị|quyết định|chương trình) này|"
    r"(?:ủy ban nhân dân|ubnd|chủ tịch|ban thường vụ|ban chỉ đạo|thường trực)\b.{0,80}?"
    r"(?:yêu cầu|đề nghị|giao)|"
    r"giao\s|(?:sở|phòng|văn phòng|ban)\b.{0,120}(?:đôn đốc|theo dõi|tổng hợp)|nếu có|khi có|nơi nào|"
    r"với nội dung|thủ trưởng|các (?:sở|phòng|cơ quan|đơn vị|ban)|định kỳ|kế hoạch có hiệu lực)"
)


@dataclass
class Section:
    """A numbered stretch of the body: its title, and its own words if it has any besides the title.

    ``words`` is what stands behind number and title; ``below`` counts as direct children.
    """

    path: str
    marker: Marker | None
    paragraph: Paragraph | None
    title: Passage
    words: Passage
    above: Section | None = None
    below: list[Section] = field(default_factory=list)

    @property
    def is_numbered(self) -> bool:
        return self.marker is not None and self.marker.level in _NUMBERED

    @property
    def level(self) -> Level | None:
        return self.marker.level if self.marker else None

    @cached_property
    def whole(self) -> Passage:
        """All its words, title and rest, without the number."""
        return _without_number(self.paragraph) if self.paragraph else EMPTY

    def walk(self) -> Iterator[Section]:
        """Yield the sections below, in the paper's order."""
        for section in self.below:
            yield section
            yield from section.walk()

    def ancestors(self) -> Iterator[Section]:
        """Yield the sections above, the nearest first."""
        section = self.above
        while section is not None:
            yield section
            section = section.above


def _without_number(paragraph: Paragraph) -> Passage:
    return paragraph.passage.part(paragraph.marker.length if paragraph.marker else 0)


def tree_of(body: Sequence[Paragraph], *, prefix: str = "") -> Section:
    """Return the body as a tree: numbers below numbers, dashes and plain paragraphs below them."""
    root = Section(prefix, None, None, EMPTY, EMPTY)
    here = root
    last_numbered = _last_numbered(body)
    for i, paragraph in enumerate(body):
        marker = paragraph.marker
        following = body[i + 1] if i + 1 < len(body) else None
        if _is_title_line(here, paragraph, marker):
            here.title = here.words = paragraph.passage
            here.words = EMPTY
            continue
        section = _section(paragraph, marker, following)
        above = _place(here, root, section, closing=i > last_numbered)
        section.above = above
        section.path = _path(above, section, closing=i > last_numbered)
        above.below.append(section)
        here = section
    return root


def _is_title_line(here: Section, paragraph: Paragraph, marker: Marker | None) -> bool:
    """The title may stand on the line under its number ("PHẦN I", then its name in capitals)."""
    if marker is not None or here.paragraph is None or not here.is_numbered or here.title or here.words:
        return False
    return len(paragraph.text) < 300


def _last_numbered(body: Sequence[Paragraph]) -> int:
    """Return the place of the last paragraph that has a number or a dash."""
    return max((i for i, p in enumerate(body) if p.marker), default=-1)


def _section(paragraph: Paragraph, marker: Marker | None, following: Paragraph | None) -> Section:
    words = paragraph.passage.part(marker.length if marker else 0)
    title = EMPTY
    if marker and is_title(words, paragraph, marker, following):
        title, words = words, EMPTY
    elif cut := has_run_in_title(words, numbered=bool(marker and marker.level in _NUMBERED)):
        title, words = words.part(0, cut), words.part(cut + 1)
    return Section("", marker, paragraph, title, words)


def _place(here: Section, root: Section, section: Section, *, closing: bool) -> Section:
    """Return the section under which a new one stands."""
    if closing and _is_closing(section):
        return root
    if section.marker is None:
        return _holder_of_plain(here, root)
    place: Section | None = here
    while place is not None and place is not root:
        if place.marker is not None and _holds(place, place.marker, section.marker):
            return place
        place = place.above
    return root


def _holds(section: Section, marker: Marker, below: Marker) -> bool:
    """Say whether what is numbered ``below`` stands under a section: a bullet holds what it announces."""
    if marker.rank >= below.rank:
        return False
    return not marker.is_bullet or below.is_bullet or _announces(section)


def _announces(section: Section) -> bool:
    return section.whole.text.endswith(":")


def _holder_of_plain(here: Section, root: Section) -> Section:
    """A paragraph without a number belongs to the nearest number above it, or to a dash that announces it."""
    place = here
    while place is not root and not place.is_numbered:
        if place.marker is not None and (_announces(place) or (place.title and not place.words)):
            return place
        place = place.above or root
    return place


def _is_closing(section: Section) -> bool:
    return section.marker is None and bool(_CLOSING_CUE.match(evened(section.whole.text[:240])))


def _path(above: Section, section: Section, *, closing: bool) -> str:
    if not section.is_numbered:
        return _path_of_plain(above, section, closing=closing)
    assert section.marker is not None
    label = section.marker.label
    holder: Section = above
    if section.level is Level.DECIMAL:
        holder = _holder_of_decimal(above, label)
        if holder.path.endswith(label.partition(".")[0]) and label[0] in "IVX":
            return holder.path + "." + label.partition(".")[2]
    while not holder.is_numbered and holder.above is not None:
        holder = holder.above
    return f"{holder.path}.{label}" if holder.path else label


def _holder_of_decimal(above: Section, label: str) -> Section:
    """ "2.13" under "2" under III is III.2.13: the number of its own section is not said twice."""
    first = label.partition(".")[0]
    holder = above
    while holder.above is not None:
        if holder.level is Level.ROMAN and holder.marker and holder.marker.label == first:
            return holder
        if holder.level not in (Level.ARABIC, Level.DECIMAL) and holder.is_numbered:
            return holder
        holder = holder.above
    return holder


def _path_of_plain(above: Section, section: Section, *, closing: bool) -> str:
    if closing and not above.is_numbered and _is_closing(section):
        return f"{above.path}.{CLOSING}" if above.path else CLOSING
    holder = above
    while not holder.is_numbered and holder.above is not None:
        holder = holder.above
    return holder.path or WHOLE
