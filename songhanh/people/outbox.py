"""The outbox: letters are put in with the act they tell of, and sent until each has gone or failed.

To take a letter is to move the time of its next try: two workers never hold the same one, and what a dead
worker held comes up again by itself. Its Message-ID is made of its key: to every mail program a repeat is the
same letter.
"""

from __future__ import annotations

import smtplib
from collections.abc import Iterable
from datetime import datetime, timedelta
from email.utils import format_datetime, parseaddr
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db.models import Case, F, Min, QuerySet, When
from django.utils import timezone

from songhanh.people.models import Letter, letters_wait
from songhanh.people.rules import LONGEST_WAIT, Actor, LetterStatus, pause_after

HELD = timedelta(minutes=10)
"""For so long a letter is in the hand of the worker that took it."""
CALLED_AGAIN = timedelta(minutes=5)
"""After so long a mail server that does not answer is called again."""
REFUSED = 500
"""From this answer on a mail server will not take the letter later either."""


def put(letters: Iterable[Letter]) -> int:
    """Put letters in, in the caller's transaction; what somebody was written about before is left out."""
    written = [letter for letter in letters if letter.address]
    # What stands in the head of a letter is one line.
    for letter in written:
        letter.subject = " ".join(letter.subject.split())[:200]
    Letter.objects.bulk_create(written, ignore_conflicts=True, batch_size=500)
    if written:
        letters_wait.send(Letter)
    return len(written)


def next_time() -> datetime | None:
    """When the next letter is to be tried, if any waits."""
    return _waiting().aggregate(first=Min("next_try_at"))["first"]


def visible_to(actor: Actor) -> QuerySet[Letter]:
    """Letters, for an administrator: first what could not be sent, then what waits, then what has gone."""
    urgency = Case(
        When(status=LetterStatus.FAILED, then=0), When(status=LetterStatus.WAITING, then=1), default=2
    )
    found = Letter.objects.select_related("to").order_by(urgency, "-written_at", "-pk")
    return found if actor.is_administrator else found.none()


def failed(actor: Actor) -> QuerySet[Letter]:
    """Letters that could not be sent, for an administrator."""
    return visible_to(actor).filter(status=LetterStatus.FAILED)


def deliver(most: int) -> None:
    """Send letters whose time has come, ``most`` of them."""
    connection = get_connection()
    try:
        for _ in range(most):
            if not _due().exists():
                break
            connection.open()
            if letter := _taken():
                _send(letter, connection)
    except OSError as error:
        _wait_for_server(error)
    finally:
        connection.close()


def _waiting() -> QuerySet[Letter]:
    return Letter.objects.filter(status=LetterStatus.WAITING)


def _due() -> QuerySet[Letter]:
    return _waiting().filter(next_try_at__lte=timezone.now()).order_by("next_try_at", "pk")


def _taken() -> Letter | None:
    """Take the first letter that is due, unless another worker was quicker."""
    letter = _due().select_related("to").first()
    if letter is None:
        return None
    held = _waiting().filter(pk=letter.pk, next_try_at=letter.next_try_at)
    if not held.update(next_try_at=timezone.now() + HELD, tries=F("tries") + 1):
        return None
    letter.tries += 1
    return letter


def _send(letter: Letter, connection: Any) -> None:
    try:
        connection.send_messages([message_of(letter)])
    except (OSError, ValueError) as error:
        # The next letter begins a conversation of its own.
        connection.close()
        _not_sent(letter, error)
    else:
        _mark(letter, status=LetterStatus.SENT, sent_at=timezone.now(), failure="")


def message_of(letter: Letter) -> EmailMessage:
    """Return the letter as it goes out, the same whenever it does."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    headers = {
        "Message-ID": f"<{letter.key}@{domain}>",
        "Date": format_datetime(letter.written_at),
        # Answers of machines to machines go round and round.
        "Auto-Submitted": "auto-generated",
    }
    return EmailMessage(letter.subject, letter.body, None, [letter.address], headers=headers)


def _not_sent(letter: Letter, error: Exception) -> None:
    now = timezone.now()
    is_over = _is_final(error) or now - letter.written_at > LONGEST_WAIT
    status = LetterStatus.FAILED if is_over else LetterStatus.WAITING
    _mark(letter, status=status, next_try_at=now + pause_after(letter.tries), failure=reason_of(error))


def _wait_for_server(error: OSError) -> None:
    """Nobody took the letters: all of them wait, and none has lost a try by it."""
    now = timezone.now()
    late = _due().filter(written_at__lt=now - LONGEST_WAIT)
    late.update(status=LetterStatus.FAILED, failure=reason_of(error))
    _due().update(next_try_at=now + CALLED_AGAIN, failure=reason_of(error))


def _mark(letter: Letter, **said: Any) -> None:
    _waiting().filter(pk=letter.pk).update(**said)


def _is_final(error: Exception) -> bool:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(code >= REFUSED for code, _ in error.recipients.values())
    if isinstance(error, smtplib.SMTPSenderRefused):
        # That is about us, and can be put right.
        return False
    return isinstance(error, ValueError) or getattr(error, "smtp_code", 0) >= REFUSED


def reason_of(error: Exception) -> str:
    """Return in a line what the mail server answered, or why there was no answer."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        answers = [f"{code} {_text(words)}" for code, words in error.recipients.values()]
        return "; ".join(answers)[:300]
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{error.smtp_code} {_text(error.smtp_error)}"[:300]
    return (str(error) or type(error).__name__)[:300]


def _text(words: bytes | str) -> str:
    return words.decode("utf-8", "replace") if isinstance(words, bytes) else words
