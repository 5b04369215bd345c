"""Who is in which group on a day, as `units` says it."""

from __future__ import annotations

from songhanh.units.queries.gathering import members_by_group

__all__ = ["members_by_group"]
