"""Who is where: units with their people, and the page of one person."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from songhanh.people import invitations, presenters, queries, services
from songhanh.people.forms import AppointForm, InviteForm
from songhanh.people.models import Person
from songhanh.people.requests import PageRequest, sent
from songhanh.people.rules import Actor, Role
from songhanh.people.services import Candidate
from songhanh.units import queries as units
from songhanh.units.models import Unit
from songhanh.units.rules import UnitLabel, searchable, words_sought

PER_PAGE = 60
LINK = "duong-dan"


@require_safe
def directory(request: PageRequest) -> HttpResponse:
    """Con người: every unit of today with how many people hold a post there."""
    today, words = timezone.localdate(), request.GET.get("tim", "")
    found = queries.units_with_people(today, words)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("trang"))
    own = units.labels(request.actor.units, on=today)
    context = {"page": page, "words": words, "own": own.values(), "ended": _ended(words, today)}
    return render(request, "people/directory.html", context)


def _ended(words: str, today: date) -> list[UnitLabel]:
    """Units of yesterday whose people have not been given posts elsewhere; of those the ones looked for."""
    left = queries.ended_units_with_people(today)
    sought = words_sought(words)
    labels = units.labels(left, on=today).values() if left else ()
    found = [one for one in labels if all(word in searchable(one.name, one.short_name) for word in sought)]
    return sorted(found, key=lambda one: searchable(one.name))


@require_safe
def unit(request: PageRequest, key: str) -> HttpResponse:
    """Người của một đơn vị."""
    today = timezone.localdate()
    found = get_object_or_404(Unit, key=key)
    names = units.names_of_all([found.pk])[found.pk]
    posts = presenters.in_order(queries.people_of(found, today))
    is_there = units.lives_on(names, today)
    # A unit that has ended keeps its page until the last of its people has gone elsewhere.
    if not is_there and not posts:
        raise Http404
    context: dict[str, Any] = {
        "unit": units.label_on(names, today),
        "last": None if is_there else names[-1].valid_to,
        "posts": posts,
        "is_over": request.actor.is_over(found.pk),
    }
    if context["is_over"]:
        context["keys"] = queries.keys_of(posts)
    return render(request, "people/unit.html", context)


@require_safe
def person(request: PageRequest, key: str) -> HttpResponse:
    """Một người: posts, delegations, and what may be done about them."""
    today = timezone.localdate()
    found = get_object_or_404(queries.visible_people(request.actor, today), key=key)
    link = request.session.pop(LINK, None) if LINK in request.session else None
    shown = link["link"] if link and link["key"] == key else ""
    page = page_of(found, request.actor, link=shown)
    return render(request, "people/person.html", {"person": found, "page": page})


def page_of(found: Person, actor: Actor, *, link: str = "") -> presenters.PersonPage:
    """Return what is shown of a person: on their page, and on their own account's."""
    today = timezone.localdate()
    posts = list(queries.all_posts_of(found.user))
    labels = units.labels({post.unit_id for post in posts}, on=today)
    return presenters.person_page(
        found,
        [(post, labels.get(post.unit_id)) for post in posts],
        queries.delegations_of(posts, today),
        actor=actor,
        on=today,
        link=link,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: PageRequest, key: str) -> HttpResponse:
    """Mời người vào đơn vị."""
    found = _governed_unit(request, key)
    form = InviteForm(
        sent(request),
        roles=_roles(request),
        initial={"first": timezone.localdate(), "role": Role.OFFICER},
    )
    if not form.is_valid():
        status = 400 if form.is_bound else 200
        return render(request, "people/invite.html", {"unit": found, "form": form}, status=status)
    said = form.cleaned_data
    candidate = Candidate(said["name"], said["username"], said["email"], said["is_mailbox"])
    post = services.invite(candidate, form.place(found), by=request.actor)
    return _with_link(request, Person.objects.select_related("user").get(user=post.user_id))


@require_http_methods(["GET", "HEAD", "POST"])
def appoint(request: PageRequest, key: str) -> HttpResponse:
    """Giao thêm vị trí: somebody who has an account already."""
    found, today = _governed_unit(request, key), timezone.localdate()
    form = AppointForm(
        sent(request),
        roles=_roles(request),
        people=queries.visible_people(request.actor, today),
        initial={"first": today, "role": Role.OFFICER},
    )
    if not form.is_valid():
        status = 400 if form.is_bound else 200
        return render(request, "people/appoint.html", {"unit": found, "form": form}, status=status)
    services.appoint(form.cleaned_data["login"], form.place(found), by=request.actor)
    messages.success(request, gettext("Đã giao vị trí."))
    return redirect("people:unit", key)


@require_POST
def reset(request: PageRequest, key: str) -> HttpResponse:
    """Cấp lại tài khoản."""
    today = timezone.localdate()
    found = get_object_or_404(queries.visible_people(request.actor, today), key=key)
    return _with_link(request, services.reset(found, on=today, by=request.actor))


def _with_link(request: PageRequest, person: Person) -> HttpResponse:
    """Open the person's page, once with the link on it: whoever has no mail gets it by hand."""
    link = invitations.send(person, request.build_absolute_uri("/"))
    request.session[LINK] = {"key": person.key, "link": link}
    return redirect("people:person", person.key)


def _governed_unit(request: PageRequest, key: str) -> Unit:
    over = queries.governed_units(request.actor, timezone.localdate())
    return get_object_or_404(over, key=key)


def _roles(request: PageRequest) -> list[Role]:
    return [role for role in Role if role is not Role.ADMINISTRATOR or request.actor.is_administrator]
