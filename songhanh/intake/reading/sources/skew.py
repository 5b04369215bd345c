"""How far a page lies askew on the scanner, and putting it straight."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image, ImageStat

SMALL = 480
"""Width in pixels of the picture on which angles are tried."""
STEPS = (1.0, 0.25, 0.1)
WIDEST = 4.0
LEAST = 0.3
"""Degrees that the recogniser puts up with."""


def skew_of(picture: Image.Image) -> float:
    """Return the angle in degrees at which the lines of a grey picture are sharpest; 0 when it is small."""
    scale = max(picture.width // SMALL, 1)
    small = picture.reduce(scale).point([255 * (shade < 170) for shade in range(256)])
    best = 0.0
    reach = WIDEST
    for step in STEPS:
        count = round(reach / step)
        angles = [best + at * step for at in range(-count, count + 1)]
        best = max(angles, key=lambda angle: (_sharpness(small, angle), -abs(angle)))
        reach = step
    return best if LEAST <= abs(best) < WIDEST else 0.0


def _sharpness(ink: Image.Image, angle: float) -> float:
    """Return how much the rows differ from each other: lines and gaps alternate when the page is straight."""
    turned = ink.rotate(angle) if angle else ink
    return float(ImageStat.Stat(turned.resize((1, turned.height), Image.Resampling.BOX)).var[0])


@dataclass(frozen=True)
class Straightening:
    """A turn of the page about its middle, and back."""

    angle: float
    width: int
    height: int

    def straight(self, picture: Image.Image) -> Image.Image:
        """Return the picture put straight."""
        if not self.angle:
            return picture
        return picture.rotate(self.angle, Image.Resampling.BICUBIC, fillcolor=255)

    def box_before(self, box: Iterable[float]) -> tuple[float, float, float, float]:
        """Return where a box of the straight picture lies on the page as it was scanned."""
        left, top, right, bottom = box
        if not self.angle:
            return left, top, right, bottom
        x, y = self._before((left + right) / 2, (top + bottom) / 2)
        width, height = (right - left) / 2, (bottom - top) / 2
        return x - width, y - height, x + width, y + height

    def _before(self, x: float, y: float) -> tuple[float, float]:
        turn = math.radians(self.angle)
        x, y = x - self.width / 2, y - self.height / 2
        return (
            x * math.cos(turn) - y * math.sin(turn) + self.width / 2,
            x * math.sin(turn) + y * math.cos(turn) + self.height / 2,
        )
