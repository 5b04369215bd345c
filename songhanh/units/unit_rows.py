"""What the tables of units, of reforms and of groups say, row by row, and what is wrong in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.units.rules import (
    Decision,
    Draft,
    EventKind,
    Reach,
    TieKind,
    UnitKind,
    searchable,
)
from songhanh.units.tables import Flaw, Row, Table, rows_of

UNIT_HEADINGS = {
    "ref": "Ký hiệu",
    "name": "Tên đơn vị",
    "short_name": "Tên ngắn",
    "kind": "Loại",
    "code": "Mã",
    "under": "Trực thuộc",
    TieKind.SERVES.value: "Phục vụ địa bàn",
    TieKind.ADVISED.value: "Cơ quan hướng dẫn chuyên môn",
    TieKind.TOGETHER.value: "Phối hợp với",
    "from": "Từ ngày",
    "basis": "Căn cứ",
    "unsure": "Cần kiểm tra",
}
EVENT_HEADINGS = {
    "on": "Ngày",
    "event": "Sự kiện",
    "old": "Đơn vị cũ",
    "new": "Đơn vị mới",
    "name": "Tên mới",
    "short_name": "Tên ngắn mới",
    "kind": "Loại mới",
    "code": "Mã mới",
    "under": "Trực thuộc",
    "share": "Phần (%)",
    "basis": "Căn cứ",
    "unsure": "Cần kiểm tra",
}
GROUP_HEADINGS = {
    "name": "Tên nhóm",
    "under": "Của đơn vị",
    "kinds": "Gồm các loại",
    "reach": "Tìm đến đâu",
    "ties": "Cả đơn vị phối hợp",
    "members": "Đơn vị chọn thêm",
    "from": "Từ ngày",
}


@dataclass(frozen=True)
class UnitRow:
    """One unit of a file: refs name other rows, or units that are there already."""

    ref: str
    draft: Draft
    under: str
    ties: tuple[tuple[TieKind, str], ...]
    decision: Decision
    row: Row


@dataclass(frozen=True)
class EventRow:
    """One fact of a reform: what became of whom."""

    event: EventKind
    decision: Decision
    old: str
    new: str
    draft: Draft
    under: str
    share: Decimal
    row: Row


@dataclass(frozen=True)
class GroupRow:
    """One group of units."""

    name: str
    under: str
    kinds: tuple[str, ...]
    reach: Reach
    takes_ties: bool
    members: tuple[str, ...]
    on: date
    row: Row


def unit_rows(table: Table, default: date | None) -> tuple[list[UnitRow], list[Flaw]]:
    """Return the units of a table; every flaw with its cell."""
    rows, flaws = rows_of(table, UNIT_HEADINGS, ("name", "kind"))
    found = [_unit_row(row, default) for row in rows]
    seen: dict[str, int] = {}
    for one in found:
        if one.ref and seen.setdefault(searchable(one.ref), one.row.number) != one.row.number:
            first = seen[searchable(one.ref)]
            one.row.blame("ref", Message("Ký hiệu này đã có ở dòng %(row)d.", {"row": first}))
    return found, flaws + [flaw for row in rows for flaw in row.flaws]


def event_rows(table: Table) -> tuple[list[EventRow], list[Flaw]]:
    """Return the facts of a reform in the order of their days."""
    rows, flaws = rows_of(table, EVENT_HEADINGS, ("on", "event"))
    found = [_event_row(row) for row in rows]
    found.sort(key=lambda one: one.decision.on)
    return found, flaws + [flaw for row in rows for flaw in row.flaws]


def group_rows(table: Table, default: date | None) -> tuple[list[GroupRow], list[Flaw]]:
    """Return the groups of a table."""
    rows, flaws = rows_of(table, GROUP_HEADINGS, ("name",))
    found = [_group_row(row, default) for row in rows]
    return found, flaws + [flaw for row in rows for flaw in row.flaws]


def kind_of(words: str) -> UnitKind | None:
    """Return the kind that somebody wrote: by its label, a part of the label, or its English word."""
    sought = searchable(words)
    if not sought:
        return None
    for kind in UnitKind:
        pieces = [searchable(piece) for piece in kind.label.split(",")]
        if sought in (kind.value, searchable(kind.label), *pieces):
            return kind
    return None


def _unit_row(row: Row, default: date | None) -> UnitRow:
    name = row.need("name", UNIT_HEADINGS["name"])
    kind = _kind(row, "kind", is_needed=True)
    ties = tuple((tie, ref) for tie in TieKind for ref in _several(row[tie.value]))
    day = row.day("from", default)
    if day is None and not row["from"]:
        row.need("from", UNIT_HEADINGS["from"])
    draft = _draft(row, name, kind)
    decision = Decision(day or date.min, row["basis"], row.is_ticked("unsure"))
    return UnitRow(row["ref"] or name, draft, row["under"], ties, decision, row)


def _event_row(row: Row) -> EventRow:
    row.need("on", EVENT_HEADINGS["on"])
    day = row.day("on")
    event = _event(row)
    if event is not EventKind.CREATE:
        row.need("old", EVENT_HEADINGS["old"])
    if event in (EventKind.MERGE, EventKind.SPLIT, EventKind.CREATE):
        row.need("new", EVENT_HEADINGS["new"])
    draft = Draft(row["name"], _kind(row, "kind") or "", row["short_name"], row["code"])
    decision = Decision(day or date.min, row["basis"], row.is_ticked("unsure"))
    return EventRow(event, decision, row["old"], row["new"], draft, row["under"], _share(row), row)


def _group_row(row: Row, default: date | None) -> GroupRow:
    name = row.need("name", GROUP_HEADINGS["name"])
    kinds = []
    for words in row["kinds"].split(";"):
        if words.strip() and (kind := kind_of(words)):
            kinds.append(kind.value)
        elif words.strip():
            row.blame("kinds", _no_such_kind(words.strip()))
    reach = (
        Reach.BELOW
        if searchable(row["reach"]) in ("below", searchable(Reach.BELOW.label))
        else Reach.CHILDREN
    )
    members = tuple(_several(row["members"]))
    day = row.day("from", default) or date.min
    return GroupRow(name, row["under"], tuple(kinds), reach, row.is_ticked("ties"), members, day, row)


def _draft(row: Row, name: str, kind: UnitKind | None) -> Draft:
    draft = Draft(name, kind or UnitKind.OTHER, row["short_name"], row["code"])
    if not name:
        return draft
    try:
        return draft.checked()
    except Denied as denied:
        row.blame("name", denied.message)
        return draft


def _kind(row: Row, column: str, *, is_needed: bool = False) -> UnitKind | None:
    if not row[column]:
        if is_needed:
            row.need(column, UNIT_HEADINGS["kind"])
        return None
    kind = kind_of(row[column])
    if kind is None:
        row.blame(column, _no_such_kind(row[column]))
    return kind


def _no_such_kind(words: str) -> Message:
    return Message("Không có loại đơn vị “%(words)s”; xem các loại ở trang “Hướng dẫn”.", {"words": words})


def _event(row: Row) -> EventKind:
    sought = searchable(row["event"])
    for event in EventKind:
        if sought in (event.value, searchable(event.label)):
            return event
    row.blame("event", Message("Không có sự kiện “%(words)s”.", {"words": row["event"]}))
    return EventKind.RENAME


def _share(row: Row) -> Decimal:
    words = row["share"].rstrip("% ").replace(",", ".")
    try:
        share = Decimal(words or 100) / 100
    except InvalidOperation:
        share = Decimal(0)
    if not 0 < share <= 1:
        row.blame("share", Message("Phần phải từ trên 0 đến 100 (%).", {}))
        return Decimal(1)
    return share


def _several(words: str) -> list[str]:
    return [one.strip() for one in words.split(";") if one.strip()]


def refs_of(rows: list[UnitRow]) -> Mapping[str, UnitRow]:
    """Return rows by what other rows may call them: their sign, or their name where only one bears it."""
    by_ref = {searchable(one.ref): one for one in rows}
    names: dict[str, list[UnitRow]] = {}
    for one in rows:
        names.setdefault(searchable(one.draft.name), []).append(one)
    return {**{name: ones[0] for name, ones in names.items() if len(ones) == 1}, **by_ref}
