"""What is asked of the tree of units; every question is of a day. Reads only."""

from __future__ import annotations

from songhanh.units.queries.finding import Finding, found
from songhanh.units.queries.grouping import candidates, groups_of, members_of
from songhanh.units.queries.history import Event, events_of, names_of, successions_in
from songhanh.units.queries.lineage import became, predecessors_of, successors_of
from songhanh.units.queries.naming import (
    exists_on,
    first_day,
    label_of,
    labels,
    turning_points,
    unit_named,
    units_on,
)
from songhanh.units.queries.placing import (
    ancestors_of,
    below,
    children_of,
    descendants_of,
    is_under,
    open_below,
    parent_of,
    tied_to,
    ties_of,
)
from songhanh.units.queries.tree import Branch, Twig, branch

__all__ = [
    "Branch",
    "Event",
    "Finding",
    "Twig",
    "ancestors_of",
    "became",
    "below",
    "branch",
    "candidates",
    "children_of",
    "descendants_of",
    "events_of",
    "exists_on",
    "first_day",
    "found",
    "groups_of",
    "is_under",
    "label_of",
    "labels",
    "members_of",
    "names_of",
    "open_below",
    "parent_of",
    "predecessors_of",
    "successions_in",
    "successors_of",
    "tied_to",
    "ties_of",
    "turning_points",
    "unit_named",
    "units_on",
]
