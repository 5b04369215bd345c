"""The first page."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from songhanh.intake import queries
from songhanh.intake.forms import ReceiveForm
from songhanh.people.requests import PageRequest

NEWEST = 8


def home(request: PageRequest) -> HttpResponse:
    """Bàn làm việc: receive a document, and what has been read."""
    context = {
        "tally": queries.tally(request.actor),
        "documents": queries.visible_to(request.actor)[:NEWEST],
        "form": ReceiveForm(),
    }
    return render(request, "desk/home.html", context)
