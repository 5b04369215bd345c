"""Straight lines on a picture of a page: borders of tables, found by shrinking the picture along them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from PIL import Image, ImageDraw

from songhanh.intake.reading.sources.grid import Rule

LEVEL_STEP, UPRIGHT_STEP = 24, 8
"""Pixels that one point of the shrunk picture covers: the upright rules of a low row are short."""
INK = 160
"""Darker than this is ink."""
FAINT = 45
"""A hair line is at least so much darker than the paper."""
FILLED = 218
"""A stretch counts as drawn when this much of 255 is ink."""
LEVEL_RUN, UPRIGHT_RUN = re.compile(rb"\xff{3,}"), re.compile(rb"\xff{5,}")
"""So many steps make a rule; no stroke of a letter is so long (9 mm, 5 mm at 200 dpi)."""
THICKEST = 14
MOST = 4_000
MARGIN = 2


def rules_on(picture: Image.Image) -> list[Rule]:
    """Return the straight lines of a grey picture, in pixels; a picture full of them is no table."""
    darkest = max(INK, _paper(picture) - FAINT)
    ink = picture.point([255 * (shade < darkest) for shade in range(256)])
    level = _merged(_runs(ink, LEVEL_STEP, LEVEL_RUN))
    turned = ink.transpose(Image.Transpose.TRANSPOSE)
    upright = _merged(_runs(turned, UPRIGHT_STEP, UPRIGHT_RUN))
    if len(level) + len(upright) > MOST:
        return []
    return [*level, *(Rule(rule.top, rule.left, rule.bottom, rule.right) for rule in upright)]


def _paper(picture: Image.Image) -> int:
    """Return the shade that half of the picture is at least as light as: that of the paper."""
    left = picture.width * picture.height // 2
    for shade, count in enumerate(picture.histogram()):
        left -= count
        if left <= 0:
            return shade
    return 255


def without_rules(picture: Image.Image, rules: Iterable[Rule]) -> Image.Image:
    """Return the picture with the rules painted over: the recogniser takes them for letters."""
    clear = picture.copy()
    pen = ImageDraw.Draw(clear)
    for rule in rules:
        edges = rule.left - MARGIN, rule.top - MARGIN, rule.right + MARGIN, rule.bottom + MARGIN
        pen.rectangle(edges, fill=255)
    return clear


def _runs(ink: Image.Image, size: int, run: re.Pattern[bytes]) -> Iterator[tuple[int, int, int]]:
    """Yield row, first and last pixel of each stretch of ink along a row."""
    width = max(ink.width // size, 1)
    step = ink.width / width
    shrunk = ink.resize((width, ink.height), Image.Resampling.BOX)
    rows = shrunk.point([255 * (share > FILLED) for share in range(256)]).tobytes()
    for found in run.finditer(rows):
        row, start = divmod(found.start(), width)
        end = start + found.end() - found.start()
        # What fills only a part of its last step is not seen: half a step more at either end.
        yield row, max(int((start - 0.5) * step), 0), int((min(end, width) + 0.5) * step)


def _merged(runs: Iterable[tuple[int, int, int]]) -> list[Rule]:
    """Return the stretches of neighbouring rows as one rule; thick ones are no rules but pictures."""
    done: list[list[int]] = []
    at_hand: list[list[int]] = []
    for row, start, end in runs:
        touching = [rule for rule in at_hand if row - rule[3] <= 2 and start < rule[2] and rule[0] < end]
        still = [
            rule for rule in at_hand if row - rule[3] <= 2 and not any(rule is other for other in touching)
        ]
        done.extend(rule for rule in at_hand if row - rule[3] > 2)
        left = min([start, *(rule[0] for rule in touching)])
        top = min([row, *(rule[1] for rule in touching)])
        right = max([end, *(rule[2] for rule in touching)])
        at_hand = [*still, [left, top, right, row]]
        if len(done) > MOST:
            break
    rules = [Rule(rule[0], rule[1], rule[2], rule[3] + 1) for rule in [*done, *at_hand]]
    return [
        rule for rule in rules if rule.bottom - rule.top <= max(THICKEST, (rule.right - rule.left) * 0.05)
    ]
