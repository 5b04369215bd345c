"""Writes what a page shows by the hundred, cards and points: words, icons, addresses are looked up once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from html import escape
from typing import NamedTuple

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from songhanh.intake.models import Settlement, SourceDocument
from songhanh.intake.presenters.cards import Ask
from songhanh.kernel.words import Word
from songhanh.ui.language import say
from songhanh.ui.rows import icon_of, way_to
from songhanh.ui.templatetags.ui import addressed

Settled = Mapping[tuple[str, int, int], Settlement]


class Chip(NamedTuple):
    """A short fact on the head of a card: its icon, its words, how it looks."""

    icon: str
    html: str
    css: str = ""


class Writer:
    """Writes for one page in one language."""

    def __init__(self, document: SourceDocument, settled: Settled, *, may_edit: bool) -> None:
        self.settled, self.may_edit = settled, may_edit
        self.word = cache(_word)
        self.edit = way_to("intake:directive", document.key)
        self.settle = way_to("intake:settle", document.key, hole=0)

    def is_open(self, ask: Ask) -> bool:
        """Nobody ticked this point off."""
        return ask.place not in self.settled

    def chip(self, name: str, html: str, css: str = "") -> str:
        """Write a short fact with its icon."""
        return f'<span class="sh-due{" " if css else ""}{css}">{icon_of(name)}{html}</span> '

    def summary(self, code: str, text: str, chips: Iterable[Chip], asks: Iterable[Ask]) -> str:
        """Write the head of a card: its place, its words, what is known, which points stand in it."""
        facts = "".join(self.chip(*chip) for chip in chips)
        points = "".join(map(self._point, asks))
        return (
            f'<summary><span class="sh-cid">{addressed(code)}</span>'
            f'<span><span class="sh-card-text" lang="vi">{escape(text)}</span>'
            f'<span class="sh-card-meta">{facts}<span class="sh-asks">{points}</span></span></span></summary>'
        )

    def line(self, name: str, html: str) -> str:
        """Write a line of an open card."""
        return f'<p class="sh-card-line">{icon_of(name)}<span>{html}</span></p>'

    def way_back(self, code: str) -> str:
        """Write the link from a card to its sentence."""
        words = self.word(_("Xem câu trong văn bản"))
        return f'<p class="sh-card-src"><a href="#vb-{escape(code)}">{words}</a></p>'

    def ask(self, ask: Ask) -> str:
        """Write a point to look at, with what was done about it."""
        is_open = self.is_open(ask)
        css = f"sh-ask{' has-flaw' if is_open and not ask.said else ''}{'' if is_open else ' is-settled'}"
        there = f"#vb-{escape(ask.said)}" if ask.said else f"#diem-vb-{ask.number}"
        label = gettext("Điểm cần xem %(n)s: mở văn bản") % {"n": ask.number}
        flag = "sh-flag sh-flag-must" if ask.is_must else "sh-flag"
        defect = ask.defect
        advice = f"<p>{escape(say(defect.suggestion))}</p>" if defect.suggestion else ""
        return (
            f'<div class="{css}" id="diem-{ask.number}">'
            f'<a class="{flag}" href="{there}" aria-label="{escape(label)}">{ask.number}</a><div>'
            f'<p class="sh-ask-q">{escape(say(defect.message))}</p>{advice}'
            f'<p class="sh-small sh-muted">{self.word(defect.severity)}{self._answer(ask)}</p></div></div>'
        )

    def _answer(self, ask: Ask) -> str:
        found = self.settled.get(ask.place)
        said = f" · {_settled(found)}" if found else ""
        if not self.may_edit:
            return said
        words = self.word(_("Sửa") if found else _("Đánh dấu đã xem, đã sửa"))
        label = escape(gettext("Điểm %(n)s") % {"n": ask.number})
        return (
            f'{said} · <a class="sh-settle" href="{self.settle(ask.number)}" data-settle>{words}'
            f'<span class="visually-hidden"> {label}</span></a>'
        )

    def _point(self, ask: Ask) -> str:
        words = escape(gettext("Điểm %(n)s") % {"n": ask.number})
        if not self.is_open(ask):
            return self.chip("done", words, "is-done")
        return self.chip("flaw", words, "is-late" if ask.is_must else "")


def _word(word: Word | str) -> str:
    return escape(say(word) if isinstance(word, Word) else gettext(word))


def _settled(one: Settlement) -> str:
    told = gettext("%(what)s: %(who)s, %(at)s")
    line = told % {"what": say(one.word), "who": one.who, "at": say(one.at)}
    note = f" “{one.note}”" if one.note else ""
    return f'<span class="sh-settled">{escape(line)}{escape(note)}</span>'
