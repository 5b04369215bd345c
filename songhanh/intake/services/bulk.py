"""What happens to several directives in one act: joined, set aside, given a unit or a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from songhanh.intake import queries
from songhanh.intake.models import SourceDocument
from songhanh.intake.reading.model import Role
from songhanh.intake.rules import Act
from songhanh.intake.rules.editing import brought_back, joined_from, with_day, with_unit
from songhanh.intake.rules.standing import Named
from songhanh.intake.services.pen import Outcome, Pen
from songhanh.people.rules import Actor

Expected = Mapping[str, int]
"""The revision of each directive, by its key, as whoever acts has seen it."""


def join(document: SourceDocument, expected: Expected, *, by: Actor) -> Outcome:
    """Gộp: several directives become the first of them; nothing that any of them says is lost."""
    wording = queries.wording_of(document)
    return Pen(document, by).write(expected, Act.JOIN, lambda found: joined_from(found, wording))


def set_aside(document: SourceDocument, expected: Expected, *, by: Actor) -> Outcome:
    """Bỏ ra: what was read as an order is none."""
    return Pen(document, by).write(
        expected, Act.SET_ASIDE, lambda found: [replace(one, is_retired=True) for one in found]
    )


def restore(document: SourceDocument, expected: Expected, *, by: Actor) -> Outcome:
    """Lấy lại: what was set aside is an order after all."""
    others = [row.standing for row in queries.directives_of(document)]
    return Pen(document, by).write(
        expected, Act.RESTORE, lambda found: [brought_back(one, others) for one in found]
    )


def add_unit(
    document: SourceDocument,
    expected: Expected,
    *,
    role: Role,
    unit: int | None = None,
    group: int | None = None,
    by: Actor,
) -> Outcome:
    """Thêm đơn vị: a unit or group of the tree joins each of these directives; whoever has it keeps it."""
    added = Named("", role.value, unit=unit, group=group, is_added=True)
    return Pen(document, by).write(
        expected, Act.SET_UNITS, lambda found: [with_unit(one, added) for one in found]
    )


def set_day(document: SourceDocument, expected: Expected, last_day: date, *, by: Actor) -> Outcome:
    """Đặt hạn: each of these directives gets a day that the plan does not state; one set before goes."""

    return Pen(document, by).write(
        expected, Act.SET_DUES, lambda found: [with_day(one, last_day, by.username) for one in found]
    )
