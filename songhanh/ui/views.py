"""Pages that belong to no package: errors in plain words, and the sign of life."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from songhanh.kernel.messages import Message


def healthz(request: HttpRequest) -> HttpResponse:
    """Answer that the site and its database are alive."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")


def denied(request: HttpRequest, message: Message) -> HttpResponse:
    return render(request, "ui/errors/409.html", {"message": message}, status=409)


def too_large(request: HttpRequest) -> HttpResponse:
    limit = settings.UPLOAD_LIMIT // (1024 * 1024)
    return render(request, "ui/errors/413.html", {"limit": limit}, status=413)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        return too_large(request)
    return render(request, "ui/errors/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "ui/errors/403.html", status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render(request, "ui/errors/403.html", {"is_stale_form": True}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "ui/errors/404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/errors/500.html", status=500)
