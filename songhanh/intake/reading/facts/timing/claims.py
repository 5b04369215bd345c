"""A claim: words of a sentence that may be its deadline."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

from songhanh.intake.reading.language.masks import Mask
from songhanh.intake.reading.model import DeadlineKind


@dataclass(frozen=True, slots=True)
class Claim:
    """Characters ``start`` to ``end`` of a text say by when."""

    start: int
    end: int
    kind: DeadlineKind
    date: datetime.date | None = None
    last_day: datetime.date | None = None

    def moved(self, distance: int) -> Claim:
        """Return the claim as counted in the longer text that its text is a part of."""
        return replace(self, start=self.start + distance, end=self.end + distance)


def apart(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims in order; where two overlap the earlier given one stays."""
    given = list(claims)
    taken = Mask(max((claim.end for claim in given), default=0))
    kept: list[Claim] = []
    for claim in given:
        if not taken.touches(claim.start, claim.end):
            taken.take(claim.start, claim.end)
            kept.append(claim)
    return sorted(kept, key=lambda claim: claim.start)
