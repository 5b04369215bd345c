"""Who is acting, asked once for every request; and who comes no further."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, cast

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext

from songhanh.people import queries
from songhanh.people.queries import Standing
from songhanh.people.requests import PageRequest
from songhanh.people.rules import Actor, Limits

Answer = Callable[[HttpRequest], HttpResponse]

CHOSEN = "lam-thay"
BEGUN, SEEN = "bat-dau", "thay-luc"
BETWEEN_NOTES = 300.0
"""So many seconds may pass before it is written down again that somebody is there."""

NOBODY = Standing(Actor(""))
OWN_ACCOUNT = ("account_", "mfa_", "usersessions_", "people:me", "people:act_for", "set_language")
"""Pages of one's own account: open also to those who hold no post, or must still add a second factor."""


def begin(session: Any) -> None:
    """Write down when somebody came in, and that they are there."""
    session[BEGUN] = session[SEEN] = timezone.now().timestamp()


class SessionLimits:
    """End a session that nobody used for long, and every session after a working day."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated and self._is_over(request):
            logout(request)
            messages.info(request, gettext("Phiên làm việc đã hết hạn. Mời đăng nhập lại."))
        return self.get_response(request)

    def _is_over(self, request: HttpRequest) -> bool:
        now, session = timezone.now(), request.session
        begun, seen = session.get(BEGUN, now.timestamp()), session.get(SEEN, 0.0)
        if not seen or now.timestamp() - seen >= BETWEEN_NOTES:
            session[BEGUN], session[SEEN] = begun, now.timestamp()
        limits = Limits(settings.SESSION_IDLE, settings.SESSION_LONGEST)
        return limits.is_over(begun=_moment(begun), seen=_moment(seen or begun), now=now)


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, timezone.get_current_timezone())


class ActingPerson:
    """Give every request its ``actor``: the posts that this person holds today, or the one lent to them."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        page = cast(PageRequest, request)
        page.standing = self._standing(page) if page.user.is_authenticated else NOBODY
        page.actor = page.standing.actor
        return self.get_response(request)

    def _standing(self, page: PageRequest) -> Standing:
        return queries.standing_of(page.user, timezone.localdate(), page.session.get(CHOSEN, ""))


class Gate(LoginRequiredMiddleware):
    """Let nobody further who is not signed in, still owes a second factor, or holds no post today."""

    def process_view(
        self, request: HttpRequest, view_func: Any, view_args: Any, view_kwargs: Any
    ) -> HttpResponseBase | None:
        refused = super().process_view(request, view_func, view_args, view_kwargs)
        match = request.resolver_match
        if refused or not getattr(view_func, "login_required", True) or not request.user.is_authenticated:
            return refused
        if match is not None and match.view_name.startswith(OWN_ACCOUNT):
            return None
        standing = cast(PageRequest, request).standing
        if standing.needs_second_factor:
            messages.info(request, gettext("Vai trò này cần xác thực hai bước. Bật một lần rồi làm tiếp."))
            return redirect("mfa_activate_totp")
        return None if standing.actor.posts else render(request, "people/no_post.html", status=403)

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> HttpResponseRedirect:
        answer = super().handle_no_permission(request, view_func)
        if getattr(request, "htmx", False):
            # A piece of a page cannot become the page on which one signs in: the whole page goes there.
            answer.headers["HX-Redirect"] = answer.url
            answer.status_code = 200
        return answer
