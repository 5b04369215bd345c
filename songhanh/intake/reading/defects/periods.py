"""Rules on periods: one title with two of them, one that fits no other, a year left over from last year."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from songhanh.intake.reading.defects.instruments import Instrument, instruments_in
from songhanh.intake.reading.defects.view import ReadingView
from songhanh.kernel.messages import Message
from songhanh.paper.defects import Defect, DefectKind, Severity
from songhanh.paper.letters import DASHES

PERIOD_DIFFERS = DefectKind(
    "PERIOD_DIFFERS",
    Severity.WARNING,
    Message("“%(title)s” ghi giai đoạn %(period)s, nơi khác trong văn bản ghi %(other)s."),
    Message("Kiểm tra và thống nhất giai đoạn (%(other)s xuất hiện %(count)s lần)."),
    "Một chương trình chỉ có một giai đoạn",
)
PERIOD_ONCE = DefectKind(
    "PERIOD_ONCE",
    Severity.WARNING,
    Message(
        "“%(title)s” ghi giai đoạn %(period)s: chỉ nhắc một lần và khác các giai đoạn %(others)s của văn bản."
    ),
    Message("Kiểm tra lại giai đoạn; nếu đúng, ghi rõ số và ngày của văn bản này."),
    "Giai đoạn của các chương trình được viện dẫn phải khớp nhau",
)
PERIOD_REVERSED = DefectKind(
    "PERIOD_REVERSED",
    Severity.ERROR,
    Message("Giai đoạn “%(written)s” có năm cuối trước năm đầu."),
    Message("Kiểm tra lại hai năm của giai đoạn."),
    "Lịch",
)
STRETCH_REVERSED = DefectKind(
    "STRETCH_REVERSED",
    Severity.ERROR,
    Message("“%(written)s” kết thúc trước khi bắt đầu."),
    Message("Kiểm tra lại ngày bắt đầu và ngày kết thúc."),
    "Lịch",
)
STALE_YEAR = DefectKind(
    "STALE_YEAR",
    Severity.WARNING,
    Message("Trích yếu là “… năm %(year)s” nhưng ở đây nhắc lại với năm %(written)s."),
    Message("Kiểm tra năm: có thể còn sót từ văn bản của năm trước."),
    "Tên văn bản nhắc trong nội dung phải đúng trích yếu",
)

_REVERSED = re.compile(
    rf"(?:giai đoạn|thời kỳ|nhiệm kỳ) (?P<first>(?:19|20)\d\d)\s*[{DASHES}]\s*(?P<last>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_DAY = r"(\d{1,2})(?:/| tháng )(\d{1,2})(?:/| năm )(20\d\d)"
_MONTH = r"tháng (\d{1,2})(?:/| năm )(20\d\d)"
_STRETCHES = (
    re.compile(rf"\btừ (?:ngày )?{_DAY},? (?:đến|tới)(?: hết)?(?: ngày)? {_DAY}(?!\d)", re.IGNORECASE),
    re.compile(rf"\btừ {_MONTH},? (?:đến|tới)(?: hết)? {_MONTH}(?!\d)", re.IGNORECASE),
)
_LOOKS_BACK = re.compile(
    r"sơ kết|tổng kết|đánh giá|kết quả|trước đây|đã thực hiện|đã ban hành", re.IGNORECASE
)
_SERVES = re.compile(r"(?:thực hiện|triển khai|cụ thể hóa)\s+$", re.IGNORECASE)
_NARROWER = ("Kế hoạch", "Đề án", "Chương trình hành động", "Dự án")


def check_same_title(view: ReadingView) -> Iterator[Defect]:
    """One title, two periods that begin in the same year: the rarer one is doubted."""
    for titled in _by_title(view.once(instruments_in)):
        counts = Counter(i.period for i in titled)
        usual, count = counts.most_common(1)[0]
        lead = next(i for i in titled if i.period == usual)
        for odd in titled:
            if counts[odd.period] < count and odd.first and odd.first == lead.first and not _is_a_stage(odd):
                params = {"title": odd.title, "period": odd.period, "other": usual, "count": count}
                yield PERIOD_DIFFERS.at(odd.passage.span_of(odd.start, odd.end), params)


def _by_title(instruments: tuple[Instrument, ...]) -> Iterator[list[Instrument]]:
    """Yield the mentions of each title that has more than one."""
    groups: list[list[Instrument]] = []
    for instrument in instruments:
        group = next((g for g in groups if g[0].is_same_as(instrument)), None)
        if group is None:
            groups.append([instrument])
        else:
            group.append(instrument)
    return (group for group in groups if len({i.period for i in group}) > 1)


def _is_a_stage(odd: Instrument) -> bool:
    """A plan may serve one stage of a longer programme, and a review looks back on one: both are no slips."""
    before = odd.passage.text[max(0, odd.start - 60) : odd.start]
    return bool(_LOOKS_BACK.search(odd.passage.text)) or (
        bool(_SERVES.search(before)) and any(name in before for name in _NARROWER)
    )


def check_lonely_period(view: ReadingView) -> Iterator[Defect]:
    """A period of its own kind, named once, that begins with others but ends off the five-year grid."""
    instruments = [i for i in view.once(instruments_in) if i.first]
    ends = Counter((i.first, i.last) for i in instruments)
    for instrument in instruments:
        others = sorted(
            p for p, n in ends.items() if p[0] == instrument.first and p[1] != instrument.last and n > 1
        )
        if ends[instrument.first, instrument.last] == 1 and instrument.last % 5 and others:
            shown = ", ".join(f"{first}-{last}" for first, last in others)
            params = {"title": instrument.title, "period": instrument.period, "others": shown}
            yield PERIOD_ONCE.at(instrument.passage.span_of(instrument.start, instrument.end), params)


def check_reversed(view: ReadingView) -> Iterator[Defect]:
    """A period ends after it began."""
    for paragraph in view.running:
        text = paragraph.text
        for found in _REVERSED.finditer(text) if "20" in text or "19" in text else ():
            if int(found["first"]) > int(found["last"]):
                yield PERIOD_REVERSED.at(paragraph.passage.span_of_match(found), {"written": found[0]})


def check_reversed_stretches(view: ReadingView) -> Iterator[Defect]:
    """ "từ ngày 10/5 đến ngày 01/5": a stretch of days or months ends after it began."""
    for paragraph in view.running if "từ" in view.vocabulary or "Từ" in view.vocabulary else ():
        text = paragraph.text
        for stretch in _STRETCHES if "20" in text and ("đến" in text or "tới" in text) else ():
            for found in stretch.finditer(text):
                figures = [int(figure) for figure in found.groups()]
                half = len(figures) // 2
                if figures[half - 1 :: -1] > figures[: half - 1 : -1]:
                    yield STRETCH_REVERSED.at(paragraph.passage.span_of_match(found), {"written": found[0]})


def check_stale_year(view: ReadingView) -> Iterator[Defect]:
    """The paper's own title, repeated in its text, bears the paper's own year."""
    subject = re.search(r"(?P<words>.{20,}?) năm (?P<year>20\d\d)\W*$", view.reading.document.subject or "")
    if not subject:
        return
    words, year = " ".join(subject["words"].split()).casefold(), subject["year"]
    pattern = re.compile(rf"kế hoạch .{{0,20}}?{re.escape(words)} năm (20\d\d)")
    for paragraph in view.content:
        text = paragraph.text.casefold()
        for found in pattern.finditer(text) if words in text else ():
            if found[1] != year and not _LOOKS_BACK.search(paragraph.text):
                span = paragraph.passage.span_of(*found.span(1))
                yield STALE_YEAR.at(span, {"year": year, "written": found[1]})
                return
