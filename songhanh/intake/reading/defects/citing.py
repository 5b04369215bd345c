"""Rules on what is cited: numbers without a date, and lists of instruments that leave one out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from songhanh.intake.reading.defects.instruments import Instrument, instruments_in
from songhanh.intake.reading.defects.view import ReadingView
from songhanh.intake.reading.structure.paragraphs import Paragraph
from songhanh.kernel.messages import Message
from songhanh.paper.defects import Defect, DefectKind, Severity
from songhanh.paper.letters import DASHES
from songhanh.paper.number import DocumentNumber

CITATION_WITHOUT_DATE = DefectKind(
    "CITATION_WITHOUT_DATE",
    Severity.NOTE,
    Message("Văn bản số %(number)s được viện dẫn mà không ghi ngày; số này mỗi năm có một văn bản."),
    Message("Ghi đủ số, ký hiệu, ngày, cơ quan ban hành và trích yếu khi viện dẫn lần đầu."),
    "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6b",
)
NUMBER_WITHOUT_YEAR = DefectKind(
    "NUMBER_WITHOUT_YEAR",
    Severity.WARNING,
    Message("Số của văn bản quy phạm pháp luật “%(number)s” thiếu năm ban hành."),
    Message("Viết đủ số, năm ban hành, ký hiệu: “%(right)s”."),
    "Luật Ban hành văn bản quy phạm pháp luật: số văn bản mang năm ban hành",
)
INCOMPLETE_LIST = DefectKind(
    "INCOMPLETE_LIST",
    Severity.WARNING,
    Message("Chỉ nêu %(here)s trong %(all)s chương trình thường nêu cùng nhau; thiếu “%(missing)s”."),
    Message("Xem có cần nêu thêm “%(missing)s”."),
    "Các nội dung trong cùng một văn bản phải khớp nhau",
)

_NUMBERED = re.compile(
    rf"\bsố:? (?P<number>\d{{1,5}}[/{DASHES}] ?[A-ZĐ][\w&]*(?:[/{DASHES}][A-ZĐ][\w&]*)+)(?!\w)", re.IGNORECASE
)
_DATE_BEFORE = re.compile(r"ngày \d[^;]{0,50}\b(?:ban hành|ký|có)\b[^;]{0,20}$", re.IGNORECASE)
_DATED = re.compile(
    r"[^;]{0,40}?(?:ngày|tháng|năm|/(?:19|20)\d\d)|[^;]{0,60}(?:cùng ngày|nêu trên|nói trên)", re.IGNORECASE
)
_YEARLESS = re.compile(
    rf"(?<![\w/.,{DASHES}])(?P<number>(?P<serial>(?!(?:19|20)\d\d)\d{{1,4}}) ?/ ?"
    rf"(?P<symbol>N[ĐD] ?[{DASHES}]? ?CP|QH1\d|UBTVQH1\d|"
    rf"TT(?:LT)?(?: ?[{DASHES}] ?[A-ZĐ]{{2,}})+))(?![\w{DASHES}])"
)
"""A decree, a law or resolution of the National Assembly, a circular: numbered anew each year."""
_DECREE = re.compile(rf"N[ĐD][{DASHES}]?CP")
_NUMBERED_BY_YEAR = ("CP", "QH1", "Thông tư", "thông tư")
_BEFORE_ITS_YEAR = re.compile(rf"\d ?[/{DASHES}.] ?$")
_CIRCULAR = re.compile(r"\bthông tư\b[^;.]{0,60}$", re.IGNORECASE)
_YEAR_BEHIND = re.compile(r",? (?:ban hành |ký )?(?:ngày \d[^;,()]{0,18}?|năm )(?P<year>(?:19|20)\d\d)(?!\d)")
_NUMBERED_BY_YEAR_SINCE = 1997


def check_years_of_numbers(view: ReadingView) -> Iterator[Defect]:
    """Văn bản quy phạm pháp luật: its number bears the year; each one is told once."""
    seen: set[str] = set()
    for paragraph in view.content:
        text = paragraph.text
        if not any(mark in text for mark in _NUMBERED_BY_YEAR):
            continue
        for found in _YEARLESS.finditer(text):
            number = re.sub(r"\s", "", found["number"])
            if number not in seen and _is_numbered_by_year(text, found):
                seen.add(number)
                year = _YEAR_BEHIND.match(text, found.end())
                symbol = _DECREE.sub("NĐ-CP", number.partition("/")[2])
                right = f"{found['serial']}/{year['year'] if year else '…'}/{symbol}"
                span = paragraph.passage.span_of_match(found, "number")
                yield NUMBER_WITHOUT_YEAR.at(span, {"number": number, "right": right})


def _is_numbered_by_year(text: str, found: re.Match[str]) -> bool:
    """Say whether the year is missing: not torn off by a space, not older than the habit, no tờ trình."""
    before = text[max(0, found.start() - 90) : found.start()]
    if _BEFORE_ITS_YEAR.search(before):
        return False
    if found["symbol"].startswith("TT") and not _CIRCULAR.search(before):
        return False
    year = _YEAR_BEHIND.match(text, found.end())
    return not year or int(year["year"]) >= _NUMBERED_BY_YEAR_SINCE


def check_dates_of_citations(view: ReadingView) -> Iterator[Defect]:
    """A number without a year needs its date somewhere, be it in the paper's own title."""
    undated: dict[str, tuple[Paragraph, re.Match[str]]] = {}
    dated: set[str] = set()
    for paragraph in (*view.content, *view.sheet.head):
        text = paragraph.text
        for found in _NUMBERED.finditer(text) if "số" in text or "Số" in text else ():
            number = DocumentNumber.parse(found["number"])
            if number is None or number.year:
                continue
            if _is_dated(text, found):
                dated.add(number.canonical)
            elif paragraph not in view.sheet.head:
                undated.setdefault(number.canonical, (paragraph, found))
    for canonical, (paragraph, found) in undated.items():
        if canonical not in dated:
            span = paragraph.passage.span_of_match(found, "number")
            yield CITATION_WITHOUT_DATE.at(span, {"number": found["number"]})


def _is_dated(text: str, found: re.Match[str]) -> bool:
    """Say whether a number stands beside its date, or is judged by another rule."""
    if _YEARLESS.match(text, found.start("number")) or _DATED.match(text, found.end()):
        return True
    return _is_promised(text, found)


def _is_promised(text: str, found: re.Match[str]) -> bool:
    """Say whether the date stands before the number: "ngày 5/3/2021 … số …"."""
    return bool(_DATE_BEFORE.search(text[max(0, found.start() - 80) : found.start()]))


def check_lists(view: ReadingView) -> Iterator[Defect]:
    """Instruments that are named together twice or more, and once with one of them left out."""
    lists = [group for group in _named_together(view.once(instruments_in)) if len(group) >= _A_LIST]
    full = [group for group in lists if len(group) > _A_LIST]
    for group in lists:
        larger = [other for other in full if len(other) == len(group) + 1 and _holds(other, group)]
        if len(larger) > 1:
            missing = next(i for i in larger[0] if not any(i.is_same_as(mine) for mine in group))
            params = {"here": len(group), "all": len(larger[0]), "missing": missing.title}
            yield INCOMPLETE_LIST.at(group[0].passage.span_of(group[0].start, group[-1].end), params)


_A_LIST = 2
"""Instruments that make a list."""


def _named_together(instruments: tuple[Instrument, ...]) -> Iterator[list[Instrument]]:
    """Yield the instruments of each paragraph, each once; a paragraph that cites by number lists nothing."""
    groups: dict[int, list[Instrument]] = {}
    for instrument in instruments:
        if _NUMBERED.search(instrument.passage.text):
            continue
        group = groups.setdefault(instrument.passage.span.start, [])
        if not any(instrument.is_same_as(other) for other in group):
            group.append(instrument)
    return iter(groups.values())


def _holds(larger: list[Instrument], group: list[Instrument]) -> bool:
    return all(any(mine.is_same_as(other) for other in larger) for mine in group)
