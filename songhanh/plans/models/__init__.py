"""What is stored of plans: the paper that gives work, what becomes of its orders, tasks, and who has them."""

from __future__ import annotations

from songhanh.plans.models.assignments import Assignment, AssignmentShare, Notice
from songhanh.plans.models.drafts import DraftDay, DraftShare, DraftTask
from songhanh.plans.models.history import Amendment, PlanRelation
from songhanh.plans.models.plans import HAS_OWN_PAPER, Coverage, Disposition, Plan, PlanRole, WorkArea
from songhanh.plans.models.tallies import Tally
from songhanh.plans.models.tasks import DueDate, Task

__all__ = [
    "HAS_OWN_PAPER",
    "Amendment",
    "Assignment",
    "AssignmentShare",
    "Coverage",
    "Disposition",
    "DraftDay",
    "DraftShare",
    "DraftTask",
    "DueDate",
    "Notice",
    "Plan",
    "PlanRelation",
    "PlanRole",
    "Tally",
    "Task",
    "WorkArea",
]
