"""What is asked of the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from django.db.models import Model, QuerySet

from songhanh.ledger.models import Chain, Entry
from songhanh.ledger.rules import Fault, Flaw, Seen, flaws_in


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


def seen() -> list[Seen]:
    """How far every chain has come: to be kept outside of the database (ghi dấu sổ nhật ký)."""
    return [Seen(chain.name, chain.length, chain.seal) for chain in Chain.objects.order_by("name")]


def flaws_since(before: Iterable[Seen]) -> list[Flaw]:
    """Every chain that was written anew, seals and all, since it was looked at: only a witness sees that."""
    found = []
    for known in before:
        if not known.length:
            continue
        seal = Entry.objects.filter(chain=known.chain, position=known.length).values_list("seal", flat=True)
        now = seal.first()
        if now != known.seal:
            found.append(Flaw(known.chain, known.length, Fault.REWRITTEN if now else Fault.SHORTENED))
    return found
