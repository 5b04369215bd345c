"""Soát dự thảo: a draft's defects line by line, for a terminal and for programs that read one."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from songhanh.intake.reading import read
from songhanh.intake.reading.genre import check_official
from songhanh.intake.reading.model import PlanReading
from songhanh.intake.reading.source import Format, SourceText, Unreadable
from songhanh.intake.reading.sources import open_source
from songhanh.intake.reading.wordpage import page_measures_of
from songhanh.kernel.passage import Span
from songhanh.paper.defects import Defect, Severity
from songhanh.paper.page import page_defects

CLEAN, HAS_ERRORS, UNREADABLE = 0, 1, 2
"""What `check` answers: nothing that must be mended, something that must, a file that could not be read."""

_CALLED = {Severity.ERROR: "LỖI", Severity.WARNING: "NÊN XEM", Severity.NOTE: "TRÌNH BÀY"}
_QUOTED = 60


def check(paths: Sequence[Path], out: TextIO) -> int:
    """Soát dự thảo: write what is wrong with each file, by its place; return the exit status."""
    status = CLEAN
    try:
        for path in paths:
            status = max(status, _checked(Path(path), out))
    except BrokenPipeError:
        # Whoever was reading (`| head`) has seen enough.
        return status
    return status


def _checked(path: Path, out: TextIO) -> int:
    try:
        source = open_source(path)
        reading = read(source)
        check_official(reading)
    except Unreadable as unreadable:
        out.write(f"{path}: {unreadable.message}\n")
        return UNREADABLE
    measures = page_measures_of(path) if source.format is Format.DOCX else None
    extra = page_defects(measures) if measures is not None else ()
    for line in report_lines(source, reading, extra=extra):
        out.write(f"{path}:{line}\n")
    return HAS_ERRORS if any(d.severity is Severity.ERROR for d in reading.defects) else CLEAN


def report_lines(source: SourceText, reading: PlanReading, *, extra: Iterable[Defect] = ()) -> list[str]:
    """Return a line for each remark and each defect, its place first, and one that counts them."""
    defects = (*extra, *reading.defects)
    lines = [f" {remark}" for remark in source.remarks]
    lines += [f"{place_of(source, defect.span)}: {_told(source, defect)}" for defect in defects]
    return [*lines, f" {_counted(defects)}"]


def place_of(source: SourceText, span: Span) -> str:
    """Return where a span begins as a person finds it: page and line, line of a text, paragraph in Word."""
    if span == Span(0, 0):
        return "cả văn bản"
    index = max(0, bisect_right([line.span.start for line in source.lines], span.start) - 1)
    page = source.page_of(span)
    if page is not None:
        first = next(i for i, line in enumerate(source.lines) if line.page == page)
        return f"trang {page}, dòng {index - first + 1}"
    if source.format in (Format.MARKDOWN, Format.TEXT):
        return f"dòng {source.text.count(chr(10), 0, span.start) + 1}"
    return f"đoạn {index + 1}"


def _told(source: SourceText, defect: Defect) -> str:
    parts = [f"{_CALLED[defect.severity]} {defect.code}: {defect.message}"]
    words = " ".join(source.text[slice(*defect.span)].split())
    if len(words) > 1 and words[:_QUOTED] not in parts[0]:
        parts.append(f"Tại: “{_shortened(words)}”.")
    if defect.suggestion:
        parts.append(f"Gợi ý: {defect.suggestion}")
    return "  ".join(parts)


def _shortened(words: str) -> str:
    if len(words) <= _QUOTED:
        return words
    return words[:_QUOTED].rsplit(" ", 1)[0] + "…"


def _counted(defects: Sequence[Defect]) -> str:
    """Return the sentence that sums up."""
    counts = Counter(defect.severity for defect in defects)
    return "; ".join(_counts(counts)) + "." if counts else "Không thấy lỗi nào."


def _counts(counts: Counter[Severity]) -> Iterator[str]:
    yield f"{counts[Severity.ERROR]} lỗi phải sửa"
    yield f"{counts[Severity.WARNING]} chỗ nên xem"
    yield f"{counts[Severity.NOTE]} điểm trình bày"
