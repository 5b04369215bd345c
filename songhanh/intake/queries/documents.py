"""What is asked of received documents. Reads only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from songhanh.intake.models import (
    Edit,
    Reading,
    Settlement,
    SourceDocument,
    asks_what_else_is_seen,
    asks_where_it_goes_on,
)
from songhanh.intake.rules import PREPARING_POSTS, READABLE, Onward, Status
from songhanh.kernel.text import fold
from songhanh.people.queries import called
from songhanh.people.rules import Actor

KNOWN = frozenset(map(str, Status))
UNDER_WAY = (Status.RECEIVED, Status.READING)


def visible_to(actor: Actor) -> QuerySet[SourceDocument]:
    """Documents that somebody's office received, or that reach it by what was made of them.

    An administrator sees all; a withdrawn one no longer exists for anybody.
    """
    documents = SourceDocument.objects.exclude(status=Status.WITHDRAWN)
    if actor.is_administrator:
        return documents
    seen = Q(unit__in=actor.units)
    for _, more in asks_what_else_is_seen.send(SourceDocument, actor=actor):
        seen |= Q(pk__in=more)
    return documents.filter(seen)


def prepared_by(actor: Actor) -> QuerySet[SourceDocument]:
    """Documents on which somebody works: received by an office in which they prepare."""
    documents = SourceDocument.objects.exclude(status=Status.WITHDRAWN)
    return documents.filter(unit__in=actor.units_as(*PREPARING_POSTS))


def onward_from(document: SourceDocument, actor: Actor) -> list[Onward]:
    """Return where the work of a document goes on; with a way there where somebody may go."""
    answers = asks_where_it_goes_on.send(SourceDocument, document=document, actor=actor)
    lines: Iterable[Any] = chain.from_iterable(lines or () for _, lines in answers)
    return [line for line in lines if isinstance(line, Onward)]


def with_reading(actor: Actor) -> QuerySet[SourceDocument]:
    """The same, each with what was read in it: one question to the database for a whole page."""
    return visible_to(actor).select_related("reading")


def found(actor: Actor, words: str, status: str = "") -> QuerySet[SourceDocument]:
    """Documents that hold every word, tone marks or none, in name, number, subject or issuer."""
    documents = visible_to(actor)
    if status and status not in KNOWN:
        return documents.none()
    # No text holds the character NUL, and PostgreSQL refuses to look for it.
    for word in fold(words.replace("\0", " ")).split():
        documents = documents.filter(folded__contains=word)
    if status == Status.READING:
        return documents.filter(status__in=UNDER_WAY)
    if status == Status.READ:
        return documents.filter(status__in=READABLE)
    return documents.filter(status=status) if status else documents


def with_own_edits(actor: Actor) -> QuerySet[SourceDocument]:
    """The same documents, each with whether somebody can take back or do again, and when they last saved."""
    mine = Edit.objects.filter(document=OuterRef("pk"), by=actor.username)
    filled: dict[str, Any] = {
        "is_undoable": Exists(mine.filter(is_undone=False)),
        "is_redoable": Exists(mine.filter(is_undone=True)),
        "saved_at": Subquery(mine.order_by("-number").values("at")[:1]),
    }
    return visible_to(actor).annotate(**filled)


def reading_of(document: SourceDocument) -> Reading:
    """What was read in a document."""
    return Reading.objects.get(document=document)


def settled_in(document: SourceDocument) -> dict[tuple[str, int, int], Settlement]:
    """The points of a document that somebody ticked off, by the place of each; with the name of who did."""
    filled: dict[str, Any] = {"who": called("by")}
    settled = Settlement.objects.filter(document=document).annotate(**filled)
    return {one.place: one for one in settled}


def with_content(sha256: str, unit: int | None) -> SourceDocument | None:
    """The document on an office's list that is, byte for byte, this file."""
    documents = SourceDocument.objects.exclude(status=Status.WITHDRAWN)
    return documents.filter(sha256=sha256, unit=unit).first()


def to_be_read(pk: int) -> SourceDocument | None:
    """The document, if the reader may take it up: it waits, or whoever was reading it was stopped."""
    return SourceDocument.objects.filter(pk=pk, status__in=UNDER_WAY).first()


def being_read(pk: int) -> SourceDocument | None:
    """The document, if it is still being read: somebody may have withdrawn it meanwhile."""
    return SourceDocument.objects.filter(pk=pk, status=Status.READING).first()


@dataclass(frozen=True)
class Tally:
    """How many documents stand where."""

    read: int = 0
    reading: int = 0
    failed: int = 0

    @property
    def total(self) -> int:
        return self.read + self.reading + self.failed


def tally(actor: Actor) -> Tally:
    """Count the documents on the list by where they stand."""
    rows = visible_to(actor).order_by().values_list("status").annotate(n=Count("pk"))
    count = dict(rows)
    under_way = sum(count.get(status, 0) for status in UNDER_WAY)
    read = sum(count.get(status, 0) for status in READABLE)
    return Tally(read, under_way, count.get(Status.FAILED, 0))
