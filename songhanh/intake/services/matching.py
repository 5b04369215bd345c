"""Khớp đơn vị: the names that a paper writes become units and groups of the tree, many in one act."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from songhanh.intake.models import SourceDocument
from songhanh.intake.queries import Tree
from songhanh.intake.rules import Act
from songhanh.intake.rules.standing import Named, Standing
from songhanh.intake.services.pen import Outcome, Pen
from songhanh.people.rules import Actor


@dataclass(frozen=True)
class Meant:
    """Who is meant by a written name: one unit, or one group."""

    unit: int | None = None
    group: int | None = None
    score: float | None = None


def match_all(document: SourceDocument, tree: Tree, *, by: Actor) -> Outcome:
    """Khớp tất cả đơn vị: every name about which there is no doubt is matched; the others stay to be done."""

    def meant(words: str) -> Meant | None:
        sure = tree.sure(words)
        if sure is None:
            return None
        return Meant(
            sure.unit.id if sure.unit else None, sure.group.id if sure.group else None, round(sure.score, 3)
        )

    return _match(document, meant, by=by)


def match_written(document: SourceDocument, choices: Mapping[str, Meant], *, by: Actor) -> Outcome:
    """Khớp theo cách viết: whom a name means, it means wherever it is written and nobody chose."""
    return _match(document, choices.get, by=by)


def _match(document: SourceDocument, meant: Callable[[str], Meant | None], *, by: Actor) -> Outcome:
    known: dict[str, Meant | None] = {}

    def matched(unit: Named) -> Named:
        if unit.is_matched or not unit.as_written:
            return unit
        if unit.as_written not in known:
            known[unit.as_written] = meant(unit.as_written)
        found = known[unit.as_written]
        return replace(unit, unit=found.unit, group=found.group, score=found.score) if found else unit

    def alter(found: list[Standing]) -> list[Standing]:
        return [replace(one, units=tuple(matched(unit) for unit in one.units)) for one in found]

    # It only fills what is empty, so that whatever others chose meanwhile stays.
    return Pen(document, by).write(None, Act.MATCH, alter)
