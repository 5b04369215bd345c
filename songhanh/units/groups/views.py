"""Groups of units: all of them, one with its members as of a day, and what an administrator does to them."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from songhanh.ui.requests import PageRequest
from songhanh.units import queries, services
from songhanh.units.forms import DayForm
from songhanh.units.groups import listing
from songhanh.units.groups.forms import EndForm, GroupForm
from songhanh.units.models import Unit, UnitGroup
from songhanh.units.picking import Scope
from songhanh.units.rules import Reach, check_may_arrange, may_arrange

PER_PAGE = 60


@require_safe
def groups(request: PageRequest) -> HttpResponse:
    """Nhóm đơn vị: the groups of a day, each with how many are in it."""
    form = DayForm(request.GET)
    day = form.day(localdate())
    page = Paginator(listing.groups_on(day, form.words), PER_PAGE).get_page(request.GET.get("trang"))
    context = {
        "page": page,
        "rows": listing.rows_of(list(page), day),
        "day": day,
        "words": form.words,
        "may_arrange": may_arrange(request.actor),
    }
    return render(request, "units/groups.html", context)


@require_safe
def group(request: PageRequest, key: str) -> HttpResponse:
    """Một nhóm: its rule, and who is in it as of a day."""
    found = get_object_or_404(UnitGroup.objects.all(), key=key)
    day = DayForm(request.GET).day(localdate())
    under = queries.labels([found.under_id], on=day).get(found.under_id) if found.under_id else None
    context = {
        "group": found,
        "under": under,
        "page": Paginator(queries.members_of(found, day), PER_PAGE).get_page(request.GET.get("trang")),
        "chosen": listing.by_hand(found, day),
        "others": listing.others_of(found),
        "day": day,
        "may_arrange": may_arrange(request.actor) and found.ended_on is None,
    }
    return render(request, "units/group.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def gather(request: PageRequest) -> HttpResponse:
    """Lập nhóm đơn vị."""
    check_may_arrange(request.actor)
    today = localdate()
    over = Unit.objects.filter(key=request.GET.get("cua", "")).first()
    begins = {"on": today, "reach": Reach.CHILDREN.value, "under": over.key if over else ""}
    form = GroupForm(request.POST or None, scope=Scope(queries.register_on(today)), initial=begins)
    if request.method != "POST" or not form.is_valid():
        status = 400 if request.method == "POST" else 200
        return render(request, "units/gather.html", {"form": form}, status=status)
    said = form.gathering()
    begun = services.gather(
        said.name,
        under=Unit.objects.filter(pk=said.under or 0).first(),
        on=form.cleaned_data["on"],
        kinds=said.kinds,
        reach=said.reach,
        takes_ties=said.takes_ties,
        members=said.members,
        by=request.actor,
    )
    messages.success(request, gettext("Đã lập nhóm “%(name)s”.") % {"name": begun.name})
    return redirect("units:group", begun.key)


@require_http_methods(["GET", "HEAD", "POST"])
def regather(request: PageRequest, key: str) -> HttpResponse:
    """Thay đổi nhóm: from a day on; who was in it before stays written down."""
    check_may_arrange(request.actor)
    found = get_object_or_404(UnitGroup.objects.filter(ended_on=None), key=key)
    today = localdate()
    scope = Scope(queries.register_on(today))
    form = GroupForm(request.POST or None, scope=scope, initial=_begins(found, scope, today))
    if request.method != "POST" or not form.is_valid():
        status = 400 if request.method == "POST" else 200
        return render(request, "units/gather.html", {"form": form, "group": found}, status=status)
    on = form.cleaned_data["on"]
    changed = services.regather(found, form.gathering(), on=on, by=request.actor)
    messages.success(request, gettext("Đã ghi thay đổi của nhóm “%(name)s”.") % {"name": changed.name})
    return redirect("units:group", changed.key)


@require_http_methods(["GET", "HEAD", "POST"])
def disband(request: PageRequest, key: str) -> HttpResponse:
    """Kết thúc nhóm."""
    check_may_arrange(request.actor)
    found = get_object_or_404(UnitGroup.objects.filter(ended_on=None), key=key)
    form = EndForm(request.POST or None, initial={"on": localdate()})
    if request.method != "POST" or not form.is_valid():
        status = 400 if request.method == "POST" else 200
        return render(request, "units/disband.html", {"form": form, "group": found}, status=status)
    services.disband(found, on=form.day, by=request.actor)
    messages.success(request, gettext("Đã kết thúc nhóm “%(name)s”.") % {"name": found.name})
    return redirect("units:group", found.key)


def _begins(found: UnitGroup, scope: Scope, today: date) -> dict[str, object]:
    register = scope.register
    units = [register.units[one].key for one in listing.by_hand(found, today) if one in register.units]
    head = register.units.get(found.under_id or 0)
    return {
        "name": found.name,
        "under": head.key if head else "",
        "kinds": found.kinds,
        "reach": found.reach,
        "takes_ties": found.takes_ties,
        "members": units,
        "on": today,
    }
