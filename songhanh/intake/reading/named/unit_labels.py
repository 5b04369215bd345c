"""Units named by a label or in a column: "Cơ quan chủ trì: Sở Y tế", a cell under "Phối hợp"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from songhanh.intake.reading.language.legible import legible
from songhanh.intake.reading.lexicon.spelling import alternatives
from songhanh.intake.reading.model import Role, UnitMention
from songhanh.intake.reading.named.bodies import Body, bodies_in, may_begin_at
from songhanh.intake.reading.named.unit_cues import clause_before, is_cooperating
from songhanh.intake.reading.named.unit_mentions import chains, mention
from songhanh.intake.reading.named.unit_roles import named_units
from songhanh.kernel.passage import Passage, joined

_KIND = alternatives("cơ quan, đơn vị, bộ phận, tổ chức, đầu mối, phòng, ngành, sở, cấp, nơi")
_KINDS = rf"(?:các )?(?:{_KIND})(?:,? ?(?:cơ quan|đơn vị))? "
_LEADS = alternatives("""
    chủ trì, chủ trì thực hiện, chủ trì tham mưu, chủ trì triển khai, chịu trách nhiệm chủ trì, đầu mối
    đầu mối chủ trì, chủ quản, chủ trì báo cáo
""")
_COOPERATES = alternatives(
    "phối hợp, cùng phối hợp, phối hợp thực hiện, tham gia, tham gia phối hợp, phối kết hợp"
)
_ACTS = alternatives("""
    trách nhiệm, trách nhiệm thực hiện, chịu trách nhiệm, chịu trách nhiệm thực hiện, thực hiện
    tổ chức thực hiện, triển khai, triển khai thực hiện, phụ trách, thực thi, được phân công, được giao
    phân công, phân công thực hiện, giao, giao cho, giao nhiệm vụ, giao nhiệm vụ cho, tham mưu
""")
_LABEL = re.compile(
    rf"(?:(?:^|[(\[;.,*+•-])\s*(?:{_KINDS})?|\s{_KINDS})"
    rf"(?:(?P<lead>{_LEADS})|(?P<cooperating>{_COOPERATES})|(?P<acting>{_ACTS}))"
    r"(?: chính)?\s*(?::|(?<=\w) là )\s*"
)
_MATTERS = alternatives("""
    thời gian, thời hạn, thời điểm, tiến độ, sản phẩm, kết quả, kinh phí, hoàn thành, địa điểm, nội dung
    nguồn
""")
_OTHER_LABEL = re.compile(rf"[(;.,-]?\s*\b(?:{_MATTERS})\b[^:.;]{{0,40}}:")
_BEGINS = re.compile(r"[\s(\[*+•-]*$")
_BRACKET = re.compile(r"\W*(?:(?:đề nghị|giao|do|phân công)\s)?\s*")
_AFTER_LEAD = re.compile(r"\s*(?:là (?:cơ quan |đơn vị )?)?(?:chịu trách nhiệm |trực tiếp )?chủ trì\b")
_AFTER_COOPERATING = re.compile(r"\s*(?:cùng )?phối hợp\b")
_AFTER_ACTING = re.compile(r"\s*(?:chịu trách nhiệm|thực hiện|phụ trách|tổ chức thực hiện|triển khai)\b")
_RESTS = re.compile(
    r"\s*(?:(?:cùng|chịu trách nhiệm|có trách nhiệm) )?"
    r"(?:chủ trì|phối hợp|thực hiện|phụ trách|triển khai|tổ chức)?"
    r"(?:,? (?:thực hiện|tổ chức thực hiện|triển khai))?\W*$"
)
_ITEM = re.compile(r"[^;,\n]+")
_NOT_NAMES = alternatives("""
    không, nt, như trên, thường xuyên, quý, tháng, năm, theo, trong, hằng, hàng, khi, ông, bà, liên quan
""")
_NO_UNIT = re.compile(rf"\W*(?:$|x+$|\d|(?:{_NOT_NAMES})\b)")
_TELLS_ROLES = re.compile(r"\b(?:chủ trì|phối hợp)\b")
_SENTENCE_END = re.compile(r"[.]\s+(?=[^\W\d_])")
_LONGEST = 1200
_LONGEST_NAME = 70


def labelled_units(passage: Passage) -> tuple[UnitMention, ...] | None:
    """Return the units that a label or a bracket of its own names; None when ``passage`` is no such line."""
    even = legible(passage.text)
    if len(even) > _LONGEST:
        return None
    labels = list(_LABEL.finditer(even))
    if labels and _BEGINS.match(even[: labels[0].start()]):
        return tuple(_after_labels(passage, even, labels))
    return _standing_alone(passage, even)


def _after_labels(passage: Passage, even: str, labels: list[re.Match[str]]) -> Iterator[UnitMention]:
    ends = [label.start() for label in labels[1:]] + [len(even)]
    for label, end in zip(labels, ends, strict=True):
        other = _OTHER_LABEL.search(even, label.end(), end)
        yield from units_in_cell(passage.part(label.end(), other.start() if other else end), _role_of(label))


def _role_of(label: re.Match[str]) -> Role:
    if label["lead"]:
        return Role.LEAD
    return Role.COOPERATING if label["cooperating"] else Role.RESPONSIBLE


def _standing_alone(passage: Passage, even: str) -> tuple[UnitMention, ...] | None:
    """Read "(Phòng Nội vụ chủ trì)", "Giao Sở Y tế chủ trì, các sở, ngành phối hợp thực hiện."."""
    opening = _BRACKET.match(even)
    if opening is None or not may_begin_at(even, opening.end()):
        return None
    grouped = chains(bodies_in(passage), even)
    if not grouped or grouped[0][0].start != opening.end():
        return None
    if not _RESTS.match(even, grouped[-1][-1].end):
        return None
    found: list[UnitMention] = []
    for chain in grouped:
        is_beside = is_cooperating(clause_before(even, chain[0].start))
        role = Role.COOPERATING if is_beside else _role_after(even, chain[-1].end)
        if role is None or (found and found[0].role is Role.COOPERATING):
            return None
        found += [mention(passage, body, role) for body in chain]
    roles = {unit.role for unit in found}
    is_told = opening.end() > 0 and Role.LEAD not in roles
    is_order = not even.startswith("(") and (roles == {Role.RESPONSIBLE} or is_told)
    return None if is_order else _with_one_leader(found)


def _role_after(even: str, end: int) -> Role | None:
    if _AFTER_LEAD.match(even, end):
        return Role.LEAD
    if _AFTER_COOPERATING.match(even, end):
        return Role.COOPERATING
    return Role.RESPONSIBLE if _AFTER_ACTING.match(even, end) else None


def units_in_lines(lines: tuple[Passage, ...], role: Role) -> tuple[UnitMention, ...]:
    """Return the units of a cell of several lines; no name runs on from one line to the next."""
    whole = joined(lines)
    if len(lines) < 2 or _TELLS_ROLES.search(legible(whole.text)):
        return units_in_cell(whole, role)
    return _with_one_leader([unit for line in lines for unit in units_in_cell(line, role)])


def units_in_cell(passage: Passage, role: Role) -> tuple[UnitMention, ...]:
    """Return the units that a cell lists, those too that no lexicon knows; at most one may lead."""
    if _TELLS_ROLES.search(legible(passage.text)):
        told = tuple(named.unit for named in named_units(passage))
        if any(unit.role in (Role.LEAD, Role.COOPERATING) for unit in told):
            return told
    bodies = [body for body in bodies_in(passage) if not _is_in_bracket(passage.text, body.start)]
    known = [mention(passage, body, role) for body in bodies]
    unknown = [mention(passage, body, role) for body in _unknown(passage.text, bodies)]
    return _with_one_leader(sorted(known + unknown, key=lambda unit: unit.span))


def _is_in_bracket(text: str, place: int) -> bool:
    return text.rfind("(", 0, place) > text.rfind(")", 0, place) and ")" in text[place:]


def _unknown(text: str, bodies: list[Body]) -> Iterator[Body]:
    """Take the items between the known bodies as units, where they look like names."""
    stop = _SENTENCE_END.search(text, bodies[-1].end if bodies else 0)
    edges = [
        0,
        *(edge for body in bodies for edge in (body.start, body.end)),
        stop.start() if stop else len(text),
    ]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        for item in _ITEM.finditer(text, start, max(start, end)):
            first, after = _trimmed(text, item.start(), item.end())
            if _is_a_name(text[first:after]) and not _is_in_bracket(text, first):
                yield Body(first, after)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not text[start].isalnum():
        start += 1
    if text[start:end].startswith("và "):
        start += 3
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return start, end


def _is_a_name(words: str) -> bool:
    is_named = words[:1].isupper() or words.startswith("các ")
    return is_named and 1 < len(words) <= _LONGEST_NAME and not _NO_UNIT.match(legible(words))


def _with_one_leader(units: list[UnitMention]) -> tuple[UnitMention, ...]:
    if sum(unit.role is Role.LEAD for unit in units) <= 1:
        return tuple(units)
    shared = {Role.LEAD: Role.RESPONSIBLE}
    return tuple(UnitMention(u.as_written, shared.get(u.role, u.role), u.span) for u in units)
