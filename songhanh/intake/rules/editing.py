"""What people may do to the directives of a reading: every change as a function of how they stand. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from typing import TypeVar

from songhanh.intake.reading.model import DeadlineKind
from songhanh.intake.rules.standing import DueDay, Named, Standing
from songhanh.intake.rules.wording import Wording
from songhanh.kernel.errors import Denied
from songhanh.kernel.keys import new_key
from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Span
from songhanh.kernel.words import Word

Row = TypeVar("Row", Named, DueDay)


class Act(Word):
    """What people do to the directives of a reading."""

    ADD = "add", "thêm"
    CORRECT = "correct", "sửa"
    SET_UNITS = "set_units", "sửa đơn vị"
    MATCH = "match", "khớp đơn vị"
    SET_DUES = "set_dues", "sửa thời hạn"
    SPLIT = "split", "tách"
    JOIN = "join", "gộp"
    SET_ASIDE = "set_aside", "bỏ ra"
    RESTORE = "restore", "lấy lại"


@dataclass(frozen=True)
class Correction:
    """What somebody says of one directive: all of it but its words."""

    kind: str
    is_requested: bool
    products: tuple[str, ...]
    units: tuple[Named, ...]
    dues: tuple[DueDay, ...]

    def of(self, one: Standing) -> Standing:
        """Return the directive as this person says it is."""
        return replace(
            one,
            kind=self.kind,
            is_requested=self.is_requested,
            products=self.products,
            units=self.units,
            dues=self.dues,
        )


def parts_of(whole: Standing, at: Iterable[int], wording: Wording, taken: Collection[str]) -> list[Standing]:
    """Split: the first part stays the same directive, each other one is new under a code that nobody has."""
    cuts = wording.cut(whole.stretches, at)
    codes = _free_codes(whole.code, taken)
    parts = []
    for number, stretches in enumerate(cuts):
        own = _piece(whole, stretches, others=[cut for cut in cuts if cut is not stretches])
        text = wording.text_of(stretches)
        if number:
            own = replace(own, key=new_key(), code=next(codes), units=_anew(own.units), dues=_anew(own.dues))
        parts.append(replace(own, text=text))
    return parts


def joined_from(parts: Sequence[Standing], wording: Wording) -> list[Standing]:
    """Join: the first in the order of the paper takes in the words of the others, which retire."""
    if len(parts) < 2:
        raise Denied(Message("Cần ít nhất hai nội dung để gộp. Chọn thêm một nội dung."))
    first, *others = sorted(parts, key=lambda part: (part.position, part.start))
    stretches = wording.united(stretch for part in parts for stretch in part.stretches)
    whole = replace(
        first,
        stretches=stretches,
        text=wording.text_of(stretches),
        kind=next((part.kind for part in (first, *others) if part.kind), ""),
        products=_each_once(product for part in (first, *others) for product in part.products),
        beneficiaries=_each_once(who for part in (first, *others) for who in part.beneficiaries),
        is_requested=all(part.is_requested for part in parts),
        units=_different([*first.units, *_anew([u for part in others for u in part.units])]),
        dues=_different([*first.dues, *_anew([d for part in others for d in part.dues])]),
    )
    return [whole, *(replace(part, is_retired=True) for part in others)]


@dataclass(frozen=True)
class Meant:
    """Who is meant by a written name: one unit, or one group."""

    unit: int | None = None
    group: int | None = None
    score: float | None = None


def matched(one: Standing, meant: Callable[[str], Meant | None]) -> Standing:
    """Match: names that nobody matched yet become the unit or group that they mean, where that is known."""

    def known(named: Named) -> Named:
        found = None if named.is_matched or not named.as_written else meant(named.as_written)
        return replace(named, unit=found.unit, group=found.group, score=found.score) if found else named

    return replace(one, units=tuple(map(known, one.units)))


def with_unit(one: Standing, added: Named) -> Standing:
    """Add: a unit joins a directive, unless the directive has it already in this role."""
    if any(unit.meaning == added.meaning for unit in one.units):
        return one
    return replace(one, units=(*one.units, replace(added, key=new_key())))


def with_day(one: Standing, last_day: date, set_by: str) -> Standing:
    """Set a day that the plan does not state, in place of one that was set before."""
    day = DueDay(new_key(), DeadlineKind.DATE.value, last_day=last_day, is_stated=False, set_by=set_by)
    return replace(one, dues=(*(due for due in one.dues if due.is_stated), day))


def added_at(
    span: Span,
    text: str,
    *,
    section: tuple[str, str],
    others: Iterable[Standing],
    taken: Collection[str],
) -> Standing:
    """Add: words that the reader passed over are an order, after the one that stands before them."""
    rows = sorted(others, key=lambda one: (one.position, one.start))
    for one in rows:
        if any(stretch.start < span.end and span.start < stretch.end for stretch in one.stretches):
            raise Denied(
                Message("Đoạn này đã nằm trong %(code)s. Tách nội dung ấy ra nếu cần.", {"code": one.code})
            )
    path, heading = section
    earlier = [one for one in rows if one.start < span.start]
    neighbours = [one for one in earlier if one.section == path]
    code = next(_free_codes(neighbours[-1].code, taken)) if neighbours else _first_code(path, taken)
    position = earlier[-1].position if earlier else rows[0].position if rows else 1
    return Standing(new_key(), code, path, heading, position, (span,), text)


def _first_code(path: str, taken: Collection[str]) -> str:
    stem = f"{path}.p" if path else "p"
    return next(code for number in count(1) if (code := f"{stem}{number}") not in taken)


def brought_back(one: Standing, others: Iterable[Standing]) -> Standing:
    """Restore: what was set aside is in use again, unless another directive carries its words by now."""
    spans = [span for other in others for span in other.stretches]
    if all(any(s.start <= own.start and own.end <= s.end for s in spans) for own in one.stretches):
        raise Denied(
            Message(
                "%(code)s đã nằm trong một nội dung khác; tách nội dung ấy ra nếu cần.", {"code": one.code}
            )
        )
    return replace(one, is_retired=False)


def _piece(whole: Standing, stretches: tuple[Span, ...], others: list[tuple[Span, ...]]) -> Standing:
    """Give a part what stands in its words, and what stands in no part's: a heading's unit is everybody's."""

    def belongs(one: Named | DueDay) -> bool:
        return _stands_in(one, stretches) or not any(_stands_in(one, other) for other in others)

    return replace(
        whole,
        stretches=stretches,
        units=tuple(unit for unit in whole.units if belongs(unit)),
        dues=tuple(due for due in whole.dues if belongs(due)),
    )


def _stands_in(one: Named | DueDay, stretches: Iterable[Span]) -> bool:
    if one.start is None:
        return False
    return any(stretch.start <= one.start < stretch.end for stretch in stretches)


def _free_codes(code: str, taken: Collection[str]) -> Iterator[str]:
    stem = re.sub(r"(\.p[^.]+)\.\d+$", r"\1", code)
    number = 1
    while True:
        number += 1
        if f"{stem}.{number}" not in taken:
            yield f"{stem}.{number}"


def _anew(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(replace(row, key=new_key()) for row in rows)


def _different(rows: Iterable[Row]) -> tuple[Row, ...]:
    first: dict[tuple[object, ...], Row] = {}
    for row in rows:
        first.setdefault(row.meaning, row)
    return tuple(first.values())


def _each_once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
