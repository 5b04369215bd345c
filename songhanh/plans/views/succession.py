"""After a reform: the offices of a plan that are no more, and who takes over what they leave."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from songhanh.people.requests import PageRequest
from songhanh.plans.queries.succession import plan_to_settle, vacancies
from songhanh.plans.services.succeeding import pass_on


@require_http_methods(["GET", "HEAD", "POST"])
def succession(request: PageRequest, key: str) -> HttpResponse:
    """Đơn vị kế tục: who takes over the open work of each office that is no more."""
    plan, today = get_object_or_404(plan_to_settle(request.actor, key)), timezone.localdate()
    found = vacancies(plan, today)
    if request.method != "POST":
        bases = dict.fromkeys(one.legal_basis for one in found if one.legal_basis)
        return render(
            request, "plans/succession.html", {"plan": plan, "found": found, "basis": "; ".join(bases)}
        )
    chosen, heirs = set(request.POST.getlist("cu")), {}
    for one in found:
        to = request.POST.get(f"moi-{one.office.key}", "")
        heir = next((heir for heir in one.heirs if heir.key == to), None)
        if one.office.key in chosen and heir:
            heirs[one.office.id] = heir.id
    moved = pass_on(plan, heirs, reason=request.POST.get("can-cu", ""), on=today, by=request.actor)
    messages.success(request, gettext("Đã chuyển %(n)d phần việc cho đơn vị kế tục.") % {"n": moved})
    return redirect("plans:succession", plan.key)
