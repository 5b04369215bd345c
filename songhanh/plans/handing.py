"""Tasks come into the hands of offices: as an order where they stand under the issuer, else as a request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from django.utils import timezone

from songhanh.plans import queries
from songhanh.plans.models import Assignment, Notice, Plan, Task
from songhanh.plans.rules.giving import Share, check_one_lead, mode_of
from songhanh.plans.rules.words import WORKING, NoticeKind


def hand_to(
    plan: Plan,
    pairs: Sequence[tuple[Task, Sequence[Share]]],
    *,
    on: date,
    moved_from: Assignment | None = None,
) -> list[Assignment]:
    """Give every office its part of every task, and write down once for each office that it must be told."""
    issuer = queries.issuer_of(plan)
    # Those of the paper's day, and those that stand in their place by now.
    under = queries.units_under(issuer, queries.day_of(plan, on)) | queries.units_under(issuer, on)
    for _, shares in pairs:
        check_one_lead(shares)
    given = Assignment.objects.bulk_create(
        [
            Assignment(
                task=task,
                unit_id=share.unit,
                group_id=share.group,
                role=share.role,
                mode=mode_of(is_under=share.unit in under),
                given_on=on,
                moved_from=moved_from,
            )
            for task, shares in pairs
            for share in shares
        ],
        batch_size=1000,
    )
    counts = Counter(one.unit_id for one in given if one.role in WORKING)
    tell(plan, counts, NoticeKind.GIVEN)
    return given


def tell(plan: Plan, counts: dict[int, int], kind: NoticeKind, assignment: Assignment | None = None) -> None:
    """Write for each office, in the transaction of the act, that it must be told of so many things."""
    now = timezone.now()
    Notice.objects.bulk_create(
        Notice(plan=plan, unit_id=unit, kind=kind, count=count, at=now, assignment=assignment)
        for unit, count in counts.items()
    )
