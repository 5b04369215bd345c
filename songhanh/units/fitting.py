"""Which unit a file means by a sign or a name: one of its own rows, or one that is there already."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from songhanh.kernel.messages import Message
from songhanh.units.models import UnitLink, UnitName, UnitSuccession
from songhanh.units.rules import Draft, EventKind, searchable
from songhanh.units.tables import Row
from songhanh.units.unit_rows import EventRow, UnitRow, refs_of


class Directory:
    """What is there, and what the file has brought so far."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {}
        """By the sign that the file gives it."""
        self._past: dict[str, list[UnitName]] = {}
        for name in UnitName.objects.order_by("pk"):
            self._past.setdefault(searchable(name.name), []).append(name)
        self._named = {
            key: [name.unit_id for name in names if name.valid_to is None]
            for key, names in self._past.items()
        }
        self._places: dict[int, list[UnitLink]] = {}
        for link in UnitLink.objects.filter(depth=1):
            self._places.setdefault(link.descendant_id, []).append(link)
        self._facts: dict[tuple[str, date, int | None], list[int | None]] = {}
        for fact in UnitSuccession.objects.order_by("pk"):
            self._facts.setdefault((fact.kind, fact.on, fact.old_id), []).append(fact.new_id)
        self._rows: Mapping[str, UnitRow] = {}

    def expect(self, rows: list[UnitRow]) -> None:
        """Learn which rows may still come: their parents are waited for."""
        self._rows = refs_of(rows)

    def has_place_for(self, one: UnitRow) -> bool:
        """Whether the parent of a row is there, or it needs none."""
        if not one.under:
            return True
        key = searchable(one.under)
        is_to_come = key in self._rows and self._rows[key] is not one and key not in self.ids
        return not is_to_come and self._look_up(one.under) is not None

    def parent_of(self, one: UnitRow) -> int | None:
        """The parent of a row that has its place."""
        return self._look_up(one.under) if one.under else None

    def already_there(self, one: UnitRow) -> int | None:
        """The unit that a row describes again: on its day it has that name, that kind and that parent."""
        parent, day = self.parent_of(one), one.decision.on
        for name in self._past.get(searchable(one.draft.name), ()):
            place = next((link for link in self._places.get(name.unit_id, ()) if link.holds_on(day)), None)
            above = place.ancestor_id if place else None
            if name.holds_on(day) and name.kind == one.draft.kind and above == parent:
                return name.unit_id
        return None

    def learn(self, one: UnitRow, unit: int) -> None:
        """Remember which unit a row became."""
        self._remember(one.ref, one.draft.name, unit)

    def is_done(self, one: EventRow) -> bool:
        """Whether a fact is written down already; what it made is then remembered."""
        old = self._look_up(one.old) if one.old else None
        news = self._facts.get((one.event, one.decision.on, old), [])
        named = self._past.get(searchable(one.draft.name), ()) if one.event is EventKind.CREATE else ()
        if one.event is EventKind.CREATE:
            news = [name.unit_id for name in named if name.unit_id in news]
        if not news:
            return False
        new = news.pop(0)
        if one.new and new is not None:
            self.ids[searchable(one.new)] = new
        return True

    def find(self, ref: str, row: Row, column: str) -> int | None:
        """The unit that a cell means; a flaw in that cell where there is none, or more than one."""
        found = self._look_up(ref)
        if found is None:
            row.blame(
                column, Message("Không thấy đơn vị “%(ref)s”: ghi đúng ký hiệu hoặc tên đã có.", {"ref": ref})
            )
        return found

    def drafts_of(self, rows: list[EventRow]) -> dict[str, int | Draft]:
        """Return what each new unit of a reform is: one that goes on, or one that its first row describes."""
        drafts: dict[str, int | Draft] = {}
        for one in rows:
            key = searchable(one.new)
            if key in drafts:
                continue
            if not one.draft.name and (there := self._look_up(one.new)) is not None:
                drafts[key] = there
            elif one.draft.name and one.draft.kind:
                drafts[key] = one.draft
            else:
                one.row.blame("name", Message("Đơn vị mới cần có tên và loại ở dòng đầu tiên nêu nó."))
                drafts[key] = one.draft
        return drafts

    def learn_draft(self, new: int | Draft, drafts: Mapping[str, int | Draft], unit: int) -> None:
        """Remember which unit a draft became, under its sign and its name."""
        for key, draft in drafts.items():
            if draft == new:
                self._remember(key, new.name if isinstance(new, Draft) else "", unit)

    def begun(self, one: EventRow, unit: int) -> None:
        """Remember the unit that a fact founded."""
        self._remember(one.new, one.draft.name, unit)

    def refs(self) -> dict[str, int]:
        """Every unit by its sign in the file, and by its name where only one bears it."""
        named = {name: units[0] for name, units in self._named.items() if len(units) == 1}
        return {**named, **self.ids}

    def _remember(self, ref: str, name: str, unit: int) -> None:
        self.ids[searchable(ref)] = unit
        named = self._named.setdefault(searchable(name), [])
        if name and unit not in named:
            named.append(unit)

    def _look_up(self, ref: str) -> int | None:
        key = searchable(ref)
        if key in self.ids:
            return self.ids[key]
        named = self._named.get(key, ())
        return named[0] if len(named) == 1 else None
