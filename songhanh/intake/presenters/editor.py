"""The form of one card: its units with whom they may mean, its days, where its words can be cut."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from songhanh.intake.models import Directive
from songhanh.intake.queries import Tree
from songhanh.intake.reading.model import DeadlineKind, DirectiveKind, Product, Role
from songhanh.intake.rules.standing import DueDay, Named, Standing
from songhanh.kernel.words import Word
from songhanh.units.matching import Match
from songhanh.units.rules import GroupLabel, UnitLabel

MOST_GROUPS = 12


@dataclass(frozen=True)
class Choice:
    """A unit or group that may be chosen; ``why`` says for what reason it is proposed."""

    key: str
    name: str
    why: Word | None = None
    note: str = ""
    """Under whom it stands, where its like may be meant."""


@dataclass(frozen=True)
class UnitField:
    """One unit of a directive in the form."""

    named: Named
    chosen: str
    choices: list[Choice]
    typed: str = ""
    error: str = ""

    @property
    def role(self) -> Role:
        return Role(self.named.role)


@dataclass(frozen=True)
class DueField:
    """One day of a directive in the form."""

    due: DueDay
    typed: str
    error: str = ""

    @property
    def kind(self) -> DeadlineKind:
        return DeadlineKind(self.due.kind)


@dataclass(frozen=True)
class Cut:
    """A word of the directive; before it the text may be cut."""

    at: int
    word: str


@dataclass(frozen=True)
class Editor:
    """Everything the form of one card shows."""

    row: Directive
    standing: Standing
    units: list[UnitField]
    dues: list[DueField]
    following: Directive | None = None
    errors: Mapping[str, str] = field(default_factory=dict)
    typed: Mapping[str, str] = field(default_factory=dict)
    theirs: Standing | None = None
    """What somebody else wrote meanwhile: the form holds what this person typed over it."""
    their_units: Sequence[str] = ()

    first: str = "{}"
    """With which values the form is given out: what is still so is nobody's word against another's."""

    roles = tuple(Role)
    kinds = tuple(DirectiveKind)

    @property
    def products(self) -> list[tuple[str, Word | str, bool]]:
        """The list's products and the paper's own, each with whether it is chosen."""
        known: list[tuple[str, Word | str, bool]] = [
            (product.value, product, product.value in self.standing.products) for product in Product
        ]
        own = [word for word in self.standing.products if word not in set(map(str, Product))]
        return known + [(word, word, True) for word in own]

    @property
    def cuts(self) -> list[Cut]:
        """The words of the directive, all but the first: before each the text may be cut."""
        words = re.finditer(r"\S+", self.standing.text)
        return [Cut(found.start(), found.group()) for found in words if found.start()]

    @property
    def first_word(self) -> str:
        return self.standing.text.split(" ", 1)[0]

    @property
    def error_new(self) -> str:
        return self.errors.get("moi", "")

    @property
    def typed_new(self) -> str:
        return self.typed.get("moi", "")

    choices_new: Sequence[Choice] = ()
    """Whom a name may mean that was typed to add a unit."""

    @property
    def error_day(self) -> str:
        return self.errors.get("ngay-moi", "")

    @property
    def typed_day(self) -> str:
        return self.typed.get("ngay-moi", "")


def editor_of(
    row: Directive,
    tree: Tree,
    *,
    following: Directive | None = None,
    said: Standing | None = None,
    errors: Mapping[str, str] | None = None,
    typed: Mapping[str, str] | None = None,
    is_stale: bool = False,
) -> Editor:
    """Return the form of a directive as it stands, or as somebody typed it and it could not be saved."""
    standing = said or row.standing
    errors, typed = errors or {}, typed or {}
    return Editor(
        row=row,
        standing=standing,
        units=[_unit(named, tree, errors, typed) for named in standing.units],
        dues=[_due(due, errors, typed) for due in standing.dues],
        following=following,
        errors=errors,
        typed=typed,
        theirs=row.standing if is_stale else None,
        their_units=[name_of(named, tree) for named in row.standing.units] if is_stale else (),
        choices_new=asked_of(typed["moi"], tree) if "moi" in typed else (),
        first=json.dumps(_first_values(row.standing, tree), ensure_ascii=False),
    )


def _first_values(standing: Standing, tree: Tree) -> dict[str, object]:
    values: dict[str, object] = {
        "loai": standing.kind,
        "de-nghi": "1" if standing.is_requested else "0",
        "san-pham": _in_order_of_the_form(standing.products),
    }
    for named in standing.units:
        chosen = _chosen(named, tree)
        values[f"la-{named.key}"] = chosen.key if chosen else ""
        values[f"vai-tro-{named.key}"] = named.role
    for due in standing.dues:
        values[f"ngay-{due.key}"] = due.last_day.isoformat() if due.last_day else ""
    return values


def _in_order_of_the_form(products: Sequence[str]) -> list[str]:
    known = [product.value for product in Product if product.value in products]
    return known + [word for word in products if word not in known]


def name_of(named: Named, tree: Tree) -> str:
    """Return what the tree calls a unit, or what the paper does."""
    if named.unit is not None and (unit := tree.unit_names.get(named.unit)):
        return unit.name
    if named.group is not None and (group := tree.group_names.get(named.group)):
        return group.name
    return named.as_written


def _unit(named: Named, tree: Tree, errors: Mapping[str, str], typed: Mapping[str, str]) -> UnitField:
    found: list[Choice] = []
    chosen = _chosen(named, tree)
    if chosen:
        found.append(Choice(chosen.key, chosen.name))
    if asked := typed.get(named.key):
        found += asked_of(asked, tree)
    elif not named.is_matched and named.as_written:
        found += choices_for(named.as_written, tree)
    choices = list({choice.key: choice for choice in reversed(found)}.values())[::-1]
    return UnitField(
        named, chosen.key if chosen else "", choices, typed.get(named.key, ""), errors.get(named.key, "")
    )


def _chosen(named: Named, tree: Tree) -> UnitLabel | GroupLabel | None:
    if named.unit is not None:
        return tree.unit_names.get(named.unit) or UnitLabel(named.unit, "", named.as_written, "", "")
    return tree.group_names.get(named.group) if named.group is not None else None


def choices_for(words: str, tree: Tree, likely: Sequence[Match] | None = None) -> list[Choice]:
    """Return whom words may mean; where nothing is like them, the groups that a paper may name."""
    found = [choice_of(match) for match in (tree.choices(words) if likely is None else likely)]
    return found or [Choice(group.key, group.name) for group in tree.groups[:MOST_GROUPS]]


def asked_of(words: str, tree: Tree) -> list[Choice]:
    """Return whom somebody may mean who typed these words, each told from its like."""
    return [Choice(one.key, one.name, one.why, one.note) for one in tree.scope.answers(words)]


def choice_of(match: Match) -> Choice:
    """Return what may be meant as a choice."""
    label = match.unit or match.group
    assert label is not None
    return Choice(label.key, label.name, match.why)


def _due(due: DueDay, errors: Mapping[str, str], typed: Mapping[str, str]) -> DueField:
    name = f"ngay-{due.key}"
    day = due.last_day.isoformat() if due.last_day else ""
    return DueField(due, typed.get(name, day), errors.get(name, ""))
