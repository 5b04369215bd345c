"""The reading as people have it now: the same values, made of the rows instead of the stored answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
from songhanh.ui.language import say
from songhanh.units.rules import UnitLabel


def reading_of(
    stored: PlanReading, rows: Sequence[Directive], labels: Mapping[int, UnitLabel] | None = None
) -> PlanReading:
    """Return the stored reading with the directives in use now; ``labels`` name units that people added."""
    return replace(
        stored,
        directives=tuple(_directive(row, Span(row.start, row.end), labels or {}) for row in rows),
    )


def stretches_of(stored: PlanReading, rows: Sequence[Directive]) -> PlanReading:
    """Return the same with a directive for each stretch: what the paper is lit by."""
    return replace(
        stored,
        directives=tuple(_directive(row, Span(*stretch), {}) for row in rows for stretch in row.stretches),
    )


def _directive(row: Directive, span: Span, labels: Mapping[int, UnitLabel]) -> ReadDirective:
    return ReadDirective(
        id=row.code,
        section=row.section,
        text=row.text,
        span=span,
        units=tuple(_units(row, labels)),
        mode_hint=ModeHint.REQUESTED if row.is_requested else None,
        kind=DirectiveKind(row.kind) if row.kind else None,
        deadlines=tuple(_deadlines(row)),
        products=tuple(row.products),
        beneficiaries=tuple(row.beneficiaries),
    )


def _units(row: Directive, labels: Mapping[int, UnitLabel]) -> Iterator[UnitMention]:
    for unit in row.units:
        label = labels.get(unit.unit_id or 0)
        added = label.name if label else str(unit.group) if unit.group_id else ""
        yield UnitMention(unit.as_written or added, Role(unit.role), _span(unit.start, unit.end))


def _deadlines(row: Directive) -> Iterator[Deadline]:
    for due in row.days:
        kind = DeadlineKind(due.kind)
        words = due.as_written or (str(say(due.last_day)) if due.last_day else "")
        yield Deadline(words, kind, due.last_day, due.last_day, _span(due.start, due.end))


def _span(start: int | None, end: int | None) -> Span:
    # What people added stands nowhere on the paper: an empty stretch marks nothing.
    return Span(start or 0, end or 0)
