"""Tasks come into the hands of offices: as an order where they stand under the issuer, else as a request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from django.utils import timezone

from songhanh.people.rules import Actor
from songhanh.plans import queries
from songhanh.plans.models import Assignment, Notice, Plan, Task, offices_to_tell
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
    work = [one for one in given if one.role in WORKING]
    counts = Counter(one.unit_id for one in work)
    tell(plan, counts, NoticeKind.GIVEN, {one.unit_id: one for one in work if counts[one.unit_id] == 1})
    return given


def tell(
    plan: Plan,
    counts: Mapping[int, int],
    kind: NoticeKind,
    about: Mapping[int, Assignment] | None = None,
    *,
    words: str = "",
) -> None:
    """Write for each office, in the transaction of the act, that it must be told of so many things.

    ``about`` says of which part where there is one alone, ``words`` after which paper, or why.
    """
    now, about = timezone.now(), about or {}
    Notice.objects.bulk_create(
        Notice(
            plan=plan,
            unit_id=unit,
            kind=kind,
            count=count,
            assignment=about.get(unit),
            words=words.strip()[:500],
            at=now,
        )
        for unit, count in counts.items()
    )
    offices_to_tell.send(Notice)


def seen_by_answer(plans: Collection[int], unit: int, by: Actor) -> None:
    """What an office answers it has seen: nothing of these plans is news to it any more."""
    new = Notice.objects.filter(plan__in=plans, unit=unit, opened_at=None)
    new.update(opened_at=timezone.now(), opened_by=by.username, opened_for=by.on_behalf_of)
