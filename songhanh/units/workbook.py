"""Units and people in one workbook (.xlsx): opened with care, read to plain tables; nothing is stored here.

A workbook is a zipped folder, and a small one may unfold into gigabytes or claim a cell in the last column of
the last row: both are counted before it is opened.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook

from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.units.loading import Content
from songhanh.units.rules import clean, searchable
from songhanh.units.tables import Table
from songhanh.units.unit_rows import event_rows, group_rows, unit_rows

UNITS, EVENTS, GROUPS, PEOPLE = "Đơn vị", "Sắp xếp", "Nhóm", "Người"
MOST_BYTES = 5 * 1024 * 1024
MOST_UNFOLDED = 64 * 1024 * 1024
MOST_ENTRIES = 500
MOST_ROWS, MOST_COLUMNS = 50_000, 100
OWN_PART, OTHER_PARTS = "xl/workbook.xml", {"content.xml", "xl/workbook.bin"}
"""What makes a folder a workbook of Excel's, and what would make it one of another kind."""
_CELL = re.compile(rb"""<(?:\w+:)?(?:c|row)\s[^>]*?\br=["']([A-Z]{0,4})(\d{1,9})["']""")
_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


@dataclass(frozen=True)
class Book:
    """What a workbook says: units with all that belongs to them, and the sheet of people as it is written."""

    content: Content
    people: Table | None
    """For the package that keeps people; its cells have the addresses of the workbook."""


def book_of(raw: bytes, *, default: date) -> Book:
    """Read a workbook of units and people; rows without a day of their own hold from ``default`` on."""
    tables = {searchable(table.name): table for table in tables_of(raw)}
    content = Content()
    if (units := tables.get(searchable(UNITS))) is not None:
        content.units, flaws = unit_rows(units, default)
        content.flaws += flaws
    if (events := tables.get(searchable(EVENTS))) is not None and len(events.rows) > 1:
        content.events, flaws = event_rows(events)
        content.flaws += flaws
    if (groups := tables.get(searchable(GROUPS))) is not None and len(groups.rows) > 1:
        content.groups, flaws = group_rows(groups, default)
        content.flaws += flaws
    people = tables.get(searchable(PEOPLE))
    if units is None and people is None:
        raise Denied(
            Message(
                "Tệp không có trang “%(units)s” hay “%(people)s”. Tải tệp mẫu về và điền vào đó.",
                {"units": UNITS, "people": PEOPLE},
            )
        )
    return Book(content, people if people is not None and len(people.rows) > 1 else None)


def tables_of(raw: bytes) -> list[Table]:
    """Return every sheet of a workbook as words; deny what is none, or would not fit."""
    _check(raw)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(raw))
        return [
            Table(
                name,
                tuple(_row(cells) for cells in book.get_sheet_by_name(name).to_python(skip_empty_area=False)),
            )
            for name in book.sheet_names
        ]
    except CalamineError as broken:
        raise _not_a_workbook() from broken


def _check(raw: bytes) -> None:
    if len(raw) > MOST_BYTES:
        raise _too_large()
    try:
        with zipfile.ZipFile(BytesIO(raw)) as folder:
            entries = folder.infolist()
            if len(entries) > MOST_ENTRIES or sum(one.file_size for one in entries) > MOST_UNFOLDED:
                raise _too_large()
            names = {one.filename for one in entries}
            if OWN_PART not in names or names & OTHER_PARTS:
                raise _not_a_workbook()
            for one in entries:
                _check_extent(folder.read(one))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as broken:
        raise _not_a_workbook() from broken


def _check_extent(sheet: bytes) -> None:
    """Deny a sheet that claims more cells than anybody fills in: they would all be laid out in memory."""
    if _ENTITIES.search(sheet) or sheet[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise _not_a_workbook()
    for column, row in _places(sheet):
        if column > MOST_COLUMNS or row > MOST_ROWS:
            raise Denied(
                Message(
                    "Bảng quá rộng hoặc quá dài: tối đa %(rows)d dòng, %(columns)d cột. "
                    "Xóa các ô thừa rồi gửi lại.",
                    {"rows": MOST_ROWS, "columns": MOST_COLUMNS},
                )
            )


def _places(sheet: bytes) -> Iterator[tuple[int, int]]:
    for found in _CELL.finditer(sheet):
        column = 0
        for letter in found[1]:
            column = column * 26 + letter - 64
        yield column, int(found[2])


def _row(cells: Sequence[object]) -> tuple[str, ...]:
    return tuple(_words(cell) for cell in cells)


def _words(cell: object) -> str:
    """Return a cell as it would be typed: a whole number without its point, a day without its hour."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, bool):
        return "x" if cell else ""
    return clean(str(cell)) if cell is not None else ""


def _too_large() -> Denied:
    return Denied(
        Message(
            "Tệp quá lớn: tối đa %(mb)d MB. Chia thành nhiều tệp rồi gửi lại.", {"mb": MOST_BYTES // 1024**2}
        )
    )


def _not_a_workbook() -> Denied:
    return Denied(
        Message("Tệp này không mở được như một bảng tính .xlsx. Lưu lại bằng Excel rồi gửi bản mới.")
    )
