"""What is asked of directives in people's hands."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet, Subquery

from songhanh.intake.models import Directive, Due, Edit, NamedUnit, Reading, SourceDocument, asks_if_given_out
from songhanh.intake.reading.layout import blocks_from
from songhanh.intake.rules.points import PointKind, points_of
from songhanh.intake.rules.wording import Wording
from songhanh.people.rules import Actor


def directives_of(document: SourceDocument) -> QuerySet[Directive]:
    """Directives of a document in use, in the paper's order, with units and days: three questions."""
    rows = Directive.objects.filter(document=document, is_retired=False)
    return rows.prefetch_related("named_units", "dues")


@dataclass(frozen=True)
class OpenPoint:
    """Something still to do on a directive."""

    directive: Directive
    kind: PointKind


def open_points(document: SourceDocument) -> list[OpenPoint]:
    """Return what is still to do, in the order of the paper."""
    return [OpenPoint(one, kind) for one in directives_of(document) for kind in points_of(one.standing)]


@dataclass(frozen=True)
class Work:
    """Everything that is worked on in a document: what is in use, and what was set aside."""

    rows: list[Directive]
    set_aside: list[Directive]

    @property
    def units(self) -> set[int]:
        """The units of the tree that are meant, by their numbers."""
        return {one.unit_id for row in self.rows for one in row.units if one.unit_id}


def work_in(document: SourceDocument) -> Work:
    """Return the directives of a document; set aside is what retired and is carried by no other one."""
    # Into plain lists: with a thousand orders, a manager for each would cost more than all the rest.
    units = Prefetch("named_units", NamedUnit.objects.select_related("group"), "held_units")
    days = Prefetch("dues", Due.objects.all(), "held_days")
    found = Directive.objects.filter(document=document).prefetch_related(units, days)
    rows: list[Directive] = [row for row in found if not row.is_retired]
    carried = [span for row in rows for span in row.stretches]
    return Work(rows, [row for row in found if row.is_retired and not _is_carried(row, carried)])


def set_aside_in(document: SourceDocument) -> list[Directive]:
    """Return what was set aside."""
    return work_in(document).set_aside


def _is_carried(row: Directive, carried: list[list[int]]) -> bool:
    return all(any(a <= start and end <= b for a, b in carried) for start, end in row.stretches)


def codes_of(document: SourceDocument) -> frozenset[str]:
    """Return every code that a directive of the document has or had."""
    return frozenset(Directive.objects.filter(document=document).values_list("code", flat=True))


def revisions_of(document: SourceDocument) -> dict[str, int]:
    """Return the revision at which each directive in use stands, by its key."""
    return dict(directives_of(document).order_by().values_list("key", "revision"))


def wording_of(document: SourceDocument) -> Wording:
    """Return the paragraphs from which the words of directives are cut."""
    layout = Reading.objects.values_list("layout", flat=True).get(document=document)
    return Wording(blocks_from(layout))


def is_given_out(document: SourceDocument) -> bool:
    """Whether the work of a document was given out: then its directives stand as they are."""
    answers = asks_if_given_out.send(SourceDocument, document=document)
    return any(answer for _, answer in answers)


def edits_of(document: SourceDocument) -> QuerySet[Edit]:
    """What was changed, the latest first."""
    return Edit.objects.filter(document=document).order_by("-number")


def directive_in(
    documents: QuerySet[SourceDocument], document_key: str, key: str
) -> tuple[Directive | None, Directive | None]:
    """Return the directive of this key with its document, and the one that follows it: in three questions."""
    rows = Directive.objects.filter(document__in=documents.filter(key=document_key), is_retired=False)
    place = rows.filter(key=key)
    position, start = Subquery(place.values("position")), Subquery(place.values("start"))
    later = Q(position__gt=position) | Q(position=position, start__gte=start)
    with_all = rows.filter(later).select_related("document").prefetch_related("named_units", "dues")
    found = list(with_all[:2])
    if not found or found[0].key != key:
        return None, None
    return found[0], found[1] if len(found) > 1 else None


def unmatched_in(document: SourceDocument) -> list[Directive]:
    """Directives that name somebody whom the tree does not know yet, in the order of the paper."""
    rows = Directive.objects.filter(
        document=document, is_retired=False, named_units__unit=None, named_units__group=None
    )
    return list(rows.filter(named_units__isnull=False).distinct().prefetch_related("named_units"))


def undoable(document: SourceDocument, actor: Actor) -> Edit | None:
    """The change that this person would take back now: the last of their own."""
    return edits_of(document).filter(by=actor.username, is_undone=False).first()


def redoable(document: SourceDocument, actor: Actor) -> Edit | None:
    """The change that would happen again: the earliest of their own that is taken back."""
    return edits_of(document).filter(by=actor.username, is_undone=True).last()
