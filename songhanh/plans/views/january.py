"""A year goes over into the next: what is carried over, the draft that is worded, its number and paper."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from songhanh.people.requests import PageRequest, sent
from songhanh.plans import queries, services
from songhanh.plans.draft_forms import NewYearForm, PieceForm, TitleForm, beginning_of
from songhanh.plans.forms import ReasonForm
from songhanh.plans.models import DraftTask, Plan
from songhanh.plans.presenters import january as pages
from songhanh.plans.rules.words import PlanStatus
from songhanh.plans.services import NewYear
from songhanh.units import queries as units
from songhanh.units.picking import Scope

DOCUMENTS = 20


@require_http_methods(["GET", "HEAD", "POST"])
def carry_over(request: PageRequest, key: str) -> HttpResponse:
    """Lập kế hoạch năm sau: of a plan in force or closed, what goes on."""
    plan = get_object_or_404(queries.plan_to_carry(request.actor, key))
    tasks = list(queries.with_days(plan.tasks.select_related("work_area")))
    initial = {"year": plan.year + 1, "subject": pages.subject_of(plan), "has_words_moved": True}
    form = NewYearForm(sent(request), initial=initial)
    chosen = frozenset(request.POST.getlist("viec")) if form.is_bound else queries.unfinished(tasks)
    if form.is_bound and form.is_valid():
        wanted = NewYear(chosen=chosen, **form.cleaned_data)
        new, is_new = services.carry_over(plan, wanted, on=timezone.localdate(), by=request.actor)
        if is_new:
            messages.success(request, gettext("Đã lập dự thảo; soạn lời, đơn vị và hạn rồi giao."))
        return redirect("plans:compose" if new.is_draft else "plans:plan", new.key)
    known = queries.year_after(plan)
    context = {"plan": plan, "form": form, "known": known}
    context["is_seen"] = known and queries.visible_to(request.actor).filter(pk=known.pk).exists()
    context["groups"] = pages.carry_lines(tasks, chosen)
    return render(request, "plans/carry_over.html", context, status=400 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def compose(request: PageRequest, key: str) -> HttpResponse:
    """Soạn kế hoạch: every piece of the draft; what does not go on is set aside, many at once."""
    plan = _drafted(request, key)
    if request.method == "POST":
        chosen, act = request.POST.getlist("chon"), services.set_aside
        if "lay-lai" in request.POST:
            act = services.restore
        count = act(plan, chosen, by=request.actor)
        messages.success(request, gettext("Đã cập nhật %(n)d đầu việc.") % {"n": count})
        return redirect("plans:compose", plan.key)
    work = pages.Work(
        list(plan.draft_tasks.defer("title")),
        queries.holders_of(plan),
        queries.days_of_draft(plan),
        {area.pk: area for area in plan.areas.all()},
        units.register_on(_day(plan)).units,
    )
    context = {
        "plan": plan,
        "page": pages.draft_page_of(plan, work),
        "before": queries.year_before(request.actor, plan),
        "reason_form": ReasonForm(),
    }
    return render(request, "plans/compose.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def item(request: PageRequest, key: str) -> HttpResponse:
    """Soạn đầu việc: its words, days and offices."""
    found = get_object_or_404(queries.item_steered(request.actor, key))
    began = beginning_of(found)
    days = sum(name.startswith("day_") for name in began)
    form = PieceForm(
        sent(request), initial=began, days=days, scope=_scope(found.plan), areas=found.plan.areas.all()
    )
    if form.is_bound and form.is_valid():
        seen = form.cleaned_data["revision"]
        services.compose(found, form.piece(), seen=seen, by=request.actor)
        messages.success(request, gettext("Đã lưu đầu việc."))
        return _on(found.plan, found)
    context = {"plan": found.plan, "item": found, "form": form}
    context["gone"] = [share.as_written for share in found.shares.all() if share.as_written]
    return render(request, "plans/item.html", context, status=400 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def add_item(request: PageRequest, key: str) -> HttpResponse:
    """Thêm đầu việc: what the year before did not have."""
    plan = _drafted(request, key)
    form = PieceForm(sent(request), scope=_scope(plan), areas=plan.areas.all())
    if form.is_bound and form.is_valid():
        added = services.add_item(plan, form.piece(), by=request.actor)
        messages.success(request, gettext("Đã thêm đầu việc."))
        return _on(plan, added)
    context = {"plan": plan, "form": form}
    return render(request, "plans/item.html", context, status=400 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def entitle(request: PageRequest, key: str) -> HttpResponse:
    """Số, ngày ký, văn bản đã ký: what is known of the paper of a plan that is worded here."""
    plan = get_object_or_404(queries.plan_with_paper(request.actor, key))
    initial = {"number": plan.number, "issued_on": plan.issued_on, "subject": plan.subject}
    form = TitleForm(sent(request), initial=initial)
    if form.is_bound and form.is_valid():
        services.entitle(plan, **form.cleaned_data, by=request.actor)
        messages.success(request, gettext("Đã lưu."))
        return redirect("plans:compose", plan.key)
    context = {
        "plan": plan,
        "form": form,
        "documents": queries.documents_to_open(request.actor)[:DOCUMENTS],
    }
    return render(request, "plans/entitle.html", context, status=400 if form.is_bound else 200)


@require_POST
def attach_paper(request: PageRequest, key: str) -> HttpResponse:
    """Gắn văn bản đã ký."""
    plan = get_object_or_404(queries.plan_with_paper(request.actor, key))
    documents = queries.documents_to_open(request.actor)
    document = get_object_or_404(documents, key=request.POST.get("van-ban", ""))
    found = services.attach_paper(plan, document, by=request.actor)
    said = gettext("Đã gắn văn bản; đã tìm thấy câu tương ứng của %(n)d việc.")
    messages.success(request, said % {"n": found})
    return redirect("plans:entitle", plan.key)


def _drafted(request: PageRequest, key: str) -> Plan:
    plans = queries.plan_steered(request.actor, key, PlanStatus.DRAFT)
    return get_object_or_404(plans.filter(is_drafted=True))


def _scope(plan: Plan) -> Scope:
    register = units.register_on(_day(plan))
    return Scope(register, of=queries.issuer_of(plan), has_groups=True)


def _day(plan: Plan) -> date:
    return queries.day_of(plan, timezone.localdate())


def _on(plan: Plan, item: DraftTask) -> HttpResponse:
    response = redirect("plans:compose", plan.key)
    response["Location"] += f"#dv-{item.key}"
    return response
