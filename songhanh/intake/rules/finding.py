"""Finds words on the paper that somebody copied or marked: only letters and figures count. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Passage, Span

SHORTEST = 12
LONGEST = 4_000
GAP = re.compile(r"\s*(?:…|\.{3,})\s*")


def place_of(words: str, before: str, paper: Passage) -> Span:
    """Return where words stand; an ellipsis in them stands for all that lies between.

    ``before`` is what stands in front of them: it tells apart places where the paper says the same twice.
    """
    head, *rest = [_bare(part) for part in GAP.split(words.strip()) if _bare(part)] or [""]
    if len(head) < SHORTEST and not rest:
        raise Denied(Message("Đoạn này quá ngắn. Chọn hoặc chép nguyên văn cả câu giao việc."))
    letters, places = _letters(paper.text)
    found = list(_ends(head, rest, letters))
    if not found:
        raise Denied(
            Message(
                "Không thấy đoạn này trong văn bản. Chép nguyên văn từ trang giấy; câu dài thì ghi"
                " mấy chữ đầu, dấu … rồi mấy chữ cuối."
            )
        )
    start, end = _likeliest(found, _bare(before), letters)
    return paper.span_of(places[start], places[end - 1] + 1)


def _likeliest(found: list[tuple[int, int]], before: str, letters: str) -> tuple[int, int]:
    if len(found) > 1 and before:
        found = [one for one in found if letters[: one[0]].endswith(before)]
    if len(found) != 1:
        raise Denied(Message("Văn bản có đoạn này ở nhiều chỗ. Lấy thêm vài chữ liền trước hoặc liền sau."))
    return found[0]


def _ends(head: str, rest: list[str], letters: str) -> Iterator[tuple[int, int]]:
    """Yield every place at which words stand, as the letters from which and up to which they do."""
    start = letters.find(head)
    while start >= 0:
        end = start + len(head)
        for part in rest:
            at = letters.find(part, end, end + LONGEST)
            end = at + len(part) if at >= 0 else -1
            if end < 0:
                break
        if end >= 0:
            yield start, end
        start = letters.find(head, start + 1)


def _letters(text: str) -> tuple[str, list[int]]:
    """Return the letters and figures of a text, each with its place."""
    places = [place for place, letter in enumerate(text) if letter.isalnum()]
    return "".join(text[place] for place in places), places


def _bare(words: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", words)))
