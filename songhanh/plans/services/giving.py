"""The work is given out: from a plan that was read, or by hand in half a minute."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from songhanh.intake.models import SourceDocument
from songhanh.intake.originals import Original
from songhanh.intake.reading.model import Role
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.kernel.text import fold
from songhanh.people.rules import Actor
from songhanh.plans import attaching, queries
from songhanh.plans.handing import hand_to
from songhanh.plans.holding import locked, note
from songhanh.plans.models import DueDate, Plan, PlanRole, Task, WorkArea
from songhanh.plans.queries import Draft
from songhanh.plans.rules import giving, lifecycles, opening
from songhanh.plans.rules.giving import Share
from songhanh.plans.rules.words import DispositionKind, PlanKind, PlanRoleKind, PlanStatus, Timing
from songhanh.units.models import UnitGroup


@transaction.atomic
def give_out(plan: Plan, *, fingerprint: str, on: date, by: Actor) -> Plan:
    """Giao việc: every order becomes what was decided of it, and every office has its part and is told.

    ``fingerprint`` is that of the preview: what somebody has not seen is not given out in their name.
    """
    plan = locked(plan)
    if plan.document_id:
        SourceDocument.objects.select_for_update().get(pk=plan.document_id)
    side = lifecycles.plan_side(by, queries.steering_units(plan))
    step = lifecycles.PLAN.step("give_out", plan.status, side)
    draft = queries.draft_of(plan, queries.day_of(plan, on))
    if draft.fingerprint != fingerprint:
        raise Denied(Message("Kế hoạch vừa được sửa sau khi xem trước. Mở lại trang xem trước rồi giao."))
    giving.check_ready(draft.open)
    plan.status, plan.given_out_on = step.target, on
    plan.save(update_fields=["status", "given_out_on"])
    pairs = _tasks(draft)
    hand_to(plan, pairs, on=on)
    note("plan.give_out", plan, by=by)
    return plan


def _tasks(draft: Draft) -> list[tuple[Task, Sequence[Share]]]:
    """Write the tasks of a draft with their days."""
    rows = [row for row in draft.rows if row.ruling.kind is DispositionKind.TRACKED]
    areas = _areas(draft)
    tasks = Task.objects.bulk_create(
        _placed(row.item.as_task(), draft.plan, areas.get(row.ruling.code), number)
        for number, row in enumerate(rows, 1)
    )
    DueDate.objects.bulk_create(
        due for task, row in zip(tasks, rows, strict=True) for due in row.item.days_of(task)
    )
    return [(task, row.ruling.shares) for task, row in zip(tasks, rows, strict=True)]


def _placed(task: Task, plan: Plan, area: WorkArea | None, number: int) -> Task:
    task.plan, task.work_area, task.position = plan, area, number
    task.folded = fold(f"{task.clause} {task.text}")
    return task


def _areas(draft: Draft) -> dict[str, WorkArea]:
    """Return the matter of each order: its own section's, else that of what it carries or takes up."""
    known = {area.path: area for area in draft.plan.areas.all()}
    section = {row.ruling.code: row.item.section for row in draft.rows}
    merged = [(one.into, one.code) for one in draft.rulings if one.kind is DispositionKind.MERGED]
    reached = [*merged, *((one.by, one.code) for one in draft.links)]
    areas = {code: known[path] for code, path in section.items() if path in known}
    for taker, code in reached:
        if code in areas:
            areas.setdefault(taker, areas[code])
    return areas


@dataclass(frozen=True)
class AdHoc:
    """Work given by hand: what, by when, after which paper or word."""

    title: str
    source: str
    kind: PlanKind = PlanKind.DIRECTIVE_NOTE
    text: str = ""
    last_day: date | None = None
    document: SourceDocument | None = None
    file: Original | None = None


@transaction.atomic
def give_ad_hoc(
    work: AdHoc,
    *,
    issuer: int,
    coordinator: int,
    units: Sequence[int],
    groups: Sequence[UnitGroup] = (),
    on: date,
    by: Actor,
) -> Task:
    """Giao việc ngoài kế hoạch: a letter, a conclusion or a leader's word gives work at once."""
    if not lifecycles.coordinates(by, (issuer, coordinator)):
        raise Denied(Message("Chọn đơn vị của anh/chị làm đơn vị giao việc."))
    members = queries.members_by_group(groups, on)
    shares = giving.settled(
        [
            *(Share(unit, Role.RESPONSIBLE) for unit in units),
            *(Share(unit, Role.RESPONSIBLE, group) for group, found in members.items() for unit in found),
        ]
    )
    if not work.title.strip() or not shares:
        raise Denied(Message("Ghi việc cần làm và chọn ít nhất một đơn vị nhận."))
    plan = _ad_hoc_plan(work, issuer, coordinator, on)
    task = _ad_hoc_task(plan, work, by)
    hand_to(plan, [(task, shares)], on=on)
    note("plan.give_ad_hoc", plan, by=by)
    if work.file:
        attaching.keep(task, work.file, by=by)
    return task


def _ad_hoc_plan(work: AdHoc, issuer: int, coordinator: int, on: date) -> Plan:
    plan = Plan.objects.create(
        kind=work.kind,
        subject=work.title.strip(),
        source=work.source.strip(),
        issued_on=on,
        year=on.year,
        document=work.document,
        status=PlanStatus.IN_FORCE,
        given_out_on=on,
        folded=fold(f"{work.title} {work.source}"),
    )
    PlanRole.objects.create(plan=plan, unit_id=issuer, role=PlanRoleKind.ISSUER)
    PlanRole.objects.create(plan=plan, unit_id=coordinator, role=PlanRoleKind.COORDINATOR)
    return plan


def _ad_hoc_task(plan: Plan, work: AdHoc, by: Actor) -> Task:
    task = Task.objects.create(
        plan=plan,
        title=opening.title_of(work.title),
        text=work.text.strip() or work.title.strip(),
        timing=Timing.DATED if work.last_day else Timing.UNDATED,
        position=1,
        folded=fold(f"{work.title} {work.text}"),
    )
    if work.last_day:
        DueDate.objects.create(task=task, last_day=work.last_day, is_stated=False, set_by=by.username)
    return task
