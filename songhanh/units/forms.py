"""What is asked of the tree: a day, and words to look for."""

from __future__ import annotations

from base64 import b64decode
from datetime import date

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from songhanh.units.picking import Within

DAYS = ["%Y-%m-%d", "%d/%m/%Y"]


class DayForm(forms.Form):
    """As of which day, and by which words."""

    ngay = forms.DateField(required=False, input_formats=DAYS)
    tim = forms.CharField(required=False, max_length=200)

    def day(self, default: date) -> date:
        """The day that was asked about; today where none was, or none that exists."""
        day: date | None = self.cleaned_data.get("ngay") if self.is_valid() else None
        return day or default

    @property
    def words(self) -> str:
        """What is looked for."""
        return self.cleaned_data.get("tim", "") if self.is_valid() else ""


class OnForm(forms.Form):
    """From which day a change holds: it says whose names are meant."""

    on = forms.DateField(required=False, input_formats=DAYS)

    def day(self, default: date) -> date:
        """That day; today where none was said."""
        day: date | None = self.cleaned_data.get("on") if self.is_valid() else None
        return day or default


class SuggestForm(DayForm):
    """What is typed where a unit is chosen, and among whom."""

    trong = forms.ChoiceField(required=False, choices=[(str(one), str(one)) for one in Within])
    cua = forms.CharField(required=False, max_length=12)
    nhom = forms.BooleanField(required=False)

    @property
    def within(self) -> Within:
        """Among whom; among all where nothing is said."""
        said = self.cleaned_data.get("trong")
        return next((one for one in Within if one == said), Within.ANYWHERE)


class WorkbookForm(forms.Form):
    """A workbook of units and people; when it is confirmed, what was looked at comes back with it."""

    file = forms.FileField(
        label=_("Tệp .xlsx"),
        required=False,
        error_messages={"empty": _("Tệp trống. Chọn lại đúng tệp.")},
        widget=forms.ClearableFileInput(attrs={"class": "form-control", "accept": ".xlsx"}),
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, object]:
        cleaned = super().clean() or {}
        file: UploadedFile | None = cleaned.get("file")
        try:
            raw = file.read() if file else b64decode(cleaned.get("seen") or "", validate=True)
        except ValueError:
            raw = b""
        if not raw and not self.errors:
            self.add_error("file", _("Chọn tệp .xlsx đã điền."))
        return {**cleaned, "raw": raw}
