"""Directives: from the tree of a body to the orders in it, each pointing at its sentence (nội dung giao)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from songhanh.intake.reading.facts.citations import citations_in
from songhanh.intake.reading.facts.deadlines import deadlines_in, deadlines_in_label
from songhanh.intake.reading.lexicon.spelling import evened
from songhanh.intake.reading.model import Deadline, Directive, ModeHint, Role, UnitMention
from songhanh.intake.reading.named.units import (
    NOBODY,
    Addressees,
    addressees_of,
    carried_on,
    named_units,
    units_given,
    units_in,
)
from songhanh.intake.reading.orders.addressing import addressed_by
from songhanh.intake.reading.orders.drafts import Draft, Walk, attach, attach_all, finished
from songhanh.intake.reading.orders.judging import (
    DOERS,
    acting,
    has_doer,
    is_one_order_with_its_list,
    is_order_by_title,
    orders_of,
    with_list,
)
from songhanh.intake.reading.orders.label_lines import label_of
from songhanh.intake.reading.orders.purposes import purpose_of
from songhanh.intake.reading.orders.sections import Section
from songhanh.intake.reading.orders.topics import Topic, topic_of
from songhanh.intake.reading.structure.sentences import parts_of, sentences_of
from songhanh.kernel.passage import Passage

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_HALF_LEAD = re.compile(r"(?:chủ trì,? ?)?(?:phối hợp)(?: với)?[:\s]*$")
_GIVES_ORDERS = re.compile(r"\b(?:yêu cầu|đề nghị|giao|chỉ đạo|chỉ thị|phân công)\b")
_ISSUES = re.compile(
    r"(?:ban hành|xây dựng|triển khai|lập) (?:và [^\W\d]+ [^\W\d]+ )?(?:kế hoạch|chương trình|chỉ thị|"
    r"hướng dẫn|đề án|phương án|nội dung)"
)
_TIME_TITLE = re.compile(
    r"(?:(?:trong |đến )?(?:giai đoạn|năm)|đợt|bước|tháng|quý|tuần|trong|từ|trước|thời gian|"
    r"lộ trình)\b[^.]*\d"
)


@dataclass(frozen=True)
class _Spoken:
    """Whom a stretch of the body speaks to, and by when, as its titles say.

    ``firm``: a title names them; else a sentence does, which another may override.
    """

    to: Addressees = NOBODY
    firm: bool = False
    by: tuple[Deadline, ...] = ()


def directives_of(
    root: Section, *, signed: date | None, lead_in: Passage | None = None
) -> tuple[Directive, ...]:
    """Return the orders of a body, in the paper's order.

    ``lead_in`` is the sentence before the first section, which may order somebody to do all of it.
    """
    walk = Walk(signed)
    spoken = _announced(lead_in, _Spoken()) if lead_in and _gives_orders(lead_in) else _Spoken()
    _visit_all(root, walk, replace(spoken, firm=False))
    return tuple(finished(draft) for draft in walk.drafts)


def _gives_orders(lead_in: Passage) -> bool:
    """Tell "… yêu cầu các sở thực hiện:", an order, from "… ban hành Kế hoạch:", which announces."""
    last = evened(sentences_of(lead_in)[-1].text)
    return bool(_GIVES_ORDERS.search(last)) and not _ISSUES.search(last)


def _visit_all(section: Section, walk: Walk, spoken: _Spoken) -> None:
    """Visit what stands below a section; a line ending in a colon speaks for the lines behind it."""
    for below in section.below:
        _visit(below, walk, spoken)
        if not below.is_numbered:
            spoken = _announced(below.words, spoken)


def _visit(section: Section, walk: Walk, outer: _Spoken) -> None:
    # A label comes before the topic: over a section "Thời gian" orders nothing, under an order it dates it.
    label = label_of(section.whole)
    if label is not None and attach(section, label, walk):
        return
    topic = topic_of(section)
    if topic in (Topic.NO_ORDERS, Topic.BASES):
        return
    titled = addressed_by(section)
    spoken = replace(outer, to=titled, firm=True) if titled.units else outer
    spoken = replace(spoken, by=_title_times(section, walk) or spoken.by)
    found = len(walk.drafts)
    if is_one_order_with_its_list(section):
        _draft(section, (with_list(section),), walk, spoken)
        return
    _draft(section, orders_of(section, topic, addressed=spoken.firm and bool(spoken.to.units)), walk, spoken)
    _visit_all(section, walk, _announced(section.words or section.title, spoken))
    if len(walk.drafts) == found and is_order_by_title(section, topic):
        _draft(section, parts_of(section.title), walk, spoken)
        attach_all(section, walk)


def _title_times(section: Section, walk: Walk) -> tuple[Deadline, ...]:
    """Return the time that a title sets for all below it ("Đợt 1: Trong tháng 5/2024")."""
    title = section.title
    if not title or not section.below or not _TIME_TITLE.match(evened(title.text)):
        return ()
    return deadlines_in_label(title, signed=walk.signed)


def _draft(section: Section, parts: tuple[Passage, ...], walk: Walk, spoken: _Spoken) -> None:
    if not parts:
        return
    path = section.path
    walk.begin_order()
    walk.paragraphs[path] += 1
    stem = _stem(section)
    for i, part in enumerate(parts):
        units, hint, spoken = _units(part, spoken, stem)
        if not has_doer(units) and (subject := acting(section, topic_of(section), part)):
            units, spoken = (subject, *units), replace(spoken, to=Addressees((subject,)))
        walk.drafts.append(
            Draft(
                id=f"{path}.p{walk.paragraphs[path]}{_letters(i)}",
                section=path,
                passage=part,
                units=units,
                mode_hint=hint,
                deadlines=_deadlines(part, walk.signed) or spoken.by,
                purpose=purpose_of(part),
            )
        )


def _units(
    part: Passage, spoken: _Spoken, stem: Passage | None
) -> tuple[tuple[UnitMention, ...], ModeHint | None, _Spoken]:
    """Return who is named, with the hint, and to whom the next clause of the paragraph speaks."""
    named = list(named_units(part, stem))
    if not spoken.firm:
        own, hint = units_given(named, part, NOBODY, stem)
        if has_doer(own):
            return own, hint, replace(spoken, to=carried_on(own, hint, spoken.to))
    units, hint = units_given(named, part, spoken.to, stem)
    return units, hint, spoken


def _deadlines(part: Passage, signed: date | None) -> tuple[Deadline, ...]:
    """Return by when; a period inside the name of a cited document is not the order's."""
    found = deadlines_in(part, signed=signed)
    if not found:
        return ()
    cited = [citation.span for citation in citations_in(part)]
    return tuple(d for d in found if not any(c.start <= d.span.start and d.span.end <= c.end for c in cited))


def _letters(i: int) -> str:
    """Return a, b … z, aa, ab …"""
    return _LETTERS[i] if i < 26 else _letters(i // 26 - 1) + _LETTERS[i % 26]


def _stem(section: Section) -> Passage | None:
    """Return the line that a dash finishes: "Chủ trì, phối hợp với:", then the bodies below it."""
    above = section.above
    if above is None or section.is_numbered or not _HALF_LEAD.match(evened(above.whole.text)):
        return None
    return above.whole


def _announced(words: Passage, spoken: _Spoken) -> _Spoken:
    """Return to whom the lines behind ``words`` speak: a sentence ending in a colon may name them."""
    if not words.text.endswith(":"):
        return spoken
    if (found := addressees_of(words)).units:
        return replace(spoken, to=found, firm=True)
    last = sentences_of(words)[-1]
    units, hint = units_in(last, NOBODY)
    doers = tuple(replace(unit, role=Role.RESPONSIBLE) for unit in units if unit.role in DOERS)
    return replace(spoken, to=Addressees(doers, hint), firm=False) if doers else spoken
