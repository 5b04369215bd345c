"""One order, one piece: paragraphs cut at sentence ends and at semicolons.

The rule: cut at the end of a sentence and at ";"; not where the piece behind ";" has no verb of its own (it
goes on with the object), not behind "các nội dung:", not at commas, not inside brackets or quotes; three dots
are no end when a small letter follows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from songhanh.intake.reading.language.verbs import opens_with_verb, verb_at
from songhanh.intake.reading.lexicon.spelling import evened
from songhanh.kernel.passage import Passage

_END = re.compile(r"(?:\.{3,}|…|[.!?])[\"”’')\]]*(?=\s|$)|\.(?=[A-ZÀ-ỸĐ][a-zà-ỹđ])")
_SHORT_FORM = re.compile(
    r"(?:^|[\s(,;/-])(?:tp|tx|tt|p|q|h|x|ths|ts|pgs|gs|bs|ks|ông|bà|đ/c|đc|mr|st|no|vd|nxb|tr|kt|tm|"
    r"tl|tuq|đ|v\.v|v|[a-zđ])$"
)
_OPENS, _CLOSES = "([{“«", ")]}”»"
_MARKS = re.compile(f'[{re.escape(_OPENS + _CLOSES)}"]')
_LIST_LEAD = re.compile(
    r"(?:nội dung|tiêu chí|mặt|lĩnh vực|vấn đề|đối tượng|trường hợp|hình thức|nhóm|khâu|bước|yếu tố|hành vi|"
    r"gồm|bao gồm|là|như|cụ thể|trong đó)\s*(?:là|sau|chủ yếu|chính|trọng tâm|cụ thể)?(?: đây)?$"
)
_BARE_LEAD = re.compile(
    r"(?:có trách nhiệm|nhiệm vụ|giải pháp|công việc|biện pháp|việc)\s*"
    r"(?:sau|chủ yếu|chính|trọng tâm|cụ thể|như sau)*(?: đây)?$"
    r"|^(?:tập trung|yêu cầu|đề nghị|giao)[^,;]{0,60}$"
)
_OBSERVES = re.compile(
    r"kiểm tra|thanh tra|giám sát|theo dõi|đánh giá|báo cáo|thống kê|khảo sát|tổng hợp|rà soát"
)
_SEMICOLON, _COLON = re.compile(";"), re.compile(":")
_TRAIL = re.compile(r"(?:\s*\./\.|\s*/\.|\s*[;:.](?<!\.\.)|\s)+$")

Judge = Callable[[str], bool]


def _never(_: str) -> bool:
    return False


def parts_of(
    passage: Passage, *, is_order: Judge = opens_with_verb, only_names: Judge = _never
) -> tuple[Passage, ...]:
    """Return the pieces of a paragraph, each one order, without the full stop or semicolon at its end.

    ``only_names`` tells words that name doers and no work: a semicolon behind them parts names, not orders.
    """
    parts: list[Passage] = []
    for sentence in sentences_of(passage):
        parts.extend(_trimmed(piece) for piece in _clauses(sentence, is_order, only_names))
    return tuple(part for part in parts if part)


def sentences_of(passage: Passage) -> tuple[Passage, ...]:
    """Return the sentences of a passage."""
    return tuple(_cut(passage, list(_sentence_ends(passage.text))))


def _cut(passage: Passage, ends: list[int]) -> Iterator[Passage]:
    start = 0
    for end in [*ends, len(passage)]:
        if piece := passage.part(start, end):
            yield piece
        start = end


def _sentence_ends(text: str) -> Iterator[int]:
    inside = _insides(text)
    for found in _END.finditer(text):
        if inside[found.start()] or _is_no_end(text, found):
            continue
        yield found.end()


def _is_no_end(text: str, found: re.Match[str]) -> bool:
    following = text[found.end() : found.end() + 3].lstrip()
    if following and not (following[0].isupper() or following[0] in '-–+“"(' or following[0].isdigit()):
        return True
    if found.group().startswith((".", "!", "?")) and len(found.group().rstrip("\"”’')]")) == 1:
        return bool(_SHORT_FORM.search(evened(text[max(0, found.start() - 8) : found.start()])))
    return False


def _insides(text: str) -> bytearray:
    """Return for each character whether it stands inside brackets or quotes that are closed again."""
    inside = bytearray(len(text) + 1)
    opened: list[int] = []
    straight: int | None = None
    for mark in _MARKS.finditer(text):
        i, letter = mark.start(), mark[0]
        if letter in _OPENS:
            opened.append(i)
        elif letter in _CLOSES and opened:
            start = opened.pop()
            if not opened:
                inside[start:i] = b"\x01" * (i - start)
        elif letter == '"':
            if straight is None:
                straight = i
            else:
                inside[straight:i] = b"\x01" * (i - straight)
                straight = None
    return inside


def _clauses(sentence: Passage, is_order: Judge, only_names: Judge) -> Iterator[Passage]:
    """Cut a sentence at its semicolons, but leave a list of objects in one piece."""
    text = sentence.text
    if ";" not in text:
        yield sentence
        return
    inside = _insides(text)
    cuts = [found.start() for found in _SEMICOLON.finditer(text) if not inside[found.start()]]
    colon = next((found.start() for found in _COLON.finditer(text) if not inside[found.start()]), None)
    if colon is not None and not _lists_orders(text, colon, cuts, is_order):
        cuts = [cut for cut in cuts if cut < colon]
    start = 0
    for cut, end in zip(cuts, [*cuts[1:], len(text)], strict=False):
        if is_order(text[cut + 1 : end].strip()) and not only_names(text[start:cut]):
            yield sentence.part(start, cut)
            start = cut + 1
    yield sentence.part(start)


def _lists_orders(text: str, colon: int, cuts: list[int], is_order: Judge) -> bool:
    """Say whether what stands behind a colon may be cut: topics of one order stay with it."""
    lead = evened(text[:colon]).rstrip()
    if _LIST_LEAD.search(lead[-30:]):
        return False
    verb = verb_at(lead, 0)
    return verb is None or bool(_BARE_LEAD.search(lead[-80:])) or not _OBSERVES.match(verb.word)


def _trimmed(piece: Passage) -> Passage:
    """Leave out the full stop, the semicolon and "./." at the end; three dots stay."""
    found = _TRAIL.search(piece.text[-12:])
    if not found:
        return piece
    kept = len(piece) - (len(piece.text[-12:]) - found.start())
    return piece.part(0, kept)
