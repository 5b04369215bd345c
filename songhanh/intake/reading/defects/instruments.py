"""Named instruments with a period: "Chiến lược … giai đoạn 2021-2030", and their titles made comparable."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from songhanh.intake.reading.defects.abbreviations import definitions
from songhanh.intake.reading.defects.view import ReadingView
from songhanh.kernel.passage import Passage
from songhanh.kernel.text import fold
from songhanh.paper.letters import DASHES


@dataclass(frozen=True)
class Instrument:
    """One mention of a titled instrument and its period; ``first`` is None in "đến năm 2030"."""

    kind: str
    title: str
    key: tuple[str, ...]
    first: int | None
    last: int
    passage: Passage
    start: int
    end: int

    @property
    def period(self) -> str:
        return f"{self.first}-{self.last}" if self.first else f"đến năm {self.last}"

    def is_same_as(self, other: Instrument) -> bool:
        """One title is the other's beginning: "… về bình đẳng giới" and "… về bình đẳng giới tỉnh A"."""
        shared = min(len(self.key), len(other.key))
        return self.kind == other.kind and shared >= 4 and self.key[:shared] == other.key[:shared]


_KIND = "Chiến lược|Chương trình|Đề án|Kế hoạch|Dự án|Quy hoạch|Nghị quyết|Phong trào|Cuộc vận động"
_KINDS = tuple(_KIND.split("|"))
_PERIOD = re.compile(
    rf"(?:giai đoạn|thời kỳ|nhiệm kỳ) (?:từ năm )?(?P<first>(?:19|20)\d\d)"
    rf"\s*(?:[{DASHES}]|đến năm|đến)\s*(?P<last>(?:19|20)\d\d)(?!\d)|đến năm (?P<until>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_MARKS_OF_A_PERIOD = ("đoạn 20", "đoạn 19", "đoạn từ", "năm 20", "kỳ 20", "kỳ 19", "kỳ từ")
_TITLE = re.compile(rf"(?P<kind>{_KIND}) (?P<words>(?:(?!\b(?:{_KIND})\b)[^;:.()“”\"]){{4,140}})$")
_SKIPPED = frozenset(("va", "ve", "cong", "tac", "voi", "cac", "cua", "trong", "tai"))


def instruments_in(view: ReadingView) -> tuple[Instrument, ...]:
    """Return every titled instrument with its period, in the order of the text."""
    long_forms = {short.folded: short.full for short in view.once(definitions)}
    return tuple(
        instrument for paragraph in view.content for instrument in _instruments(paragraph.passage, long_forms)
    )


def _instruments(passage: Passage, long_forms: dict[str, str]) -> Iterator[Instrument]:
    if not any(map(passage.text.__contains__, _MARKS_OF_A_PERIOD)):
        return
    behind = 0
    for period in _PERIOD.finditer(passage.text):
        found = _title_at_the_end(passage.text[max(behind, period.start() - 180) : period.start()])
        if found:
            start = period.start() - len(found[0])
            last = int(period["last"] or period["until"])
            first = int(period["first"]) if period["first"] else None
            title = f"{found['kind']} {found['words']}".strip()
            key = _key(found["words"], long_forms)
            yield Instrument(found["kind"], title, key, first, last, passage, start, period.end())
        behind = period.end()


def _title_at_the_end(text: str) -> re.Match[str] | None:
    """Return the title that ends the text: it begins with the last kind named."""
    last = max(map(text.rfind, _KINDS))
    return _TITLE.match(text, last) if last >= 0 else None


def _key(words: str, long_forms: dict[str, str]) -> tuple[str, ...]:
    """Return the words that make a title: no marks, no small words, abbreviations written out."""
    plain = [long_forms.get(word, word) for word in re.findall(r"\w+", fold(words))]
    return tuple(word for word in " ".join(plain).split() if word not in _SKIPPED)
