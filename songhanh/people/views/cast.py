"""People to log in as, without a password: in the demo, on this machine, and nowhere else."""

from __future__ import annotations

import ipaddress

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from songhanh.people import presenters, queries

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """Vào vai: everybody who has a post today, by unit."""
    if not settings.DEMO or not _is_from_here(request):
        raise Http404
    today = timezone.localdate()
    posts = queries.everybody(today)
    if request.method != "POST":
        names = queries.last_names({post.unit_id for post in posts})
        now, before = presenters.by_unit(posts, names, today)
        return render(request, "people/cast.html", {"now": now, "before": before})
    post = get_object_or_404(posts, key=request.POST.get("vai", ""))
    request.session.flush()
    login(request, post.user, BACKEND)
    UserSession.objects.create_from_request(request)
    return redirect("desk:home")


def _is_from_here(request: HttpRequest) -> bool:
    """Whether somebody sits at this machine; what came through another server might not."""
    if "HTTP_X_FORWARDED_FOR" in request.META or "HTTP_FORWARDED" in request.META:
        return False
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
