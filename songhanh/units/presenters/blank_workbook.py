"""The workbook that a place fills in to begin (tệp mẫu): one sheet for each list, and one that explains."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import xlsxwriter
from django.utils.translation import gettext

from songhanh.ui.language import say
from songhanh.units.rules import EventKind, Reach, UnitKind
from songhanh.units.tables import BlankSheet
from songhanh.units.unit_rows import EVENT_HEADINGS, GROUP_HEADINGS, UNIT_HEADINGS
from songhanh.units.workbook import EVENTS, GROUPS, UNITS

KINDS = tuple(kind.label for kind in UnitKind)
UNIT_SHEET = BlankSheet(
    UNITS,
    tuple(UNIT_HEADINGS.values()),
    (
        ("tp", "Thành phố Mẫu", "", "thành phố thuộc tỉnh", "", "", "", "", "", "01/01/2026"),
        ("nv", "Phòng Nội vụ", "", "phòng, ban chuyên môn", "", "tp", "", "", "", "01/01/2026"),
        ("p1", "Phường Một", "", "phường", "", "tp", "", "", "", "01/01/2026"),
        ("yt", "Trạm Y tế phường Một", "", "trạm y tế", "", "", "p1", "", "", "01/01/2026"),
    ),
    ((UNIT_HEADINGS["kind"], KINDS),),
)
EVENT_SHEET = BlankSheet(
    EVENTS,
    tuple(EVENT_HEADINGS.values()),
    choices=(
        (EVENT_HEADINGS["event"], tuple(event.label for event in EventKind)),
        (EVENT_HEADINGS["kind"], KINDS),
    ),
)
GROUP_SHEET = BlankSheet(
    GROUPS,
    tuple(GROUP_HEADINGS.values()),
    (("UBND các phường, xã", "tp", "phường; xã", "trực thuộc trực tiếp"),),
    ((GROUP_HEADINGS["reach"], tuple(reach.label for reach in Reach)),),
)
WIDTH = 24


def blank_workbook(more: Sequence[BlankSheet] = ()) -> bytes:
    """Return the .xlsx file; other packages add their own lists, such as that of people."""
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    words = book.add_format({"num_format": "@"})
    sheets = (UNIT_SHEET, EVENT_SHEET, GROUP_SHEET, *more)
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        # Text, so that "01/7/2025" and codes with a nought in front stay as they are typed.
        page.set_column(0, len(sheet.headings) - 1, WIDTH, words)
        page.freeze_panes(1, 0)
        page.write_row(0, 0, sheet.headings, head)
        for number, example in enumerate(sheet.examples, 1):
            page.write_row(number, 0, example, words)
        for heading, choices in sheet.choices:
            place = list(sheet.headings).index(heading)
            if sum(len(choice) + 1 for choice in choices) < 255:
                page.data_validation(1, place, 5000, place, {"validate": "list", "source": list(choices)})
    _explain(book, sheets, head)
    book.close()
    return buffer.getvalue()


def _explain(book: xlsxwriter.Workbook, sheets: Sequence[BlankSheet], head: object) -> None:
    page = book.add_worksheet("Hướng dẫn")
    page.set_column(0, 0, 60)
    lines = [
        gettext("Xóa các dòng ví dụ trước khi gửi. Mỗi dòng một đơn vị; không cần xếp thứ tự."),
        gettext("“Ký hiệu” do người điền tự đặt, dùng để nói đơn vị này thuộc hay phối hợp với đơn vị kia."),
        gettext(
            "“Trực thuộc” là cơ quan ra lệnh được; đơn vị chỉ hoạt động trên địa bàn thì ghi ở cột riêng."
        ),
        gettext("Nhiều ký hiệu trong một ô cách nhau bằng dấu chấm phẩy."),
    ]
    for number, line in enumerate(lines):
        page.write_string(number, 0, line)
    row = len(lines) + 1
    explained: set[str] = set()
    for heading, choices in (pair for sheet in sheets for pair in sheet.choices):
        if heading in explained:
            continue
        explained.add(heading)
        page.write_string(row, 0, heading, head)
        for number, choice in enumerate(choices, row + 1):
            page.write_string(number, 0, say(choice))
        row += len(choices) + 2
