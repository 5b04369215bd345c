"""Lỗi trong văn bản: what is wrong or missing in the text, each kind found by one small rule."""

from __future__ import annotations

from songhanh.intake.reading.model import PlanReading
from songhanh.intake.reading.paragraphs import Paragraph
from songhanh.intake.reading.source import SourceText
from songhanh.paper.defects import Defect


def find_defects(
    source: SourceText, reading: PlanReading, paragraphs: tuple[Paragraph, ...]
) -> tuple[Defect, ...]:
    """Return what the rules find, in the order of the text."""
    return ()
