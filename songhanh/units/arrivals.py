"""A workbook taken in whole: units first, then the lists of other packages; all of it or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from django.db import transaction

from songhanh.kernel.actor import Signatory
from songhanh.units.loading import Content, Loaded, load
from songhanh.units.tables import BlankSheet, Flaw, Table


class Brought(Protocol):
    """What another package's list brought in, or what is wrong with it."""

    flaws: list[Flaw]
    people: int


class Guest(Protocol):
    """How another package takes its list in; it may count on every unit of the workbook being there."""

    def __call__(
        self, table: Table, refs: Mapping[str, int], *, today: date, by: Any, is_trial: bool = False
    ) -> Brought:
        """Take the list in, or say what is wrong."""
        ...


@dataclass(frozen=True)
class Arrival:
    """What a workbook brings, or would bring."""

    loaded: Loaded
    flaws: tuple[Flaw, ...]
    people: int = 0


_guests: list[tuple[Guest, BlankSheet]] = []


def welcome(guest: Guest, sheet: BlankSheet) -> None:
    """Let a package take the sheet of people, and say what it looks like; called when the site starts."""
    if not any(known is guest for known, _ in _guests):
        _guests.append((guest, sheet))


def blank_sheets() -> list[BlankSheet]:
    """Return what other packages ask for in the workbook to be filled in."""
    return [sheet for _, sheet in _guests]


def take_in(
    content: Content, people: Table | None, *, today: date, by: Signatory, is_trial: bool = False
) -> Arrival:
    """Nạp từ tệp: units, reforms, groups, and people where somebody keeps them."""
    with transaction.atomic():
        loaded = load(content, by=by)
        brought: Sequence[Brought] = ()
        if people is not None and not loaded.flaws:
            brought = [guest(people, loaded.refs, today=today, by=by) for guest, _ in _guests]
        flaws = (*loaded.flaws, *(flaw for one in brought for flaw in one.flaws))
        if flaws or is_trial:
            transaction.set_rollback(True)
    return Arrival(loaded, flaws, sum(one.people for one in brought))
