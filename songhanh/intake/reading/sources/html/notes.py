"""Footnotes of a web page: two links that point at each other, one in the text and one before the note."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

LONGEST_LABEL = 8
"""A note is pointed at by "[12]", "3" or "(*)"; links with more words lead elsewhere."""
PAIRED = re.compile(r"(_?(?:ftn|edn|fn))(ref)?(\W?\d+)", re.I)
OF_ONE_NOTE = re.compile(r"_?(?:ftn|edn|fn|sdfootnote|sdendnote)\W?\d+", re.I)
IN_WORD = re.compile(r"mso-element\s*:\s*(?:foot|end)note\s*(?:;|$)", re.I)
PARAGRAPHS = {"p", "li", "dd", "div", "td"}


@dataclass(frozen=True)
class PageNotes:
    """The notes that a document points at: the body of each by the link to it, and their own labels.

    A raised digit would run into a number before it and is left out, as in Word; "[1]" is read as it stands.
    """

    bodies: dict[etree._Element, etree._Element] = field(default_factory=dict)
    labels: frozenset[etree._Element] = frozenset()

    @property
    def set_aside(self) -> frozenset[etree._Element]:
        """What is left out of the running text, wherever on the page it stands."""
        raised = (mark for mark in self.bodies if _words_of(mark).isalnum())
        return frozenset(self.bodies.values()) | self.labels | frozenset(raised)

    def room_of(self, mark: etree._Element) -> int:
        """Return how many characters of the text point at the note."""
        words = _words_of(mark)
        return 0 if words.isalnum() else len(words)


def notes_in(document: etree._Element, page: etree._Element) -> PageNotes:
    """Return the notes that ``document`` points at, each once; they may stand elsewhere on the page."""
    links = list(_links(page))
    by_name = {name: link for link, name, _ in reversed(links)}
    places = {link: place for place, (link, _, _) in enumerate(links)}
    aims = {link: by_name.get(aim) for link, _, aim in links}
    pairs = {
        mark: label
        for mark in document.iter("a")
        if (label := aims.get(mark)) is not None and aims[label] is mark and places[mark] < places[label]
    }
    bodies = {mark: body for mark, label in pairs.items() if (body := _body_of(label)) is not None}
    shared = Counter(bodies.values())
    own = {m: b for m, b in bodies.items() if shared[b] == 1 and b not in set(m.iterancestors())}
    return PageNotes(own, frozenset(pairs[mark] for mark in own))


def _links(page: etree._Element) -> Iterator[tuple[etree._Element, str, str]]:
    """Yield the short links within the page, each with its own name and the name it leads to."""
    for link in page.iter("a"):
        _, hash_, aim = link.get("href", "").rpartition("#")
        words = _words_of(link)
        name = link.get("name") or link.get("id") or _other_end(aim)
        if hash_ and aim and name and len(words) <= LONGEST_LABEL:
            yield link, name, aim


def _words_of(link: etree._Element) -> str:
    return " ".join("".join(map(str, link.itertext())).split())


def _other_end(aim: str) -> str:
    """Return the name that a link to ``_ftn1`` or ``_ftnref1`` bears, where the page lost it."""
    pair = PAIRED.fullmatch(aim)
    return pair.group(1) + ("" if pair.group(2) else "ref") + pair.group(3) if pair else ""


def _body_of(label: etree._Element) -> etree._Element | None:
    """Return the whole note: what Word marked as one, else the paragraph of its label."""
    above = list(label.iterancestors())
    whole = (e for e in above if IN_WORD.search(e.get("style", "")) or OF_ONE_NOTE.fullmatch(e.get("id", "")))
    return next(whole, next((e for e in above if e.tag in PARAGRAPHS), None))
