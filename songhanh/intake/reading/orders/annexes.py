"""Annexes whose orders stand right under them, in tables: what each is called, and where it begins."""

from __future__ import annotations

from collections.abc import Iterator

from songhanh.intake.reading.model import Heading, PlanReading


def annexes_of(reading: PlanReading) -> Iterator[Heading]:
    """Yield the sections of orders in tables that no heading of the outline names: an annex, by its caption.

    The span is that of its first table with orders.
    """
    known = {heading.path for heading in reading.outline}
    sections = {directive.id: directive.section for directive in reading.directives}
    for table in reading.appendix_tables:
        told = (sections.get(row.directive or "", "") for row in table.rows)
        section = next((path for path in told if path), "")
        if section.startswith("PL") and section not in known:
            known.add(section)
            yield Heading(section, table.caption or "", table.span)
