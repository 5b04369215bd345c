"""What a plan is called and of which year it is, by what its paper says of itself."""

from __future__ import annotations

import re
from datetime import date

from songhanh.kernel.text import fold
from songhanh.plans.rules.words import PlanKind

KINDS = (
    ("ke hoach", PlanKind.PLAN),
    ("chuong trinh", PlanKind.PROGRAMME),
    ("de an", PlanKind.PROGRAMME),
    ("chi thi", PlanKind.DIRECTION),
    ("quyet dinh", PlanKind.DECISION),
    ("nghi quyet", PlanKind.DECISION),
    ("thong bao", PlanKind.CONCLUSION),
    ("ket luan", PlanKind.CONCLUSION),
)
YEAR = re.compile(r"\bnăm\s+(20\d\d)\b", re.IGNORECASE)
LONGEST_TITLE = 160


def kind_of(name: str) -> PlanKind:
    """Return the kind of plan that a paper of this name is; one without a name is a letter.

    >>> kind_of("KẾ HOẠCH").name
    'PLAN'
    """
    folded = fold(name)
    return next((kind for words, kind in KINDS if words in folded), PlanKind.OFFICIAL_LETTER)


def year_of(subject: str, issued_on: date | None, today: date) -> int:
    """Return the year that a plan is for: the one its subject names, or that of its day.

    >>> year_of("Triển khai công tác năm 2031", None, date(2026, 1, 1))
    2031
    """
    named = YEAR.search(subject)
    return int(named[1]) if named else (issued_on or today).year


def title_of(text: str) -> str:
    """Return an order's words as a row shows them: whole where they are short, else up to a word's end.

    An order cut out of a sentence begins with a capital, as any title does.

    >>> title_of("  Trồng   cây. ")
    'Trồng cây.'
    """
    words = " ".join(text.split())
    words = words[:1].upper() + words[1:]
    if len(words) <= LONGEST_TITLE:
        return words
    return words[:LONGEST_TITLE].rpartition(" ")[0].rstrip(" ,;:–-") + "…"
