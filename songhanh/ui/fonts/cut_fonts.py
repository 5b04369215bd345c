"""Cuts the two small fonts that the theme adds to Be Vietnam Pro; run by hand when a font is renewed.

Needs fontTools with brotli: ``python songhanh/ui/fonts/cut_fonts.py INTER_FILES``,
where INTER_FILES is the folder with ``inter-latin-ext-{400,600}-normal.woff2``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent.parent / "static" / "ui" / "vendor" / "fonts"
DIGITS = range(ord("0"), ord("9") + 1)
DIGIT_WIDTH = 664
EDE_LETTERS = [ord(letter) for letter in "ŎŏĔĕŬŭ"]


def only(font: TTFont, letters: list[int]) -> TTFont:
    """Return ``font`` with nothing but ``letters`` in it."""
    options = Options()
    options.hinting = False
    options.layout_features = []
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    return font


def on_one_width(font: TTFont, width: int) -> TTFont:
    """Return ``font`` with every outline in the middle of one width: figures that stand in columns."""
    for glyph in font.getBestCmap().values():
        advance, bearing = font["hmtx"][glyph]
        shift = (width - advance) // 2
        font["glyf"][glyph].coordinates.translate((shift, 0))
        font["glyf"][glyph].recalcBounds(font["glyf"])
        font["hmtx"][glyph] = (width, bearing + shift)
    return font


def saved(font: TTFont, name: str) -> None:
    font.flavor = "woff2"
    font.save(FONTS / name)


def main(inter: Path) -> None:
    for weight in (400, 600):
        latin = TTFont(FONTS / f"be-vietnam-pro-latin-{weight}-normal.woff2")
        saved(on_one_width(only(latin, list(DIGITS)), DIGIT_WIDTH), f"song-hanh-figures-{weight}.woff2")
        extended = TTFont(inter / f"inter-latin-ext-{weight}-normal.woff2")
        saved(only(extended, EDE_LETTERS), f"inter-ede-{weight}.woff2")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
