"""Shape of a change of the tree: what, from which day, by which decision."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from songhanh.ui.language import say
from songhanh.units import queries
from songhanh.units.forms import DAYS
from songhanh.units.models import Unit
from songhanh.units.rules import LONGEST_NAME, Decision, UnitKind

PARTS = 4
BOX = {"class": "form-control"}
SELECT = {"class": "form-select"}


def _word(label: Any, *, required: bool = False, most: int = LONGEST_NAME) -> forms.CharField:
    return forms.CharField(label=label, required=required, max_length=most, widget=forms.TextInput(attrs=BOX))


def _kinds() -> list[tuple[str, str]]:
    return [("", "—"), *((kind.value, say(kind)) for kind in UnitKind)]


def _kind(*, required: bool = False) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Loại đơn vị"), choices=_kinds, required=required, widget=forms.Select(attrs=SELECT)
    )


class ChangeForm(forms.Form):
    """What every change says: its day and its decision. What changes is said by each kind."""

    on = forms.DateField(
        label=_("Có hiệu lực từ ngày"),
        input_formats=DAYS,
        error_messages={"required": _("Chọn ngày có hiệu lực."), "invalid": _("Ghi ngày như 01/7/2025.")},
        widget=forms.DateInput(attrs={**BOX, "type": "date"}, format="%Y-%m-%d"),
    )
    legal_basis = _word(_("Căn cứ (số, ký hiệu, ngày của văn bản)"), most=300)
    is_unsure = forms.BooleanField(label=_("Thông tin này còn cần kiểm tra"), required=False)

    def __init__(self, *args: Any, unit: Unit, siblings: Sequence[Unit] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.unit, self.siblings = unit, siblings
        self.build()
        first = [name for name in self.fields if name not in ChangeForm.base_fields]
        self.order_fields([*first, *ChangeForm.base_fields])

    def build(self) -> None:
        """Offer what there is to choose from; most kinds of change need nothing."""

    @property
    def decision(self) -> Decision:
        """From which day, and who decided."""
        said = self.cleaned_data
        return Decision(said["on"], said["legal_basis"], said["is_unsure"])

    def unit_in(self, field: str) -> Unit | None:
        """The unit that a field names in full, on the day of the change."""
        words, on = self.cleaned_data.get(field), self.cleaned_data.get("on")
        unit = queries.unit_named(words, on=on) if words and on else None
        if words and on and unit is None:
            self.add_error(field, _("Không có đơn vị nào mang đúng tên này vào ngày ấy."))
        return unit


class CreateForm(ChangeForm):
    """Lập đơn vị trực thuộc."""

    name = _word(_("Tên đơn vị"), required=True)
    short_name = _word(_("Tên ngắn"))
    kind = _kind(required=True)
    code = _word(_("Mã số"), most=32)


class RenameForm(ChangeForm):
    """Đổi tên."""

    name = _word(_("Tên mới"), required=True)
    short_name = _word(_("Tên ngắn mới"))


class RetypeForm(ChangeForm):
    """Đổi loại hình."""

    kind = _kind(required=True)
    name = _word(_("Tên mới (để trống nếu giữ tên)"))


class RecodeForm(ChangeForm):
    """Đổi mã."""

    code = _word(_("Mã số mới"), required=True, most=32)


class MoveForm(ChangeForm):
    """Chuyển cơ quan cấp trên."""

    under = _word(_("Cơ quan cấp trên mới (ghi đúng tên đầy đủ)"), required=True)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        return {**cleaned, "there": self.unit_in("under")}


class DissolveForm(ChangeForm):
    """Giải thể."""

    with_below = forms.BooleanField(label=_("Giải thể cùng lúc các đơn vị bên dưới"), required=False)


class MergeForm(ChangeForm):
    """Sáp nhập: this unit and others beside it into one that is there, or into a new one."""

    name = _word(_("Hoặc thành đơn vị mới: tên"))
    short_name = _word(_("Tên ngắn"))
    kind = _kind()
    code = _word(_("Mã số"), most=32)

    def build(self) -> None:
        beside = [(one.key, one.name) for one in self.siblings if one.pk != self.unit.pk]
        self.fields["olds"] = forms.MultipleChoiceField(
            label=_("Các đơn vị cùng nhập với đơn vị này"),
            choices=beside,
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )
        self.fields["into"] = forms.ChoiceField(
            label=_("Nhập vào đơn vị đã có"),
            choices=[("", _("— đơn vị mới —")), *beside],
            required=False,
            widget=forms.Select(attrs=SELECT),
        )
        self.order_fields(["olds", "into"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("into") and not (cleaned.get("name") and cleaned.get("kind")):
            raise forms.ValidationError(_("Chọn đơn vị nhận, hoặc ghi tên và loại của đơn vị mới."))
        if cleaned.get("into") in cleaned.get("olds", ()):
            raise forms.ValidationError(_("Đơn vị nhận không thể nằm trong số đơn vị nhập vào."))
        return cleaned


class SplitForm(ChangeForm):
    """Chia, tách: into new units of the same kind, each with its part; what is left goes on."""

    def build(self) -> None:
        for number in range(1, PARTS + 1):
            self.fields[f"name_{number}"] = _word(
                _("Tên đơn vị mới thứ %(number)d") % {"number": number}, required=number == 1
            )
            self.fields[f"percent_{number}"] = forms.DecimalField(
                label=_("Phần (%)"),
                min_value=Decimal("0.01"),
                max_value=100,
                required=number == 1,
                widget=forms.NumberInput(attrs={**BOX, "inputmode": "decimal"}),
            )
