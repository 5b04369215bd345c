"""What is asked of the tree: a day, and words to look for."""

from __future__ import annotations

from datetime import date

from django import forms

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
