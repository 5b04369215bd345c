"""Đánh dấu điểm cần xem: somebody has looked at what the reader doubts, and says what was done."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from songhanh.intake.models import Settlement, SourceDocument
from songhanh.intake.rules import check_prepares
from songhanh.intake.rules.points import PointAnswer
from songhanh.ledger.services import record
from songhanh.people.rules import Actor

Place = tuple[str, int, int]
"""A point by its kind and where it stands: the same whenever the paper is read."""


@transaction.atomic
def settle(
    document: SourceDocument, place: Place, answer: PointAnswer, *, note: str = "", by: Actor
) -> Settlement:
    """Đánh dấu: a point was looked at, or what it shows was put right; a second answer replaces the first."""
    document = SourceDocument.objects.select_for_update().get(pk=document.pk)
    check_prepares(by, document.unit_id)
    code, start, end = place
    said = {"answer": answer.value, "note": note.strip(), "by": by.username, "at": timezone.now()}
    settlement, _is_new = Settlement.objects.update_or_create(
        document=document, code=code, start=start, end=end, defaults=said
    )
    record(f"point.{answer}", on=document, by=by, reason=f"{code} {start}: {note}".rstrip(": "))
    return settlement


@transaction.atomic
def reopen(document: SourceDocument, place: Place, *, by: Actor) -> None:
    """Mở lại điểm: it is to be looked at again."""
    document = SourceDocument.objects.select_for_update().get(pk=document.pk)
    check_prepares(by, document.unit_id)
    code, start, end = place
    gone, _ = Settlement.objects.filter(document=document, code=code, start=start, end=end).delete()
    if gone:
        record("point.reopen", on=document, by=by, reason=f"{code} {start}")
