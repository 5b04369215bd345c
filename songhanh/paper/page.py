"""Khổ giấy, lề, phông chữ (NĐ 30/2020 Phụ lục I, Phần I, mục I): rules on a page's measures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Span
from songhanh.paper.defects import Defect, DefectKind, Severity
from songhanh.paper.layout.facts import FACTS, clause_of

PAPER_SIZE = DefectKind(
    "PAPER_SIZE",
    Severity.NOTE,
    Message("Khổ giấy %(width)s × %(height)s mm, không phải A4."),
    Message("Đặt khổ giấy A4 (210 × 297 mm)."),
    clause_of("page"),
)
MARGINS = DefectKind(
    "MARGINS",
    Severity.NOTE,
    Message("Lề trên, dưới, trái, phải là %(top)s, %(bottom)s, %(left)s, %(right)s mm."),
    Message("Đặt lề trên và dưới 20–25 mm, lề trái 30–35 mm, lề phải 15–20 mm."),
    clause_of("page"),
)
FONT = DefectKind(
    "FONT",
    Severity.NOTE,
    Message("Khoảng %(share)s%% chữ dùng phông %(font)s."),
    Message("Dùng phông Times New Roman cho cả văn bản."),
    clause_of("page"),
)
FONT_SIZE = DefectKind(
    "FONT_SIZE",
    Severity.NOTE,
    Message("Nội dung phần lớn dùng cỡ chữ %(size)s."),
    Message("Dùng cỡ chữ 13 đến 14 cho nội dung."),
    clause_of("content"),
)
KINDS: tuple[DefectKind, ...] = (PAPER_SIZE, MARGINS, FONT, FONT_SIZE)

_SLACK_MM = 1.0
"""Rounding of inches, points and millimetres."""
_SHARE = 0.05
"""The part of the letters from which another font is seen."""


@dataclass(frozen=True)
class PageMeasures:
    """Measures of a paper's pages: millimetres, and how many letters there are of each font and size."""

    width: float
    height: float
    margins: Mapping[str, float]
    fonts: Mapping[str, int] = field(default_factory=dict)
    sizes: Mapping[float, int] = field(default_factory=dict)


def page_defects(page: PageMeasures) -> tuple[Defect, ...]:
    """Return what is out of form in a page's measures; they concern the whole paper."""
    rules: tuple[Callable[[PageMeasures], Iterator[Defect]], ...] = (_size, _margins, _fonts, _sizes)
    return tuple(defect for rule in rules for defect in rule(page))


_WHOLE = Span(0, 0)


def _size(page: PageMeasures) -> Iterator[Defect]:
    right = (FACTS["page"]["width_mm"], FACTS["page"]["height_mm"])
    sides = (page.width, page.height)
    if not any(_is_near(pair, right) for pair in (sides, sides[::-1])):
        yield PAPER_SIZE.at(_WHOLE, {"width": round(page.width), "height": round(page.height)})


def _is_near(sides: tuple[float, ...], right: tuple[float, ...]) -> bool:
    return all(abs(a - b) <= _SLACK_MM for a, b in zip(sides, right, strict=True))


def _margins(page: PageMeasures) -> Iterator[Defect]:
    ranges = FACTS["page"]["margins_mm"]
    off = [
        name
        for name, value in page.margins.items()
        if not ranges[name][0] - _SLACK_MM <= value <= ranges[name][1] + _SLACK_MM
    ]
    if off and page.width <= page.height:
        yield MARGINS.at(_WHOLE, {name: f"{value:.0f}" for name, value in page.margins.items()})


def _fonts(page: PageMeasures) -> Iterator[Defect]:
    total = sum(page.fonts.values())
    others = {name: count for name, count in page.fonts.items() if name != FACTS["page"]["font"]}
    if total and sum(others.values()) > total * _SHARE:
        name = max(others, key=lambda font: others[font])
        yield FONT.at(_WHOLE, {"font": name, "share": round(100 * others[name] / total)})


def _sizes(page: PageMeasures) -> Iterator[Defect]:
    if not page.sizes:
        return
    usual = max(page.sizes, key=lambda size: page.sizes[size])
    least, most = FACTS["content"]["size_pt"]
    if not least <= usual <= most:
        yield FONT_SIZE.at(_WHOLE, {"size": f"{usual:g}"})
