"""Shape of a group: its name, its rule, who is in it by hand, and from which day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from songhanh.ui.language import say
from songhanh.units.forms import DAYS
from songhanh.units.gathering import Gathering
from songhanh.units.pick_fields import ManyPickField, PickField
from songhanh.units.picking import Scope
from songhanh.units.rules import LONGEST_NAME, Reach, UnitKind

BOX = {"class": "form-control"}


def _kinds() -> list[tuple[str, str]]:
    return [(kind.value, say(kind)) for kind in UnitKind]


def _reaches() -> list[tuple[str, str]]:
    return [(reach.value, say(reach)) for reach in Reach]


def _day(label: Any, required: Any) -> forms.DateField:
    return forms.DateField(
        label=label,
        input_formats=DAYS,
        error_messages={"required": required, "invalid": _("Ghi ngày như 01/7/2025.")},
        widget=forms.DateInput(attrs={**BOX, "type": "date"}, format="%Y-%m-%d"),
    )


class GroupForm(forms.Form):
    """A group as it is to be: by a rule, by hand, or both."""

    name = forms.CharField(
        label=_("Tên nhóm, như văn bản gọi"),
        max_length=LONGEST_NAME,
        error_messages={"required": _("Ghi tên nhóm.")},
        widget=forms.TextInput(attrs=BOX),
    )
    under = PickField(label=_("Của đơn vị"), required=False)
    kinds = forms.MultipleChoiceField(
        label=_("Gồm các loại đơn vị"),
        choices=_kinds,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    reach = forms.ChoiceField(
        label=_("Tìm đến đâu"), choices=_reaches, widget=forms.Select(attrs={"class": "form-select"})
    )
    takes_ties = forms.BooleanField(
        label=_("Gồm cả đơn vị phối hợp công tác với đơn vị ấy, không trực thuộc"), required=False
    )
    members = ManyPickField(label=_("Đơn vị chọn thêm"), required=False)
    on = _day(_("Áp dụng từ ngày"), _("Chọn ngày áp dụng."))

    def __init__(self, *args: Any, scope: Scope, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("under", "members"):
            field = self.fields[name]
            assert isinstance(field, PickField)
            field.among(scope, [])

    def gathering(self) -> Gathering:
        """What was said."""
        said = self.cleaned_data
        return Gathering(
            said["name"],
            said["under"],
            said["kinds"],
            said["reach"],
            said["takes_ties"],
            [one.unit for one in said["members"]],
        )


class EndForm(forms.Form):
    """From which day a group is no more."""

    on = _day(_("Kết thúc từ ngày"), _("Chọn ngày kết thúc."))

    @property
    def day(self) -> date:
        """That day."""
        found: date = self.cleaned_data["on"]
        return found
