"""What is asked of received documents and of what people make of their readings. Reads only."""

from __future__ import annotations

from songhanh.intake.queries.directives import (
    OpenPoint,
    codes_of,
    directives_of,
    edits_of,
    is_given_out,
    open_points,
    redoable,
    revisions_of,
    set_aside_in,
    undoable,
    wording_of,
)
from songhanh.intake.queries.documents import (
    Tally,
    being_read,
    found,
    tally,
    to_be_read,
    visible_to,
    with_content,
    with_reading,
)
from songhanh.intake.queries.tree import Tree, day_of, tree_for

__all__ = [
    "OpenPoint",
    "Tally",
    "Tree",
    "being_read",
    "codes_of",
    "day_of",
    "directives_of",
    "edits_of",
    "found",
    "is_given_out",
    "open_points",
    "redoable",
    "revisions_of",
    "set_aside_in",
    "tally",
    "to_be_read",
    "tree_for",
    "undoable",
    "visible_to",
    "with_content",
    "with_reading",
    "wording_of",
]
