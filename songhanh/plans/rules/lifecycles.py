"""The life of a plan and of an assignment, and on which side of them somebody stands."""

from __future__ import annotations

from collections.abc import Collection

from songhanh.intake.reading.model import Role
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.kernel.workflow import Step, Workflow
from songhanh.people.rules import Actor
from songhanh.people.rules import Role as PostRole
from songhanh.plans.rules.words import WORKING, AssignmentHolder, AssignmentStatus, PlanHolder, PlanStatus

COORDINATING_POSTS = (PostRole.OFFICER, PostRole.HEAD, PostRole.LEADER, PostRole.CLERK)
RECEIVING_POSTS = (PostRole.HEAD, PostRole.LEADER, PostRole.CLERK)
NAMING_POSTS = (PostRole.HEAD, PostRole.LEADER)

PLAN = Workflow(
    name="plan",
    initial=PlanStatus.DRAFT,
    steps=(
        Step("give_out", (PlanStatus.DRAFT,), PlanStatus.IN_FORCE, PlanHolder.COORDINATOR),
        Step("discard", (PlanStatus.DRAFT,), PlanStatus.DISCARDED, PlanHolder.COORDINATOR, needs_reason=True),
        Step("close", (PlanStatus.IN_FORCE,), PlanStatus.CLOSED, PlanHolder.COORDINATOR),
    ),
)

OPEN = (
    AssignmentStatus.GIVEN,
    AssignmentStatus.UPHELD,
    AssignmentStatus.ACCEPTED,
    AssignmentStatus.CONTESTED,
)
"""Where an assignment still is somebody's duty."""

WAITING = (AssignmentStatus.GIVEN, AssignmentStatus.UPHELD)

ASSIGNMENT = Workflow(
    name="assignment",
    initial=AssignmentStatus.GIVEN,
    steps=(
        Step("accept", WAITING, AssignmentStatus.ACCEPTED, AssignmentHolder.UNIT),
        # What was upheld is not contested again: the coordinator has answered.
        Step(
            "contest",
            (AssignmentStatus.GIVEN,),
            AssignmentStatus.CONTESTED,
            AssignmentHolder.UNIT,
            needs_reason=True,
        ),
        Step(
            "insist",
            (AssignmentStatus.CONTESTED,),
            AssignmentStatus.UPHELD,
            AssignmentHolder.COORDINATOR,
            needs_reason=True,
        ),
        Step("reassign", OPEN, AssignmentStatus.MOVED, AssignmentHolder.COORDINATOR, needs_reason=True),
        Step("withdraw", OPEN, AssignmentStatus.WITHDRAWN, AssignmentHolder.COORDINATOR, needs_reason=True),
    ),
)


def coordinates(actor: Actor, steering: Collection[int]) -> bool:
    """Whether somebody moves a plan: by a post in an office that coordinates or issued it."""
    return bool(actor.units_as(*COORDINATING_POSTS) & frozenset(steering))


def plan_side(actor: Actor, steering: Collection[int]) -> PlanHolder | None:
    """Return as what somebody may move a plan, if at all."""
    return PlanHolder.COORDINATOR if coordinates(actor, steering) else None


def assignment_side(
    actor: Actor, *, unit: int, role: Role, steering: Collection[int]
) -> AssignmentHolder | None:
    """Return on which side of an assignment somebody stands, if on any.

    The unit's own side wins: nobody answers the objection of their own office. Who is only reported to, or
    stands on the way, takes nothing on.
    """
    if role in WORKING and unit in actor.units:
        return AssignmentHolder.UNIT if unit in actor.units_as(*RECEIVING_POSTS) else None
    return AssignmentHolder.COORDINATOR if coordinates(actor, steering) else None


def may_name(actor: Actor, unit: int) -> bool:
    """Whether somebody says who in an office is in charge: its head, or its leader."""
    return unit in actor.units_as(*NAMING_POSTS)


def check_may_name(actor: Actor, unit: int) -> None:
    """Deny saying who in an office does its work to whoever does not head it."""
    if not may_name(actor, unit):
        raise Denied(Message("Thủ trưởng đơn vị được giao việc mới phân công người phụ trách."))
