"""Documents named by their number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from songhanh.intake.reading.facts.cited.mention import Mention
from songhanh.intake.reading.facts.cited.numbers import Numbered, numbers_in
from songhanh.intake.reading.facts.dates import read_date
from songhanh.intake.reading.language.masks import Mask
from songhanh.intake.reading.lexicon import citing
from songhanh.intake.reading.lexicon.documents import KINDS, SHORT_KINDS
from songhanh.intake.reading.lexicon.folding import any_of, plain
from songhanh.intake.reading.lexicon.keyed import Keyed

_KIND_NAMES = {plain(kind).replace(" ", ""): kind for kind in KINDS}
_SHORT = "|".join(SHORT_KINDS)
_KIND_BEFORE = re.compile(rf"\b(?P<kind>{any_of('|'.join(KINDS))})\s*,?\s*\(?\s*(?:so\s*:?\s*)?$")
_TITLE_BEFORE = re.compile(
    rf"\b(?P<kind>{any_of('|'.join(KINDS))})(?:\s+[^\s,;.:()\d]+){{1,9}}\s+so\s*:?\s*$"
)
_LAW_BEFORE = re.compile(
    r"\b(?P<kind>(?:bo )?luat|phap lenh)\b(?:(?!\bluat\b)[^;.:]){3,90}?,?\s*\(?\s*so\s*:?\s*$"
)
_SHORT_BEFORE = re.compile(rf"(?<!\w)(?P<kind>{_SHORT})\s*(?:số\s*:?\s*)?$")
_FORM_BEFORE = re.compile(r"\b(?:mau|bieu|bieu mau|mau bieu|phu luc|to khai|cong van den)\s*(?:so\s*:?\s*)?$")
_LABEL_BEFORE = re.compile(r"(?:\b[Ss]ố\s*:?\s*)$")
_FIGURE = re.compile(r"\d")
_BARE = re.compile(
    rf"\b(?P<kind>{any_of('nghị quyết|chỉ thị|kết luận|quyết định|nghị định|thông tư|đề án')})"
    r"\s+(?:(?P<so>so)\s+)?"
    r"(?P<number>\d{1,4})(?![\d/%]|[.,]\d|\s?[-–/]\s?[a-z\d])(?!\s*(?:nam|ngay|thang|quy|trieu|dong"
    r"|nguoi|nhiem vu)\b)"
)
_CONGRESS = Keyed(
    "nghi quyet",
    re.compile(
        r"\bnghi quyet (?:dai hoi [^;.,()]{0,90}?(?:lan thu|khoa|toan quoc|cua dang)\s*[ivxlc\d]*\b"
        r"(?: cua dang\b)?|dai hoi [ivx]+\b(?: cua dang\b)?"
        r"|(?:hoi nghi )?trung uong \d{1,2}\b(?:,? ?\(?khoa [ivx]+\)?)?)"
        r"(?:,?\s*(?:nhiem ky|giai doan)\s*\d{4}\s?[-–]\s?\d{4})?"
    ),
)
_DATE = (
    r"(?:ngay\s*(?:[\doil]{1,2}\s*[/.\-]\s*[\doil]{1,2}\s*[/.\-]\s*[\doil]{4}"
    r"|[\doil]{1,2}\s*,?\s*thang\s*[\doil]{1,2}\s*,?\s*(?:nam\s*)?[\doil]{4})"
    r"|[\doil]{1,2}\s*[/.]\s*[\doil]{1,2}\s*[/.]\s*[\doil]{4})(?!\w)"
)
_BLANK_DATE = (
    r"ngay[\s.…_]*(?:\d{1,2})?[\s.…_]*(?:thang|/)[\s.…_]*(?:\d{1,2})?[\s.…_]*(?:nam|/)[\s.…_]*(?:\d{4})?"
)
_DATED = re.compile(rf"\s*[,(-]?\s*(?:ban hanh\s+)?(?:(?P<date>{_DATE})|{_BLANK_DATE})\s*\)?")
_ISSUED = re.compile(r"\s*,?\s*(?:cua|do)\s+")
_NAME_STEP = re.compile(r",|;|[.:](?=\s|$)|[()“”\"/]|\s+va\s+|\s[-–]\s(?=[a-z])")


def numbered_mentions(text: str) -> list[Mention]:
    """Return the documents that ``text`` names by number, each with its own day, issuer and subject."""
    low = plain(text)
    headed = list(_headed(text, low))
    taken = Mask(len(text), ((mention.start, mention.name_end) for mention in headed))
    bare = (mention for mention in _barely_numbered(low) if not taken.touches(mention.start, mention.end))
    heads = sorted([*headed, *bare], key=lambda head: head.start)
    return [_with_subject(text, low, head, heads[i + 1 : i + 40]) for i, head in enumerate(heads)]


def described(text: str, low: str, mention: Mention) -> Mention:
    """Return a mention that ends with its kind, with the issuer and the subject that follow."""
    return _with_subject(text, low, _attributed(text, low, replace(mention, end=mention.name_end)), [])


def _headed(text: str, low: str) -> Iterator[Mention]:
    """Return the mentions as far as the issuer."""
    kind: str | None = None
    last_end = 0
    for number in numbers_in(text):
        if _FORM_BEFORE.search(low, max(0, number.start - 40), number.start):
            continue
        start, own_kind = _kind_before(text, low, number, last_end)
        follows = re.fullmatch(r"\s*(?:,|;|và|hoặc|\s)*\s*(?:số\s*:?\s*)?", text[last_end : number.start])
        kind = own_kind or (kind if follows else None)
        mention = _attributed(
            text, low, Mention(start, number.end, number.end, number.end, kind, number.value)
        )
        last_end = mention.name_end
        yield mention


def _kind_before(text: str, low: str, number: Numbered, floor: int) -> tuple[int, str | None]:
    """Return where the name of the document begins, and its kind."""
    floor = max(floor, number.start - 110)
    if found := _KIND_BEFORE.search(low, floor, number.start) or _LAW_BEFORE.search(low, floor, number.start):
        return found.start("kind"), _KIND_NAMES[found["kind"].replace(" ", "")]
    if (titled := _TITLE_BEFORE.search(low, floor, number.start)) and text[titled.start()].isupper():
        return titled.start(), _KIND_NAMES[titled["kind"].replace(" ", "")]
    if short := _SHORT_BEFORE.search(text, floor, number.start):
        return short.start("kind"), SHORT_KINDS[short["kind"]]
    label = _LABEL_BEFORE.search(text, floor, number.start)
    return (label.start() if label else number.start), None


def _barely_numbered(low: str) -> Iterator[Mention]:
    """ "Nghị quyết số 18" without its symbol, "Đề án 06", a resolution named by its congress."""
    for found in _BARE.finditer(low) if _FIGURE.search(low) else ():
        kind = _KIND_NAMES[found["kind"].replace(" ", "")]
        number = None if kind == "Đề án" else found["number"]
        if found["so"] or kind == "Đề án":
            yield Mention(found.start(), found.end(), found.end(), found.end(), kind, number)
    for found in _CONGRESS.finditer(low):
        yield Mention(found.start(), found.end(), found.end(), found.end(), "Nghị quyết")


def _attributed(text: str, low: str, mention: Mention) -> Mention:
    """Add the day and the issuer, in whichever order they stand."""
    day: date | None = None
    issuer: str | None = None
    end = mention.end
    for _ in range(2):
        if day is None and (dated := _DATED.match(low, end)):
            day = read_date(dated["date"]) if dated["date"] else None
            end = dated.end()
        if issuer is None and (issued := _ISSUED.match(low, end)):
            issuer_end = _issuer_end(text, low, issued.end())
            issuer = text[issued.end() : issuer_end].strip() or None
            end = issuer_end if issuer else end
    end = mention.start + len(text[mention.start : end].rstrip(" ,;"))
    return replace(mention, name_end=end, end=end, scope=end, date=day, issuer=issuer)


def _issuer_end(text: str, low: str, start: int) -> int:
    """Return where the name of a body ends: at the first word that cannot belong to it."""
    limit = min(len(text), start + 160)
    for word in citing.ISSUER_END.finditer(low, start, limit):
        if text[word.start("word")].islower():
            limit = word.start()
            break
    for step in _NAME_STEP.finditer(low, start, limit):
        if not _goes_on(text, step):
            return step.start()
    return limit


def _goes_on(text: str, step: re.Match[str]) -> bool:
    """Say whether a comma or "và" stands inside a name: "Văn hóa, Thể thao và Du lịch"."""
    sign = step.group().strip()
    after = text[step.end() :].lstrip()
    if sign == "va":
        return after[:1].isupper() and not after.startswith(tuple(KINDS))
    if sign == ",":
        return text[: step.start()].endswith(("Văn hóa", "Văn hoá", "Khoa học")) and after[:1].isupper()
    return sign in ("-", "–")


_SUBJECT = re.compile(
    rf"\s*,?\s*(?:\([^()]{{0,60}}\)\s*)?(?:(?:tai\s+)?ky hop[^;.,]{{1,50}}?,?\s+)?"
    rf"(?:(?P<about>{citing.ABOUT})\s+|(?={citing.ENACTING}\b)"
    rf"|(?=(?:trien khai )?(?:thuc hien|trien khai|thi hanh) (?:cac )?[“\"]?{any_of('|'.join(KINDS))}\b))"
)


def _with_subject(text: str, low: str, head: Mention, later: Iterable[Mention]) -> Mention:
    """Add what the document is about, up to the next document that it is not about."""
    opening = _SUBJECT.match(low, head.end)
    if opening is None or not (opening["about"] or head.date or head.issuer):
        return head
    end = subject_end(text, low, opening.end())
    for other in later:
        if opening.end() < other.start < end and not _is_inside(low, opening.start(), other):
            end = _before_and(low, other.start)
            break
    subject = _SHORT_NAME.sub("", text[opening.end() : end]).rstrip(" ,;")
    return replace(head, end=opening.end() + len(subject), scope=end, subject=subject.strip() or None)


def subject_end(text: str, low: str, start: int) -> int:
    """Return where a subject that begins at ``start`` is over at the latest."""
    limit = min(len(text), start + _LONGEST)
    over = citing.SUBJECT_END.search(low, start, limit)
    end = over.start() if over else limit
    clauses = citing.MAIN_CLAUSE.finditer(low, start, end)
    return next((c.start() for c in clauses if text[c.end()].isupper()), end)


_LONGEST = 1500
_JOINT = re.compile(r"[\s,;]*(?:\bva\b)?\s*(?:\bcac\b)?\s*$")
_SHORT_NAME = re.compile(r"\s*\([^()]{3,90}\)[\s,;]*$")


def _is_inside(low: str, start: int, other: Mention) -> bool:
    """Say whether a subject names another document as its matter, or in brackets as its own short name."""
    before = low[max(start, other.start - 60) : other.start]
    return before.rstrip().endswith("(") or bool(citing.WITHIN.search(before))


def _before_and(low: str, start: int) -> int:
    joint = _JOINT.search(low, max(0, start - 12), start)
    return joint.start() if joint else start
