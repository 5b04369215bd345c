"""The cues by which the parts of a paper are told apart: name, bases, recipients, signature."""

from __future__ import annotations

import re

from songhanh.intake.reading.folding import any_of, plain
from songhanh.intake.reading.lexicon import forms
from songhanh.intake.reading.lexicon.documents import HEAD_KINDS, KINDS

_SPACED = re.compile(r"(?:[^\W\d_]\s+){3,}[^\W\d_](?!\w)")
_PLAIN_KINDS = tuple((plain(kind), kind) for kind in HEAD_KINDS)
_SUBJECT_OPENING = re.compile(rf"[\s:\-–*]*{any_of(forms.SUBJECT_OPENINGS)}\b")

_KIND = any_of("|".join(KINDS))
_THIS_ONE = rf"{_KIND}[^;,]{{0,20}} (?:nay|tren)\b"
_CAN_CU = rf"c[aeo]n cu(?! (?:{any_of(forms.NOT_A_BASIS)}\b|{_THIS_ONE}))[:\s]"
_CARRIED_OUT = (
    rf"{any_of(forms.BASIS_OPENINGS)} (?:(?:tinh than|noi dung|y kien|cac|y kien chi dao)[^;.]{{0,60}}? )?"
    rf"(?:cac )?{_KIND}\b(?![^;,]{{0,20}} nay\b)[^;.]{{0,60}}?(?:\bso\b|\d|\bcua\b|\bve\b|\bngay\b)"
)
_BASE_OPENING = re.compile(
    rf"[-–+•*\s]*(?:{_CAN_CU}|xet (?:de nghi|to trinh|ho so|de xuat)|theo de nghi|{_CARRIED_OUT})"
)
_RECIPIENTS_OPENING = re.compile(
    r"[*_\s]*n[oc]i nh[ae]n\s*(?:[:;.]|$|[-–]|\(|t/?m\b|k/?t\b|t/?l\b|tuq\b)|[*_\s]*kinh gui\s*$"
)

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
    words = _unspaced(text.strip("*_ \t\n"))
    low = plain(words)
    for name, kind in _PLAIN_KINDS:
        if not low.startswith(name):
            continue
        rest = low[len(name) :]
        if not rest.strip(" :.-–*"):
            return kind if words[:1].isupper() else None
        if words[: len(name)].isupper() and _SUBJECT_OPENING.match(rest):
            return kind
    return None


def _unspaced(text: str) -> str:
    """Close letter-spaced capitals: "K Ế H O Ạ C H" is "KẾ HOẠCH" again."""
    found = _SPACED.match(text)
    letters = plain(found.group()).replace(" ", "") if found else plain(text.split(" ", 1)[0])
    end = found.end() if found else len(letters)
    for name, kind in _PLAIN_KINDS:
        if letters == name.replace(" ", ""):
            return kind + text[end:]
    return text


def is_base_opening(text: str) -> bool:
    """Say whether a paragraph begins by naming the document on which the plan rests (căn cứ, thực hiện)."""
    return bool(_BASE_OPENING.match(plain(text)))


def is_recipients_opening(text: str) -> bool:
    """Say whether a line opens the list of recipients (nơi nhận), also where recognition lost its marks."""
    return bool(_RECIPIENTS_OPENING.match(plain(text)))


def is_signing_capacity(text: str) -> bool:
    """Say whether a line tells in whose name, or as what, somebody signs (TM., KT., a post in capitals)."""
    if any(letter.islower() for letter in text):
        return False
    return bool(_IN_NAME_OF.match(text) or _POST.match(text))
