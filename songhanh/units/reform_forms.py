"""Shape of a change of the tree: what, from which day, by which decision."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from songhanh.ui.language import say
from songhanh.units.forms import DAYS
from songhanh.units.matching import Register
from songhanh.units.models import Unit
from songhanh.units.pick_fields import ManyPickField, PickField, PickForm
from songhanh.units.picking import Scope, Within
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


class ChangeForm(PickForm):
    """What every change says: its day and its decision. What changes is said by each kind."""

    on = forms.DateField(
        label=_("Có hiệu lực từ ngày"),
        input_formats=DAYS,
        error_messages={"required": _("Chọn ngày có hiệu lực."), "invalid": _("Ghi ngày như 01/7/2025.")},
        widget=forms.DateInput(attrs={**BOX, "type": "date"}, format="%Y-%m-%d"),
    )
    legal_basis = _word(_("Căn cứ (số, ký hiệu, ngày của văn bản)"), most=300)
    is_unsure = forms.BooleanField(label=_("Thông tin này còn cần kiểm tra"), required=False)

    def __init__(self, *args: Any, unit: Unit, register: Register, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.unit, self.register = unit, register
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

    under = PickField(label=_("Cơ quan cấp trên mới"))

    def build(self) -> None:
        self.pick("under").among(Scope(self.register))


class DissolveForm(ChangeForm):
    """Giải thể."""

    with_below = forms.BooleanField(label=_("Giải thể cùng lúc các đơn vị bên dưới"), required=False)


class MergeForm(ChangeForm):
    """Sáp nhập: this unit and others beside it into one that is there, or into a new one."""

    olds = ManyPickField(label=_("Các đơn vị cùng nhập với đơn vị này"), required=False)
    into = PickField(label=_("Nhập vào đơn vị đã có"), required=False, empty=_("— đơn vị mới —"))
    name = _word(_("Hoặc thành đơn vị mới: tên"))
    short_name = _word(_("Tên ngắn"))
    kind = _kind()
    code = _word(_("Mã số"), most=32)

    def build(self) -> None:
        beside = Scope(self.register, Within.BESIDE, self.unit.pk)
        self.pick("olds").among(beside)
        self.pick("into").among(beside)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "into" in self.errors:
            return cleaned
        if not cleaned.get("into") and not (cleaned.get("name") and cleaned.get("kind")):
            raise forms.ValidationError(_("Chọn đơn vị nhận, hoặc ghi tên và loại của đơn vị mới."))
        if cleaned.get("into") in [one.unit for one in cleaned.get("olds", ())]:
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
