"""A plan of last year on its way into the next, for the tests."""

from __future__ import annotations

from datetime import date

from songhanh.intake.reading.model import Role
from songhanh.ledger.models import Entry
from songhanh.plans import queries, services
from songhanh.plans.services import NewYear, Piece
from songhanh.plans.tests import cast

JANUARY = date(2022, 1, 10)


def new_year(plan, **more):
    chosen = frozenset(task.key for task in plan.tasks.filter(withdrawn_on=None))
    return NewYear(**{"year": 2022, "subject": "Trồng cây năm 2022", "chosen": chosen} | more)


def carried(plan, they, **more):
    new, is_new = services.carry_over(plan, new_year(plan, **more), on=JANUARY, by=they.lan)
    assert is_new
    return new


def item(new, clause):
    return new.draft_tasks.get(clause=clause)


def given_out(new, they):
    fingerprint = queries.draft_of(new, JANUARY).fingerprint
    return services.give_out(new, fingerprint=fingerprint, on=JANUARY, by=they.lan)


def acts(plan):
    return list(Entry.objects.filter(chain=plan.chain).values_list("act", flat=True))


def piece_of(one, **more):
    shares = tuple((share.unit_id, share.group_id, Role(share.role)) for share in one.shares.all())
    days = tuple(day.last_day for day in one.days.all())
    return Piece(
        **{"text": one.text, "clause": one.clause, "area": one.work_area, "shares": shares, "days": days}
        | more
    )


def signed_paper():
    """The paper of the new year, in nearly the same words."""
    return cast.paper(
        [
            ("III.1.p1", "III.1", "Tổng hợp, báo cáo kết quả trồng cây.", [], None),
            ("III.2.p1", "III.2", "Vận động toàn thể nhân dân trồng cây.", [], None),
            ("III.3.p1", "III.3", "Trồng mỗi phường 300 cây, gửi báo cáo trước ngày 15/5.", [], None),
            ("III.4.p1", "III.4", "Kiểm kê kho bãi.", [], None),
        ]
    )
