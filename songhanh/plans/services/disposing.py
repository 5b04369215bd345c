"""Orders of a draft are decided one by one or many at once, and linked with each other."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.utils import timezone

from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.people.rules import Actor
from songhanh.plans import queries
from songhanh.plans.holding import check_draft, check_steers, locked, note
from songhanh.plans.models import Coverage, Disposition, Plan
from songhanh.plans.queries import Draft, Row
from songhanh.plans.rules import giving
from songhanh.plans.rules.words import DispositionKind


@transaction.atomic
def dispose(
    plan: Plan, seen: Mapping[str, int], kind: DispositionKind | None, *, into: str = "", on: date, by: Actor
) -> int:
    """Xử lý nội dung giao: decide of many orders at once; with no kind the decision is taken back.

    ``seen`` says for each order at which revision its decision was on the page: nobody undoes unseen what
    another has just decided.
    """
    plan, draft = _held(plan, on, by)
    rows = [row for row in draft.rows if row.directive.key in seen]
    _check_fresh(rows, seen)
    target = next((row for row in draft.rows if row.directive.code == into), None)
    if kind is DispositionKind.MERGED:
        giving.check_merge(draft.rulings, [row.ruling.code for row in rows], into)
    if kind is not DispositionKind.TRACKED:
        _check_carries_nothing(draft, rows)
    for row in rows:
        _decide(plan, row, kind, target if kind is DispositionKind.MERGED else None, by)
    codes = ", ".join(row.ruling.code for row in rows)
    note(f"plan.dispose_{kind or 'anew'}", plan, by=by, reason=f"{codes} → {into}" if into else codes)
    return len(rows)


@transaction.atomic
def link(plan: Plan, code: str, answered_by: str, *, is_part: bool, on: date, by: Actor) -> None:
    """Nối nội dung: an order about a matter is taken up by an order to somebody, wholly or in part."""
    plan, draft = _held(plan, on, by)
    one, other = _named(draft, code), _named(draft, answered_by)
    if one is other:
        raise Denied(Message("Chọn một nội dung khác để nối."))
    Coverage.objects.update_or_create(
        directive=one.directive, by=other.directive, defaults={"plan": plan, "is_part": is_part}
    )
    note("plan.link", plan, by=by, reason=f"{code} ← {answered_by}")


@transaction.atomic
def unlink(plan: Plan, code: str, answered_by: str, *, on: date, by: Actor) -> None:
    """Bỏ nối: the one is not taken up by the other after all."""
    plan, draft = _held(plan, on, by)
    one, other = _named(draft, code), _named(draft, answered_by)
    Coverage.objects.filter(directive=one.directive, by=other.directive).delete()
    note("plan.unlink", plan, by=by, reason=f"{code} ← {answered_by}")


def _held(plan: Plan, on: date, by: Actor) -> tuple[Plan, Draft]:
    plan = locked(plan)
    check_steers(plan, by)
    check_draft(plan)
    if plan.is_drafted:
        raise Denied(Message("Nội dung của dự thảo này sửa ở trang soạn."))
    return plan, queries.draft_of(plan, on, queries.Detail.OUTLINE)


def _named(draft: Draft, code: str) -> Row:
    for row in draft.rows:
        if row.directive.code == code:
            return row
    raise Denied(Message("Không còn nội dung %(code)s; tải lại trang.", {"code": code}))


def _check_fresh(rows: list[Row], seen: Mapping[str, int]) -> None:
    if not rows or len(rows) < len(seen):
        raise Denied(Message("Chọn ít nhất một nội dung còn trong văn bản; tải lại trang để xem."))
    for row in rows:
        if row.seen != seen[row.directive.key]:
            raise Denied(
                Message(
                    "%(code)s vừa được %(who)s xử lý khác; tải lại trang để xem rồi quyết định.",
                    {"code": row.ruling.code, "who": row.by or "?"},
                )
            )


def _check_carries_nothing(draft: Draft, rows: list[Row]) -> None:
    carried = giving.carried_by(draft.rulings)
    chosen = {row.ruling.code for row in rows}
    for code in chosen:
        if set(carried.get(code, ())) - chosen:
            raise Denied(
                Message(
                    "%(code)s đang thực hiện thay %(others)s; chuyển các nội dung ấy đi trước.",
                    {"code": code, "others": ", ".join(carried[code])},
                )
            )


def _decide(plan: Plan, row: Row, kind: DispositionKind | None, target: Row | None, by: Actor) -> None:
    if kind is None:
        Disposition.objects.filter(plan=plan, directive=row.directive).delete()
        return
    Disposition.objects.update_or_create(
        plan=plan,
        directive=row.directive,
        defaults={
            "kind": kind,
            "into": target.directive if target else None,
            "by": by.username,
            "at": timezone.now(),
            "revision": row.seen + 1,
        },
    )
