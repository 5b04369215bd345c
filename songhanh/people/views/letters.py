"""Letters on their way, for administrators: what could not be sent, what waits, what has gone."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from songhanh.people import outbox, services
from songhanh.people.requests import PageRequest
from songhanh.people.rules import check_administrator

PER_PAGE = 60
ALL = "tat-ca"


@require_http_methods(["GET", "HEAD", "POST"])
def letters(request: PageRequest) -> HttpResponse:
    """Thư đi: every letter with where it stands; what failed is sent again from here."""
    check_administrator(request.actor)
    failed = outbox.failed(request.actor)
    if request.method == "POST":
        key = request.POST.get("thu", "")
        count = services.send_again(failed if key == ALL else failed.filter(key=key), by=request.actor)
        messages.success(request, gettext("Đã đưa %(n)d thư vào danh sách chờ gửi lại.") % {"n": count})
        return redirect("people:letters")
    page = Paginator(outbox.visible_to(request.actor), PER_PAGE).get_page(request.GET.get("trang"))
    return render(request, "people/letters.html", {"page": page, "n_failed": failed.count()})
