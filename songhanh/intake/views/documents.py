"""Receiving documents, and reading them on the page."""

from __future__ import annotations

import json
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from songhanh.intake import originals, queries, services
from songhanh.intake.forms import ReceiveForm, WithdrawForm
from songhanh.intake.models import SourceDocument
from songhanh.intake.presenters import reading_page
from songhanh.intake.presenters import workbook as workbooks
from songhanh.intake.presenters.edited import reading_of
from songhanh.intake.presenters.reading_page import Opened, Sheet
from songhanh.intake.presenters.work_page import work_page_of
from songhanh.intake.presenters.writing import Writer
from songhanh.intake.reading.model import PlanReading, Role
from songhanh.intake.rules import PREPARING_POSTS, READABLE, prepares
from songhanh.people.requests import PageRequest
from songhanh.units.queries import labels

PER_PAGE = 25
Context = dict[str, Any]


@require_safe
def document_list(request: PageRequest) -> HttpResponse:
    """Văn bản: everything that was received, to be searched with or without tone marks."""
    words, status = request.GET.get("tim", ""), request.GET.get("trang-thai", "")
    found = queries.found(request.actor, words, status)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("trang"))
    context = {"page": page, "words": words, "status": status, "tally": queries.tally(request.actor)}
    return render(request, "intake/document_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def receive(request: PageRequest) -> HttpResponse:
    """Tiếp nhận văn bản: a file or pasted words come in and wait to be read."""
    preparing = request.actor.units_as(*PREPARING_POSTS)
    offices = labels(preparing, on=timezone.localdate()).values() if len(preparing) > 1 else ()
    if request.method != "POST":
        return render(request, "intake/receive.html", {"form": ReceiveForm(offices=offices)})
    form = ReceiveForm(request.POST, request.FILES, offices=offices)
    if not form.is_valid():
        return render(request, "intake/receive.html", {"form": form}, status=400)
    original = originals.put(form.chunks(), form.name)
    document, is_new = services.receive(original, by=request.actor, unit=form.chosen_unit)
    if not is_new:
        messages.info(request, gettext("Tệp này đã được tiếp nhận trước đây; đây là văn bản đó."))
    return redirect("intake:document", document.key)


@require_safe
def document(request: PageRequest, key: str) -> HttpResponse:
    """Đọc kế hoạch: the paper with the reading beside it; before that, how far the reading is."""
    found = get_object_or_404(queries.with_own_edits(request.actor), key=key)
    context: Context = {
        "document": found,
        "form": WithdrawForm(),
        "may_edit": prepares(request.actor, found.unit_id),
        "show": request.GET.get("xem", ""),
    }
    opened = Opened(lambda: queries.reading_of(found))
    sheet = reading_page.sheet_of(found, opened) if found.is_readable else None
    if sheet is None:
        return render(request, "intake/waiting.html", context)
    onward = queries.onward_from(found, request.actor)
    context |= {"onward": onward, "is_given_out": any(one.is_given_out for one in onward)}
    context["may_edit"] = context["may_edit"] and not context["is_given_out"]
    shown = _in_work if found.is_taken_up else _as_read
    return shown(request, sheet, opened, context)


def _as_read(request: PageRequest, sheet: Sheet, opened: Opened, context: Context) -> HttpResponse:
    document = context["document"]
    writer = Writer(document, queries.settled_in(document), may_edit=context["may_edit"])
    page = reading_page.page_of(document, sheet, opened, writer, context["show"])
    return render(request, "intake/reading.html", context | {"page": page})


def _in_work(request: PageRequest, sheet: Sheet, opened: Opened, context: Context) -> HttpResponse:
    document = context["document"]
    tree = queries.tree_for(document, timezone.localdate())
    page = work_page_of(
        document,
        sheet,
        opened,
        queries.work_in(document),
        tree.unit_names,
        Writer(document, queries.settled_in(document), may_edit=context["may_edit"]),
        show=context["show"],
    )
    return render(
        request, "intake/work.html", context | {"page": page, "roles": tuple(Role), "scope": tree.scope}
    )


def _reading_now(document: SourceDocument) -> PlanReading:
    stored = reading_page.reading_in(document.reading)
    if not document.is_taken_up:
        return stored
    work = queries.work_in(document)
    day = queries.day_of(document, timezone.localdate())
    return reading_of(stored, work.rows, labels(work.units, on=day))


@require_safe
def progress(request: PageRequest, key: str) -> HttpResponse:
    """The steps alone, asked for again and again while the reading goes on."""
    found = get_object_or_404(queries.visible_to(request.actor), key=key)
    response = render(request, "intake/_progress.html", {"document": found})
    if not found.is_under_way:
        response["HX-Refresh"] = "true"
    return response


@require_safe
def original(request: PageRequest, key: str) -> FileResponse:
    """Bản gốc: the file as it came in, byte for byte, always as an attachment."""
    found = get_object_or_404(queries.visible_to(request.actor), key=key)
    return FileResponse(
        found.path.open("rb"),
        as_attachment=True,
        filename=found.name,
        content_type="application/octet-stream",
    )


@require_safe
def reading_json(request: PageRequest, key: str) -> HttpResponse:
    """The reading as schema 1, the text put back in its place."""
    found = get_object_or_404(queries.with_reading(request.actor), key=key, status__in=READABLE)
    content = found.reading.content
    whole = {**content, "source": {**content["source"], "text": found.reading.text}}
    body = json.dumps(whole, ensure_ascii=False, indent=1)
    return _attachment(body.encode(), "application/json", f"ban-doc-{found.key}.json")


@require_safe
def workbook(request: PageRequest, key: str) -> HttpResponse:
    """The reading as a table for Excel."""
    found = get_object_or_404(queries.with_reading(request.actor), key=key, status__in=READABLE)
    if not found.reading.is_current:
        raise Http404
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return _attachment(
        workbooks.workbook_of(found, _reading_now(found)),
        kind,
        f"bang-giao-viec-{found.key}.xlsx",
    )


@require_POST
def read_again(request: PageRequest, key: str) -> HttpResponse:
    """Đọc lại."""
    found = get_object_or_404(queries.prepared_by(request.actor), key=key)
    services.read_again(found, by=request.actor)
    return redirect("intake:document", key)


@require_POST
def withdraw(request: PageRequest, key: str) -> HttpResponse:
    """Rút văn bản khỏi danh sách."""
    found = get_object_or_404(queries.prepared_by(request.actor), key=key)
    form = WithdrawForm(request.POST)
    services.withdraw(found, reason=form.cleaned_data["reason"] if form.is_valid() else "", by=request.actor)
    messages.success(request, gettext("Đã rút “%(name)s” khỏi danh sách.") % {"name": found.name})
    return redirect("intake:list")


def _attachment(body: bytes, kind: str, name: str) -> HttpResponse:
    return HttpResponse(
        body, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
