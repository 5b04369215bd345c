"""Fields in which units are chosen: a tick where they are few, else a typed name; nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, cast
from urllib.parse import urlencode

from django import forms
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from songhanh.units.picking import ASKED, Entry, Picked, Scope

TYPED = "-go"
"""What is added to a field's name for the box in which one types."""


class Said(NamedTuple):
    """What came with a form: keys (or words that were asked about) that were chosen, and words typed."""

    chosen: Sequence[str] = ()
    typed: str = ""


def address_of(scope: Scope) -> str:
    """Where the page asks for suggestions while somebody types."""
    register = scope.register
    asked = {"ngay": scope.on.isoformat(), "trong": str(scope.within)}
    if scope.of in register.units:
        asked["cua"] = register.units[scope.of or 0].key
    if scope.has_groups:
        asked["nhom"] = "1"
    return f"{reverse('units:suggest')}?{urlencode(asked)}"


class PickWidget(forms.Widget):
    """The box in which one types, and beside it what may be ticked or was chosen."""

    template = "units/_pick.html"

    def __init__(self, *, is_many: bool = False, empty: Any = "") -> None:
        super().__init__()
        self.is_many, self.empty = is_many, empty
        self.scope: Scope | None = None
        self.offers: Sequence[Picked] = ()

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Said:
        """Take what was chosen and what was typed."""
        many = getattr(data, "getlist", None)
        chosen = many(name) if many else [data[name]] if data.get(name) else []
        return Said(chosen, str(data.get(name + TYPED, "")))

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        """Nothing ticked is an answer, too."""
        return name not in data and name + TYPED not in data

    def entry(self, value: Said | str | Iterable[str] | None) -> Entry:
        """Read what was said, or what the form begins with."""
        assert self.scope is not None
        if not isinstance(value, Said):
            value = Said([value] if isinstance(value, str) else list(value or ()))
        if self.is_many:
            return Entry.of(self.scope, value.chosen, value.typed.replace("\n", ";").split(";"))
        # Who types a name means it, whatever the list still says.
        return Entry.of(self.scope, () if value.typed.strip() else value.chosen, [value.typed])

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        """The box in which one types where there is no list."""
        return id_

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """Draw it."""
        entry = self.entry(value)
        offers = {one.key: one for one in self.offers}
        chosen = {one.key for one in entry.picked}
        context = {
            "name": name,
            "typed": name + TYPED,
            "id": (attrs or {}).get("id") or f"id_{name}",
            "is_many": self.is_many,
            "has_list": not self.is_many and bool(offers or self.empty),
            "is_closed": entry.scope.only is not None or (not self.is_many and bool(entry.scope.offered)),
            "empty": self.empty,
            "picked": [one for one in entry.picked if one.key not in offers],
            "offers": [(one, one.key in chosen) for one in self.offers],
            "asked": [(f"{ASKED}{words}", words, answers) for words, answers in entry.asked.items()],
            "unknown": "; ".join(entry.unknown),
            "address": address_of(entry.scope),
        }
        return render_to_string(self.template, context)


class PickField(forms.Field):
    """One unit; cleaned, it is the unit's number."""

    is_many = False
    default_error_messages = {
        "required": _("Chọn một đơn vị."),
        "asked": _("“%(words)s” là đơn vị nào? Chọn một tên ở dưới."),
        "unknown": _("Không thấy đơn vị nào tên “%(words)s” ở đây. Gõ lại tên, hoặc chọn một gợi ý."),
    }

    def __init__(self, *, empty: Any = "", **said: Any) -> None:
        super().__init__(widget=PickWidget(is_many=self.is_many, empty=empty), **said)

    @property
    def drawn(self) -> PickWidget:
        """The widget, which knows among whom is chosen."""
        return cast(PickWidget, self.widget)

    def among(self, scope: Scope, offers: Sequence[Picked] | None = None) -> None:
        """Say among whom is chosen, and who is laid out; where nobody is named, whoever is few enough."""
        self.drawn.scope = scope
        self.drawn.offers = list(scope.offered if offers is None else offers)

    def clean(self, value: Said) -> Any:
        """Return whom somebody means, or ask."""
        entry = self.drawn.entry(value)
        errors = [
            forms.ValidationError(self.error_messages[code], code=code, params={"words": words})
            for code, found in (("asked", entry.asked), ("unknown", entry.unknown))
            for words in found
        ]
        if errors:
            raise forms.ValidationError(errors)
        if self.required and not entry.picked:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        return self.cleaned(entry.picked)

    def cleaned(self, picked: Sequence[Picked]) -> Any:
        """What the form gives on."""
        return picked[-1].unit if picked else None


class WhomField(PickField):
    """One unit or group; cleaned, it is as it was picked."""

    def cleaned(self, picked: Sequence[Picked]) -> Any:
        """What the form gives on."""
        return picked[-1] if picked else None


class PickForm(forms.Form):
    """A form in which units are chosen."""

    def pick(self, name: str) -> PickField:
        """The field of that name, to be told among whom is chosen."""
        return cast(PickField, self.fields[name])


class ManyPickField(PickField):
    """Several units and groups; cleaned, they are as they were picked."""

    is_many = True

    def cleaned(self, picked: Sequence[Picked]) -> Any:
        """What the form gives on."""
        return list(picked)
