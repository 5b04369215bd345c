"""The rule on words typed twice: not those that Vietnamese doubles, or lets meet, on purpose."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import compress, count
from operator import eq
from typing import NamedTuple

from songhanh.intake.reading.defects.view import ReadingView
from songhanh.intake.reading.lexicon.spelling import evened
from songhanh.kernel.messages import Message
from songhanh.paper.defects import Defect, DefectKind, Severity
from songhanh.paper.layout.facts import FACTS

REPEATED_WORD = DefectKind(
    "REPEATED_WORD",
    Severity.WARNING,
    Message("Lặp chữ: “%(written)s”."),
    Message("Bỏ một chữ “%(word)s”."),
    "Gõ thừa chữ",
)

_TWICE = re.compile(
    r"(?<!\w)(?P<word>[^\W\d_]+(?: [^\W\d_]+)?) (?P<again>(?P=word))(?!\w|-\w)", re.IGNORECASE
)
_BEHIND = re.compile(r"(?:(?: |, (?=chống\b))(?P<next>[^\W\d_]+)(?: (?P<further>[^\W\d_]+))?)?")
_AHEAD = re.compile(r"(?:(?:(?P<further>[^\W\d_]+) )?(?P<next>[^\W\d_]+) )?$")
_MARKS = '.,;:!?…)”"*'
_BEFORE_A_NUMBER = re.compile(
    r"(?:ngày|tháng|quý|điều|khoản|điểm|mục|(?P<serial>số)) \S+:? ?\d", re.IGNORECASE
)
_LISTS: dict[str, list[str]] = json.loads(files(__package__).joinpath("doubling.json").read_text("utf-8"))


def _syllables(name: str) -> frozenset[str]:
    return frozenset(evened(" ".join(_LISTS[name])).split())


_ALWAYS = _syllables("never_doubled")
"""Small words that are never doubled on purpose."""
_ALWAYS_OF_TWO = frozenset(_LISTS["never_doubled_pairs"])
_CLOSED = _ALWAYS | _syllables("beside_no_bound_syllable")
"""Words of one syllable that make no compound with the bound syllables beside them."""
_BOUND = _syllables("bound")
"""Syllables that stand in compounds and hardly ever alone."""
_BOUND_IN_FRONT = _syllables("bound_in_front")
"""Syllables that stand alone, too, but not before the rest of a compound: "phòng phòng dịch"."""
_ENDERS = _syllables("open_no_other_compounds")
_OPENERS = _syllables("end_no_other_compounds")
"""Bound syllables whose compounds, where they stand last or first, are all on the list."""
_ON_PURPOSE = _syllables("doubled_on_purpose")
"""Syllables that Vietnamese doubles, and words that often meet themselves: "thiết bị bị hỏng"."""
_WHO = _syllables("who_does_what_they_are_named_after")
"""The last syllables of those who do what they are named after: "cán bộ quản lý quản lý …"."""
_VERBS = frozenset(evened(verb) for verb in FACTS["order_verbs"])
_NUMBERED = _syllables("last_of_what_bears_a_number")
"""The last syllables of the names of documents: quyết định, kế hoạch, công văn."""
_ONE_BY_ONE = _syllables("one_by_one")


class _Place(NamedTuple):
    """What stands around a doubled word, in small letters; empty beside a mark or a figure."""

    before: str
    further_before: str
    word: str
    behind: str
    further_behind: str


@cache
def _compounds() -> frozenset[tuple[str, str]]:
    """Return the words of two syllables that the papers are made of."""
    lines = files(__package__).joinpath("compounds.txt").read_text("utf-8").splitlines()
    rows = (evened(line).partition(": ") for line in lines)
    return frozenset((first, second) for first, _, others in rows for second in others.split())


def check_repeats(view: ReadingView) -> Iterator[Defect]:
    """A word typed twice: only where neither doubling nor two words that meet can explain it."""
    pairs = _pairs(view.low)
    for paragraph in view.running if pairs else ():
        text = paragraph.text
        if any(map(text.lower().__contains__, pairs)):
            for found in _TWICE.finditer(text):
                if _is_slip(view, text, found):
                    params = {"written": found[0], "word": found["word"]}
                    yield REPEATED_WORD.at(paragraph.passage.span_of_match(found), params)


def _pairs(low: str) -> set[str]:
    """Return what stands twice in a row when marks are left out: one word, or two together."""
    for mark in _MARKS:
        low = low.replace(mark, "")
    words = low.split()
    pairs = {f"{word} {word}" for word in compress(words, map(eq, words, words[1:]))}
    for at in compress(count(), map(eq, words, words[2:])):
        if words[at + 1 : at + 2] == words[at + 3 : at + 4]:
            pairs.add(f"{words[at]} {words[at + 1]} {words[at]} {words[at + 1]}")
    return pairs


def _is_slip(view: ReadingView, text: str, found: re.Match[str]) -> bool:
    place = _place(text, found)
    if _is_named(text, found):
        return False
    if " " in place.word:
        return _is_slip_of_two(place)
    if place.word in _ALWAYS or _is_before_a_number(text, found, place):
        return True
    if place.word in _ON_PURPOSE or not _is_half_known(place):
        return False
    is_bound = place.word in _BOUND or (
        place.word in _BOUND_IN_FRONT and (place.word, place.behind) in _compounds()
    )
    return (is_bound and _is_torn(place)) or _is_told_right(view, place)


def _is_told_right(view: ReadingView, place: _Place) -> bool:
    """Say whether the paper has the same three words elsewhere, typed once."""
    once = f"{place.before} {place.word} {place.behind}"
    return bool(place.before and place.behind) and once in view.once(_evened)


def _evened(view: ReadingView) -> str:
    return evened(view.low)


def _place(text: str, found: re.Match[str]) -> _Place:
    ahead = _AHEAD.search(text, max(0, found.start() - 24), found.start())
    behind = _BEHIND.match(text, found.end())
    groups = [*(ahead.group("next", "further") if ahead else ("", "")), found["word"]]
    groups += behind.group("next", "further") if behind else ("", "")
    return _Place(*(evened((group or "").lower()) for group in groups))


def _is_named(text: str, found: re.Match[str]) -> bool:
    """Say whether one of the two is a name: "công tác Công tác xã hội", "Phòng Tổng hợp tổng hợp"."""
    first, second = found["word"], found["again"]
    if first.isupper() and second.isupper():
        return False
    ahead = text[: found.start()].rstrip(" -–+*•")
    opens = not ahead or ahead[-1] in ".:;)"
    return second[0].isupper() or (first[0].isupper() and not opens)


def _is_before_a_number(text: str, found: re.Match[str], place: _Place) -> bool:
    """Say whether "số số 12" numbers a document: behind "công nghệ số" it may be a number, too."""
    number = _BEFORE_A_NUMBER.match(text, found.start())
    return number is not None and (not number["serial"] or place.before in _NUMBERED)


def _is_slip_of_two(place: _Place) -> bool:
    if place.word in _ALWAYS_OF_TWO:
        return True
    first, _, second = place.word.partition(" ")
    if (first in _ALWAYS or second in _ALWAYS) and first != second:
        return "một" not in (first, second)
    does_it = place.before in _WHO and place.word in _VERBS
    is_meant = first == second or place.before in _ONE_BY_ONE or does_it
    return not is_meant and (first, second) in _compounds()


def _is_half_known(place: _Place) -> bool:
    """Say whether the syllable makes a word on one of its sides only; "thực hiện hiện đại hóa" has two."""
    words = _compounds()
    return ((place.before, place.word) in words) != ((place.word, place.behind) in words)


def _is_torn(place: _Place) -> bool:
    """Say whether one of the two belongs to no word: "các giải giải pháp", "giải pháp pháp để"."""
    words = _compounds()
    if (place.word, place.behind) in words:
        is_apart = not place.before or place.before in _CLOSED or place.word in _OPENERS
        return is_apart or (place.further_before, place.before) in words
    is_apart = not place.behind or place.behind in _CLOSED or place.word in _ENDERS
    return is_apart or (place.behind, place.further_behind) in words
