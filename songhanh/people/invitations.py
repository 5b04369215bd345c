"""The one link that opens an account: for the first password and for every later one.

Django's own token signs it: it works once, ends after `PASSWORD_RESET_TIMEOUT`, and dies with the next one.
"""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext

from songhanh.people.models import Person

DAYS = settings.PASSWORD_RESET_TIMEOUT // (24 * 3600)


def link_for(person: Person, site: str) -> str:
    """Return the link by which this person chooses a password; ``site`` is the address of the site."""
    token = default_token_generator.make_token(person.user)
    return site.rstrip("/") + reverse("people:choose_password", args=[person.key, token])


def is_good(person: Person, token: str) -> bool:
    """Whether the link still opens the account: not used, not too old, not followed by another."""
    return person.user.is_active and default_token_generator.check_token(person.user, token)


def send(person: Person, site: str) -> str:
    """Send the link by mail where there is an address, once the act is stored; return it for other ways."""
    link = link_for(person, site)
    if person.user.email:
        body = render_to_string("people/mail/invitation.html", {"person": person, "link": link, "days": DAYS})
        subject = gettext("Song Hành: đường dẫn đặt mật khẩu")
        transaction.on_commit(lambda: send_mail(subject, body, None, [person.user.email]))
    return link
