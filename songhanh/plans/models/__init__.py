"""What is stored of plans: the paper that gives work, what becomes of its orders, tasks, and who has them."""

from __future__ import annotations

from songhanh.plans.models.assignments import Assignment, AssignmentShare
from songhanh.plans.models.drafts import DraftDay, DraftShare, DraftTask
from songhanh.plans.models.files import TaskFile
from songhanh.plans.models.history import Amendment, PlanRelation
from songhanh.plans.models.plans import HAS_OWN_PAPER, Coverage, Disposition, Plan, PlanRole, WorkArea
from songhanh.plans.models.tallies import Tally
from songhanh.plans.models.tasks import DueDate, Task
from songhanh.plans.models.telling import CalendarFeed, Notice, offices_to_tell

__all__ = [
    "HAS_OWN_PAPER",
    "Amendment",
    "Assignment",
    "AssignmentShare",
    "CalendarFeed",
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
    "TaskFile",
    "WorkArea",
    "offices_to_tell",
]
