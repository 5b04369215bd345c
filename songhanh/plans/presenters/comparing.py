"""Two years side by side, as a page and as a workbook show them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

import xlsxwriter
from django.utils.translation import gettext

from songhanh.intake.reading.model import Role
from songhanh.plans.models import Plan
from songhanh.plans.rules.comparing import Pair, Stretch, Version, compared, marked, tallied
from songhanh.plans.rules.words import Aspect, Change
from songhanh.ui.language import say

FONT, A4 = "Times New Roman", 9


@dataclass(frozen=True)
class Side:
    """A task as one of the years has it: its words in stretches, its offices and days in words."""

    clause: str
    words: Sequence[Stretch]
    offices: str
    days: str


@dataclass(frozen=True)
class Row:
    """What became of one task."""

    change: Change
    word: str
    aspects: str
    has_other_offices: bool
    has_other_days: bool
    before: Side | None
    after: Side | None


@dataclass(frozen=True)
class Comparison:
    """The whole page."""

    rows: Sequence[Row]
    counts: Sequence[tuple[Change, int]]


def comparison_of(before: Sequence[Version], after: Sequence[Version], old: Plan, new: Plan) -> Comparison:
    """Return both plans side by side."""
    pairs = compared(before, after, old.year, max(new.year - old.year, 1))
    roles = {str(role): say(role) for role in Role}
    words = {change: say(change) for change in Change}
    return Comparison([_row(pair, roles, words[pair.change]) for pair in pairs], list(tallied(pairs).items()))


def only(page: Comparison, change: str) -> Sequence[Row]:
    """Return the rows of one kind of change; of no known kind, all."""
    return [row for row in page.rows if row.change == change] if change in list(Change) else page.rows


def _row(pair: Pair, roles: Mapping[str, str], word: str) -> Row:
    before, after = pair.before, pair.after
    left = [Stretch(before.text, False)] if before else []
    right = [Stretch(after.text, False)] if after else []
    if before and after and Aspect.WORDING in pair.aspects:
        left, right = marked(before.text, after.text)
    return Row(
        pair.change,
        word,
        ", ".join(say(aspect) for aspect in pair.aspects),
        Aspect.OFFICES in pair.aspects,
        Aspect.DAYS in pair.aspects,
        _side(before, left, roles) if before else None,
        _side(after, right, roles) if after else None,
    )


def _side(one: Version, words: Sequence[Stretch], roles: Mapping[str, str]) -> Side:
    offices = sorted(one.offices, key=lambda office: (list(roles).index(office[1]), office[0]))
    return Side(
        one.clause,
        words,
        "; ".join(f"{name} ({roles[role]})" for name, role in offices),
        "; ".join(say(day) for day in one.days),
    )


def workbook_of(page: Comparison, old: Plan, new: Plan) -> bytes:
    """Return the same as .xlsx, a row for each task; it prints on A4 across."""
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    plain = {"font_name": FONT, "font_size": 12, "valign": "top", "text_wrap": True, "border": 1}
    head, words = book.add_format({**plain, "bold": True, "bg_color": "#ECE7DB"}), book.add_format(plain)
    sheet = book.add_worksheet(gettext("So sánh"))
    for column, (name, width) in enumerate(_columns(old, new)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, name, head)
    for number, row in enumerate(page.rows, 1):
        for column, value in enumerate(_cells(row)):
            sheet.write_string(number, column, value[:32_000], words)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    book.close()
    return buffer.getvalue()


def _columns(old: Plan, new: Plan) -> list[tuple[str, int]]:
    side = [
        (gettext("Mục, điểm năm %(year)s"), 10),
        (gettext("Nội dung năm %(year)s"), 48),
        (gettext("Đơn vị năm %(year)s"), 28),
        (gettext("Hạn năm %(year)s"), 12),
    ]
    of = [(name % {"year": plan.year}, width) for plan in (old, new) for name, width in side]
    return [(gettext("Thay đổi"), 14), (gettext("Khác ở"), 14), *of]


def _cells(row: Row) -> list[str]:
    cells = [row.word, row.aspects]
    for side in (row.before, row.after):
        if side:
            cells += [side.clause, " ".join(one.words for one in side.words), side.offices, side.days]
        else:
            cells += [""] * 4
    return cells
