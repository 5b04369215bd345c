"""The request as every view of the house gets it."""

from __future__ import annotations

from django.http import HttpRequest

from songhanh.kernel.actor import Signatory


class PageRequest(HttpRequest):
    """A request that says who is acting."""

    actor: Signatory
