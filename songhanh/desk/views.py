"""The first page, and the work that one person is in charge of."""

from __future__ import annotations

from datetime import date

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from songhanh.desk.presenters.desk import desk_of
from songhanh.desk.presenters.lines import charge_line
from songhanh.desk.queries import Pile, pile_of, piles_of
from songhanh.intake.forms import ReceiveForm
from songhanh.intake.rules import PREPARING_POSTS
from songhanh.people import queries as people
from songhanh.people.models import Person
from songhanh.people.requests import PageRequest
from songhanh.people.rules import Actor
from songhanh.plans.queries import desk as plans
from songhanh.units import queries as units

FEW, SOME, PER_PAGE = 5, 8, 60


def home(request: PageRequest) -> HttpResponse:
    """Bàn làm việc: what is there for the person who comes in, first what needs an act."""
    today = timezone.localdate()
    offices = units.labels(request.actor.units, on=today)
    preparing = request.actor.units_as(*PREPARING_POSTS)
    context = {
        "desk": desk_of(request.actor, _piles(request.actor, today)),
        "offices": offices.values(),
        "today": today,
        "form": ReceiveForm(offices=[offices[one] for one in preparing if one in offices]),
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


@require_safe
def mine(request: PageRequest) -> HttpResponse:
    """Việc tôi phụ trách: all of it, or that of whom one stands in for."""
    return _in_charge(request, [held.post for held in request.actor.posts])


@require_safe
def person(request: PageRequest, key: str) -> HttpResponse:
    """Việc của một người: for themselves, for whoever heads them, for an administrator."""
    found = get_object_or_404(people.visible_people(request.actor, timezone.localdate()), key=key)
    return _in_charge(request, [post.pk for post in people.all_posts_of(found.user)], found)


def _in_charge(request: PageRequest, posts: list[int], whose: Person | None = None) -> HttpResponse:
    found = plans.parts_in_charge(request.actor, posts, timezone.localdate())
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("trang"))
    context = {"person": whose, "page": page, "lines": [charge_line(one) for one in page]}
    return render(request, "desk/person.html", context)
