"""Offices are told: of each notice one letter for each who answers for the office, however much it says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation

from songhanh.people import outbox
from songhanh.people.addressees import Addressee, addressees
from songhanh.people.models import Letter
from songhanh.plans.models import Notice, PlanRole
from songhanh.plans.presenters.letters import Envelope, Told
from songhanh.plans.queries import telling as queries
from songhanh.plans.rules.lifecycles import RECEIVING_POSTS
from songhanh.plans.rules.words import NoticeKind, PlanRoleKind
from songhanh.ui.language import say
from songhanh.units import queries as units

AT_ONCE = 50


def tell_offices(on: date) -> None:
    """Write the letters of every notice that has none yet; each office has all of its letters or none."""
    # An office reads Vietnamese, whatever language the one chose who gave the work out.
    with translation.override(settings.LANGUAGE_CODE):
        while _tell_some(on):
            continue


@transaction.atomic
def _tell_some(on: date) -> int:
    notices = queries.untold(AT_ONCE)
    people = addressees({one.unit_id for one in notices}, on, RECEIVING_POSTS)
    letters: list[Letter] = []
    for told in _told(notices, on):
        written = [_letter(told, to) for to in people.get(told.notice.unit_id, ()) if to.user.email]
        told.notice.sent_at, told.notice.letters = timezone.now(), len(written)
        letters += written
    Notice.objects.bulk_update(notices, ["sent_at", "letters"])
    outbox.put(letters)
    return len(notices)


def _told(notices: Sequence[Notice], on: date) -> list[Told]:
    waiting = queries.parts_told_of([one for one in notices if one.sort is NoticeKind.GIVEN])
    alone = queries.parts_by_number([one.assignment_id for one in notices if one.assignment_id])
    roles = PlanRole.objects.filter(plan__in={one.plan_id for one in notices}, for_unit=None)
    steering = {(plan, role): unit for plan, role, unit in roles.values_list("plan", "role", "unit")}
    labels = units.labels({one.unit_id for one in notices} | set(steering.values()), on=on)

    def told(one: Notice) -> Told:
        parts = [alone[one.assignment_id]] if one.assignment_id else waiting.get(one.pk, [])
        roles = (PlanRoleKind.ISSUER, PlanRoleKind.COORDINATOR)
        issuer, coordinator = (labels.get(steering.get((one.plan_id, role), 0)) for role in roles)
        return Told(one, labels[one.unit_id], issuer, coordinator, parts, link_to(one))

    return [told(one) for one in notices]


def link_to(notice: Notice) -> str:
    """The address that opens a notice, for whoever is not at the site."""
    return settings.SITE + reverse("plans:notice", args=[notice.key])


def _letter(told: Told, to: Addressee) -> Letter:
    envelope, now = Envelope(told, to), timezone.now()
    return Letter(
        about=envelope.about,
        to=to.user,
        address=to.user.email,
        subject=say(told.subject),
        body=render_to_string("plans/mail/told.html", {"letter": envelope, "told": told}),
        written_at=now,
        next_try_at=now,
    )
