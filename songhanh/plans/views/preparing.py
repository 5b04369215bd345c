"""Preparing a plan: opening it, deciding of its orders, looking at what would be given, giving it out."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from songhanh.intake import queries as intake
from songhanh.people.requests import PageRequest
from songhanh.plans import queries, services
from songhanh.plans.forms import ArrangeForm, OpenForm, ReasonForm, reason_in
from songhanh.plans.models import Plan
from songhanh.plans.presenters import board as boards
from songhanh.plans.rules.words import DispositionKind, PlanStatus
from songhanh.ui.requests import number_in
from songhanh.units import queries as units
from songhanh.units.matching import Register
from songhanh.units.picking import Scope, Within

ANEW = "anew"


@require_http_methods(["GET", "HEAD", "POST"])
def open_plan(request: PageRequest, key: str) -> HttpResponse:
    """Mở kế hoạch: who issued the paper and who coordinates; what can be guessed is filled in."""
    document = get_object_or_404(intake.visible_to(request.actor), key=key)
    today = timezone.localdate()
    tree = intake.tree_for(document, today)
    form = OpenForm(request.POST or None)
    mine = [one for one in sorted(request.actor.units) if one in tree.register.units]
    issuers = Scope(tree.register, of=next(iter(mine), None), only=_with_those_above(mine, tree.register))
    form.pick("issuer").among(issuers)
    form.pick("coordinator").among(Scope(tree.register, only=mine))
    if request.method != "POST" or not form.is_valid():
        guess = issuers.meant(document.issuer) if document.issuer else None
        form.initial["issuer"] = guess.key if guess else ""
        status = 400 if request.method == "POST" else 200
        return render(
            request, "plans/open.html", {"document": document, "form": form, "mine": mine}, status=status
        )
    said = form.cleaned_data
    plan, _ = services.open_plan(
        document, issuer=said["issuer"], coordinator=said["coordinator"], on=tree.on, by=request.actor
    )
    return redirect("plans:board", plan.key)


def _with_those_above(mine: list[int], register: Register) -> list[int]:
    """Who can have issued a paper of these offices: they themselves, and whoever stands above them."""
    return list(dict.fromkeys(one for unit in mine for one in (*reversed([*register.above(unit)]), unit)))


@require_http_methods(["GET", "HEAD", "POST"])
def board(request: PageRequest, key: str) -> HttpResponse:
    """Xử lý nội dung giao: every order of the paper, to be tracked, merged or noted, many at once."""
    plan = _draft_plan(request, key)
    if plan.is_drafted:
        return redirect("plans:compose", plan.key)
    if request.method == "POST":
        return _dispose(request, plan)
    draft = queries.draft_of(plan, _day(plan), queries.Detail.OUTLINE)
    is_open_only = "con-lai" in request.GET and not draft.open.is_clear
    named = {one.unit_id for row in draft.rows for one in row.named if one.unit_id}
    labels = units.labels(named, on=_day(plan))
    context = {
        "plan": plan,
        "sections": boards.sections_of(draft, labels, is_open=is_open_only),
        "is_open_only": is_open_only,
        "targets": boards.targets_of(draft),
        "open": draft.open,
        "counts": {kind: draft_count(draft, kind) for kind in ("tracked", "merged", "noted")},
        "reason_form": ReasonForm(),
    }
    return render(request, "plans/board.html", context)


def draft_count(draft: queries.Draft, kind: str) -> int:
    """How many orders are decided so."""
    return sum(one.kind == kind for one in draft.rulings)


def _dispose(request: PageRequest, plan: Plan) -> HttpResponse:
    act = request.POST.get("xu-ly", "")
    kind = None if act == ANEW else next((one for one in DispositionKind if one == act), None)
    if kind is None and act != ANEW:
        return redirect("plans:board", plan.key)
    count = services.dispose(
        plan,
        _seen(request.POST.getlist("chon")),
        kind,
        into=request.POST.get("vao", "") if kind is DispositionKind.MERGED else "",
        on=_day(plan),
        by=request.actor,
    )
    messages.success(request, gettext("Đã ghi cách xử lý của %(n)d nội dung.") % {"n": count})
    return redirect("plans:board", plan.key)


def _seen(marks: list[str]) -> dict[str, int]:
    pairs = (mark.partition(":") for part in marks for mark in part.split(","))
    seen = ((key, number_in(revision)) for key, _, revision in pairs)
    return {key: revision for key, revision in seen if revision is not None}


@require_http_methods(["GET", "HEAD", "POST"])
def coverage(request: PageRequest, key: str) -> HttpResponse:
    """Nội dung nào ai thực hiện: the matters against the orders that take them up; links are set here."""
    plan = _draft_plan(request, key)
    if plan.is_drafted:
        return redirect("plans:compose", plan.key)
    if request.method == "POST":
        said, on = request.POST, _day(plan)
        if "bo" in said:
            services.unlink(plan, said.get("noi-dung", ""), said["bo"], on=on, by=request.actor)
        else:
            is_part = said.get("muc") == "partly"
            by = said.get("boi", "")
            services.link(plan, said.get("noi-dung", ""), by, is_part=is_part, on=on, by=request.actor)
        return redirect("plans:coverage", plan.key)
    draft = queries.draft_of(plan, _day(plan), queries.Detail.OUTLINE)
    return render(request, "plans/coverage.html", {"plan": plan, "map": boards.map_of(draft)})


@require_http_methods(["GET", "HEAD", "POST"])
def arrange(request: PageRequest, key: str) -> HttpResponse:
    """Sắp xếp: who coordinates, who receives the coordinator's own report, what a day off does."""
    plan = _draft_plan(request, key)
    form = ArrangeForm(request.POST or None, initial={"day_off_rule": plan.day_off_rule})
    register = units.register_on(_day(plan))
    offers = Scope(register, Within.DIRECT, plan.issuer).offered
    for field, unit in (("coordinator", plan.coordinator), ("receiver", plan.receiver)):
        form.pick(field).among(Scope(register, Within.BELOW, plan.issuer), offers)
        label = register.units.get(unit or 0)
        form.initial[field] = label.key if label else ""
    if request.method == "POST" and form.is_valid():
        services.arrange(plan, **form.cleaned_data, by=request.actor)
        messages.success(request, gettext("Đã lưu."))
        return redirect("plans:preview", plan.key)
    status = 400 if request.method == "POST" else 200
    return render(request, "plans/arrange.html", {"plan": plan, "form": form}, status=status)


@require_POST
def discard(request: PageRequest, key: str) -> HttpResponse:
    """Bỏ dự thảo."""
    plan = _draft_plan(request, key)
    services.discard(plan, reason=reason_in(request.POST), by=request.actor)
    messages.success(request, gettext("Đã bỏ dự thảo; văn bản vẫn còn và mở lại được."))
    return redirect("plans:list")


def _draft_plan(request: PageRequest, key: str) -> Plan:
    return get_object_or_404(queries.plan_steered(request.actor, key, PlanStatus.DRAFT))


def _day(plan: Plan) -> date:
    return queries.day_of(plan, timezone.localdate())
