"""What is asked of the ledger."""

from __future__ import annotations

from itertools import groupby

from django.db.models import Model, QuerySet

from songhanh.ledger.models import Chain, Entry
from songhanh.ledger.rules import Fault, Flaw, flaws_in


def subject_of(thing: Model) -> str:
    """Return the name under which the ledger knows ``thing``."""
    return f"{thing._meta.label_lower}:{thing.pk}"


def entries_on(thing: Model) -> QuerySet[Entry]:
    """Everything that happened to ``thing``, oldest first."""
    return Entry.objects.filter(subject=subject_of(thing))


def flaws() -> list[Flaw]:
    """Every place where a line was changed, taken out or put in without the program (kiểm tra sổ nhật ký)."""
    heads = {chain.name: chain for chain in Chain.objects.all()}
    found: list[Flaw] = []
    entries = Entry.objects.order_by("chain", "position").iterator(chunk_size=2000)
    for name, lines in groupby(entries, key=lambda entry: entry.chain):
        head = heads.pop(name, None) or Chain(name)
        sealed = ((entry.line, entry.seal) for entry in lines)
        found += flaws_in(name, sealed, length=head.length, seal=head.seal)
    return found + [Flaw(name, 1, Fault.SHORTENED) for name, head in heads.items() if head.length]
