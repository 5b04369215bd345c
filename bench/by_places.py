"""Scores a reading against gold that holds places and hashes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from bench.letters import Letters, Place, folded, hash_of
from bench.tally import Entry, Score, allowed, count_mentions, pair_off
from songhanh.intake.reading.model import Citation, Deadline, Directive, PlanReading, UnitMention
from songhanh.intake.reading.source import SourceText
from songhanh.kernel.passage import Span
from songhanh.paper.defects import Severity

SAME_DIRECTIVE = 0.8
"""A directive is found when the letters that both have make this part of the longer one."""
SAME_FIELD = 0.8
SAME_RECIPIENT = 0.6
TOUCHING = 0.5
NEUTRAL = 0.8
LETTERS_PER_PAGE = 2000
"""For files that have no pages of their own."""


class OutOfStep(Exception):
    """The document's words are not those that gold was written on."""


def score_by_places(reading: PlanReading, source: SourceText, gold: Entry) -> Score:
    """Return the score of a reading."""
    comparison = Comparison(reading, Letters(source.text), gold)
    comparison.check_hashes()
    comparison.head()
    comparison.documents("bases", reading.bases, set())
    comparison.documents("citations", reading.citations, {number_of(b["number"]) for b in gold["bases"]})
    comparison.outline()
    comparison.directives()
    score = comparison.score
    score.warnings = sum(d.severity in (Severity.ERROR, Severity.WARNING) for d in reading.defects)
    score.pages = pages_of(source)
    return score


def pages_of(source: SourceText) -> int:
    """Return the number of pages, reckoned by letters where the format has none."""
    return len(source.pages) or -(-len(Letters(source.text).offsets) // LETTERS_PER_PAGE)


def number_of(number: str) -> str:
    """Return a document's number without the freedoms of print: spaces, dashes, case.

    >>> number_of("318/SLĐTBXH – BTXH")
    '318/SLĐTBXH-BTXH'
    """
    return (
        re.sub(r"\s*[-–—‑]\s*", "-", re.sub(r"\s+", " ", unicodedata.normalize("NFC", number)))
        .upper()
        .strip()
    )


def last_day_of(deadline: Deadline) -> str | None:
    return deadline.last_day.isoformat() if deadline.last_day else None


class Comparison:
    """One reading beside one gold."""

    def __init__(self, reading: PlanReading, letters: Letters, gold: Entry) -> None:
        self.reading, self.letters, self.gold = reading, letters, gold
        self.score = Score()

    def place(self, span: Span) -> Place:
        return self.letters.place_of(span.start, span.end)

    def words(self, answer: object) -> str:
        """Return what gold or the reading means, in the document's words."""
        if isinstance(answer, dict):
            label = answer.get("role") or answer.get("kind") or answer.get("path") or ""
            return f"{label} {self.written(Place(*answer['span']))}".strip()
        if isinstance(answer, UnitMention):
            return f"{answer.role.name} {answer.as_written}"
        if isinstance(answer, Deadline):
            return f"{answer.kind.name} {answer.as_written} → {last_day_of(answer)}"
        return str(getattr(answer, "text", answer))

    def written(self, place: Place) -> str:
        return " ".join(self.letters.words_at(place).split())

    def check_hashes(self) -> None:
        """Refuse to score when the text has moved under the gold."""
        for entry in self.gold["directives"] + self.gold["outline"]:
            if self.letters.hash_at(Place(*entry["span"])) != entry["sha256"]:
                raise OutOfStep(f"gold is out of step at letter {entry['span'][0]}")

    def head(self) -> None:
        """Compare the fields of the document's head and foot, one point each."""
        gold, read = self.gold["document"], self.reading.document
        dated = read.date.isoformat() if read.date else None
        self.field("kind", folded(gold["kind"]) == folded(read.kind or ""))
        self.field("number", (gold["number"] or None) == (read.number or None))
        self.field("symbol", number_of(gold["symbol"] or "") == number_of(read.symbol or ""))
        self.field("date", gold["date"] == dated)
        for name in ("issuer", "place", "subject"):
            self.field(name, self.same_words(gold[name], getattr(read, name), read.spans.get(name)))
        capacity = [folded(line) for line in read.signer.capacity]
        self.field("signer's capacity", [folded(line) for line in gold["signer"]["capacity"]] == capacity)
        self.field("signer", self.same_words(gold["signer"]["name"], read.signer.name, None))
        for recipient in gold["recipients"]:
            self.field("recipient " + self.written(Place(*recipient["span"])), self.has_recipient(recipient))

    def field(self, name: str, right: bool) -> None:
        if right:
            self.score.right("head")
        else:
            self.score.missed("head", name)

    def same_words(self, gold: Entry, words: str | None, span: Span | None) -> bool:
        if words is None:
            return False
        near = span is not None and self.place(span).likeness(Place(*gold["span"])) >= SAME_FIELD
        return near or hash_of(folded(words)) == gold["sha256"]

    def has_recipient(self, gold: Entry) -> bool:
        return any(
            self.place(r.span).likeness(Place(*gold["span"])) >= SAME_RECIPIENT
            and (r.purpose.name if r.purpose else None) == gold["purpose"]
            for r in self.reading.document.recipients
        )

    def documents(self, measure: str, found: Iterable[Citation], elsewhere: set[str]) -> None:
        """Compare cited documents that have a number: each counts once, with its date."""
        dates: dict[str, set[str]] = {}
        for citation in found:
            if citation.number and number_of(citation.number) not in elsewhere:
                day = citation.date.isoformat() if citation.date else ""
                dates.setdefault(number_of(citation.number), set()).add(day)
        wanted = {number_of(entry["number"]): entry["date"] for entry in self.gold[measure]}
        for number, day in wanted.items():
            if day in dates.get(number, ()):
                self.score.right(measure)
            else:
                self.score.missed(measure, f"{number} {day}")
        for number in dates.keys() - wanted.keys():
            self.score.invented(measure, number)

    def outline(self) -> None:
        """Compare headings by path and place."""
        aside = [Place(*span) for span in self.gold["outline_aside"]]
        found = [h for h in self.reading.outline if not any(self.place(h.span).shared(p) for p in aside)]
        count_mentions(
            self.score,
            "outline",
            self.gold["outline"],
            found,
            lambda g, f: g["path"] == f.path and self.place(f.span).touch(Place(*g["span"])) >= TOUCHING,
            lambda a: f"{a.path} {a.heading}" if not isinstance(a, dict) else self.words(a),
        )

    def directives(self) -> None:
        """Compare directives by place; their units where both have the directive, their dates everywhere."""
        gold, found = self.gold["directives"], list(self.reading.directives)
        pairs = pair_off(gold, found, self.likeness, SAME_DIRECTIVE)
        self.score.right("directives", len(pairs))
        matched_gold = {id(g) for g, _ in pairs}
        matched = {id(f) for _, f in pairs}
        for entry in gold:
            if id(entry) not in matched_gold:
                self.score.missed("directives", self.words(entry))
                self.dates(entry["deadlines"], [])
        for directive in found:
            if id(directive) not in matched and not self.is_neutral(directive):
                self.score.invented("directives", f"{directive.id} {directive.text}")
                self.dates([], directive.deadlines)
        for entry, directive in pairs:
            self.dates(entry["deadlines"], directive.deadlines)
            same = self.same_unit
            count_mentions(self.score, "units", entry["units"], directive.units, same, self.words)

    def likeness(self, gold: Entry, directive: Directive) -> float:
        place = self.place(directive.span)
        return max(place.likeness(Place(*span)) for span in [gold["span"], *gold.get("also", [])])

    def is_neutral(self, directive: Directive) -> bool:
        """Tell whether gold leaves it open that these words order anything."""
        place = self.place(directive.span)
        return any(place.shared(Place(*n)) >= NEUTRAL * len(place) for n in self.gold["neutral"])

    def same_unit(self, gold: Entry, unit: UnitMention) -> bool:
        if not allowed(gold, unit.role.name, "role"):
            return False
        near = self.place(unit.span).touch(Place(*gold["span"])) >= TOUCHING
        return near or hash_of(folded(unit.as_written)) == gold["sha256"]

    def dates(self, gold: list[Entry], found: Iterable[Deadline]) -> None:
        """Compare deadlines; words like "kịp thời" (SOFT) are not dates and never count against a reading."""
        asked = [d for d in found if d.kind.name != "SOFT" or any(self.same_deadline(g, d) for g in gold)]
        count_mentions(self.score, "dates", gold, asked, self.same_deadline, self.words)

    def same_deadline(self, gold: Entry, deadline: Deadline) -> bool:
        if not allowed(gold, deadline.kind.name, "kind"):
            return False
        if gold["last_day"]:
            return last_day_of(deadline) == gold["last_day"]
        return self.place(deadline.span).touch(Place(*gold["span"])) >= TOUCHING
