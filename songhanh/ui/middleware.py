"""What stands between the network and every page."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.utils import translation
from django.utils.deprecation import MiddlewareMixin

from songhanh.kernel.errors import Denied
from songhanh.ui import views

Answer = Callable[[HttpRequest], HttpResponse]

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        # Bootstrap draws ticks and arrows from data: pictures in its stylesheet.
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
TEXTUAL = ("text/", "application/json", "application/javascript", "image/svg+xml")


class ContentPolicy(MiddlewareMixin):
    """Tell the browser to run and load nothing but our own files: no inline script, no inline style."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        response.headers.setdefault("Content-Security-Policy", POLICY)
        # Static files say how long they last; a page with a document on it is nobody else's to keep.
        response.headers.setdefault("Cache-Control", "private, no-cache")
        return response


class CompressedText(GZipMiddleware):
    """Compress pages and stylesheets for weak signals; fonts and documents are compressed already."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if not response.get("Content-Type", "").startswith(TEXTUAL):
            return response
        return super().process_response(request, response)


class UploadLimit:
    """Answer an upload that is too large before a byte of it is stored."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        # The limit is for the file; the form around it takes a little more.
        if length.isdigit() and int(length) > settings.UPLOAD_LIMIT + 64 * 1024:
            return views.too_large(request)
        return self.get_response(request)


class ChosenLanguage:
    """Vietnamese, unless this person has chosen otherwise: what the browser prefers is nobody's choice."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        with translation.override(chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE):
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language())
        return response


class DeniedPage(MiddlewareMixin):
    """Show a refusal of the rules as a page that says why (409)."""

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, Denied):
            return views.denied(request, exception.message)
        return None
