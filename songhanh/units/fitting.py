"""Which unit a file means by a sign or a name: one of its own rows, or one that is there already."""

from __future__ import annotations

from collections.abc import Mapping

from songhanh.kernel.messages import Message
from songhanh.units.models import UnitLink, UnitName
from songhanh.units.rules import Draft, searchable
from songhanh.units.tables import Row
from songhanh.units.unit_rows import EventRow, UnitRow, refs_of


class Directory:
    """What is there, and what the file has brought so far."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {}
        """By the sign that the file gives it."""
        self._named: dict[str, list[int]] = {}
        self._kinds: dict[int, str] = {}
        names = UnitName.objects.filter(valid_to=None).values_list("unit", "name", "kind")
        for unit, name, kind in names:
            self._named.setdefault(searchable(name), []).append(unit)
            self._kinds[unit] = kind
        links = UnitLink.objects.filter(valid_to=None, depth=1).values_list("descendant", "ancestor")
        self._parents: dict[int, int | None] = dict(links)
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
        """The unit that a row describes again: same name, same kind, same parent."""
        parent = self.parent_of(one)
        for unit in self._named.get(searchable(one.draft.name), ()):
            if self._kinds[unit] == one.draft.kind and self._parents.get(unit) == parent:
                return unit
        return None

    def learn(self, one: UnitRow, unit: int, parent: int | None = None) -> None:
        """Remember which unit a row became."""
        self.ids[searchable(one.ref)] = unit
        if unit not in self._kinds:
            self._named.setdefault(searchable(one.draft.name), []).append(unit)
            self._kinds[unit], self._parents[unit] = one.draft.kind, parent

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
                self.ids[key] = unit
        if isinstance(new, Draft):
            self._named.setdefault(searchable(new.name), []).append(unit)
            self._kinds[unit] = new.kind

    def refs(self) -> dict[str, int]:
        """Every unit by its sign in the file, and by its name where only one bears it."""
        named = {name: units[0] for name, units in self._named.items() if len(units) == 1}
        return {**named, **self.ids}

    def _look_up(self, ref: str) -> int | None:
        key = searchable(ref)
        if key in self.ids:
            return self.ids[key]
        named = self._named.get(key, ())
        return named[0] if len(named) == 1 else None
