"""Those who were invited and have not come: invited again by mail, or by a slip that is handed over."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.people import invitations, newcomers, services
from songhanh.people.models import Person
from songhanh.people.requests import PageRequest
from songhanh.people.rules import Role

PER_PAGE = 60


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def awaited(request: PageRequest) -> HttpResponse:
    """Người chưa vào: who has not chosen a password yet, and what may be done about it."""
    if not (request.actor.is_administrator or request.actor.units_as(Role.HEAD)):
        raise Denied(Message("Chỉ thủ trưởng đơn vị hoặc người quản trị được làm việc này."))
    today = timezone.localdate()
    found = newcomers.awaited(request.actor, today)
    if request.method != "POST":
        page = Paginator(found, PER_PAGE).get_page(request.GET.get("trang"))
        context = {"page": page, "rows": newcomers.described(page, today), "days": invitations.DAYS}
        return render(request, "people/awaited.html", context)
    chosen = found if "tat-ca" in request.POST else found.filter(key__in=request.POST.getlist("nguoi"))
    invited = _invited_again(request, list(chosen))
    if request.POST.get("cach") == "phieu":
        site = request.build_absolute_uri("/")
        slips = [newcomers.slip_for(one, site) for one in newcomers.described(invited, today)]
        return render(request, "people/slips.html", {"slips": slips, "days": invitations.DAYS})
    return _by_mail(request, invited)


@transaction.atomic
def _invited_again(request: PageRequest, chosen: list[Person]) -> list[Person]:
    """Give each a link that is good from now on; those sent before are over."""
    if not chosen:
        raise Denied(Message("Chọn ít nhất một người."))
    return [services.reset(one, on=timezone.localdate(), by=request.actor) for one in chosen]


def _by_mail(request: PageRequest, invited: list[Person]) -> HttpResponse:
    by_mail = [one for one in invited if one.user.email]
    for one in by_mail:
        invitations.send(one, request.build_absolute_uri("/"))
    if by_mail:
        sent = ngettext("Đã gửi %(n)d thư mời.", "Đã gửi %(n)d thư mời.", len(by_mail))
        messages.success(request, sent % {"n": len(by_mail)})
    if left := len(invited) - len(by_mail):
        told = ngettext(
            "%(n)d người không có thư điện tử: in phiếu để đưa tận tay.",
            "%(n)d người không có thư điện tử: in phiếu để đưa tận tay.",
            left,
        )
        messages.info(request, told % {"n": left})
    return redirect("people:awaited")
