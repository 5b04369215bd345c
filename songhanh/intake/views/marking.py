"""What people say of a stretch of the paper: an order that the reader passed over, a point looked at."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from songhanh.intake import queries, services
from songhanh.intake.forms import AddForm, SettleForm
from songhanh.intake.models import SourceDocument
from songhanh.intake.presenters.cards import Ask
from songhanh.intake.presenters.reading_page import Opened, sheet_of
from songhanh.intake.rules import READABLE, Status
from songhanh.intake.rules.points import PointAnswer
from songhanh.people.requests import PageRequest, sent


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: PageRequest, key: str) -> HttpResponse:
    """Thêm nội dung giao: words that are copied here, or were marked on the paper."""
    document = get_object_or_404(queries.prepared_by(request.actor), key=key, status=Status.TAKEN_UP)
    form = AddForm(sent(request))
    if request.method != "POST" or not form.is_valid():
        status = 400 if request.method == "POST" else 200
        return render(request, "intake/add.html", {"document": document, "form": form}, status=status)
    said = form.cleaned_data
    outcome = services.add(document, said["doan"], before=said["truoc"], by=request.actor)
    address = reverse("intake:document", args=[key])
    return redirect(f"{address}#doc-{outcome.edit.codes[0]}" if outcome.edit else address)


@require_http_methods(["GET", "HEAD", "POST"])
def settle(request: PageRequest, key: str, number: int) -> HttpResponse:
    """Đánh dấu một điểm cần xem."""
    document = get_object_or_404(queries.prepared_by(request.actor), key=key, status__in=READABLE)
    ask = _ask(document, number)
    form = SettleForm(sent(request))
    if request.method != "POST" or not form.is_valid():
        settled = queries.settled_in(document).get(ask.place)
        if settled and request.method != "POST":
            form.initial["note"] = settled.note
        # A template calls what can be called: the class itself would come out empty.
        ways = tuple(PointAnswer)
        context = {"document": document, "ask": ask, "form": form, "settled": settled, "ways": ways}
        return render(request, "intake/point.html", context, status=400 if request.method == "POST" else 200)
    said = form.cleaned_data
    if said["answer"] == "reopen":
        services.reopen(document, ask.place, by=request.actor)
    else:
        services.settle(document, ask.place, PointAnswer(said["answer"]), note=said["note"], by=request.actor)
    show = "?xem=diem" if request.GET.get("xem") == "diem" else ""
    return redirect(f"{reverse('intake:document', args=[key])}{show}#diem-{number}")


def _ask(document: SourceDocument, number: int) -> Ask:
    sheet = sheet_of(document, Opened(lambda: queries.reading_of(document)))
    found = next((ask for ask in sheet.frame.asks if ask.number == number), None) if sheet else None
    if found is None:
        raise Http404
    return found
