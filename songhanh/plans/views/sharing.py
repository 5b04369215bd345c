"""The head of an office splits its part among those who work there."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from songhanh.people.requests import PageRequest, sent
from songhanh.plans import queries, services
from songhanh.plans.rules import lifecycles
from songhanh.plans.sharing_forms import pieces_form
from songhanh.units import queries as units


@require_http_methods(["GET", "HEAD", "POST"])
def share(request: PageRequest, key: str) -> HttpResponse:
    """Chia việc: who does which piece, a line each; what was said before stands there to be changed."""
    today, seen = timezone.localdate(), queries.assignments_visible_to(request.actor)
    one = get_object_or_404(seen.select_related("task__plan"), key=key)
    lifecycles.check_may_name(request.actor, one.unit_id)
    now = [{"who": piece.post.key, "words": piece.words} for piece in one.shares.select_related("post")]
    form = pieces_form(sent(request), queries.colleagues(one, today), now)
    if not form.is_bound or not form.is_valid():
        unit = units.labels([one.unit_id], on=today).get(one.unit_id)
        context = {"part": one, "unit": unit, "form": form}
        return render(request, "plans/share.html", context, status=400 if form.is_bound else 200)
    services.share(one, form.pieces(), on=today, by=request.actor)
    messages.success(request, gettext("Đã chia việc; mỗi người thấy phần của mình ở bàn làm việc."))
    return redirect("plans:task", one.task.key)
