"""One's own account, the link that opens it, and in whose name one acts."""

from __future__ import annotations

from allauth.core import ratelimit
from allauth.mfa.utils import is_mfa_enabled
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from songhanh.people import invitations, queries, services
from songhanh.people.forms import ForgottenForm, PasswordForm, SecondFactorRolesForm
from songhanh.people.middleware import CHOSEN
from songhanh.people.models import Person
from songhanh.people.requests import PageRequest, sent
from songhanh.people.rules import Actor, check_administrator
from songhanh.people.views.directory import page_of


@require_safe
def me(request: PageRequest) -> HttpResponse:
    """Tài khoản của tôi: posts, password, second factor, sessions, delegations."""
    today = timezone.localdate()
    person = get_object_or_404(Person.objects.select_related("user"), user=request.user)
    own = Actor(
        request.user.username, frozenset(post.held() for post in queries.posts_of(request.user, today))
    )
    context = {
        "person": person,
        "page": page_of(person, own),
        "has_second_factor": is_mfa_enabled(request.user),
        "sessions": UserSession.objects.filter(user=request.user).count(),
    }
    return render(request, "people/me.html", context)


@require_POST
def act_for(request: PageRequest) -> HttpResponse:
    """Làm thay: choose in whose name one acts, or one's own again."""
    key = request.POST.get("uy-quyen", "")
    chosen = next((one for one in request.standing.delegations if one.key == key), None)
    if chosen:
        request.session[CHOSEN] = chosen.key
        name = chosen.from_post.user.first_name or chosen.from_post.user.username
        messages.success(request, gettext("Từ giờ đang làm thay %(name)s.") % {"name": name})
    else:
        request.session.pop(CHOSEN, None)
        messages.success(request, gettext("Đã trở lại làm việc bằng tên mình."))
    return redirect(_safe_next(request) or "desk:home")


def _safe_next(request: PageRequest) -> str:
    wanted = request.POST.get("next", "")
    return wanted if url_has_allowed_host_and_scheme(wanted, {request.get_host()}) else ""


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def choose_password(request: PageRequest, key: str, token: str) -> HttpResponse:
    """Đặt mật khẩu: by the link that was sent, once."""
    person = Person.objects.select_related("user").filter(key=key).first()
    if person is None or not invitations.is_good(person, token):
        return render(request, "people/link_is_dead.html", status=410)
    form = PasswordForm(sent(request), user=person.user)
    if not form.is_valid():
        context = {"person": person, "form": form}
        return render(request, "people/choose_password.html", context, status=400 if form.is_bound else 200)
    services.choose_password(person, form.cleaned_data["password"], by=Actor(person.username))
    messages.success(request, gettext("Đã đặt mật khẩu. Mời đăng nhập."))
    return redirect("account_login")


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def forgotten(request: PageRequest) -> HttpResponse:
    """Quên mật khẩu: a link by mail; the answer is the same whether there is such an account or not."""
    form = ForgottenForm(sent(request))
    if not form.is_valid():
        context = {"form": form, "has_mail": bool(settings.EMAIL_URL) or settings.DEMO}
        return render(request, "people/forgotten.html", context, status=400 if form.is_bound else 200)
    word = form.cleaned_data["login"].strip()
    if ratelimit.consume(request, action="reset_password", key=word.casefold()):
        account = queries.account_with(word)
        if account is not None and account.email:
            person = Person.objects.select_related("user").get(user=account)
            invitations.send(person, request.build_absolute_uri("/"))
    return render(request, "people/forgotten_done.html", {"days": invitations.DAYS})


@require_http_methods(["GET", "HEAD", "POST"])
def second_factor_roles(request: PageRequest) -> HttpResponse:
    """Quy định xác thực hai bước."""
    check_administrator(request.actor)
    form = SecondFactorRolesForm(
        sent(request),
        initial={"roles": list(queries.second_factor_roles())},
    )
    if not form.is_valid():
        return render(request, "people/second_factor_roles.html", {"form": form})
    services.require_second_factor(form.cleaned_data["roles"], by=request.actor)
    messages.success(request, gettext("Đã lưu. Áp dụng ngay từ lần mở trang tiếp theo."))
    return redirect("people:second_factor_roles")
