"""Before work is given out somebody looks at who would get what, and then gives it out."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from songhanh.people.requests import PageRequest
from songhanh.plans import queries, services
from songhanh.plans.models import Plan
from songhanh.plans.presenters.preview import labels_of, preview_of
from songhanh.plans.rules.words import PlanStatus
from songhanh.units import queries as units
from songhanh.units.rules import searchable

OFFICES, BUNCHES, MOST_FOUND = 150, 100, 30


@require_safe
def preview(request: PageRequest, key: str) -> HttpResponse:
    """Xem trước khi giao: what each office will receive, and what nobody would."""
    plan = _draft(request, key)
    day = queries.day_of(plan, timezone.localdate())
    register = units.register_on(day)
    page = preview_of(queries.draft_of(plan, day, queries.Detail.GROUPS), register, plan.issuer)
    words = request.GET.get("tim", "")
    asked = request.GET.get("nhom", "")
    opened = next((one for one in page.bunches if str(one.number) == asked), None)
    offices = labels_of(opened.units, register) if opened else []
    context = {
        "plan": plan,
        "page": page,
        "opened": opened,
        "sheet": Paginator(offices or page.bunches, OFFICES if opened else BUNCHES).get_page(
            request.GET.get("trang")
        ),
        "words": words,
        "found": page.found(searchable(words).split(), register)[:MOST_FOUND] if words.strip() else [],
    }
    return render(request, "plans/preview.html", context)


@require_POST
def give_out(request: PageRequest, key: str) -> HttpResponse:
    """Giao việc."""
    plan = _draft(request, key)
    fingerprint = request.POST.get("ban-xem", "")
    services.give_out(plan, fingerprint=fingerprint, on=timezone.localdate(), by=request.actor)
    messages.success(request, gettext("Đã giao việc; mỗi đơn vị thấy phần của mình ở mục Kế hoạch."))
    return redirect("plans:plan", plan.key)


def _draft(request: PageRequest, key: str) -> Plan:
    return get_object_or_404(queries.plan_steered(request.actor, key, PlanStatus.DRAFT))
