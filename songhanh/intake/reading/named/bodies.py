"""Bodies: every office, committee, union or group of offices that running text names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from songhanh.intake.reading.language.tokens import TOKEN, Phrases, Token, openings_of, tokens_of
from songhanh.intake.reading.lexicon.body_names import CLOSE_PARTS, PARTS, POSTS
from songhanh.intake.reading.lexicon.general_bodies import DETERMINERS
from songhanh.intake.reading.named.body_names import NAME_OPENERS, Names
from songhanh.intake.reading.named.body_tails import Tails
from songhanh.intake.reading.named.general_bodies import GENERAL_OPENERS, GeneralBodies
from songhanh.kernel.passage import Passage

_POSTS = Phrases(opening + post for opening in ("", "đồng chí ", "các đồng chí ") for post in POSTS)
_DETERMINERS = Phrases(DETERMINERS)
_BETWEEN = frozenset((",", "và", ";"))
_CLOSE_PARTS = Phrases(CLOSE_PARTS)
_PARTS = Phrases((*CLOSE_PARTS, *PARTS))


_OPENINGS = openings_of(_POSTS, _DETERMINERS, *NAME_OPENERS, *GENERAL_OPENERS)
"""The words with which a body may begin, and what may follow: all others are passed over at one look."""


_FARTHEST = 50_000
"""No paragraph is so long: what stands behind is not looked at, so that any input ends soon."""


class Body(NamedTuple):
    """A body named in a text: characters ``start`` to ``end``; ``is_general`` for "các cơ quan, đơn vị"."""

    start: int
    end: int
    is_general: bool = False


def bodies_in(passage: Passage) -> tuple[Body, ...]:
    """Return every body that ``passage`` names, each as its longest phrase, in their order.

    >>> from songhanh.kernel.passage import passage_of
    >>> text = "Sở Tài chính, Sở Nội vụ và các đơn vị liên quan"
    >>> [text[body.start : body.end] for body in bodies_in(passage_of(text))]
    ['Sở Tài chính', 'Sở Nội vụ', 'các đơn vị liên quan']
    """
    return _bodies_of(passage.text[:_FARTHEST])


def may_begin_at(even: str, place: int) -> bool:
    """Say whether the word at ``place`` of a text in even spelling is one that bodies begin with."""
    word = TOKEN.match(even, place)
    return word is not None and word[0] in _OPENINGS


@lru_cache(maxsize=64)
def _bodies_of(text: str) -> tuple[Body, ...]:
    # Units, kinds and beneficiaries of one order all ask for its bodies, one after the other.
    return tuple(_Scanner(tokens_of(text), text.isupper()).bodies())


class _Found(NamedTuple):
    end: int
    is_general: bool
    is_field: bool = False
    is_listing: bool = False


class _Scanner:
    def __init__(self, tokens: tuple[Token, ...], is_shouting: bool) -> None:
        self._tokens = tokens
        self._names = Names(tokens, is_shouting)
        self._tails = Tails(tokens)
        self._general = GeneralBodies(tokens, self._names)

    def bodies(self) -> Iterator[Body]:
        place = 0
        while place < len(self._tokens):
            found = self._body_at(place) if self._may_begin(place) else None
            if found is None:
                place += 1
                continue
            yield self._body(place, found.end, found.is_general)
            place = found.end
            for start, end in self._siblings(found):
                yield self._body(start, end, False)
                place = end

    def _siblings(self, found: _Found) -> Iterator[tuple[int, int]]:
        """Yield what shares a body's head: fields, places, numbers."""
        if found.is_field:
            yield from self._bare_fields(found.end, found.is_listing)
            return
        sibling = self._tails.sibling(found.end)
        while sibling is not None:
            yield sibling
            sibling = self._tails.sibling(sibling[1])

    def _may_begin(self, place: int) -> bool:
        even = self._tokens[place].even
        if even not in _OPENINGS:
            return False
        following = _OPENINGS[even]
        return following is None or (
            place + 1 < len(self._tokens) and self._tokens[place + 1].even in following
        )

    def _body(self, first: int, after: int, is_general: bool) -> Body:
        return Body(self._tokens[first].start, self._tokens[after - 1].end, is_general)

    def _body_at(self, place: int) -> _Found | None:
        return self._under_a_post(place) or self._plain_body(place)

    def _under_a_post(self, place: int) -> _Found | None:
        """Take "Thủ trưởng các cơ quan, đơn vị", "Chủ tịch, các Phó Chủ tịch UBND huyện" as one body."""
        after = _POSTS.end_at(self._tokens, place)
        if after is None:
            return None
        while self._is_between(after):
            further = _DETERMINERS.end_at(self._tokens, after + 1) or after + 1
            more = _POSTS.end_at(self._tokens, further)
            if more is None:
                break
            after = more
        return self._plain_body(after, is_sure=True) or self._own_department(after)

    def _own_department(self, place: int) -> _Found | None:
        """Take the department that writes, named by its head alone: "Giám đốc Sở"."""
        return _Found(place + 1, False) if self._names.is_bare_head(place) else None

    def _plain_body(self, place: int, *, is_sure: bool = False) -> _Found | None:
        after = _DETERMINERS.end_at(self._tokens, place)
        name = self._names.name_at(after or place, is_listed=after is not None, is_sure=is_sure)
        general = self._general.end_at(place)
        if name is not None and (general is None or after is None or general <= name.end):
            end = self._tails.end_at(name.end)
            end = self._merged(after or place, end)
            end = end + 1 if self._names.is_bare_head(end) else end
            return _Found(end, False, name.is_field and end == name.end, name.is_listing or after is not None)
        if general is None:
            return None
        end = self._within(self._tails.end_at(general))
        is_listing = end < len(self._tokens) and self._tokens[end].even == ":"
        return _Found(end, True, is_listing, is_listing)

    def _within(self, end: int) -> int:
        """Take the body that a general one is within: "các phòng chuyên môn thuộc UBND huyện"."""
        if end >= len(self._tokens):
            return end
        is_linked = self._tokens[end].even in ("thuộc", "của")
        is_after_link = self._tokens[end - 1].even == "thuộc"
        name = self._names.name_at(end + is_linked, is_listed=False) if is_linked or is_after_link else None
        if name is None and (is_linked or is_after_link) and self._names.is_bare_head(end + is_linked):
            return end + is_linked + 1
        return self._tails.end_at(name.end) if name else end

    def _merged(self, first: int, end: int) -> int:
        """Join a body to the one it is a part of: "Đảng ủy UBND tỉnh", "Phòng Tham mưu - Công an tỉnh"."""
        for _ in range(3):
            is_linked = end < len(self._tokens) and self._tokens[end].even in ("-", "thuộc")
            further = end + 1 if is_linked else end
            parts = _PARTS if is_linked else _CLOSE_PARTS
            if parts.end_at(self._tokens, first) is None or further >= len(self._tokens):
                return end
            name = self._names.name_at(further, is_listed=False)
            if name is None or self._tokens[further].even == self._tokens[first].even:
                return end
            end = self._tails.end_at(name.end)
        return end

    def _bare_fields(self, place: int, is_listing: bool) -> Iterator[tuple[int, int]]:
        """Yield the fields that share one head: "các Sở: Y tế, Tài chính, Nội vụ"."""
        while place < len(self._tokens):
            is_between = self._is_between(place) or (is_listing and self._tokens[place].even == ":")
            start = place + 1
            if not is_between or self._names.name_at(start, is_listed=False):
                return
            end = self._names.field_at(start, is_listing)
            if end is None:
                return
            place = self._tails.end_at(end)
            yield start, place

    def _is_between(self, place: int) -> bool:
        return place < len(self._tokens) and self._tokens[place].even in _BETWEEN
