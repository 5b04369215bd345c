"""How long reading takes, as ratios in one run: `python -m bench.reading [plan.docx]`.

1. The plan, from the file to the reading with its defects, against python-docx merely opening it and
   listing its paragraphs: at most 6.
2. A text with ten times the pages against the text once: at most 12.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import docx

from songhanh.intake.reading import read
from songhanh.intake.reading.source import Format, Line, SourceText
from songhanh.intake.reading.sources import open_source
from songhanh.kernel.passage import Span

SAMPLE = Path(__file__).parent.parent / "samples" / "thanh_pho_2022" / "ke-hoach-mau.docx"
PAGES = 6
"""Pages of the sample plan; ten times as many make the text of 60 pages."""


def ratio(one: Callable[[], object], other: Callable[[], object], *, times: int = 15) -> float:
    """Return how many times longer ``one`` takes than ``other``: run in turn, the best run of each."""
    best = [float("inf"), float("inf")]
    for _ in range(times):
        for i, act in enumerate((one, other)):
            start = time.perf_counter()
            act()
            best[i] = min(best[i], time.perf_counter() - start)
    return best[0] / best[1]


def text_of(paragraphs: list[str]) -> SourceText:
    """Return paragraphs as a text file has them, a blank line between two."""
    lines, start = [], 0
    for paragraph in paragraphs:
        lines.append(Line(Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    return SourceText("\n\n".join(paragraphs), tuple(lines), Format.TEXT)


def lengthened(plan: Path, times: int) -> SourceText:
    """Return the plan's words with everything between head and tail repeated ``times``."""
    paragraphs = [p.text.replace("\n", " ") for p in docx.Document(str(plan)).paragraphs if p.text.strip()]
    start = next(i for i, words in enumerate(paragraphs) if words.startswith("II."))
    return text_of(paragraphs[:start] + paragraphs[start:] * times)


def main() -> None:
    plan = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE
    read(open_source(plan))
    whole = ratio(
        lambda: read(open_source(plan)), lambda: [p.text for p in docx.Document(str(plan)).paragraphs]
    )
    print(f"đọc cả tệp Word / python-docx mở và liệt kê đoạn: {whole:.1f} (mức: 6)")
    once, ten = lengthened(plan, 1), lengthened(plan, 10)
    longer = ratio(lambda: read(ten), lambda: read(once), times=5)
    print(f"{PAGES * 10} trang / {PAGES} trang: {longer:.1f} (mức: 12)")


if __name__ == "__main__":
    main()
