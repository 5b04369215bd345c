"""Bắt đầu xử lý: the directives of a reading get rows that people may correct."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import transaction

from songhanh.intake.models import Directive, Due, NamedUnit, Reading, SourceDocument
from songhanh.intake.queries import Tree
from songhanh.intake.reading.layout import blocks_from
from songhanh.intake.reading.model import Directive as ReadDirective
from songhanh.intake.reading.model import ModeHint, PlanReading
from songhanh.intake.reading.orders.annexes import annexes_of
from songhanh.intake.reading.schema import reading_from_json
from songhanh.intake.rules import LIFECYCLE, Holder, check_prepares
from songhanh.intake.rules.editing import matched
from songhanh.intake.rules.standing import DueDay, Named, Standing
from songhanh.intake.rules.wording import Wording
from songhanh.kernel.keys import new_key
from songhanh.ledger.services import record
from songhanh.people.rules import Actor

LONGEST_WORDS = 500


@transaction.atomic
def take_up(document: SourceDocument, *, by: Actor, tree: Tree | None = None) -> SourceDocument:
    """Bắt đầu xử lý: from now on people correct, split, join and match what was read; the reading stays.

    With a ``tree``, every name about which there is no doubt is matched at once.
    """
    document = SourceDocument.objects.select_for_update().get(pk=document.pk)
    check_prepares(by, document.unit_id)
    if document.is_taken_up:
        # Two opened the page and both began: the second one joins in.
        return document
    step = LIFECYCLE.step("take_up", document.status, Holder.CLERK)
    stored = Reading.objects.get(document=document)
    pairs = [
        (Directive(document=document), _matched(standing, tree))
        for standing in _standings(reading_from_json(stored.content), Wording(blocks_from(stored.layout)))
    ]
    for row, standing in pairs:
        row.take(standing)
    Directive.objects.bulk_create(row for row, _ in pairs)
    NamedUnit.objects.bulk_create(NamedUnit.of(row, named) for row, one in pairs for named in one.units)
    Due.objects.bulk_create(Due.of(row, due) for row, one in pairs for due in one.dues)
    document.status = step.target
    document.save(update_fields=["status"])
    record("source_document.take_up", on=document, by=by)
    return document


def _matched(one: Standing, tree: Tree | None) -> Standing:
    return matched(one, tree.meant_surely) if tree else one


def _standings(reading: PlanReading, wording: Wording) -> Iterator[Standing]:
    taken: set[str] = set()
    headings = {heading.path: heading.heading for heading in (*reading.outline, *annexes_of(reading))}
    for position, one in enumerate(reading.directives, 1):
        yield Standing(
            key=new_key(),
            code=_once(one.id, taken),
            section=one.section,
            heading=headings.get(one.section, ""),
            position=position,
            stretches=(one.span,),
            text=wording.text_of([one.span]) or one.text,
            kind=one.kind.value if one.kind else "",
            products=one.products,
            beneficiaries=one.beneficiaries,
            is_requested=one.mode_hint is ModeHint.REQUESTED,
            units=tuple(_units(one)),
            dues=tuple(_dues(one)),
        )


def _once(code: str, taken: set[str]) -> str:
    """Return the code, numbered where the paper itself uses it again."""
    number, own = 1, code
    while own in taken:
        number += 1
        own = f"{code}.{number}"
    taken.add(own)
    return own


def _units(one: ReadDirective) -> Iterator[Named]:
    for unit in one.units:
        yield Named(new_key(), unit.role.value, unit.as_written[:LONGEST_WORDS], *unit.span)


def _dues(one: ReadDirective) -> Iterator[DueDay]:
    for due in one.deadlines:
        words = due.as_written[:LONGEST_WORDS]
        yield DueDay(new_key(), due.kind.value, words, *due.span, last_day=due.last_day)
