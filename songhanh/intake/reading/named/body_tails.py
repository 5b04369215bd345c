"""What may follow the name of a body and belongs to it: its place, its tier, "có liên quan"."""

from __future__ import annotations

from songhanh.intake.reading.language.tokens import Phrases, Token, openings_of
from songhanh.intake.reading.lexicon.general_bodies import (
    LEVELS,
    MODIFIERS,
    NAMED_LEVELS,
    NOT_A_LEVEL,
    TIERS,
)
from songhanh.intake.reading.lexicon.spelling import words
from songhanh.intake.reading.lexicon.verbs import VERBS
from songhanh.intake.reading.named.body_names import NAME_OPENERS

_LEVELS = Phrases(LEVELS)
_MODIFIERS = Phrases(MODIFIERS)
_VERBS = Phrases(VERBS)
_BETWEEN = frozenset((",", "và", "/", "-", "hoặc", "&"))
_BEFORE_A_LEVEL = words("các, của, cấp, từng, trong, toàn, thuộc, những, mỗi")
_ONLY_WITH_A_NAME = words("khu vực, vùng")
_LISTING = frozenset((",", "và"))
_LONGEST_NAME = 6


_NAME_OPENINGS = openings_of(*NAME_OPENERS)


class Tails:
    """Finds where a body's phrase ends, once its name is known to end at a token."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self._tokens = tokens

    def end_at(self, place: int) -> int:
        """Return the place after everything that still belongs to the body."""
        while True:
            further = _MODIFIERS.end_at(self._tokens, place) or self._levels(place)
            if further is None or further == place:
                return place
            place = further

    def sibling(self, end: int) -> tuple[int, int] | None:
        """Return the next of a list that shares the head: "UBND xã A, xã B", "Tổ công tác số 1, số 2"."""
        if self._even(end) not in _LISTING:
            return None
        start = end + 1
        if self._is_beside(end):
            return start, self._level(start) or start
        is_counted = self._tokens[end - 1].raw.isdigit() and self._even(end - 2) == "số"
        if is_counted and self._even(start) == "số" and self._even(start + 1).isdigit():
            return start, start + 2
        return None

    def _is_beside(self, end: int) -> bool:
        """Tell the place behind a comma that lies beside the one before it, from one that holds it."""
        tier, named = self._tier_at(end + 1), self._level(end + 1)
        if tier is None or named is None or not self._is_name(named - 1):
            return False
        before = self._tier_behind(end)
        return before is not None and tier <= before

    def _tier_at(self, place: int) -> int | None:
        pair = f"{self._even(place)} {self._even(place + 1)}"
        return TIERS.get(pair, TIERS.get(self._even(place)))

    def _tier_behind(self, end: int) -> int | None:
        """Return the tier whose proper name ends at ``end``."""
        place = end - 1
        while place > 0 and end - place <= _LONGEST_NAME and self._is_name(place):
            place -= 1
        if place == end - 1:
            return None
        pair = f"{self._even(place - 1)} {self._even(place)}" if place else ""
        return TIERS.get(pair, TIERS.get(self._even(place)))

    def _is_name(self, place: int) -> bool:
        return self._tokens[place].is_capital or self._tokens[place].raw.isdigit()

    def _levels(self, place: int) -> int | None:
        """Pass "thành phố", "các xã, phường, thị trấn", "huyện" with its name."""
        opened = self._opened(place)
        end = self._level(opened)
        if end is None:
            return None
        if opened > place or self._even(end) == ":":
            end = self._listed_names(end)
        while end < len(self._tokens) and self._tokens[end].even in _BETWEEN:
            further = self._level(self._determined(end + 1))
            if further is None or (opened == place and self._is_beside(end)):
                break
            end = self._listed_names(further) if opened > place else further
        return end

    def _listed_names(self, end: int) -> int:
        """Pass the places of a list: "các phường: Hoa Sen, Hoa Mai và Hoa Đào"."""
        if self._even(end) == ":":
            named = self._proper_name(end + 1)
            if named == end + 1 or not self._is_free(end + 1):
                return end
            end = named
        elif not self._tokens[end - 1].is_capital:
            return end
        while self._even(end) in _BETWEEN and self._is_free(end + 1):
            named = self._proper_name(end + 1)
            if named == end + 1:
                break
            end = named
        return end

    def _is_free(self, place: int) -> bool:
        """Tell whether no other body begins at ``place``."""
        return self._even(place) not in _NAME_OPENINGS

    def _even(self, place: int) -> str:
        return self._tokens[place].even if place < len(self._tokens) else ""

    def _opened(self, place: int) -> int:
        for _ in range(3):
            if place < len(self._tokens) and (
                self._tokens[place].even in _BEFORE_A_LEVEL or self._tokens[place].raw.isdigit()
            ):
                place += 1
        return place

    def _determined(self, place: int) -> int:
        is_tier = place < len(self._tokens) and self._tokens[place].even == "cấp"
        return place + 1 if is_tier else place

    def _level(self, place: int) -> int | None:
        end = _LEVELS.end_at(self._tokens, place)
        if end is None:
            return None
        word = " ".join(t.even for t in self._tokens[place:end])
        following = self._tokens[end].even if end < len(self._tokens) else ""
        if following in NOT_A_LEVEL.get(word, ()):
            return None
        named = self._proper_name(end) if word in NAMED_LEVELS else end
        if word in _ONLY_WITH_A_NAME and named == end and self._goes_on(end, word):
            return None
        return named

    def _goes_on(self, place: int, word: str) -> bool:
        """Tell "khu vực nông thôn" from "Kho bạc Nhà nước khu vực"."""
        is_word = place < len(self._tokens) and self._tokens[place].is_word
        return word != "khu vực" or (is_word and _VERBS.end_at(self._tokens, place) is None)

    def _proper_name(self, place: int) -> int:
        """Pass the capital words or the number that name a place: "huyện Ba Sông", "phường 5"."""
        end = place
        if end < len(self._tokens) and self._tokens[end].even == "." and self._capital(end + 1):
            end += 1
        if end < len(self._tokens) and self._tokens[end].raw.isdigit():
            return end + 1
        for _ in range(_LONGEST_NAME):
            if not self._capital(end):
                break
            end += 1
        return end

    def _capital(self, place: int) -> bool:
        if place >= len(self._tokens):
            return False
        token = self._tokens[place]
        return (
            token.is_capital and _VERBS.end_at(self._tokens, place) is None and token.even not in _NEVER_NAMES
        )


_NEVER_NAMES = frozenset(
    ("ubnd", "hđnd", "sở", "phòng", "công", "ủy", "hội", "chủ", "căn", "các", "trung", "ban", "đài")
)
