"""How many of the signed plan's 35 known defects are found: `python -m bench.defects [FOLDER]`.

The list is the plan's description (§1.8); the codes that answer each of its lines stand here, not in the
reader. A defect counts as found when a code that belongs to it is found in the words that it is about.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from bench.signed_plan import FORMS
from songhanh.intake.reading import read
from songhanh.intake.reading.model import PlanReading
from songhanh.intake.reading.source import SourceText
from songhanh.intake.reading.sources import open_source
from songhanh.paper.defects import Defect, Severity

FLOOR = 26
"""Of 35, in each form that has its words as text."""


class Known(NamedTuple):
    """One line of the list: its id, the codes that answer it, words at its place ("" = anywhere)."""

    id: str
    codes: frozenset[str]
    words: str = ""


def _known(id: str, codes: str, words: str = "") -> Known:
    return Known(id, frozenset(codes.split()), words)


KNOWN = (
    _known("F-1", "DATE_BEFORE_PERIOD", "23/4/2001"),
    _known("F-2", "PERIOD_DIFFERS", "2021-2025"),
    _known("F-3", "PERIOD_ONCE", "2026"),
    _known("F-4", "SEVERAL_DEADLINES DEADLINE_ON_DAY_OFF", "15/5/2022"),
    _known("F-5", "REPORT_WITHOUT_DEADLINE", "tổng hợp báo cáo"),
    _known("F-6", "NO_ON_BEHALF", "KT."),
    _known("F-7", "INSPECTION_WITHOUT_OWNER", "tổ chức kiểm tra"),
    _known("F-8", "PLAN_WITHOUT_OWNER", "Tháng hành động"),
    _known("F-9", "TRAINING_WITHOUT_OWNER", "Cử người"),
    _known("F-10", "ALTERNATIVE_DUTY CONDITIONAL_DUTY"),
    _known("F-11", "CONFUSED_WORD", "thu nhập"),
    _known("F-12", "CONFUSED_WORD", "lòng ghép"),
    _known("F-13", "CONFUSED_WORD", "để phòng"),
    _known("F-14", "CONFUSED_WORD", "đồng đảo"),
    _known("F-15", "RECIPIENTS_LABEL", "Noi"),
    _known("F-16", "ABBREVIATION_DIFFERS", "BDG"),
    _known("F-17", "-"),
    _known("F-18", "STRAY_SEMICOLON", "giải pháp"),
    _known("F-19", "SENTENCE_BROKEN", "bạo lực"),
    _known("F-20", "HEADING_LEVELS"),
    _known("F-21", "MOTTO_FORM", "Độc lập"),
    _known("F-22", "NUMBER_FORM", "48"),
    _known("F-23", "SYMBOL_SPACES", "318"),
    _known("F-24", "ARCHIVE_LINE", "Lưu"),
    _known("F-25", "NO_FULL_STOP", "2021-2030"),
    _known("F-26", "OPEN_LIST"),
    _known("F-27", "CAPITAL_AFTER_SEMICOLON", "Tạo"),
    _known("F-28", "CAPITALISATION", "Nội Vụ"),
    _known("F-29", "BASES_IN_ONE_PARAGRAPH"),
    _known("F-30", "MIXED_CAPITALS"),
    _known("F-31", "CIRCULAR_WORDING"),
    _known("F-32", "INCOMPLETE_LIST"),
    _known("F-33", "DIRECTIVES_WITHOUT_UNIT"),
    _known("F-34", "NO_TARGET"),
    _known("F-35", "NO_BUDGET_OR_FORM"),
)
TRUE_ERRORS = frozenset(("DATE_BEFORE_PERIOD", "DIRECTIVES_WITHOUT_UNIT", "NO_TARGET"))
"""Codes that may be errors here: F-1, F-33 and F-34 are; any other error would be false."""


def found_of(source: SourceText, defects: Iterable[Defect]) -> list[str]:
    """Return the ids of the known defects that were found."""
    places = [(defect.code, " ".join(source.text[slice(*defect.span)].split())) for defect in defects]
    return [
        known.id
        for known in KNOWN
        if any(code in known.codes and known.words in words for code, words in places)
    ]


def false_errors(reading: PlanReading) -> list[Defect]:
    """Return the errors that are none."""
    return [d for d in reading.defects if d.severity is Severity.ERROR and d.code not in TRUE_ERRORS]


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "shared" / "plans"
    for name in FORMS:
        if not (folder / name).exists():
            print(f"{name}: không có ở đây, không đo")
            continue
        source = open_source(folder / name)
        reading = read(source)
        found = found_of(source, reading.defects)
        missed = [known.id for known in KNOWN if known.id not in found]
        print(f"{name}: {len(found)}/{len(KNOWN)} lỗi đã biết (mức: {FLOOR}); chưa thấy {', '.join(missed)}")
        print(f"  lỗi báo sai: {len(false_errors(reading))}; tổng số điểm nêu ra: {len(reading.defects)}")


if __name__ == "__main__":
    main()
