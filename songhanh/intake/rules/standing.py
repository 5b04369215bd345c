"""How a directive stands: its words, who is named, by when; as values to keep, compare and put back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from songhanh.kernel.passage import Span


@dataclass(frozen=True)
class Named:
    """A unit of a directive: in the words of the paper, or added; the unit or group that it is."""

    key: str
    role: str
    as_written: str = ""
    start: int | None = None
    end: int | None = None
    unit: int | None = None
    group: int | None = None
    is_added: bool = False
    score: float | None = None

    @property
    def is_matched(self) -> bool:
        """The tree knows who is meant."""
        return self.unit is not None or self.group is not None

    @property
    def meaning(self) -> tuple[object, ...]:
        """What makes it the same as another, wherever it stands."""
        return (self.role, self.unit, self.group) if self.is_matched else (self.role, self.as_written)


@dataclass(frozen=True)
class DueDay:
    """By when: as the paper states it, or as somebody set it."""

    key: str
    kind: str
    as_written: str = ""
    start: int | None = None
    end: int | None = None
    last_day: date | None = None
    is_stated: bool = True
    set_by: str = ""

    @property
    def meaning(self) -> tuple[object, ...]:
        """What makes it the same as another, wherever it stands."""
        return (self.kind, self.as_written, self.last_day, self.is_stated)


@dataclass(frozen=True)
class Standing:
    """Everything of a directive that people may change, at one moment."""

    key: str
    code: str
    section: str
    heading: str
    position: int
    stretches: tuple[Span, ...]
    text: str
    kind: str = ""
    products: tuple[str, ...] = ()
    beneficiaries: tuple[str, ...] = ()
    is_requested: bool = False
    is_retired: bool = False
    units: tuple[Named, ...] = ()
    dues: tuple[DueDay, ...] = ()

    @property
    def start(self) -> int:
        return self.stretches[0].start

    @property
    def end(self) -> int:
        return max(stretch.end for stretch in self.stretches)

    def as_plain(self) -> dict[str, Any]:
        """Return the values for ``json.dumps``."""
        plain = asdict(self)
        plain["stretches"] = [list(stretch) for stretch in self.stretches]
        for due in plain["dues"]:
            due["last_day"] = due["last_day"].isoformat() if due["last_day"] else None
        return plain


def standing_from(plain: Mapping[str, Any]) -> Standing:
    """Return the values again that `Standing.as_plain` wrote."""
    dues = (
        DueDay(**{**due, "last_day": date.fromisoformat(due["last_day"]) if due["last_day"] else None})
        for due in plain["dues"]
    )
    values = {
        **plain,
        "stretches": tuple(Span(*stretch) for stretch in plain["stretches"]),
        "products": tuple(plain["products"]),
        "beneficiaries": tuple(plain["beneficiaries"]),
        "units": tuple(Named(**named) for named in plain["units"]),
        "dues": tuple(dues),
    }
    return Standing(**values)
