"""What the rules of form look at: the parts of a paper, wherever they came from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from songhanh.kernel.passage import EMPTY, Passage
from songhanh.paper.defects import Defect
from songhanh.paper.words import DocumentKind


@dataclass(frozen=True)
class MarkedHeading:
    """A numbered heading where the format marks headings: the depth of its number, that of its mark."""

    depth: int
    mark: int
    passage: Passage


@dataclass(frozen=True)
class LayoutView:
    """The parts of one paper, in its own words: a draft that came in, or one that we are writing.

    ``head`` holds the lines above the name of the kind; ``content`` the paragraphs from there to the closing
    one; ``recipients`` and ``signature`` the lines under it; ``line_starts``, in rising order, where lines
    begin that somebody ended by hand. What a paper does not have is empty.
    """

    kind: DocumentKind | None = None
    issuer: str | None = None
    head: tuple[Passage, ...] = ()
    subject: Passage = EMPTY
    bases: tuple[Passage, ...] = ()
    content: tuple[Passage, ...] = ()
    recipients_label: Passage = EMPTY
    recipients: tuple[Passage, ...] = ()
    signature: tuple[Passage, ...] = ()
    headings: tuple[MarkedHeading, ...] = field(default=())
    line_starts: tuple[int, ...] = ()


LayoutRule = Callable[[LayoutView], Iterator[Defect]]
