"""Loading what files say of units, reforms and groups: all of it or nothing, every flaw with its cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from pathlib import Path

from django.db import transaction

import samples
from songhanh.kernel.actor import Signatory
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.ledger.services import record
from songhanh.units import changes, effects
from songhanh.units.effects import Effects
from songhanh.units.fitting import Directory
from songhanh.units.models import Unit, UnitGroup, UnitGroupMember, UnitTie
from songhanh.units.rules import EventKind, Flow, Loader, check_may_arrange, searchable
from songhanh.units.tables import Flaw, Row, table_of_csv
from songhanh.units.unit_rows import EventRow, GroupRow, UnitRow, event_rows, group_rows, unit_rows

SAMPLES = Path(samples.__file__).parent
FILES = ("units.csv", "successions.csv", "groups.csv")


@dataclass
class Content:
    """What files say, row by row."""

    units: Sequence[UnitRow] = ()
    events: Sequence[EventRow] = ()
    groups: Sequence[GroupRow] = ()
    flaws: list[Flaw] = field(default_factory=list)

    @property
    def dated(self) -> list[UnitRow | EventRow]:
        """Everything that happens on a day."""
        return [*self.units, *self.events]


@dataclass(frozen=True)
class Loaded:
    """What loading did, or would do; nothing at all where there are flaws."""

    flaws: tuple[Flaw, ...]
    begun: int = 0
    known: int = 0
    events: int = 0
    effects: Effects = field(default_factory=Effects)
    refs: dict[str, int] = field(default_factory=dict)


def load(content: Content, *, by: Signatory, is_trial: bool = False) -> Loaded:
    """Nạp đơn vị: everything in the order of its days, one transaction and one line of the ledger."""
    check_may_arrange(by)
    if content.flaws:
        return Loaded(tuple(content.flaws))
    with transaction.atomic():
        changes.hold_tree()
        before = effects.look()
        loading = Loading(Directory())
        loading.run(content)
        days = [one.decision.on for one in content.dated]
        found = loading.told(effects.told_since(before, max(days, default=date.max)))
        if found.flaws or is_trial:
            transaction.set_rollback(True)
        elif first := Unit.objects.order_by("pk").first():
            record("unit.load", on=first, by=by, chain="units")
    return found


def content_of(folder: Path) -> Content:
    """Read a folder of files: units.csv, and where they are there successions.csv and groups.csv."""
    texts = {name: (folder / name).read_text("utf-8") for name in FILES if (folder / name).is_file()}
    if not texts:
        raise Denied(Message("Không thấy units.csv trong “%(folder)s”.", {"folder": folder.name}))
    content = Content()
    if "units.csv" in texts:
        content.units, flaws = unit_rows(table_of_csv("units.csv", texts["units.csv"]), None)
        content.flaws += flaws
    if "successions.csv" in texts:
        content.events, flaws = event_rows(table_of_csv("successions.csv", texts["successions.csv"]))
        content.flaws += flaws
    if "groups.csv" in texts:
        content.groups, flaws = group_rows(table_of_csv("groups.csv", texts["groups.csv"]), None)
        content.flaws += flaws
    return content


def load_sample(name: str, *, by: Signatory | None = None) -> Loaded:
    """Nạp đơn vị của bộ mẫu: the units of a sample; what is there already stays."""
    return load(content_of(SAMPLES / name), by=by or Loader())


class Loading:
    """One run over the rows, day by day."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory
        self.rows: list[Row] = []
        self.known = self.events = 0
        self.new: set[str] = set()

    def run(self, content: Content) -> None:
        self.rows = [one.row for one in content.dated] + [one.row for one in content.groups]
        waiting = list(content.units)
        days = sorted({one.decision.on for one in content.dated})
        for day in days:
            today = [one for one in waiting if one.decision.on <= day]
            left = self._begin(today)
            self._happen([one for one in content.events if one.decision.on == day])
            left = self._begin(left)
            waiting = [one for one in waiting if one.decision.on > day] + left
            self._tie([one for one in today if searchable(one.ref) in self.new])
        for one in waiting:
            one.row.blame("under", _unknown(one.under))
        for group in content.groups:
            self._gather(group)

    def told(self, found: Effects) -> Loaded:
        """Say what was done."""
        flaws = tuple(flaw for row in self.rows for flaw in row.flaws)
        if flaws:
            return Loaded(flaws)
        return Loaded((), len(self.new), self.known, self.events, found, self.directory.refs())

    def _begin(self, rows: list[UnitRow]) -> list[UnitRow]:
        """Let units begin, parents before children; return those whose parent is not there yet."""
        self.directory.expect(rows)
        while ready := [one for one in rows if self.directory.has_place_for(one)]:
            for day, wave in groupby(sorted(ready, key=_day), key=_day):
                self._begin_wave(list(wave), day)
            rows = [one for one in rows if one not in ready]
        return rows

    def _begin_wave(self, wave: list[UnitRow], day: date) -> None:
        new = []
        for one in wave:
            if (there := self.directory.already_there(one)) is not None:
                self.directory.learn(one, there)
                self.known += 1
            else:
                new.append(one)
        parents = [self.directory.parent_of(one) for one in new]
        try:
            changes.check_open({parent for parent in parents if parent}, day)
            units = changes.begin([one.draft for one in new], under=parents, on=day)
        except Denied as denied:
            new[0].row.blame("under", denied.message)
            return
        for one, unit in zip(new, units, strict=True):
            self.directory.learn(one, unit.pk)
            if one.decision.legal_basis:
                changes.note(EventKind.CREATE, [(None, unit.pk, None)], one.decision)
        self.new.update(searchable(one.ref) for one in new)

    def _happen(self, rows: list[EventRow]) -> None:
        fresh = [one for one in rows if not self.directory.is_done(one)]
        for (event, *_), batch in groupby(fresh, key=_act):
            together = list(batch)
            try:
                if event in (EventKind.MERGE, EventKind.SPLIT):
                    self._recast(together)
                else:
                    for one in together:
                        self._change(one)
            except Denied as denied:
                together[0].row.blame("old", denied.message)
            self.events += len(together)

    def _recast(self, rows: list[EventRow]) -> None:
        drafts = self.directory.drafts_of(rows)
        olds = [self.directory.find(one.old, one.row, "old") for one in rows]
        if any(old is None for old in olds) or any(one.row.flaws for one in rows):
            return
        flows = [
            Flow(old, drafts[searchable(one.new)], one.share)
            for one, old in zip(rows, olds, strict=True)
            if old is not None
        ]
        under = self.directory.find(rows[0].under, rows[0].row, "under") if rows[0].under else None
        units = changes.recast(rows[0].event, flows, rows[0].decision, under)
        for flow, unit in zip(dict.fromkeys(flow.new for flow in flows), units, strict=True):
            self.directory.learn_draft(flow, drafts, unit.pk)

    def _change(self, one: EventRow) -> None:
        under = self.directory.find(one.under, one.row, "under") if one.under else None
        if one.event is EventKind.CREATE:
            unit = changes.begin([one.draft], under=[under], on=one.decision.on)[0]
            self.directory.begun(one, unit.pk)
            changes.note(EventKind.CREATE, [(None, unit.pk, None)], one.decision)
            return
        old = self.directory.find(one.old, one.row, "old")
        if old is None:
            return
        if one.event is EventKind.DISSOLVE:
            changes.end([old], one.decision.on)
            changes.note(one.event, [(old, None, None)], one.decision)
            return
        if one.event is EventKind.MOVE:
            changes.put_under([old], under, one.decision.on)
        else:
            said = {name: words for name, words in vars(one.draft).items() if words}
            changes.restate(old, one.decision.on, said)
        changes.note(one.event, [(old, old, None)], one.decision)

    def _tie(self, rows: list[UnitRow]) -> None:
        ties = []
        for one in rows:
            unit = self.directory.ids.get(searchable(one.ref))
            for kind, ref in one.ties:
                other = self.directory.find(ref, one.row, kind.value)
                if unit and other and unit != other:
                    ties.append(UnitTie(unit_id=unit, other_id=other, kind=kind, valid_from=one.decision.on))
        UnitTie.objects.bulk_create(ties, ignore_conflicts=True)

    def _gather(self, one: GroupRow) -> None:
        under = self.directory.find(one.under, one.row, "under") if one.under else None
        members = [self.directory.find(ref, one.row, "members") for ref in one.members]
        group, _ = UnitGroup.objects.update_or_create(
            name=one.name,
            under_id=under,
            defaults={
                "folded": searchable(one.name),
                "kinds": list(one.kinds),
                "reach": one.reach,
                "takes_ties": one.takes_ties,
            },
        )
        UnitGroupMember.objects.bulk_create(
            [UnitGroupMember(group=group, unit_id=unit, valid_from=one.on) for unit in members if unit],
            ignore_conflicts=True,
        )


def _day(one: UnitRow) -> date:
    return one.decision.on


def _act(one: EventRow) -> tuple[EventKind, str, str]:
    return one.event, one.decision.legal_basis, one.under


def _unknown(ref: str) -> Message:
    return Message("Không thấy đơn vị “%(ref)s”: ghi đúng ký hiệu hoặc tên đã có.", {"ref": ref})
