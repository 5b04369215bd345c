"""The words around a body that tell what it is to an order."""

from __future__ import annotations

import re

from songhanh.intake.reading.language.verbs import verb_at
from songhanh.intake.reading.lexicon.spelling import alternatives, words
from songhanh.intake.reading.lexicon.verbs import LEAD_INS
from songhanh.kernel.words import Word

_NEAR = 120


_TOGETHER = alternatives("""
    phối hợp, phối kết hợp, hiệp đồng, kết hợp, hợp tác, liên kết, bàn bạc, trao đổi, thống nhất, làm việc
""")
_HOW = alternatives("""
    chặt chẽ, tốt, hiệu quả, có hiệu quả, liên ngành, thường xuyên, đồng bộ, kịp thời, thực hiện
    nhịp nhàng, công tác, các hoạt động, trực tiếp, quản lý
""")
_COOPERATION = re.compile(
    rf"(?:\b(?:{_TOGETHER})(?: (?:{_HOW})|,)*(?: với| cùng| cùng với| giữa| của| vơi| cả)?"
    r"(?: sự tham gia của)?"
    r"|\b(?:cùng với|cùng|sự phối hợp (?:của|giữa|với)|tham gia của)"
    r"|\b(?:đơn vị|cơ quan) phối hợp(?: là)?)\s*:?\s*$"
)
_DIRECTED = re.compile(r"\bchỉ đạo(?:, (?:hướng dẫn|đôn đốc|yêu cầu|kiểm tra|tổ chức|giao))*\s*$")
_REPORTING = alternatives("""
    báo cáo, trình, tham mưu, đề xuất, kiến nghị, phản ánh, gửi, gởi, nộp, thỉnh thị, xin ý kiến, báo tin
    giúp việc, giúp
""")
_BETWEEN = alternatives("kịp thời, cho, về, với, đến, tới, lên, tổng hợp, văn bản, kết quả, ngay, để")
_REPORT = re.compile(
    rf"\b(?:{_REPORTING})(?:,? (?:{_REPORTING}|{_BETWEEN}))*\s*$"
    r"|\b(?:thông tin|thông báo)(?: kịp thời| ngay)? về\s*$"
)
_TOWARDS = re.compile(r"\b(?:về|cho|đến|tới|lên|với)\s*$")
_HANDING_UP = alternatives("""
    báo cáo, gửi, gởi, nộp, phản ánh, trình, kiến nghị, đề xuất, tham mưu
""")
_HANDING_DOWN = alternatives("""
    hướng dẫn, hỗ trợ, bố trí, tuyên truyền, phổ biến, cung cấp, thông tin, thông báo, cấp, giao, tập huấn
    chuyển giao, bàn giao, giáo dục, tạo điều kiện, đào tạo, bồi dưỡng, phân bổ, trang bị, tư vấn
    giải thích, phối hợp, triển khai, quán triệt, áp dụng, dành
""")
_GOVERNOR = re.compile(rf"\b(?:(?P<report>{_HANDING_UP})|(?P<other>{_HANDING_DOWN}))\b")
_VIA = re.compile(r"\b(?:thông qua|qua)(?: đầu mối(?: là)?| địa chỉ)?\s*:?\s*$")
_DONE_BY = re.compile(r"\b(?:do|được|bởi|của)(?: các| từng)?\s*$")
_MANDATES = alternatives("giao, giao nhiệm vụ, giao trách nhiệm, yêu cầu, phân công, chỉ định, ủy quyền")
_POLITE = r"(?:(?:kính|trân trọng|cũng|tiếp tục|đồng thời,?) )?"
_MANDATE = re.compile(
    r"(?P<edge>^|[,;.:(-]|\bvà|\bđồng thời|\briêng)\s*"
    rf"{_POLITE}(?:{_MANDATES}|(?P<request>đề nghị))(?: cho| đến)?(?: các)? ?:?\s*$"
)
_COMMANDED = re.compile(rf"\b(?:{_MANDATES}|(?P<request>đề nghị))(?: cho| đến)?\s*:?\s*$")
_COMMANDS = re.compile(rf"\s*,?\s*{_POLITE}(?:{_MANDATES}|đề nghị)(?: cho| các)?\s*:?\s*")
_LEADING_LABEL = re.compile(r"\b(?:chủ trì|đầu mối)(?: thực hiện)?\s*(?::|là)\s*$")
_LEADS = re.compile(
    r"\s*[,:]?\s*(?:\([^()]{0,120}\)\s*)?(?:làm|là)?\s*(?:(?:cơ quan|đơn vị|đầu mối)\s*,?\s*){0,3}"
    r"(?:chịu trách nhiệm |có trách nhiệm |trực tiếp )?chủ trì\b"
)
_COOPERATES = re.compile(r"\s*,?\s*(?:là (?:cơ quan|đơn vị) |cùng |có trách nhiệm )?phối hợp\b")
_INSERTIONS = alternatives("""
    căn cứ, tùy, theo, trong, trên cơ sở, khi, nếu, hằng, hàng, định kỳ, ngoài, bên cạnh, với, có, trước
    tại, từ, là, thường, ngay, cùng
""")
_INSERTED = re.compile(rf"\s*,?\s*(?:{_INSERTIONS})\b")
_BRACKET = re.compile(r"\s*\([^()]{0,300}\)")
_OPENS_WITH_LEAD = re.compile(
    r"\W*(?:(?:tiếp tục|chủ động|trực tiếp|có trách nhiệm|chịu trách nhiệm) )?"
    r"(?:(?:là |làm )?(?:cơ quan |đơn vị )?(?:đầu mối,? )?)chủ trì\b"
)


def clause_before(even: str, start: int) -> str:
    """Return the words before ``start`` within its bracket, or since the last full stop or semicolon."""
    near = even[max(0, start - 4 * _NEAR) : start]
    opened, closed = near.rfind("("), near.rfind(")")
    if opened > closed:
        return near[opened:]
    cut = max(near.rfind(". "), near.rfind(";"))
    return near[cut + 1 :]


def is_cooperating(before: str) -> bool:
    return _COOPERATION.search(before[-_NEAR:]) is not None


_RECEIVER = re.compile(r"\b(?:cấp|cơ quan|người|các cấp)(?: có)? thẩm quyền\s*$")


def explains_receiver(even: str, start: int) -> bool:
    """Tell "báo cáo cấp có thẩm quyền (UBND tỉnh, …)": the bracket says who that is."""
    near = even[max(0, start - 4 * _NEAR) : start]
    opened = near.rfind("(")
    if opened < 0 or ")" in near[opened:]:
        return False
    receiver = _RECEIVER.search(near[:opened])
    return receiver is not None and is_reported_to(near[: receiver.start()])


def opens_bracket(before: str) -> bool:
    """Tell whether a body stands first in its bracket: "(Sở Y tế chủ trì)"."""
    return before.startswith("(") and before.strip("( ") in ("", "do", "giao", "đề nghị", "phân công")


_LAST_BRACKET = re.compile(r"(?: thực hiện| phụ trách| tổ chức)?\s*\)\W*$")


def closes_the_order(even: str, end: int) -> bool:
    """Tell whether the bracket after a body is the last thing said: "… (Sở Nội vụ)."."""
    return _LAST_BRACKET.match(even, end) is not None


def is_directed(before: str) -> bool:
    return _DIRECTED.search(before[-_NEAR:]) is not None


def is_via(before: str) -> bool:
    if not _VIA.search(before[-_NEAR:]):
        return False
    return before.lstrip().startswith("(") or any(m["report"] for m in _GOVERNOR.finditer(before))


def is_reported_to(before: str) -> bool:
    """Tell whether the body gets what is reported: "báo cáo kết quả về …", "tham mưu …"."""
    near = before[-_NEAR:]
    if _REPORT.search(near):
        return True
    if not _TOWARDS.search(near):
        return False
    governors = list(_GOVERNOR.finditer(before))
    return bool(governors) and governors[-1]["report"] is not None


def is_done_by(before: str) -> bool:
    """Tell whether the body only stands in an object: "do … chủ trì", "của …"."""
    return _DONE_BY.search(before[-_NEAR:]) is not None


class Order(Word):
    """How an order is given to the body named after it."""

    TOLD = "told", "giao, yêu cầu"
    REQUEST = "request", "đề nghị"
    PROPOSAL = "proposal", "đề nghị cấp trên"


def mandate(before: str, *, is_commanded: bool = False) -> Order | None:
    """Return how the words right before a body order it: "giao", "yêu cầu", "đề nghị"."""
    near = before[-_NEAR:]
    found = _MANDATE.search(near) or (_COMMANDED.search(near) if is_commanded else None)
    if found is None:
        return None
    if not found["request"]:
        return Order.TOLD
    opening = before[: len(before) - len(near) + found.start()]
    is_at_start = is_commanded or not opening.strip(" -+*•(,") or opening.lstrip().startswith(_LEAD_INS)
    return Order.REQUEST if is_at_start else Order.PROPOSAL


def commands(even: str, end: int, following: int | None) -> bool:
    """Tell whether the body gives the order itself, to the one that follows: "UBND tỉnh yêu cầu các sở"."""
    order = _COMMANDS.match(even, end)
    return order is not None and order.end() >= (len(even) if following is None else following - 1)


def is_leading_label(before: str) -> bool:
    return _LEADING_LABEL.search(before[-_NEAR:]) is not None


def is_subject_place(before: str) -> bool:
    """Tell whether a body that stands after ``before`` opens its sentence."""
    opening = before.strip().lstrip("-+*•").strip()
    if opening.lstrip("(") in _BARE_OPENINGS or _PERSON.fullmatch(opening):
        return True
    return opening.endswith((",", ":")) and opening.lstrip("(").startswith(_LEAD_INS)


_PERSON = re.compile(
    r"(?:giao |phân công |đề nghị |yêu cầu )?(?:các )?(?:ông|bà|đồng chí|đ/c)(?: [^\W\d]+){1,6}\s?[,(–-]"
)
"""A person, before the post that tells for which body he or she acts."""
_BARE_OPENINGS = frozenset(("", "các ông (bà)", "các ông, bà", "các ông bà")) | words("""
    ông, bà, đồng chí, các đồng chí, riêng, đồng thời, đối với, và, các, trong đó, ngoài ra, riêng đối với
    trách nhiệm của
""")
_LEAD_INS = tuple(LEAD_INS | {"nhận được", "đồng thời", "ngoài ra", "giao", "riêng", "trên đây", "từ"})


def has_verb_after(even: str, end: int) -> bool:
    """Tell whether a verb follows the body: the sentence says what it shall do."""
    bracket = _BRACKET.match(even, end)
    end = bracket.end() if bracket else end
    rest = even[end : end + _NEAR]
    if not rest.strip(" ,:") or rest.lstrip()[:1] in ".;":
        return False
    return verb_at(rest, 0) is not None or _INSERTED.match(rest) is not None or _goes_on(rest)


_NEXT_ITEM = re.compile(r"\s*(?:,|và)\s+")
_ITEM_END = re.compile(r",| và |[.;:()]|$")
_WORD = re.compile(r"\w+\s*")
_MOST_ITEMS = 4


def _goes_on(rest: str) -> bool:
    """Tell whether unknown bodies follow in the list, and then a verb: "Sở A, các nhà mạng tổ chức …"."""
    place = 0
    for _ in range(_MOST_ITEMS):
        opening = _NEXT_ITEM.match(rest, place)
        item = _ITEM_END.search(rest, opening.end()) if opening else None
        if opening is None or item is None or verb_at(rest, opening.end()) is not None:
            return False
        if _holds_verb(rest[opening.end() : item.start()]):
            return True
        place = item.start()
    return False


def _holds_verb(item: str) -> bool:
    first = _WORD.match(item)
    places = [word.end() for word in _WORD.finditer(item, first.end() if first else 0)]
    starts = [first.end(), *places] if first else []
    return any(verb_at(item, start) is not None for start in starts)


def is_followed_by_verb(even: str, end: int) -> bool:
    rest = even[end : end + _NEAR]
    return rest[:1] == " " and verb_at(rest, 0) is not None


def leads(even: str, end: int) -> bool:
    return _LEADS.match(even, end) is not None


def cooperates(even: str, end: int) -> bool:
    return _COOPERATES.match(even, end) is not None


def opens_with_lead(even: str) -> bool:
    """Tell whether an order opens with "Chủ trì", so that the addressee of its section leads."""
    return _OPENS_WITH_LEAD.match(even) is not None
