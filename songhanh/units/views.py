"""Looking at the tree of any day, and changing it after having seen what that does."""

from __future__ import annotations

from base64 import b64encode
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_http_methods, require_safe

from songhanh.ui.language import say
from songhanh.ui.requests import PageRequest
from songhanh.units import queries
from songhanh.units.arrivals import blank_sheets, take_in
from songhanh.units.effects import effects_of
from songhanh.units.forms import DayForm, OnForm, SuggestForm, WorkbookForm
from songhanh.units.models import Unit
from songhanh.units.pick_fields import TYPED
from songhanh.units.picking import Picked, Scope
from songhanh.units.presenters import unit_page
from songhanh.units.presenters.blank_workbook import blank_workbook
from songhanh.units.reform_forms import ChangeForm
from songhanh.units.reforms import REFORMS
from songhanh.units.rules import check_may_arrange, may_arrange
from songhanh.units.workbook import book_of


@require_safe
def tree(request: PageRequest) -> HttpResponse:
    """Đơn vị: the tree as of a day, or what answers to some words."""
    form = DayForm(request.GET)
    day = form.day(localdate())
    context = {
        "day": day,
        "today": localdate(),
        "words": form.words,
        "may_arrange": may_arrange(request.actor),
        "days": queries.turning_points(),
        "findings": queries.found(form.words, day) if form.words else None,
        "branch": None if form.words else queries.branch(None, day, request.GET.get("trang")),
    }
    return render(request, "units/tree.html", context)


@require_safe
def below(request: PageRequest, key: str) -> HttpResponse:
    """The units directly below one: a piece of the tree, asked for when its branch is opened."""
    day = DayForm(request.GET).day(localdate())
    unit = _unit(key)
    branch = queries.branch(unit.pk, day, request.GET.get("trang"))
    return render(request, "units/_branch.html", {"branch": branch, "day": day, "of": unit})


@require_safe
def unit(request: PageRequest, key: str) -> HttpResponse:
    """Một đơn vị: names, place, ties and history, as of a day."""
    day = DayForm(request.GET).day(localdate())
    found = _unit(key)
    context = {
        "page": unit_page.page_of(found.pk, day, request.GET.get("trang")),
        "may_arrange": may_arrange(request.actor),
        "acts": {word: reform.event for word, reform in REFORMS.items()},
        "day": day,
        "today": localdate(),
    }
    return render(request, "units/unit.html", context)


@require_safe
def suggest(request: PageRequest) -> HttpResponse:
    """Gợi ý khi gõ tên đơn vị: a few units or groups that answer to what is typed."""
    form = SuggestForm(request.GET)
    register = queries.register_on(form.day(localdate()))
    said = form.cleaned_data
    of = register.keys.get(said.get("cua", ""))
    scope = Scope(register, form.within, of, has_groups=bool(said.get("nhom")))
    found = scope.answers(form.words)
    told = ngettext("%(n)d gợi ý", "%(n)d gợi ý", len(found)) if found else gettext("Không có gợi ý")
    answers = [{"key": one.key, "name": one.name, "note": one.note or _group_word(one)} for one in found]
    return JsonResponse({"answers": answers, "told": told % {"n": len(found)} if found else told})


def _group_word(one: Picked) -> str:
    return gettext("nhóm đơn vị") if one.group else ""


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: PageRequest, key: str, word: str) -> HttpResponse:
    """Thay đổi một đơn vị: say what, see what it does, confirm."""
    check_may_arrange(request.actor)
    if word not in REFORMS:
        raise Http404
    reform = REFORMS[word]
    today = localdate()
    found = _named(key, today)
    register = queries.register_on(OnForm(request.POST).day(today))
    form = reform.form(request.POST or None, unit=found, register=register, initial={"on": today})
    context = {"unit": found.label, "form": form, "event": reform.event, "day": today}
    if request.method != "POST":
        return render(request, "units/change.html", context)
    if not form.is_valid():
        return render(request, "units/change.html", context, status=400)
    if "sua" in request.POST:
        return render(request, "units/change.html", context)
    act = reform.act(form, request.actor)
    if "xac-nhan" not in request.POST:
        effects = effects_of(act, form.decision.on)
        return render(
            request,
            "units/change.html",
            {**context, "effects": effects, "says": _said(request.POST, form), "decision": form.decision},
        )
    act()
    messages.success(request, gettext("Đã ghi: %(event)s.") % {"event": say(reform.event)})
    return redirect("units:unit", key)


@require_http_methods(["GET", "HEAD", "POST"])
def arrive(request: PageRequest) -> HttpResponse:
    """Nạp từ tệp: a workbook is checked cell by cell and looked at before anything is kept."""
    check_may_arrange(request.actor)
    form = WorkbookForm(request.POST or None, request.FILES or None)
    if request.method != "POST":
        return render(request, "units/arrive.html", {"form": WorkbookForm()})
    if not form.is_valid():
        return render(request, "units/arrive.html", {"form": form}, status=400)
    today = localdate()
    raw = form.cleaned_data["raw"]
    book = book_of(raw, default=today)
    is_trial = "xac-nhan" not in request.POST
    arrival = take_in(
        book.content,
        book.people,
        today=today,
        by=request.actor,
        is_trial=is_trial,
        site="" if is_trial else request.build_absolute_uri("/"),
    )
    if is_trial or arrival.flaws:
        context = {
            "form": WorkbookForm(),
            "arrival": arrival,
            "effects": arrival.loaded.effects,
            "seen": b64encode(raw).decode(),
        }
        return render(request, "units/arrive.html", context)
    messages.success(request, gettext("Đã nạp %(units)d đơn vị mới.") % {"units": arrival.loaded.begun})
    return redirect(arrival.onward or "units:tree")


@require_safe
def blank(request: PageRequest) -> HttpResponse:
    """Tệp mẫu: a workbook to be filled in."""
    check_may_arrange(request.actor)
    return HttpResponse(
        blank_workbook(blank_sheets()),
        content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        headers={"Content-Disposition": 'attachment; filename="don-vi-va-nguoi.xlsx"'},
    )


def _unit(key: str) -> Unit:
    found = Unit.objects.filter(key=key).first()
    if found is None:
        raise Http404
    return found


def _named(key: str, day: date) -> Unit:
    found = queries.units_on(day).filter(key=key).first()
    if found is None:
        raise Http404
    return found


def _said(sent: QueryDict, form: ChangeForm) -> list[tuple[str, str]]:
    """Everything that was sent, to be sent once more when it is confirmed."""
    asked = {name: values for name, values in sent.lists() if name.removesuffix(TYPED) in form.fields}
    return [(name, value) for name, values in asked.items() for value in values]
