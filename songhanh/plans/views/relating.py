"""Plans beside each other: two years compared, and which plan carries out which."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from songhanh.people.requests import PageRequest
from songhanh.plans import queries, services
from songhanh.plans.models import Plan
from songhanh.plans.presenters import comparing, files
from songhanh.plans.presenters.comparing import Comparison
from songhanh.plans.rules.words import RelationKind
from songhanh.units import queries as units

ABOVE = "tren"
FOUND = 20


@require_safe
def compare(request: PageRequest, key: str, other: str) -> HttpResponse:
    """So sánh hai năm: what stays, what changed, what is new, what was dropped."""
    page, old, new = _compared(request, key, other)
    wanted = request.GET.get("xem", "")
    context = {"page": page, "old": old, "new": new, "rows": comparing.only(page, wanted), "wanted": wanted}
    return render(request, "plans/compare.html", context)


@require_safe
def compare_workbook(request: PageRequest, key: str, other: str) -> HttpResponse:
    """The same for Excel."""
    page, old, new = _compared(request, key, other)
    name = f"so-sanh-{old.year}-{new.year}.xlsx"
    return HttpResponse(
        comparing.workbook_of(page, old, new),
        content_type=files.XLSX,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _compared(request: PageRequest, key: str, other: str) -> tuple[Comparison, Plan, Plan]:
    seen = {plan.key: plan for plan in queries.plans_seen_whole(request.actor, [key, other])}
    if len(seen) < 2:
        raise Http404
    new, old = seen[key], seen[other]
    day = queries.day_of(new, timezone.localdate())
    names = units.register_on(day).units
    before, after = (queries.versions_of(plan, names, day) for plan in (old, new))
    return comparing.comparison_of(before, after, old, new), old, new


@require_http_methods(["GET", "HEAD", "POST"])
def relate(request: PageRequest, key: str) -> HttpResponse:
    """Nối kế hoạch: with the programme that it carries out, or the plans that carry it out."""
    plan = get_object_or_404(queries.plan_coordinated(request.actor, key))
    if request.method == "POST":
        other = get_object_or_404(queries.visible_to(request.actor), key=request.POST.get("khac", ""))
        parent, child = (other, plan) if request.POST.get("phia") == ABOVE else (plan, other)
        services.relate(parent, child, RelationKind.CARRIES_OUT, by=request.actor)
        messages.success(request, gettext("Đã nối hai kế hoạch."))
        return redirect("plans:relate", plan.key)
    words = request.GET.get("tim", "")
    names = units.register_on(timezone.localdate()).units
    context = {
        "plan": plan,
        "kin": queries.with_names(queries.kin_of(request.actor, plan), names),
        "words": words,
        "found": queries.plans_to_relate(request.actor, plan, words)[:FOUND],
    }
    return render(request, "plans/relate.html", context)


@require_POST
def unrelate(request: PageRequest, key: str) -> HttpResponse:
    """Bỏ nối kế hoạch."""
    plan = get_object_or_404(queries.plan_coordinated(request.actor, key))
    relation = get_object_or_404(queries.relation_with(request.actor, plan, request.POST.get("khac", "")))
    services.unrelate(relation, by=request.actor)
    messages.success(request, gettext("Đã bỏ nối."))
    return redirect("plans:relate", plan.key)
