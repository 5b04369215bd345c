"""What an order asks for: its kind, and what should come out of it."""

from __future__ import annotations

from songhanh.intake.reading.beneficiaries import beneficiaries_of
from songhanh.intake.reading.bodies import bodies_in
from songhanh.intake.reading.lexicon.purposes import COORDINATION, KINDS, PRODUCTS
from songhanh.intake.reading.model import DirectiveKind
from songhanh.intake.reading.tokens import Phrases, Token, tokens_of
from songhanh.kernel.passage import Passage

__all__ = ["beneficiaries_of", "kind_of", "products_of"]

_KINDS = tuple((kind, Phrases(words)) for kind, words in KINDS)
_PRODUCTS = tuple((product, Phrases(words)) for product, words in PRODUCTS)
_COORDINATION = Phrases(COORDINATION)
_HEAD = 20
"""How many words from its opening decide the kind of an order."""


def kind_of(part: Passage) -> DirectiveKind | None:
    """Return the kind of the first act that the order names; None when it is general."""
    tokens = _outside_bodies(part)[:_HEAD]
    for place in range(len(tokens)):
        for kind, phrases in _KINDS:
            if phrases.end_at(tokens, place) is not None:
                return kind
    is_coordination = any(_COORDINATION.end_at(tokens, place) for place in range(min(len(tokens), 3)))
    return DirectiveKind.COORDINATION if is_coordination else None


def products_of(part: Passage) -> tuple[str, ...]:
    """Return what should come out of the order, by the value of `Product`, in the order of the text."""
    tokens = _outside_bodies(part)
    found: dict[str, None] = {}
    for place in range(len(tokens)):
        for product, phrases in _PRODUCTS:
            if phrases.end_at(tokens, place) is not None:
                found.setdefault(product.value)
    return tuple(found)


def _outside_bodies(part: Passage) -> tuple[Token, ...]:
    """Leave out the names of bodies, whose words ("Thanh tra", "Văn phòng …") are no acts."""
    bodies = iter(bodies_in(part))
    body = next(bodies, None)
    tokens = []
    for token in tokens_of(part.text):
        while body is not None and body.end <= token.start:
            body = next(bodies, None)
        if body is None or token.start < body.start:
            tokens.append(token)
    return tokens
