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

    @property
    def people(self) -> int:
        """How many people are new."""
        ...


class Guest(Protocol):
    """How another package takes its list in; it may count on every unit of the workbook being there."""

    def __call__(
        self,
        table: Table,
        refs: Mapping[str, int],
        *,
        today: date,
        by: Any,
        is_trial: bool = False,
        site: str = "",
    ) -> Brought:
        """Take the list in, or say what is wrong; who is new is told where the site is, by mail."""
        ...


@dataclass(frozen=True)
class Arrival:
    """What a workbook brings, or would bring."""

    loaded: Loaded
    flaws: tuple[Flaw, ...]
    people: int = 0
    onward: str = ""
    """The name of the page on which one goes on with the people who came."""


_guests: list[tuple[Guest, BlankSheet, str]] = []


def welcome(guest: Guest, sheet: BlankSheet, onward: str = "") -> None:
    """Let a package take the sheet of people, and say what it looks like and where one goes on after it.

    Called when the site starts.
    """
    if not any(known is guest for known, _, _ in _guests):
        _guests.append((guest, sheet, onward))


def blank_sheets() -> list[BlankSheet]:
    """Return what other packages ask for in the workbook to be filled in."""
    return [sheet for _, sheet, _ in _guests]


def take_in(
    content: Content,
    people: Table | None,
    *,
    today: date,
    by: Signatory,
    is_trial: bool = False,
    site: str = "",
) -> Arrival:
    """Nạp từ tệp: units, reforms, groups, and people where somebody keeps them."""
    with transaction.atomic():
        loaded = load(content, by=by)
        brought: Sequence[Brought] = ()
        if people is not None and not loaded.flaws:
            brought = [guest(people, loaded.refs, today=today, by=by, site=site) for guest, _, _ in _guests]
        flaws = (*loaded.flaws, *(flaw for one in brought for flaw in one.flaws))
        if flaws or is_trial:
            transaction.set_rollback(True)
    came = sum(one.people for one in brought)
    onward = next((name for _, _, name in _guests if name), "") if came else ""
    return Arrival(loaded, flaws, came, onward)
