"""Numbers and symbols of documents (số, ký hiệu): 12/KH-UBND, 10/2022/TT-BTC, 36-CT/TW, also with blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_UPPER = "A-ZĐÂĂÊÔƠƯÀÁẢÃẠẦẤẨẪẬẰẮẲẴẶÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ"
_LETTERS = rf"[{_UPPER}][{_UPPER}a-zđ0-9&]{{0,14}}"
_FIRST = rf"(?:[{_UPPER}]{{2}}[{_UPPER}a-zđ0-9&]{{0,14}}|Qy[{_UPPER}]|V)"
_NEXT = rf"(?:[-–—/.]{_LETTERS}|\s?(?:/|[-–—]{{1,2}})\s?(?:[{_UPPER}0-9&]{{2,14}}|TTg|CTr)(?![{_UPPER}a-zđ]))"
_SYMBOL = rf"{_FIRST}(?:{_NEXT})*"
_DASH = r"\s?(?:/|[-–—]{1,2})\s?"
NUMBER = re.compile(
    rf"(?<![\w/.])(?P<serial>\d{{1,6}}[a-zA-Z]?(?:\s?/\s?(?:19"
    rf"|20)\d{{2}})?){_DASH}(?P<symbol>{_SYMBOL})(?!\w)"
)
BLANK = re.compile(
    rf"(?:[Ss]ố|SỐ)\s*:?\s*(?P<serial>[.…_\s]*)\s?(?:/\s?(?:19"
    rf"|20)\d{{2}}\s?)?[/\-–]\s?(?P<symbol>{_SYMBOL})(?!\w)"
)
SPACED = re.compile(
    rf"[Ss]ố\s*:?\s*(?P<serial>\d{{1,5}})\s(?P<symbol>(?:QĐ|KH|NQ|CT|CTr|HD|TB|KL|CV|BC|QC)/{_SYMBOL})(?!\w)"
)
_MAY_HOLD_ONE = re.compile(rf"[/\-–—]\s?[{_UPPER}]|\d\s[A-Z]")
"""Before every symbol stands a stroke or a dash, or else a figure."""
_SHARED = re.compile(r"(?<![\w/.,])(\d{1,5})\s*(?:,|và|;)\s*(?:số\s*)?$")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number as it stands in the text; ``value`` is its canonical form, None where the number is blank."""

    start: int
    end: int
    value: str | None
    in_list: bool = False


def numbers_in(text: str) -> list[Numbered]:
    """Return the numbers of documents in order; "số 12, 13/QĐ-UBND" gives both their symbol."""
    found = sorted(_found(text), key=lambda number: number.start)
    return found


def _found(text: str) -> Iterator[Numbered]:
    if not _MAY_HOLD_ONE.search(text):
        return
    for match in NUMBER.finditer(text):
        symbol = text[match.end("serial") : match.end()]
        yield Numbered(*match.span(), canonical(match.group()))
        before = match.start()
        while shared := _SHARED.search(text, max(0, before - 24), before):
            yield Numbered(*shared.span(1), canonical(shared[1] + symbol), in_list=True)
            before = shared.start(1)
    for match in SPACED.finditer(text):
        yield Numbered(match.start("serial"), match.end(), f"{match['serial']}-{canonical(match['symbol'])}")
    for match in BLANK.finditer(text) if "ố" in text or "Ố" in text else ():
        yield Numbered(match.start("serial"), match.end(), None)


def canonical(written: str) -> str:
    """Return a number without spaces, every dash as "-".

    >>> canonical("132- KL/TW"), canonical("318/SLĐ – BTXH")
    ('132-KL/TW', '318/SLĐ-BTXH')
    """
    return re.sub(r"[-–—]+", "-", re.sub(r"\s+", "", written))
