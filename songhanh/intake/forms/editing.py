"""What is typed on a card, on the bar for many cards, and on the page that matches names."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from songhanh.intake.queries import Tree
from songhanh.intake.reading.model import DeadlineKind, DirectiveKind, Role
from songhanh.intake.rules.editing import Correction, Meant
from songhanh.intake.rules.standing import DueDay, Named, Standing
from songhanh.kernel.keys import new_key
from songhanh.ui.language import say
from songhanh.ui.requests import number_in
from songhanh.units.pick_fields import WhomField
from songhanh.units.picking import ASKED, Picked

ROLES = frozenset(map(str, Role))
KINDS = frozenset(map(str, DirectiveKind))
DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y")


class DayForm(forms.Form):
    """One day, as a calendar gives it or as one types it."""

    ngay = forms.DateField(
        label=_("Ngày cuối còn trong hạn"),
        input_formats=DAYS,
        error_messages={
            "invalid": _("Ghi ngày theo mẫu 15/6/2026."),
            "required": _("Chọn ngày cuối còn trong hạn."),
        },
    )


class AddUnitForm(forms.Form):
    """Which unit joins the directives that were ticked, and in which role."""

    def __init__(self, post: QueryDict, tree: Tree) -> None:
        super().__init__(post)
        self.fields["don-vi"] = whom = WhomField(label=_("Đơn vị"))
        whom.among(tree.scope, ())
        self.fields["vai-tro"] = forms.ChoiceField(
            label=_("Vai trò"), choices=[(str(one), say(one)) for one in Role], widget=forms.HiddenInput
        )

    @property
    def role(self) -> Role:
        """In which role."""
        return Role(self.cleaned_data["vai-tro"])

    @property
    def whom(self) -> Picked:
        """Who joins."""
        found: Picked = self.cleaned_data["don-vi"]
        return found


def chosen(post: QueryDict) -> dict[str, int]:
    """Return the directives that were ticked, each with the revision that was seen."""
    pairs = (one.partition(":") for one in post.getlist("chon"))
    seen = ((key, number_in(revision)) for key, _colon, revision in pairs)
    return {key: revision for key, revision in seen if key and revision is not None}


def whom(words: str, tree: Tree) -> Meant | None:
    """Return whom a typed or chosen name means: a public key of the tree, or words that leave no doubt."""
    said = words.removeprefix(ASKED).strip()
    found = tree.named(said) if said else None
    return Meant(found.unit, found.group) if found else None


@dataclass
class MatchEntry:
    """Whom each written name means, as somebody chose on the page that matches names."""

    post: QueryDict
    tree: Tree
    errors: dict[str, str] = field(default_factory=dict)
    typed: dict[str, str] = field(default_factory=dict)

    def choices(self) -> dict[str, Meant]:
        """Return what was chosen; a name that was left open is left out."""
        found = {}
        for number, words in enumerate(self.post.getlist("chu")):
            typed = self.post.get(f"khac-{number}", "").strip()
            said = typed or self.post.get(f"la-{number}", "")
            meant = whom(said, self.tree) if said else None
            if meant:
                found[words] = meant
            elif asked := typed or said.removeprefix(ASKED):
                self.errors[words], self.typed[words] = _unknown(asked), asked
        return found


class CardEntry:
    """What somebody typed on one card, over how the directive stands."""

    def __init__(self, post: QueryDict, standing: Standing, tree: Tree, username: str) -> None:
        self.post, self.standing, self.tree, self.username = post, standing, tree, username
        self.errors: dict[str, str] = {}
        self.typed: dict[str, str] = {}
        self.first = _first_values(post.get("goc", ""))
        self.revision = number_in(post.get("lan", "")) or 0
        self.correction = Correction(
            kind=self._kind(),
            is_requested=standing.is_requested if (said := self._said("de-nghi")) is None else said == "1",
            products=self._products(),
            units=tuple(self._units()),
            dues=tuple(self._dues()),
        )

    @property
    def said(self) -> Standing:
        """How the directive would stand if this were saved."""
        return self.correction.of(self.standing)

    def _said(self, name: str) -> str | None:
        """Return what was put into a field; nothing where it holds what the form was given out with."""
        value = self.post.get(name)
        return None if value is None or value == self.first.get(name) else value.strip()

    def _kind(self) -> str:
        said = self._said("loai")
        return self.standing.kind if said is None or said not in KINDS | {""} else said

    def _products(self) -> tuple[str, ...]:
        said = [word[:200] for word in self.post.getlist("san-pham") if word]
        if said == self.first.get("san-pham"):
            return self.standing.products
        return tuple(dict.fromkeys(said))

    def _units(self) -> Iterator[Named]:
        for named in self.standing.units:
            if f"bo-{named.key}" not in self.post:
                yield self._unit(named)
        if words := self.post.get("khac-moi", "").strip() or self.post.get("la-moi", ""):
            role = self._role("vai-tro-moi", Role.RESPONSIBLE)
            if meant := self._whom("moi", words):
                yield Named(new_key(), role, unit=meant.unit, group=meant.group, is_added=True)

    def _unit(self, named: Named) -> Named:
        named = replace(named, role=self._role(f"vai-tro-{named.key}", named.role))
        typed = self.post.get(f"khac-{named.key}", "").strip()
        said = typed or self._said(f"la-{named.key}")
        if said is None or (not said and named.is_added):
            return named
        meant = self._whom(named.key, said) if said else Meant()
        if meant is None or (meant.unit, meant.group) == (named.unit, named.group):
            return named
        return replace(named, unit=meant.unit, group=meant.group, score=None)

    def _whom(self, name: str, words: str) -> Meant | None:
        meant = whom(words, self.tree)
        if meant is None:
            asked = words.removeprefix(ASKED)
            self.errors[name], self.typed[name] = _unknown(asked), asked
        return meant

    def _role(self, name: str, before: str) -> str:
        said = self._said(name)
        return said if said is not None and said in ROLES else str(before)

    def _dues(self) -> Iterator[DueDay]:
        for due in self.standing.dues:
            if f"bo-han-{due.key}" not in self.post:
                yield from self._due(due)
        if day := self._day("ngay-moi", None):
            yield DueDay(
                new_key(), DeadlineKind.DATE.value, last_day=day, is_stated=False, set_by=self.username
            )

    def _due(self, due: DueDay) -> Iterator[DueDay]:
        day = self._day(f"ngay-{due.key}", due.last_day)
        if day == due.last_day:
            yield due
        elif day or due.is_stated:
            yield replace(due, last_day=day, set_by=self.username)

    def _day(self, name: str, before: date | None) -> date | None:
        typed = self._said(name)
        if not typed:
            return before if typed is None else None
        form = DayForm({"ngay": typed})
        if form.is_valid():
            day: date = form.cleaned_data["ngay"]
            return day
        self.errors[name], self.typed[name] = gettext("Ghi ngày theo mẫu 15/6/2026."), typed
        return before


def _first_values(plain: str) -> dict[str, object]:
    """Return with which values the form was given out, by the names of its fields."""
    try:
        values = json.loads(plain or "{}")
    except ValueError:
        return {}
    return values if isinstance(values, dict) else {}


def _unknown(words: str) -> str:
    return gettext("“%(words)s” là đơn vị nào? Chọn ở danh sách, hoặc gõ tên khác.") % {"words": words}
