"""A mark that opens a piece of work, drawn as every mark of the house."""

from __future__ import annotations

from songhanh.ui.qr import Mark, mark_of

__all__ = ["Mark", "mark_of"]
