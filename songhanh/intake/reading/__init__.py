"""Đọc văn bản: a library that turns a file into a `PlanReading`; no Django, no database, no clock.

    sources      a file becomes the words of the paper       tệp → chữ trên văn bản
    structure    lines become paragraphs, sheets, sentences  dòng → đoạn, số mục, câu
    named        who is named                                đơn vị được nêu
    facts        what the paper says of itself and others    số, ngày, người ký, căn cứ, thời hạn
    orders       what must be done                           cây mục, nội dung giao
    defects      what is wrong or missing                    lỗi trong văn bản

`lexicon` and `language` lie below them: the words of the genre, and how rules meet them.
"""

from __future__ import annotations

from songhanh.intake.reading.model import PlanReading
from songhanh.intake.reading.source import SourceText

__all__ = ["read"]


def read(source: SourceText) -> PlanReading:
    """Đọc văn bản: return what a source text says; any text at all is read, blank is left blank."""
    from songhanh.intake.reading.reader import reading_of

    return reading_of(source)
