"""The paper's own place in a PDF: its origin may lie anywhere, and the page may be shown turned."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2 as pdfium


@dataclass(frozen=True, slots=True)
class Frame:
    """Turns places of the file into places on the page as it is shown, from the top left, in points."""

    left: float
    bottom: float
    width: float
    height: float
    turned: int

    @classmethod
    def of(cls, page: pdfium.PdfPage) -> Frame:
        """Return the frame of a page."""
        left, bottom, right, top = page.get_cropbox()
        return cls(left, bottom, right - left, top - bottom, page.get_rotation())

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point is shown."""
        x, y = x - self.left, y - self.bottom
        if self.turned == 90:
            return y, x
        if self.turned == 180:
            return self.width - x, y
        return (self.height - y, self.width - x) if self.turned == 270 else (x, self.height - y)

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Return left, top, right, bottom of a box as it is shown."""
        if not self.turned:
            return (
                left - self.left,
                self.height - top + self.bottom,
                right - self.left,
                self.height - bottom + self.bottom,
            )
        x1, y1 = self.point(left, bottom)
        x2, y2 = self.point(right, top)
        return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)

    def is_level(self, across: float, up: float) -> bool:
        """Tell whether words that run in this direction of the file are shown level."""
        if not self.turned:
            return across > 3 * abs(up)
        x1, y1 = self.point(0, 0)
        x2, y2 = self.point(across, up)
        return x2 - x1 > 3 * abs(y2 - y1)
