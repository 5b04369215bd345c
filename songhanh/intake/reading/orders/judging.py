"""Orders: which words of a section order something, and which only announce, describe or put in force."""

from __future__ import annotations

import re

from songhanh.intake.reading.facts.deadlines import deadlines_in
from songhanh.intake.reading.language.verbs import opens_with_verb
from songhanh.intake.reading.lexicon.spelling import evened
from songhanh.intake.reading.model import Role, UnitMention
from songhanh.intake.reading.named.bodies import Body, bodies_in
from songhanh.intake.reading.named.units import NOBODY, addressees_of, units_in
from songhanh.intake.reading.orders.label_lines import label_of
from songhanh.intake.reading.orders.sections import Section
from songhanh.intake.reading.orders.subjects import subject_of
from songhanh.intake.reading.orders.topics import Topic
from songhanh.intake.reading.structure.numbering import Level
from songhanh.intake.reading.structure.sentences import parts_of, sentences_of
from songhanh.kernel.passage import Passage, joined, passage_of

_PROMULGATES = re.compile(r"(?:ban hành kèm theo|phê duyệt|ban hành)\b")
_ATTACHED = re.compile(r"\((?:ban hành )?(?:kèm|đính kèm|có .{0,40} kèm)")
_TASKS = re.compile(r"\b(?:nhiệm vụ|giải pháp|công việc|hoạt động)\b")
_ASSIGNS = re.compile(r"\b(?:tổ chức (?:triển khai )?thực hiện|phân công|trách nhiệm)\b")
_SOMEBODY = re.compile(r"(?:các|mỗi|từng|toàn thể|những|đồng chí|đề nghị|thành viên)\s")
_STATE = re.compile(
    r"(?:các |những |một số |về |\d|trên |đến |phấn đấu|công tác|tình hình|kết quả|số |tỷ lệ|tỉ lệ|việc|mức|"
    r"nội dung|mục|chỉ tiêu|đối tượng|thành phần|thời |địa |kinh phí|nguồn|dự án|đề án|chương trình|hồ sơ|"
    r"năm |tháng |quý |ngày |khó khăn|thuận lợi|lĩnh vực|hình thức|cơ chế|chính sách|văn bản|theo |tại |đây |"
    r"là |có |chưa |do |vì |nếu )"
)
_IF_NEED_BE = re.compile(
    r"(?:(?:trong )?quá trình|nếu |khi |trường hợp |qua |đồng thời|tùy |kết quả (?:thực hiện )?)[^.]*?"
    r"\b(?:báo cáo|phản ánh|kiến nghị|đề xuất|thông báo|thông tin|liên hệ|trao đổi|gửi)\b"
)
_AND = re.compile(r"\bvà\b")
_OWN_ORDERS = (Level.ARABIC, Level.DECIMAL, Level.LETTER, Level.PAREN)
DOERS = (Role.LEAD, Role.RESPONSIBLE)


def orders_of(section: Section, topic: Topic | None, *, addressed: bool) -> tuple[Passage, ...]:
    """Return the pieces of a section's own words that order something.

    ``addressed``: a title says who must do it, so that every sentence below is an order.
    """
    words = section.words
    if section.below or not section.is_numbered:
        words = _without_announcement(words)
    if not section.is_numbered and (words.text.isupper() or _ATTACHED.match(evened(words.text))):
        return ()
    parts = parts_of(words, is_order=is_order_text, only_names=_only_names)
    if addressed and topic is not Topic.FUNDING:
        return parts
    if parts and _is_listed_task(section, topic):
        return parts
    return tuple(
        part
        for part in parts
        if (_is_order(part) or acting(section, topic, part)) and not _is_promulgation(section, part)
    )


def acting(section: Section, topic: Topic | None, part: Passage) -> UnitMention | None:
    """Return the subject of a numbered sentence among tasks: whoever acts there has work, known or not."""
    if section.marker is None or topic not in (Topic.ORDERS, None):
        return None
    subject = subject_of(part)
    is_sure = topic is Topic.ORDERS or subject is None or bool(deadlines_in(part, signed=None))
    return subject if is_sure else None


def _is_listed_task(section: Section, topic: Topic | None) -> bool:
    """An item of a list of tasks is an order although its verb is unknown; a measure or a state is none."""
    if topic is not Topic.ORDERS or section.marker is None or section.below:
        return False
    titles = [evened(place.title.text) for place in section.ancestors() if place.title]
    text = evened(section.words.text[:60])
    if len(section.words.text.split()) < 3:
        return False
    if section.is_numbered and any(_ASSIGNS.search(title) for title in titles) and _SOMEBODY.match(text):
        return True
    return any(_TASKS.search(title) for title in titles) and not _STATE.match(text)


def _without_announcement(words: Passage) -> Passage:
    """Leave out the sentence that only announces what stands below it ("… như sau:")."""
    if not words.text.endswith(":"):
        return words
    return joined(sentences_of(words)[:-1])


def is_order_text(text: str) -> bool:
    """Say whether words are an order: by their verb, or by whom they name."""
    return opens_with_verb(text) or _is_order(passage_of(text))


def _only_names(text: str) -> bool:
    """Say whether words name bodies and nothing else: "Sở Y tế; các phòng, ban"."""
    bodies = bodies_in(passage_of(text.strip()))
    between = _AND.sub("", _without(text.strip(), bodies))
    return bool(bodies) and not any(map(str.isalnum, between))


def _without(text: str, bodies: tuple[Body, ...]) -> str:
    edges = [0, *(edge for body in bodies for edge in (body.start, body.end)), len(text)]
    return " ".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))


def _is_order(part: Passage) -> bool:
    """An order opens with its verb, or says who must do it."""
    text = part.text
    return (
        opens_with_verb(text) or bool(_IF_NEED_BE.match(evened(text))) or has_doer(units_in(part, NOBODY)[0])
    )


def has_doer(units: tuple[UnitMention, ...]) -> bool:
    """Say whether somebody is named who leads or carries out."""
    return any(unit.role in DOERS for unit in units)


def _is_promulgation(section: Section, part: Passage) -> bool:
    """ "Điều 1. Ban hành kèm theo…" puts a text in force; it gives nobody work."""
    return section.level is Level.ARTICLE and bool(_PROMULGATES.match(evened(part.text)))


def is_one_order_with_its_list(section: Section) -> bool:
    """A line that ends with a colon and lists bare things below it is one order (the-plan §1.2, 2)."""
    if (
        not section.whole.text.endswith(":")
        or not section.below
        or section.level in (Level.PART, Level.ROMAN)
    ):
        return False
    if not is_order_text(section.whole.text) or addressees_of(section.whole).units:
        return False
    return not any(
        is_order_text(item.whole.text) or item.below or label_of(item.whole) for item in section.below
    )


def with_list(section: Section) -> Passage:
    """Return a line with the list below it, as one passage."""
    return joined((section.whole, *(item.whole for item in section.below)))


def is_order_by_title(section: Section, topic: Topic | None) -> bool:
    """A title over nothing but labels (chủ trì, thời gian), or over nothing, is itself the order."""
    if not section.title or section.words or section.level not in _OWN_ORDERS or topic is Topic.FUNDING:
        return False
    if addressees_of(section.title).units:
        return False
    if any(label_of(below.whole) is not None for below in section.below):
        return True
    return not section.below and opens_with_verb(section.title.text) and not section.title.text.isupper()
