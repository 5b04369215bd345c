"""Later papers change a plan that was given out; at its end it is closed."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from songhanh.people.requests import PageRequest
from songhanh.plans import queries, services
from songhanh.plans.forms import AmendForm
from songhanh.plans.models import Plan
from songhanh.plans.rules.words import PlanStatus
from songhanh.plans.services import Paper


@require_http_methods(["GET", "HEAD", "POST"])
def amend(request: PageRequest, key: str) -> HttpResponse:
    """Sửa đổi, bổ sung: one paper moves the day of many tasks, or takes them back; the history below."""
    plan = _in_force(request, key)
    form = AmendForm(request.POST or None)
    tasks = queries.with_days(plan.tasks.filter(withdrawn_on=None))
    if request.method == "POST" and form.is_valid():
        chosen = list(plan.tasks.filter(key__in=request.POST.getlist("viec")))
        paper = Paper(form.cleaned_data["source"], form.cleaned_data["decided_on"])
        last_day, by = form.cleaned_data["last_day"], request.actor
        if "thoi-giao" in request.POST:
            services.withdraw(plan, chosen, paper=paper, on=timezone.localdate(), by=by)
        elif last_day:
            services.postpone(plan, chosen, last_day, paper=paper, by=by)
        if last_day or "thoi-giao" in request.POST:
            messages.success(request, gettext("Đã ghi sửa đổi; các đơn vị được báo."))
            return redirect("plans:amend", plan.key)
        form.add_error("last_day", gettext("Ghi hạn mới."))
    history = plan.amendments.select_related("task").order_by("-pk")
    context = {"plan": plan, "form": form, "tasks": tasks, "history": history}
    return render(request, "plans/amend.html", context, status=400 if form.errors else 200)


@require_POST
def close(request: PageRequest, key: str) -> HttpResponse:
    """Kết thúc kế hoạch."""
    plan = _in_force(request, key)
    services.close(plan, on=timezone.localdate(), by=request.actor)
    messages.success(request, gettext("Đã kết thúc kế hoạch."))
    return redirect("plans:plan", plan.key)


def _in_force(request: PageRequest, key: str) -> Plan:
    return get_object_or_404(queries.plan_steered(request.actor, key, PlanStatus.IN_FORCE))
