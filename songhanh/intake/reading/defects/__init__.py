"""Lỗi trong văn bản: what is wrong or missing in the text, each kind found by one small rule."""

from __future__ import annotations

from songhanh.intake.reading.defects.finding import KINDS, RULES, find_defects

__all__ = ["KINDS", "RULES", "find_defects"]
