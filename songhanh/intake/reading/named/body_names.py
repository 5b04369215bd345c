"""Names of bodies: "Sở Y tế", "Công an", "Ban Chỉ đạo …", without their place."""

from __future__ import annotations

from typing import NamedTuple

from songhanh.intake.reading.language.tokens import LINKS, Phrases, Token
from songhanh.intake.reading.lexicon.body_names import (
    AMBIGUOUS,
    COMMITTEES,
    FIELD_HEADS,
    LONG_HEADS,
    SECTORS,
    SMALL_LETTERS,
    TIMES,
    WHOLE_NAMES,
)
from songhanh.intake.reading.lexicon.fields import FIELDS, NAMES_AFTER_HEADS
from songhanh.intake.reading.lexicon.general_bodies import LEVELS, MODIFIERS
from songhanh.intake.reading.lexicon.spelling import evened, words
from songhanh.intake.reading.lexicon.verbs import VERBS

_FIELD_HEADS = Phrases(FIELD_HEADS)
_FIELDS = Phrases(FIELDS)
_NAMES = Phrases((*FIELDS, *NAMES_AFTER_HEADS))
_WHOLE = Phrases(WHOLE_NAMES)
_LONG_HEADS = Phrases(LONG_HEADS)
_COMMITTEES = Phrases(COMMITTEES)
_LEVELS = Phrases(LEVELS)
_MODIFIERS = Phrases(MODIFIERS)
_VERBS = Phrases(verb for verb in VERBS if " " in verb)
_ENDS = Phrases((*(verb for verb in VERBS if " " in verb), *LEVELS, *MODIFIERS, *TIMES))
_SECTORS = Phrases(SECTORS)
_SECTOR_HEADS = words("công an, lực lượng công an, quân sự, hải quan")
_BARE_HEADS = frozenset(("Sở", "Cục", "Bộ"))
_STOPS = words("""
    mở, cử, lập, đưa, mời, và, hoặc, để, trong, theo, về, tại, trước, qua, cùng, với, là, được, do, cho
    đến, đã, sẽ, phải, cần, có, của, từ, khi, nếu, căn, giao, gửi, trình, các, những, ở, thuộc
""")
_HARD_STOPS = frozenset((";", ".", "(", ")", ":", "[", "]", '"', "!", "?"))
_HARD_VERBS = Phrases(
    ("chủ trì", "phối hợp", "báo cáo", "tham mưu", "có trách nhiệm", "tổ chức thực hiện", "hướng dẫn")
)
_SMALL_LETTERS = tuple(evened(beginning) for beginning in SMALL_LETTERS)
_AMBIGUOUS = frozenset(evened(name) for name in AMBIGUOUS)
_LONGEST_COMMITTEE = 30
_LONGEST_NAME = 9
_LONGEST_PLACE = 6


NAME_OPENERS = (_FIELD_HEADS, _WHOLE, _LONG_HEADS, _COMMITTEES)
"""The phrases with which a name may begin."""


class Name(NamedTuple):
    """A name found: the place after it; ``is_field`` when more fields may share its head."""

    end: int
    is_field: bool = False
    is_listing: bool = False


class Names:
    """Finds the proper names of bodies among the tokens of a text."""

    def __init__(self, tokens: tuple[Token, ...], is_shouting: bool) -> None:
        self._tokens = tokens
        self._is_shouting = is_shouting

    def name_at(self, place: int, *, is_listed: bool, is_sure: bool = False) -> Name | None:
        """Return the longest name that begins at ``place``, if one does."""
        if place >= len(self._tokens) or not self._tokens[place].is_word:
            return None
        candidates = [
            name
            for name in (self._whole(place, is_sure), self._department(place, is_listed), self._long(place))
            if name is not None
        ]
        return max(candidates, key=lambda name: (name.end, name.is_field), default=None)

    def is_bare_head(self, place: int) -> bool:
        """Tell "Sở" that stands alone for the department that writes: "Văn phòng Sở"."""
        if place >= len(self._tokens) or self._tokens[place].raw not in _BARE_HEADS or self._is_shouting:
            return False
        following = self._tokens[place + 1] if place + 1 < len(self._tokens) else None
        is_named = following is not None and (following.is_capital or following.even == ":")
        return not is_named and self._department(place, False) is None

    def field_at(self, place: int, is_listing: bool) -> int | None:
        """Return the place after a bare field ("Y tế") that shares the head of the one before it."""
        end = _FIELDS.end_at(self._tokens, place) or _SECTORS.end_at(self._tokens, place)
        if end is not None and self._tokens[place].is_capital:
            return self._with_abbreviation(end)
        return self._abbreviations(place) if is_listing else None

    def _whole(self, place: int, is_sure: bool) -> Name | None:
        end = _WHOLE.end_at(self._tokens, place)
        if end is None:
            return None
        name = self._tokens[place:end]
        text = " ".join(t.even for t in name)
        if text in _AMBIGUOUS and not is_sure and not self._is_followed_by_a_name(end):
            return None
        if not any(t.is_capital for t in name) and not (is_sure or text.startswith(_SMALL_LETTERS)):
            return None
        is_named = not self._is_shouting and self._is_a_proper_word(end)
        last = self._run(end, _LONGEST_PLACE) if is_named else end
        return Name(last, is_field=text in _SECTOR_HEADS)

    def _is_followed_by_a_name(self, end: int) -> bool:
        if end >= len(self._tokens):
            return False
        token = self._tokens[end]
        is_name = token.is_capital and token.is_word and not self._is_shouting
        is_place = _LEVELS.end_at(self._tokens, end) or _WHOLE.end_at(self._tokens, end)
        return is_name or is_place is not None or self._department(end, False) is not None

    def _department(self, place: int, is_listed: bool) -> Name | None:
        head = _FIELD_HEADS.end_at(self._tokens, place)
        if head is None:
            return None
        is_listing = head < len(self._tokens) and self._tokens[head].even == ":"
        start = head + 1 if is_listing or self._has_full_stop(head) else head
        end = _NAMES.end_at(self._tokens, start)
        if end is not None and self._is_written_as_a_name(place, start):
            return Name(self._with_abbreviation(end), True, is_listing)
        end = self._abbreviations(start) if self._tokens[place].is_capital or is_listed else None
        return None if end is None else Name(end, True, is_listing)

    def _has_full_stop(self, head: int) -> bool:
        """Tell the short form "P. Nội vụ"."""
        return (
            head < len(self._tokens)
            and self._tokens[head].even == "."
            and len(self._tokens[head - 1].raw) <= 2
        )

    def _is_written_as_a_name(self, place: int, start: int) -> bool:
        if self._tokens[place].even == "bộ" and not self._tokens[place].is_capital:
            return place > 0 and self._tokens[place - 1].even in ("các", "với", "cáo", ",")
        is_capital = self._tokens[place].is_capital or self._tokens[start].is_capital
        return is_capital or self._tokens[place].even == "sở"

    def _with_abbreviation(self, end: int) -> int:
        """Pass "& PTNT" after "Nông nghiệp"."""
        if end < len(self._tokens) and self._tokens[end].even in LINKS and not self._is_shouting:
            return self._abbreviations(end + 1) or end
        return end

    def _abbreviations(self, place: int) -> int | None:
        """Pass "LĐ-TB&XH", "VH,TT&DL"."""
        if self._is_shouting or place >= len(self._tokens) or not self._tokens[place].is_abbreviation:
            return None
        if _WHOLE.end_at(self._tokens, place) is not None:
            return None
        end = place + 1
        while end + 1 < len(self._tokens) and self._tokens[end + 1].is_abbreviation and self._is_joint(end):
            end += 2
        return end

    def _is_joint(self, place: int) -> bool:
        mark = self._tokens[place]
        is_tight = (
            mark.even == ","
            and mark.start == self._tokens[place - 1].end
            and mark.end == self._tokens[place + 1].start
        )
        return is_tight or mark.even in ("-", "&", "/")

    def _long(self, place: int) -> Name | None:
        if self._is_shouting or not self._tokens[place].is_capital:
            return None
        committee = _COMMITTEES.end_at(self._tokens, place)
        if committee is not None:
            return Name(self._committee(committee))
        head = _LONG_HEADS.end_at(self._tokens, place)
        if head is None or head >= len(self._tokens) or not self._tokens[head].is_capital:
            return None
        return Name(self._run(head + 1, _LONGEST_NAME))

    def _committee(self, head: int) -> int:
        """Go on to the place that closes a committee's name; without one, to the first mark or verb."""
        for place in range(head, min(head + _LONGEST_COMMITTEE, len(self._tokens))):
            token = self._tokens[place]
            if token.even in _HARD_STOPS or _HARD_VERBS.end_at(self._tokens, place) is not None:
                break
            if _LEVELS.end_at(self._tokens, place) and not self._is_inside_a_word(place):
                return place
            if place > head and self._starts_another(place):
                break
        return self._run(head, _LONGEST_COMMITTEE)

    def _is_inside_a_word(self, place: int) -> bool:
        following = self._tokens[place + 1].even if place + 1 < len(self._tokens) else ""
        return (
            self._tokens[place].even not in ("tỉnh", "thành", "huyện", "quận", "thị", "tp")
            and following != ""
        )

    def _starts_another(self, place: int) -> bool:
        is_head = _FIELD_HEADS.end_at(self._tokens, place) or _WHOLE.end_at(self._tokens, place)
        return self._tokens[place].is_capital and is_head is not None

    def _run(self, place: int, longest: int) -> int:
        """Pass capital words, and small ones up to a mark, a verb, a small function word or a place."""
        first = place
        while place < min(first + longest, len(self._tokens)):
            token = self._tokens[place]
            if not token.is_word and not self._is_inner_dash(place):
                break
            if not token.is_capital and (self._stops(place) or self._acts(place, first)):
                break
            if token.is_capital and self._starts_another(place):
                break
            place += 1
        return place

    def _acts(self, place: int, first: int) -> bool:
        """Tell the short verb behind a proper name from a word of it: "… Ba Sông thu thuế"."""
        is_name_over = place - first > 1 and self._tokens[place - 1].is_capital
        return is_name_over and self._tokens[place - 2].is_capital and self._tokens[place].even in VERBS

    def _is_inner_dash(self, place: int) -> bool:
        following = place + 1
        is_dash = self._tokens[place].even == "-" and following < len(self._tokens)
        return is_dash and self._tokens[following].is_word and not self._starts_another(following)

    def _stops(self, place: int) -> bool:
        if self._tokens[place].even in _STOPS or self._is_day(place):
            return True
        return _ENDS.end_at(self._tokens, place) is not None

    def _is_day(self, place: int) -> bool:
        """Tell "ngày 10" behind a name from a word of it."""
        is_numbered = place + 1 < len(self._tokens) and self._tokens[place + 1].raw.isdigit()
        return is_numbered and self._tokens[place].even == "ngày"

    def _is_a_proper_word(self, place: int) -> bool:
        """Tell whether a proper name goes on at once: "Báo Nhân dân"."""
        if place >= len(self._tokens):
            return False
        token = self._tokens[place]
        if not token.is_word or not token.is_capital or self._starts_another(place):
            return False
        phrases = (_VERBS, _LEVELS, _LONG_HEADS, _MODIFIERS)
        return all(p.end_at(self._tokens, place) is None for p in phrases)
