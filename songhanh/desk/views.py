"""The first page."""

from __future__ import annotations

from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from songhanh.desk.presenters.desk import desk_of
from songhanh.desk.queries import Pile, pile_of, piles_of
from songhanh.intake.forms import ReceiveForm
from songhanh.people.requests import PageRequest
from songhanh.people.rules import Actor
from songhanh.plans.queries import desk as plans
from songhanh.units import queries as units

FEW, SOME = 5, 8


def home(request: PageRequest) -> HttpResponse:
    """Bàn làm việc: what is there for the person who comes in, first what needs an act."""
    today = timezone.localdate()
    context = {
        "desk": desk_of(request.actor, _piles(request.actor, today)),
        "offices": units.labels(request.actor.units, on=today).values(),
        "today": today,
        "form": ReceiveForm(),
    }
    return render(request, "desk/home.html", context)


def _piles(actor: Actor, today: date) -> dict[str, Pile]:
    return {
        **piles_of(plans.parts_on_desk(actor, today, SOME)),
        "drafts": pile_of(plans.drafts_on_desk(actor), FEW),
        "documents": pile_of(plans.documents_on_desk(actor), SOME),
        "untaken": pile_of(plans.untaken_tasks(actor), FEW),
        "plans": pile_of(plans.plans_on_desk(actor), FEW),
    }
