"""The request as every view above `people` gets it."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.http import HttpRequest, QueryDict
from django_htmx.middleware import HtmxDetails

from songhanh.people.queries import Standing
from songhanh.people.rules import Actor
from songhanh.ui import requests


class PageRequest(requests.PageRequest):
    """A request that knows which posts the acting person holds today."""

    user: User
    actor: Actor
    standing: Standing
    htmx: HtmxDetails


def sent(request: HttpRequest) -> QueryDict | None:
    """What a form was sent with, also when it was sent empty; nothing where it is only looked at."""
    return request.POST if request.method == "POST" else None
