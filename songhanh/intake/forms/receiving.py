"""Shape of what people send in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from songhanh.intake import rules
from songhanh.units.rules import UnitLabel

KINDS = ".docx,.pdf,.png,.jpg,.jpeg,.tif,.tiff,.md,.txt,.html,.htm,.doc"


class ReceiveForm(forms.Form):
    """A file, or words pasted: one of the two; whoever works in several offices says for which."""

    unit = forms.CharField(label=_("Đơn vị tiếp nhận"), required=False)
    file = forms.FileField(
        label=_("Tệp văn bản"),
        required=False,
        error_messages={"empty": _("Tệp trống, không có chữ nào. Chọn lại đúng tệp rồi gửi lại.")},
        widget=forms.ClearableFileInput(attrs={"class": "form-control", "accept": KINDS}),
    )
    text = forms.CharField(
        label=_("Hoặc dán nội dung văn bản"),
        required=False,
        strip=False,
        max_length=5_000_000,
        widget=forms.Textarea(attrs={"class": "form-control", "rows": 5}),
    )

    def __init__(self, *args: Any, offices: Iterable[UnitLabel] = (), **more: Any) -> None:
        super().__init__(*args, **more)
        self.offices = list(offices)

    def clean(self) -> dict[str, object]:
        cleaned = super().clean() or {}
        if not self.errors and not cleaned.get("file") and not (cleaned.get("text") or "").strip():
            raise forms.ValidationError(_("Chọn một tệp, hoặc dán nội dung văn bản vào ô dưới."))
        return cleaned

    @property
    def limit(self) -> int:
        """How many bytes a file may have: said on the page, checked there first."""
        return int(settings.UPLOAD_LIMIT)

    @property
    def limit_mb(self) -> int:
        return self.limit // (1024 * 1024)

    @property
    def chosen_unit(self) -> int | None:
        """For which office it is received, where that was asked."""
        return {one.key: one.id for one in self.offices}.get(self.cleaned_data["unit"])

    @property
    def name(self) -> str:
        """Under which name it is received."""
        file = self.cleaned_data.get("file")
        return rules.clean_name(file.name) if file else rules.name_of_paste(self.cleaned_data["text"])

    def chunks(self) -> Iterator[bytes]:
        """What was sent, byte for byte, piece by piece."""
        file: UploadedFile | None = self.cleaned_data.get("file")
        if file:
            yield from file.chunks()
        else:
            yield self.cleaned_data["text"].encode()


class WithdrawForm(forms.Form):
    """Why a document leaves the list."""

    reason = forms.CharField(
        label=_("Lý do rút"),
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs={"class": "form-control"}),
    )
