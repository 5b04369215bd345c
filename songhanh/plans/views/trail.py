"""The ledger of one task, in words."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from songhanh.ledger.models import Entry
from songhanh.ledger.queries import subject_of
from songhanh.people import queries as people
from songhanh.people.requests import PageRequest
from songhanh.plans import queries
from songhanh.plans.presenters.trail import trail_of, usernames_in
from songhanh.units import queries as units

PER_PAGE = 60


@require_safe
def trail(request: PageRequest, key: str) -> HttpResponse:
    """Nhật ký của việc: who did what when; whoever acted in another's name stands there with both names."""
    found = get_object_or_404(queries.task_seen(request.actor, key))
    day = queries.day_of(found.plan, timezone.localdate())
    parts = queries.assignments_visible_to(request.actor).filter(task=found)
    units_of = {subject_of(part): part.unit_id for part in parts.only("pk", "unit")}
    lines = Entry.objects.filter(subject__in=list(units_of)).order_by("-at", "-pk")
    page = Paginator(lines, PER_PAGE).get_page(request.GET.get("trang"))
    entries = list(page)
    labels = units.labels({units_of[entry.subject] for entry in entries}, on=day)
    offices = {subject: labels[unit].name for subject, unit in units_of.items() if unit in labels}
    steps = trail_of(entries, offices, people.names_of(usernames_in(entries)))
    return render(request, "plans/trail.html", {"task": found, "page": page, "steps": steps})
