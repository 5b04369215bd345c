"""What is done without a person waiting for it: offices are told of what they were given."""

from __future__ import annotations

from django.utils import timezone
from django_tasks import task

from songhanh.people.jobs import BEHIND_OTHERS
from songhanh.people.models import worker_begins
from songhanh.plans import telling
from songhanh.plans.models import Notice, offices_to_tell


@task(priority=BEHIND_OTHERS + 1)
def tell_offices() -> None:
    """Báo đơn vị: write the letters of what was given out; sending them is another job."""
    telling.tell_offices(timezone.localdate())


def enqueue(sender: type, **_kwargs: object) -> None:
    # Also where another waits: that one may have looked before these notices were stored.
    tell_offices.enqueue()


def pick_up(sender: object, **_kwargs: object) -> None:
    """See that offices are told, whatever became of the last job."""
    if Notice.objects.filter(sent_at=None).exists():
        tell_offices.enqueue()


def listen() -> None:
    """Connect notices to the queue; called when the site starts."""
    offices_to_tell.connect(enqueue, sender=Notice, dispatch_uid="plans.tell_offices")
    worker_begins.connect(pick_up, dispatch_uid="plans.pick_up_notices")
