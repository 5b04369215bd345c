"""What is asked of the tree of units; every question is of a day. Reads only."""

from __future__ import annotations

from songhanh.units.queries.finding import Finding, found
from songhanh.units.queries.grouping import candidates, groups_of, members_of
from songhanh.units.queries.history import Event, label_on, lives_on, names_of, names_of_all, told
from songhanh.units.queries.lineage import (
    became,
    ends_of,
    facts_around,
    origins_of,
    successors_of,
)
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
from songhanh.units.queries.register import register_on
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
    "ends_of",
    "exists_on",
    "facts_around",
    "first_day",
    "found",
    "groups_of",
    "is_under",
    "label_of",
    "label_on",
    "labels",
    "lives_on",
    "members_of",
    "names_of",
    "names_of_all",
    "open_below",
    "origins_of",
    "parent_of",
    "register_on",
    "successors_of",
    "tied_to",
    "ties_of",
    "told",
    "turning_points",
    "unit_named",
    "units_on",
]
