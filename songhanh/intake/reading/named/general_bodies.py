"""Bodies named by kind only: "các sở, ban, ngành", "cơ quan, đơn vị, địa phương"."""

from __future__ import annotations

from songhanh.intake.reading.language.tokens import Phrases, Token
from songhanh.intake.reading.lexicon.general_bodies import (
    DETERMINERS,
    GENERIC,
    GENERIC_ONLY_LATER,
    GENERIC_SHORT,
    LEVELS,
    MODIFIERS,
    NOT_A_LEVEL,
)
from songhanh.intake.reading.lexicon.verbs import VERBS
from songhanh.intake.reading.named.body_names import Names

_DETERMINERS = Phrases(DETERMINERS)
_GENERIC = Phrases(GENERIC)
_LATER = Phrases(GENERIC_ONLY_LATER)
_CLOSING = Phrases((*MODIFIERS, *VERBS, *LEVELS))
_BETWEEN = frozenset((",", "và", "/", "hoặc", "-", "&"))
_MAY_FOLLOW = frozenset(
    (
        "và",
        "hoặc",
        "của",
        "trong",
        "cùng",
        "với",
        "để",
        "theo",
        "về",
        "tại",
        "ở",
        "là",
        "phải",
        "được",
        "có",
        "đã",
        "sẽ",
    )
)


_LONG_ENOUGH = 3
"""A kind of so many words is a body even alone: "cơ quan quản lý nhà nước"."""


GENERAL_OPENERS = (_DETERMINERS, _GENERIC, Phrases(GENERIC_SHORT))
"""The phrases with which a general body may begin."""


class GeneralBodies:
    """Finds bodies that are named by kind only."""

    def __init__(self, tokens: tuple[Token, ...], names: Names) -> None:
        self._tokens = tokens
        self._names = names

    def end_at(self, place: int) -> int | None:
        """Return the place after the list of kinds that begins at ``place``, if one does."""
        determined = _DETERMINERS.end_at(self._tokens, place)
        count, end = self._list(determined or place)
        if count == 0:
            return None
        if count > 1 or (determined is not None and self._is_closed(determined, end)):
            return end
        if any(t.even == "," for t in self._tokens[place:end]) or end - place >= _LONG_ENOUGH:
            return end
        has_modifier = _MODIFIER_ENDS.end_at(self._tokens, end) is not None
        return end if has_modifier and end - place > 1 else None

    def _list(self, place: int) -> tuple[int, int]:
        count, end = 0, place
        while True:
            item = self._item(place, is_first=count == 0)
            if item is None or self._opens_a_name(place, item):
                return count, end
            count, end = count + 1, item
            if not (end < len(self._tokens) and self._tokens[end].even in _BETWEEN):
                return count, end
            place = end + 1

    def _opens_a_name(self, place: int, item: int) -> bool:
        """Tell "lực lượng Công an" from "lực lượng"."""
        name = self._names.name_at(place, is_listed=False)
        return name is not None and name.end > item

    def _item(self, place: int, *, is_first: bool) -> int | None:
        end = _GENERIC.end_at(self._tokens, place)
        if not is_first:
            end = max(filter(None, (end, _LATER.end_at(self._tokens, place))), default=None)
        if end is not None:
            return None if self._is_another_word(place, end) else end
        if place < len(self._tokens) and self._tokens[place].even in GENERIC_SHORT:
            return place + 1 if self._is_closed_short(place + 1) else None
        return None

    def _is_another_word(self, place: int, end: int) -> bool:
        """Tell "xã hội", "cơ sở vật chất" from "xã", "cơ sở"."""
        word = " ".join(t.even for t in self._tokens[place:end])
        return end < len(self._tokens) and self._tokens[end].even in NOT_A_LEVEL.get(word, ())

    def _is_closed(self, place: int, end: int) -> bool:
        return end - place > 1 or self._is_closed_short(end)

    def _is_closed_short(self, end: int) -> bool:
        """Tell whether a short word ends here, and is not the first half of another ("hội nghị")."""
        if end >= len(self._tokens) or not self._tokens[end].is_word or self._tokens[end].even in _MAY_FOLLOW:
            return True
        return _CLOSING.end_at(self._tokens, end) is not None


_MODIFIER_ENDS = Phrases(MODIFIERS)
