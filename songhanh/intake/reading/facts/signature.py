"""The end of a paper on its right side: in whose name it is signed, as what, and by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from songhanh.intake.reading.facts.blocks import block_of
from songhanh.intake.reading.language.masks import Mask
from songhanh.intake.reading.lexicon import forms
from songhanh.intake.reading.lexicon.people import FAMILY_NAMES
from songhanh.intake.reading.model import Signer
from songhanh.kernel.passage import Passage

if TYPE_CHECKING:
    from songhanh.intake.reading.structure.paragraphs import Paragraph

_SHORT = r"(?:T\s?/?\s?M|K\s?/?\s?T|T\s?/?\s?L|T\s?/?\s?UQ|Q)(?=[\s.,/])[\s.,/]*"
_OFFICE = rf"(?:QUYỀN\s+)?(?:PHÓ\s+)?(?:{forms.OFFICES})(?!\w)".replace("\n", "")
_CAPACITY = re.compile(rf"(?<![\w.])(?:{_SHORT}(?=[^\W\d_]{{2}})|{_OFFICE})")
_JOINT = re.compile(rf"\s+(?=(?:{_SHORT}[^\W\d_]{{2}}|{_OFFICE}))")
_SIGNED = re.compile(r"[(\[]?\s*(?:đã\s+k[ýí]|da ky|ký tên,? đóng dấu|signed)\s*[)\]]?", re.IGNORECASE)
_DEGREES = frozenset(["TS", "PGS", "GS", "BS", "KS", "LS", "DS", "CKI", "CKII", "BSCKI", "BSCKII"])
_LEADS_ON = re.compile(
    r"(?:(?:TM|T/M|KT|K/T|TL|T/L|TUQ|T/UQ|Q)\s*[.,/]*|QUYỀN|PHÓ|(?:QUYỀN|Q\s*[.,])\s*PHÓ)\s*$"
)
_STANDING = re.compile(r"\s*THƯỜNG TRỰC\b")
_NOT_A_NAME = re.compile(
    r"(?:Nơi|Như|Lưu|Các|Sở|Ban|Bộ|Hội|Ủy|Uỷ|UBND|HĐND|Văn|Phòng|Trung|Cổng|Báo|Đài|Công|Tỉnh|Thành"
    r"|Huyện|Xã|Phường"
    r"|Chủ|Phó|Thường|Đảng|Mặt|Viện|Tòa|Toà|Kho|Bảo|Cục|Chi|Đoàn|Liên|Trường|Thủ|Chính|Quốc|Website|Đã)\b"
)


@dataclass(frozen=True, slots=True)
class Signature:
    """Where in a block the lines of a signature stand."""

    capacity: tuple[tuple[int, int], ...] = ()
    name: tuple[int, int] | None = None
    signed: tuple[tuple[int, int], ...] = ()

    @property
    def stretches(self) -> tuple[tuple[int, int], ...]:
        """All of it: what does not belong to the recipients on the left."""
        return (*self.capacity, *self.signed, *((self.name,) if self.name else ()))


def signer_of(paragraphs_after_body: Sequence[Paragraph]) -> Signer:
    """Return who signs, as far as the paper says it."""
    block = block_of(paragraphs_after_body)
    signature = signature_in(block)
    parts = [*signature.capacity, *((signature.name,) if signature.name else ())]
    if not parts:
        return Signer()
    return Signer(
        capacity=tuple(_one_line(block.text[start:end]) for start, end in signature.capacity),
        name=_one_line(block.text[slice(*signature.name)]) if signature.name else None,
        span=block.span_of(min(start for start, _ in parts), max(end for _, end in parts)),
    )


def signature_in(block: Passage) -> Signature:
    """Return where the first signature of a block stands, though recipients stand between its lines."""
    capacity = tuple(_capacities(block.text))
    posts = Mask(len(block.text), capacity)
    name = _name_after(block.text, capacity[0][1], posts) if capacity else _last_name(block.text)
    if name:
        capacity = tuple(line for line in capacity if line[0] < name[0])
    signed = tuple(match.span() for match in _SIGNED.finditer(block.text))
    return Signature(capacity, name, signed)


def _one_line(text: str) -> str:
    return " ".join(text.split()).strip(" *_")


def _capacities(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines that say in whose name and as what; one that is broken over two lines is one."""
    waiting: tuple[int, int] | None = None
    for start, end in _capital_stretches(text):
        if _CAPACITY.match(text, start):
            if waiting:
                yield waiting
            waiting = (start, end)
        elif waiting and _is_next_line(text, waiting[1], start) and not _is_family(text[start:end]):
            waiting = (waiting[0], end)
    if waiting:
        yield waiting


def _capital_stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of capitals of each line, cut where another capacity begins in them."""
    for line in re.finditer(r"[^\n]+", text):
        for start, end in _runs(text, line.start(), line.end()):
            for cut in _JOINT.finditer(text, start, end):
                if cut.start() > start and not _belongs_before(
                    text[start : cut.start()], text[cut.end() : end]
                ):
                    yield start, cut.start()
                    start = cut.end()
            yield start, end


def _belongs_before(before: str, after: str) -> bool:
    """ "KT. CHỦ TỊCH", "PHÓ BÍ THƯ THƯỜNG TRỰC": the post goes with the words before it."""
    return bool(_LEADS_ON.fullmatch(before.strip()) or _STANDING.match(after))


def _runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the runs of words in capitals of a line that begin with a capacity or are the whole line."""
    first = last = -1
    for word in re.finditer(r"[^\s]+", text[start:end]):
        letters = [c for c in word.group() if c.isalpha()]
        if _is_capital_word(word.group(), letters):
            first = start + word.start() if first < 0 else first
            last = start + word.end()
        elif letters and first >= 0:
            yield first, last
            first = -1
    if first >= 0:
        yield first, last


def _is_capital_word(word: str, letters: list[str]) -> bool:
    if not letters or not all(letter.isupper() for letter in letters):
        return False
    return word.strip(".") not in _DEGREES and (len(letters) > 1 or word.endswith((".", ",")))


def _is_next_line(text: str, end: int, start: int) -> bool:
    return text[end:start].strip(" *_") == "\n" and not text[start:].startswith(("-", "+"))


def _is_family(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= 5 and words[0].capitalize() in FAMILY_NAMES


def _name_after(text: str, start: int, posts: Mask) -> tuple[int, int] | None:
    """Return the first name below the capacity: by its family name, else a short line of names only."""
    names = list(_names(text, start, posts))
    known = [name for name in names if _is_family(text[slice(*name)])]
    alone = [name for name in names if not text[: name[0]].rsplit("\n", 1)[-1].strip(" *_")]
    return next(iter((*known, *alone)), None)


def _last_name(text: str) -> tuple[int, int] | None:
    names = [name for name in _names(text, 0, Mask(0)) if _is_family(text[slice(*name)])]
    return names[-1] if names else None


def _names(text: str, start: int, posts: Mask) -> Iterator[tuple[int, int]]:
    """Yield the runs of two to six words with a capital each that no small word goes on, and no post."""
    for line in re.finditer(r"[^\n]+", text[start:]):
        words = [(start + line.start() + m.start(), m.group()) for m in re.finditer(r"\S+", line.group())]
        run: list[tuple[int, str]] = []
        for place, word in [*words, (start + line.end(), "")]:
            if _is_part_of_a_name(word, run) and not posts.touches(place, place + len(word)):
                run.append((place, word))
                if not word.endswith((".", ",", ";")):
                    continue
                word = ""
            if 2 <= len(run) <= 6 and not word[:1].islower() and not _NOT_A_NAME.match(run[0][1]):
                yield run[0][0], run[-1][0] + len(run[-1][1].rstrip(".,;*_"))
            run = []


def _is_part_of_a_name(word: str, run: list[tuple[int, str]]) -> bool:
    letters = word.strip("*_.,;").replace("’", "").replace("'", "").replace("-", "")
    if not letters.isalpha() or not letters[0].isupper():
        return False
    if word.strip(".") in _DEGREES or (not run and word.endswith((".", ",", ";"))):
        return False
    is_all_capital = len(letters) > 1 and letters.isupper()
    return letters[1:].islower() or len(letters) == 1 or (is_all_capital and all(w.isupper() for _, w in run))
