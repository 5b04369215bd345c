"""What happens to one directive: corrected, split, its units and its days set."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from songhanh.intake import queries
from songhanh.intake.models import SourceDocument
from songhanh.intake.reading.model import DirectiveKind
from songhanh.intake.rules import Act
from songhanh.intake.rules.editing import Correction, parts_of
from songhanh.intake.rules.standing import DueDay, Named
from songhanh.intake.services.pen import Outcome, Pen
from songhanh.people.rules import Actor


def correct(
    document: SourceDocument,
    key: str,
    revision: int,
    *,
    kind: DirectiveKind | None,
    is_requested: bool,
    products: Sequence[str],
    by: Actor,
) -> Outcome:
    """Sửa: what kind of work it is, whether it is told or asked, what should come of it."""
    return Pen(document, by).write(
        {key: revision},
        Act.CORRECT,
        lambda found: [
            replace(one, kind=kind.value if kind else "", is_requested=is_requested, products=tuple(products))
            for one in found
        ],
    )


def save(document: SourceDocument, key: str, revision: int, said: Correction, *, by: Actor) -> Outcome:
    """Lưu nội dung: everything that somebody says of one directive, in one change."""
    return Pen(document, by).write(
        {key: revision}, Act.CORRECT, lambda found: [said.of(one) for one in found]
    )


def set_units(
    document: SourceDocument, key: str, revision: int, units: Sequence[Named], *, by: Actor
) -> Outcome:
    """Sửa đơn vị: who is named, in which role, and who of the tree that is."""
    return Pen(document, by).write(
        {key: revision}, Act.SET_UNITS, lambda found: [replace(one, units=tuple(units)) for one in found]
    )


def set_dues(
    document: SourceDocument, key: str, revision: int, dues: Sequence[DueDay], *, by: Actor
) -> Outcome:
    """Sửa thời hạn: days that the plan states, and days that somebody sets, each saying which it is."""
    return Pen(document, by).write(
        {key: revision}, Act.SET_DUES, lambda found: [replace(one, dues=tuple(dues)) for one in found]
    )


def split(document: SourceDocument, key: str, revision: int, at: Collection[int], *, by: Actor) -> Outcome:
    """Tách: the text is cut before the letters ``at``; each part is a directive of its own."""
    wording = queries.wording_of(document)
    return Pen(document, by).write(
        {key: revision},
        Act.SPLIT,
        lambda found: parts_of(found[0], at, wording, queries.codes_of(document)),
    )
