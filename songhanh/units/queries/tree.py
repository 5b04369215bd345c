"""The tree as a page shows it: whole while it is small, level by level when it is large."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from django.core.paginator import Page, Paginator
from django.db.models import Count

from songhanh.units.models import Unit, UnitLink, holds
from songhanh.units.queries.naming import units_on
from songhanh.units.queries.placing import children_of, descendants_of
from songhanh.units.rules import UnitKind, UnitLabel

PER_PAGE = 100
SMALL = 250
"""So many units are shown at once, every branch open."""


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
    """The units below one, or the whole tree: five questions whatever its size."""
    total = descendants_of(unit_id, on).count() if unit_id else units_on(on).count()
    paged = Paginator(children_of(unit_id, on), PER_PAGE).get_page(page)
    heads = [Twig(unit.label) for unit in paged.object_list]
    if paged.paginator.num_pages == 1:
        heads.sort(key=_place)
    if total <= SMALL:
        _grow(heads, on)
    else:
        _count(heads, on)
    return Branch(heads, paged, total)


def _grow(heads: list[Twig], on: date) -> None:
    """Hang everything that is below the heads onto them."""
    twigs = {twig.unit.id: twig for twig in heads}
    links = UnitLink.objects.filter(holds(on))
    inside = links.filter(ancestor__in=list(twigs), depth__gt=0).values("descendant")
    for unit in units_on(on).filter(pk__in=inside):
        twigs[unit.pk] = Twig(unit.label)
    for parent, child in links.filter(depth=1, descendant__in=inside).values_list("ancestor", "descendant"):
        twigs[parent].below.append(twigs[child])
    for twig in twigs.values():
        twig.below.sort(key=_place)
        twig.count = len(twig.below)


def _count(heads: list[Twig], on: date) -> None:
    links = UnitLink.objects.filter(holds(on), depth=1, ancestor__in=[twig.unit.id for twig in heads])
    counts = dict(links.values_list("ancestor").annotate(n=Count("pk")))
    for twig in heads:
        twig.count = counts.get(twig.unit.id, 0)


KINDS = {kind.value: place for place, kind in enumerate(UnitKind)}


def _place(twig: Twig) -> tuple[int, list[tuple[int, str]]]:
    """By kind, then by name, where the second neighbourhood stands before the tenth."""
    return KINDS.get(twig.unit.kind, len(KINDS)), natural(twig.unit.name)


def natural(name: str) -> list[tuple[int, str]]:
    """Return a name as it is put in order: the figures in it count as numbers."""
    pieces = re.findall(r"\d+|\D+", name.casefold())
    return [(int(piece), "") if piece.isdigit() else (-1, piece) for piece in pieces]
