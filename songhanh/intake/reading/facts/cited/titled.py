"""Documents named by their title alone: laws, strategies, programmes, schemes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from songhanh.intake.reading.facts.cited.mention import Mention
from songhanh.intake.reading.facts.dates import read_date
from songhanh.intake.reading.language.masks import Mask
from songhanh.intake.reading.lexicon import citing
from songhanh.intake.reading.lexicon.folding import any_of, plain
from songhanh.intake.reading.lexicon.keyed import Keyed
from songhanh.intake.reading.lexicon.laws import CODES, LAWS

_AMENDED = r"(?:\s*\(\s*(?:sua doi|bo sung|duoc sua doi)[^()]{0,40}\))?"
_DAY = r"ngay\s*\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]|thang\s*\d{1,2}\s*nam)\s*\d{4}"
_OF_YEAR = rf"(?:\s*,?\s*(?:(?:(?:da )?duoc quoc hoi (?:\w+ )?thong qua )?{_DAY}|nam\s*\d{{4}}))?"
_OF_ITS_YEAR = re.compile(_OF_YEAR)
_LAW_NAMES = any_of("|".join(sorted(LAWS.replace("\n", "").split("|"), key=len, reverse=True)))
_LAW = Keyed(
    "luat|phap lenh",
    re.compile(
        rf"\b(?P<kind>luat|phap lenh)\s+(?:(?P<amends>sua doi, bo sung (?:mot so dieu )?"
        rf"(?:(?:va [^;.,]{{1,80}}? )?cua )?(?:cac )?luat\s+)?)"
        rf"(?P<name>{_LAW_NAMES}(?(amends)(?:\s*(?:,|va)\s+luat {_LAW_NAMES})*))(?!\w){_AMENDED}{_OF_YEAR}"
    ),
)
_CODE = Keyed(
    "bo luat", re.compile(rf"\b(?P<kind>bo luat)\s+(?P<name>{any_of(CODES)})(?!\w){_AMENDED}{_OF_YEAR}")
)
_OTHER_LAW = Keyed(
    "Luật|Pháp lệnh",
    re.compile(
        r"\b(?P<kind>Luật|Pháp lệnh)\s+(?P<name>[A-ZĐÀ-Ỹ](?:(?!\s(?:năm|ngày|và các|để|nhằm|trên|tại|cho"
        r"|trong|khi|được|có|thì"
        r"|theo|của|về|đã|với|này|số|hiện|do)\b)[^,;.:()“”\"]){2,70})"
    ),
)
_CONSTITUTION = Keyed(
    "hien phap",
    re.compile(
        r"\b(?P<kind>hien phap)(?P<name>)(?: nuoc cong hoa xa hoi chu nghia viet nam)?(?: nam)? \d{4}\b"
    ),
)
_NOT_KIND = r"(?!\b(?:Chiến lược|Chương trình|Đề án|Kế hoạch|Nghị quyết|Quyết định|Công văn|Luật)\b)"
_TITLED = Keyed(
    "Chiến lược|Chương trình|Đề án|Quy hoạch",
    re.compile(r"\b(?P<kind>Chiến lược|Chương trình|Đề án|Quy hoạch)\s+(?=[\w“\"])"),
)
_QUOTED = re.compile(r"(?:số \d{1,2}\s*)?[:,]?\s*(?P<name>[“\"][^“”\"]{4,300}[”\"])")
_WITH_PERIOD = re.compile(
    rf"(?P<name>(?:(?!\b(?:va|cac) (?:chuong trinh|chien luoc|de an"
    rf"|ke hoach)\b)[^;.:“”\"()]){{3,230}}?{citing.PERIOD})"
)
_NATIONAL = re.compile(
    r"(?P<name>(?:muc tieu quoc gia|quoc gia|phat trien|hanh dong quoc gia|hanh dong (?:cua"
    r"|ve))\s+(?:ve\s+)?"
    r"(?:(?!\s(?:va cac|va|de|nham|tren|tai|theo|trong|duoc|co|da|voi|cho|o|do|den|khi|cac|nay|dat|phai"
    r"|bao dam|dam bao|"
    r"o cac|tu|thuoc|la|gan|se|con)\b)[^,;.:()“”\"]){2,90})"
)
_SCHEME = re.compile(r"(?P<name>(?!nay\b|tren\b)[^,;.:()“”\"]{4,160})(?=[,;.)]|$)")
_CAMPAIGN = re.compile(r"\b(?:phong trao|cuoc van dong|thang|ngay|tuan le|giai)\s*$")
_PLURAL = re.compile(r"\b(?:cac|nhung|tung|moi|ban chi dao|quan ly)\s*$")


def titled_mentions(text: str, taken: Mask) -> list[Mention]:
    """Return the documents that ``text`` names by title, but for those ``taken`` by a number."""
    low = plain(text)
    found: list[Mention] = []
    own = Mask(len(text))
    for mention in (*_laws(text, low), *_titles(text, low)):
        overlaps = own.touches(mention.start, mention.name_end)
        if not overlaps and not taken.touches(mention.start, mention.start + 1):
            own.take(mention.start, mention.name_end)
            found.append(mention)
    return sorted(found, key=lambda mention: mention.start)


def _laws(text: str, low: str) -> Iterator[Mention]:
    for form in (_CODE, _LAW, _CONSTITUTION):
        for match in form.finditer(low):
            if text[match.start()].isupper() or form is _CODE:
                yield _mention(text, match)
    for match in _OTHER_LAW.finditer(text):
        if any(letter.islower() for letter in match["name"][:12]):
            dated = _OF_ITS_YEAR.match(low, match.end())
            yield _mention(text, match, end=dated.end() if dated else None)


def _titles(text: str, low: str) -> Iterator[Mention]:
    for kind in _TITLED.finditer(text):
        if _CAMPAIGN.search(low, max(0, kind.start() - 20), kind.start()):
            continue
        named = _named(low, kind)
        if named and _is_a_title(text, named):
            yield _mention(text, named, kind)


def _named(low: str, kind: re.Match[str]) -> re.Match[str] | None:
    """Return the title after its kind: in quotes, up to its years, or as far as a national one goes."""
    if quoted := _QUOTED.match(low, kind.end()):
        return quoted
    if national := _WITH_PERIOD.match(low, kind.end()):
        return national
    plural = _PLURAL.search(low, max(0, kind.start() - 20), kind.start())
    return None if plural else _NATIONAL.match(low, kind.end())


def _is_a_title(text: str, named: re.Match[str]) -> bool:
    """A title holds no other document's name, nor an enumeration of kinds."""
    name = text[named.start() : named.end()]
    return not re.search(
        r"\b(?:Chiến lược|Chương trình|Đề án|Kế hoạch|Nghị quyết|Quyết định|Công văn)\b", name
    )


def _mention(
    text: str, match: re.Match[str], kind: re.Match[str] | None = None, *, end: int | None = None
) -> Mention:
    start = kind.start() if kind else match.start()
    end = start + len(text[start : end or match.end()].rstrip())
    written = text[match.start() : end]
    name = text[_start_of_name(match) : match.end("name")].strip(' “”"')
    kind_name = kind["kind"] if kind else text[match.start("kind") : match.end("kind")].capitalize()
    return Mention(start, end, end, end, kind_name, None, read_date(written), None, name or None)


def _start_of_name(match: re.Match[str]) -> int:
    """An act that amends others is called by what it does to them, not by their names."""
    amends = match.start("amends") if "amends" in match.re.groupindex else -1
    return amends if amends >= 0 else match.start("name")
