"""What is asked of received documents and of what people make of their readings. Reads only."""

from __future__ import annotations

from songhanh.intake.queries.directives import (
    OpenPoint,
    Work,
    codes_of,
    directive_in,
    directives_of,
    edits_of,
    is_given_out,
    open_points,
    own_edits,
    redoable,
    revisions_of,
    set_aside_in,
    undoable,
    unmatched_in,
    wording_of,
    work_in,
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
from songhanh.intake.queries.tree import Tree, day_of, meant_by, tree_for

__all__ = [
    "OpenPoint",
    "Tally",
    "Tree",
    "Work",
    "being_read",
    "codes_of",
    "day_of",
    "directive_in",
    "directives_of",
    "edits_of",
    "found",
    "is_given_out",
    "meant_by",
    "open_points",
    "own_edits",
    "redoable",
    "revisions_of",
    "set_aside_in",
    "tally",
    "to_be_read",
    "tree_for",
    "undoable",
    "unmatched_in",
    "visible_to",
    "with_content",
    "with_reading",
    "wording_of",
    "work_in",
]
