"""An office and its work: all it owes as of a day, and its answers, many at once."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from songhanh.people import queries as people
from songhanh.people.requests import PageRequest
from songhanh.plans import services
from songhanh.plans.presenters import offices
from songhanh.plans.queries.offices import Look, owed_by, pieces_of, waiting_by_unit
from songhanh.units import queries as units
from songhanh.units.models import Unit

PER_PAGE = 60


@require_safe
def my_units(request: PageRequest) -> HttpResponse:
    """Việc được giao: to the office that is one's own; where there are several, which of them."""
    mine = sorted(
        units.labels(request.actor.units, on=timezone.localdate()).values(), key=lambda one: one.name
    )
    if len(mine) == 1:
        return redirect("plans:unit", mine[0].key)
    waiting = waiting_by_unit(request.actor.units)
    offices = [(one, waiting.get(one.id, 0)) for one in mine]
    return render(request, "plans/my_units.html", {"offices": offices}) if mine else redirect("plans:list")


@require_safe
def unit(request: PageRequest, key: str) -> HttpResponse:
    """An office: all it owes from every source, as of a day."""
    office = get_object_or_404(Unit, key=key)
    today = timezone.localdate()
    day = _day(request, "ngay") or today
    look = Look(request.GET.get("tim", ""), request.GET.get("muc", ""), _day(request, "den"))
    owed = owed_by(request.actor, office.pk, day, look)
    pages = Paginator(owed.rows, PER_PAGE)
    # How many there are is known already: no second count.
    pages.count = owed.counts[look.pile] if look.pile in owed.counts else sum(owed.counts.values())
    sheet = pages.get_page(request.GET.get("trang"))
    rows, rights = list(sheet), offices.rights_of(request.actor, office.pk)
    page = offices.page_of(rows, owed.counts, rights, pieces_of([row.pk for row in rows]))
    context = {
        "unit": units.labels([office.pk], on=day).get(office.pk),
        "day": day,
        "is_today": day == today,
        "look": look,
        "page": page,
        "sheet": sheet,
        "people": people.people_of(office.pk, today) if page.rights.names and page.is_choosing else (),
    }
    return render(request, "plans/unit.html", context)


def _day(request: PageRequest, name: str) -> date | None:
    try:
        return parse_date(request.GET.get(name, ""))
    except ValueError:
        return None


@require_POST
def accept_all(request: PageRequest, key: str) -> HttpResponse:
    """Nhận tất cả việc đang chờ."""
    office = get_object_or_404(Unit, key=key)
    count = services.accept_all(office.pk, by=request.actor)
    messages.success(request, gettext("Đã nhận %(n)d việc.") % {"n": count})
    return redirect("plans:unit", office.key)


@require_POST
def answer(request: PageRequest, key: str) -> HttpResponse:
    """Trả lời nhiều việc một lần: take on, send back, put somebody in charge; or one, by its row."""
    office = get_object_or_404(Unit, key=key)
    said, by, today = request.POST, request.actor, timezone.localdate()
    chosen = [one for mark in said.getlist("chon") for one in mark.split(",")]
    if "nhan" in said:
        services.accept_chosen(office.pk, [said["nhan"]], by=by)
        messages.success(request, gettext("Đã nhận việc."))
    elif said.get("lam") == "bao":
        count = services.contest_chosen(office.pk, chosen, reason=said.get("reason", ""), by=by)
        messages.success(
            request,
            gettext("Đã báo đơn vị đầu mối về %(n)d việc không thuộc chức năng; chờ trả lời.") % {"n": count},
        )
    elif said.get("lam") == "giao":
        post = get_object_or_404(people.people_of(office.pk, today), key=said.get("nguoi", ""))
        count = services.name_for_chosen(office.pk, chosen, post, on=today, by=by)
        messages.success(request, gettext("Đã giao người phụ trách cho %(n)d việc.") % {"n": count})
    else:
        count = services.accept_chosen(office.pk, chosen, by=by)
        messages.success(request, gettext("Đã nhận %(n)d việc.") % {"n": count})
    return redirect("plans:unit", office.key)
