"""Straight lines drawn on a PDF page: borders of tables."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import islice, pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from songhanh.intake.reading.sources.frame import Frame
from songhanh.intake.reading.sources.grid import Rule

THIN = 3.0
SHORTEST = 6.0
MOST = 20_000


def rules_of(page: pdfium.PdfPage) -> list[Rule]:
    """Return the straight lines of a page in points, y downwards; a drawing of very many is no table."""
    frame = Frame.of(page)
    rules: list[Rule] = []
    for drawing in islice(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]), MOST):
        for piece in _pieces(drawing):
            rule = Rule(*frame.box(*piece))
            sides = rule.right - rule.left, rule.bottom - rule.top
            if min(sides) <= THIN and max(sides) >= SHORTEST:
                rules.append(rule)
    return rules if len(rules) < MOST else []


def _pieces(drawing: pdfium.PdfObject) -> Iterator[tuple[float, float, float, float]]:
    """Yield the boxes of a path's straight pieces; a thin filled rectangle is one piece."""
    left, bottom, right, top = drawing.get_bounds()
    if min(right - left, top - bottom) <= THIN:
        yield left, bottom, right, top
        return
    fill, stroked = ctypes.c_int(), ctypes.c_int()
    if not raw.FPDFPath_GetDrawMode(drawing, fill, stroked) or not stroked.value:
        return
    for (x1, y1), (x2, y2) in pairwise(_corners(drawing)):
        yield min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _corners(drawing: pdfium.PdfObject) -> list[tuple[float, float]]:
    matrix = drawing.get_matrix()
    corners: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(raw.FPDFPath_CountSegments(drawing), MOST)):
        segment = raw.FPDFPath_GetPathSegment(drawing, index)
        if raw.FPDFPathSegment_GetPoint(segment, x, y):
            corners.append(matrix.on_point(x.value, y.value))
    return [*corners, corners[0]] if len(corners) > 2 else corners
