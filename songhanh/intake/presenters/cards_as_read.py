"""The cards of a reading that nobody works on yet, and what the heads of all cards have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_noop as _

from songhanh.intake.presenters.cards import Ask, Card, is_unassigned, is_undated, products_of
from songhanh.intake.presenters.writing import Chip, Writer
from songhanh.intake.reading.model import Deadline, ModeHint, Role
from songhanh.ui.language import say, weekday


class CardsAsRead:
    """Writes the cards of a reading that nobody works on yet."""

    def __init__(self, writer: Writer, *, is_laid_open: bool) -> None:
        self.writer, self.is_laid_open = writer, is_laid_open

    def item(self, item: Card | Ask) -> str:
        """Write one thing of a section."""
        return self.writer.ask(item) if isinstance(item, Ask) else self.card(item)

    def card(self, card: Card) -> str:
        """Write a directive with all that was read in it."""
        directive, code = card.directive, escape(card.code)
        head = self.writer.summary(card.code, directive.text, self._chips(card), card.asks)
        points, lines = map(self.writer.ask, card.asks), self._lines(card)
        body = "".join([*points, *lines, self.writer.way_back(card.code)])
        is_open = " open" if card.asks and self.is_laid_open else ""
        return (
            f'<details class="sh-card {self.css(card)}" id="doc-{code}" data-said="vb-{code}"{is_open}>'
            f'{head}<div class="sh-card-body">{body}</div></details>'
        )

    def css(self, card: Card) -> str:
        """Return the filters of the strip under which a card is shown."""
        so = {
            "has-no-unit": is_unassigned(card.directive),
            "has-no-date": is_undated(card.directive),
            "has-flaw": any(map(self.writer.is_open, card.asks)),
        }
        return " ".join(name for name, is_so in so.items() if is_so)

    def note(self, cards: Sequence[Card]) -> str:
        """Return how much a section holds."""
        without = sum(card.is_unassigned for card in cards)
        none = gettext("%(n)s chưa có đơn vị") % {"n": without}
        return ", ".join(part for part in (how_many(len(cards)), none if without else "") if part)

    def _chips(self, card: Card) -> Iterator[Chip]:
        word, directive = self.writer.word, card.directive
        for unit in directive.units:
            css = "is-act" if unit.role is Role.LEAD else "is-quiet"
            yield Chip("unit", unit_chip(escape(unit.as_written), word(unit.role)), css)
        if is_unassigned(directive):
            yield Chip("nounit", word(_("Chưa có đơn vị")))
        if directive.mode_hint is ModeHint.REQUESTED:
            yield Chip("asked", word(_("Đề nghị")), "is-asked")
        for deadline in directive.deadlines:
            yield Chip("date", until(deadline.last_day, deadline.as_written))
        if not directive.deadlines:
            yield Chip("nodate", word(_("Không nêu hạn")), "is-quiet")

    def _lines(self, card: Card) -> Iterator[str]:
        line, word, directive = self.writer.line, self.writer.word, card.directive
        yield from (line("date", escape(_told(deadline))) for deadline in directive.deadlines)
        if directive.kind:
            sort = word(_("Loại việc:"))
            yield line("draft", f"{sort} {word(directive.kind)}")
        if products := products_of(directive):
            result = word(_("Sản phẩm:"))
            yield line("doc", f"{result} {escape(', '.join(map(say, products)))}")
        if directive.beneficiaries:
            whom = word(_("Đối tượng:"))
            yield line("unit", f'{whom} <span lang="vi">{escape("; ".join(directive.beneficiaries))}</span>')


def how_many(cards: int) -> str:
    """Return how many directives a section holds."""
    return ngettext("%(n)s nội dung", "%(n)s nội dung", cards) % {"n": cards} if cards else ""


def unit_chip(name: str, more: str) -> str:
    """Write a unit with its role; both are escaped."""
    return f'<span class="sh-wrap">{name} <span class="sh-role">({more})</span></span>'


def until(last_day: date | None, as_written: str) -> str:
    """Write by when: a day where there is one, else the words of the paper."""
    if last_day:
        return escape(gettext("đến hết %(day)s") % {"day": say(last_day)})
    return f'<span class="sh-wrap">{escape(as_written)}</span>'


def _told(deadline: Deadline) -> str:
    told = f"“{deadline.as_written}”: {say(deadline.kind)}"
    if not deadline.last_day:
        return told
    said = gettext("ngày cuối còn trong hạn: %(weekday)s %(day)s")
    return f"{told}; {said % {'weekday': weekday(deadline.last_day), 'day': say(deadline.last_day)}}"
