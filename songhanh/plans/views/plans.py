"""Looking at plans: the list, one plan, its matrix, and the same as files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from songhanh.people.requests import PageRequest
from songhanh.plans import queries
from songhanh.plans.forms import FilterForm
from songhanh.plans.models import Plan
from songhanh.plans.presenters import files, pages
from songhanh.plans.presenters.matrix import Matrix, drawn, matrix_of
from songhanh.plans.presenters.outline import outline_of
from songhanh.plans.queries.succession import has_vacancies
from songhanh.units import queries as units
from songhanh.units.rules import UnitLabel

PER_PAGE, OFFICES, TASKS = 25, 50, 100


@require_safe
def plan_list(request: PageRequest) -> HttpResponse:
    """Kế hoạch: all that somebody may open, and documents in hand that are not plans yet."""
    words, year = request.GET.get("tim", ""), request.GET.get("nam", "")
    found = queries.plans_found(request.actor, words, year)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("trang"))
    queries.tell_standing(request.actor, page)
    context = {
        "page": page,
        "documents": queries.documents_to_open(request.actor)[:5],
        "words": words,
        "year": year,
    }
    return render(request, "plans/list.html", context)


@require_safe
def plan(request: PageRequest, key: str) -> HttpResponse:
    """One plan: its tasks by matter, to be searched and filtered."""
    found = get_object_or_404(queries.plan_seen(request.actor, key))
    areas = list(found.areas.all())
    form = FilterForm(request.GET, areas=[(area.path, f"{area.path}. {area.title}") for area in areas])
    look = form.look()
    tasks = list(queries.tasks_found(request.actor, found, look))
    sheet = Paginator(tasks, TASKS).get_page(request.GET.get("trang"))
    parts = queries.parts_of(found, None if _is_whole(request, found) else request.actor.units)
    kin = queries.kin_of(request.actor, found)
    holders = {found.issuer, found.coordinator, *(one.issuer for one in kin)}
    named = {part.unit for part in parts if part.unit} | {one for one in holders if one}
    labels = units.labels(named, on=_day(found))
    context = {
        "plan": found,
        "form": form,
        "is_filtered": any(look),
        "outline": outline_of(pages.lines_of(found, sheet, parts, labels)),
        "sheet": sheet,
        "n_tasks": len(tasks),
        "tally": queries.tally_of(parts),
        "issuer": labels.get(found.issuer or 0),
        "coordinator": labels.get(found.coordinator or 0),
        "kin": queries.with_names(kin, labels),
        "has_vacancies": found.is_steered
        and found.is_in_force
        and has_vacancies(found, timezone.localdate()),
    }
    return render(request, "plans/plan.html", context)


@require_safe
def matrix(request: PageRequest, key: str) -> HttpResponse:
    """Ma trận: offices against matters; it prints on one A4 across."""
    found = get_object_or_404(queries.plan_seen_whole(request.actor, key))
    sheet = Paginator(_offices_of(found), OFFICES).get_page(request.GET.get("trang"))
    part = _matrix_of(found, list(sheet))
    context = {"plan": found, "matrix": part, "lines": drawn(part.rows), "sheet": sheet}
    return render(request, "plans/matrix.html", context)


@require_safe
def workbook(request: PageRequest, key: str) -> HttpResponse:
    """The matrix and the tasks for Excel."""
    found, lines = _whole(request, key)
    whole = _matrix_of(found, _offices_of(found))
    return _attachment(files.workbook_of(found, whole, lines), files.XLSX, found, "xlsx")


@require_safe
def annex(request: PageRequest, key: str) -> HttpResponse:
    """Phụ lục phân công: the table that goes with a paper, for Word."""
    found, lines = _whole(request, key)
    return _attachment(files.annex_of(found, lines), files.DOCX, found, "docx")


def _whole(request: PageRequest, key: str) -> tuple[Plan, list[pages.TaskLine]]:
    found = get_object_or_404(queries.plan_seen_whole(request.actor, key))
    tasks = list(queries.tasks_found(request.actor, found, queries.Filters()))
    parts = queries.parts_of(found)
    labels = units.labels({part.unit for part in parts if part.unit}, on=_day(found))
    return found, pages.lines_of(found, tasks, parts, labels)


def _offices_of(found: Plan) -> list[UnitLabel]:
    """Every office that has work of a plan, by kind and name; one that began later, or has ended, at last."""
    register = units.register_on(_day(found))
    working = set(queries.offices_in(found))
    others = [one for one in working if one not in register.units]
    there = [unit for unit in register.listed if unit.id in working]
    return there + list(units.labels(others, on=timezone.localdate()).values() if others else [])


def _matrix_of(found: Plan, offices: Sequence[UnitLabel]) -> Matrix:
    tasks = queries.worked_in(found)
    cells = queries.cells_of(tasks, [unit.id for unit in offices])
    return matrix_of(list(found.areas.all()), tasks, offices, cells)


def _is_whole(request: PageRequest, found: Plan) -> bool:
    return found.is_whole


def _day(found: Plan) -> date:
    return queries.day_of(found, timezone.localdate())


def _attachment(body: bytes, kind: str, found: Plan, suffix: str) -> HttpResponse:
    name = f"phan-cong-{found.key}.{suffix}"
    return HttpResponse(
        body, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
