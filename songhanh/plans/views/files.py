"""Files that go with work."""

from __future__ import annotations

from django.http import FileResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from songhanh.people.requests import PageRequest
from songhanh.plans import queries
from songhanh.plans.models import TaskFile


@require_safe
def download(request: PageRequest, key: str) -> FileResponse:
    """Tệp kèm: to whoever may see the task, always as an attachment."""
    found = get_object_or_404(TaskFile, key=key, task__in=queries.tasks_visible_to(request.actor))
    return FileResponse(
        found.path.open("rb"),
        as_attachment=True,
        filename=found.name,
        content_type="application/octet-stream",
    )
