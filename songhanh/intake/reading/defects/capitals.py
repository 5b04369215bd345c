"""Rules on capitals (NĐ 30/2020 Phụ lục II): names written with too many, nouns written both ways."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from songhanh.intake.reading.defects.lists import LISTS
from songhanh.intake.reading.defects.view import LETTERS, ReadingView
from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Span
from songhanh.paper.defects import Defect, DefectKind, Severity
from songhanh.paper.letters import CAPITALS, SMALLS

CAPITALISATION = DefectKind(
    "CAPITALISATION",
    Severity.NOTE,
    Message("“%(written)s” viết hoa chưa đúng."),
    Message("Viết “%(right)s”."),
    "NĐ 30/2020/NĐ-CP, Phụ lục II (viết hoa tên cơ quan, tên văn bản, trong câu)",
)
MIXED_CAPITALS = DefectKind(
    "MIXED_CAPITALS",
    Severity.NOTE,
    Message(
        "Trong văn bản có chỗ viết “%(usual)s” (%(often)s lần), có chỗ viết “%(rare)s” (%(seldom)s lần)."
    ),
    Message("Thống nhất một cách viết."),
    "NĐ 30/2020/NĐ-CP, Phụ lục II",
)

_RIGHT: dict[str, str] = LISTS["capitals"]
_LISTED = re.compile(rf"(?<![\w“\"])(?P<written>{'|'.join(map(re.escape, _RIGHT))})(?!\w)")
_WORDS_OF = {written: frozenset(LETTERS.findall(written)) for written in _RIGHT}
_COMMON_NOUN = re.compile(
    r"(?:thực hiện|triển khai|về|làm|cho|trong|đối với) (?P<written>Công tác)(?= [^\W\d]+)"
)
_NAMED_WORK = re.compile(r" (?:Mặt trận|xã hội|học sinh|sinh viên|chính trị|phía|đảng|đoàn)", re.IGNORECASE)
_NOUNS = ("thành phố", "tỉnh", "huyện", "quận", "thị xã", "phường")
_NOUN = {
    noun: re.compile(
        rf"[{noun[0].upper()}{noun[0]}]{noun[1:]}(?<=[\w,)] .{noun[1:]})(?! [{CAPITALS}0-9])(?!\w)"
        rf"(?! (?:ủy|uỷ|đoàn|đội)\b)"
    )
    for noun in _NOUNS
}
_TITLE_CASE = re.compile(rf"(?:[{CAPITALS}][{SMALLS}]*\W+){{4,}}")


def check_listed(view: ReadingView) -> Iterator[Defect]:
    """Names with a capital too many: "Nội Vụ", "Bộ Luật"; titles with every word in capitals are a habit."""
    listed = tuple(written for written, words in _WORDS_OF.items() if words <= view.vocabulary)
    for paragraph in view.content:
        text = paragraph.text
        for found in _LISTED.finditer(text) if any(map(text.__contains__, listed)) else ():
            if _TITLE_CASE.match(text[found.start() :] + " "):
                continue
            params = {"written": found["written"], "right": _RIGHT[found["written"]]}
            yield CAPITALISATION.at(paragraph.passage.span_of_match(found, "written"), params)
        for found in _COMMON_NOUN.finditer(text) if "Công tác" in text else ():
            if not _NAMED_WORK.match(text, found.end()):
                params = {"written": found["written"], "right": found["written"].lower()}
                yield CAPITALISATION.at(paragraph.passage.span_of_match(found, "written"), params)


def check_mixed(view: ReadingView) -> Iterator[Defect]:
    """A common noun written with and without a capital in the same paper; the most mixed one is named.

    Before a proper name it is small by rule, at the beginning of a sentence it is not.
    """
    where: dict[str, Span] = {}
    mixed: list[Counter[str]] = []
    for noun in _NOUNS:
        both: Counter[str] = Counter()
        for paragraph in view.content if noun.capitalize() in view.words else ():
            for found in _NOUN[noun].finditer(paragraph.text) if noun[1:] in paragraph.text else ():
                both[found[0]] += 1
                where.setdefault(found[0], paragraph.passage.span_of_match(found))
        if len(both) > 1:
            mixed.append(both)
    if mixed:
        most = max(mixed, key=lambda both: min(both.values()))
        (usual, often), (rare, seldom) = most.most_common(2)
        yield MIXED_CAPITALS.at(where[rare], {"usual": usual, "often": often, "rare": rare, "seldom": seldom})
