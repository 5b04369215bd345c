"""Thể thức (NĐ 30/2020): what is out of form in a paper, be it a draft that came in or one that we write."""

from __future__ import annotations

from songhanh.paper.defects import Defect, DefectKind
from songhanh.paper.layout import content, foot, head, symbols
from songhanh.paper.layout.view import LayoutRule, LayoutView, MarkedHeading

__all__ = ["KINDS", "RULES", "LayoutView", "MarkedHeading", "layout_defects"]

RULES: tuple[LayoutRule, ...] = (
    head.check_motto,
    head.check_number,
    head.check_date,
    head.check_subject,
    content.check_bases,
    symbols.check_spaces,
    symbols.check_hyphens,
    symbols.check_cited_kinds,
    symbols.check_slips,
    content.check_semicolons,
    content.check_full_stops,
    content.check_end,
    content.check_heading_levels,
    foot.check_capacity,
    foot.check_recipients_label,
    foot.check_recipients,
    foot.check_archive,
)

KINDS: tuple[DefectKind, ...] = (
    head.MOTTO_FORM,
    head.NUMBER_FORM,
    head.KIND_CODE,
    head.DATE_FORM,
    head.SUBJECT_FULL_STOP,
    content.BASES_IN_ONE_PARAGRAPH,
    symbols.SYMBOL_SPACES,
    symbols.SYMBOL_HYPHEN,
    symbols.CITED_KIND_CODE,
    symbols.SYMBOL_SLIP,
    content.CAPITAL_AFTER_SEMICOLON,
    content.NO_FULL_STOP,
    content.END_MARK,
    content.HEADING_LEVELS,
    foot.NO_ON_BEHALF,
    foot.RECIPIENTS_LABEL,
    foot.RECIPIENTS_CAPITALS,
    foot.RECIPIENTS_PUNCTUATION,
    foot.ARCHIVE_LINE,
)


def layout_defects(view: LayoutView) -> tuple[Defect, ...]:
    """Return what the rules of form find, in the order of the text."""
    found = (defect for rule in RULES for defect in rule(view))
    return tuple(sorted(found, key=lambda defect: defect.span))
