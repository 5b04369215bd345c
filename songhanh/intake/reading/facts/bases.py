"""The documents that a plan rests on (căn cứ; thực hiện công văn…)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from songhanh.intake.reading.facts.citations import citation_of, mentions_in
from songhanh.intake.reading.facts.cited.mention import Mention
from songhanh.intake.reading.facts.cited.numbered import described, subject_end
from songhanh.intake.reading.language.masks import Mask
from songhanh.intake.reading.lexicon import forms
from songhanh.intake.reading.lexicon.citing import MAIN_CLAUSE
from songhanh.intake.reading.lexicon.documents import KINDS
from songhanh.intake.reading.lexicon.folding import any_of, plain
from songhanh.intake.reading.model import LegalBasis
from songhanh.intake.reading.structure.cues import is_base_opening
from songhanh.kernel.passage import Passage
from songhanh.paper.words import Relation

if TYPE_CHECKING:
    from songhanh.intake.reading.structure.paragraphs import Paragraph

_HEADING = re.compile(
    r"\s*(?:[ivx\d]+\s*[.)]\s*)?(?:cac |nhung )?c[aeo]n cu(?: (?:phap ly|chinh tri|xay dung|ban hanh|lap"
    r"|thuc hien|va))*"
    r"(?: ke hoach| chuong trinh| de an)?\s*[:.]?\s*$"
)
_GROUNDS = r"c[aeo]n cu(?: vao)?\b:?|xet(?: de nghi)?\b|theo de nghi\b|tren co so\b"
_PURSUIT = rf"{any_of(forms.BASIS_OPENINGS)}\b"
_OPENING = re.compile(
    rf"(?:^|[;,.:]\s*|\bva\s+)[-–+•*\s]*(?:(?P<grounds>{_GROUNDS})|(?P<pursuit>{_PURSUIT}))\s*"
)
_BETWEEN = re.compile(r"(?:[\s,;:.–+-]|\b(?:va|hoac|cung|cac|nhung|ca|dong thoi|so|van ban)\b)*$")
_LEAD_IN = re.compile(
    r"\s*(?:(?:cac|tinh than|noi dung|y kien|chi dao|tai|de nghi|su chi dao|yeu cau|nhiem vu|duoc giao"
    r"|theo|day du"
    r"|nghiem tuc|co hieu qua|hieu qua)\b\s*)*(?:cua\s+[^;.]{2,140}?\s+(?:tai|theo|ve"
    r"|trong)\s+)?(?:cac\s+)?$"
)
_PARTED = re.compile(r"(?:[;,]\s*(?:va\s+)?|\bva\s+)(?:cac\s+)?$")
_NEW_SENTENCE = re.compile(r"[.:]\s|\b(?:nhu sau|yeu cau|de nghi|ban hanh(?! kem))\b")
_BULLET = re.compile(r"[-–+•*\s]*")
_NOW_ORDERS = re.compile(
    r"\b(?:ban hanh|xay dung|lap)\s+(?:ke hoach|chuong trinh|chi thi)\b|\bnhu sau\b|\bcu the\b"
)
_TITLED = re.compile(
    rf"(?P<kind>{any_of('điều lệ|quy chế|quy định|kế hoạch|chương trình|nghị quyết|đề án|hướng dẫn')})"
    r"\s+(?!(?:nay|tren|va|do|duoc|da|hang|nam|so)\b)(?=[^\W\d])"
)
_OWNED = re.compile(rf"(?P<kind>{any_of('|'.join(KINDS))})\s+(?:[^;,.:()]{{0,60}}?\s)??(?P<of>cua|ve)\s+")


def bases_in(paragraphs: Sequence[Paragraph]) -> tuple[LegalBasis, ...]:
    """Return the bases that the preamble, or a section headed "Căn cứ", names, in the order of the paper."""
    found: list[LegalBasis] = []
    carried: Relation | None = None
    is_listed = False
    for paragraph in paragraphs:
        if _HEADING.match(plain(paragraph.text)):
            is_listed, carried = True, Relation.BASED_ON
            continue
        bases = list(_bases(paragraph.passage, carried))
        found += bases
        if not is_listed:
            goes_on = bases and paragraph.text.rstrip().endswith((";", ","))
            carried = bases[-1].relation if goes_on else None
    return tuple(found)


def _bases(passage: Passage, carried: Relation | None) -> Iterator[LegalBasis]:
    """Yield the bases of one paragraph; ``carried`` is what a list of bases above it leaves open."""
    low = plain(passage.text)
    mentions = mentions_in(passage.text)
    openings = _openings(passage.text, low, mentions)
    starts = [o.end() for o in openings] or ([_after_bullet(low)] if carried else [])
    named = Mask(len(low), ((mention.start, mention.start + 1) for mention in mentions))
    mentions += [m for start in starts if (m := _named_by_kind(passage.text, low, start, named))]
    mentions.sort(key=lambda mention: mention.start)
    reached = held = 0
    for mention in mentions:
        if mention.start < held:
            continue
        held = mention.scope
        relation = _relation(passage.text, low, openings, mention, reached)
        if relation is None and carried and _BETWEEN.match(low[reached : mention.start]):
            relation = carried
        if relation:
            yield _basis(passage, mention, relation)
            reached = mention.scope


def _openings(text: str, low: str, mentions: list[Mention]) -> list[re.Match[str]]:
    """Return the words that announce a basis, but for those inside the subject of a document."""
    if not (is_base_opening(text) or _NOW_ORDERS.search(low)):
        return []
    subjects = Mask(len(text), ((mention.start + 1, mention.scope) for mention in mentions))
    return [o for o in _OPENING.finditer(low) if not subjects.touches(o.start(), o.end())]


def _relation(
    text: str, low: str, openings: list[re.Match[str]], mention: Mention, reached: int
) -> Relation | None:
    """Return how the plan rests on a document that an opening, or a list after one, leads up to."""
    place = bisect_right(openings, mention.start, key=lambda opening: opening.end())
    if not place:
        return None
    opening = openings[place - 1]
    relation = Relation.BASED_ON if opening["grounds"] else Relation.PURSUANT_TO
    if opening.end() >= reached and _LEAD_IN.match(low[opening.end() : mention.start]):
        return relation
    goes_on = reached > opening.start() and _is_next_in_list(text, low, reached, mention.start)
    return relation if goes_on else None


def _is_next_in_list(text: str, low: str, start: int, end: int) -> bool:
    """Say whether only the rest of one item, and a comma or "và", stand before the next document."""
    if end - start > 300:
        return False
    between = re.sub(r"\([^()]*\)", "", low[start:end])
    if _BETWEEN.match(between):
        return True
    begins_anew = any(text[c.end()].isupper() for c in MAIN_CLAUSE.finditer(low, max(0, start - 2), end))
    is_told = re.search(r"\bđã\b", text[start:end])
    return bool(_PARTED.search(between)) and not (begins_anew or is_told or _NEW_SENTENCE.search(between))


def _named_by_kind(text: str, low: str, start: int, named: Mask) -> Mention | None:
    """Return what is named by kind, without number or title: "Căn cứ Hướng dẫn của Ban Tổ chức Tỉnh ủy"."""
    owned = _OWNED.match(low, start) or _TITLED.match(low, start)
    if owned is None or named.touches(start, owned.end()):
        return None
    if not (text[start].isupper() or text[owned.end() : owned.end() + 1].isupper()):
        return None
    end = start + len(text[start : subject_end(text, low, owned.end())].rstrip(" ,;"))
    mention = Mention(start, owned.end("kind"), end, end, text[start : owned.end("kind")].capitalize())
    return replace(described(text, low, mention), end=end, scope=end)


def _after_bullet(low: str) -> int:
    bullet = _BULLET.match(low)
    return bullet.end() if bullet else 0


def _basis(passage: Passage, mention: Mention, relation: Relation) -> LegalBasis:
    citation = citation_of(passage, mention)
    return LegalBasis(**vars(citation), relation=relation)
