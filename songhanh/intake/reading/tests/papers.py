"""Small papers for tests: text written in the test itself, given to the reader as a file would be."""

from __future__ import annotations

from songhanh.intake.reading import read
from songhanh.intake.reading.model import PlanReading
from songhanh.intake.reading.source import Cell, Format, Line, SourceText
from songhanh.intake.reading.structure.paragraphs import Paragraph, paragraphs_of
from songhanh.kernel.passage import Span


def source(text: str, *, whole: bool = False, format: Format = Format.TEXT) -> SourceText:
    """Return ``text`` as a source: a line a line; ``whole`` when each is a paragraph, as Word has them."""
    lines: list[Line] = []
    start = 0
    for printed in text.split("\n"):
        if printed.strip():
            lines.append(Line(Span(start, start + len(printed)), whole=whole))
        start += len(printed) + 1
    return SourceText(text, tuple(lines), format)


def table(*rows: tuple[str, ...], before: str = "") -> SourceText:
    """Return a text with one table behind it, each line of a cell a paragraph of its own."""
    text, lines = before, list(source(before).lines)
    for i, row in enumerate(rows):
        for j, words in enumerate(row):
            for written in words.split("\n"):
                text += "\n" + written
                if written:
                    span = Span(len(text) - len(written), len(text))
                    lines.append(Line(span, whole=True, cell=Cell(0, i, j)))
    return SourceText(text, tuple(lines), Format.DOCX)


def paragraphs(text: str, **how: bool) -> tuple[Paragraph, ...]:
    return paragraphs_of(source(text, **how))


def reading(text: str, *, whole: bool = False) -> PlanReading:
    return read(source(text, whole=whole))


def orders(text: str, *, whole: bool = False) -> dict[str, str]:
    """Return the directives of a text, words by id."""
    return {d.id: d.text for d in reading(text, whole=whole).directives}


HEAD = """ỦY BAN NHÂN DÂN
HUYỆN A

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/KH-UBND

Huyện A, ngày 05 tháng 02 năm 2024

KẾ HOẠCH
Trồng cây năm 2024

Căn cứ Quyết định số 7/QĐ-UBND ngày 02/01/2024 của Ủy ban nhân dân tỉnh B về trồng cây;

Ủy ban nhân dân huyện ban hành Kế hoạch như sau:

"""
TAIL = """
Nơi nhận:
- Như trên;
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Nguyễn Văn Mẫu
"""
