"""The page that matches names: every way of writing that nobody matched yet, with whom it may mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from songhanh.intake.models import Directive
from songhanh.intake.presenters.editor import Choice, asked_of, choices_for
from songhanh.intake.queries import Tree

LIKELY = 0.75
"""From here on the first proposal is chosen beforehand: to be looked at, not to be looked for."""


@dataclass(frozen=True)
class WrittenName:
    """One way of writing, where it stands, and whom it may mean."""

    number: int
    words: str
    places: list[Directive]
    choices: list[Choice]
    chosen: str
    typed: str = ""
    error: str = ""


def written_names(
    rows: Sequence[Directive], tree: Tree, errors: Mapping[str, str], typed: Mapping[str, str]
) -> list[WrittenName]:
    """Return the names nobody matched yet, those written most often first."""
    places: dict[str, list[Directive]] = {}
    for row in rows:
        for one in row.named_units.all():
            named = one.named
            if not named.is_matched:
                places.setdefault(named.as_written, []).append(row)
    often = sorted(places, key=lambda words: -len(places[words]))
    return [
        _name(number, words, places[words], tree, errors.get(words, ""), typed.get(words, ""))
        for number, words in enumerate(often)
    ]


def _name(
    number: int, words: str, places: list[Directive], tree: Tree, error: str, typed: str
) -> WrittenName:
    if typed:
        found = asked_of(typed, tree)
        return WrittenName(number, words, places, found, "", typed, error)
    likely = tree.choices(words)
    chosen = likely[0].score >= LIKELY if likely else False
    choices = choices_for(words, tree, likely)
    return WrittenName(number, words, places, choices, choices[0].key if chosen else "")
