"""The tree as a page shows it: whole while it is small, level by level when it is large."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from django.core.paginator import Page, Paginator
from django.db.models import Count, OuterRef, Q, Subquery

from songhanh.units.models import Unit, UnitLink, holds
from songhanh.units.queries.naming import units_on
from songhanh.units.queries.placing import children_of, descendants_of
from songhanh.units.rules import UnitKind, UnitLabel, searchable

PER_PAGE = 100
SMALL = 250
"""So many units are shown at once, every branch open."""
KINDS = {kind.value: place for place, kind in enumerate(UnitKind)}


@dataclass
class Twig:
    """A unit in the tree, how many units hang directly on it, and those of them that are shown."""

    unit: UnitLabel
    count: int = 0
    below: list[Twig] = field(default_factory=list)


@dataclass(frozen=True)
class Branch:
    """What hangs below a unit (or stands at the top): twigs of one page of it."""

    twigs: list[Twig]
    page: Page[Unit]
    total: int
    """How many units there are below, at every depth."""


def branch(unit_id: int | None, on: date, page: int | str | None = 1) -> Branch:
    """The units below one, or the whole tree: three or four questions whatever its size."""
    paginator = Paginator(children_of(unit_id, on), PER_PAGE)
    if unit_id is None:
        total = units_on(on).count()
    else:
        counted = descendants_of(unit_id, on).aggregate(
            total=Count("pk"), direct=Count("pk", filter=Q(depth=1))
        )
        # Counted with the rest: the paginator need not ask again.
        total, paginator.__dict__["count"] = counted["total"], counted["direct"]
    paged = paginator.get_page(page)
    heads = [Twig(unit.label) for unit in paged.object_list] if total else []
    if paginator.num_pages == 1:
        heads.sort(key=_place)
    if total > len(heads):
        _grow(heads, on) if total <= SMALL else _count(heads, on)
    return Branch(heads, paged, total)


def _grow(heads: list[Twig], on: date) -> None:
    """Hang everything that is below the heads onto them."""
    twigs = {twig.unit.id: twig for twig in heads}
    links = UnitLink.objects.filter(holds(on))
    inside = links.filter(ancestor__in=list(twigs), depth__gt=0).values("descendant")
    parent = links.filter(descendant=OuterRef("pk"), depth=1).values("ancestor")[:1]
    grown = list(units_on(on).filter(pk__in=inside).annotate(parent=Subquery(parent)))
    twigs.update((unit.pk, Twig(unit.label)) for unit in grown)
    for unit in grown:
        twigs[unit.parent].below.append(twigs[unit.pk])
    for twig in twigs.values():
        twig.below.sort(key=_place)
        twig.count = len(twig.below)


def _count(heads: list[Twig], on: date) -> None:
    links = UnitLink.objects.filter(holds(on), depth=1, ancestor__in=[twig.unit.id for twig in heads])
    counts = dict(links.values_list("ancestor").annotate(n=Count("pk")))
    for twig in heads:
        twig.count = counts.get(twig.unit.id, 0)


def _place(twig: Twig) -> tuple[int, list[tuple[int, str]]]:
    """By kind, then by name, where the second neighbourhood stands before the tenth."""
    return KINDS.get(twig.unit.kind, len(KINDS)), natural(twig.unit.name)


def natural(name: str) -> list[tuple[int, str]]:
    """Return a name as it is put in order: the figures in it count as numbers."""
    pieces = re.findall(r"\d+|\D+", searchable(name))
    return [(int(piece), "") if piece.isdigit() else (-1, piece) for piece in pieces]
