"""What is open on a post, told by the packages that know: each brings its own kind of work.

`people` knows no plans. A later package registers, when the site starts, how to list what a post still owes
and how to move it to another post; the page of a hand-over asks everybody who registered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from songhanh.people.models import Post
from songhanh.people.rules import Actor


@dataclass(frozen=True)
class OpenItem:
    """One thing that is not finished: its kind and key name it, the rest is for the eye."""

    kind: str
    key: str
    title: str
    due: date | None = None

    @property
    def name(self) -> str:
        """What a form sends back for it."""
        return f"{self.kind}:{self.key}"


class OpenWork(Protocol):
    """A package that knows of open work."""

    kind: str

    def open_items(self, post: Post, on: date) -> Sequence[OpenItem]:
        """Return what is open on the post."""
        ...

    def move(self, keys: Sequence[str], *, to_post: Post, on: date, by: Actor) -> None:
        """Give these to another post, with the package's own lines in the ledger."""
        ...


_known: dict[str, OpenWork] = {}


def register(work: OpenWork) -> None:
    """Let a package be asked; called when the site starts."""
    _known[work.kind] = work


def forget(kind: str) -> None:
    """Ask a package no more."""
    _known.pop(kind, None)


def open_items(post: Post, on: date) -> list[OpenItem]:
    """Return everything open on a post, from everybody who knows of any."""
    return [item for work in _known.values() for item in work.open_items(post, on)]


def move(items: Sequence[OpenItem], *, to_post: Post, on: date, by: Actor) -> None:
    """Give these to another post, each by the package that knows it."""
    for kind, work in _known.items():
        if keys := [item.key for item in items if item.kind == kind]:
            work.move(keys, to_post=to_post, on=on, by=by)
