"""Khớp đơn vị: the names that a paper writes become units and groups of the tree, many in one act."""

from __future__ import annotations

from collections.abc import Mapping

from songhanh.intake.models import SourceDocument
from songhanh.intake.queries import Tree
from songhanh.intake.rules import Act
from songhanh.intake.rules.editing import Meant, matched
from songhanh.intake.services.pen import Outcome, Pen
from songhanh.people.rules import Actor

# Both only fill what is empty, so that whatever others chose meanwhile stays.


def match_all(document: SourceDocument, tree: Tree, *, by: Actor) -> Outcome:
    """Khớp tất cả đơn vị: every name about which there is no doubt is matched; the others stay to be done."""
    return Pen(document, by).write(
        None, Act.MATCH, lambda found: [matched(one, tree.meant_surely) for one in found]
    )


def match_written(document: SourceDocument, choices: Mapping[str, Meant], *, by: Actor) -> Outcome:
    """Khớp theo cách viết: whom a name means, it means wherever it is written and nobody chose."""
    return Pen(document, by).write(
        None, Act.MATCH, lambda found: [matched(one, choices.get) for one in found]
    )
