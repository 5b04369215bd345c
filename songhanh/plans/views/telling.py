"""Of what offices were told: one's own notices, one of them, and whom a plan has reached."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_safe

from songhanh.people import queries as people
from songhanh.people.requests import PageRequest
from songhanh.plans import queries
from songhanh.plans.models import Notice
from songhanh.plans.presenters.notices import lines_of, told_lines_of
from songhanh.plans.queries import telling
from songhanh.plans.rules.words import NoticeKind
from songhanh.plans.services import telling as services
from songhanh.units import queries as units

PER_PAGE = 40


@require_http_methods(["GET", "HEAD", "POST"])
def notices(request: PageRequest) -> HttpResponse:
    """Thông báo: of what one's offices were told, what nobody there has opened first."""
    if request.method == "POST":
        count = services.open_all(by=request.actor)
        messages.success(request, gettext("Đã đánh dấu đã xem %(n)d thông báo.") % {"n": count})
        return redirect("plans:notices")
    page = Paginator(telling.notices_for(request.actor), PER_PAGE).get_page(request.GET.get("trang"))
    labels = units.labels(request.actor.units, on=timezone.localdate())
    names = people.names_of({one.opened_by for one in page} | {one.opened_for for one in page})
    context = {"page": page, "lines": lines_of(page, labels, names), "has_offices": len(labels) > 1}
    return render(request, "plans/notices.html", context)


@require_GET
def notice(request: PageRequest, key: str) -> HttpResponse:
    """Mở thông báo: it has been seen, and leads on to the work that it tells of."""
    found = get_object_or_404(Notice.objects.select_related("plan", "unit", "assignment__task"), key=key)
    if found.unit_id not in request.actor.units:
        return _in_another_name(request, found)
    services.open_notice(found, by=request.actor)
    if found.assignment and found.sort is not NoticeKind.MOVED:
        return redirect("plans:task", found.assignment.task.key)
    if found.sort in (NoticeKind.CHANGED, NoticeKind.WITHDRAWN):
        return redirect("plans:plan", found.plan.key)
    return redirect("plans:unit", found.unit.key)


def _in_another_name(request: PageRequest, found: Notice) -> HttpResponse:
    """Offer to act for whom the letter was written, or for oneself again; to others it is not there."""
    standing, today = request.standing, timezone.localdate()
    lent = next((one for one in standing.delegations if one.from_post.unit_id == found.unit_id), None)
    is_own = standing.chosen and people.posts_of(request.user, today).filter(unit=found.unit_id).exists()
    if not lent and not is_own:
        raise Http404
    context = {"notice": found, "lent": None if is_own else lent}
    return render(request, "plans/notice_of_another.html", context)


@require_safe
def told(request: PageRequest, key: str) -> HttpResponse:
    """Đã báo đơn vị: whom a plan has told of what, who has opened it, and who was not reached by mail."""
    plan = get_object_or_404(queries.plan_seen_whole(request.actor, key))
    found = telling.told_by(plan, timezone.localdate())
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("trang"))
    names = people.names_of({one.opened_by for one in page} | {one.opened_for for one in page})
    context = {
        "plan": plan,
        "page": page,
        "lines": told_lines_of(page, names),
        "tally": telling.told_tally(plan),
    }
    return render(request, "plans/told.html", context)
