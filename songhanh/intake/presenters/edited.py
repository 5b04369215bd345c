"""The reading as people have it now: the same values, made of the rows instead of the stored answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from songhanh.intake.models import Directive
from songhanh.intake.reading.model import (
    Deadline,
    DeadlineKind,
    DirectiveKind,
    ModeHint,
    PlanReading,
    Role,
    UnitMention,
)
from songhanh.intake.reading.model import Directive as ReadDirective
from songhanh.kernel.passage import Span


def reading_of(stored: PlanReading, rows: Sequence[Directive]) -> PlanReading:
    """Return the stored reading with the directives that are in use now."""
    return replace(stored, directives=tuple(_directive(row, Span(row.start, row.end)) for row in rows))


def stretches_of(stored: PlanReading, rows: Sequence[Directive]) -> PlanReading:
    """Return the same with a directive for each stretch: what the paper is lit by."""
    return replace(
        stored,
        directives=tuple(_directive(row, Span(*stretch)) for row in rows for stretch in row.stretches),
    )


def _directive(row: Directive, span: Span) -> ReadDirective:
    return ReadDirective(
        id=row.code,
        section=row.section,
        text=row.text,
        span=span,
        units=tuple(_units(row)),
        mode_hint=ModeHint.REQUESTED if row.is_requested else None,
        kind=DirectiveKind(row.kind) if row.kind else None,
        deadlines=tuple(_deadlines(row)),
        products=tuple(row.products),
        beneficiaries=tuple(row.beneficiaries),
    )


def _units(row: Directive) -> Iterator[UnitMention]:
    for unit in row.named_units.all():
        yield UnitMention(unit.as_written, Role(unit.role), _span(unit.start, unit.end))


def _deadlines(row: Directive) -> Iterator[Deadline]:
    for due in row.dues.all():
        kind = DeadlineKind(due.kind)
        yield Deadline(due.as_written, kind, due.last_day, due.last_day, _span(due.start, due.end))


def _span(start: int | None, end: int | None) -> Span:
    # What people added stands nowhere on the paper: an empty stretch marks nothing.
    return Span(start or 0, end or 0)
