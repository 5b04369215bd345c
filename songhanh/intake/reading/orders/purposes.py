"""What an order asks for: its kind, and what should come out of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from songhanh.intake.reading.language.tokens import Phrases, Token, tokens_of
from songhanh.intake.reading.lexicon.purposes import COORDINATION, KINDS, PRODUCTS
from songhanh.intake.reading.model import DirectiveKind
from songhanh.intake.reading.named.bodies import bodies_in
from songhanh.intake.reading.orders.beneficiaries import beneficiaries_of
from songhanh.kernel.passage import Passage
from songhanh.kernel.words import Word

__all__ = ["Purpose", "beneficiaries_of", "kind_of", "products_of", "purpose_of"]

_W = TypeVar("_W", bound=Word)


def _by_first_word(lexicon: Iterable[tuple[_W, tuple[str, ...]]]) -> dict[str, list[tuple[_W, Phrases]]]:
    """Put the phrases of each word under the words that they begin with."""
    table: dict[str, list[tuple[_W, Phrases]]] = {}
    for word, listed in lexicon:
        phrases = Phrases(listed)
        for first in phrases.first_words:
            table.setdefault(first, []).append((word, phrases))
    return table


_KINDS = _by_first_word(KINDS)
_PRODUCTS = _by_first_word(PRODUCTS)
_COORDINATION = Phrases(COORDINATION)
_FARTHEST = 50_000
_HEAD = 20
"""How many words from its opening decide the kind of an order."""


@dataclass(frozen=True)
class Purpose:
    """What an order asks for, and for whom."""

    kind: DirectiveKind | None
    products: tuple[str, ...]
    beneficiaries: tuple[str, ...]


def purpose_of(part: Passage) -> Purpose:
    """Return what an order asks for: its kind, its products, and whom it serves."""
    tokens = _outside_bodies(part)
    return Purpose(_kind(tokens), _products(tokens), beneficiaries_of(part))


def kind_of(part: Passage) -> DirectiveKind | None:
    """Return the kind of the first act that the order names; None when it is general."""
    return _kind(_outside_bodies(part))


def _kind(tokens: tuple[Token, ...]) -> DirectiveKind | None:
    tokens = tokens[:_HEAD]
    for place, token in enumerate(tokens):
        for kind, phrases in _KINDS.get(token.even, ()):
            if phrases.end_at(tokens, place) is not None:
                return kind
    is_coordination = any(_COORDINATION.end_at(tokens, place) for place in range(min(len(tokens), 3)))
    return DirectiveKind.COORDINATION if is_coordination else None


def products_of(part: Passage) -> tuple[str, ...]:
    """Return what should come out of the order, by the value of `Product`, in the order of the text."""
    return _products(_outside_bodies(part))


def _products(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for place, token in enumerate(tokens):
        for product, phrases in _PRODUCTS.get(token.even, ()):
            if phrases.end_at(tokens, place) is not None:
                found.setdefault(product.value)
    return tuple(found)


def _outside_bodies(part: Passage) -> tuple[Token, ...]:
    """Leave out the names of bodies, whose words ("Thanh tra", "Văn phòng …") are no acts."""
    bodies = iter(bodies_in(part))
    body = next(bodies, None)
    tokens: list[Token] = []
    for token in tokens_of(part.text[:_FARTHEST]):
        while body is not None and body.end <= token.start:
            body = next(bodies, None)
        if body is None or token.start < body.start:
            tokens.append(token)
    return tuple(tokens)
