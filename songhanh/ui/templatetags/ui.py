"""Components that a page is made of; every one of them is a name of `theme.css`."""

from __future__ import annotations

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from songhanh.ui.language import say, weekday

register = template.Library()
register.filter("say", say)
register.filter("weekday", weekday)


@register.simple_tag
def icon(name: str, css: str = "") -> SafeString:
    """Draw an icon of the sprite; a word stands beside it, so it is hidden from screen readers."""
    return format_html(
        '<svg class="sh-i {}" aria-hidden="true"><use href="{}#i-{}"/></svg>',
        css,
        static("ui/icons.svg"),
        name,
    )


@register.filter
def addressed(path: str) -> SafeString:
    """Write ``III.10.p1b`` as the clause chip does: III.10, then 1b small."""
    section, _, piece = path.rpartition(".p")
    return format_html("{} <small>{}</small>", section, piece) if section else format_html("{}", path)


@register.filter
def as_sentence(capitals: str) -> str:
    """Write what a paper prints in capitals as a sentence begins: ``KẾ HOẠCH`` is Kế hoạch."""
    return capitals[:1].upper() + capitals[1:].lower()
