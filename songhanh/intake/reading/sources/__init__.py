"""Sources: a file of any supported kind becomes a `SourceText`, or is refused in one sentence."""

from __future__ import annotations

from songhanh.intake.reading.sources.opening import open_source

__all__ = ["open_source"]
