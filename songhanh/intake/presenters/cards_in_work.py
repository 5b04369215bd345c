"""The cards of directives in people's hands: each closed, one line of what is known; its form comes later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape

from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from songhanh.intake.models import Directive, Due, NamedUnit
from songhanh.intake.presenters.cards import Ask
from songhanh.intake.presenters.cards_as_read import unit_chip, until
from songhanh.intake.presenters.writing import Chip, Writer
from songhanh.intake.reading.model import Role
from songhanh.intake.rules.points import PointKind, points_of
from songhanh.kernel.passage import Span
from songhanh.ui.rows import safe
from songhanh.units.rules import UnitLabel

CSS = {
    PointKind.NO_UNIT: "has-no-unit",
    PointKind.UNMATCHED: "has-unmatched",
    PointKind.TWO_LEADS: "has-two-leads",
    PointKind.NO_DAY: "has-no-date",
}


@dataclass(frozen=True)
class ShownUnit:
    """A unit on a card: as the tree calls it where it is known, as the paper writes it where not."""

    named: NamedUnit
    label: UnitLabel | None = None

    @property
    def name(self) -> str:
        if self.label:
            return self.label.short
        return str(self.named.group) if self.named.group_id else self.named.as_written

    @property
    def is_matched(self) -> bool:
        return self.named.unit_id is not None or self.named.group_id is not None


@dataclass(frozen=True)
class Shown:
    """A directive as its card shows it; ``asks`` are the points that stand in its sentence."""

    row: Directive
    units: tuple[ShownUnit, ...]
    points: tuple[PointKind, ...]
    asks: tuple[Ask, ...] = ()

    @property
    def span(self) -> Span:
        return Span(self.row.start, self.row.end)

    @property
    def section(self) -> str:
        return self.row.section

    @property
    def code(self) -> str:
        return self.row.code

    def asked(self, asks: tuple[Ask, ...]) -> Shown:
        return replace(self, asks=asks)

    @property
    def css(self) -> str:
        """The filters of the strip under which the card is shown, for what is open on the directive."""
        return " ".join(CSS[point] for point in self.points)


def shown(row: Directive, labels: Mapping[int, UnitLabel]) -> Shown:
    """Return what the card of a directive in people's hands shows."""
    units = tuple(ShownUnit(one, labels.get(one.unit_id or 0)) for one in row.units)
    return Shown(row, units, points_of(row.standing))


def head_of(card: Shown, writer: Writer) -> SafeString:
    """Return the head of a card as it is written."""
    return safe(writer.summary(card.code, card.row.text, _chips(card, writer), card.asks))


def _chips(card: Shown, writer: Writer) -> Iterator[Chip]:
    word = writer.word
    for unit in card.units:
        more = word(Role(unit.named.role))
        css = "is-act" if unit.named.role == Role.LEAD else "is-quiet"
        if not unit.is_matched:
            unmatched = word(_("chưa khớp"))
            more, css = f"{more}, {unmatched}", "is-soon"
        yield Chip("unit", unit_chip(escape(unit.name), more), css)
    if PointKind.NO_UNIT in card.points:
        yield Chip("nounit", word(_("Chưa có đơn vị")))
    if PointKind.TWO_LEADS in card.points:
        yield Chip("flaw", word(_("Hơn một đơn vị chủ trì")), "is-late")
    if card.row.is_requested:
        yield Chip("asked", word(_("Đề nghị")), "is-asked")
    dues = card.row.days
    yield from (Chip("date", due_html(due)) for due in dues)
    if not dues:
        yield Chip("nodate", word(_("Không nêu hạn")), "is-quiet")


def due_html(due: Due) -> str:
    """Write by when, and who said so where the paper does not."""
    html = until(due.last_day, due.as_written)
    if due.is_stated:
        return html
    told = gettext("%(who)s đặt") % {"who": due.set_by}
    return f'{html} <span class="sh-role">({escape(told)})</span>'


class CardsInWork:
    """Writes the cards of directives in people's hands, each closed: its form comes when it is opened."""

    def __init__(self, writer: Writer, *, is_laid_open: bool) -> None:
        self.writer, self.is_laid_open = writer, is_laid_open

    def all(self, items: Sequence[Shown | Ask]) -> str:
        """Write what stands in a section."""
        return "".join(self.writer.ask(one) if isinstance(one, Ask) else self.card(one) for one in items)

    def css(self, card: Shown) -> str:
        """Return the filters of the strip under which a card is shown."""
        flaw = "has-flaw" if any(map(self.writer.is_open, card.asks)) else ""
        return f"{card.css} {flaw}".strip()

    def card(self, card: Shown) -> str:
        """Write a card with the box that chooses it."""
        row, code, edit = card.row, escape(card.code), self.writer.edit(card.row.key)
        head = head_of(card, self.writer)
        points = "".join(map(self.writer.ask, card.asks))
        is_open = " open" if card.asks and self.is_laid_open else ""
        inside = f"{points}{self._body(card, edit)}{self.writer.way_back(card.code)}"
        box = at = ""
        if self.writer.may_edit:
            label = escape(gettext("Chọn %(code)s") % {"code": card.code})
            box = (
                f'<input type="checkbox" name="chon" form="hang-loat" value="{row.key}:{row.revision}"'
                f' aria-label="{label}">'
            )
            at = f' data-edit="{edit}"'
        return (
            f'<div class="sh-pick" data-key="{row.key}">{box}<details class="sh-card {self.css(card)}"'
            f' id="doc-{code}" data-said="vb-{code}"{at}{is_open}>'
            f'{head}<div class="sh-card-body">{inside}</div></details></div>'
        )

    def _body(self, card: Shown, edit: str) -> str:
        if self.writer.may_edit:
            words = self.writer.word(_("Sửa nội dung này"))
            link = f'<a class="btn btn-quiet btn-sm" href="{edit}">{words}</a>'
            return f'<div class="sh-edit"><p>{link}</p></div>'
        return "".join(self.writer.line("date", due_html(due)) for due in card.row.days)
