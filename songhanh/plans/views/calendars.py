"""One's own calendar: its secret address, and what a calendar program gets there."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from songhanh.people import queries as people
from songhanh.people.requests import PageRequest
from songhanh.plans.presenters.calendar import KIND, calendar_of
from songhanh.plans.queries import calendar as queries
from songhanh.plans.services import telling as services
from songhanh.units import queries as units

MINE = "toi"


@require_http_methods(["GET", "HEAD", "POST"])
def calendar(request: PageRequest) -> HttpResponse:
    """Lịch riêng: make the address, make another in its place, or shut it."""
    if request.method == "POST":
        if "tat" in request.POST:
            services.stop_calendar(by=request.actor)
            messages.success(request, gettext("Đã tắt lịch; địa chỉ cũ không dùng được nữa."))
        else:
            services.make_calendar(by=request.actor)
            messages.success(
                request, gettext("Đã lập địa chỉ lịch; địa chỉ trước đó (nếu có) không dùng được nữa.")
            )
        return redirect("plans:calendar")
    feed = queries.feed_of(request.actor)
    address = settings.SITE + reverse("plans:feed", args=[feed.secret]) if feed else ""
    context = {"feed": feed, "address": address, "is_acting": bool(request.actor.on_behalf_of)}
    response = render(request, "plans/calendar.html", context)
    response.headers["Cache-Control"] = "no-store"
    return response


@login_not_required
@require_safe
def feed(request: PageRequest, secret: str) -> HttpResponse:
    """The calendar itself, for whoever knows the address: as long as its person holds a post."""
    found, today = queries.feed_with(secret), timezone.localdate()
    actor = people.actor_of(found.user, today) if found else None
    if actor is None or not actor.posts:
        raise Http404
    parts = list(queries.dated_work(actor, today, is_own_only=request.GET.get("chi") == MINE))
    labels = units.labels({part.unit_id for part in parts}, on=today)
    with translation.override(settings.LANGUAGE_CODE):
        body = calendar_of(parts, labels, site=settings.SITE, now=timezone.now())
    headers = {
        "Cache-Control": "no-store",
        "X-Robots-Tag": "noindex",
        "Content-Disposition": 'inline; filename="song-hanh.ics"',
    }
    return HttpResponse(body, content_type=KIND, headers=headers)
