"""Several cards in one act: joined, set aside, given a unit or a day."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from songhanh.intake import queries, services
from songhanh.intake.forms import AddUnitForm, DayForm, chosen
from songhanh.intake.models import SourceDocument
from songhanh.intake.rules import Status
from songhanh.intake.services import Outcome
from songhanh.intake.views.work import tell_stale
from songhanh.people.requests import PageRequest

Doing = Callable[[SourceDocument, dict[str, int]], Outcome]


@require_POST
def join(request: PageRequest, key: str) -> HttpResponse:
    """Gộp các nội dung đã chọn."""
    return _done(request, key, lambda document, seen: services.join(document, seen, by=request.actor))


@require_POST
def set_aside(request: PageRequest, key: str) -> HttpResponse:
    """Bỏ ra các nội dung đã chọn."""
    return _done(request, key, lambda document, seen: services.set_aside(document, seen, by=request.actor))


@require_POST
def restore(request: PageRequest, key: str) -> HttpResponse:
    """Lấy lại các nội dung đã chọn."""
    return _done(request, key, lambda document, seen: services.restore(document, seen, by=request.actor))


@require_POST
def add_unit(request: PageRequest, key: str) -> HttpResponse:
    """Thêm đơn vị vào các nội dung đã chọn."""
    document = _document(request, key)
    form = AddUnitForm(request.POST, queries.tree_for(document, timezone.localdate()))
    if chosen(request.POST) and not form.is_valid():
        context = {"document": document, "form": form, "chosen": request.POST.getlist("chon")}
        return render(request, "intake/add_unit.html", context, status=400)
    return _done(
        request,
        key,
        lambda document, seen: services.add_unit(
            document, seen, role=form.role, unit=form.whom.unit, group=form.whom.group, by=request.actor
        ),
    )


@require_POST
def set_day(request: PageRequest, key: str) -> HttpResponse:
    """Đặt hạn cho các nội dung đã chọn."""
    _document(request, key)
    form = DayForm(request.POST)
    if not form.is_valid():
        messages.warning(request, str(form.errors["ngay"][0]))
        return redirect("intake:document", key)
    day = form.cleaned_data["ngay"]
    return _done(request, key, lambda document, seen: services.set_day(document, seen, day, by=request.actor))


def _document(request: PageRequest, key: str) -> SourceDocument:
    return get_object_or_404(queries.prepared_by(request.actor), key=key, status=Status.TAKEN_UP)


def _done(request: PageRequest, key: str, act: Doing) -> HttpResponse:
    document, seen = _document(request, key), chosen(request.POST)
    if not seen:
        messages.warning(request, gettext("Chưa chọn nội dung nào. Đánh dấu các nội dung rồi bấm lại."))
        return redirect("intake:document", key)
    outcome = act(document, seen)
    address = reverse("intake:document", args=[key])
    if outcome.is_stale:
        tell_stale(request, outcome.stale)
    elif outcome.edit:
        messages.success(request, gettext("Đã sửa %(count)d nội dung.") % {"count": len(seen)})
        address += f"#doc-{outcome.edit.codes[0]}"
    return redirect(address)
