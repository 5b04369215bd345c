"""Tasks come into the hands of offices: as an order where they stand under the issuer, else as a request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from django.utils import timezone

from songhanh.kernel.keys import new_keys
from songhanh.people.rules import Actor
from songhanh.plans import queries
from songhanh.plans.models import Assignment, Notice, Plan, Task, offices_to_tell
from songhanh.plans.rules.giving import Share, check_one_lead, mode_of
from songhanh.plans.rules.lifecycles import OPEN
from songhanh.plans.rules.words import WORKING, NoticeKind
from songhanh.plans.writing import write_alike


def hand_to(
    plan: Plan,
    pairs: Sequence[tuple[Task, Sequence[Share]]],
    *,
    on: date,
    moved_from: Assignment | None = None,
) -> None:
    """Give every office its part of every task, and write down once for each office that it must be told."""
    issuer = queries.issuer_of(plan)
    # Those of the paper's day, and those that stand in their place by now.
    under = queries.units_under(issuer, queries.day_of(plan, on)) | queries.units_under(issuer, on)
    for _, shares in pairs:
        check_one_lead(shares)
    rows = [(task.pk, share) for task, shares in pairs for share in shares]
    mode = {unit: str(mode_of(is_under=unit in under)) for unit in {share.unit for _, share in rows}}
    write_alike(
        Assignment(given_on=on, moved_from=moved_from),
        ("key", "task_id", "unit_id", "group_id", "role", "mode"),
        (
            (key, task, share.unit, share.group, share.role.value, mode[share.unit])
            for key, (task, share) in zip(new_keys(len(rows)), rows, strict=True)
        ),
    )
    counts = Counter(share.unit for _, shares in pairs for share in shares if share.role in WORKING)
    tell(plan, counts, NoticeKind.GIVEN, _alone([task for task, _ in pairs], counts))


def _alone(tasks: Sequence[Task], counts: Mapping[int, int]) -> dict[int, Assignment]:
    """The part of each office that was given one alone."""
    single = [unit for unit, count in counts.items() if count == 1]
    parts = Assignment.objects.filter(task__in=tasks, unit__in=single, role__in=WORKING, status__in=OPEN)
    return {one.unit_id: one for one in parts} if single else {}


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
