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
from songhanh.people import outbox
from songhanh.people import queries as people
from songhanh.people.models import Person
from songhanh.people.requests import PageRequest
from songhanh.people.rules import Actor
from songhanh.plans.models import Assignment
from songhanh.plans.queries import desk as plans
from songhanh.plans.queries import tell_standing
from songhanh.plans.queries.seeing import open_roles
from songhanh.plans.rules.words import PlanStatus
from songhanh.units import queries as units

FEW, SOME, PER_PAGE = 5, 8, 60


def home(request: PageRequest) -> HttpResponse:
    """Bàn làm việc: what is there for the person who comes in, first what needs an act."""
    actor, today = request.actor, timezone.localdate()
    piles = _piles(actor, today)
    labels = units.labels(actor.units | _units_of(piles), on=today)
    offices = [labels[one] for one in actor.units if one in labels]
    preparing = actor.units_as(*PREPARING_POSTS)
    context = {
        "desk": desk_of(actor, piles, labels),
        "offices": offices,
        "today": today,
        "n_failed_letters": outbox.failed(actor).count() if actor.is_administrator else 0,
        "form": ReceiveForm(offices=[one for one in offices if one.id in preparing]),
    }
    return render(request, "desk/home.html", context)


def _piles(actor: Actor, today: date) -> dict[str, Pile]:
    roles = open_roles(actor)
    opened = piles_of(plans.plans_on_desk(actor, roles, FEW), FEW)
    drafts, in_force = (opened.get(which, Pile()) for which in (PlanStatus.DRAFT, PlanStatus.IN_FORCE))
    tell_standing(actor, in_force.rows)
    plans.tell_what_is_open(drafts.rows)
    return {
        **piles_of(plans.parts_on_desk(actor, today, SOME, roles.steered), SOME),
        "drafts": drafts,
        "documents": pile_of(plans.documents_on_desk(actor), SOME),
        "untaken": pile_of(plans.untaken_tasks(roles.steered), FEW) if roles.steered else Pile(),
        "plans": in_force,
    }


def _units_of(piles: dict[str, Pile]) -> set[int]:
    return {row.unit_id for pile in piles.values() for row in pile.rows if isinstance(row, Assignment)}


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
    labels = units.labels({one.unit_id for one in page}, on=timezone.localdate())
    context = {"person": whose, "page": page, "lines": [charge_line(one, labels) for one in page]}
    return render(request, "desk/person.html", context)
