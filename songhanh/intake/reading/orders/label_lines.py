"""Labels: lines such as "Cơ quan chủ trì: …" and "Thời gian: …" that belong to the order above them."""

from __future__ import annotations

import re

from songhanh.intake.reading.language.verbs import opens_with_verb
from songhanh.intake.reading.lexicon.sections import LABELS
from songhanh.intake.reading.lexicon.spelling import evened
from songhanh.intake.reading.named.units import labelled_units
from songhanh.kernel.passage import Passage
from songhanh.kernel.words import Word


class Label(Word):
    UNITS = "units", "đơn vị"
    TIME = "time", "thời gian"
    DETAIL = "detail", "chi tiết"
    MATTER = "matter", "nội dung"


_TIME = re.compile(
    r"(?:về )?(?:thời (?:gian|hạn|điểm)|tiến độ|hoàn thành|hạn)(?: [^\W\d]+){0,4}\s*:|"
    r"\((?:hoàn thành|thời (?:gian|hạn)|xong)\b[^)]*\)$|hoàn thành (?:trong|trước|chậm nhất)[^.;]{0,40}$"
)
_DETAIL = re.compile(rf"(?:{'|'.join(LABELS)})\s*:")
_IN_CHARGE = re.compile(
    r"(?:lãnh đạo|người|đồng chí|cán bộ|bộ phận|công chức|chuyên viên)[^:.;]{0,40}"
    r"(?:phụ trách|theo dõi|thực hiện|chịu trách nhiệm|chỉ đạo|đầu mối)\s*:"
)
_MATTER = re.compile(r"nội dung[^:]{0,30}:")


def label_of(words: Passage) -> Label | None:
    """Return what a line labels, None when it is an order or a sentence of its own."""
    head = words.text[:200]
    if ":" not in head and "(" not in head and len(words.text) > 60:
        return None
    text = evened(head)
    if _TIME.match(text):
        return Label.TIME
    if labelled_units(words) is not None:
        return Label.UNITS
    if _MATTER.match(text):
        behind = words.text.partition(":")[2].strip()
        return Label.MATTER if not behind or opens_with_verb(behind) else Label.DETAIL
    return Label.DETAIL if _DETAIL.match(text) or _IN_CHARGE.match(text) else None
