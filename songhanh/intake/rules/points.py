"""What is still to do on a directive before its work can be given out. Pure."""

from __future__ import annotations

from songhanh.intake.reading.model import Role
from songhanh.intake.rules.standing import Standing
from songhanh.kernel.words import Word

ANSWERABLE = frozenset((Role.LEAD.value, Role.RESPONSIBLE.value))


class PointKind(Word):
    """Why a directive still needs somebody's hand."""

    NO_UNIT = "no_unit", "chưa có đơn vị thực hiện"
    UNMATCHED = "unmatched", "đơn vị chưa khớp với cây đơn vị"
    TWO_LEADS = "two_leads", "hơn một đơn vị chủ trì"
    NO_DAY = "no_day", "chưa có thời hạn"


class PointAnswer(Word):
    """What was done about a point of the paper that the reader doubts."""

    SEEN = "seen", "đã xem, để nguyên"
    FIXED = "fixed", "đã sửa"


def points_of(one: Standing) -> tuple[PointKind, ...]:
    """Return what is open on a directive, the weightiest first."""
    leads = {(unit.unit, unit.group, unit.as_written) for unit in one.units if unit.role == Role.LEAD.value}
    open_now = {
        PointKind.NO_UNIT: not any(unit.role in ANSWERABLE for unit in one.units),
        PointKind.UNMATCHED: any(not unit.is_matched for unit in one.units),
        PointKind.TWO_LEADS: len(leads) > 1,
        PointKind.NO_DAY: not one.dues,
    }
    return tuple(kind for kind, is_open in open_now.items() if is_open)
