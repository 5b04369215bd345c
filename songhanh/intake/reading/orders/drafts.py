"""Orders in the making: what a walk over a body has found so far, and the labels below that add to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from songhanh.intake.reading.facts.deadlines import deadlines_in_label
from songhanh.intake.reading.model import Deadline, Directive, ModeHint, Role, UnitMention
from songhanh.intake.reading.named.units import labelled_units
from songhanh.intake.reading.orders.label_lines import Label, label_of
from songhanh.intake.reading.orders.purposes import Purpose
from songhanh.intake.reading.orders.sections import Section
from songhanh.kernel.passage import Passage


@dataclass
class Draft:
    """A directive in the making: labels on the lines below may still add units and dates."""

    id: str
    section: str
    passage: Passage
    units: tuple[UnitMention, ...]
    mode_hint: ModeHint | None
    deadlines: tuple[Deadline, ...]
    purpose: Purpose


@dataclass
class Walk:
    """One walk over a tree: what has been found, and how many paragraphs each section has given.

    ``run`` is the first of the orders to which the next label belongs: those since the last labels.
    """

    signed: date | None
    drafts: list[Draft] = field(default_factory=list)
    paragraphs: Counter[str] = field(default_factory=Counter)
    run: int = 0
    is_labelled: bool = False

    def begin_order(self) -> None:
        """Leave the orders behind that have their labels already: the next ones belong to the new order."""
        if self.is_labelled:
            self.run, self.is_labelled = len(self.drafts), False


def attach(section: Section, label: Label, walk: Walk) -> bool:
    """Give the units and dates of a label line to the orders above it in the same section."""
    drafts = list(_labelled_drafts(section, walk))
    walk.is_labelled = walk.is_labelled or bool(drafts)
    if label is Label.UNITS and drafts:
        units = labelled_units(section.whole) or ()
        for draft in drafts:
            draft.units = _merged(draft.units, units)
        return True
    if label is Label.TIME and drafts:
        for draft in drafts:
            draft.deadlines += deadlines_in_label(section.whole, signed=walk.signed)
        return True
    return label is not Label.MATTER


def _labelled_drafts(section: Section, walk: Walk) -> Iterator[Draft]:
    """Yield the orders to which a label line belongs: the last run of those drawn from the same section."""
    for draft in reversed(walk.drafts[walk.run :]):
        if draft.section != section.path:
            return
        yield draft


def attach_all(section: Section, walk: Walk) -> None:
    for below in section.below:
        label = label_of(below.whole)
        if label is None:
            continue
        for draft in walk.drafts[-1:]:
            if label is Label.UNITS:
                draft.units = _merged(draft.units, labelled_units(below.whole) or ())
            elif label is Label.TIME:
                draft.deadlines += deadlines_in_label(below.whole, signed=walk.signed)


def _merged(units: tuple[UnitMention, ...], more: tuple[UnitMention, ...]) -> tuple[UnitMention, ...]:
    """Add units; at most one LEAD: what the label says goes before what the heading said."""
    if any(unit.role is Role.LEAD for unit in more):
        units = tuple(replace(u, role=Role.RESPONSIBLE) if u.role is Role.LEAD else u for u in units)
    return (*units, *more)


def finished(draft: Draft) -> Directive:
    return Directive(
        id=draft.id,
        section=draft.section,
        text=draft.passage.text,
        span=draft.passage.span,
        units=draft.units,
        mode_hint=draft.mode_hint,
        deadlines=draft.deadlines,
        kind=draft.purpose.kind,
        products=draft.purpose.products,
        beneficiaries=draft.purpose.beneficiaries,
    )
