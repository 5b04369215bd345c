"""What is done without a person waiting for it: letters are sent."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from songhanh.people import outbox
from songhanh.people.models import Letter, letters_wait, worker_begins

AT_ONCE = 100
"""After so many letters whatever else waits has its turn."""
BEHIND_OTHERS = -10
"""A person waits for a document to be read, and nobody for a letter."""


@task(priority=BEHIND_OTHERS)
def send_letters() -> None:
    """Gửi thư: send what is due, and come back when the next letter is."""
    outbox.deliver(AT_ONCE)
    _come_back()


def enqueue(sender: type, **_kwargs: object) -> None:
    # Always a job of its own: one that is there already may have looked before these letters were stored.
    send_letters.enqueue()


def pick_up(sender: object, **_kwargs: object) -> None:
    """See that letters that wait have a job, whatever became of the last one."""
    _come_back()


def _come_back() -> None:
    at = outbox.next_time()
    if at is not None and not _is_expected_by(at):
        send_letters.using(run_after=max(at, timezone.now())).enqueue()


def _is_expected_by(at: datetime) -> bool:
    later = DBTaskResult.objects.filter(status=TaskResultStatus.READY, run_after__lte=at)
    return (DBTaskResult.objects.ready() | later).filter(task_path=send_letters.module_path).exists()


def listen() -> None:
    """Connect the outbox to the queue; called when the site starts."""
    letters_wait.connect(enqueue, sender=Letter, dispatch_uid="people.send_letters")
    worker_begins.connect(pick_up, dispatch_uid="people.pick_up_letters")
