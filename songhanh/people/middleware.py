"""Who is acting: asked once for every request."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from django.http import HttpRequest, HttpResponse

from songhanh.people.requests import PageRequest
from songhanh.people.rules import Actor

RECEIVING_OFFICER = Actor("can-bo-tiep-nhan")


class ActingPerson:
    """Give every request its ``actor``."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        cast(PageRequest, request).actor = RECEIVING_OFFICER
        return self.get_response(request)
