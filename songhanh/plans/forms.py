"""Shape of what people send in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from songhanh.intake.reading.model import Role
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.plans.queries import Filters
from songhanh.plans.rules.words import AssignmentStatus, DayOffRule, Mode, PlanKind
from songhanh.ui.language import say
from songhanh.units.pick_fields import ManyPickField, PickField, PickForm

Choices = list[tuple[str, str]]


def _said(words: Iterable[object]) -> Choices:
    return [(str(word), say(word)) for word in words]


def _select(**attrs: str) -> forms.Select:
    return forms.Select(attrs={"class": "form-select", **attrs})


def _text(**attrs: str) -> forms.TextInput:
    return forms.TextInput(attrs={"class": "form-control", **attrs})


def _day() -> forms.DateInput:
    return forms.DateInput(attrs={"class": "form-control", "type": "date"}, format="%Y-%m-%d")


def _choice(form: forms.Form, name: str) -> forms.ChoiceField:
    return cast(forms.ChoiceField, form.fields[name])


class OpenForm(PickForm):
    """Who issued the paper, and who coordinates."""

    issuer = PickField(label=_("Cơ quan ban hành"))
    coordinator = PickField(label=_("Đơn vị đầu mối (theo dõi, tổng hợp)"))


class ArrangeForm(PickForm):
    """Who coordinates and who receives the coordinator's own report; what a day off does."""

    coordinator = PickField(label=_("Đơn vị đầu mối"))
    receiver = PickField(
        label=_("Nơi nhận báo cáo của đơn vị đầu mối"), required=False, empty=_("cơ quan ban hành")
    )
    day_off_rule = forms.ChoiceField(label=_("Hạn rơi vào ngày nghỉ"), widget=_select())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choice(self, "day_off_rule").choices = _said(DayOffRule)

    def clean_day_off_rule(self) -> DayOffRule:
        return DayOffRule(self.cleaned_data["day_off_rule"])


class Closed(NamedTuple):
    """A list to choose from: each of its members with its words, and whether it is chosen."""

    name: str
    label: object
    options: list[tuple[str, object, bool]]


class FilterForm(forms.Form):
    """What somebody looks for on the page of a plan."""

    tim = forms.CharField(label=_("Tìm trong nội dung"), required=False, widget=_text(type="search"))
    don_vi = forms.CharField(label=_("Đơn vị"), required=False, widget=_text(type="search"))
    noi_dung = forms.CharField(label=_("Nội dung"), required=False, widget=_select())
    vai_tro = forms.ChoiceField(label=_("Vai trò"), required=False, widget=_select())
    giao = forms.ChoiceField(label=_("Giao hay đề nghị"), required=False, widget=_select())
    nhan = forms.ChoiceField(label=_("Trạng thái nhận"), required=False, widget=_select())
    den = forms.DateField(label=_("Hạn đến ngày"), required=False, widget=_day())

    def __init__(self, *args: Any, areas: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        anything = [("", _("tất cả"))]
        self.fields["noi_dung"].widget.choices = [*anything, *areas]
        _choice(self, "vai_tro").choices = [*anything, *_said(Role)]
        _choice(self, "giao").choices = [*anything, *_said(Mode)]
        _choice(self, "nhan").choices = [*anything, *_said(AssignmentStatus)]

    @property
    def closed(self) -> list[Closed]:
        """The lists to choose from, as the page draws them."""
        lists = {name: self.fields[name] for name in ("noi_dung", "vai_tro", "giao", "nhan")}
        return [
            Closed(
                name,
                field.label or "",
                [(value, words, value == self.data.get(name, "")) for value, words in field.widget.choices],
            )
            for name, field in lists.items()
        ]

    def look(self) -> Filters:
        """What is looked for; what makes no sense is not looked for."""
        self.is_valid()
        said = self.cleaned_data
        day = said.get("den")
        return Filters(
            words=said.get("tim", ""),
            unit=said.get("don_vi", ""),
            area=said.get("noi_dung", ""),
            role=said.get("vai_tro", ""),
            mode=said.get("giao", ""),
            until=day if isinstance(day, date) else None,
            status=said.get("nhan", ""),
        )


class ReasonForm(forms.Form):
    """Why work is sent back, on or upheld."""

    reason = forms.CharField(
        label=_("Lý do"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"class": "form-control", "rows": 2}),
    )


def reason_in(post: QueryDict) -> str:
    """The reason that was sent, or none; what no field holds is refused in one sentence."""
    form = ReasonForm(post)
    if not form.is_valid():
        raise Denied(Message("Lý do dài quá 500 ký tự hoặc có ký tự lạ. Sửa lại rồi gửi."))
    reason: str = form.cleaned_data["reason"]
    return reason


class MoveForm(PickForm):
    """To which office work goes, and why."""

    to = PickField(label=_("Đơn vị nhận"))
    reason = forms.CharField(
        label=_("Lý do chuyển"),
        max_length=500,
        widget=forms.Textarea(attrs={"class": "form-control", "rows": 2}),
    )


class AdHocForm(PickForm):
    """Work outside a plan: what, who, by when, after which word or paper."""

    title = forms.CharField(
        label=_("Việc cần làm"),
        max_length=300,
        widget=forms.Textarea(attrs={"class": "form-control", "rows": 2}),
    )
    units = ManyPickField(label=_("Đơn vị nhận"))
    last_day = forms.DateField(label=_("Hạn, tính cả ngày này"), required=False, widget=_day())
    kind = forms.ChoiceField(label=_("Giao theo"), widget=_select())
    source = forms.CharField(label=_("Số văn bản, hoặc ý kiến chỉ đạo ngày"), max_length=300, widget=_text())
    issuer = PickField(label=_("Giao thay mặt"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        order = [PlanKind.DIRECTIVE_NOTE, PlanKind.OFFICIAL_LETTER, PlanKind.CONCLUSION]
        _choice(self, "kind").choices = _said([*order, *(one for one in PlanKind if one not in order)])


class AmendForm(forms.Form):
    """Which paper changes which tasks, and how."""

    source = forms.CharField(label=_("Theo văn bản, ý kiến chỉ đạo"), max_length=300, widget=_text())
    decided_on = forms.DateField(label=_("Ngày của văn bản"), required=False, widget=_day())
    last_day = forms.DateField(label=_("Hạn mới, tính cả ngày này"), required=False, widget=_day())
