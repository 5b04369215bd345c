"""What is asked of plans, tasks and assignments. Reads only."""

from __future__ import annotations

from songhanh.plans.queries.draft import Draft, Row, draft_of
from songhanh.plans.queries.members import members_by_group
from songhanh.plans.queries.plans import (
    below_plan,
    carried_by,
    day_of,
    is_given_out,
    opened_from,
    units_under,
)
from songhanh.plans.queries.seeing import (
    assignments_visible_to,
    issuer_of,
    receiver_for,
    sees_whole,
    steered_by,
    steering_units,
    tasks_visible_to,
    visible_to,
)

__all__ = [
    "Draft",
    "Row",
    "assignments_visible_to",
    "below_plan",
    "carried_by",
    "day_of",
    "draft_of",
    "is_given_out",
    "issuer_of",
    "members_by_group",
    "opened_from",
    "receiver_for",
    "sees_whole",
    "steered_by",
    "steering_units",
    "tasks_visible_to",
    "units_under",
    "visible_to",
]
