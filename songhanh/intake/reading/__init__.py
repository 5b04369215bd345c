"""Đọc văn bản: a library that turns a file into a `PlanReading`; no Django, no database, no clock."""

from __future__ import annotations

from songhanh.intake.reading.model import PlanReading
from songhanh.intake.reading.source import SourceText

__all__ = ["read"]


def read(source: SourceText) -> PlanReading:
    """Đọc văn bản: return what a source text says; any text at all is read, blank is left blank."""
    from songhanh.intake.reading.reader import reading_of

    return reading_of(source)
