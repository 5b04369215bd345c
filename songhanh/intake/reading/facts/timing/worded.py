"""Deadlines that name no day: how often, so long after something, on a condition, soon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from songhanh.intake.reading.facts.timing.claims import Claim
from songhanh.intake.reading.language.verbs import opens_with_verb
from songhanh.intake.reading.lexicon import timing
from songhanh.intake.reading.lexicon.verbs import VERBS
from songhanh.intake.reading.model import DeadlineKind

_LABEL_SOFT = re.compile(
    r"\b(?:thuong xuyen(?:,? lien tuc)?|lien tuc|ca nam|trong nam|quanh nam|cuoi nam|dau nam|theo tien do"
    r"|theo (?:ke hoach|lo trinh|quy dinh)[^,;.]{0,60})"
)
_LABEL_CONDITION = re.compile(r"\b(?:(?:sau )?khi |theo (?:yeu cau|huong dan|chi dao|thong bao))[^;.]{2,120}")


def worded_claims(text: str, written: str, *, is_label: bool) -> Iterator[Claim]:
    """Return the deadlines of a plain text that name no time; ``written`` is the same with its marks."""
    yield from _relative(text, written)
    yield from _recurring(text, written, is_label=is_label)
    yield from _conditional(text, is_label=is_label)
    yield from _soft(text, is_label=is_label)


def _relative(text: str, written: str) -> Iterator[Claim]:
    for found in timing.RELATIVE.finditer(text) if timing.A_LENGTH.search(text) else ():
        if _is_reckoned(found):
            end = _tail_end(text, written, found.end()) if found["tail"] else found.end()
            yield Claim(found.start(), end, DeadlineKind.RELATIVE)


def _tail_end(text: str, written: str, start: int) -> int:
    """Return where the clause that a time counts from is over: at a stop, a body's name, an order."""
    stop = timing.STOP.search(text, start, start + 200)
    end = min(stop.start() if stop else len(text), start + 140)
    for word in timing.NEXT_ORDER.finditer(text, start, end):
        is_name = word["body"] is not None
        if word.start() > start and (written[word.start("word")].isupper() if is_name else True):
            return word.start()
    return end


def _is_reckoned(found: re.Match[str]) -> bool:
    """Say whether a length of time runs from something, not over a past or a course."""
    if found["unit"] in ("nam", "thang"):
        return bool(found["tail"]) and bool(found["firm"] or found["loose"])
    if found["firm"] or found["work"]:
        return bool(found["firm"] or found["loose"] or found["tail"])
    if found["h"] or found["unit"] in ("gio", "phut"):
        return bool(found["tail"]) or found["loose"] == "trong"
    return bool(found["tail"]) and bool(found["loose"])


def _recurring(text: str, written: str, *, is_label: bool) -> Iterator[Claim]:
    for found in timing.RECURRING.finditer(text):
        if found.group().startswith("moi ") and written[found.start() + 1] != "ỗ":
            continue
        if is_label or _is_adverb(text, written, found):
            yield Claim(*found.span(), DeadlineKind.RECURRING)


def _is_adverb(text: str, written: str, found: re.Match[str]) -> bool:
    """ "Hằng năm tổ chức…" orders; "kế hoạch hằng năm", "báo cáo định kỳ" name things."""
    words = found.group().split()
    is_bare = words[-1:] == ["ky"] and words[0] != "theo"
    is_yearly = words[0] == "hang" and "lan" not in words
    if not (is_bare or is_yearly):
        return True
    before = text[max(0, found.start() - 40) : found.start()]
    if timing.OF_A_YEAR.search(before):
        return False
    after = written[found.end() : found.end() + 80]
    if after.lstrip().startswith("(") or (opens_with_verb(after) and after[:1] == " "):
        return True
    opens_clause = not before.strip(" -+") or before.rstrip()[-1:] in ".;:("
    ends_an_act = is_yearly and _ends_with_verb(written[max(0, found.start() - 40) : found.start()])
    return (opens_clause and is_yearly) or ends_an_act


def _ends_with_verb(before: str) -> bool:
    syllables = before.lower().split()[-2:]
    return " ".join(syllables) in VERBS or (bool(syllables) and syllables[-1] in VERBS)


def _conditional(text: str, *, is_label: bool) -> Iterator[Claim]:
    if received := timing.RECEIVED.match(text):
        yield Claim(len(text) - len(text.lstrip()), received.end(), DeadlineKind.CONDITIONAL)
    for found in timing.AFTER_AN_EVENT.finditer(text):
        end = timing.CONDITION_END.match(text, found.end())
        yield Claim(found.start(), end.end() if end else found.end(), DeadlineKind.RELATIVE)
    for found in timing.CONDITIONAL.finditer(text):
        end = timing.CONDITION_END.match(text, found.end())
        yield Claim(found.start(), end.end() if end else found.end(), DeadlineKind.CONDITIONAL)
    if is_label and not timing.SOON.search(text):
        for found in _LABEL_CONDITION.finditer(text):
            yield Claim(*found.span(), DeadlineKind.CONDITIONAL)


def _soft(text: str, *, is_label: bool) -> Iterator[Claim]:
    for found in timing.SOON.finditer(text):
        end = timing.CONDITION_END.match(text, found.end())
        yield Claim(found.start(), end.end() if end else found.end(), DeadlineKind.SOFT)
    for found in (_LABEL_SOFT if is_label else timing.SOFT).finditer(text):
        if is_label or not timing.QUALIFIED.search(text[max(0, found.start() - 20) : found.start()]):
            yield Claim(*found.span(), DeadlineKind.SOFT)
