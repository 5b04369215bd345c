"""Tasks and who has them: one task on its paper, an office's work, and the acts of both sides."""

from __future__ import annotations

from datetime import date
from typing import cast

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from songhanh.people import queries as people
from songhanh.people.requests import PageRequest
from songhanh.plans import attaching, queries, services
from songhanh.plans.attaching import Upload
from songhanh.plans.forms import AdHocForm, MoveForm, reason_in
from songhanh.plans.models import Assignment, Task
from songhanh.plans.presenters import history, pages, tasks
from songhanh.plans.rules.days import effective_day
from songhanh.plans.rules.words import PlanKind
from songhanh.plans.services import AdHoc
from songhanh.ui import qr
from songhanh.ui.language import say
from songhanh.units import queries as units
from songhanh.units.models import UnitGroup
from songhanh.units.picking import Scope

PER_PAGE, MOST_NAMED = 40, 60


@require_safe
def task(request: PageRequest, key: str) -> HttpResponse:
    """One task: the sentence of the paper lit, the offices, and the acts open to whoever looks."""
    found, today = get_object_or_404(queries.task_seen(request.actor, key)), timezone.localdate()
    day = queries.day_of(found.plan, today)
    parts = queries.order_of_parts(request.actor, found)
    sheet = Paginator(parts, PER_PAGE).get_page(request.GET.get("trang"))
    cut = cast("QuerySet[Assignment]", sheet.object_list)
    page = tasks.page_of(request.actor, found, list(queries.parts_of_task(cut, day)))
    due_dates = list(found.due_dates.all())
    names = people.names_of({due.set_by for due in due_dates})
    context = {
        "task": found,
        "page": page,
        "pages": sheet,
        "due_dates": [(due, names.get(due.set_by, due.set_by)) for due in due_dates],
        "files": () if found.directive else queries.files_of(found),
        "amendments": history.history_of(found.amendments.all()),
        "carried": queries.carried_by(found),
        "people": queries.colleagues(page.named_for, today) if page.named_for else (),
        "offices": _offices_for(page, today),
    }
    return render(request, "plans/task.html", context)


def _offices_for(page: tasks.TaskPage, today: date) -> Scope | None:
    """Among whom contested work may go elsewhere: that form lies open where an office objects."""
    contested = [part.assignment for part in page.parts if part.is_contested and "reassign" in part.acts]
    return queries.offices_for(contested[0], today) if contested else None


@require_safe
def slip(request: PageRequest, key: str) -> HttpResponse:
    """Phiếu giao việc: one sheet with a mark for the phone, and the words to paste into a chat."""
    found = get_object_or_404(queries.task_seen(request.actor, key))
    addressees, today = queries.addressees_of(request.actor, found), timezone.localdate()
    named = addressees[:MOST_NAMED]
    link = request.build_absolute_uri(found.get_absolute_url())
    context = {
        "task": found,
        "ends_on": effective_day(found.last_day, found.plan.day_off) if found.last_day else None,
        "addressees": pages.named_addressees(named, units.labels([one.unit for one in named], on=today)),
        "n_more": sum(one.n_offices for one in addressees[MOST_NAMED:]),
        "link": link,
        "mark": qr.mark_of(link),
        "message": say(pages.message_for(found, found.plan, found.last_day, link)),
    }
    return render(request, "plans/slip.html", context)


@require_POST
def accept(request: PageRequest, key: str) -> HttpResponse:
    """Nhận việc."""
    one = _part(request, key)
    services.accept(one, by=request.actor)
    messages.success(request, gettext("Đã nhận việc."))
    return _back(request, one)


@require_POST
def contest(request: PageRequest, key: str) -> HttpResponse:
    """Báo không thuộc chức năng."""
    one = _part(request, key)
    services.contest(one, reason=reason_in(request.POST), by=request.actor)
    messages.success(request, gettext("Đã báo đơn vị đầu mối; việc chờ trả lời."))
    return _back(request, one)


@require_POST
def insist(request: PageRequest, key: str) -> HttpResponse:
    """Giữ nguyên việc giao."""
    one = _part(request, key)
    services.insist(one, reason=reason_in(request.POST), by=request.actor)
    messages.success(request, gettext("Đã giữ nguyên việc giao; đơn vị được báo lý do."))
    return _back(request, one)


@require_http_methods(["GET", "HEAD", "POST"])
def reassign(request: PageRequest, key: str) -> HttpResponse:
    """Chuyển đơn vị khác: to whom, and why; a name that may mean several is asked back."""
    one, today = _part(request, key), timezone.localdate()
    found = get_object_or_404(queries.task_seen(request.actor, one.task.key))
    tasks.check_can_move(tasks.page_of(request.actor, found, [one]))
    form = MoveForm(request.POST or None)
    form.pick("to").among(queries.offices_for(one, today))
    if request.method != "POST" or not form.is_valid():
        label = units.labels([one.unit_id], on=today).get(one.unit_id)
        context = {"task": found, "part": one, "form": form, "unit": label}
        return render(
            request, "plans/reassign.html", context, status=400 if request.method == "POST" else 200
        )
    said = form.cleaned_data
    services.reassign(one, to=said["to"], reason=said["reason"], on=today, by=request.actor)
    messages.success(request, gettext("Đã chuyển; cả hai đơn vị được báo."))
    return _back(request, one)


@require_POST
def name_person(request: PageRequest, key: str) -> HttpResponse:
    """Giao người phụ trách."""
    one, today = _part(request, key), timezone.localdate()
    post = get_object_or_404(queries.colleagues(one, today), key=request.POST.get("nguoi", ""))
    services.name_person(one, post, on=today, by=request.actor)
    messages.success(request, gettext("Đã giao người phụ trách."))
    return _back(request, one)


@require_http_methods(["GET", "HEAD", "POST"])
def give_ad_hoc(request: PageRequest) -> HttpResponse:
    """Giao việc ngoài kế hoạch: half a minute, from a phone."""
    today = timezone.localdate()
    near = queries.around(request.actor, today)
    form = AdHocForm(
        request.POST or None,
        initial={"source": gettext("Ý kiến chỉ đạo ngày %(day)s") % {"day": say(today)}},
    )
    form.pick("units").among(near.offices, [*near.offices.offered_groups, *near.offices.offered])
    form.pick("issuer").among(near.issuers)
    upload = attaching.upload_of(request.FILES.get("tep"), _sent_before(request), by=request.actor)
    if request.method != "POST" or not form.is_valid() or upload.flaw or not near.own:
        context = {"form": form, "is_able": bool(near.own), "upload": upload}
        return render(request, "plans/ad_hoc.html", context, status=400 if request.method == "POST" else 200)
    given = _given(request, form.cleaned_data, near.own, today, upload)
    messages.success(request, gettext("Đã giao việc. Gửi tin dưới đây cho đơn vị."))
    return redirect("plans:slip", given.key)


def _sent_before(request: PageRequest) -> str:
    return "" if "bo-tep" in request.POST else request.POST.get("tep-da-gui", "")


def _given(request: PageRequest, said: dict, coordinator: int, today: date, upload: Upload) -> Task:
    kind, last_day = PlanKind(said["kind"]), said["last_day"]
    return services.give_ad_hoc(
        AdHoc(said["title"], said["source"], kind, last_day=last_day, file=upload.original),
        issuer=said["issuer"],
        coordinator=coordinator,
        units=[one.unit for one in said["units"] if one.unit],
        groups=list(UnitGroup.objects.filter(pk__in=[one.group for one in said["units"] if one.group])),
        on=today,
        by=request.actor,
    )


def _part(request: PageRequest, key: str) -> Assignment:
    return get_object_or_404(
        queries.assignments_visible_to(request.actor).select_related("task__plan"), key=key
    )


def _back(request: PageRequest, one: Assignment) -> HttpResponse:
    if request.POST.get("ve") == "don-vi":
        return redirect("plans:unit", one.unit.key)
    return redirect("plans:task", one.task.key)
