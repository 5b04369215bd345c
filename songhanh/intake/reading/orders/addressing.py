"""Whom a section speaks to: bodies that its title names, or that its place shows to be bodies."""

from __future__ import annotations

import re

from songhanh.intake.reading.language.verbs import opens_with_verb
from songhanh.intake.reading.lexicon.sections import FUNDING, LABELS, NO_ORDERS, ORDERS
from songhanh.intake.reading.lexicon.spelling import evened
from songhanh.intake.reading.model import Role, UnitMention
from songhanh.intake.reading.named.units import NOBODY, Addressees, addressees_of
from songhanh.intake.reading.orders.sections import Section
from songhanh.kernel.passage import Passage

_ASSIGNS = re.compile(r"\b(?:tổ chức (?:triển khai )?thực hiện|phân công|trách nhiệm|giao nhiệm vụ)\b")
_MATTER = re.compile(
    rf"(?:{'|'.join((*NO_ORDERS, *FUNDING, *ORDERS, *LABELS))}|công tác|về |việc|chế độ|kế hoạch|giải pháp|"
    r"chính sách|cơ chế|đợt|giai đoạn|bước|quý|tháng|năm|tuần|ngày|lĩnh vực|nhóm|dự án|tiểu dự án|đề án|"
    r"chương trình|chuyên đề|hội nghị|hội thảo|tiến độ|thời hạn|khen thưởng|kiểm tra|giám sát|thông tin|"
    r"tuyên truyền|báo cáo|điều khoản|phương|quy trình|mô hình|"
    r"hạ tầng|nhân lực|pháp luật|thể chế|dữ liệu|an toàn|đề xuất|kiến nghị|phụ lục)"
)
_BEFORE_NAME = re.compile(r"(?:đối với|trách nhiệm của|đề nghị|giao|yêu cầu|riêng)\s+")
_AFTER_NAME = re.compile(
    r"\s+(?:có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm|căn cứ|tập trung|cần|phải|chủ động|theo chức năng)\b"
)
_NAME_AT_MOST = 25
"""Words: what is longer is a sentence, not the name of somebody."""


def addressed_by(section: Section) -> Addressees:
    """Return those to whom a section's title speaks, NOBODY when it names a matter."""
    if not section.title:
        return NOBODY
    named = addressees_of(section.title)
    if named.units or not _may_name_somebody(section) or not _stands_among_names(section):
        return named
    return Addressees((_whole_title(section.title),))


def _may_name_somebody(section: Section) -> bool:
    text = evened(section.title.text).rstrip(" .:")
    if (
        not section.is_numbered
        or not text
        or section.title.text.isupper()
        or len(text.split()) > _NAME_AT_MOST
    ):
        return False
    return not _MATTER.match(text) and not opens_with_verb(text)


def _stands_among_names(section: Section) -> bool:
    """Its section gives out the work, or most of the titles beside it are bodies."""
    if section.above is None:
        return False
    if _ASSIGNS.search(evened(section.above.title.text)):
        return True
    beside = [s for s in section.above.below if s.is_numbered and s is not section]
    named = sum(1 for s in beside[:40] if s.title and addressees_of(s.title).units)
    return len(beside) >= 2 and named * 2 >= len(beside[:40])


def _whole_title(title: Passage) -> UnitMention:
    """Take the whole title as the name: a body that no lexicon knows."""
    even = evened(title.text)
    start = found.end() if (found := _BEFORE_NAME.match(even)) else 0
    end = found.start() if (found := _AFTER_NAME.search(even, start)) else len(title.text.rstrip(" .:"))
    name = title.part(start, end)
    return UnitMention(name.text, Role.RESPONSIBLE, name.span)
