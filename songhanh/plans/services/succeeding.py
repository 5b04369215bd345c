"""After a reform somebody says who takes over the open work of an office; nothing moves by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from django.db import transaction

from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.people.rules import Actor
from songhanh.plans.handing import tell
from songhanh.plans.holding import check_in_force, check_steers, locked, note
from songhanh.plans.models import Assignment, Plan, PlanRole
from songhanh.plans.queries.succession import open_parts_of
from songhanh.plans.rules.lifecycles import ASSIGNMENT
from songhanh.plans.rules.succession import Part, check_heirs, passage
from songhanh.plans.rules.words import AssignmentHolder, NoticeKind, PlanRoleKind
from songhanh.units import queries as units


@transaction.atomic
def pass_on(plan: Plan, heirs: Mapping[int, int], *, reason: str, on: date, by: Actor) -> int:
    """Chuyển cho đơn vị kế tục: open work of offices that are no more goes to those that took them over.

    Whoever coordinates the plan does it, or an administrator: the coordinating office may itself be gone.
    """
    plan = locked(plan)
    if not by.is_administrator:
        check_steers(plan, by)
    check_in_force(plan)
    check_heirs(heirs, units.became(list(heirs), on))
    if not reason.strip():
        raise Denied(Message("Ghi căn cứ của việc chuyển, ví dụ nghị quyết sắp xếp đơn vị."))
    moved = 0
    by_heir = defaultdict(list)
    for old, new in heirs.items():
        by_heir[new].append(old)
    for new, olds in by_heir.items():
        moved += _pass_to(plan, new, olds, reason.strip(), on)
        _pass_role(plan, new, olds)
    names = units.labels({*heirs, *heirs.values()}, on=on)
    ways = "; ".join(f"{names[old].name} → {names[new].name}" for old, new in heirs.items())
    note("plan.pass_on", plan, by=by, reason=f"{reason.strip()}: {ways}")
    return moved


def _pass_to(plan: Plan, new: int, olds: Sequence[int], reason: str, on: date) -> int:
    own = {one.task_id: one for one in open_parts_of(plan, [new])}
    left = list(open_parts_of(plan, olds))
    for one in left:
        step = ASSIGNMENT.step("reassign", one.status, AssignmentHolder.COORDINATOR, reason=reason)
        one.status, one.reason = step.target, reason
    # The old parts close first: an office has a task once, and a task one lead.
    Assignment.objects.bulk_update(left, ["status", "reason"], batch_size=500)
    by_task: dict[int, list[Assignment]] = defaultdict(list)
    for one in left:
        by_task[one.task_id].append(one)
    begun: list[Assignment] = []
    for task, parts in by_task.items():
        begun += _settle(parts, own.get(task), new, on)
    Assignment.objects.bulk_create(begun, batch_size=500)
    if begun:
        tell(plan, {new: len(begun)}, NoticeKind.GIVEN)
    return len(left)


def _settle(parts: Sequence[Assignment], own: Assignment | None, new: int, on: date) -> list[Assignment]:
    """Return the part that begins, where the heir has none of its own in this task."""
    said = [Part(one.pk, one.task_id, one.part) for one in parts]
    taken, stronger = passage(said, own.part if own else None)
    if own and stronger:
        own.role = stronger
        own.save(update_fields=["role"])
    if taken is None:
        return []
    old = next(one for one in parts if one.pk == taken.pk)
    return [
        Assignment(
            task_id=old.task_id,
            unit_id=new,
            group_id=old.group_id,
            role=old.role,
            # It stood under the issuer, or did not: who takes it over stands in its place.
            mode=old.mode,
            given_on=on,
            moved_from=old,
        )
    ]


def _pass_role(plan: Plan, new: int, olds: Sequence[int]) -> None:
    """Let whoever took over the coordinating office coordinate; who issued a paper stays who issued it."""
    held = PlanRole.objects.filter(plan=plan, role=PlanRoleKind.COORDINATOR)
    if not held.filter(unit__in=olds).delete()[0]:
        return
    if not held.filter(unit=new).exists():
        PlanRole.objects.create(plan=plan, unit_id=new, role=PlanRoleKind.COORDINATOR)
