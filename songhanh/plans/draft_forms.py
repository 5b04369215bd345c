"""Shape of what people send in where work is worded: a new year, a piece of a draft, a change by a paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from songhanh.intake.reading.model import Role
from songhanh.plans.models import DraftTask, WorkArea
from songhanh.plans.rules.opening import title_of
from songhanh.plans.services import Addition, Paper, Piece
from songhanh.ui.language import say
from songhanh.units.pick_fields import ManyPickField, PickField
from songhanh.units.picking import Picked, Scope

Office = tuple[int | None, int | None, Role]
ROLES = {
    "lead": Role.LEAD,
    "doing": Role.RESPONSIBLE,
    "helping": Role.COOPERATING,
    "reporting": Role.REPORT_TO,
    "via": Role.VIA,
}


def _text(rows: int = 0, **attrs: str) -> forms.Widget:
    attrs = {"class": "form-control", "lang": "vi", **attrs}
    return forms.Textarea(attrs={**attrs, "rows": rows}) if rows else forms.TextInput(attrs=attrs)


def _day() -> forms.DateInput:
    return forms.DateInput(attrs={"class": "form-control", "type": "date"}, format="%Y-%m-%d")


class NewYearForm(forms.Form):
    """Of which year the new plan is, and under which subject."""

    year = forms.IntegerField(label=_("Năm"), min_value=2000, max_value=2100)
    subject = forms.CharField(label=_("Trích yếu"), max_length=1000, widget=_text(2))
    has_words_moved = forms.BooleanField(
        label=_("Đổi năm cũ thành năm mới trong lời văn (giai đoạn và số văn bản giữ nguyên)"),
        required=False,
        initial=True,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"].widget.attrs["class"] = "form-control"


class TitleForm(forms.Form):
    """What a draft is called once it has a number."""

    number = forms.CharField(label=_("Số, ký hiệu"), max_length=80, required=False, widget=_text())
    issued_on = forms.DateField(label=_("Ngày ký"), required=False, widget=_day())
    subject = forms.CharField(label=_("Trích yếu"), max_length=1000, widget=_text(2))


class OfficesForm(forms.Form):
    """A form that says who gets a piece of work, in which role."""

    lead = PickField(required=False)
    doing = ManyPickField(required=False)
    helping = ManyPickField(required=False)
    reporting = ManyPickField(required=False)
    via = ManyPickField(required=False)

    def __init__(self, *args: Any, scope: Scope, areas: Iterable[WorkArea], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, role in ROLES.items():
            field = cast(PickField, self.fields[name])
            field.label = say(role).capitalize()
            field.among(replace(scope, has_groups=field.is_many), offers=())
        self.areas = {area.path: area for area in areas}
        titles = ((path, f"{path} {area.title}") for path, area in self.areas.items())
        self.fields["area"] = forms.ChoiceField(
            label=_("Thuộc nội dung"),
            required=False,
            choices=[("", _("không thuộc nội dung nào")), *titles],
            widget=forms.Select(attrs={"class": "form-select", "lang": "vi"}),
        )

    @property
    def offices(self) -> list[forms.BoundField]:
        """The fields in which offices are chosen."""
        return [self[name] for name in ROLES]

    def shares(self) -> tuple[Office, ...]:
        """Who gets it: office or group, and its role."""
        lead = self.cleaned_data["lead"]
        many = [
            (one.unit, one.group, role)
            for name, role in ROLES.items()
            if name != "lead"
            for one in cast(Sequence[Picked], self.cleaned_data[name])
        ]
        return ((lead, None, Role.LEAD), *many) if lead else tuple(many)

    def area(self) -> WorkArea | None:
        """The matter that was chosen."""
        return self.areas.get(self.cleaned_data["area"])


class PieceForm(OfficesForm):
    """One piece of a draft: words, days, offices."""

    text = forms.CharField(label=_("Lời văn"), max_length=10_000, widget=_text(5))
    title = forms.CharField(
        label=_("Tên gọn (để trống thì lấy từ lời văn)"), max_length=300, required=False, widget=_text()
    )
    clause = forms.CharField(label=_("Mục, điểm"), max_length=80, required=False, widget=_text())
    revision = forms.IntegerField(widget=forms.HiddenInput, initial=0)

    def __init__(self, *args: Any, days: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.day_names = [f"day_{number}" for number in range(1, days + 2)]
        for name in self.day_names:
            self.fields[name] = forms.DateField(
                label=_("Hạn, tính cả ngày này"), required=False, widget=_day()
            )

    @property
    def days(self) -> list[forms.BoundField]:
        """The fields of days; the last is empty."""
        return [self[name] for name in self.day_names]

    def piece(self) -> Piece:
        """What was sent."""
        said = self.cleaned_data
        days = (said[name] for name in self.day_names)
        return Piece(
            text=said["text"],
            title=said["title"],
            clause=said["clause"],
            area=self.area(),
            days=tuple(sorted({day for day in days if day})),
            shares=self.shares(),
        )


def beginning_of(item: DraftTask) -> dict[str, Any]:
    """Return with what the form of a piece begins."""
    shares = item.shares.select_related("unit", "group")
    keys: dict[str, list[str]] = {name: [] for name in ROLES}
    names = {role: name for name, role in ROLES.items()}
    for share in shares:
        who = share.unit or share.group
        if who is not None:
            keys[names[Role(share.role)]].append(who.key)
    days = [day.last_day for day in item.days.all() if day.last_day]
    return {
        "text": item.text,
        # A title that comes from the words follows them.
        "title": "" if item.title == title_of(item.text) else item.title,
        "clause": item.clause,
        "area": item.work_area.path if item.work_area else "",
        "revision": item.revision,
        **keys,
        "lead": (keys["lead"] or [""])[0],
        **{f"day_{number}": day for number, day in enumerate(days, 1)},
    }


class PaperForm(forms.Form):
    """The later paper that decides a change."""

    source = forms.CharField(label=_("Theo văn bản, ý kiến chỉ đạo"), max_length=300, widget=_text())
    decided_on = forms.DateField(label=_("Ngày của văn bản"), required=False, widget=_day())

    def paper(self) -> Paper:
        """The paper."""
        day: date | None = self.cleaned_data["decided_on"]
        return Paper(self.cleaned_data["source"], day)


class AdditionForm(OfficesForm, PaperForm):
    """Work that a later paper adds."""

    text = forms.CharField(label=_("Việc cần làm"), max_length=10_000, widget=_text(4))
    clause = forms.CharField(label=_("Mục, điểm"), max_length=80, required=False, widget=_text())
    last_day = forms.DateField(label=_("Hạn, tính cả ngày này"), required=False, widget=_day())

    def clean(self) -> dict[str, Any]:
        """Somebody must do it."""
        said = super().clean() or {}
        if not self.errors and not (said["lead"] or said["doing"]):
            self.add_error("doing", _("Chọn ít nhất một đơn vị chủ trì hoặc thực hiện."))
        return said

    def addition(self) -> Addition:
        """What was sent."""
        said = self.cleaned_data
        return Addition(said["text"], said["clause"].strip(), self.area(), said["last_day"])


class WordingForm(PaperForm):
    """Other words for a task, and whether the paper changes it or says what should have stood there."""

    REWORD, CORRECT = "reword", "correct"
    kind = forms.ChoiceField(
        label=_("Văn bản này"),
        choices=[(REWORD, _("sửa đổi nội dung")), (CORRECT, _("đính chính sai sót"))],
        widget=forms.RadioSelect,
        initial=REWORD,
    )
    text = forms.CharField(label=_("Nội dung mới"), max_length=10_000, widget=_text(6))
