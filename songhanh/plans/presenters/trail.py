"""What the ledger says of a task: who did what when, in whose name, for which office."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from songhanh.kernel.messages import Message
from songhanh.ledger.models import Entry

ACTS = {
    "accept": Message("nhận việc"),
    "contest": Message("báo không thuộc chức năng"),
    "insist": Message("giữ nguyên việc giao"),
    "reassign": Message("chuyển đơn vị khác"),
    "withdraw": Message("thôi giao"),
    "name_person": Message("giao người phụ trách"),
    "share": Message("chia việc trong đơn vị"),
    "hand_over": Message("bàn giao cho người khác"),
}
CHANGE = Message("thay đổi")
OF_PEOPLE = ("name_person", "share", "hand_over")
"""Acts whose reason is the names of people."""


@dataclass(frozen=True)
class Step:
    """One line of the ledger as a page shows it; ``on_behalf_of`` where somebody acted in another's name."""

    act: Message
    office: str
    by: str
    on_behalf_of: str
    reason: str
    at: datetime


def usernames_in(entries: Iterable[Entry]) -> set[str]:
    """Everybody whom the lines name."""
    named = {name for entry in entries for name in (entry.by, entry.on_behalf_of)}
    return named | {name for entry in entries if _verb(entry) in OF_PEOPLE for name in _listed(entry)}


def trail_of(entries: Iterable[Entry], offices: Mapping[str, str], names: Mapping[str, str]) -> list[Step]:
    """Return the lines in words; ``offices`` by the subject of the line, ``names`` by user name."""
    return [
        Step(
            ACTS.get(_verb(entry), CHANGE),
            offices.get(entry.subject, ""),
            names.get(entry.by, entry.by),
            names.get(entry.on_behalf_of, entry.on_behalf_of),
            _reason(entry, names),
            entry.at,
        )
        for entry in entries
    ]


def _verb(entry: Entry) -> str:
    return entry.act.rpartition(".")[2]


def _listed(entry: Entry) -> list[str]:
    return [name.strip() for name in entry.reason.split(",") if name.strip()]


def _reason(entry: Entry, names: Mapping[str, str]) -> str:
    if _verb(entry) not in OF_PEOPLE:
        return entry.reason
    return ", ".join(names.get(name, name) for name in _listed(entry))
