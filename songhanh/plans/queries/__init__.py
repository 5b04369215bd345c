"""What is asked of plans, tasks and assignments. Reads only."""

from __future__ import annotations

from songhanh.plans.queries.draft import Draft, Row, draft_of
from songhanh.plans.queries.lists import (
    Cell,
    Filters,
    Parts,
    cells_of,
    documents_to_open,
    parts_of,
    parts_of_unit,
    plan_seen,
    plan_seen_whole,
    plan_steered,
    plans_found,
    tally_of,
    tasks_found,
    with_days,
)
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
from songhanh.plans.queries.tasks import (
    Choices,
    colleagues,
    offices_under,
    parts_of_task,
    reach_of,
    task_seen,
)

__all__ = [
    "Cell",
    "Choices",
    "Draft",
    "Filters",
    "Parts",
    "Row",
    "assignments_visible_to",
    "below_plan",
    "carried_by",
    "cells_of",
    "colleagues",
    "day_of",
    "documents_to_open",
    "draft_of",
    "is_given_out",
    "issuer_of",
    "members_by_group",
    "offices_under",
    "opened_from",
    "parts_of",
    "parts_of_task",
    "parts_of_unit",
    "plan_seen",
    "plan_seen_whole",
    "plan_steered",
    "plans_found",
    "reach_of",
    "receiver_for",
    "sees_whole",
    "steered_by",
    "steering_units",
    "tally_of",
    "task_seen",
    "tasks_found",
    "tasks_visible_to",
    "units_under",
    "visible_to",
    "with_days",
]
