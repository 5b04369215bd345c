"""Counting what a reading got right, missed and made up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

Entry = dict[str, Any]
G = TypeVar("G")
F = TypeVar("F")

MEASURES = ("directives", "units", "dates", "bases", "citations", "outline", "head")
"""What is scored, in the order of the table; ``head`` is a part of fields right, the others are F1."""


@dataclass
class Tally:
    """Right, missed and invented answers of one measure."""

    right: int = 0
    missed: int = 0
    invented: int = 0

    def add(self, other: Tally) -> None:
        """Count another document's answers as well."""
        self.right += other.right
        self.missed += other.missed
        self.invented += other.invented

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where nothing was to find or said."""
        answers = 2 * self.right + self.missed + self.invented
        return 2 * self.right / answers if answers else 1.0


@dataclass
class Score:
    """The score of one document, or of several together, with what was missed in words."""

    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in MEASURES})
    warnings: int = 0
    pages: int = 0
    slips: list[str] = field(default_factory=list)

    def __getitem__(self, measure: str) -> Tally:
        return self.tallies[measure]

    def add(self, other: Score) -> None:
        """Take in another document's score."""
        for name, tally in other.tallies.items():
            self[name].add(tally)
        self.warnings += other.warnings
        self.pages += other.pages

    def right(self, measure: str, count: int = 1) -> None:
        self[measure].right += count

    def missed(self, measure: str, words: str) -> None:
        self[measure].missed += 1
        self.slips.append(f"- {measure}: {words}")

    def invented(self, measure: str, words: str) -> None:
        self[measure].invented += 1
        self.slips.append(f"+ {measure}: {words}")

    def figure(self, measure: str) -> float:
        """Return a measure between 0 and 1: a part of the fields for the head, F1 for the others."""
        tally = self[measure]
        if measure == "head":
            return tally.right / max(1, tally.right + tally.missed)
        return tally.f1

    def figures(self) -> dict[str, float]:
        """Return the measures as figures between 0 and 1, and warnings per page."""
        figures = {name: round(self.figure(name), 4) for name in MEASURES}
        return {**figures, "warnings_per_page": round(self.warnings / max(1, self.pages), 2)}


def pair_off(
    gold: Sequence[G], found: Sequence[F], likeness: Callable[[G, F], float], floor: float
) -> list[tuple[G, F]]:
    """Return pairs, each entry in one pair at most, the most alike first."""
    ranked = sorted(
        ((likeness(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)),
        key=lambda triple: (-triple[0], triple[1], triple[2]),
    )
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for value, i, j in ranked:
        if value < floor or i in taken_gold or j in taken_found:
            continue
        taken_gold.add(i)
        taken_found.add(j)
        pairs.append((gold[i], found[j]))
    return pairs


def count_mentions(
    score: Score,
    measure: str,
    gold: Iterable[Entry],
    found: Sequence[F],
    alike: Callable[[Entry, F], bool],
    words: Callable[[Entry | F], str],
) -> None:
    """Count mentions (units, deadlines) one to one.

    A mention that gold marks optional is neither missed when it is not there nor invented when it is, and a
    second answer inside a mention that gold takes as one is not invented either.
    """
    gold = list(gold)
    asked = [entry for entry in gold if not entry.get("optional")]
    pairs = pair_off(asked, found, lambda g, f: float(alike(g, f)), 1.0)
    score.right(measure, len(pairs))
    got = {id(entry) for entry, _ in pairs}
    used = {id(answer) for _, answer in pairs}
    for entry in asked:
        if id(entry) not in got:
            score.missed(measure, words(entry))
    for answer in found:
        if id(answer) not in used and not any(alike(entry, answer) for entry in gold):
            score.invented(measure, words(answer))


def allowed(entry: Entry, name: str, key: str) -> bool:
    """Tell whether gold takes a role or a kind: "RESPONSIBLE|LEAD" takes either, "*" any."""
    return entry[key] == "*" or name in entry[key].split("|")
