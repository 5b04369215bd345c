"""The rule on deadlines that are over before the paper is issued: mostly last year's, left in the draft."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from songhanh.intake.reading.defects.fulldates import full_dates
from songhanh.intake.reading.defects.issue import Issue, issue_of
from songhanh.intake.reading.defects.view import ReadingView
from songhanh.intake.reading.model import Deadline, DeadlineKind, Directive
from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Span
from songhanh.paper.defects import Defect, DefectKind, Severity

DEADLINE_BEFORE_ISSUE = DefectKind(
    "DEADLINE_BEFORE_ISSUE",
    Severity.ERROR,
    Message("Hạn “%(written)s” đã qua trước ngày ban hành văn bản (%(issued)s)."),
    Message("Kiểm tra lại ngày, nhất là năm, của hạn này."),
    "Hạn thực hiện không thể trước ngày giao việc",
)

_CLAUSE_EDGE = re.compile(r"[;:(](?:\s|$)|\.\s")
_FIRM = re.compile(
    r"\b(?:chậm nhất|muộn nhất|trễ nhất|hạn chót|hạn cuối|xong|gửi|nộp)\b[^,;]{0,60}$", re.IGNORECASE
)
"""Words that can only set a day for the order itself."""
_PAST = re.compile(
    r"\b(?:đã|được|bị|có hiệu lực|sinh|phát sinh|hiện có|tồn|còn lại|sử dụng đất|cư trú|nghỉ hưu|nghỉ việc|"
    r"(?:đang|thụ) hưởng|tính|số liệu|khởi công|đi vào hoạt động|so với|kể từ)\b[^,]{0,40}$",
    re.IGNORECASE,
)
"""Words of something that was so by then: "người có công sinh trước ngày…"."""
_OF_THINGS = re.compile(
    r"(?<![,;:])(?<!\bvà)(?<!\bđể)(?<!\bviệc)(?<!\bthành)(?<!\bđăng)\s(?:"
    r"ban hành|phê duyệt|cấp|ký|tiếp nhận|tuyển dụng|thành lập|lập|xây dựng|"
    r"đăng ký|công nhận|tham gia|giao đất|mua|nộp hồ sơ|hoạt động)\b[^,]{0,25}$|"
    r"\b(?:dự án|công trình|hạng mục|gói thầu|khối lượng|phần việc|nhiệm vụ) (?:\w+ ){0,3}?hoàn thành\b"
    r"[^,]{0,10}$|\b(?:các|những|số|toàn bộ) [^,]{2,40} "
    r"(?:trồng|nuôi|xây|lắp đặt|trang bị|đầu tư|vi phạm|thi công|nộp)\s*$",
    re.IGNORECASE,
)
"""Verbs that stand behind the things they tell of: "hồ sơ tiếp nhận trước ngày…"."""
_ASKED = re.compile(r"(?<!công )(?<!chương )(?<!quy )(?<!quá )\b(?:trình|tham mưu|dự thảo)\b", re.IGNORECASE)
"""Who submits a thing waits for it to be approved: no word of the past."""
_BY_THEN = re.compile(
    r"\b(?:trước|chậm nhất|muộn nhất|trễ nhất|hạn cuối|thời hạn|hạn chót|xong)"
    r"\s*(?:là|vào|đến|hết)?\s*(?:\d{1,2}\s*(?:giờ|h)\s*(?:\d\d)?,?\s*)?$",
    re.IGNORECASE,
)
_COMPLETED = re.compile(
    r"(?:(?:^|[,;:]\s|\b(?:và|phải|cần|để|phấn đấu|bảo đảm|đảm bảo|cơ bản)\s)hoàn thành|\bxong)"
    r"(?:(?!\b(?:thực hiện|triển khai|giao|được|đã|bị|xảy ra|phát sinh|còn lại|tồn đọng|tiếp nhận|đầu tư|"
    r"thi công|nhiệm vụ|khối lượng|chỉ tiêu|kế hoạch năm|các hạng mục|vi phạm)\b)[^,;:.]){0,60}$",
    re.IGNORECASE,
)
"""An order to complete something right before a period: "hoàn thành tiêm phòng trong quý I"."""
_CUE_AT_MOST = 40
"""Letters of "chậm nhất là vào 17 giờ 00, "."""
_A_PLURAL = 5
"""Letters of "Các " before the name of a unit."""
_FROM_NOW = "từ nay"
_DAYS_OF_A_SLIP = 2 * 366
"""A day further back is a date of law or history, unless firm words make it a deadline."""


class _Day(NamedTuple):
    """A day by which an order says it is due, what the order says before it, and its place in the source."""

    written: str
    before: str
    day: date
    span: Span


def check_deadlines_over(view: ReadingView) -> Iterator[Defect]:
    """A deadline lies after the day on which the paper is issued."""
    issue = view.once(issue_of)
    for directive in view.reading.directives if issue else ():
        for due in _due(view, directive):
            if issue and due.day < issue.first and _is_ordered(due, issue.first):
                params = {"written": due.written, "issued": issue.written}
                yield DEADLINE_BEFORE_ISSUE.at(due.span, params)


def check_periods_over(view: ReadingView) -> Iterator[Defect]:
    """A month, quarter or year by which something is to be completed is not over when the paper is issued.

    What happened in a past year is only told; a label or a table's column may hold what has already begun.
    """
    issue = view.once(issue_of)
    for directive in view.reading.directives if issue else ():
        for deadline in directive.deadlines:
            if issue and _is_past_period(deadline, issue):
                is_inside = directive.span.start <= deadline.span.start < directive.span.end
                before = directive.text.rpartition(deadline.as_written)[0]
                if is_inside and not _COMPLETED.search(before):
                    continue
                severity = Severity.ERROR if is_inside else Severity.WARNING
                params = {"written": deadline.as_written, "issued": issue.written}
                yield DEADLINE_BEFORE_ISSUE.at(deadline.span, params, severity=severity)


def _is_past_period(deadline: Deadline, issue: Issue) -> bool:
    if deadline.kind is not DeadlineKind.PERIOD or deadline.as_written.lower().startswith(_FROM_NOW):
        return False
    last = deadline.last_day
    return last is not None and last < issue.first and (issue.first - last).days < _DAYS_OF_A_SLIP


def _due(view: ReadingView, directive: Directive) -> Iterator[_Day]:
    """Yield the days of an order; one long back is not read as its deadline, so it is looked up."""
    for deadline in directive.deadlines:
        is_day = deadline.kind is DeadlineKind.DATE or deadline.as_written.lower().startswith(_FROM_NOW)
        if is_day and deadline.last_day:
            before = _bare(directive, directive.text.rpartition(deadline.as_written)[0])
            yield _Day(deadline.as_written, before, deadline.last_day, deadline.span)
    if "trước" not in directive.text and "nhất" not in directive.text and "hạn" not in directive.text:
        return
    words = view.words_of(directive)
    for written in full_dates(words.text):
        cue = _BY_THEN.search(words.text, max(0, written.start - _CUE_AT_MOST), written.start)
        if not cue or not written.day:
            continue
        start = cue.start()
        span = words.span_of(start, written.end)
        if not any(span.start < d.span.end and d.span.start < span.end for d in directive.deadlines):
            before = _bare(directive, words.text[:start])
            yield _Day(words.text[start : written.end], before, written.day, span)


def _bare(directive: Directive, before: str) -> str:
    """Return the words without the unit that they open with, so that they open with its verb."""
    for unit in directive.units:
        at = before.find(unit.as_written)
        if 0 <= at <= _A_PLURAL:
            return before[at + len(unit.as_written) :].lstrip()
    return before


def _is_ordered(due: _Day, issued: date) -> bool:
    """Say whether something is to be done by then: "hồ sơ tiếp nhận trước ngày…" only tells which ones."""
    edges = [edge.end() for edge in _CLAUSE_EDGE.finditer(due.before)]
    clause = due.before[edges[-1] if edges else 0 :]
    if _PAST.search(clause) or (_OF_THINGS.search(clause) and not _ASKED.search(clause)):
        return False
    return (issued - due.day).days < _DAYS_OF_A_SLIP or bool(_FIRM.search(f"{clause} {due.written}"))
