"""Rules on dates: impossible days, cited documents from the future, deadlines on days off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from songhanh.intake.reading.defects.fulldates import full_dates
from songhanh.intake.reading.defects.issue import issue_of, shown
from songhanh.intake.reading.defects.view import ReadingView
from songhanh.intake.reading.model import Deadline, DeadlineKind
from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Passage
from songhanh.paper.defects import Defect, DefectKind, Severity
from songhanh.paper.letters import DASHES
from songhanh.paper.number import DocumentNumber
from songhanh.paper.words import DocumentKind

IMPOSSIBLE_DATE = DefectKind(
    "IMPOSSIBLE_DATE",
    Severity.ERROR,
    Message("“%(written)s” không có trong lịch."),
    Message("Kiểm tra lại ngày, tháng, năm."),
    "Lịch",
)
CITED_AFTER_ISSUE = DefectKind(
    "CITED_AFTER_ISSUE",
    Severity.ERROR,
    Message(
        "Văn bản số %(number)s được viện dẫn có ngày %(cited)s, sau ngày ban hành văn bản này (%(issued)s)."
    ),
    Message("Kiểm tra lại ngày của văn bản được viện dẫn."),
    "Văn bản được viện dẫn phải có trước văn bản viện dẫn",
)
DATE_BEFORE_PERIOD = DefectKind(
    "DATE_BEFORE_PERIOD",
    Severity.ERROR,
    Message(
        "Văn bản số %(number)s thực hiện giai đoạn %(period)s nhưng ghi ngày %(cited)s, "
        "trước đó %(years)s năm."
    ),
    Message("Kiểm tra lại năm của văn bản này."),
    "Văn bản thực hiện một giai đoạn không ra đời nhiều năm trước giai đoạn đó",
)
CITATION_YEAR = DefectKind(
    "CITATION_YEAR",
    Severity.WARNING,
    Message("Số văn bản “%(number)s” có năm %(year)s nhưng ngày ghi năm %(dated)s."),
    Message("Kiểm tra lại năm trong số, ký hiệu hoặc trong ngày."),
    "Luật Ban hành văn bản quy phạm pháp luật: số văn bản mang năm ban hành",
)
DEADLINE_ON_DAY_OFF = DefectKind(
    "DEADLINE_ON_DAY_OFF",
    Severity.NOTE,
    Message("Hạn “%(written)s”: ngày %(day)s rơi vào ngày nghỉ cuối tuần."),
    Message("Chọn một ngày làm việc, hoặc ghi rõ cách tính khi hạn rơi vào ngày nghỉ."),
    "Bộ luật Dân sự 2015 Điều 148.5 (hạn kết thúc vào ngày nghỉ), dùng làm lời nhắc",
)
SEVERAL_DEADLINES = DefectKind(
    "SEVERAL_DEADLINES",
    Severity.WARNING,
    Message("Một câu giao %(tasks)s với %(count)s hạn mà không nêu rõ hạn nào của việc nào."),
    Message("Tách thành từng câu, mỗi việc một hạn, hoặc ghi “lần lượt”."),
    "Một câu, một việc, một hạn",
)

_LUNAR = re.compile(r"\s*\(?\s*(?:âm lịch|ÂL\b|AL\b|Tết)", re.IGNORECASE)
_NUMBERED = re.compile(
    rf"\bsố:? (?P<number>\d{{1,5}}\s?(?:/(?P<year>(?:19|20)\d\d))?"
    rf"[/{DASHES}]\s?[^\W\d][\w&]*(?:\s?[/{DASHES}]\s?[^\W\d][\w&]*)*)"
    r"(?: của (?:(?!\b(?:trước|từ|đến|vào|hết|sau|nhất|trong|báo cáo|gửi|họp|về|tổ chức|mời|ban hành|ký|"
    r"thực hiện|triển khai|phê duyệt)\b)[^,;.():\d]){2,60}?)?(?: ban hành| ký)?,? ?(?=ngày)",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    rf"(?:giai đoạn|thời kỳ) (?P<first>20\d\d)\s*(?:[{DASHES}]|đến)\s*(?P<last>20\d\d)", re.IGNORECASE
)
_PLANS = (DocumentKind.PLAN, DocumentKind.PROGRAMME, DocumentKind.SCHEME)
_APPROVES = re.compile(r"\s*(?:của [^,;]{2,60}? )?(?:về (?:việc )?)?(?:phê duyệt|ban hành)\b", re.IGNORECASE)
_ENDS_THE_CITATION = re.compile(r";|\.(?: |$)|\bsố:? \d|\bLuật\b|\(")
_ROUNDS = (("sơ kết", "tổng kết"), ("6 tháng", "năm"), ("sáu tháng", "năm"))
_IN_TURN = re.compile(r"lần lượt|tương ứng|đợt 1|đợt 2|lần 1|lần 2|đối với báo cáo", re.IGNORECASE)
_LONG_BEFORE = 4
"""Years by which a document may come before the period it serves and still be believed."""


@dataclass(frozen=True)
class DatedCitation:
    """A numbered document and the date written right behind its number, and where both end in the passage."""

    number: str
    year: int | None
    date: date
    passage: Passage
    start: int
    end: int


def dated_citations(view: ReadingView) -> tuple[DatedCitation, ...]:
    """Return every numbered document whose date stands right behind the number."""
    return tuple(_dated_citations(view))


def _dated_citations(view: ReadingView) -> Iterator[DatedCitation]:
    for paragraph in view.content:
        text = paragraph.text
        if "số" not in text and "Số" not in text:
            continue
        for found in _NUMBERED.finditer(text):
            dated = next(full_dates(text, found.end(), found.end() + 40), None)
            if dated and dated.day and dated.start == found.end():
                yield DatedCitation(
                    re.sub(r"\s", "", found["number"]),
                    int(found["year"]) if found["year"] else None,
                    dated.day,
                    paragraph.passage,
                    found.start("number"),
                    dated.end,
                )


def check_impossible_dates(view: ReadingView) -> Iterator[Defect]:
    """Ngày 31/4, 30/2: days that no calendar has; the lunar month does have a 30th of the second."""
    heads = tuple(p for sheet in view.sheets for p in sheet.head) if not view.is_image else ()
    for paragraph in (*heads, *view.running):
        for written in full_dates(paragraph.text):
            if written.day is None and not _LUNAR.match(paragraph.text, written.end):
                span = paragraph.passage.span_of(written.start, written.end)
                words = paragraph.text[written.start : written.end]
                yield IMPOSSIBLE_DATE.at(span, {"written": words})


def check_cited_dates(view: ReadingView) -> Iterator[Defect]:
    """A cited document is older than the paper that cites it, and its year is the one in its number."""
    issue = view.once(issue_of)
    for cited in view.once(dated_citations):
        span = cited.passage.span_of(cited.start, cited.end)
        if issue and cited.date > issue.last:
            params = {"number": cited.number, "cited": shown(cited.date), "issued": issue.written}
            yield CITED_AFTER_ISSUE.at(span, params)
        if cited.year and cited.year != cited.date.year:
            yield CITATION_YEAR.at(
                span, {"number": cited.number, "year": cited.year, "dated": cited.date.year}
            )


def check_periods_of_cited(view: ReadingView) -> Iterator[Defect]:
    """A plan that carries out a programme is not many years older than the programme's first year.

    Only what is itself a plan, or approves one, is judged: a standing law may well be older than any period.
    """
    for cited in view.once(dated_citations):
        behind = cited.passage.text[cited.end : cited.end + 260]
        stop = _ENDS_THE_CITATION.search(behind)
        subject = behind[: stop.start()] if stop else behind
        period = _PERIOD.search(subject)
        years = int(period["first"]) - cited.date.year if period else 0
        severity = _doubt(cited, subject)
        if period and severity and years >= _LONG_BEFORE:
            stretch = f"{period['first']}-{period['last']}"
            params = {"number": cited.number, "cited": shown(cited.date), "period": stretch, "years": years}
            span = cited.passage.span_of(cited.start, cited.end)
            yield DATE_BEFORE_PERIOD.at(span, params, severity=severity)


def _doubt(cited: DatedCitation, subject: str) -> Severity | None:
    """Say how sure it is that the period in ``subject`` is the cited document's own."""
    number = DocumentNumber.parse(cited.number)
    if number and number.kind in _PLANS and not re.search(r"\bLuật\b|\bPháp lệnh\b", subject):
        return Severity.ERROR
    return Severity.WARNING if _APPROVES.match(subject) else None


def check_days_off(view: ReadingView) -> Iterator[Defect]:
    """A deadline on a Saturday or Sunday needs a word on what happens then."""
    for _, deadline in _dated(view):
        if deadline.date and deadline.date.weekday() > 4 and re.search(r"\d/\d|ngày", deadline.as_written):
            params = {
                "written": deadline.as_written,
                "day": shown(deadline.date),
            }
            yield DEADLINE_ON_DAY_OFF.at(deadline.span, params)


def _dated(view: ReadingView) -> Iterator[tuple[str, Deadline]]:
    for directive in view.reading.directives:
        for deadline in directive.deadlines:
            if deadline.kind is DeadlineKind.DATE:
                yield directive.text, deadline


def check_several_deadlines(view: ReadingView) -> Iterator[Defect]:
    """ "sơ kết, tổng kết … trước ngày A và ngày B": which date is for which is left to guess."""
    for directive in view.reading.directives:
        dated = [d for d in directive.deadlines if d.kind is DeadlineKind.DATE]
        rounds = next((pair for pair in _ROUNDS if all(word in directive.text for word in pair)), None)
        if rounds and len({d.date for d in dated}) > 1 and not _is_told_apart(directive.text, dated):
            params = {"tasks": ", ".join(rounds), "count": len(dated)}
            yield SEVERAL_DEADLINES.at(dated[0].span, params)


def _is_told_apart(text: str, dated: list[Deadline]) -> bool:
    """Say whether words between the dates, or "lần lượt", give each date its task."""
    between = text[text.find(dated[0].as_written) : text.rfind(dated[-1].as_written)]
    return bool(_IN_TURN.search(text)) or any(word in between for pair in _ROUNDS[:1] for word in pair)
