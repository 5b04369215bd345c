"""Later papers change a plan that was given out; at its end it is closed."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from songhanh.people.requests import PageRequest, sent
from songhanh.plans import queries, services
from songhanh.plans.draft_forms import AdditionForm, WordingForm
from songhanh.plans.forms import AmendForm
from songhanh.plans.models import Plan
from songhanh.plans.presenters.history import history_of, lines_to_amend
from songhanh.plans.rules.giving import Share
from songhanh.plans.rules.words import PlanStatus
from songhanh.plans.services import Paper
from songhanh.units import queries as units
from songhanh.units.models import UnitGroup
from songhanh.units.picking import Scope

PER_PAGE = 40


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
    ticked = frozenset((request.POST or request.GET).getlist("viec"))
    past = plan.amendments.select_related("task").order_by("-pk")
    sheet = Paginator(past, PER_PAGE).get_page(request.GET.get("trang"))
    context = {"plan": plan, "form": form, "sheet": sheet, "history": history_of(sheet)}
    context["lines"] = lines_to_amend(tasks, ticked)
    return render(request, "plans/amend.html", context, status=400 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def add_task(request: PageRequest, key: str) -> HttpResponse:
    """Bổ sung nhiệm vụ: a later paper gives work that the plan did not have."""
    plan, today = _in_force(request, key), timezone.localdate()
    register = units.register_on(queries.working_day(plan, plan.issuer, today))
    scope = Scope(register, of=plan.issuer, has_groups=True)
    form = AdditionForm(sent(request), scope=scope, areas=plan.areas.all())
    if form.is_bound and form.is_valid():
        shares = form.shares()
        groups = UnitGroup.objects.in_bulk({group for _, group, _ in shares if group})
        added = services.add_task(
            plan,
            form.addition(),
            [Share(unit, role) for unit, _, role in shares if unit],
            [(groups[group], role) for _, group, role in shares if group],
            paper=form.paper(),
            on=today,
            by=request.actor,
        )
        messages.success(request, gettext("Đã bổ sung nhiệm vụ; các đơn vị được báo."))
        return redirect("plans:task", added.key)
    context = {"plan": plan, "form": form}
    return render(request, "plans/add_task.html", context, status=400 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def reword(request: PageRequest, key: str) -> HttpResponse:
    """Sửa đổi, đính chính nội dung một nhiệm vụ: what stood there before is kept and shown."""
    task = get_object_or_404(queries.task_to_word(request.actor, key))
    form = WordingForm(sent(request), initial={"text": task.text})
    if form.is_bound and form.is_valid():
        said = form.cleaned_data
        act = services.correct if said["kind"] == WordingForm.CORRECT else services.reword
        act(task.plan, task, said["text"], paper=form.paper(), by=request.actor)
        messages.success(request, gettext("Đã ghi sửa đổi; các đơn vị được báo."))
        return redirect("plans:task", task.key)
    context = {"plan": task.plan, "task": task, "form": form}
    return render(request, "plans/reword.html", context, status=400 if form.is_bound else 200)


@require_POST
def close(request: PageRequest, key: str) -> HttpResponse:
    """Kết thúc kế hoạch."""
    plan = _in_force(request, key)
    services.close(plan, on=timezone.localdate(), by=request.actor)
    messages.success(request, gettext("Đã kết thúc kế hoạch. Có thể lập kế hoạch năm sau ngay."))
    return redirect("plans:plan", plan.key)


def _in_force(request: PageRequest, key: str) -> Plan:
    return get_object_or_404(queries.plan_steered(request.actor, key, PlanStatus.IN_FORCE))
