"""The one thing that happens to a ledger: a line is added."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from songhanh.kernel.actor import Signatory
from songhanh.ledger.models import Chain, Entry
from songhanh.ledger.queries import subject_of
from songhanh.ledger.rules import Line


@transaction.atomic
def record(act: str, *, on: Model, by: Signatory, reason: str = "", chain: str = "") -> Entry:
    """Ghi nhật ký: write one line, in the caller's transaction.

    Each chain is sealed by itself, so that writers to different things do not queue behind each other;
    without ``chain`` the thing is its own chain.
    """
    head = _head_of(chain or subject_of(on))
    line = Line(
        chain=head.name,
        position=head.length + 1,
        act=act,
        subject=subject_of(on),
        by=by.username,
        reason=reason.strip(),
        at=timezone.now(),
        on_behalf_of=by.on_behalf_of,
    )
    head.length, head.seal = line.position, line.sealed_after(head.seal)
    head.save(update_fields=["length", "seal"])
    return Entry.objects.create(**vars(line), seal=head.seal)


def _head_of(name: str) -> Chain:
    # The lock: a second writer waits here and then sees the first one's seal.
    head, _is_new = Chain.objects.select_for_update().get_or_create(name=name)
    return head
