"""What every act on a plan does: lock it, ask who acts, and write its line into the plan's own chain."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Count, Model

from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.ledger.services import record
from songhanh.people.rules import Actor
from songhanh.plans import queries
from songhanh.plans.models import Assignment, Plan, Tally, Task
from songhanh.plans.rules import lifecycles


def locked(plan: Plan) -> Plan:
    """Return the plan as it stands, held: whoever acts second sees the first one's act."""
    return Plan.objects.select_for_update(of=("self",)).select_related("document").get(pk=plan.pk)


def locked_assignment(assignment: Assignment) -> Assignment:
    """Return an office's part as it stands, held."""
    rows = Assignment.objects.select_for_update(of=("self",)).select_related("task__plan")
    return rows.get(pk=assignment.pk)


def check_steers(plan: Plan, by: Actor) -> None:
    """Deny whoever has no post in an office that coordinates or issued the plan."""
    if not lifecycles.coordinates(by, queries.steering_units(plan)):
        raise Denied(Message("Chỉ đơn vị đầu mối hoặc cơ quan ban hành của kế hoạch làm được việc này."))


def check_draft(plan: Plan) -> None:
    """Deny what is only done before work is given out."""
    if not plan.is_draft:
        raise Denied(Message("Kế hoạch đã giao việc nên không sửa được ở đây; dùng mục Sửa đổi, bổ sung."))


def check_in_force(plan: Plan) -> None:
    """Deny what is only done while a plan is in force."""
    if not plan.is_in_force:
        raise Denied(Message("Chỉ làm được việc này khi kế hoạch đang thực hiện."))


def note(act: str, plan: Plan, *, by: Actor, on: Model | None = None, reason: str = "") -> None:
    """Write one line into the chain of the plan, and count again the parts that the act may have changed."""
    record(act, on=on or plan, by=by, reason=reason, chain=plan.chain)
    # The chain is held from here on, so of two who act at once the second counts what the first one did.
    if isinstance(on, Assignment):
        count_parts([on.task_id])
    elif not plan.is_draft:
        count_parts(Task.objects.filter(plan=plan).values_list("pk", flat=True))


def count_parts(tasks: Iterable[int]) -> None:
    """Count the open parts of tasks; whoever writes some after the act's own line calls it once more."""
    tasks = list(tasks)
    parts = Assignment.objects.filter(task__in=tasks, status__in=lifecycles.OPEN).order_by()
    alike = parts.values("task_id", "group_id", "role", "mode", "status").annotate(n=Count("pk"))
    Tally.objects.filter(task__in=tasks).delete()
    Tally.objects.bulk_create(Tally(**row) for row in alike)
