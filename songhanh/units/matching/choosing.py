"""Which units and groups a written name may mean, the likeliest first, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from songhanh.kernel.words import Word
from songhanh.units.matching.wording import Wording, tokens_of, wording_of
from songhanh.units.rules import GroupLabel, UnitLabel

LEAST = 0.62
"""Below this a likeness is chance."""
SURE = 0.9


class Why(Word):
    """Why a unit or a group is proposed for a written name."""

    NAME = "name", "đúng tên"
    SHORTENED = "shortened", "tên viết tắt"
    FORMER = "former", "tên cũ"
    LEVEL = "level", "đơn vị duy nhất của cấp này"
    GROUP = "group", "nhóm đơn vị"
    SIMILAR = "similar", "tên gần giống"


@dataclass(frozen=True)
class Match:
    """A unit or a group that a written name may mean, how surely, and why."""

    score: float
    why: Why
    unit: UnitLabel | None = None
    group: GroupLabel | None = None
    by_name: str = ""
    """The name of the unit that answered, where it is not its name of the day."""

    @property
    def is_sure(self) -> bool:
        """Whether it may be taken without asking, if no other is as good."""
        return self.score >= SURE


def matches(
    as_written: str, candidates: Sequence[UnitLabel], groups: Sequence[GroupLabel] = (), most: int = 5
) -> list[Match]:
    """Return what a written name may mean, the likeliest first; nothing where nothing is like it."""
    written = wording_of(as_written)
    found = [match for one in candidates if (match := _best_of(written, one))]
    found += [match for group in groups if (match := _of_group(as_written, written, group))]
    if written.is_place and not written.place:
        found += _only_ones(written, candidates)
    found.sort(key=lambda match: (-match.score, len(match.unit.name) if match.unit else 0))
    return found[:most]


def _best_of(written: Wording, unit: UnitLabel) -> Match | None:
    return max(_tries(written, unit), key=lambda match: match.score, default=None)


def _tries(written: Wording, unit: UnitLabel) -> Iterator[Match]:
    for name in filter(None, (unit.name, unit.short_name)):
        if (score := _likeness(written, wording_of(name))) >= LEAST:
            yield Match(score, _why(written, wording_of(name), score), unit)
    for name in unit.former:
        if (score := _likeness(written, wording_of(name)) * 0.95) >= max(LEAST, 0.8):
            yield Match(score, Why.FORMER, unit, by_name=name)


def _why(written: Wording, named: Wording, score: float) -> Why:
    if score < SURE:
        return Why.SIMILAR
    return Why.NAME if named.plain in written.plain or written.plain in named.plain else Why.SHORTENED


def _likeness(written: Wording, named: Wording) -> float:
    if written.is_place or named.is_place:
        return _likeness_of_places(written, named)
    score = 1.0 if written.core == named.core else _likeness_of_words(written.core, named.core)
    if written.level and named.level:
        score -= 0.35 if written.level != named.level else 0.0
    elif written.level or named.level:
        score -= 0.03
    if written.place and named.place:
        score -= 0.4 if written.place != named.place else 0.0
    return max(score, 0.0)


def _likeness_of_places(written: Wording, named: Wording) -> float:
    if not (written.is_place and named.is_place) or not written.place or written.is_many:
        return 0.0
    level = 1.0 if written.level == named.level else 0.82
    if written.place == named.place:
        return level
    alike = SequenceMatcher(None, written.place, named.place).ratio()
    return level * alike * 0.92 if alike >= 0.82 else 0.0


def _likeness_of_words(written: tuple[str, ...], named: tuple[str, ...]) -> float:
    mine, theirs = set(written), set(named)
    shared = 2 * len(mine & theirs) / (len(mine) + len(theirs)) if mine and theirs else 0.0
    if shared < 0.5:
        return 0.0
    alike = SequenceMatcher(None, " ".join(written), " ".join(named)).ratio()
    return 0.89 * (shared + alike) / 2


def _of_group(as_written: str, written: Wording, group: GroupLabel) -> Match | None:
    mine, theirs = tokens_of(as_written), tokens_of(group.name)
    if not mine or not theirs:
        return None
    score = 2 * len(mine & theirs) / (len(mine) + len(theirs))
    # One office is no group: only what is plural, or names the group word for word, may mean it.
    if not written.is_many and score < 1:
        return None
    return Match(round(score, 3), Why.GROUP, group=group) if score >= 0.7 else None


def _only_ones(written: Wording, candidates: Sequence[UnitLabel]) -> list[Match]:
    """Return the only city there is, for "UBND thành phố" without its name."""
    if written.is_many:
        return []
    of_level = [
        unit
        for unit in candidates
        if (named := wording_of(unit.name)).is_place and named.level == written.level
    ]
    score = 0.95 if len(of_level) == 1 else LEAST
    return [Match(score, Why.LEVEL if len(of_level) == 1 else Why.SIMILAR, unit) for unit in of_level[:5]]
