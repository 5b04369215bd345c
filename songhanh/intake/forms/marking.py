"""Shape of what is said of a stretch of the paper: that it is an order, or that its doubt is settled."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from songhanh.intake.rules.points import PointAnswer


class AddForm(forms.Form):
    """Words of the paper; what stands before them tells apart places that say the same."""

    doan = forms.CharField(
        label=_("Nguyên văn câu giao việc"),
        max_length=20_000,
        error_messages={"required": _("Chép nguyên văn câu giao việc từ trang giấy vào ô này.")},
        widget=forms.Textarea(attrs={"class": "form-control", "rows": 5}),
    )
    truoc = forms.CharField(required=False, max_length=2_000, widget=forms.HiddenInput)


class SettleForm(forms.Form):
    """What was done about a point; nothing where it is to be looked at again."""

    note = forms.CharField(
        label=_("Ghi chú (nếu cần)"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"class": "form-control"}),
    )
    answer = forms.ChoiceField(choices=[*PointAnswer.choices(), ("reopen", "")])
