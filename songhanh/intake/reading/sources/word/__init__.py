"""Word documents (.docx): what stands in the file, with the numbers that Word adds by itself."""

from __future__ import annotations

from songhanh.intake.reading.sources.word.body import read_docx

__all__ = ["read_docx"]
