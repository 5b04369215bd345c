"""All that may happen to a received document. One function, one transaction, one ledger line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from songhanh.intake import originals, queries, rules
from songhanh.intake.models import Reading, SourceDocument, waits_to_be_read
from songhanh.intake.originals import Original
from songhanh.intake.reading.source import Format
from songhanh.intake.rules import LIFECYCLE, Holder, Stage
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.kernel.text import fold
from songhanh.kernel.workflow import Step
from songhanh.ledger.services import record
from songhanh.people.rules import Actor


def receive(original: Original, *, by: Actor, unit: int | None = None) -> tuple[SourceDocument, bool]:
    """Tiếp nhận văn bản: a file that was sent in joins an office's list; False when it is there already."""
    unit = rules.unit_for(by, unit)
    try:
        rules.check_received(size=original.size, limit=settings.UPLOAD_LIMIT, head=original.head)
        if known := queries.with_content(original.sha256, unit):
            return known, False
        return _receive_once(original, unit, by=by)
    finally:
        originals.clear_away(original)


def _receive_once(original: Original, unit: int | None, *, by: Actor) -> tuple[SourceDocument, bool]:
    try:
        return _receive(original, unit, by=by), True
    except IntegrityError:
        # Somebody of the office sent the same file in the same second: theirs is the one.
        known = queries.with_content(original.sha256, unit)
        if known is None:
            raise
        return known, False


@transaction.atomic
def _receive(original: Original, unit: int | None, *, by: Actor) -> SourceDocument:
    document = SourceDocument.objects.create(
        name=original.name,
        sha256=original.sha256,
        size=original.size,
        received_at=timezone.now(),
        received_by=by.username,
        unit_id=unit,
        folded=fold(original.name),
    )
    # Onto the shelf after the row, before anybody sees it: whoever holds the row alone holds the file.
    with originals.shelved(original):
        record("source_document.receive", on=document, by=by)
        waits_to_be_read.send(SourceDocument, document=document)
    return document


@transaction.atomic
def start_reading(document: SourceDocument, *, by: Actor) -> SourceDocument:
    """Bắt đầu đọc: the reader takes the document up."""
    document = _locked(document)
    step = _step("start_reading", document, Holder.READER)
    document.stage, document.pages_done, document.pages_total = Stage.TEXT, 0, 0
    return _take(step, document, by=by)


@transaction.atomic
def finish(document: SourceDocument, content: Mapping[str, Any], *, by: Actor) -> SourceDocument:
    """Đọc xong: what was read is kept beside the original, the text apart so that it is stored once."""
    document = _locked(document)
    step = _step("finish", document, Holder.READER)
    _keep(document, content)
    _copy_head(document, content)
    document.read_at = timezone.now()
    return _take(step, document, by=by)


@transaction.atomic
def fail(document: SourceDocument, why: Message, *, by: Actor) -> SourceDocument:
    """Không đọc được: one sentence says what is wrong and what to do; nothing half-read is kept."""
    document = _locked(document)
    step = _step("fail", document, Holder.READER)
    document.failure_parts = {
        "msgid": why.msgid,
        "params": {name: _plain(v) for name, v in why.params.items()},
    }
    return _take(step, document, by=by, reason=str(why))


@transaction.atomic
def read_again(document: SourceDocument, *, by: Actor) -> SourceDocument:
    """Đọc lại: the original is read once more, say by a newer reader; the old reading goes."""
    document = _locked(document)
    rules.check_prepares(by, document.unit_id)
    step = _step("read_again", document, Holder.CLERK)
    Reading.objects.filter(document=document).delete()
    document.failure_parts, document.stage = None, Stage.WAITING
    document.pages_done = document.pages_total = 0
    document = _take(step, document, by=by)
    waits_to_be_read.send(SourceDocument, document=document)
    return document


@transaction.atomic
def withdraw(document: SourceDocument, *, reason: str, by: Actor) -> SourceDocument:
    """Rút văn bản: received by mistake, it leaves the list; the original and the ledger stay."""
    document = _locked(document)
    rules.check_prepares(by, document.unit_id)
    if queries.is_given_out(document):
        raise Denied(Message("Việc của văn bản này đã giao, không rút được nữa. Điều chỉnh ở kế hoạch."))
    step = _step("withdraw", document, Holder.CLERK, reason)
    document.failure_parts = None
    return _take(step, document, by=by, reason=reason)


def _locked(document: SourceDocument) -> SourceDocument:
    # Two may act at once, a person and the reader: the second must see the first's act.
    return SourceDocument.objects.select_for_update().get(pk=document.pk)


def _step(act: str, document: SourceDocument, holder: Holder, reason: str = "") -> Step:
    return LIFECYCLE.step(act, document.status, holder, reason=reason)


def _take(step: Step, document: SourceDocument, *, by: Actor, reason: str = "") -> SourceDocument:
    document.status = step.target
    document.save()
    record(f"source_document.{step.act}", on=document, by=by, reason=reason)
    return document


def _keep(document: SourceDocument, content: Mapping[str, Any]) -> None:
    # The text and the layout have columns of their own; the rest is the JSON that people download.
    source = {name: value for name, value in content["source"].items() if name != "text"}
    rest = {name: value for name, value in content.items() if name != "layout"}
    kept = {
        "text": content["source"]["text"],
        "layout": content["layout"],
        "content": {**rest, "source": source},
    }
    Reading.objects.update_or_create(document=document, defaults=kept)


def _copy_head(document: SourceDocument, content: Mapping[str, Any]) -> None:
    head = content["document"]
    document.format = Format[content["source"]["format"]]
    document.kind = (head["kind"] or "")[:80]
    document.number = _number_of(head)[:80]
    document.issuer = (head["issuer"] or "")[:300]
    document.subject = head["subject"] or ""
    said = None if "date" in head["doubtful"] else head["date"]
    document.issued_on = date.fromisoformat(said) if said else None
    document.directives, document.defects = len(content["directives"]), len(content["defects"])
    document.folded = fold(
        " ".join([document.name, document.kind, document.number, document.subject, document.issuer])
    )


def _number_of(head: Mapping[str, Any]) -> str:
    # On the list there is no room to say that a number is doubted: it is left out there.
    number = "…" if head["symbol"] and "number" in head["doubtful"] else head["number"]
    return "/".join(part for part in (number, head["symbol"]) if part)


def _plain(value: object) -> object:
    return value if isinstance(value, int | float) else str(value)
