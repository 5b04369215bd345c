"""Rows that a page shows by the hundred, written in Python: what they have in common is worked out once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from django.urls import reverse
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from songhanh.ui.language import say
from songhanh.ui.templatetags.ui import icon

SOME_KEY = "a" * 12
"""A key that is nobody's."""


@dataclass(frozen=True)
class Remark:
    """A few words about a row; with a look of the theme and an icon where they are a state."""

    words: object
    look: str = ""
    icon: str = ""
    is_vietnamese: bool = False
    css: str = "sh-due"
    address: str = ""
    aside: Sequence[object] = ()
    """What is said beside it in small letters: the role of an office."""


def way_to(name: str, *before: str, hole: object = SOME_KEY) -> Callable[[object], str]:
    """Return how the address of a page is written for any last key: the urls are asked once."""
    front, _, back = reverse(name, args=[*before, hole]).rpartition(str(hole))
    return lambda key: f"{front}{key}{back}"


def drawn(remarks: Iterable[Remark]) -> SafeString:
    """Return the remarks as they stand below the title of a row."""
    return safe(" ".join(_drawn(one) for one in remarks))


def safe(html: str) -> SafeString:
    """Say that Python wrote this as HTML, each word in it escaped: nowhere else is it said (ADR 21)."""
    return mark_safe(html)


@cache
def icon_of(name: str) -> str:
    """Return an icon of the sprite, drawn once."""
    return icon(name)


def _drawn(one: Remark) -> str:
    words = conditional_escape(say(one.words))
    lang = ' lang="vi"' if one.is_vietnamese else ""
    if one.address:
        return f'<a href="{conditional_escape(one.address)}"{lang}>{words}</a>'
    look = f"{one.css} {one.look}".strip() if one.look or one.icon else ""
    css = f' class="{look}"' if look else ""
    drawn = f"<span{css}{lang}>{icon_of(one.icon) if one.icon else ''}{words}</span>"
    return f"<span>{drawn} {_role(one.aside)}</span>" if one.aside else drawn


def _role(said: Sequence[object]) -> str:
    return f'<span class="sh-role">{conditional_escape(", ".join(map(say, said)))}</span>'
