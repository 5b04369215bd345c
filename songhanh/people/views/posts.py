"""What happens to a post: it ends, it is lent, its work goes to another."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from songhanh.people import open_work, presenters, queries, services
from songhanh.people.forms import DelegateForm, EndForm, HandOverForm
from songhanh.people.models import Person, Post
from songhanh.people.requests import PageRequest, sent
from songhanh.units import queries as units

DAY = timedelta(days=1)


@require_http_methods(["GET", "HEAD", "POST"])
def end(request: PageRequest, key: str) -> HttpResponse:
    """Kết thúc vị trí, after a look at what is still open on it."""
    today = timezone.localdate()
    post = get_object_or_404(queries.governed_posts(request.actor, today).select_related("user"), key=key)
    form = EndForm(sent(request), initial={"on": today})
    if not form.is_valid():
        context = {**_place(post), "form": form, "items": open_work.open_items(post, today)}
        return render(request, "people/end.html", context, status=400 if form.is_bound else 200)
    services.end_post(post, on=form.cleaned_data["on"], reason=form.cleaned_data["reason"], by=request.actor)
    messages.success(
        request, gettext("Đã kết thúc vị trí của %(name)s.") % {"name": presenters.name_of(post)}
    )
    return redirect("people:directory")


@require_http_methods(["GET", "HEAD", "POST"])
def delegate(request: PageRequest, key: str) -> HttpResponse:
    """Ủy quyền."""
    today = timezone.localdate()
    post = _arranged(request, key)
    others = queries.people_of(post.unit_id, today).exclude(user=post.user_id)
    form = DelegateForm(sent(request), posts=others, initial={"first": today})
    if not form.is_valid():
        context = {**_place(post), "form": form, "has_others": others.exists()}
        return render(request, "people/delegate.html", context, status=400 if form.is_bound else 200)
    said = form.cleaned_data
    services.delegate(
        post,
        Person.objects.select_related("user").get(user=said["to"].user_id),
        said["kind"],
        first=said["first"],
        end=said["last"] and said["last"] + DAY,
        reason=said["reason"],
        by=request.actor,
    )
    messages.success(request, gettext("Đã ủy quyền cho %(name)s.") % {"name": presenters.name_of(said["to"])})
    return _back_to(request, post)


@require_POST
def revoke(request: PageRequest, key: str) -> HttpResponse:
    """Thu hồi ủy quyền."""
    today = timezone.localdate()
    arranged = queries.arranged_posts(request.actor, today)
    delegation = get_object_or_404(queries.delegations_of(arranged, today), key=key)
    services.revoke(delegation, on=today, by=request.actor)
    messages.success(request, gettext("Đã thu hồi ủy quyền."))
    return _back_to(request, delegation.from_post)


@require_http_methods(["GET", "HEAD", "POST"])
def hand_over(request: PageRequest, key: str) -> HttpResponse:
    """Bàn giao: what is open, ticked, and to whom it goes."""
    today = timezone.localdate()
    post = _arranged(request, key)
    others = queries.people_of(post.unit_id, today).exclude(pk=post.pk)
    form = HandOverForm(sent(request), posts=others)
    if not form.is_valid():
        context = {**_place(post), "form": form, "items": open_work.open_items(post, today)}
        context["has_others"] = others.exists()
        return render(request, "people/hand_over.html", context, status=400 if form.is_bound else 200)
    done = services.hand_over(
        post,
        form.cleaned_data["to"],
        request.POST.getlist("viec"),
        on=today,
        note=form.cleaned_data["note"],
        by=request.actor,
    )
    return redirect("people:minutes", done.key)


@require_safe
def minutes(request: PageRequest, key: str) -> HttpResponse:
    """Biên bản bàn giao, to be printed and signed."""
    done = get_object_or_404(queries.visible_hand_overs(request.actor), key=key)
    labels = units.labels([done.from_post.unit_id, done.to_post.unit_id], on=done.on)
    context = {
        "done": done,
        "items": presenters.items_of(done),
        "from_unit": labels.get(done.from_post.unit_id),
        "to_unit": labels.get(done.to_post.unit_id),
    }
    return render(request, "people/minutes.html", context)


def _arranged(request: PageRequest, key: str) -> Post:
    posts = queries.arranged_posts(request.actor, timezone.localdate())
    return get_object_or_404(posts.select_related("user"), key=key)


def _place(post: Post) -> dict[str, object]:
    label = units.labels([post.unit_id], on=timezone.localdate()).get(post.unit_id)
    # A unit that is no more has no name today; its key still opens what is left of it.
    return {"post": post, "unit": label or post.unit, "name": presenters.name_of(post)}


def _back_to(request: PageRequest, post: Post) -> HttpResponse:
    person = queries.visible_people(request.actor, timezone.localdate()).filter(user=post.user_id).first()
    return redirect("people:person", person.key) if person else redirect("people:me")
