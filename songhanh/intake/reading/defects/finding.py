"""All the rules in one list, and what is done with what they find."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from songhanh.intake.reading.defects import (
    abbreviations,
    assigning,
    capitals,
    citing,
    dates,
    duties,
    measures,
    ordering,
    overdue,
    periods,
    repeats,
    shape,
    spelling,
)
from songhanh.intake.reading.defects.layout import check_layout
from songhanh.intake.reading.defects.view import ReadingView, Rule
from songhanh.intake.reading.model import PlanReading
from songhanh.intake.reading.source import SourceText
from songhanh.intake.reading.structure.paragraphs import Paragraph
from songhanh.intake.reading.structure.sheets import Sheet
from songhanh.kernel.messages import Message
from songhanh.paper import layout
from songhanh.paper.defects import Defect, DefectKind, Severity

MORE_OF_THE_SAME = DefectKind(
    "MORE_OF_THE_SAME",
    Severity.NOTE,
    Message("Còn %(count)s chỗ khác cùng lỗi trình bày này (%(code)s)."),
    None,
    "Một lỗi trình bày lặp lại chỉ nêu vài lần đầu",
)

RULES: tuple[Rule, ...] = (
    check_layout,
    dates.check_impossible_dates,
    dates.check_cited_dates,
    dates.check_periods_of_cited,
    overdue.check_deadlines_over,
    overdue.check_periods_over,
    dates.check_days_off,
    dates.check_several_deadlines,
    periods.check_same_title,
    periods.check_lonely_period,
    periods.check_reversed,
    periods.check_reversed_stretches,
    periods.check_stale_year,
    duties.check_reports,
    duties.check_owners,
    duties.check_alternatives,
    duties.check_conditions,
    assigning.check_units,
    assigning.check_rows,
    measures.check_targets,
    measures.check_budget_and_forms,
    citing.check_dates_of_citations,
    citing.check_years_of_numbers,
    citing.check_lists,
    spelling.check_confusions,
    spelling.check_syllables,
    repeats.check_repeats,
    abbreviations.check_defined_form,
    abbreviations.check_undefined,
    capitals.check_listed,
    capitals.check_mixed,
    shape.check_broken_sentences,
    shape.check_open_lists,
    shape.check_wording,
    ordering.check_numbers,
    ordering.check_letters,
    ordering.check_rows,
    shape.check_repeated_headings,
    shape.check_spaces,
    shape.check_brackets,
)

_MODULES = (
    assigning,
    dates,
    overdue,
    periods,
    duties,
    measures,
    citing,
    spelling,
    repeats,
    abbreviations,
    capitals,
    shape,
    ordering,
)
KINDS: tuple[DefectKind, ...] = (
    *layout.KINDS,
    *(kind for module in _MODULES for kind in vars(module).values() if isinstance(kind, DefectKind)),
    MORE_OF_THE_SAME,
)
"""Every kind that can be found, in the order of docs/defects.md."""

_NOTES_OF_A_KIND = 5


def find_defects(
    source: SourceText,
    reading: PlanReading,
    paragraphs: tuple[Paragraph, ...],
    *,
    sheets: tuple[Sheet, ...] = (),
) -> tuple[Defect, ...]:
    """Return what the rules find, in the order of the text; ``sheets`` where they are already cut."""
    view = ReadingView(source, reading, paragraphs, sheets)
    found = sorted((defect for rule in RULES for defect in rule(view)), key=lambda defect: defect.span)
    if view.is_image:
        found = [_doubted(defect) for defect in found]
    return tuple(_gathered(found))


def _doubted(defect: Defect) -> Defect:
    """What was recognised from an image may be the recogniser's slip: never called an error."""
    return replace(defect, severity=Severity.WARNING) if defect.severity is Severity.ERROR else defect


def _gathered(found: Iterable[Defect]) -> Iterator[Defect]:
    """Yield the defects, but of notes of one kind only the first few, and then how many more there are."""
    found = list(found)
    counts = Counter(defect.code for defect in found)
    seen: Counter[str] = Counter()
    for defect in found:
        seen[defect.code] += 1
        left = counts[defect.code] - _NOTES_OF_A_KIND
        if defect.severity is not Severity.NOTE or seen[defect.code] <= _NOTES_OF_A_KIND or left == 1:
            yield defect
        elif seen[defect.code] == _NOTES_OF_A_KIND + 1:
            yield MORE_OF_THE_SAME.at(defect.span, {"count": left, "code": defect.code})
