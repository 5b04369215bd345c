"""Short remarks of a row, drawn once in Python: a list has hundreds of them, and a template costs more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from django.urls import reverse
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from songhanh.ui.language import say
from songhanh.ui.templatetags.ui import icon


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


SOME_KEY = "a" * 12


def way_to(name: str) -> Callable[[str], str]:
    """Return how the address of a page is written for any key: asked of the urls once, not for every row."""
    before, _, after = reverse(name, args=[SOME_KEY]).partition(SOME_KEY)
    return lambda key: f"{before}{key}{after}"


def drawn(remarks: Iterable[Remark]) -> SafeString:
    """Return the remarks as they stand below the title of a row."""
    return mark_safe(" ".join(_drawn(one) for one in remarks))


def _drawn(one: Remark) -> str:
    words = conditional_escape(say(one.words))
    lang = ' lang="vi"' if one.is_vietnamese else ""
    if one.address:
        return f'<a href="{conditional_escape(one.address)}"{lang}>{words}</a>'
    look = f"{one.css} {one.look}".strip() if one.look or one.icon else ""
    css = f' class="{look}"' if look else ""
    drawn = f"<span{css}{lang}>{_icon(one.icon) if one.icon else ''}{words}</span>"
    return f"<span>{drawn} {_role(one.aside)}</span>" if one.aside else drawn


def _role(said: Sequence[object]) -> str:
    return f'<span class="sh-role">{conditional_escape(", ".join(map(say, said)))}</span>'


@cache
def _icon(name: str) -> str:
    return icon(name)
