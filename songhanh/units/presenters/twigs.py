"""The tree as a page writes it, written in Python: it has hundreds of rows, and a template costs more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.urls import reverse
from django.utils.formats import localize
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from songhanh.ui.language import say
from songhanh.units.queries import Twig
from songhanh.units.rules import UnitLabel

SHORT = 40
"""A branch of so few units is open; the topmost one is open always."""
SOME_KEY = "a" * 12


def written(twigs: Sequence[Twig], day: date) -> SafeString:
    """Return twigs with all that hangs on them, as of a day."""
    return _Writing(day).list_of(twigs, 0)


@dataclass(frozen=True)
class _Writing:
    """What all rows of one tree have in common, asked for once."""

    day: date

    @cached_property
    def _kinds(self) -> dict[str, str]:
        return {}

    @cached_property
    def _ways(self) -> tuple[str, str]:
        return reverse("units:unit", args=[SOME_KEY]), reverse("units:below", args=[SOME_KEY])

    @cached_property
    def _code(self) -> str:
        return gettext("mã %(code)s")

    def list_of(self, twigs: Sequence[Twig], level: int) -> SafeString:
        """Return one list, with the lists inside it."""
        rows = format_html_join(
            "", "<li>{}{}</li>\n", ((self._row(one.unit), self._below(one, level)) for one in twigs)
        )
        return format_html('<ul class="sh-twigs">\n{}</ul>', rows)

    def _row(self, unit: UnitLabel) -> SafeString:
        code = f" · {self._code % {'code': unit.code}}" if unit.code else ""
        line = '<p class="sh-twig"><a lang="vi" href="{}">{}</a> <small>{}{}</small></p>'
        return format_html(line, self._way(0, unit), unit.name, self._kind(unit), code)

    def _kind(self, unit: UnitLabel) -> str:
        if unit.kind not in self._kinds:
            self._kinds[unit.kind] = say(unit.kind_word)
        return self._kinds[unit.kind]

    def _way(self, which: int, unit: UnitLabel) -> str:
        return f"{self._ways[which].replace(SOME_KEY, unit.key)}?ngay={self.day.isoformat()}"

    def _below(self, twig: Twig, level: int) -> SafeString | str:
        if not twig.count:
            return ""
        count = ngettext("%(n)s đơn vị trực thuộc", "%(n)s đơn vị trực thuộc", twig.count)
        summary = count % {"n": localize(twig.count)}
        if twig.below:
            is_open = " open" if level < 1 or twig.count <= SHORT else ""
            inside = self.list_of(twig.below, level + 1)
            return format_html("<details{}><summary>{}</summary>{}</details>", is_open, summary, inside)
        asked = '<details hx-get="{}" hx-trigger="toggle once" hx-target="find div">{}{}</details>'
        head = format_html("<summary>{}</summary>", summary)
        return format_html(asked, self._way(1, twig.unit), head, self._way_out(twig.unit))

    def _way_out(self, unit: UnitLabel) -> SafeString:
        words = gettext("Xem ở trang của đơn vị")
        return format_html('<div><a href="{}">{}</a></div>', self._way(0, unit), words)
