"""The cues by which the parts of a paper are told apart: name, bases, recipients, signature."""

from __future__ import annotations

import re

from songhanh.intake.reading.lexicon import forms
from songhanh.intake.reading.lexicon.documents import HEAD_KINDS, KINDS
from songhanh.intake.reading.lexicon.folding import any_of, plain

_PLAIN_KINDS = tuple((plain(kind), kind) for kind in HEAD_KINDS)
_KINDS_BY_LETTER = {
    letter: tuple((name, kind) for name, kind in _PLAIN_KINDS if name[0] == letter)
    for letter in {name[0] for name, _ in _PLAIN_KINDS}
}
_SUBJECT_OPENING = re.compile(rf"[\s:\-–*]*{any_of(forms.SUBJECT_OPENINGS)}\b")

_KIND = any_of("|".join(KINDS))
_THIS_ONE = rf"{_KIND}[^;,]{{0,20}} (?:nay|tren)\b"
_CAN_CU = rf"c[aeo]n cu(?: vao)?(?! (?:{any_of(forms.NOT_A_BASIS)}\b|{_THIS_ONE}))[:\s]"
_CARRIED_OUT = (
    rf"{any_of(forms.BASIS_OPENINGS)} (?:(?:tinh than|noi dung|y kien|cac|y kien chi dao)[^;.]{{0,60}}? )?"
    rf"(?:cac )?{_KIND}\b(?![^;,]{{0,20}} nay\b)[^;.]{{0,60}}?(?:\bso\b|\d|\bcua\b|\bve\b|\bngay\b)"
)
_BASE_OPENING = re.compile(
    rf"[-–+•*\s]*(?:{_CAN_CU}|xet (?:de nghi|to trinh|ho so|de xuat)|theo de nghi"
    rf"|(?P<carried_out>{_CARRIED_OUT}))"
)
_PROSE = re.compile(
    r"[.:;]\s*$|^(?=.{100}).*\bngay\s*\d.*,\s*$|;\s|\.\s+[^\W\d_]{2}|\b(?:nhu sau|sau day|cu the)\s*$"
)
_NOI = r"(?:n[oc]i|(?!ghi)\w{1,2}[^\W\d]?i(?= nh[ae]n\s*[:;]))"
_RECIPIENTS_OPENING = re.compile(rf"[*_\s]*{_NOI} nh[ae]n\s*(?:[:;.]|$|[-–]|\(|t/?m\b|k/?t\b|t/?l\b|tuq\b)")

_IN_NAME_OF = re.compile(
    r"\s*(?:[TI]\s?/?\s?M|K\s?/?\s?T|T\s?/?\s?L|T\s?/?\s?UQ)(?=[\s.,/])[\s.,/]*[^\W\d_]{2}"
)
_OFFICES = forms.OFFICES.replace("\n", "")
_POST = re.compile(rf"\s*(?:Q\s*[.,]\s*|QUYỀN\s+)?(?:PHÓ\s+)?(?:{_OFFICES})(?!\w)")


def is_kind_line(text: str) -> str | None:
    """Return the document's kind in capitals when a line is its name, alone or with the subject after it.

    >>> is_kind_line("K Ế H O Ạ C H")
    'KẾ HOẠCH'
    """
    found = kind_at(text)
    return found[0] if found else None


def kind_at(text: str) -> tuple[str, int] | None:
    """Return the kind that a line begins with, and where in the line its name ends."""
    start = len(text) - len(text.lstrip("*_ \t\n"))
    if not text[start : start + 1].isupper():
        return None
    for name, kind in _KINDS_BY_LETTER.get(plain(text[start]), ()):
        end = _end_of_name(text, start, name)
        if end is None:
            continue
        rest = plain(text[end:].split("\n", 1)[0])
        if not rest.strip(" :.-–*_\n"):
            return kind, end
        if text[start:end].isupper() and _SUBJECT_OPENING.match(rest):
            return kind, end
    return None


def _end_of_name(text: str, start: int, name: str) -> int | None:
    """Return where ``name`` ends in the text, its letters perhaps spaced or run together."""
    letters = iter(enumerate(plain(text[start : start + 3 * len(name)]), start))
    end = start
    for wanted in name.replace(" ", ""):
        end, letter = next(((i, c) for i, c in letters if not c.isspace()), (start, ""))
        if letter != wanted:
            return None
    return end + 1 if not text[end + 1 : end + 2].isalpha() else None


def is_base_opening(text: str) -> bool:
    """Say whether a paragraph begins by naming the document on which the plan rests (căn cứ, thực hiện)."""
    found = _BASE_OPENING.match(plain(text))
    return bool(found and (not found["carried_out"] or _is_prose(text)))


def _is_prose(text: str) -> bool:
    """A subject may begin as a basis does ("Thực hiện Chỉ thị số…"), but in capitals or without an end."""
    return not text.isupper() and bool(_PROSE.search(plain(text)))


def is_recipients_opening(text: str) -> bool:
    """Say whether a line opens the list of recipients (nơi nhận), also where recognition lost its marks."""
    return bool(_RECIPIENTS_OPENING.match(plain(text)))


def is_signing_capacity(text: str) -> bool:
    """Say whether a line tells in whose name, or as what, somebody signs (TM., KT., a post in capitals)."""
    if any(letter.islower() for letter in text):
        return False
    return bool(_IN_NAME_OF.match(text) or _POST.match(text))
