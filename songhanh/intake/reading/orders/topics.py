"""Topics: what stands in a section, by its name: orders, or aims, targets and money that order nobody."""

from __future__ import annotations

import re
from functools import lru_cache

from songhanh.intake.reading.lexicon.sections import FUNDING, NO_ORDERS, ORDERS
from songhanh.intake.reading.lexicon.spelling import evened
from songhanh.intake.reading.named.units import addressees_of
from songhanh.intake.reading.orders.sections import Section
from songhanh.kernel.passage import passage_of
from songhanh.kernel.words import Word


class Topic(Word):
    ORDERS = "orders", "nhiệm vụ"
    NO_ORDERS = "no_orders", "mục đích, yêu cầu"
    FUNDING = "funding", "kinh phí"
    BASES = "bases", "căn cứ"


def _opening(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:về )?(?:{'|'.join(names)})(?!\w)")


_BASES = re.compile(r"(?:các )?căn cứ(?: pháp lý| xây dựng| ban hành| để xây dựng)?|cơ sở pháp lý")
_NO_ORDERS = _opening(NO_ORDERS)
_FUNDING = _opening(FUNDING)
_ORDERS = re.compile(rf"(?:{'|'.join(ORDERS)})(?!\w)")
_NUMBERED_NAME = re.compile(r"(?:phần|mục|chương)\s+\S+\s*[.:]\s*")


def topic_of(section: Section) -> Topic | None:
    """Return the topic that a section's title or the nearest title above it names."""
    named = _named(section)
    if named is not None or section.above is None:
        return named
    return next((topic for topic in map(_named, section.ancestors()) if topic), None)


def _named(section: Section) -> Topic | None:
    return _named_by(section.title.text)


@lru_cache(maxsize=64)
def _named_by(title: str) -> Topic | None:
    # Every section asks for the titles of all that stand above it.
    name = _NUMBERED_NAME.sub("", evened(title), count=1)
    if not name:
        return None
    if _BASES.match(name) and len(name) < 60:
        return Topic.BASES
    if _FUNDING.match(name):
        return Topic.FUNDING
    if _NO_ORDERS.match(name):
        if _ORDERS.search(name) and "," in name:
            return None
        return None if addressees_of(passage_of(title)).units else Topic.NO_ORDERS
    return Topic.ORDERS if _ORDERS.search(name) else None
