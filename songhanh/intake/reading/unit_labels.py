"""Units named by a label or in a column: "Cơ quan chủ trì: Sở Y tế", a cell under "Phối hợp"."""

from __future__ import annotations

import re

from songhanh.intake.reading.bodies import bodies_in
from songhanh.intake.reading.model import Role, UnitMention
from songhanh.intake.reading.spelling import evened
from songhanh.intake.reading.unit_mentions import mention
from songhanh.kernel.passage import Passage

_KIND = r"(?:cơ quan|đơn vị|bộ phận|tổ chức|đầu mối|phòng|ngành|sở|cấp|nơi)"
_NOUN = rf"(?:(?:các )?{_KIND}(?:,? ?{_KIND})? )?"
_LEAD_WORDS = (
    r"(?:chịu trách nhiệm )?chủ trì(?: thực hiện| tham mưu| triển khai)?|đầu mối(?: chủ trì)?|chủ quản"
)
_COOPERATING_WORDS = r"(?:cùng )?phối hợp(?: thực hiện)?|tham gia|phối hợp, tham gia|phối kết hợp"
_DOING_WORDS = (
    r"thực hiện|chịu trách nhiệm(?: thực hiện| chính)?|triển khai|trách nhiệm(?: thực hiện| chính)?"
    r"|được phân công|được giao|phân công(?: thực hiện)?|giao(?: nhiệm vụ)?(?: cho)?|tổ chức thực hiện"
    r"|phụ trách|thực thi"
)
_LABEL = re.compile(
    rf"(?:^|[\s(\[;.,*-])"
    rf"(?:{_NOUN}(?:(?P<lead>{_LEAD_WORDS})|(?P<cooperating>{_COOPERATING_WORDS})|(?P<doing>{_DOING_WORDS})))"
    r"(?: chính)?\s*:\s*"
)
_BEGINS = re.compile(r"[\s(\[*+•-]*$")
_BRACKET = re.compile(r"^\W*(?:giao|do|phân công)?\s*")
_AFTER_LEAD = re.compile(r"\s*(?:là (?:cơ quan |đơn vị )?)?(?:chịu trách nhiệm )?chủ trì\b")
_AFTER_COOPERATING = re.compile(r"\s*(?:cùng )?phối hợp\b")
_AFTER_DOING = re.compile(r"\s*(?:chịu trách nhiệm|thực hiện|phụ trách|tổ chức thực hiện|triển khai)\b")
_RESTS = re.compile(
    r"\s*(?:cùng |chịu trách nhiệm |có trách nhiệm )?"
    r"(?:chủ trì|phối hợp|thực hiện|phụ trách|triển khai|tổ chức)?"
    r"(?:,? (?:thực hiện|tổ chức thực hiện|triển khai))?\W*$"
)
_LONGEST = 1200


def labelled_units(passage: Passage) -> tuple[UnitMention, ...] | None:
    """Return the units that a label or a bracket of its own names; None when ``passage`` is no such line."""
    even = evened(passage.text)
    if len(even) > _LONGEST:
        return None
    labels = list(_LABEL.finditer(even))
    if labels and _BEGINS.match(even[: labels[0].start() + 1]):
        return _after_labels(passage, labels)
    return _standing_alone(passage, even)


def _after_labels(passage: Passage, labels: list[re.Match[str]]) -> tuple[UnitMention, ...]:
    ends = [label.start() for label in labels[1:]] + [len(passage.text)]
    found: list[UnitMention] = []
    for label, end in zip(labels, ends, strict=True):
        found += units_in_cell(passage.part(label.end(), end), _role_of(label))
    return tuple(found)


def _role_of(label: re.Match[str]) -> Role:
    if label["lead"]:
        return Role.LEAD
    return Role.COOPERATING if label["cooperating"] else Role.RESPONSIBLE


def _standing_alone(passage: Passage, even: str) -> tuple[UnitMention, ...] | None:
    """Read "(Phòng Nội vụ chủ trì)", "Giao Sở Y tế chủ trì, các sở, ngành phối hợp thực hiện."."""
    bodies = bodies_in(passage)
    opening = _BRACKET.match(even)
    if not bodies or not opening or bodies[0].start != opening.end():
        return None
    found: list[UnitMention] = []
    waiting = []
    for body in bodies:
        waiting.append(body)
        role = _role_after(even, body.end)
        if role is not None:
            found += [mention(passage, named, role) for named in waiting]
            waiting = []
    is_all = bool(found) and not waiting and _RESTS.match(even, bodies[-1].end) is not None
    return tuple(found) if is_all else None


def _role_after(even: str, end: int) -> Role | None:
    if _AFTER_LEAD.match(even, end):
        return Role.LEAD
    if _AFTER_COOPERATING.match(even, end):
        return Role.COOPERATING
    return Role.RESPONSIBLE if _AFTER_DOING.match(even, end) else None


def units_in_cell(passage: Passage, role: Role) -> tuple[UnitMention, ...]:
    """Return the units that a cell lists, those too that no lexicon knows; at most one may lead."""
    bodies = bodies_in(passage)
    found = [mention(passage, body, role) for body in bodies]
    if role is Role.LEAD and len(found) > 1:
        found = [UnitMention(u.as_written, Role.RESPONSIBLE, u.span) for u in found]
    return tuple(found)
