"""Finding a unit by its words, with or without tone marks, under any name it ever had."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from songhanh.units.models import UnitName
from songhanh.units.queries.lineage import became
from songhanh.units.queries.naming import label_of, labels
from songhanh.units.rules import Found, UnitLabel, how_found, words_sought

MOST_ROWS = 400


@dataclass(frozen=True)
class Finding:
    """A unit that answers to the words: what it is called on the day, and what has become of it by then."""

    unit: UnitLabel
    how: Found
    name: str
    """The name that was found: not always the one it bears on the day."""
    first: date
    last: date | None
    became: tuple[UnitLabel, ...] = ()


def found(words: str, on: date, most: int = 50) -> list[Finding]:
    """Units that answer to every word, living ones first, then old names with what they became."""
    sought = words_sought(words)
    if not sought:
        return []
    rows = UnitName.objects.select_related("unit").order_by("folded", "valid_from", "pk")
    for word in sought:
        rows = rows.filter(folded__contains=word)
    best: dict[int, UnitName] = {}
    for row in rows[:MOST_ROWS]:
        held = best.get(row.unit_id)
        if held is None or _rank(row, on, sought) < _rank(held, on, sought):
            best[row.unit_id] = row
    ranked = sorted(best.values(), key=lambda row: _rank(row, on, sought))[:most]
    return _with_fates(ranked, on)


def _rank(row: UnitName, on: date, sought: list[str]) -> tuple[bool, bool, int, str]:
    holds = row.valid_from <= on and (row.valid_to is None or on < row.valid_to)
    starts = not f"{row.folded} ".startswith(f"{' '.join(sought)} ")
    return not holds, starts, len(row.folded), row.folded


def _with_fates(rows: list[UnitName], on: date) -> list[Finding]:
    ids = [row.unit_id for row in rows]
    ends = became(ids, on)
    names = labels({*ids, *(one for end in ends.values() for one in end)}, on=on)
    findings = []
    for row in rows:
        how = how_found(row.valid_from, row.valid_to, on, lives=row.unit_id in ends[row.unit_id])
        fate = tuple(names[one] for one in ends[row.unit_id] if one != row.unit_id)
        shown = names[row.unit_id] if how is Found.FORMER else label_of(row)
        findings.append(Finding(shown, how, row.name, row.valid_from, row.valid_to, fate))
    return findings
